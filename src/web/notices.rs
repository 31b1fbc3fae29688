//! What the address asked for that could not be followed.

use super::browser;
use super::store::{Change, Dispatch};
use super::words::use_words;
use crate::explore::Notice;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NoticesProps {
    pub(super) notices: Rc<[Notice]>,
}

#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let Some(dispatch) = use_context::<Dispatch>() else { return Html::default() };
    if props.notices.is_empty() {
        return Html::default();
    }
    let dismiss = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Change::DismissNotices);
        browser::focus_id("main");
    });
    let lines = props.notices.iter().map(|notice| html! { <li>{ words.noticed(notice) }</li> });
    html! {
        <div class="notices" role="alert">
            <ul>{ for lines }</ul>
            <button type="button" class="link" onclick={dismiss}>{ words.dismiss() }</button>
        </div>
    }
}
