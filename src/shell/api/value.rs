//! JavaScript values, in and out.

use super::error::Refusal;
use js_sys::{Array, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A value as the plain objects that JSON would give.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// A text that must be given.
pub(super) fn text(value: &JsValue, what: &str) -> Result<String, Refusal> {
    value.as_string().ok_or_else(|| wrong(what, "a string", value))
}

/// The options of a call: an object, whose keys are read by what they should hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options<'v>(Option<&'v JsValue>);

impl<'v> Options<'v> {
    /// Options may be missing as a whole: then every key is.
    pub(super) fn new(value: &'v JsValue) -> Result<Options<'v>, Refusal> {
        match value.is_undefined() || value.is_null() {
            true => Ok(Options(None)),
            false if value.is_object() => Ok(Options(Some(value))),
            false => Err(wrong("what stands for the options", "an object", value)),
        }
    }

    /// The value of a key; none where it is missing, undefined or null. What a getter
    /// throws is thrown on.
    pub(super) fn get(self, key: &str) -> Result<Option<JsValue>, JsValue> {
        let Some(object) = self.0 else { return Ok(None) };
        let value = Reflect::get(object, &key.into())?;
        Ok(Some(value).filter(|value| !value.is_undefined() && !value.is_null()))
    }

    /// A text.
    pub(super) fn string(self, key: &str) -> Result<Option<String>, JsValue> {
        let Some(value) = self.get(key)? else { return Ok(None) };
        Ok(Some(text(&value, &format!("`{key}`"))?))
    }

    /// Texts in a list.
    #[cfg(feature = "api")]
    pub(super) fn strings(self, key: &str) -> Result<Option<Vec<String>>, JsValue> {
        let Some(value) = self.get(key)? else { return Ok(None) };
        let list = Some(&value).filter(|value| Array::is_array(value)).map(Array::from);
        let list = list.and_then(|list| list.iter().map(|item| item.as_string()).collect());
        let list: Vec<String> =
            list.ok_or_else(|| wrong(&format!("`{key}`"), "a list of strings", &value))?;
        Ok(Some(list))
    }

    /// A number of things.
    #[cfg(feature = "api")]
    pub(super) fn count(self, key: &str) -> Result<Option<u32>, JsValue> {
        let Some(value) = self.get(key)? else { return Ok(None) };
        let whole =
            |number: &f64| number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number);
        let count = value.as_f64().filter(whole).map(|number| number as u32);
        let count =
            count.ok_or_else(|| wrong(&format!("`{key}`"), "a whole number from 0", &value))?;
        Ok(Some(count))
    }

    /// A number of pixels, from `least` on.
    #[cfg(feature = "api")]
    pub(super) fn pixels(self, key: &str, least: f64) -> Result<Option<f64>, JsValue> {
        let Some(value) = self.get(key)? else { return Ok(None) };
        Ok(Some(pixels(&format!("`{key}`"), &value, least)?))
    }

    /// One of some words, by its place among them.
    #[cfg(feature = "api")]
    pub(super) fn one_of(self, key: &str, words: &[&str]) -> Result<Option<usize>, JsValue> {
        let Some(value) = self.get(key)? else { return Ok(None) };
        let word = value.as_string();
        let place = word.and_then(|word| words.iter().position(|known| *known == word));
        let wanted = || wrong(&format!("`{key}`"), &format!("one of {}", words.join(", ")), &value);
        Ok(Some(place.ok_or_else(wanted)?))
    }
}

/// No screen has more pixels.
#[cfg(feature = "api")]
const MOST_PIXELS: f64 = 100_000.0;

/// A number of pixels, from `least` on.
#[cfg(feature = "api")]
pub(super) fn pixels(what: &str, value: &JsValue, least: f64) -> Result<f64, Refusal> {
    // What is not a number lies in no range.
    let number = value.as_f64().filter(|number| (least..=MOST_PIXELS).contains(number));
    let wanted = || format!("a number of pixels from {least} to {MOST_PIXELS}");
    number.ok_or_else(|| wrong(what, &wanted(), value))
}

/// An argument is something else than it should be.
fn wrong(what: &str, wanted: &str, value: &JsValue) -> Refusal {
    let found = match (value.as_string(), value.as_f64(), value.as_bool()) {
        // A text can be anything; a message stays short.
        (Some(text), ..) => format!("“{}”", text.chars().take(80).collect::<String>()),
        (_, Some(number), _) => number.to_string(),
        (.., Some(truth)) => truth.to_string(),
        _ if value.is_undefined() => "undefined".into(),
        _ if value.is_null() => "null".into(),
        _ if value.is_function() => "a function".into(),
        _ if Array::is_array(value) => "a list".into(),
        _ => "another object".into(),
    };
    Refusal::argument(format!("{what} is not {wanted}, but {found}"))
}
