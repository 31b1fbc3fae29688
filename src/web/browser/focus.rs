//! What has the focus, and what is typed there.

use super::home::Home;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollLogicalPosition};
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

/// Gives the focus back when a part of the page goes, to what had it when the reader asked for
/// that part: to the same link where it is drawn anew, and to the main part of the page where
/// it is gone. Where the part stands in place of another, the place on the page is returned
/// to as well; in another's page no further than it takes to see what has the focus.
#[hook]
pub(in crate::web) fn use_return(home: &Home, in_place: bool) {
    let home = home.clone();
    use_effect_with((), move |()| {
        let before = home.acted_on();
        let place = window().scroll_y().unwrap_or_default();
        move || {
            if !home.is_attended() {
                return;
            }
            let drawn = home.clone();
            home.when_drawn(Callback::from(move |()| {
                let home = &drawn;
                if home.focused().is_none() {
                    home.focus_or_main(before.as_ref().and_then(|before| home.again(before)));
                }
                if home.is_embedded() {
                    home.reveal_focused();
                } else if in_place {
                    window().scroll_to_with_x_and_y(0.0, place);
                }
            }));
        }
    });
}

/// Whether an element has the focus.
pub(in crate::web) fn has_focus(node: &NodeRef) -> bool {
    matches(node, ":focus")
}

/// Whether an element, or anything in it, has the focus.
pub(in crate::web) fn has_focus_within(node: &NodeRef) -> bool {
    matches(node, ":focus-within")
}

fn matches(node: &NodeRef, selector: &str) -> bool {
    node.cast::<Element>().is_some_and(|element| element.matches(selector) == Ok(true))
}

/// Whether a key goes into a text field, or is one of the browser's.
pub(in crate::web) fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    field || event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Hears every key that is pressed: also while nothing has the focus where the document is
/// the explorer's own, and only inside the explorer where it is another's.
#[hook]
pub(in crate::web) fn use_keys(home: &Home, pressed: Callback<KeyboardEvent>) {
    use_effect_with((home.clone(), pressed), |(home, pressed)| {
        let pressed = pressed.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let hear = move |event: &Event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                pressed.emit(event.clone());
            }
        };
        let around = home.hearing();
        let listener =
            around.map(|around| EventListener::new_with_options(&around, "keydown", options, hear));
        move || drop(listener)
    });
}

impl Home {
    /// The element that has the focus.
    pub(super) fn focused(&self) -> Option<Element> {
        self.tree()?.active_element().filter(|element| element.tag_name() != "BODY")
    }

    /// Gives the focus to the element with an id: where a button goes away under it.
    pub(in crate::web) fn focus(&self, id: &str) {
        if let Some(element) = self.find(id) {
            focus_element(&element);
        }
    }

    /// Gives the focus to the element with an id once what has changed is drawn; to the
    /// main part where there is none then.
    pub(in crate::web) fn focus_soon(&self, id: &str) {
        let (home, id) = (self.clone(), id.to_owned());
        let focus = move || home.focus_or_main(home.find(&id));
        Timeout::new(0, focus).forget();
    }

    /// Gives the focus to an element; to the main part where there is none.
    pub(super) fn focus_or_main(&self, element: Option<Element>) {
        if let Some(element) = element.or_else(|| self.find("main")) {
            focus_element(&element);
        }
    }

    /// An element, or where it is drawn anew what has its id or its address.
    pub(super) fn again(&self, element: &Element) -> Option<Element> {
        if element.is_connected() {
            return Some(element.clone());
        }
        self.find(&element.id()).or_else(|| {
            let address = element.get_attribute("href")?;
            self.root()?.query_selector(&format!("a[href=\"{address}\"]")).ok()?
        })
    }

    /// Brings what has the focus into sight, no further than it must: of a list that keeps the
    /// focus the active option.
    pub(super) fn reveal_focused(&self) {
        if let Some(element) = self.focused() {
            let active = element.get_attribute("aria-activedescendant");
            let element = active.and_then(|id| self.find(&id)).unwrap_or(element);
            super::reveal_element(self, element, ScrollLogicalPosition::Nearest);
        }
    }

    /// Gives the focus to the element with an id, and brings it into sight.
    pub(in crate::web) fn focus_in_sight(&self, id: &str) {
        self.focus(id);
        self.reveal(id);
    }

    /// Brings the element with an id into sight, no further than it must.
    pub(in crate::web) fn reveal(&self, id: &str) {
        if let Some(element) = self.find(id) {
            super::reveal_element(self, element, ScrollLogicalPosition::Nearest);
        }
    }
}
