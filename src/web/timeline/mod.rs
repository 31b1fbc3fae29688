//! The timeline: an overview with a brush, and lanes of marks.

mod chart;
mod grid;
mod help;
mod keys;
mod look;
mod mark;
mod motion;
mod overview;
mod paint;
mod pointer;
mod range;
mod tools;
mod upright;

use super::around::{Around, use_around};
use super::browser::{self, Home};
use super::store::Store;
use super::words::Words;
use crate::timeline::{Axis, Layout, Mark, Scene, Stretch, Target, Tick, Typeface};
use crate::when::Day;
use chart::Chart;
use help::key_list;
use look::use_look;
use motion::use_motion;
use overview::OverviewChart;
use range::date_range;
use std::rc::Rc;
use tools::tools;
use yew::prelude::*;

/// The width that is drawn before the real one is known, in CSS pixels.
const FIRST_WIDTH: f64 = 860.0;

/// The timeline; of the reader's day too, where there is a clock.
pub(super) fn timeline(store: &Store, words: &Words, today: Option<Day>) -> Html {
    let (Some(limits), Some(chosen)) = (
        store.collection.limits(&store.shown),
        store.collection.stretch(&store.session, &store.shown),
    ) else {
        return html! { <p class="no-timeline">{ words.no_date() }</p> };
    };
    html! { <Chronology store={store.clone()} {limits} {chosen} {today} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct ChronologyProps {
    store: Store,
    limits: Stretch,
    chosen: Stretch,
    today: Option<Day>,
}

/// The timeline of a collection that has a date.
#[component]
fn Chronology(props: &ChronologyProps) -> Html {
    let Around { words, act, home } = use_around();
    let frame = use_node_ref();
    let width = browser::use_width(&frame, FIRST_WIDTH);
    let (store, limits) = (&props.store, props.limits);
    let keys = use_node_ref();
    let help = use_callback((home.clone(), keys.clone()), |(), (home, keys)| {
        browser::open_dialog(home, keys);
    });
    let face = use_memo(home.clone(), measured_face);
    let (look, moving) = use_look(props.chosen, limits);
    let stretch = props.chosen;
    let controlled = store.session.controls.is_none_or(|controls| controls.tools);
    let inner = width - gutter(width);
    let axis = Axis::new(limits, inner);
    let bars = use_memo((store.shown.timeline.clone(), axis), |(_, axis)| {
        let overview = store.collection.overview(&store.shown, axis.width());
        AttrValue::from(overview.map_or_else(String::new, |all| overview::bars(&all, axis)))
    });
    let (bars, face) = ((*bars).clone(), (*face).clone());
    let drawn = Drawn {
        store: store.clone(),
        words: words.clone(),
        width,
        face,
        limits,
        bars: bars.clone(),
    };
    let canvas = use_node_ref();
    use_motion(&canvas, &drawn, &look, moving);
    html! {
        <section class="timeline" part="timeline" role={home.landmark("region")} aria-label={words.timeline()} aria-busy={moving.then_some("true")}>
            if controlled { { tools(&drawn, &act, &look, stretch, props.today, &help) } }
            <div class="frame" ref={frame}>
                <OverviewChart {bars} {width} {limits} {stretch} look={look.clone()} />
                <Chart drawn={drawn.clone()} {limits} {stretch} look={look.clone()} {help} />
                if moving { <canvas class="motion" ref={canvas} aria-hidden="true" /> }
            </div>
            if controlled { { date_range(&drawn, &look, stretch, &home) } }
            { key_list(&words, &keys, drawn.is_upright()) }
        </section>
    }
}

/// What is drawn, wherever the timeline looks.
#[derive(Clone, PartialEq)]
struct Drawn {
    store: Store,
    words: Words,
    /// The whole width, in pixels.
    width: f64,
    face: Rc<Typeface>,
    limits: Stretch,
    /// The outline of the overview's bars.
    bars: AttrValue,
}

/// From this width on, lanes have their names beside them.
const WIDE: f64 = 500.0;

/// The width of the names beside the lanes.
const GUTTER: f64 = 104.0;

/// How much of a width the names beside the lanes take.
fn gutter(width: f64) -> f64 {
    if width >= WIDE { GUTTER } else { 0.0 }
}

/// The width of the years beside a timeline that goes down.
const YEARS: f64 = 44.0;

/// The length of a timeline that goes down.
const LENGTH: f64 = 640.0;

/// The height of a lane's name above a timeline that goes down.
const NAME: f64 = 16.0;

/// How far the name of a tick reaches on a timeline that goes down.
const TICK_HEIGHT: f64 = 16.0;

impl Drawn {
    /// Whether time goes down: where words beside each other have no room.
    fn is_upright(&self) -> bool {
        self.width < WIDE
    }

    /// The pixels to the left of the lanes.
    fn before(&self) -> f64 {
        if self.is_upright() { YEARS } else { GUTTER }
    }

    /// The pixels above a scene: the names of lanes that stand beside each other.
    fn above(&self, scene: &Scene) -> f64 {
        if self.is_upright() { NAME * scene.bands.len() as f64 + 8.0 } else { 0.0 }
    }

    /// The length of the axis, in pixels.
    fn length(&self) -> f64 {
        if self.is_upright() { LENGTH } else { self.width - GUTTER }
    }

    fn axis(&self, stretch: Stretch) -> Axis {
        let Store { collection, session, shown, .. } = &self.store;
        collection.axis(session, shown, stretch, self.length())
    }

    fn scene(&self, stretch: Stretch) -> Scene {
        let Store { collection, session, shown, .. } = &self.store;
        let layout = match self.is_upright() {
            true => Layout::Upright { room: self.width - YEARS },
            false => Layout::Across,
        };
        collection.scene(session, shown, stretch, self.length(), &self.face, layout)
    }

    /// The height of a scene with what is above it.
    fn height(&self, scene: &Scene) -> f64 {
        let down = if self.is_upright() { LENGTH } else { scene.height };
        self.above(scene) + down
    }

    /// What a tick names; nothing where that ends beyond the axis.
    fn tick(&self, tick: &Tick) -> String {
        let name = self.words.tick(tick);
        let room = if self.is_upright() { TICK_HEIGHT } else { self.face.width(&name) };
        if tick.x + room <= self.length() { name } else { String::new() }
    }

    /// Whether a mark stands for the event that is open.
    fn is_selected(&self, mark: &Mark) -> bool {
        let Store { collection, session, shown, .. } = &self.store;
        session.event.is_some_and(|event| collection.stands_for(mark, event, shown))
    }

    /// How many sources tell the event of a mark, and whether they differ.
    fn weight(&self, mark: &Mark) -> (usize, bool) {
        match mark.first {
            Target::Event(event) if mark.count == 1 => {
                let (sources, differences) = self.store.collection.weight(event, &self.store.shown);
                (sources, differences > 0)
            }
            _ => (1, false),
        }
    }

    /// Whether the reader has moved anything that a mark stands for.
    fn is_moved(&self, mark: &Mark) -> bool {
        self.store.collection.has_moved(mark, &self.store.shown)
    }
}

/// The page's own face; a wide one where there is no browser.
fn measured_face(home: &Home) -> Rc<Typeface> {
    Rc::new(if cfg!(target_arch = "wasm32") {
        browser::typeface(home)
    } else {
        Typeface::default()
    })
}
