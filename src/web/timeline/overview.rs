//! The whole collection at a glance, with a brush over the part that is looked at.

use super::super::browser;
use super::super::store::Store;
use super::chart::gutter;
use super::keys::MOVE;
use super::mark::pixels;
use crate::timeline::{Axis, Bin, Stretch};
use crate::when::Day;
use yew::prelude::*;

/// The height of the bars, in pixels.
const BARS: f64 = 48.0;

/// The height with the years below.
const HEIGHT: f64 = 66.0;

/// How near to a handle, in pixels, a pointer takes hold of it.
const GRIP: f64 = 12.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverviewProps {
    pub(super) store: Store,
    pub(super) width: f64,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) look: Callback<Stretch>,
}

/// What a pointer has taken hold of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hold {
    /// An end of the brush; the other end stays.
    End(Day),
    /// The brush as a whole, by this share of the width.
    Whole(f64),
}

#[component]
pub(super) fn OverviewChart(props: &OverviewProps) -> Html {
    let chart = use_node_ref();
    let hold = use_mut_ref(|| None::<Hold>);
    let (limits, stretch) = (props.limits, props.stretch);
    let gutter = gutter(props.width);
    let axis = Axis::new(limits, props.width - gutter);
    let counted = (props.store.clone(), axis.width());
    let overview = use_memo((props.store.shown.timeline.clone(), axis.width()), move |_| {
        let (store, width) = counted;
        store.collection.overview(&store.shown, width)
    });
    let Some(overview) = (*overview).as_ref() else { return Html::default() };
    let look = props.look.clone();
    let at = {
        let (chart, width) = (chart.clone(), props.width);
        move |event: &PointerEvent| {
            browser::share_at(&chart, f64::from(event.client_x())) * width - gutter
        }
    };
    let onpointerdown = {
        let (chart, hold, at, axis) = (chart.clone(), hold.clone(), at.clone(), axis.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            browser::capture(&chart, &event);
            *hold.borrow_mut() = Some(take_hold(&axis, stretch, at(&event)));
        })
    };
    let onpointermove = {
        let (hold, look, axis) = (hold.clone(), look.clone(), axis.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(held) = *hold.borrow() else { return };
            if event.buttons() != 0 {
                look.emit(drag(&axis, held, stretch, at(&event)));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *hold.borrow_mut() = None);
    let (left, right) = (axis.start_of(stretch.from), axis.end_of(stretch.to));
    let bars = overview.bins.iter().map(|bin| bar(bin, &axis, overview.highest, stretch));
    html! {
        <svg class="overview" ref={chart} viewBox={format!("0 0 {:.0} {HEIGHT:.0}", props.width)}
            width={pixels(props.width)} height={pixels(HEIGHT)} role="group" aria-label="Overview"
            {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <g transform={format!("translate({gutter:.0} 0)")}>
                <rect class="ground" x="0" y="0" width={pixels(axis.width())} height={pixels(BARS)} />
                <g aria-hidden="true">{ for bars }</g>
                <path class="base" d={format!("M0 {BARS}H{:.0}", axis.width())} />
                <g class="years" aria-hidden="true">{ for years(&axis) }</g>
                if stretch != limits {
                    <rect class="brush" x={pixels(left)} y="0" width={pixels((right - left).max(2.0))}
                        height={pixels(BARS)} />
                }
                <Handle name="Start of the part looked at" x={left} day={stretch.from} other={stretch.to}
                    {limits} reach={Stretch::new(limits.from, stretch.to)} look={look.clone()} />
                <Handle name="End of the part looked at" x={right} day={stretch.to} other={stretch.from}
                    {limits} reach={Stretch::new(stretch.from, limits.to)} {look} />
            </g>
        </svg>
    }
}

/// What a pointer at `x` takes hold of: a near end, else the brush, else, beside
/// it, a new end there.
fn take_hold(axis: &Axis, stretch: Stretch, x: f64) -> Hold {
    let (left, right) = (axis.start_of(stretch.from), axis.end_of(stretch.to));
    if (x - left).abs() <= GRIP && (x - left).abs() <= (x - right).abs() {
        Hold::End(stretch.to)
    } else if (x - right).abs() <= GRIP {
        Hold::End(stretch.from)
    } else if x > left && x < right && stretch != axis.stretch() {
        Hold::Whole((x - left) / axis.width())
    } else {
        Hold::End(axis.day_at(x))
    }
}

/// Where the brush goes when what is held is dragged to `x`.
fn drag(axis: &Axis, hold: Hold, stretch: Stretch, x: f64) -> Stretch {
    match hold {
        Hold::End(other) => Stretch::new(axis.day_at(x), other),
        Hold::Whole(grip) => {
            let start = axis.start_of(stretch.from) / axis.width();
            let by = x / axis.width() - grip - start;
            let share = by * f64::from(axis.stretch().days()) / f64::from(stretch.days());
            stretch.pan(share, axis.stretch())
        }
    }
}

fn bar(bin: &Bin, axis: &Axis, highest: f64, stretch: Stretch) -> Html {
    let (left, right) = (axis.start_of(bin.from), axis.end_of(bin.to));
    let height = if highest > 0.0 { bin.count / highest * (BARS - 6.0) } else { 0.0 };
    let height = if bin.count > 0.0 { height.max(2.0) } else { 0.0 };
    let inside = bin.from <= stretch.to && bin.to >= stretch.from && stretch != axis.stretch();
    html! {
        <rect class={classes!("bin", inside.then_some("inside"))} x={pixels(left + 1.0)}
            y={pixels(BARS - height)} width={pixels((right - left - 2.0).max(1.0))} height={pixels(height)} />
    }
}

fn years(axis: &Axis) -> impl Iterator<Item = Html> {
    let last = axis.width() - 30.0;
    axis.ticks().into_iter().filter(move |tick| tick.x < last).map(|tick| {
        html! { <text x={pixels(tick.x + 2.0)} y={pixels(HEIGHT - 4.0)}>{ tick.label }</text> }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct HandleProps {
    name: &'static str,
    x: f64,
    day: Day,
    other: Day,
    limits: Stretch,
    /// Where it may go: past the other end, the two handles would swap.
    reach: Stretch,
    look: Callback<Stretch>,
}

/// One end of the brush: a slider for the keys, a grip for the pointer.
#[component]
fn Handle(props: &HandleProps) -> Html {
    let (day, other, limits, reach) = (props.day, props.other, props.limits, props.reach);
    let onkeydown = {
        let look = props.look.clone();
        Callback::from(move |event: KeyboardEvent| {
            let page = (f64::from(limits.days()) * MOVE / 4.0) as i32;
            let step = (page / 5).max(1);
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => day.plus_days(-step),
                "ArrowRight" | "ArrowUp" => day.plus_days(step),
                "PageDown" => day.plus_days(-page),
                "PageUp" => day.plus_days(page),
                "Home" => Some(limits.from),
                "End" => Some(limits.to),
                _ => return,
            };
            event.prevent_default();
            let to = to.unwrap_or(day).clamp(reach.from, reach.to);
            look.emit(Stretch::new(to, other));
        })
    };
    html! {
        <g class="handle" role="slider" tabindex="0" aria-label={props.name}
            aria-valuemin={limits.from.number().to_string()} aria-valuemax={limits.to.number().to_string()}
            aria-valuenow={day.number().to_string()} aria-valuetext={day.in_words()} {onkeydown}>
            <rect class="grip" x={pixels(props.x - GRIP)} y="0" width={pixels(GRIP * 2.0)} height={pixels(BARS)} />
            <path d={format!("M{:.1} 0V{BARS}", props.x)} />
            <rect class="knob" x={pixels(props.x - 3.0)} y={pixels(BARS / 2.0 - 9.0)} width="6" height="18" rx="3" />
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: &str, to: &str) -> Stretch {
        Stretch::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn dragging_an_end_moves_it_and_dragging_between_moves_both() {
        let axis = Axis::new(stretch("2018-01-01", "2018-12-31"), 365.0);
        let brush = stretch("2018-03-01", "2018-05-31");
        let left = axis.start_of(brush.from);
        assert_eq!(take_hold(&axis, brush, left + 3.0), Hold::End(brush.to));
        assert_eq!(
            drag(&axis, Hold::End(brush.to), brush, 0.5),
            stretch("2018-01-01", "2018-05-31")
        );
        let hold = take_hold(&axis, brush, left + 40.0);
        let moved = drag(&axis, hold, brush, left + 70.0);
        assert_eq!(moved, stretch("2018-03-31", "2018-06-30"));
        assert_eq!(take_hold(&axis, brush, 300.5), Hold::End(axis.day_at(300.5)));
    }
}
