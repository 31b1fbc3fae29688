//! The lanes with their marks: zoomed, dragged, and walked through with the keys.

use super::super::around::{Around, use_around};
use super::super::browser;
use super::super::store::Store;
use super::super::words::Words;
use super::Drawn;
use super::grid::grid;
use super::keys::{self, Key, Place};
use super::look::{Look, Move};
use super::mark::{MarkView, mark_id, pixels};
use super::pointer::{Hand, Surface};
use super::upright::upright_grid;
use crate::explore::Action;
use crate::timeline::{Mark, Scene, Stretch};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) drawn: Drawn,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) look: Look,
    /// Lists the keys.
    pub(super) help: Callback<()>,
}

#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let chart = use_node_ref();
    let hand = use_mut_ref(Default::default);
    let Around { act, home, .. } = use_around();
    let (drawn, stretch) = (&props.drawn, props.stretch);
    let (width, upright) = (drawn.width, drawn.is_upright());
    // Kept: a mark under the keys changes nothing of where all of them stand.
    let scene = use_memo((drawn.clone(), stretch), |(drawn, stretch)| drawn.scene(*stretch));
    // Drawn anew beside an open event, it is where it was.
    let active =
        use_state_eq(|| scene.marks.iter().find(|mark| drawn.is_selected(mark)).map(Place::of));
    let (above, height) = (drawn.above(&scene), drawn.height(&scene));
    let surface = Rc::new(Surface {
        chart: chart.clone(),
        before: if upright { above } else { drawn.before() },
        drawn: drawn.clone(),
        limits: props.limits,
        look: props.look.clone(),
    });
    browser::use_wheel(&chart, surface.clone().wheel());
    let open = open_mark(act, props);
    let pointed = active.and_then(|place| place.find(&scene.marks));
    {
        let chart = chart.clone();
        use_effect_with((*active, pointed), move |(_, pointed)| {
            if let Some(number) = pointed.filter(|_| browser::has_focus(&chart)) {
                home.reveal(&mark_id(number));
            }
        });
    }
    let onclick = {
        let (open, active, scene) = (open.clone(), active.clone(), scene.clone());
        Callback::from(move |event: MouseEvent| {
            let number = browser::mark_at(&event);
            if let Some(mark) = number.and_then(|number| scene.marks.get(number)) {
                active.set(Some(Place::of(mark)));
                open.emit(mark.clone());
            }
        })
    };
    let onkeydown = {
        let (scene, look, limits) = (scene.clone(), props.look.clone(), props.limits);
        let help = props.help.clone();
        let (mirrored, length) = (drawn.words.spoken().is_right_to_left(), drawn.length());
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
            let name = event.key();
            let name = if mirrored { keys::mirror(&name) } else { &name };
            let name = if upright { keys::turned(name) } else { name };
            let Some(key) = keys::read(name, limits).filter(|_| !modified) else { return };
            event.prevent_default();
            let marks = &scene.marks;
            match key {
                Key::Look(Move::Zoom(factor, _)) => {
                    let middle = |at: usize| (marks[at].x + marks[at].width / 2.0) / length;
                    look.go(Move::Zoom(factor, pointed.map_or(0.5, middle)));
                }
                Key::Look(step) => look.go(step),
                Key::Help => help.emit(()),
                Key::Open => pointed.into_iter().for_each(|at| open.emit(marks[at].clone())),
                Key::Go(step) => active.set(step.from(pointed, marks).map(Place::of)),
            }
        })
    };
    html! {
        <svg class="chart" id="chart" ref={chart} viewBox={format!("0 0 {} {}", pixels(width), pixels(height))}
            width={pixels(width)} height={pixels(height)}
            role="listbox" tabindex="0" aria-label={drawn.words.chart()}
            aria-activedescendant={pointed.map(mark_id)} {onkeydown} {onclick}
            ondblclick={surface.clone().double_click()}
            onpointerdown={surface.clone().down(Hand::clone(&hand))}
            onpointermove={surface.clone().moved(Hand::clone(&hand))}
            onpointercancel={surface.clone().up(Hand::clone(&hand))}
            onpointerup={surface.up(hand)}>
            { patterns() }
            <g transform={format!("translate(0 {})", pixels(above))}>
                { if upright { upright_grid(&scene, drawn) } else { grid(&scene, drawn) } }
                <g transform={format!("translate({} 0)", pixels(drawn.before()))}>
                    { for marks(drawn, &scene, pointed) }
                </g>
            </g>
        </svg>
    }
}

fn marks(drawn: &Drawn, scene: &Scene, pointed: Option<usize>) -> impl Iterator<Item = Html> {
    scene.marks.iter().enumerate().map(move |(number, mark)| {
        html! {
            <MarkView key={Place::of(mark).key()} mark={mark.clone()} {number}
                selected={drawn.is_selected(mark)} moved={drawn.is_moved(mark)}
                weight={drawn.weight(mark)}
                spoken={spoken(&drawn.store, mark, &drawn.words)} active={pointed == Some(number)}
                upright={drawn.is_upright()} />
        }
    })
}

/// How open and approximate marks are filled.
fn patterns() -> Html {
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

/// What a mark is called for a reader who cannot see it.
fn spoken(store: &Store, mark: &Mark, words: &Words) -> AttrValue {
    let said = match (mark.count, mark.cut_start) {
        (1, _) => words.mark(&store.collection.spoken(mark.first, &store.shown)),
        (count, true) => words.began_earlier(count),
        (count, _) => {
            let days = words.days(&words.on(mark.days.from), &words.on(mark.days.to));
            words.listed([days, words.close_together(count)])
        }
    };
    said.into()
}

/// Opens a mark: its event, or, where it stands for several, a look at them.
fn open_mark(act: Callback<Action>, props: &ChartProps) -> Callback<Mark> {
    let (store, look) = (props.drawn.store.clone(), props.look.clone());
    let (stretch, limits) = (props.stretch, props.limits);
    Callback::from(move |mark: Mark| {
        let to = match mark.cut_start {
            true => mark.days.cover(stretch).shared(limits).unwrap_or(limits),
            false => mark.days.zoom(1.2, 0.5, limits),
        };
        let nearer = mark.cut_start || to.days() < stretch.days();
        match mark.is_count() && nearer && to != stretch {
            true => look.go(Move::To(to)),
            false => act.emit(store.collection.open(mark.first)),
        }
    })
}
