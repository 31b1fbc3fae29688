//! The timeline: an overview with a brush, and lanes of marks.

mod chart;
mod keys;
mod mark;
mod overview;
mod range;
mod tools;

use super::browser;
use super::store::Store;
use chart::Chart;
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
    let frame = use_node_ref();
    let width = browser::use_width(&frame, FIRST_WIDTH);
    let store = &props.store;
    let (Some(limits), Some(stretch)) = (
        store.collection.limits(&store.shown),
        store.collection.stretch(&store.session, &store.shown),
    ) else {
        return html! { <p class="no-timeline" ref={frame}>{ "No report names a date." }</p> };
    };
    html! {
        <section class="timeline" aria-label="Timeline">
            <Tools lanes={store.session.lanes} {limits} {stretch} />
            <div class="frame" ref={frame}>
                <OverviewChart store={store.clone()} {width} {limits} {stretch} />
                <Chart store={store.clone()} {width} {limits} {stretch} />
            </div>
            <DateRange {limits} {stretch} chosen={store.session.stretch.is_some()} />
        </section>
    }
}
