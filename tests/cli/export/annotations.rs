//! Web Annotations, against what the data model requires.

use super::super::run::{SEEDS, by_code_points, dateline, list};
use super::{export, hard, nothing};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs;

/// What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says must be, in
/// sections 3.1 to 3.2, 4.1, 4.2.4, 4.2.5 and 5.
fn schema() -> Value {
    let iri = json!({ "type": "string", "pattern": "^[a-z]+:[^\\s<>\"{}|\\\\^`]+$" });
    let body = json!({
        "type": "object",
        "required": ["type", "value"],
        "properties": {
            "type": { "const": "TextualBody" },
            "value": { "type": "string" },
            "format": { "type": "string" },
            "language": { "type": "string" },
            "purpose": { "enum": ["describing", "tagging", "commenting"] },
            "conformsTo": iri
        }
    });
    let quote = json!({
        "type": "object",
        "required": ["type", "exact"],
        "properties": {
            "type": { "const": "TextQuoteSelector" },
            "exact": { "type": "string", "minLength": 1 },
            "prefix": { "type": "string" },
            "suffix": { "type": "string" }
        }
    });
    let position = json!({
        "type": "object",
        "required": ["type", "start", "end"],
        "properties": {
            "type": { "const": "TextPositionSelector" },
            "start": { "type": "integer", "minimum": 0 },
            "end": { "type": "integer", "minimum": 0 }
        }
    });
    let target = json!({
        "type": "object",
        "required": ["type", "source", "selector"],
        "properties": {
            "type": { "const": "SpecificResource" },
            "source": {
                "type": "object",
                "required": ["id", "type"],
                "properties": { "id": iri, "type": { "const": "Text" } }
            },
            "selector": {
                "type": "array", "minItems": 1, "items": { "oneOf": [quote, position] }
            }
        }
    });
    let annotation = json!({
        "type": "object",
        "required": ["id", "type", "target"],
        "properties": {
            "id": iri,
            "type": { "const": "Annotation" },
            "motivation": { "const": "describing" },
            "body": { "type": "array", "items": body },
            "target": { "type": "array", "minItems": 1, "items": target }
        }
    });
    json!({
        "type": "object",
        "required": ["@context", "id", "type", "total"],
        "properties": {
            "@context": { "const": "http://www.w3.org/ns/anno.jsonld" },
            "id": iri,
            "type": { "const": "AnnotationCollection" },
            "label": { "type": "string" },
            "total": { "type": "integer", "minimum": 0 },
            "first": {
                "type": "object",
                "required": ["id", "type", "partOf", "items"],
                "properties": {
                    "id": iri,
                    "type": { "const": "AnnotationPage" },
                    "partOf": iri,
                    "startIndex": { "const": 0 },
                    "items": { "type": "array", "minItems": 1, "items": annotation }
                }
            }
        },
        // A collection of any has a first page; one of none has none.
        "if": { "properties": { "total": { "const": 0 } } },
        "then": { "not": { "required": ["first"] } },
        "else": { "required": ["first"] }
    })
}

/// The annotations of a collection, if it is as the model requires.
pub(super) fn annotations(collection: &Value) -> Vec<Value> {
    let schema = jsonschema::validator_for(&schema()).expect("the schema is one");
    let wrong: Vec<String> =
        schema.iter_errors(collection).map(|error| error.to_string()).collect();
    assert_eq!(wrong, Vec::<String>::new());
    let page = &collection["first"];
    let items = if page.is_null() { Vec::new() } else { list(page, "items").to_vec() };
    assert_eq!(collection["total"], items.len());
    assert!(page.is_null() || page["partOf"] == collection["id"]);
    let ids: HashSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(ids.len(), items.len(), "no two have one id");
    items
}

#[test]
fn every_sentence_of_evidence_is_an_annotation_at_its_code_points() {
    let items = annotations(&export(SEEDS, "annotations").json());
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let told: Vec<(&Value, &Value)> = list(&timeline, "events")
        .iter()
        .flat_map(|event| list(event, "evidence").iter().map(move |evidence| (event, evidence)))
        .collect();
    assert_eq!(items.len(), told.len());
    for (item, (event, evidence)) in items.iter().zip(told) {
        let [target] = list(item, "target") else { panic!("no address is known: {item}") };
        let report = evidence["report"].as_str().expect("a report has an id");
        assert_eq!(target["source"]["label"], report);
        let [quote, position] = list(target, "selector") else { panic!("{target}") };
        let at = [&position["start"], &position["end"]];
        assert_eq!(at, [&evidence["start"], &evidence["end"]]);
        let text = fs::read_to_string(format!("{SEEDS}/{report}.txt")).expect("it is a seed");
        assert_eq!(quote["exact"], by_code_points(&text, at[0], at[1]));
        let around = ["prefix", "exact", "suffix"].map(|key| quote[key].as_str().expect("text"));
        assert!(text.contains(&around.concat()), "{around:?}");
        let [label, date, working] = list(item, "body") else { panic!("{item}") };
        assert_eq!([&label["value"], &date["value"]], [&event["label"], &event["when"]["edtf"]]);
        let step = evidence["date"]["working"].as_str().expect("a date has a working");
        assert!(working["value"].as_str().expect("it is a text").contains(step), "{working}");
    }
}

#[test]
fn positions_are_in_the_collections_own_text_and_never_in_a_publishers_page() {
    let folder = hard("export_annotations");
    let items = annotations(&export(folder.path(), "annotations").json());
    assert!(!items.is_empty());
    for item in items {
        let [page, text] = list(&item, "target") else { panic!("{item}") };
        assert_eq!(page["source"]["id"], "https://example.org/a%20b?c=1&d=%22%C3%A9%22");
        let types = |target: &Value| -> Vec<Value> {
            list(target, "selector").iter().map(|selector| selector["type"].clone()).collect()
        };
        assert_eq!(types(page), ["TextQuoteSelector"]);
        assert_eq!(types(text), ["TextQuoteSelector", "TextPositionSelector"]);
        let own = text["source"]["id"].as_str().expect("it is a text");
        assert!(own.starts_with("urn:uuid:"), "{own}");
    }
}

#[test]
fn a_collection_of_nothing_has_no_page() {
    assert_eq!(annotations(&nothing("annotations").json()).len(), 0);
}

#[test]
fn it_is_said_that_nobody_looked() {
    let collection = export(SEEDS, "annotations").json();
    assert!(collection["summary"].as_str().is_some_and(|it| it.contains("without a person")));
    assert_eq!(collection["generator"]["type"], "Software");
}
