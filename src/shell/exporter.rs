//! The exporter: what the page shows, in other forms. It is a module of its own, which the page
//! fetches when a reader asks for one; `web/exporter.js` calls it.

use super::export::{Document, Format, ViewWords, document, draw};
use crate::explore::{Explorer, Language, Session, Shown};
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

/// A collection that is open.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Collection(Explorer);

#[wasm_bindgen]
impl Collection {
    /// Opens a pack.
    ///
    /// # Errors
    ///
    /// An `Error` where it is none.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: Vec<u8>) -> Result<Collection, JsError> {
        Ok(Collection(Explorer::new(Pack::open(pack)?)))
    }

    /// Writes what an address leaves, given as its part after `#`, in a form.
    ///
    /// # Errors
    ///
    /// An `Error` where the query or the form is none.
    pub fn write(&self, address: &str, format: &str) -> Result<Written, JsError> {
        let format = Format::of(format).ok_or_else(|| JsError::new("There is no such form."))?;
        let (session, shown) = self.at(address)?;
        let Document { bytes, left_out, .. } = document(&self.0, &session, &shown, format)?;
        let (ending, kind) = format.file();
        Ok(Written {
            text: String::from_utf8(bytes)?,
            ending: ending.to_owned(),
            kind: kind.to_owned(),
            left_out: left_out.len(),
        })
    }

    /// How a report, given by its id, is cited: plainly, as BibTeX, as CSL-JSON.
    ///
    /// # Errors
    ///
    /// An `Error` where there is no such report.
    pub fn cite(&self, report: &str) -> Result<Vec<String>, JsError> {
        let citation =
            self.0.citation(report).ok_or_else(|| JsError::new("There is no such report."))?;
        Ok(vec![citation.plain(), citation.bibtex(), citation.csl_json()])
    }

    /// Draws the view of an address, given as its part after `#`, in a language: markup, whose
    /// links are addresses too.
    ///
    /// # Errors
    ///
    /// An `Error` where the query is none, or the view is one that the page draws.
    pub fn draw(&self, address: &str, language: &str) -> Result<String, JsError> {
        let (session, shown) = self.at(address)?;
        let words = ViewWords::of(Language::of(language).unwrap_or_default());
        let none = || JsError::new("The page draws this view itself.");
        draw(&self.0, &session, &shown, &words).ok_or_else(none)
    }
}

impl Collection {
    /// What an address leads to, and what that leaves.
    fn at(&self, address: &str) -> Result<(Session, Shown), JsError> {
        let (session, _) = self.0.heed(Session::from_fragment(address).0);
        let shown = self.0.show(&session, &Shown::default());
        match shown.error {
            Some(error) => Err(error.into()),
            None => Ok((session, shown)),
        }
    }
}
