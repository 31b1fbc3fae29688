//! The exporter: what the page shows, in the forms of other programs, and the views that few
//! readers ask for. It is a module of its own, which the page fetches when one does;
//! `web/exporter.js` calls it.

use super::export::{Document, Format, ViewWords, document, draw};
use crate::explore::{Explorer, Session, Shown};
use crate::pack::Pack;
use wasm_bindgen::prelude::*;

/// Has what goes wrong said in the console.
pub fn run() {
    console_error_panic_hook::set_once();
}

/// A document, and what a file of it is called by.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug)]
pub struct Written {
    /// The document.
    pub text: String,
    /// The ending of the file.
    pub ending: String,
    /// Its media type.
    pub kind: String,
    /// How many events it cannot hold.
    #[wasm_bindgen(js_name = leftOut)]
    pub left_out: usize,
}

/// Writes what an address leaves of a pack, given as its part after `#`.
///
/// # Errors
///
/// An `Error` where the pack, the query or the form is none.
#[wasm_bindgen]
pub fn write(pack: Vec<u8>, address: &str, format: &str) -> Result<Written, JsError> {
    let format = Format::of(format).ok_or_else(|| JsError::new("There is no such form."))?;
    let explorer = Explorer::new(Pack::open(pack)?);
    let (session, _) = explorer.heed(Session::from_fragment(address).0);
    let shown = explorer.show(&session, &Shown::default());
    if let Some(error) = shown.error {
        return Err(error.into());
    }
    let Document { bytes, left_out, .. } = document(&explorer, &session, &shown, format)?;
    let (ending, kind) = format.file();
    Ok(Written {
        text: String::from_utf8(bytes)?,
        ending: ending.to_owned(),
        kind: kind.to_owned(),
        left_out: left_out.len(),
    })
}

/// A collection of which views are drawn, one after the other.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Drawn {
    explorer: Explorer,
}

#[wasm_bindgen]
impl Drawn {
    /// Opens a pack.
    ///
    /// # Errors
    ///
    /// An `Error` where it is none.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: Vec<u8>) -> Result<Drawn, JsError> {
        Ok(Drawn { explorer: Explorer::new(Pack::open(pack)?) })
    }

    /// The view of an address, given as its part after `#`, as markup: the map, the network or
    /// the names. Its words are given a line each, in the order of their fields; those that
    /// are missing are English. None where the page draws the view itself.
    pub fn view(&self, address: &str, words: &str) -> Option<String> {
        let (session, _) = self.explorer.heed(Session::from_fragment(address).0);
        let shown = self.explorer.show(&session, &Shown::default());
        draw(&self.explorer, &session, &shown, &ViewWords::read(words))
    }
}
