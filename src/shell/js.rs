//! Values across the JavaScript border.

use crate::explore::Explorer;
use js_sys::{Error, Reflect};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What a collection holds: the detail of `ready`.
#[derive(Debug, Serialize)]
pub(super) struct Ready {
    /// The version of the program.
    version: &'static str,
    /// The collection's title.
    title: String,
    /// How many reports it has.
    reports: usize,
    /// How many events it has.
    events: usize,
}

impl Ready {
    pub(super) fn of(explorer: &Explorer) -> Ready {
        Ready {
            version: env!("CARGO_PKG_VERSION"),
            title: explorer.title().to_owned(),
            reports: explorer.report_count(),
            events: explorer.event_count(),
        }
    }
}

/// A value as JavaScript has it; what is absent is `null`.
pub(super) fn value(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// An `Error` with a code for programs, which stays, and words for people.
pub(super) fn error(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    // An object of our own takes any property.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}
