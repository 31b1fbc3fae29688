//! The search box, what is chosen, and how much that leaves.

use super::around::{Around, use_around};
use super::browser;
use super::chips::chips;
use super::query_box::QueryBox;
use super::store::Store;
use super::take::Take;
use super::words::{SLOTS, rich};
use super::working::sign;
use crate::explore::Action;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long, in milliseconds, counts must rest before they are spoken.
const SPOKEN_AFTER: u32 = 600;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SearchProps {
    pub(super) store: Store,
    /// Whether a query can be typed.
    pub(super) typed: bool,
}

#[component]
pub(super) fn Search(props: &SearchProps) -> Html {
    let Around { words, act, home } = use_around();
    let store = &props.store;
    let field = use_node_ref();
    let clear = {
        let (act, field) = (act.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Clear);
            browser::focus(&field);
        })
    };
    let otherwise = store.collection.read_otherwise(&store.session);
    let otherwise = (!otherwise.is_empty()).then(|| {
        let home = home.clone();
        let undone = Callback::from(move |()| home.focus("main"));
        let said = words.dates_in_your_reading(otherwise.len());
        sign(said, words.back_to_found().into(), otherwise, &words, &act, undone)
    });
    let answer = &store.shown.answer;
    let events = words.events(answer.events.len());
    let count = words.found(&events, &words.reports(answer.reports.len()));
    let error = store.shown.error.as_ref();
    let spoken = error
        .map_or_else(|| count.clone(), |error| words.query_mistake(error.position, &error.mistake));
    let mended = error.and_then(|error| error.suggestion.clone()).map(|mended| {
        let search = Action::Search(mended.clone());
        let (act, field) = (act.clone(), field.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(search.clone());
            browser::focus(&field);
        });
        let button = html! {
            <button type="button" class="link" {onclick} dir="auto">{ mended }</button>
        };
        rich(&words.did_you_mean(SLOTS[0]), [button])
    });
    let spoken = use_rested(spoken);
    html! {
        <div class="search" part="search" role={home.landmark("search")}>
            if props.typed {
                <div class="search-field">
                    <svg class="glass" viewBox="0 0 20 20" aria-hidden="true">
                        <circle cx="8.5" cy="8.5" r="5.5" />
                        <path d="M12.8 12.8 18 18" />
                    </svg>
                    <QueryBox store={store.clone()} {field} />
                </div>
            }
            { chips(&store.collection.chips(&store.session, &store.shown), &store.session, &act, &words, &home) }
            <p class="count">
                <b>{ &count }</b>
                if store.session.narrows() {
                    <button type="button" class="link" onclick={clear}>{ words.clear() }</button>
                }
            </p>
            { otherwise.unwrap_or_default() }
            if error.is_none() {
                <details class="take">
                    <summary>{ words.take() }</summary>
                    <Take store={store.clone()} />
                </details>
            }
            if let Some(error) = error {
                <p class="query-error" id="query-error">
                    { words.query_mistake(error.position, &error.mistake) }
                    { mended.unwrap_or_default() }
                </p>
            }
            <p class="visually-hidden" role="status" aria-live="polite">{ spoken }</p>
        </div>
    }
}

/// A text once it has rested, to be said aloud: typing is not talked over.
#[hook]
fn use_rested(text: String) -> AttrValue {
    let said = use_state_eq(AttrValue::default);
    let set = said.setter();
    use_effect_with(text, move |text| {
        let text = text.clone();
        let timer = Timeout::new(SPOKEN_AFTER, move || set.set(text.into()));
        move || drop(timer)
    });
    (*said).clone()
}
