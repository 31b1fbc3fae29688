//! The address and its history.

use super::home::Home;
use super::setting::Setting;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

/// What the address says: the part after `#`, or after `?` where there is none. In
/// another's page it says nothing of the explorer.
pub(in crate::web) fn fragment(home: &Home) -> String {
    if home.setting() == Setting::Element {
        return String::new();
    }
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    if hash.len() > 1 { hash } else { location.search().unwrap_or_default() }
}

/// Sets the part of the address after `#`, as a step of the history or in place of
/// the present one. A frame without an address of its own keeps its state inside.
///
/// The history is that of the page around too: embedded, the explorer adds nothing to it.
pub(in crate::web) fn set_fragment(home: &Home, fragment: &str, step: bool) {
    if home.setting() == Setting::Element {
        return;
    }
    let location = window().location();
    let asked = location.search().unwrap_or_default();
    let url = match fragment {
        // Without anything after `#` the part after `?` would speak again.
        "" if !asked.is_empty() => "#q=".to_owned(),
        "" => location.pathname().unwrap_or_default(),
        _ => format!("#{fragment}"),
    };
    if let Ok(history) = window().history() {
        let _ = match step && !home.is_embedded() {
            true => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            false => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        };
    }
}

/// Follows the reader through the history, and to an address that is typed.
pub(in crate::web) fn on_visit(home: &Home) -> Vec<EventListener> {
    let names =
        if home.setting() == Setting::Element { &[][..] } else { &["popstate", "hashchange"] };
    let listeners = names.iter().map(|name| {
        let home = home.clone();
        EventListener::new(&window(), *name, move |_| home.visit(fragment(&home)))
    });
    listeners.collect()
}

/// The whole address of the explorer's own page, with the pack that it was asked for and
/// nothing else after it.
pub(in crate::web) fn site(home: &Home) -> String {
    let link = link(home, "");
    let link = link.split('#').next().unwrap_or_default();
    let (site, asked) = link.split_once('?').unwrap_or((link, ""));
    match asked.split('&').find(|asked| asked.starts_with("pack=")) {
        Some(pack) => format!("{site}?{pack}"),
        None => site.to_owned(),
    }
}

/// Whether a click asks for no page or window of its own.
pub(in crate::web) fn is_plain(click: &MouseEvent) -> bool {
    !(click.ctrl_key() || click.meta_key() || click.shift_key())
}

/// Where a click on a link to the explorer leads, as the part of its address after `#`; none
/// where it asks for another page.
pub(in crate::web) fn followed(home: &Home, click: &MouseEvent) -> Option<String> {
    if !is_plain(click) {
        return None;
    }
    let link = click.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??;
    link.get_attribute("href")?.strip_prefix(&home.address("")).map(str::to_owned)
}

/// The whole address of the explorer's own page with something after `#`.
pub(in crate::web) fn link(home: &Home, fragment: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let address = home.address(fragment);
    let whole = web_sys::Url::new_with_base(&address, &base);
    whole.map_or(address, |whole| whole.href())
}
