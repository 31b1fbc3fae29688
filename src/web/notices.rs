//! What the address asked for that could not be followed, and pages that could not be
//! opened.

use super::browser::Home;
use super::button::close;
use super::store::{Change, Store};
use super::words::Words;
use yew::prelude::*;

pub(super) fn notices(store: &UseReducerHandle<Store>, words: &Words, home: &Home) -> Html {
    if store.notices.is_empty() {
        return Html::default();
    }
    let (dispatch, home) = (store.dispatcher(), home.clone());
    let dismiss = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Change::DismissNotices);
        home.focus("main");
    });
    let lines = store.notices.iter().map(|notice| html! { <li>{ words.noticed(notice) }</li> });
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
