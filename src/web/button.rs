//! Buttons of which there are several.

use super::browser::close_dialog;
use super::words::Words;
use yew::prelude::*;

/// A button that looks like a link: it does something, and leads nowhere.
pub(super) fn link(words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" dir="auto" {onclick}>{ words }</button> }
}

/// Closes a dialog. No form does it: a frame may be barred from those.
pub(super) fn close(words: &Words, dialog: &NodeRef) -> Html {
    let dialog = dialog.clone();
    let onclick = Callback::from(move |_: MouseEvent| close_dialog(&dialog));
    html! { <p class="close-dialog"><button type="button" {onclick}>{ words.close() }</button></p> }
}
