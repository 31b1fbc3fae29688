//! What shows a collection in other forms: a script beside the page, or inside a page in one
//! file. It is run when a reader first asks for a form, and kept.

use super::super::store::Collection;
use super::address::link;
use super::home::Home;
use crate::export::EXPORTER_SECTION;
use gloo::utils::document;
use js_sys::{Array, Function, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Url};
use yew::prelude::*;

/// What it is called in a page in one file.
const INSIDE: &str = "dateline-exporter";

/// What it tells where a picture would be larger than browsers paint.
const TOO_LARGE: f64 = -1.0;

/// What became of a form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::web) enum Outcome {
    /// It is saved or shown, without so many events.
    Done(usize),
    /// A picture would be too large.
    TooLarge,
    /// What does it cannot be fetched, or cannot do it.
    Failed,
}

/// The bytes of a custom section of this program's module; none where it has no such.
pub fn section(name: &str) -> Option<Vec<u8>> {
    let module = wasm_bindgen::module();
    let sections = WebAssembly::Module::custom_sections(module.dyn_ref()?, name);
    (sections.length() > 0).then(|| Uint8Array::new(&sections.get(0)).to_vec())
}

/// Saves a form as a file. What is asked is what an address leaves, given as its part after `#`;
/// the form; and the name of the file without its ending.
pub(in crate::web) fn save(
    home: &Home,
    collection: &Collection,
    asked: [&str; 3],
    done: Callback<Outcome>,
) {
    ask(home, collection, asked, JsValue::UNDEFINED, done.reform(outcome));
}

/// Shows a view in an element. What is asked is what an address leaves, given as its part after
/// `#`; the language; and the address of the explorer's own page, for links.
pub(in crate::web) fn draw(
    home: &Home,
    collection: &Collection,
    asked: [&str; 3],
    place: &NodeRef,
    done: Callback<Outcome>,
) {
    let place = place.cast::<Element>();
    if let Some(place) = &place {
        // What was asked for before, and is told later, is no longer drawn there.
        let _ = place.set_attribute("data-asked", &asked[..2].concat());
    }
    ask(home, collection, asked, place.into(), done.reform(outcome));
}

/// Tells how a report, given by its id, is cited: plainly, as BibTeX, as CSL-JSON; nothing where
/// that cannot be told.
pub(in crate::web) fn cite(
    home: &Home,
    collection: &Collection,
    report: &str,
    done: Callback<Vec<String>>,
) {
    let told = |forms: JsValue| {
        let forms = forms.dyn_into::<Array>().unwrap_or_default();
        forms.iter().filter_map(|form| form.as_string()).collect::<Vec<_>>()
    };
    ask(home, collection, [report, "cite", ""], JsValue::UNDEFINED, done.reform(told));
}

fn outcome(told: JsValue) -> Outcome {
    match told.as_f64() {
        Some(TOO_LARGE) => Outcome::TooLarge,
        Some(left_out) => Outcome::Done(left_out as usize),
        None => Outcome::Failed,
    }
}

/// Asks for a form, in an element where it is shown in one.
fn ask(
    home: &Home,
    collection: &Collection,
    asked: [&str; 3],
    place: JsValue,
    done: Callback<JsValue>,
) {
    let told = Closure::once_into_js(move |told| done.emit(told));
    let asked = [told].into_iter().chain(asked.map(JsValue::from)).chain([place]).collect();
    match home.exporter() {
        Some(ask) => call(&ask, &asked),
        // What is asked for while it is fetched waits with the first.
        None => {
            if home.wait_for_exporter(asked) && run(home, collection).is_err() {
                answer(home, None);
            }
        }
    }
}

/// Asks the script, which tells what goes wrong itself.
fn call(ask: &Function, asked: &Array) {
    let _ = ask.apply(&JsValue::NULL, asked);
}

/// Asks for all that waits, or says that it cannot be done. Whoever is told does not throw.
fn answer(home: &Home, ask: Option<Function>) {
    for asked in home.keep_exporter(ask.clone()) {
        match &ask {
            Some(ask) => call(ask, &asked),
            None => {
                let _ = asked.get(0).unchecked_into::<Function>().call0(&JsValue::NULL);
            }
        }
    }
}

/// Runs the script, which finds at its element the collection and whom to give what does the
/// rest. No part of the page is left.
fn run(home: &Home, collection: &Collection) -> Result<(), JsValue> {
    let document = document();
    let script = document.create_element("script")?;
    let ready = {
        let (script, home) = (script.clone(), home.clone());
        Closure::once_into_js(move |ready: JsValue| {
            script.remove();
            answer(&home, ready.dyn_into().ok());
        })
    };
    script.add_event_listener_with_callback("error", ready.unchecked_ref())?;
    let given = Array::of2(&Uint8Array::from(collection.pack().bytes()), &ready);
    Reflect::set(&script, &"given".into(), &given)?;
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
