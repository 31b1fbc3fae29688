//! What the API refuses, as errors of JavaScript.

use crate::error::{PackError, QueryError};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("error.d.ts");

#[wasm_bindgen(raw_module = "./error.js")]
extern "C" {
    /// The class of the package's errors.
    #[wasm_bindgen(typescript_type = "DatelineError")]
    pub type DatelineError;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, message: &str, details: &Object) -> DatelineError;
}

/// Why a call is not answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// What went wrong, in one of the words that `error.d.ts` explains.
    code: &'static str,
    /// The same in English, with what to do about it.
    message: String,
    /// The place in a query, in code points, and what may have been meant.
    query: Option<(usize, Option<String>)>,
}

impl Refusal {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal { code, message: message.into(), query: None }
    }

    /// An argument is not what its type says.
    pub(super) fn argument(message: impl Into<String>) -> Refusal {
        Refusal::new("argument", message)
    }

    /// No event, or no report, has this id.
    #[cfg(feature = "api")]
    pub(super) fn not_found(what: &str, id: &str) -> Refusal {
        // An id can be anything; a message stays short.
        let shown: String = id.chars().take(80).collect();
        Refusal::new("not-found", format!("there is no {what} “{shown}” in this corpus"))
    }
}

impl From<PackError> for Refusal {
    fn from(error: PackError) -> Refusal {
        let code = match error {
            PackError::NotAPack => "not-a-pack",
            PackError::Version { .. } => "version",
            PackError::Length { expected, found } if found < expected => "truncated",
            PackError::Length { .. } | PackError::Checksum | PackError::Offset { .. } => {
                "corrupted"
            }
        };
        Refusal::new(code, error.to_string())
    }
}

impl From<QueryError> for Refusal {
    fn from(error: QueryError) -> Refusal {
        let message = error.to_string();
        let query = Some((error.position, error.suggestion));
        Refusal { query, ..Refusal::new("query-syntax", message) }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> JsValue {
        let details = Object::new();
        // A plain object takes every key.
        let set = |key: &str, value: JsValue| Reflect::set(&details, &key.into(), &value).is_ok();
        if let Some((position, suggestion)) = refusal.query {
            set("position", JsValue::from(position as u32));
            suggestion.map(|query| set("suggestion", query.into()));
        }
        DatelineError::new(refusal.code, &refusal.message, &details).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_pack_has_its_code() {
        let code = |error: PackError| Refusal::from(error).code;
        let writer = String::new();
        assert_eq!(code(PackError::NotAPack), "not-a-pack");
        assert_eq!(code(PackError::Version { found: 9, readable: 2, writer }), "version");
        assert_eq!(code(PackError::Length { expected: 9, found: 8 }), "truncated");
        assert_eq!(code(PackError::Length { expected: 8, found: 9 }), "corrupted");
        assert_eq!(code(PackError::Checksum), "corrupted");
        assert_eq!(code(PackError::Offset { section: "events", row: 0 }), "corrupted");
    }

    #[test]
    fn a_query_that_cannot_be_read_tells_where_and_what_else() {
        let error = "é plcae:tirana".parse::<crate::query::Query>().unwrap_err();
        let refusal = Refusal::from(error);
        assert_eq!(refusal.code, "query-syntax");
        assert_eq!(refusal.query, Some((2, Some("é place:tirana".into()))));
    }
}
