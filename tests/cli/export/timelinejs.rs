//! TimelineJS 3, against what its documentation says of its JSON.

use super::super::run::{dateline, list};
use super::{export, hard, nothing};
use serde_json::{Value, json};

/// The tables of "TimelineJS JSON data format", without what is not written here.
fn schema() -> Value {
    let date = json!({
        "type": "object",
        "required": ["year"],
        "additionalProperties": false,
        "properties": {
            "year": { "type": "integer", "not": { "const": 0 } },
            "month": { "type": "integer", "minimum": 1, "maximum": 12 },
            "day": { "type": "integer", "minimum": 1, "maximum": 31 }
        },
        "dependentRequired": { "day": ["month"] }
    });
    let slide = json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "start_date": date,
            "end_date": date,
            "text": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "headline": { "type": "string" },
                    "text": { "type": "string" }
                }
            },
            "group": { "type": "string", "pattern": "^[^<>&]+$" },
            "display_date": { "type": "string", "pattern": "^[^<>&]+$" },
            "autolink": { "type": "boolean" },
            "unique_id": { "type": "string", "minLength": 1 }
        }
    });
    json!({
        "type": "object",
        "required": ["events"],
        "additionalProperties": false,
        "properties": {
            "title": slide,
            "events": {
                "type": "array",
                "items": { "allOf": [slide, { "required": ["start_date", "unique_id"] }] }
            }
        }
    })
}

/// A timeline, if the documentation allows it and its markup is ours alone.
pub(super) fn timeline(json: Value) -> Value {
    let schema = jsonschema::validator_for(&schema()).expect("the schema is one");
    assert!(!schema.is_valid(&json!({ "events": [{ "start_date": { "day": 1, "year": 1 } }] })));
    let wrong: Vec<String> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
    assert_eq!(wrong, Vec::<String>::new());
    let mut slides: Vec<&Value> = list(&json, "events").iter().collect();
    slides.push(&json["title"]);
    for slide in slides {
        for (key, allowed) in [("headline", &[][..]), ("text", &["blockquote", "p", "a"])] {
            let html = slide["text"][key].as_str().unwrap_or_default();
            for tag in html.split('<').skip(1) {
                let (tag, _) = tag.split_once('>').expect("a tag has an end");
                let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
                let plain = tag.trim_start_matches('/') == name
                    || (tag.starts_with("a href=\"http") && tag.matches('"').count() == 2);
                assert!(allowed.contains(&name) && plain, "<{tag}> in {html}");
            }
        }
    }
    json
}

/// The quotations of a slide, as a reader sees them.
pub(super) fn quotations(slide: &Value) -> Vec<String> {
    let html = slide["text"]["text"].as_str().expect("a slide has a text");
    let quoted = html.split("<blockquote>").skip(1);
    let quoted = quoted.map(|rest| rest.split("</blockquote>").next().unwrap_or_default());
    quoted.map(seen).collect()
}

/// HTML without tags, as a reader sees it.
pub(super) fn seen(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn a_date_has_no_part_that_is_not_told() {
    let folder = hard("export_timelinejs");
    let timeline = timeline(export(folder.path(), "timelinejs").json());
    for (headline, start, end, shown) in [
        (
            "quietly",
            json!({ "year": 2019, "month": 10, "day": 22 }),
            Value::Null,
            "22 October 2019",
        ),
        ("1990s", json!({ "year": 1990 }), json!({ "year": 1999 }), "1990s"),
        (
            "summer",
            json!({ "year": 2018, "month": 6 }),
            json!({ "year": 2018, "month": 8 }),
            "summer 2018",
        ),
        ("camp", json!({ "year": 2005 }), Value::Null, "about 2005"),
        ("Durres", json!({ "year": 2014 }), Value::Null, "since 2014"),
        ("Caesar", json!({ "year": -44 }), Value::Null, "44 BC"),
    ] {
        let slide = list(&timeline, "events")
            .iter()
            .find(|slide| slide["text"].to_string().contains(headline))
            .expect("the event is there");
        let found = [&slide["start_date"], &slide["end_date"], &slide["display_date"]];
        assert_eq!(found, [&start, &end, &Value::from(shown)], "{headline}");
    }
}

#[test]
fn a_slide_quotes_its_report_and_links_to_the_sentence() {
    let folder = hard("export_timelinejs_text");
    let timeline = timeline(export(folder.path(), "timelinejs").json());
    assert_eq!(
        timeline["title"]["text"]["headline"].as_str().map(seen).as_deref(),
        Some("<b>\"Quds\" & co</b>, a; b")
    );
    let about = timeline["title"]["text"]["text"].as_str().expect("it is a text");
    assert!(about.contains("without a person looking at them"), "{about}");
    let slide = &list(&timeline, "events")[1];
    assert_eq!(quotations(slide), ["In the 1990s <script>alert(1)</script> people left & came."]);
    let text = slide["text"]["text"].as_str().expect("it is a text");
    assert!(
        text.contains(
            "<a href=\"https://example.org/a%20b?c=1&amp;d=%22%C3%A9%22#:~:text=In%20the"
        ),
        "{text}"
    );
    assert_eq!(slide["group"], "R＆D ‹Reuters›");
    assert_eq!(slide["autolink"], false);
}

#[test]
fn ids_are_those_of_the_timeline_and_what_has_no_beginning_is_left_out() {
    let folder = hard("export_timelinejs_ids");
    let ran = export(folder.path(), "timelinejs");
    assert!(ran.said.starts_with("left out: ../2018 Until 2018"), "{}", ran.said);
    assert_eq!(ran.said.lines().count(), 1, "{}", ran.said);
    let ids = |value: &Value, key| -> Vec<Value> {
        list(value, "events").iter().map(|event| event[key].clone()).collect()
    };
    let known = dateline(&["timeline", folder.path()]).done().json();
    let mut known = ids(&known, "id");
    known.retain(|id| !ran.said.contains(id.as_str().expect("an id is a text")));
    assert_eq!(ids(&timeline(ran.json()), "unique_id"), known);
}

#[test]
fn a_timeline_of_nothing_has_its_title() {
    let timeline = timeline(nothing("timelinejs").json());
    assert_eq!(list(&timeline, "events").len(), 0);
    assert_eq!(timeline["title"]["text"]["headline"], "Iran, the MEK and Albania");
}
