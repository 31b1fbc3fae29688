//! The whole collection at a glance, with a brush over the part that is looked at.

use super::super::around::{Around, use_around};
use super::super::browser;
use super::super::words::Words;
use super::gutter;
use super::keys::{MOVE, mirror};
use super::look::{Look, Move};
use super::mark::pixels;
use crate::timeline::{Axis, Overview, Stretch, Tick};
use crate::when::Day;
use yew::prelude::*;

/// The height of the bars, in pixels.
pub(super) const BARS: f64 = 48.0;

/// The height with the years below.
pub(super) const HEIGHT: f64 = 66.0;

/// The baseline of the years.
pub(super) const YEARS: f64 = HEIGHT - 4.0;

/// How near to a handle, in pixels, a pointer takes hold of it.
const GRIP: f64 = 12.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverviewProps {
    /// The outline of the bars.
    pub(super) bars: AttrValue,
    pub(super) width: f64,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) look: Look,
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
    let Around { words, .. } = use_around();
    let chart = use_node_ref();
    let hold = use_mut_ref(|| None::<Hold>);
    let (limits, stretch) = (props.limits, props.stretch);
    let gutter = gutter(props.width);
    let axis = Axis::new(limits, props.width - gutter);
    let look = props.look.clone();
    let at = {
        let chart = chart.clone();
        move |event: &PointerEvent| browser::place_in(&chart, event).0 - gutter
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
                look.go(Move::To(drag(&axis, held, stretch, at(&event))));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *hold.borrow_mut() = None);
    let (left, right) = (axis.start_of(stretch.from), axis.end_of(stretch.to));
    let (brush_x, brush_width) = (pixels(left), pixels((right - left).max(2.0)));
    html! {
        <svg class="overview" ref={chart} viewBox={format!("0 0 {} {}", pixels(props.width), pixels(HEIGHT))}
            width={pixels(props.width)} height={pixels(HEIGHT)} role="group" aria-label={words.overview()}
            {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <g transform={format!("translate({} 0)", pixels(gutter))}>
                <rect class="ground" x="0" y="0" width={pixels(axis.width())} height={pixels(BARS)} />
                <path class="bins" aria-hidden="true" d={props.bars.clone()} />
                if stretch != limits {
                    <clipPath id="dl-looked-at">
                        <rect x={brush_x.clone()} width={brush_width.clone()} height={pixels(BARS)} />
                    </clipPath>
                    <path class="bins inside" aria-hidden="true" clip-path="url(#dl-looked-at)"
                        d={props.bars.clone()} />
                    <rect class="brush" x={brush_x} width={brush_width} height={pixels(BARS)} />
                }
                <path class="base" d={format!("M0 {}H{}", pixels(BARS), pixels(axis.width()))} />
                <g class="years" aria-hidden="true">{ for years(&axis, &words) }</g>
                { handle(left, stretch.from, true, limits, &look, &words) }
                { handle(right, stretch.to, false, limits, &look, &words) }
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

/// The bars as one outline, in the syntax of SVG paths.
pub(super) fn bars(overview: &Overview, axis: &Axis) -> String {
    let highest = overview.highest.max(f64::MIN_POSITIVE);
    let drawn = overview.bins.iter().filter(|bin| bin.count > 0.0).map(|bin| {
        let (left, right) = (axis.start_of(bin.from) + 1.0, axis.end_of(bin.to) - 1.0);
        let height = (bin.count / highest * (BARS - 6.0)).max(2.0);
        let (x, width) = (pixels(left), pixels((right - left).max(1.0)));
        let (y, height) = (pixels(BARS - height), pixels(height));
        format!("M{x} {y}h{width}v{height}h-{width}z")
    });
    drawn.collect()
}

/// The ticks that are named below the bars.
pub(super) fn year_ticks(axis: &Axis) -> impl Iterator<Item = Tick> {
    let last = axis.width() - 30.0;
    axis.ticks().into_iter().filter(move |tick| tick.x < last)
}

fn years(axis: &Axis, words: &Words) -> impl Iterator<Item = Html> {
    year_ticks(axis).map(|tick| {
        html! { <text x={pixels(tick.x + 2.0)} y={pixels(YEARS)}>{ words.tick(&tick) }</text> }
    })
}

/// One end of the brush, its start where it is the `first`: a slider for the keys, a
/// grip for the pointer.
fn handle(x: f64, day: Day, first: bool, limits: Stretch, look: &Look, words: &Words) -> Html {
    let name = if first { words.look_start() } else { words.look_end() };
    let onkeydown = {
        let (look, mirrored) = (look.clone(), words.spoken().is_right_to_left());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let key = if mirrored { mirror(&key) } else { &key };
            let now = look.now();
            // Past the other end, the two handles would swap.
            let (day, reach) = match first {
                true => (now.from, Stretch::new(limits.from, now.to)),
                false => (now.to, Stretch::new(now.from, limits.to)),
            };
            let page = (f64::from(limits.days()) * MOVE / 4.0) as i32;
            let step = (page / 5).max(1);
            let to = match key {
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
            let to = if first { Stretch::new(to, now.to) } else { Stretch::new(now.from, to) };
            look.go(Move::To(to));
        })
    };
    html! {
        <g class="handle" role="slider" tabindex="0" aria-label={name}
            aria-valuemin={limits.from.number().to_string()} aria-valuemax={limits.to.number().to_string()}
            aria-valuenow={day.number().to_string()} aria-valuetext={words.on(day)} {onkeydown}>
            <rect class="grip" x={pixels(x - GRIP)} y="0" width={pixels(GRIP * 2.0)} height={pixels(BARS)} />
            <path d={format!("M{} 0V{}", pixels(x), pixels(BARS))} />
            <rect class="knob" x={pixels(x - 3.0)} y={pixels(BARS / 2.0 - 9.0)} width="6" height="18" rx="3" />
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
