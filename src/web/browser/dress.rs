//! What the explorer wears: light or dark, a language and its direction.

use super::{Home, Setting};
use crate::explore::{Language, Theme};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// Sets light or dark, the language and direction of where the explorer is; in a page of
/// its own of the document, with its title.
pub(in crate::web) fn dress(home: &Home, title: &str, theme: Theme, language: Language) {
    let page = match home.setting() {
        Setting::Element => None,
        _ => {
            document().set_title(title);
            document().document_element()
        }
    };
    for root in home.root().into_iter().chain(&page) {
        let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("dir", direction);
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.word()),
        };
        // What a reader has chosen in a switch once, no attribute changes.
        let switch = root.query_selector("select.language").ok().flatten();
        if let Some(switch) = switch.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            switch.set_value(language.tag());
        }
    }
}
