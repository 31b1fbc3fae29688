//! JSON-LD, read by a JSON-LD processor and held against the words of schema.org.

use super::super::run::{Folder, Ran, dateline, list};
use super::{export, hard, nothing};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use std::collections::{BTreeMap, BTreeSet, HashMap};

const SCHEMA: &str = "http://schema.org/";

/// What schema.org's own context says of the words that are written here.
const CONTEXT: &str = r#"{ "@context": {
    "@vocab": "http://schema.org/",
    "sameAs": { "@type": "@id" },
    "url": { "@type": "@id" },
    "license": { "@type": "@id" },
    "datePublished": { "@type": "Date" },
    "startDate": { "@type": "Date" },
    "endDate": { "@type": "Date" }
} }"#;

/// A property of schema.org: what may have it, and what it may be. `Text`, `URL`,
/// `Date` and `Number` are the data types.
const PROPERTIES: [(&str, &str, &[&str]); 26] = [
    ("name", "Thing", &["Text"]),
    ("description", "Thing", &["Text"]),
    ("identifier", "Thing", &["Text"]),
    ("url", "Thing", &["URL"]),
    ("sameAs", "Thing", &["URL"]),
    ("subjectOf", "Thing", &["CreativeWork", "Event"]),
    ("headline", "CreativeWork", &["Text"]),
    ("text", "CreativeWork", &["Text"]),
    ("author", "CreativeWork", &["Person", "Organization"]),
    ("publisher", "CreativeWork", &["Person", "Organization"]),
    ("datePublished", "CreativeWork", &["Date"]),
    ("inLanguage", "CreativeWork", &["Text"]),
    ("license", "CreativeWork", &["CreativeWork", "URL"]),
    ("locationCreated", "CreativeWork", &["Place"]),
    ("temporalCoverage", "CreativeWork", &["Text"]),
    ("isPartOf", "CreativeWork", &["CreativeWork"]),
    ("hasPart", "CreativeWork", &["CreativeWork"]),
    ("about", "CreativeWork", &["Thing"]),
    ("mentions", "CreativeWork", &["Thing"]),
    ("measurementTechnique", "Dataset", &["Text"]),
    ("startDate", "Event", &["Date"]),
    ("endDate", "Event", &["Date"]),
    ("geo", "Place", &["GeoCoordinates"]),
    ("latitude", "GeoCoordinates", &["Number"]),
    ("longitude", "GeoCoordinates", &["Number"]),
    ("addressCountry", "GeoCoordinates", &["Text"]),
];

/// What a type is, from the most general.
fn is_a(kind: &str) -> Vec<&str> {
    match kind {
        "Dataset" | "NewsArticle" | "Quotation" => vec!["Thing", "CreativeWork", kind],
        "CreativeWork" | "Event" | "Person" | "Organization" | "Place" => vec!["Thing", kind],
        "GeoCoordinates" => vec!["Thing", "Intangible", "StructuredValue", kind],
        _ => panic!("{kind} is no type that is written here"),
    }
}

/// What is said of each node: property and value, as N-Triples writes them.
type Graph = BTreeMap<String, BTreeSet<(String, String)>>;

/// The statements of a document, if a processor takes it as it is.
fn statements(text: &str) -> Graph {
    let parser = JsonLdParser::new().for_slice(text).with_load_document_callback(|url, _| {
        assert_eq!(url, "https://schema.org");
        let document = CONTEXT.as_bytes().to_vec();
        Ok(JsonLdRemoteDocument { document, document_url: url.to_owned() })
    });
    let mut graph = Graph::new();
    for quad in parser {
        let quad = quad.unwrap_or_else(|error| panic!("{error}: {text}"));
        let said = (quad.predicate.into_string(), quad.object.to_string());
        graph.entry(quad.subject.to_string()).or_default().insert(said);
    }
    graph
}

/// The statements of a document, if schema.org knows every word of it.
pub(super) fn graph(text: &str) -> Graph {
    let graph = statements(text);
    let kind_of: HashMap<&str, &str> = graph
        .iter()
        .filter_map(|(node, said)| {
            let (_, kind) = said.iter().find(|(property, _)| property.ends_with("#type"))?;
            let kind = kind.strip_prefix(&format!("<{SCHEMA}")).expect("a type of schema.org");
            Some((node.as_str(), kind.trim_end_matches('>')))
        })
        .collect();
    for (node, said) in &graph {
        let kind = kind_of.get(node.as_str()).unwrap_or_else(|| panic!("{node} has no type"));
        for (property, value) in said.iter().filter(|(property, _)| !property.ends_with("#type")) {
            let word = property.strip_prefix(SCHEMA).expect("a word of schema.org");
            let (_, domain, range) = PROPERTIES
                .iter()
                .find(|(known, ..)| *known == word)
                .unwrap_or_else(|| panic!("{word} is no word that is written here"));
            assert!(is_a(kind).contains(domain), "a {kind} has no {word}");
            let found = match kind_of.get(value.as_str()) {
                Some(kind) => is_a(kind),
                None if value.starts_with('<') => vec!["URL"],
                None if value.ends_with("^^<http://schema.org/Date>") => vec!["Date"],
                None if value.ends_with("XMLSchema#double>") => vec!["Number"],
                None if value.ends_with('"') => vec!["Text"],
                None => panic!("{value} stands for nothing"),
            };
            assert!(range.iter().any(|kind| found.contains(kind)), "{word} is no {found:?}");
        }
    }
    graph
}

/// How many nodes there are of a type.
fn count(graph: &Graph, kind: &str) -> usize {
    let kind = format!("<{SCHEMA}{kind}>");
    graph.values().filter(|said| said.iter().any(|(_, value)| *value == kind)).count()
}

#[test]
fn every_word_is_schema_orgs_and_every_report_event_and_sentence_is_there() {
    let folder = hard("export_json_ld");
    let Ran { bytes, said, .. } = export(folder.path(), "json-ld");
    assert_eq!(said, "");
    let graph = graph(std::str::from_utf8(&bytes).expect("output is UTF-8"));
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let events = list(&timeline, "events").len();
    let found = ["Dataset", "NewsArticle", "Event", "Quotation"].map(|kind| count(&graph, kind));
    assert_eq!(found, [1, 3, events, events]);
    assert_eq!(count(&graph, "Person"), 3, "two who wrote, and one who is named");
}

#[test]
fn a_report_is_an_article_with_what_is_known_of_it() {
    let folder = hard("export_json_ld_article");
    let document = export(folder.path(), "json-ld").json();
    let [_, article, other, ..] = list(&document, "@graph") else { panic!("{document}") };
    for (key, expected) in [
        ("@type", "NewsArticle"),
        ("identifier", "a"),
        ("headline", "Plot <i>& {counter}plot</i>, 50% of $9_000 #1 ~ ^ \\ end"),
        ("datePublished", "2019-10-23"),
        ("url", "https://example.org/a%20b?c=1&d=%22%C3%A9%22"),
        ("license", "https://creativecommons.org/licenses/by/4.0/"),
        ("inLanguage", "en"),
    ] {
        assert_eq!(article[key], expected, "{key}");
    }
    assert_eq!(article["publisher"]["name"], "R&D <Reuters>");
    assert_eq!(article["author"][1]["name"], "Ann B");
    for absent in ["headline", "datePublished", "url", "license", "publisher", "author"] {
        assert!(other.get(absent).is_none(), "nobody says its {absent}: {other}");
    }
}

#[test]
fn a_date_is_as_fine_as_it_is_told_and_one_in_doubt_is_no_date_of_schema_org() {
    let folder = hard("export_json_ld_dates");
    let document = export(folder.path(), "json-ld").json();
    let events = list(&document, "@graph").iter().filter(|node| node["@type"] == "Event");
    let events: Vec<_> = events.collect();
    for (headline, start, end, coverage) in [
        ("quietly", Some("2019-10-22"), None, "2019-10-22"),
        ("1990s", Some("1990"), Some("1999"), "199X"),
        ("summer", Some("2018-06"), Some("2018-08"), "2018-22"),
        ("camp", None, None, "2005~"),
        ("Durres", Some("2014"), None, "2014/.."),
        ("embassy", None, Some("2018"), "../2018"),
        ("Caesar", Some("-0043"), None, "-0043"),
    ] {
        let event = events
            .iter()
            .find(|event| event["description"].as_str().is_some_and(|it| it.contains(headline)))
            .unwrap_or_else(|| panic!("{headline} is there"));
        let found = [&event["startDate"], &event["endDate"]].map(|date| date.as_str());
        assert_eq!(found, [start, end], "{headline}");
        let [article, sentence] = list(event, "subjectOf") else { panic!("{event}") };
        assert_eq!(sentence["@type"], "Quotation");
        assert_eq!(sentence["temporalCoverage"], coverage, "{headline}");
        assert_eq!(sentence["isPartOf"]["@id"], article["@id"]);
        let description = event["description"].as_str().expect("it is a text");
        let quote = sentence["text"].as_str().expect("it is a text");
        assert!(description.contains(quote), "{description}");
        assert!(description.ends_with("Found automatically."), "{description}");
    }
}

#[test]
fn a_place_has_its_point_and_country_where_they_are_known() {
    let text = "date 2019-10-23\n\nPolice met in Tirana and in Manez on October 22, 2019.";
    let folder = Folder::new("export_json_ld_geo").with("a.txt", text);
    let ran = export(folder.path(), "json-ld");
    assert_eq!(count(&graph(ran.text()), "GeoCoordinates"), 1);
    let document = ran.json();
    let events = list(&document, "@graph").iter().filter(|node| node["@type"] == "Event");
    let told: Vec<_> = events.flat_map(|event| list(event, "subjectOf")).collect();
    let sentence = told.iter().find(|it| it["@type"] == "Quotation").expect("it is there");
    let place = |name: &str| {
        let places = list(sentence, "mentions").iter();
        places.clone().find(|it| it["name"] == name).unwrap_or_else(|| panic!("{sentence}"))
    };
    assert_eq!(
        place("Tirana")["geo"],
        serde_json::json!({
            "@type": "GeoCoordinates",
            "latitude": 41.327, "longitude": 19.819, "addressCountry": "AL",
        })
    );
    assert!(place("Manez").get("geo").is_none(), "nobody knows where it is");
}

#[test]
fn a_graph_of_nothing_is_the_collection() {
    let graph = graph(nothing("json-ld").text());
    assert_eq!((graph.len(), count(&graph, "Dataset")), (1, 1));
}
