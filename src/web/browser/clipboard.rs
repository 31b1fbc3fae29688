//! What leaves the page at a reader's wish: to the clipboard, or as a file.

use gloo::utils::{document, window};
use js_sys::Array;
use js_sys::futures::JsFuture;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
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

/// Has the browser save a text as a file.
pub(in crate::web) fn download(name: &str, kind: &str, text: &str) {
    // A browser that cannot saves nothing, and says so itself.
    let _ = save(name, kind, text);
}

fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let file = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
