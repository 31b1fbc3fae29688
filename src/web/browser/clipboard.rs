//! What leaves the page at a reader's wish: to the clipboard, or for another page.

use gloo::utils::window;
use js_sys::futures::JsFuture;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Puts a text on the clipboard, and says whether the browser let it.
pub(in crate::web) fn copy(text: &str, done: Callback<bool>) {
    let clipboard = window().navigator().clipboard();
    // Pages that come over plain http have none, and web-sys does not say so.
    if JsValue::from(&clipboard).is_undefined() {
        return done.emit(false);
    }
    let written = clipboard.write_text(text);
    yew::platform::spawn_local(async move {
        done.emit(JsFuture::from(written).await.is_ok());
    });
}

/// Opens another page beside this one, and says whether the browser let it: a frame may be
/// barred from it.
pub(in crate::web) fn open_page(address: &str) -> bool {
    match window().open_with_url_and_target(address, "_blank") {
        Ok(Some(page)) => {
            // It is another's: it must not reach back.
            let _ = page.set_opener(&JsValue::NULL);
            true
        }
        _ => false,
    }
}
