//! Bibliographies, read by BibTeX's and checked by CSL's own rules.

use super::super::run::{SEEDS, dateline};
use super::{export, hard, nothing};
use biblatex::{Bibliography, ChunksExt, DateValue, PermissiveType};
use serde_json::{Value, json};

/// An excerpt of csl-data.json of CSL 1.0.2 (citation-style-language/schema, MIT): the
/// variables that are written here, and no others.
fn schema() -> Value {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["type", "id"],
            "additionalProperties": false,
            "properties": {
                "type": { "const": "article-newspaper" },
                "id": { "type": ["string", "number"] },
                "title": { "type": "string" },
                "author": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "properties": { "literal": { "type": "string" } }
                    }
                },
                "container-title": { "type": "string" },
                "issued": {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": {
                        "date-parts": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 2,
                            "items": {
                                "type": "array",
                                "minItems": 1,
                                "maxItems": 3,
                                "items": { "type": ["string", "number"] }
                            }
                        },
                        "circa": { "type": ["string", "number", "boolean"] }
                    }
                },
                "URL": { "type": "string" },
                "language": { "type": "string" },
                "note": { "type": "string" }
            }
        }
    })
}

/// The items of CSL-JSON, if they are.
pub(super) fn items(json: Value) -> Vec<Value> {
    let schema = jsonschema::validator_for(&schema()).expect("the schema is one");
    assert!(!schema.is_valid(&json!([{ "id": "a", "type": "article-newspaper", "DOI2": "" }])));
    let wrong: Vec<String> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
    assert_eq!(wrong, Vec::<String>::new());
    json.as_array().expect("it is a list").clone()
}

/// The entries of BibTeX, if they are.
pub(super) fn entries(text: &str) -> Bibliography {
    Bibliography::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A field as it is typeset.
pub(super) fn typeset(entry: &biblatex::Entry, field: &str) -> String {
    entry.get(field).map(|chunks| chunks.format_verbatim()).unwrap_or_default()
}

#[test]
fn the_reports_of_the_seeds_are_entries_that_bibtex_reads() {
    let entries = entries(export(SEEDS, "bibtex").text());
    let keys: Vec<&str> = entries.keys().collect();
    assert_eq!(keys, ["000_30ee8ab519921f6c", "001_4cb0f0b9dca24e99", "004_30a6df7a3a6d4c7e"]);
    let reuters = entries.get("001_4cb0f0b9dca24e99").expect("it is there");
    let author = &reuters.author().expect("there is an author")[0];
    assert_eq!((author.name.as_str(), author.given_name.as_str()), ("Koleka", "Benet"));
    let PermissiveType::Typed(date) = reuters.date().expect("there is a date") else {
        panic!("a date of EDTF is understood")
    };
    let DateValue::At(day) = date.value else { panic!("it is one day") };
    assert_eq!((day.year, day.month, day.day), (2019, Some(9), Some(22)), "both from 0");
    assert_eq!(typeset(reuters, "journal"), "Reuters");
}

#[test]
fn signs_that_mean_something_to_tex_are_read_as_they_stand() {
    let folder = hard("export_bibtex");
    let entries = entries(export(folder.path(), "bibtex").text());
    let plot = entries.get("a").expect("it is there");
    let title = "Plot <i>& {counter}plot</i>, 50% of $9_000 #1 ~ ^ \\ end";
    assert_eq!(typeset(plot, "title"), title);
    assert_eq!(typeset(plot, "journal"), "R&D <Reuters>");
    assert_eq!(plot.author().expect("there are authors").len(), 2);
    let keys: Vec<&str> = entries.keys().collect();
    assert_eq!(keys.len(), 3, "names that BibTeX cannot write stay apart: {keys:?}");
    // Alone it has the same key.
    let one = dateline(&["export", folder.path(), "--format", "bibtex", "-q", "report:\"تهران\""]);
    let entry = "@article{report-1386a8f0,\n  note = {Called “تهران” in its collection}";
    assert!(one.done().text().starts_with(entry));
    assert!(keys.contains(&"report-1386a8f0"), "{keys:?}");
}

#[test]
fn csl_json_has_an_item_a_report() {
    let found = items(export(SEEDS, "csl-json").json());
    assert_eq!(found.len(), 3);
    assert_eq!(found[1]["author"], json!([{ "literal": "Benet Koleka" }]));
    assert_eq!(found[2]["issued"], json!({ "date-parts": [[2022, 9, 8]] }));
    let folder = hard("export_csl");
    let found = items(export(folder.path(), "csl-json").json());
    let ids: Vec<&Value> = found.iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, ["a", "é", "تهران"]);
    assert_eq!(found[0]["title"], "Plot <i>& {counter}plot</i>, 50% of $9_000 #1 ~ ^ \\ end");
    assert_eq!(found[1]["title"], Value::Null, "what nobody says is left out");
}

#[test]
fn a_bibliography_of_nothing_has_no_entry() {
    assert_eq!(entries(nothing("bibtex").text()).len(), 0);
    assert_eq!(items(nothing("csl-json").json()).len(), 0);
}
