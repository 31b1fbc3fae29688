//! The analysis of a text, as other programs ask for it.

use super::error::Refusal;
use super::value::{Options, text, to_js};
use crate::shell::json::{self, Annotation};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const ANNOTATE: &str = include_str!("annotate.d.ts");

#[cfg(not(feature = "api"))]
#[wasm_bindgen(typescript_custom_section)]
const LOAD: &str = include_str!("load.d.ts");

/// No text is longer, in UTF-8: what is found in one has to fit into memory beside it.
const LONGEST: usize = 16 << 20;

/// Finds the dates, names, claims and events of a text.
///
/// # Errors
///
/// A `DatelineError`, where an argument is not what its type says, or the text is too
/// long.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(
    #[wasm_bindgen(js_name = text)] source: JsValue,
    #[wasm_bindgen(js_name = options)] known: JsValue,
) -> Result<JsValue, JsValue> {
    let source = text(&source, "the text")?;
    let known = Options::new(&known)?;
    let (id, date, language) =
        (known.string("id")?, known.string("date")?, known.string("language")?);
    if source.len() > LONGEST {
        let message = format!("the text has more than {} megabytes", LONGEST >> 20);
        return Err(Refusal::new("too-large", message).into());
    }
    let input = json::Input {
        id: id.as_deref().unwrap_or("text"),
        date: date.as_deref(),
        language: language.as_deref(),
        text: &source,
    };
    let (findings, problems) = json::annotate(input);
    to_js(&Annotation::new(input, &findings, &problems))
}
