//! Dialogs above the page.

use super::home::Home;
use super::setting::Setting;
use gloo::utils::window;
use yew::prelude::*;

/// Opens a dialog above the page. The browser keeps the focus inside, closes it at
/// Escape, and gives the focus back.
pub(in crate::web) fn open_dialog(home: &Home, node: &NodeRef) {
    let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() else { return };
    // A frame may be as long as what it holds, with its middle out of sight.
    let pressed = home.focused().filter(|_| home.setting() == Setting::Frame);
    let top = pressed.map(|pressed| pressed.get_bounding_client_rect().top().max(0.0));
    let place = |top: f64| dialog.style().set_property("margin-top", &format!("{}px", top as i32));
    // First, since the browser brings what it gives the focus to into sight.
    let _ = top.map(place);
    // One that is open already stays so.
    let _ = dialog.show_modal();
    if let Some(top) = top {
        let window = window().inner_height().ok().and_then(|height| height.as_f64());
        let room = window.unwrap_or_default() - dialog.get_bounding_client_rect().height();
        let _ = place(top.min(room).max(0.0));
    }
}

/// Closes a dialog.
pub(in crate::web) fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() {
        dialog.close();
    }
}
