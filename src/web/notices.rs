//! What the address asked for that could not be followed, and pages that could not be
//! opened.

use super::browser::Home;
use super::store::{Change, Store};
use super::words::Words;
use yew::prelude::*;

pub(super) fn notices(store: &UseReducerHandle<Store>, words: &Words, home: &Home) -> Html {
    if store.notices.is_empty() && store.barred.is_none() {
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
            <ul>
                { for lines }
                if let Some(page) = &store.barred {
                    <li>{ words.page_barred() }{ " " }<bdi class="barred">{ page }</bdi></li>
                }
            </ul>
            <button type="button" class="link" onclick={dismiss}>{ words.dismiss() }</button>
        </div>
    }
}
