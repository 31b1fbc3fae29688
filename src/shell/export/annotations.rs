//! Web Annotations (W3C Web Annotation Data Model, 2017): each sentence that tells an event.

use super::address::address;
use super::selection::{Quotation, Selection};
use super::{AUTOMATIC, urn};
use crate::export::one_line;
use crate::pack::{DateView, EventView};
use crate::shell::json::{Points, event_id};
use crate::span::Span;
use crate::when::When;
use serde::Serialize;
use std::collections::HashMap;

/// How many code points before and after a sentence tell it from others of the same words.
const AROUND: usize = 32;

#[derive(Debug, Serialize)]
pub(super) struct Collection<'p> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'p str,
    summary: &'static str,
    generator: Generator,
    total: usize,
    /// All of them; a collection of none has no page.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Page<'p>>,
}

/// What found them: nobody looked.
#[derive(Debug, Serialize)]
struct Generator {
    r#type: &'static str,
    name: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'p> {
    id: String,
    r#type: &'static str,
    part_of: String,
    start_index: usize,
    items: Vec<Annotation<'p>>,
}

#[derive(Debug, Serialize)]
struct Annotation<'p> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body<'p>>,
    target: Vec<Target<'p>>,
}

/// What is said of a sentence: the event's headline, its date, and how that was found.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'p> {
    r#type: &'static str,
    purpose: &'static str,
    value: String,
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'p str>,
    /// The format of a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    conforms_to: Option<&'static str>,
}

/// The same sentence, in the text of the collection and where its publisher has it.
#[derive(Debug, Serialize)]
struct Target<'p> {
    r#type: &'static str,
    source: Source<'p>,
    selector: Vec<Selector<'p>>,
}

#[derive(Debug, Serialize)]
struct Source<'p> {
    id: String,
    r#type: &'static str,
    /// What the report is called in its collection.
    label: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'p str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type")]
enum Selector<'p> {
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'p str, prefix: &'p str, suffix: &'p str },
    /// In Unicode code points, half-open, as the model counts.
    #[serde(rename = "TextPositionSelector")]
    Position { start: u32, end: u32 },
}

/// The sentences that tell events.
pub(super) fn collection<'p>(selection: &Selection<'p>) -> Collection<'p> {
    let urns = selection.report_urns();
    let mut points = Points::default();
    let mut items = Vec::new();
    for &event in &selection.events {
        for quotation in selection.quotations(event) {
            items.push(annotation(event, quotation, &urns, &mut points));
        }
    }
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let id = urn::urn("annotations", &ids);
    let page = Page {
        id: urn::urn("page", &[&id]),
        r#type: "AnnotationPage",
        part_of: id.clone(),
        start_index: 0,
        items,
    };
    Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id,
        r#type: "AnnotationCollection",
        label: selection.pack.title(),
        summary: AUTOMATIC,
        generator: Generator {
            r#type: "Software",
            name: concat!("dateline ", env!("CARGO_PKG_VERSION")),
        },
        total: page.items.len(),
        first: (!page.items.is_empty()).then_some(page),
    }
}

fn annotation<'p>(
    event: EventView<'p>,
    quotation: Quotation<'p>,
    urns: &HashMap<usize, String>,
    points: &mut Points<'p>,
) -> Annotation<'p> {
    let report = quotation.report;
    let urn = urns.get(&report.number()).cloned().unwrap_or_default();
    let (start, end) = points.of(report).span(quotation.sentence.span());
    let quote = quote(report.text(), quotation.sentence.span());
    let (label, language) = (report.id(), report.language());
    let source = |id, format| Source { id, r#type: "Text", label, format, language };
    let target = |source, selector| Target { r#type: "SpecificResource", source, selector };
    let id = urn::urn("annotation", &[&event_id(event.id()), &urn, &start.to_string()]);
    // Positions hold in the text as it was read, and in no publisher's page.
    let mut targets = vec![target(
        source(urn, Some("text/plain")),
        vec![quote.clone(), Selector::Position { start, end }],
    )];
    if let Some(url) = address(report) {
        targets.insert(0, target(source(url, None), vec![quote]));
    }
    let mut body = vec![Body {
        language: Some(report.language()).filter(|tag| !tag.is_empty()),
        ..Body::text("describing", one_line(event.label()))
    }];
    if let Some(when) = event.when() {
        body.push(Body {
            conforms_to: Some("http://id.loc.gov/datatypes/edtf/EDTF-level1"),
            ..Body::text("tagging", When::to_edtf(when))
        });
    }
    body.push(Body { language: Some("en"), ..Body::text("commenting", working(quotation.date)) });
    Annotation { id, r#type: "Annotation", motivation: "describing", body, target: targets }
}

impl Body<'_> {
    fn text(purpose: &'static str, value: String) -> Self {
        Body {
            r#type: "TextualBody",
            purpose,
            value,
            format: "text/plain",
            language: None,
            conforms_to: None,
        }
    }
}

/// How a date was found.
fn working(date: DateView<'_>) -> String {
    let from = match date.anchor() {
        "" => String::new(),
        anchor => format!(", counted from {anchor}"),
    };
    format!("“{}”{from}: {} (rule: {})", one_line(date.text()), date.step(), date.rule())
}

/// A range of a text, with what stands around it.
fn quote(text: &str, span: Span) -> Selector<'_> {
    let range = span.range();
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let first = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |it| it.0);
    let last = after.char_indices().nth(AROUND).map_or(after.len(), |it| it.0);
    Selector::Quote { exact: span.of(text), prefix: &before[first..], suffix: &after[..last] }
}
