//! The timeline: an overview with a brush, and lanes of marks.

mod chart;
mod grid;
mod keys;
mod look;
mod mark;
mod overview;
mod pointer;
mod range;
mod tools;

use super::browser;
use super::store::Store;
use chart::Chart;
use look::use_look;
use overview::OverviewChart;
use range::DateRange;
use tools::Tools;
use yew::prelude::*;

/// The width that is drawn before the real one is known, in CSS pixels.
const FIRST_WIDTH: f64 = 860.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TimelineProps {
    pub(super) store: Store,
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
    html! { <Chronology store={store.clone()} {limits} {chosen} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct ChronologyProps {
    store: Store,
    limits: crate::timeline::Stretch,
    chosen: crate::timeline::Stretch,
}

/// The timeline of a collection that has a date.
#[component]
fn Chronology(props: &ChronologyProps) -> Html {
    let frame = use_node_ref();
    let width = browser::use_width(&frame, FIRST_WIDTH);
    let (store, limits) = (&props.store, props.limits);
    let (stretch, look, moving) = use_look(props.chosen, limits);
    html! {
        <section class="timeline" aria-label="Timeline" aria-busy={moving.then_some("true")}>
            <Tools lanes={store.session.lanes} {limits} {stretch} look={look.clone()} />
            <div class="frame" ref={frame}>
                <OverviewChart store={store.clone()} {width} {limits} {stretch} look={look.clone()} />
                <Chart store={store.clone()} {width} {limits} {stretch} look={look.clone()} />
            </div>
            <DateRange {limits} {stretch} chosen={stretch != limits} {look} />
        </section>
    }
}
