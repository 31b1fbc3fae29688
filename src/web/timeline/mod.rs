//! The timeline: an overview with a brush, and lanes of marks.

mod chart;
mod grid;
mod help;
mod keys;
mod look;
mod mark;
mod overview;
mod pointer;
mod range;
mod tools;

use super::browser;
use super::store::Store;
use crate::timeline::Stretch;
use crate::when::Day;
use chart::Chart;
use help::Help;
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
    let help = {
        let keys = keys.clone();
        Callback::from(move |()| browser::open_dialog(&keys))
    };
    let (stretch, look, moving) = use_look(props.chosen, limits);
    html! {
        <section class="timeline" aria-label="Timeline" aria-busy={moving.then_some("true")}>
            <Tools lanes={store.session.lanes} dates={store.session.dates}
                gaps_closed={store.session.gaps_closed} today={props.today} {limits} {stretch}
                look={look.clone()} help={help.clone()} />
            <div class="frame" ref={frame}>
                <OverviewChart store={store.clone()} {width} {limits} {stretch} look={look.clone()} />
                <Chart store={store.clone()} {width} {limits} {stretch} look={look.clone()} {help} />
            </div>
            <DateRange {limits} stretch={props.chosen} chosen={props.chosen != limits} {look} />
            <Help dialog={keys} />
        </section>
    }
}
