//! What has the focus, and what is typed there.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// Gives an element the focus without moving the page.
pub(in crate::web) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        focus_element(&element);
    }
}

fn focus_element(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // HTML and SVG elements take the focus by the same method (HTML Standard,
    // HTMLOrSVGElement), which web-sys lists under HTML alone.
    let element: &HtmlElement = element.unchecked_ref();
    let _ = element.focus_with_options(&options);
}

/// Gives the focus to the element with an id: where a button goes away under it.
pub(in crate::web) fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_element(&element);
    }
}

/// Gives the focus to the element with an id once what has changed is drawn; to the
/// main part of the page where there is none then.
pub(in crate::web) fn focus_soon(id: &str) {
    let id = id.to_owned();
    let focus = move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.or_else(|| document().get_element_by_id("main")) {
            focus_element(&element);
        }
    };
    Timeout::new(0, focus).forget();
}

/// Remembers what has the focus while a part of the page is shown, and gives it back
/// when that part goes; to the main part of the page where it is gone itself.
#[hook]
pub(in crate::web) fn use_focus_return() {
    use_effect_with((), |()| {
        let before = document().active_element().filter(|element| element.tag_name() != "BODY");
        move || {
            let before = before.filter(|element| element.is_connected());
            let element = before.or_else(|| document().get_element_by_id("main"));
            if let Some(element) = element {
                focus_element(&element);
            }
        }
    });
}

/// Whether an element has the focus.
pub(in crate::web) fn has_focus(node: &NodeRef) -> bool {
    let element = node.cast::<Element>();
    element.is_some() && element == document().active_element()
}

/// Whether an element, or anything in it, has the focus.
pub(in crate::web) fn has_focus_within(node: &NodeRef) -> bool {
    let active = document().active_element();
    let element = node.cast::<Element>();
    element.is_some_and(|element| element.contains(active.as_ref().map(AsRef::as_ref)))
}

/// Whether a key goes into a text field, or is one of the browser's.
pub(in crate::web) fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    field || event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Hears every key that is pressed: also while nothing has the focus, since the document
/// is the page's own.
#[hook]
pub(in crate::web) fn use_keys(pressed: Callback<KeyboardEvent>) {
    use_effect_with(pressed, |pressed| {
        let pressed = pressed.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let hear = move |event: &Event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                pressed.emit(event.clone());
            }
        };
        let listener = EventListener::new_with_options(&document(), "keydown", options, hear);
        move || drop(listener)
    });
}
