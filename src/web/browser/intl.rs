//! What the browser knows of languages: `Intl` (ECMA-402).

use super::super::words::Locale;
use super::Home;
use crate::explore::Language;
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The language of an explorer whose reader has not chosen one: what its publisher has, or
/// else the first of the reader's languages that the page speaks.
pub(in crate::web) fn language(home: &Home) -> Language {
    let published = home.root().and_then(|root| root.get_attribute("data-lang"));
    let tags = gloo::utils::window().navigator().languages();
    Language::preferred(published.into_iter().chain(tags.iter().filter_map(|tag| tag.as_string())))
}

/// Numbers and months of a language (BCP 47); none where the browser does not
/// know it: Chromium has no Albanian.
pub(in crate::web) fn locale(tag: &str) -> Option<Locale> {
    let tags = Array::of1(&format!("{tag}-u-ca-gregory").into());
    if Intl::DateTimeFormat::supported_locales_of(&tags, &Object::new()).length() == 0 {
        return None;
    }
    let numbers = Intl::NumberFormat::new(&tags, &Object::new()).format();
    let number = |number: f64| numbers.call1(&JsValue::NULL, &number.into()).ok()?.as_string();
    let digits: Option<String> = (0..10).map(|digit| number(f64::from(digit))).collect();
    let digits: Vec<char> = digits.filter(|digits| digits.chars().count() == 10)?.chars().collect();
    let group = number(1_234_567.0)?.chars().filter(|c| !digits.contains(c)).take(1).collect();
    let plurals = Intl::PluralRules::new(&tags, &Object::new());
    let select: Function = Reflect::get(&plurals, &"select".into()).ok()?.dyn_into().ok()?;
    let category = move |number: usize| {
        let category = select.call1(&plurals, &(number as f64).into()).ok();
        match category.and_then(|category| category.as_string()).as_deref() {
            None | Some("other") => 'x',
            Some(category) => category.chars().next().unwrap_or('x'),
        }
    };
    Some(Locale {
        months: months(&tags, "long")?,
        short_months: months(&tags, "short")?,
        digits,
        group,
        category: Box::new(category),
    })
}

/// The names of the months as they stand in dates.
fn months(tags: &Array, length: &str) -> Option<Vec<String>> {
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
    set("month", length)?;
    set("day", "numeric")?;
    set("timeZone", "UTC")?;
    let format = Intl::DateTimeFormat::new(tags, &options);
    let parts = Reflect::get(&format, &"formatToParts".into()).ok()?.dyn_into::<Function>().ok()?;
    let name = |month: i32| {
        // In milliseconds from 1970 on: a fixed day in each month of 2023.
        let day = 1_673_740_800_000.0 + f64::from(month) * 2_629_800_000.0;
        let parts = parts.call1(&format, &day.into()).ok()?;
        let get = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
        let mut parts = Array::from(&parts).into_iter();
        let name = parts.find(|part| get(part, "type").as_deref() == Some("month"))?;
        get(&name, "value")
    };
    (0..12).map(name).collect()
}
