//! The page: takes the corpus out of its own module and shows it.

use super::PACK_SECTION;
use crate::explore::Explorer;
use crate::pack::Pack;
use crate::web::{App, AppProps, Collection, Failure, FailureProps};
use crate::when::Day;
use js_sys::{Uint8Array, WebAssembly};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::Renderer;

/// The id of the element that the page is drawn in.
const ROOT: &str = "dateline";

/// Draws the page, or says in words why it cannot.
pub fn run() {
    console_error_panic_hook::set_once();
    let Some(root) = gloo::utils::document().get_element_by_id(ROOT) else { return };
    match open() {
        Ok(explorer) => {
            let ready = super::js::Ready::of(&explorer);
            let collection = Collection::from(explorer);
            Renderer::<App>::with_root_and_props(
                root.clone(),
                AppProps { collection, address: None, today: today() },
            )
            .render();
            announce(&root, &ready);
        }
        Err(message) => {
            Renderer::<Failure>::with_root_and_props(
                root,
                FailureProps { message: message.into() },
            )
            .render();
        }
    }
}

/// The reader's day, by the reader's clock: the only one that the page reads.
fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::from_ymd(year, now.get_month() + 1, now.get_date())
}

/// The corpus that this module carries.
fn open() -> Result<Explorer, String> {
    let module = wasm_bindgen::module();
    let module = module.dyn_ref::<WebAssembly::Module>().ok_or("the module cannot be read")?;
    let sections = WebAssembly::Module::custom_sections(module, PACK_SECTION);
    if sections.length() == 0 {
        return Err(
            "This page carries no reports. Put a pack into it with `dateline embed`.".into()
        );
    }
    let bytes = Uint8Array::new(&sections.get(0)).to_vec();
    Pack::open(bytes)
        .map(Explorer::new)
        .map_err(|error| format!("The reports cannot be opened: {error}."))
}

/// Tells the document that the page is drawn: the event `dateline:ready`.
fn announce(root: &Element, ready: &super::js::Ready) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    if let Ok(detail) = serde_wasm_bindgen::to_value(ready) {
        options.set_detail(&detail);
    }
    if let Ok(event) = CustomEvent::new_with_event_init_dict("dateline:ready", &options) {
        // The page is drawn whether or not anybody listens.
        let _ = root.dispatch_event(&event);
    }
}
