//! The lanes with their marks: zoomed with Ctrl and the wheel, dragged, and walked
//! through with the keys.

use super::super::browser;
use super::super::store::{Store, use_act};
use super::keys::{self, Key, ZOOM};
use super::mark::{MarkView, pixels};
use crate::explore::Action;
use crate::timeline::{Band, Mark, MarkShape, Scene, Stretch, Target, Tick, Typeface};
use yew::prelude::*;

/// From this width on, lanes have their names beside them.
const WIDE: f64 = 640.0;

/// The width of the names beside the lanes.
pub(super) const GUTTER: f64 = 104.0;

/// The longest name of a lane that fits beside it, in characters.
const LONGEST_NAME: usize = 14;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) store: Store,
    pub(super) width: f64,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
}

/// How much of the width the names beside the lanes take.
pub(super) fn gutter(width: f64) -> f64 {
    if width >= WIDE { GUTTER } else { 0.0 }
}

#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let chart = use_node_ref();
    let active = use_state_eq(|| None::<usize>);
    let drag = use_mut_ref(|| None::<(f64, Stretch)>);
    let face = use_memo((), |()| measured_face());
    let act = use_act();
    let (store, width, stretch, limits) = (&props.store, props.width, props.stretch, props.limits);
    let gutter = gutter(width);
    let inner = width - gutter;
    let headed = gutter == 0.0;
    let scene = store.collection.scene(&store.session, &store.shown, inner, &face, headed);
    let look = act.reform(move |to: Stretch| Action::Look((to != limits).then_some(to)));
    browser::use_wheel(&chart, wheel(look.clone(), chart.clone(), gutter / width, stretch, limits));
    let open = open_mark(act, store.clone(), look.clone(), stretch, limits);
    let onkeydown = {
        let (active, look, open) = (active.clone(), look.clone(), open.clone());
        let marks = scene.marks.clone();
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
            let Some(key) = keys::read(&event.key(), stretch, limits).filter(|_| !modified) else {
                return;
            };
            event.prevent_default();
            let last = marks.len().saturating_sub(1);
            match key {
                Key::Look(to) => look.emit(to),
                Key::Edge(end) => active.set(Some(if end { last } else { 0 })),
                Key::Step(by) => {
                    let next = active.map_or(0, |at| at.saturating_add_signed(by as isize));
                    active.set(Some(next.min(last)));
                }
                Key::Open => {
                    if let Some(mark) = active.and_then(|at| marks.get(at)) {
                        open.emit(mark.clone());
                    }
                }
            }
        })
    };
    let (onpointerdown, onpointermove, onpointerup) =
        dragging(drag, chart.clone(), look, props, inner);
    let pointed = active.filter(|at| *at < scene.marks.len());
    let marks = scene.marks.iter().enumerate().map(|(number, mark)| {
        let onclick = {
            let (open, active, mark) = (open.clone(), active.clone(), mark.clone());
            Callback::from(move |_: MouseEvent| {
                active.set(Some(number));
                open.emit(mark.clone());
            })
        };
        let selected = store.session.event.is_some_and(|event| {
            mark.targets.iter().any(|target| {
                matches!(target, Target::Event(number) if store.collection.event_id(*number) == event)
            })
        });
        let moved =
            mark.targets.iter().any(|target| store.collection.is_moved(*target, &store.shown));
        html! {
            <MarkView key={number} mark={mark.clone()} id={mark_id(number)} {selected} {moved} {onclick}
                spoken={spoken(store, mark)} active={pointed == Some(number)} />
        }
    });
    let view_box = format!("0 0 {width:.0} {:.0}", scene.height);
    html! {
        <svg class="chart" ref={chart} viewBox={view_box} width={pixels(width)} height={pixels(scene.height)}
            role="listbox" tabindex="0" aria-label="Events on the timeline; arrow keys go through them, Enter opens one, plus and minus zoom"
            aria-activedescendant={pointed.map(mark_id)}
            {onkeydown} {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <defs>
                <linearGradient id="dl-open-end">
                    <stop offset="0" class="near" /><stop offset="1" class="far" />
                </linearGradient>
                <linearGradient id="dl-open-start">
                    <stop offset="0" class="far" /><stop offset="1" class="near" />
                </linearGradient>
            </defs>
            { grid(&scene, width, gutter) }
            <g transform={format!("translate({gutter:.0} 0)")}>{ for marks }</g>
        </svg>
    }
}

/// The page's own face; a wide one where there is no browser.
fn measured_face() -> Typeface {
    if cfg!(target_arch = "wasm32") { browser::typeface() } else { Typeface::default() }
}

fn mark_id(number: usize) -> String {
    format!("mark-{number}")
}

/// What a mark is called for a reader who cannot see it.
fn spoken(store: &Store, mark: &Mark) -> String {
    match mark.targets.as_slice() {
        [target] => store.collection.spoken(*target, &store.shown),
        targets => format!("{} events close together, Enter zooms in", targets.len()),
    }
}

/// Opens a mark: its event, or, where it stands for several, a closer look.
fn open_mark(
    act: Callback<Action>,
    store: Store,
    look: Callback<Stretch>,
    stretch: Stretch,
    limits: Stretch,
) -> Callback<Mark> {
    Callback::from(move |mark: Mark| {
        let Some(&first) = mark.targets.first() else { return };
        let near = store.collection.stretch_of(&mark.targets, &store.shown);
        let near = near.map(|events| events.zoom(1.4, 0.5, limits));
        match (mark.shape, near) {
            (MarkShape::Count, Some(near)) if near.days() < stretch.days() => look.emit(near),
            _ => act.emit(store.collection.open(first)),
        }
    })
}

/// Zooms around the pointer; without Ctrl the page scrolls as it would anywhere.
fn wheel(
    look: Callback<Stretch>,
    chart: NodeRef,
    gutter: f64,
    stretch: Stretch,
    limits: Stretch,
) -> Callback<WheelEvent> {
    Callback::from(move |event: WheelEvent| {
        if !event.ctrl_key() && !event.meta_key() {
            return;
        }
        event.prevent_default();
        let share = browser::share_at(&chart, f64::from(event.client_x()));
        let share = ((share - gutter) / (1.0 - gutter)).clamp(0.0, 1.0);
        let factor = if event.delta_y() > 0.0 { 1.0 / ZOOM } else { ZOOM };
        look.emit(stretch.zoom(factor, share, limits));
    })
}

type PointerCallback = Callback<PointerEvent>;

/// Moves the stretch with the pointer. The pointer is captured only once it moves,
/// so that a click stays a click of the mark below it.
fn dragging(
    drag: std::rc::Rc<std::cell::RefCell<Option<(f64, Stretch)>>>,
    chart: NodeRef,
    look: Callback<Stretch>,
    props: &ChartProps,
    inner: f64,
) -> (PointerCallback, PointerCallback, PointerCallback) {
    /// Less is a click whose hand trembled, in pixels.
    const LEAST: f64 = 4.0;
    let (stretch, limits) = (props.stretch, props.limits);
    let down = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                *drag.borrow_mut() = Some((f64::from(event.client_x()), stretch));
            }
        })
    };
    let moved = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            let Some((from, start)) = *drag.borrow() else { return };
            let by = from - f64::from(event.client_x());
            if event.buttons() == 0 || by.abs() < LEAST {
                return;
            }
            browser::capture(&chart, &event);
            look.emit(start.pan(by / inner, limits));
        })
    };
    let up = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);
    (down, moved, up)
}

/// The axis and the lanes, which say nothing that the marks do not.
fn grid(scene: &Scene, width: f64, gutter: f64) -> Html {
    html! {
        <g aria-hidden="true">
            { for scene.ticks.iter().map(|tick| tick_line(tick, gutter, scene.height)) }
            { for scene.bands.iter().map(|band| band_line(band, width, gutter)) }
        </g>
    }
}

fn tick_line(tick: &Tick, gutter: f64, height: f64) -> Html {
    let x = gutter + tick.x;
    let class = classes!("tick", tick.major.then_some("major"));
    html! {
        <g {class}>
            <path d={format!("M{x:.1} 18V{height:.0}")} />
            <text x={pixels(x + 4.0)} y="13">{ &tick.label }</text>
        </g>
    }
}

fn band_line(band: &Band, width: f64, gutter: f64) -> Html {
    let beside = gutter > 0.0;
    let name = if beside { shorten(&band.label) } else { band.label.clone() };
    let baseline = band.y + if beside { 20.0 } else { 15.0 };
    html! {
        <g class="band">
            <path d={format!("M0 {:.1}H{width:.0}", band.y)} />
            <text x="0" y={pixels(baseline)}><title>{ &band.label }</title>{ name }</text>
        </g>
    }
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(LONGEST_NAME - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}
