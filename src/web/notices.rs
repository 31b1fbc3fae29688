//! What the address asked for that could not be followed.

use super::browser;
use super::store::{Change, Dispatch};
use super::words::Words;
use crate::explore::Notice;
use yew::prelude::*;

pub(super) fn notices(notices: &[Notice], dispatch: &Dispatch, words: &Words) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let dismiss = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Change::DismissNotices);
        browser::focus_id("main");
    });
    let lines = notices.iter().map(|notice| html! { <li>{ words.noticed(notice) }</li> });
    html! {
        <div class="notices" role="alert">
            <ul>{ for lines }</ul>
            <button type="button" class="link" onclick={dismiss}>{ words.dismiss() }</button>
        </div>
    }
}
