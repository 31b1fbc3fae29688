//! What writes the forms of other programs: a script beside the page that is run when a
//! reader asks for one, or that stands in a page in one file.

use super::address::link;
use super::home::Home;
use crate::explore::Explorer;
use crate::export::EXPORTER_SECTION;
use gloo::utils::document;
use js_sys::{Array, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Url;
use yew::prelude::*;

/// What it is called in a page in one file.
const INSIDE: &str = "dateline-exporter";

/// What it tells where a picture would be larger than browsers paint.
const TOO_LARGE: f64 = -1.0;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::web) enum Taken {
    /// The browser has it, without so many events.
    Saved(usize),
    /// A picture would be too large.
    TooLarge,
    /// What writes it cannot be fetched, or cannot do it.
    Failed,
}

/// The bytes of a custom section of this program's module; none where it has no such.
pub fn section(name: &str) -> Option<Vec<u8>> {
    let module = wasm_bindgen::module();
    let sections = WebAssembly::Module::custom_sections(module.dyn_ref()?, name);
    (sections.length() > 0).then(|| Uint8Array::new(&sections.get(0)).to_vec())
}

/// Saves what is asked for of a collection, and tells how that went. What is asked is what an
/// address leaves, given as its part after `#`; the form; and the name of the file without its
/// ending.
pub(in crate::web) fn take(
    home: &Home,
    collection: &Explorer,
    asked: [&str; 3],
    done: Callback<Taken>,
) {
    if run(home, collection, asked, &done).is_err() {
        done.emit(Taken::Failed);
    }
}

/// Runs the script, which finds at its element what is asked and whom to tell. No part of the
/// page is left.
fn run(
    home: &Home,
    collection: &Explorer,
    asked: [&str; 3],
    done: &Callback<Taken>,
) -> Result<(), JsValue> {
    let document = document();
    let script = document.create_element("script")?;
    let told = {
        let (script, done) = (script.clone(), done.clone());
        Closure::once_into_js(move |told: JsValue| {
            script.remove();
            done.emit(match told.as_f64() {
                Some(TOO_LARGE) => Taken::TooLarge,
                Some(left_out) => Taken::Saved(left_out as usize),
                None => Taken::Failed,
            });
        })
    };
    script.add_event_listener_with_callback("error", told.unchecked_ref())?;
    let asked: Array = asked.into_iter().map(JsValue::from_str).collect();
    asked.push(&Uint8Array::from(collection.pack().bytes()));
    asked.push(&told);
    Reflect::set(&script, &"asked".into(), &asked)?;
    match document.get_element_by_id(INSIDE) {
        Some(inside) => script.set_text_content(inside.text_content().as_deref()),
        None => {
            let named = section(EXPORTER_SECTION).and_then(|it| String::from_utf8(it).ok());
            let (name, integrity) =
                named.as_deref().unwrap_or_default().split_once(' ').ok_or(JsValue::NULL)?;
            script.set_attribute("integrity", integrity)?;
            script.set_attribute("crossorigin", "anonymous")?;
            script.set_attribute("src", &Url::new_with_base(name, &link(home, ""))?.href())?;
        }
    }
    document.document_element().ok_or(JsValue::NULL)?.append_child(&script)?;
    Ok(())
}
