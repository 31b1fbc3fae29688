//! The search box, what is chosen, and how much that leaves.

use super::browser;
use super::chips::Chips;
use super::query_box::QueryBox;
use super::store::{Store, use_act};
use super::working::sign;
use crate::explore::Action;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long, in milliseconds, counts must rest before they are spoken.
const SPOKEN_AFTER: u32 = 600;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SearchProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Search(props: &SearchProps) -> Html {
    let act = use_act();
    let store = &props.store;
    let field = use_node_ref();
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let clear = {
        let (act, field) = (act.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Clear);
            browser::focus(&field);
        })
    };
    let otherwise = store.collection.read_otherwise(&store.session).map(|(words, mentions)| {
        let undone = Callback::from(|()| browser::focus_id("main"));
        sign(words, "back to what was found".into(), mentions, &act, undone)
    });
    let count = store.collection.count_in_words(&store.shown);
    let error = store.shown.error.as_ref();
    let mended = error.and_then(|error| error.suggestion.clone()).map(|mended| {
        let search = Action::Search(mended.clone());
        let (act, field) = (act.clone(), field.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(search.clone());
            browser::focus(&field);
        });
        html! {
            <>
                { "; did you mean " }
                <button type="button" class="link" {onclick} dir="auto">{ mended }</button>
                { "?" }
            </>
        }
    });
    html! {
        <div class="search" role="search">
            <form {onsubmit}>
                <svg class="glass" viewBox="0 0 20 20" aria-hidden="true">
                    <circle cx="8.5" cy="8.5" r="5.5" />
                    <path d="M12.8 12.8 18 18" />
                </svg>
                <QueryBox store={store.clone()} {field} />
            </form>
            <Chips chips={store.collection.chips(&store.session, &store.shown)} stretch={store.session.stretch} />
            <p class="count">
                <b>{ &count }</b>
                if store.session.narrows() {
                    <button type="button" class="link" onclick={clear}>{ "clear all" }</button>
                }
            </p>
            { otherwise.unwrap_or_default() }
            if let Some(error) = error {
                <p class="query-error" id="query-error" role="alert">
                    { error.in_words() }
                    { mended.unwrap_or_default() }
                </p>
            }
            <Spoken text={count} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SpokenProps {
    text: AttrValue,
}

/// Says a text aloud once it has rested, so that typing is not talked over.
#[component]
fn Spoken(props: &SpokenProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    let set = said.setter();
    use_effect_with(props.text.clone(), move |text| {
        let text = text.clone();
        let timer = Timeout::new(SPOKEN_AFTER, move || set.set(text));
        move || drop(timer)
    });
    html! { <p class="visually-hidden" role="status" aria-live="polite">{ &*said }</p> }
}
