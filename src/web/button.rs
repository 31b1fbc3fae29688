//! A button that looks like a link.

use yew::prelude::*;

/// A button that looks like a link: it does something, and leads nowhere.
pub(super) fn link(words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" dir="auto" {onclick}>{ words }</button> }
}
