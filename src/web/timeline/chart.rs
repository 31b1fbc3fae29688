//! The lanes with their marks: zoomed, dragged, and walked through with the keys.

use super::super::browser;
use super::super::store::{Store, use_act};
use super::grid::grid;
use super::keys::{self, Key, Place};
use super::mark::{MarkView, mark_id, pixels};
use super::pointer::{Hand, Surface};
use crate::explore::Action;
use crate::timeline::{Mark, Scene, Stretch, Typeface};
use yew::prelude::*;

/// From this width on, lanes have their names beside them.
const WIDE: f64 = 640.0;

/// The width of the names beside the lanes.
const GUTTER: f64 = 104.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) store: Store,
    pub(super) width: f64,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) look: Callback<Stretch>,
    /// Lists the keys.
    pub(super) help: Callback<()>,
}

/// How much of the width the names beside the lanes take.
pub(super) fn gutter(width: f64) -> f64 {
    if width >= WIDE { GUTTER } else { 0.0 }
}

#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let chart = use_node_ref();
    let active = use_state_eq(|| None::<Place>);
    let hand = use_mut_ref(Default::default);
    let face = use_memo((), |()| measured_face());
    let act = use_act();
    let (store, width, stretch) = (&props.store, props.width, props.stretch);
    let gutter = gutter(width);
    let inner = width - gutter;
    let scene =
        store.collection.scene(&store.session, &store.shown, stretch, inner, &face, gutter == 0.0);
    let surface = Surface {
        chart: chart.clone(),
        gutter,
        inner,
        scale: scene.scale,
        stretch,
        limits: props.limits,
        look: props.look.clone(),
    };
    browser::use_wheel(&chart, surface.clone().wheel());
    let open = open_mark(act, props);
    let pointed = active.and_then(|place| place.find(&scene.marks));
    let onclick = {
        let (open, active, marks) = (open.clone(), active.clone(), scene.marks.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(mark) = browser::mark_at(&event).and_then(|number| marks.get(number)) {
                active.set(Some(Place::of(mark)));
                open.emit(mark.clone());
            }
        })
    };
    let onkeydown = {
        let (marks, look, limits) = (scene.marks.clone(), props.look.clone(), props.limits);
        let help = props.help.clone();
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
            let Some(key) = keys::read(&event.key(), stretch, limits).filter(|_| !modified) else {
                return;
            };
            event.prevent_default();
            match key {
                Key::Look(to) => look.emit(to),
                Key::Help => help.emit(()),
                Key::Open => pointed.into_iter().for_each(|at| open.emit(marks[at].clone())),
                Key::Go(step) => active.set(step.from(pointed, &marks).map(Place::of)),
            }
        })
    };
    html! {
        <svg class="chart" ref={chart} viewBox={format!("0 0 {width:.0} {:.0}", scene.height)}
            width={pixels(width)} height={pixels(scene.height)}
            role="listbox" tabindex="0" aria-label="Events on the timeline; arrow keys go through them, Enter opens one, plus and minus zoom, question mark lists all keys"
            aria-activedescendant={pointed.map(mark_id)} {onkeydown} {onclick}
            ondblclick={surface.clone().double_click()}
            onpointerdown={surface.clone().down(Hand::clone(&hand))}
            onpointermove={surface.clone().moved(Hand::clone(&hand))}
            onpointercancel={surface.clone().up(Hand::clone(&hand))}
            onpointerup={surface.up(hand)}>
            <Patterns />
            { grid(&scene, width, gutter) }
            <g transform={format!("translate({gutter:.0} 0)")}>{ for marks(store, &scene, pointed) }</g>
        </svg>
    }
}

fn marks(store: &Store, scene: &Scene, pointed: Option<usize>) -> impl Iterator<Item = Html> {
    scene.marks.iter().enumerate().map(move |(number, mark)| {
        let (collection, shown) = (&store.collection, &store.shown);
        let event = store.session.event;
        let selected = event.is_some_and(|event| collection.stands_for(mark, event, shown));
        html! {
            <MarkView key={Place::of(mark).key()} mark={mark.clone()} {number} {selected}
                moved={collection.has_moved(mark, shown)} spoken={spoken(store, mark)}
                active={pointed == Some(number)} />
        }
    })
}

/// How open and approximate marks are filled.
#[component]
fn Patterns() -> Html {
    html! {
        <defs>
            <linearGradient id="dl-open-end">
                <stop offset="0" class="near" /><stop offset="1" class="far" />
            </linearGradient>
            <linearGradient id="dl-open-start">
                <stop offset="0" class="far" /><stop offset="1" class="near" />
            </linearGradient>
            <pattern id="dl-hatch" width="5" height="5" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)">
                <path d="M1.25 0V5" />
            </pattern>
            <linearGradient id="dl-soft-ends">
                <stop offset="0" class="far" /><stop offset=".2" class="near" />
                <stop offset=".8" class="near" /><stop offset="1" class="far" />
            </linearGradient>
        </defs>
    }
}

/// The page's own face; a wide one where there is no browser.
fn measured_face() -> Typeface {
    if cfg!(target_arch = "wasm32") { browser::typeface() } else { Typeface::default() }
}

/// What a mark is called for a reader who cannot see it.
fn spoken(store: &Store, mark: &Mark) -> AttrValue {
    match (mark.count, mark.cut_start) {
        (1, _) => store.collection.spoken(mark.first, &store.shown).into(),
        (count, true) => format!("{count} events that began earlier, Enter shows where").into(),
        (count, _) => format!("{count} events close together, Enter zooms in").into(),
    }
}

/// Opens a mark: its event, or, where it stands for several, a look at them.
fn open_mark(act: Callback<Action>, props: &ChartProps) -> Callback<Mark> {
    let (store, look) = (props.store.clone(), props.look.clone());
    let (stretch, limits) = (props.stretch, props.limits);
    Callback::from(move |mark: Mark| {
        let to = match mark.cut_start {
            true => mark.days.cover(stretch).shared(limits).unwrap_or(limits),
            false => mark.days.zoom(1.2, 0.5, limits),
        };
        let nearer = mark.cut_start || to.days() < stretch.days();
        match mark.is_count() && nearer && to != stretch {
            true => look.emit(to),
            false => act.emit(store.collection.open(mark.first)),
        }
    })
}
