//! The events in which reports differ, those that differ most first.

use super::agreement::{badges, matrix};
use super::around::{Around, use_around};
use super::store::{Same, Store};
use super::way::Way;
use super::words::Words;
use crate::explore::{Action, Difference};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DifferencesProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Differences(props: &DifferencesProps) -> Html {
    let Around { words, act, home } = use_around();
    let store = &props.store;
    let found = use_memo(Same(store.shown.clone()), |shown| store.collection.differences(&shown.0));
    let (events, all) = &*found;
    let way = Way { session: &store.session, act: &act, home: &home };
    if events.is_empty() {
        return html! {
            <div class="nothing">
                <h2>{ words.differ_none() }</h2>
                <p>{ words.differ_none_why() }</p>
            </div>
        };
    }
    html! {
        <div class="differences">
            if events.len() < *all { <p class="credit">{ words.differ_most(events.len(), *all) }</p> }
            { for events.iter().map(|event| difference(event, &words, way)) }
        </div>
    }
}

fn difference(event: &Difference, words: &Words, way: Way<'_>) -> Html {
    let open = Action::OpenEvent(event.id);
    let (href, onclick) = (way.address(&open), way.follow(open));
    let current = (way.session.event == Some(event.id)).then_some("true");
    html! {
        <section key={event.id} class="difference" aria-current={current}>
            <p class="kicker">{ words.when(event.when) }</p>
            <h2><a id={format!("event-{:x}", event.id)} {href} {onclick}
                lang={event.language.clone()} dir="auto">{ &event.label }</a></h2>
            <p class="badges">{ for badges(&event.standing, words) }</p>
            { matrix(&event.matrix, words, way) }
        </section>
    }
}
