//! What the address asked for that could not be followed, and words, pages and collections
//! that could not be had.

use super::browser::Home;
use super::button::close;
use super::store::{Change, Store};
use super::words::{Words, preferred};
use crate::error::PackError;
use crate::explore::Session;
use yew::prelude::*;

pub(super) fn notices(store: &UseReducerHandle<Store>, words: &Words, home: &Home) -> Html {
    if store.notices.is_empty() && store.unspoken.is_none() {
        return Html::default();
    }
    let (dispatch, home) = (store.dispatcher(), home.clone());
    let dismiss = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Change::DismissNotices);
        home.focus("main");
    });
    let unspoken = store.unspoken.map(|language| words.unspoken(language.own_name()));
    let lines = store.notices.iter().map(|notice| words.noticed(notice)).chain(unspoken);
    let lines = lines.map(|line| html! { <li>{ line }</li> });
    html! {
        <div class="notices" role="alert">
            <ul>{ for lines }</ul>
            <button type="button" class="link" onclick={dismiss}>{ words.dismiss() }</button>
        </div>
    }
}

/// A dialog with the address of a page that the browser did not open.
pub(super) fn barred(store: &UseReducerHandle<Store>, words: &Words, dialog: &NodeRef) -> Html {
    let Some(page) = &store.barred else { return Html::default() };
    let dispatch = store.dispatcher();
    let closed = Callback::from(move |_: Event| dispatch.dispatch(Change::Bar(None)));
    html! {
        <dialog class="embed" ref={dialog} aria-labelledby="barred-title" onclose={closed}>
            <p id="barred-title">{ words.page_barred() }</p>
            <p><bdi class="barred">{ page }</bdi></p>
            { close(words, dialog) }
        </dialog>
    }
}

/// What an address asked for that is not shown, a line each.
pub(super) fn unheeded(store: &Store, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = store.notices.iter().map(|it| words.noticed(it)).collect();
    let Store { collection, session, .. } = store;
    if session.event.is_some_and(|event| collection.event_number(event).is_none()) {
        lines.push(words.event_missing().to_owned());
    }
    let mut opened = session.opened.iter().chain(&session.compared);
    if opened.any(|opened| collection.report_number(&opened.report).is_none()) {
        lines.push(words.report_missing().to_owned());
    }
    lines
}

/// Why a collection cannot be opened, in the language that an address asks for; `refused` is
/// none where there is none.
pub fn unopened(refused: Option<&PackError>, address: &str) -> String {
    let (session, _) = Session::from_fragment(address);
    let language = session.language.unwrap_or_else(|| preferred(&Home::default()));
    let words = Words::of(language).unwrap_or_else(Words::english);
    match refused {
        None => words.pack_none().to_owned(),
        Some(PackError::NotAPack) => words.pack_other().to_owned(),
        Some(PackError::Version { found, readable, writer }) => {
            words.pack_version(writer, &found.to_string(), &readable.to_string())
        }
        Some(_) => words.pack_damaged().to_owned(),
    }
}
