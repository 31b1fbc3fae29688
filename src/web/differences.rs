//! The events in which reports differ, those that differ most first.

use super::agreement::{badges, matrix};
use super::store::Store;
use super::way::Way;
use super::words::Words;
use crate::explore::{Action, EventCard};
use yew::prelude::*;

/// The events of what is shown in which reports differ.
pub(super) fn differences(store: &Store, words: &Words, way: Way<'_>) -> Html {
    let (events, all) = store.collection.differences(&store.shown);
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
            if events.len() < all { <p class="credit">{ words.differ_most(events.len(), all) }</p> }
            { for events.iter().filter_map(|id| {
                Some(difference(&store.collection.event(*id, &store.shown)?, words, way))
            }) }
        </div>
    }
}

fn difference(event: &EventCard, words: &Words, way: Way<'_>) -> Html {
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
