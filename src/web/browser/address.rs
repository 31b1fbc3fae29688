//! The address and its history.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// What the address says: the part after `#`, or after `?` where there is none.
pub(in crate::web) fn fragment() -> String {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    if hash.len() > 1 { hash } else { location.search().unwrap_or_default() }
}

/// Sets the part of the address after `#`, as a step of the history or in place of
/// the present one. A frame without an address of its own keeps its state inside.
pub(in crate::web) fn set_fragment(fragment: &str, step: bool) {
    let location = window().location();
    let asked = location.search().unwrap_or_default();
    let url = match fragment {
        // Without anything after `#` the part after `?` would speak again.
        "" if !asked.is_empty() => "#q=".to_owned(),
        "" => location.pathname().unwrap_or_default(),
        _ => format!("#{fragment}"),
    };
    if let Ok(history) = window().history() {
        let _ = match step {
            true => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            false => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        };
    }
}

/// Calls back when the reader goes through the history, or changes the address.
pub(in crate::web) fn on_visit(visit: Callback<String>) -> [EventListener; 2] {
    ["popstate", "hashchange"].map(|name| {
        let visit = visit.clone();
        EventListener::new(&window(), name, move |_| visit.emit(fragment()))
    })
}

/// The address of this page with something else after `#`.
pub(in crate::web) fn link(fragment: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}
