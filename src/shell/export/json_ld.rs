//! JSON-LD in the words of schema.org.

mod thing;

use super::address::address;
use super::ends::ends;
use super::selection::{Quotation, Selection};
use super::{AUTOMATIC, urn};
use crate::explore::citation;
use crate::export::is_web_address;
use crate::pack::{EventView, Pack, ReportView};
use crate::shell::json::event_id;
use crate::sorted::each_once;
use crate::when::When;
use serde::Serialize;
use std::collections::HashMap;
use thing::{Thing, named};

/// What the words mean.
const CONTEXT: &str = "https://schema.org";

/// A document of JSON-LD 1.1.
#[derive(Debug, Serialize)]
pub(super) struct Graph<'p> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node<'p>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
enum Node<'p> {
    Dataset(Dataset<'p>),
    NewsArticle(NewsArticle<'p>),
    Event(Event<'p>),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset<'p> {
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'p str,
    description: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    in_language: &'p str,
    measurement_technique: &'static str,
    has_part: Vec<Reference>,
    about: Vec<Reference>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'p> {
    #[serde(rename = "@id")]
    id: String,
    identifier: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    headline: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Thing<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Thing<&'p str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_created: Option<Thing<&'p str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    in_language: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<Licence<'p>>,
}

/// The terms of a report: their address, or their words.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Licence<'p> {
    Address(&'p str),
    Words(Thing<&'p str>),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'p> {
    #[serde(rename = "@id")]
    id: String,
    identifier: String,
    name: &'p str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    subject_of: Vec<Told<'p>>,
}

/// What an event is told by.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Told<'p> {
    Article(Reference),
    Sentence(Sentence<'p>),
}

/// A sentence, with the time that it speaks of: an event of schema.org has no interval.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename = "Quotation", rename_all = "camelCase")]
struct Sentence<'p> {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    is_part_of: Reference,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Thing<&'p str>>,
}

#[derive(Clone, Debug, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

/// The reports and the events of a selection.
fn parts<'p>(selection: &Selection<'p>) -> (Vec<NewsArticle<'p>>, Vec<Event<'p>>) {
    let urns = selection.report_urns();
    let articles = selection.reports.iter().map(|&it| article(it, &urns)).collect();
    (articles, selection.events.iter().map(|&it| event(selection, it, &urns)).collect())
}

/// Reports and events by themselves, which are a part of a collection.
#[cfg(feature = "cli")]
pub(super) fn part<'p>(selection: &Selection<'p>) -> Graph<'p> {
    let (articles, events) = parts(selection);
    let nodes = articles.into_iter().map(Node::NewsArticle);
    Graph { context: CONTEXT, nodes: nodes.chain(events.into_iter().map(Node::Event)).collect() }
}

/// The collection, its reports and its events.
pub(super) fn graph<'p>(selection: &Selection<'p>) -> Graph<'p> {
    let (articles, events) = parts(selection);
    let reference = |id: &String| Reference { id: id.clone() };
    let has_part: Vec<_> = articles.iter().map(|article| reference(&article.id)).collect();
    let about: Vec<_> = events.iter().map(|event| reference(&event.id)).collect();
    let parts: Vec<&str> = has_part.iter().chain(&about).map(|part| part.id.as_str()).collect();
    let dataset = Dataset {
        id: urn::urn("dataset", &parts),
        name: selection.pack.title(),
        description: AUTOMATIC,
        in_language: selection.pack.language(),
        measurement_technique: concat!("dateline ", env!("CARGO_PKG_VERSION")),
        has_part,
        about,
    };
    let nodes = std::iter::once(Node::Dataset(dataset))
        .chain(articles.into_iter().map(Node::NewsArticle))
        .chain(events.into_iter().map(Node::Event));
    Graph { context: CONTEXT, nodes: nodes.collect() }
}

fn article<'p>(report: ReportView<'p>, urns: &HashMap<usize, String>) -> NewsArticle<'p> {
    let cited = citation(report);
    let thing = |kind, name: &'p str| (!name.is_empty()).then(|| Thing::named(kind, name));
    NewsArticle {
        id: id_of(report, urns),
        identifier: report.id(),
        headline: report.title(),
        date_published: cited.issued.and_then(published),
        author: cited.authors.into_iter().map(|name| Thing::named("Person", name)).collect(),
        publisher: thing("Organization", report.source()),
        location_created: thing("Place", report.place()),
        url: address(report),
        in_language: report.language(),
        license: match report.licence() {
            address if is_web_address(address) => Some(Licence::Address(address)),
            words => thing("CreativeWork", words).map(Licence::Words),
        },
    }
}

fn event<'p>(
    selection: &Selection<'p>,
    event: EventView<'p>,
    urns: &HashMap<usize, String>,
) -> Event<'p> {
    let identifier = event_id(event.id());
    // schema.org has no "about": a date in doubt stands in the words and the sentences.
    let sure = event.when().filter(|when| !when.approximate && !when.uncertain);
    let (start_date, end_date) = sure.map(ends).unwrap_or_default();
    let mut articles: Vec<Reference> = Vec::new();
    let mut sentences = Vec::new();
    for quotation in selection.quotations(event) {
        let article = Reference { id: id_of(quotation.report, urns) };
        sentences.push(sentence(selection.pack, quotation, event.when(), article.clone()));
        if articles.iter().all(|other| other.id != article.id) {
            articles.push(article);
        }
    }
    let articles = articles.into_iter().map(Told::Article);
    Event {
        id: urn::urn("event", &[&identifier]),
        identifier,
        name: event.label(),
        description: selection.description(event).join("\n"),
        start_date,
        end_date,
        subject_of: articles.chain(sentences.into_iter().map(Told::Sentence)).collect(),
    }
}

fn sentence<'p>(
    pack: &'p Pack,
    quotation: Quotation<'p>,
    when: Option<When>,
    is_part_of: Reference,
) -> Sentence<'p> {
    let entities = each_once(pack.entities_of(quotation.number));
    Sentence {
        text: quotation.text(),
        temporal_coverage: when.map(When::to_edtf),
        is_part_of,
        mentions: entities.into_iter().filter_map(|entity| named(pack.entity(entity))).collect(),
    }
}

fn id_of(report: ReportView<'_>, urns: &HashMap<usize, String>) -> String {
    urns.get(&report.number()).cloned().unwrap_or_default()
}

/// A day of publication as ISO 8601, as fine as it is known; none where it is in doubt or
/// lies between two days, which schema.org cannot say.
fn published(when: When) -> Option<String> {
    let (first, last) = ends(when);
    let sure = !when.approximate && !when.uncertain && !when.is_open() && last.is_none();
    first.filter(|_| sure)
}
