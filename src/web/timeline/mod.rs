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

use super::browser;
use super::store::Store;
use crate::timeline::{Axis, Mark, Scene, Stretch, Typeface};
use crate::when::Day;
use chart::Chart;
use help::Help;
use look::use_look;
use motion::Motion;
use overview::OverviewChart;
use range::DateRange;
use std::rc::Rc;
use tools::Tools;
use yew::prelude::*;

/// The width that is drawn before the real one is known, in CSS pixels.
const FIRST_WIDTH: f64 = 860.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TimelineProps {
    pub(super) store: Store,
    /// The reader's day, where there is a clock.
    pub(super) today: Option<Day>,
}

#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let store = &props.store;
    let (Some(limits), Some(chosen)) = (
        store.collection.limits(&store.shown),
        store.collection.stretch(&store.session, &store.shown),
    ) else {
        return html! { <p class="no-timeline">{ "No report names a date." }</p> };
    };
    html! { <Chronology store={store.clone()} {limits} {chosen} today={props.today} /> }
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
    let frame = use_node_ref();
    let width = browser::use_width(&frame, FIRST_WIDTH);
    let (store, limits) = (&props.store, props.limits);
    let keys = use_node_ref();
    let help = use_callback(keys.clone(), |(), keys| browser::open_dialog(keys));
    let face = use_memo((), |()| measured_face());
    let (look, moving) = use_look(props.chosen, limits);
    let stretch = props.chosen;
    let inner = width - gutter(width);
    let axis = Axis::new(limits, inner);
    let bars = use_memo((store.shown.timeline.clone(), axis), |(_, axis)| {
        let overview = store.collection.overview(&store.shown, axis.width());
        AttrValue::from(overview.map_or_else(String::new, |all| overview::bars(&all, axis)))
    });
    let (bars, face) = ((*bars).clone(), (*face).clone());
    let drawn = Drawn { store: store.clone(), width, face, limits, bars: bars.clone() };
    html! {
        <section class="timeline" aria-label="Timeline" aria-busy={moving.map(|_| "true")}>
            <Tools lanes={store.session.lanes} dates={store.session.dates}
                gaps_closed={store.session.gaps_closed} today={props.today} {limits} {stretch}
                look={look.clone()} help={help.clone()} />
            <div class="frame" ref={frame}>
                <OverviewChart {bars} {width} {limits} {stretch} look={look.clone()} />
                <Chart drawn={drawn.clone()} {limits} {stretch} look={look.clone()} {help} />
                if let Some(stretch) = moving {
                    <Motion {drawn} {stretch} />
                }
            </div>
            <DateRange {limits} {stretch} chosen={stretch != limits} {look} />
            <Help dialog={keys} />
        </section>
    }
}

/// What is drawn, wherever the timeline looks.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    store: Store,
    /// The whole width, in pixels.
    width: f64,
    face: Rc<Typeface>,
    limits: Stretch,
    /// The outline of the overview's bars.
    bars: AttrValue,
}

/// From this width on, lanes have their names beside them.
const WIDE: f64 = 640.0;

/// The width of the names beside the lanes.
const GUTTER: f64 = 104.0;

/// How much of a width the names beside the lanes take.
fn gutter(width: f64) -> f64 {
    if width >= WIDE { GUTTER } else { 0.0 }
}

impl Drawn {
    fn gutter(&self) -> f64 {
        gutter(self.width)
    }

    /// The width of the axis, in pixels.
    fn inner(&self) -> f64 {
        self.width - self.gutter()
    }

    fn scene(&self, stretch: Stretch) -> Scene {
        let (store, headed) = (&self.store, self.gutter() == 0.0);
        let (session, shown) = (&store.session, &store.shown);
        store.collection.scene(session, shown, stretch, self.inner(), &self.face, headed)
    }

    /// Whether a mark stands for the event that is open.
    fn is_selected(&self, mark: &Mark) -> bool {
        let Store { collection, session, shown, .. } = &self.store;
        session.event.is_some_and(|event| collection.stands_for(mark, event, shown))
    }

    /// Whether the reader has moved anything that a mark stands for.
    fn is_moved(&self, mark: &Mark) -> bool {
        self.store.collection.has_moved(mark, &self.store.shown)
    }
}

/// The page's own face; a wide one where there is no browser.
fn measured_face() -> Rc<Typeface> {
    Rc::new(if cfg!(target_arch = "wasm32") { browser::typeface() } else { Typeface::default() })
}
