//! A citation as CSL-JSON (Citation Style Language 1.0.2, csl-data.json).

use super::Citation;
use super::citation::one_line;
use crate::when::{Day, Precision, When};

impl Citation {
    /// As CSL-JSON: a list of one newspaper article. There is no `accessed`, since the
    /// collection does not say when anybody looked.
    pub fn csl_json(&self) -> String {
        let authors: Vec<String> = self
            .authors
            .iter()
            .map(|author| format!("{{ \"literal\": {} }}", string(author)))
            .collect();
        let authors = format!("[{}]", authors.join(", "));
        let issued = self.issued.and_then(issued).unwrap_or_default();
        let told = |text: &str| if text.is_empty() { String::new() } else { string(text) };
        let id = if self.id.is_empty() { "report" } else { &self.id };
        let fields = [
            ("id", string(id)),
            ("type", string("article-newspaper")),
            ("title", told(&self.title)),
            ("author", if self.authors.is_empty() { String::new() } else { authors }),
            ("container-title", told(&self.source)),
            ("issued", issued),
            ("URL", told(&self.url)),
            ("language", told(&self.language)),
            ("note", told(&self.note())),
        ];
        let fields: Vec<String> = fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("    \"{name}\": {value}"))
            .collect();
        format!("[\n  {{\n{}\n  }}\n]\n", fields.join(",\n"))
    }
}

/// A day of publication with no more parts than are known; none where an end is open,
/// which CSL-JSON cannot say.
fn issued(when: When) -> Option<String> {
    let (first, last) = (when.earliest()?, when.latest()?);
    let known = match when.precision() {
        Precision::Day | Precision::Week | Precision::Range => 3,
        Precision::Month | Precision::Season | Precision::Quarter | Precision::HalfYear => 2,
        Precision::Year | Precision::Decade | Precision::Century => 1,
    };
    let (first, last) = (parts(first, known), parts(last, known));
    let parts = if first == last { first } else { format!("{first}, {last}") };
    let circa = if when.approximate || when.uncertain { ", \"circa\": true" } else { "" };
    Some(format!("{{ \"date-parts\": [{parts}]{circa} }}"))
}

fn parts(day: Day, known: usize) -> String {
    let (year, month, day) = day.ymd();
    let parts = [year.to_string(), month.to_string(), day.to_string()];
    format!("[{}]", parts[..known].join(", "))
}

/// A text as JSON (RFC 8259, section 7).
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in one_line(text).chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::citation::sample;
    use super::*;
    use serde_json::{Value, json};

    fn read(citation: &Citation) -> Value {
        serde_json::from_str(&citation.csl_json()).unwrap()
    }

    #[test]
    fn an_item_is_a_newspaper_article() {
        let expected = json!([{
            "id": "001_4cb0",
            "type": "article-newspaper",
            "title": "Albania says it foiled {a} 50% \"plot\"",
            "author": [{ "literal": "Benet Koleka" }, { "literal": "A & B" }],
            "container-title": "Reuters",
            "issued": { "date-parts": [[2019, 10, 23]] },
            "URL": "https://example.org/a?b=1&c={d}",
            "language": "en",
            "note": "Supplied by the editor of the collection: title",
        }]);
        assert_eq!(read(&sample()), expected);
    }

    #[test]
    fn a_date_has_no_more_parts_than_are_known() {
        let issued = |edtf: &str| {
            let citation = Citation { issued: edtf.parse().ok(), ..Citation::default() };
            read(&citation)[0]["issued"].clone()
        };
        for (edtf, expected) in [
            ("2019-10", json!({ "date-parts": [[2019, 10]] })),
            ("2019", json!({ "date-parts": [[2019]] })),
            ("2019~", json!({ "date-parts": [[2019]], "circa": true })),
            ("2019-10-23/2019-10-25", json!({ "date-parts": [[2019, 10, 23], [2019, 10, 25]] })),
            ("199X", json!({ "date-parts": [[1990], [1999]] })),
            ("2018-21", json!({ "date-parts": [[2018, 3], [2018, 5]] })),
            ("2019/..", Value::Null),
            ("", Value::Null),
        ] {
            assert_eq!(issued(edtf), expected, "{edtf}");
        }
        let nothing = json!([{ "id": "report", "type": "article-newspaper" }]);
        assert_eq!(read(&Citation::default()), nothing);
    }
}
