//! One event, or one report, in full.

use crate::entity::EntityKind;
use crate::pack::{Pack, ReportView};
use crate::shell::json::{
    Interval, NameMention, Points, TextRange, TimelineEvent, TimelineReport, Timex, event_id,
};
use crate::span::{CodePoints, Span};
use crate::when::When;
use serde::Serialize;
use tsify::Tsify;

/// One event in full.
#[derive(Debug, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct EventDetail<'p> {
    #[serde(flatten)]
    event: TimelineEvent<'p>,
    /// The people that its sentences name.
    people: Vec<&'p str>,
    /// The organisations that they name.
    organisations: Vec<&'p str>,
    /// The places that they name.
    places: Vec<&'p str>,
    /// The nationalities that they name.
    nationalities: Vec<&'p str>,
}

/// One report in full. What nobody says is empty. Every range is that in `text`, in
/// Unicode code points, half-open.
#[derive(Debug, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct ReportDetail<'p> {
    #[serde(flatten)]
    report: TimelineReport<'p>,
    /// Its file's name.
    file: &'p str,
    /// Its language (BCP 47).
    language: &'p str,
    /// The agency that its dateline names.
    agency: &'p str,
    /// Who else is credited, a line each.
    credits: Vec<&'p str>,
    /// All of its text.
    text: &'p str,
    /// The part of the text that tells the news.
    body: TextRange,
    /// Its sentences, in order.
    sentences: Vec<ReportSentence>,
    /// Its time expressions, in order. A pack keeps of their TIMEX3 attributes the type and
    /// the value.
    timexes: Vec<Timex<'p>>,
    /// Its names, in order.
    names: Vec<NameMention<'p>>,
}

/// A sentence of a report.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct ReportSentence {
    #[serde(flatten)]
    range: TextRange,
    /// The ids of the events that it tells, in order of time.
    events: Vec<String>,
}

/// An event, by its number.
pub(super) fn event(pack: &Pack, number: usize) -> EventDetail<'_> {
    let view = pack.event(number);
    let entities = |kind| {
        let entities = view.entities().map(|entity| pack.entity(entity));
        entities.filter(|it| it.kind() == kind).map(|it| it.label()).collect()
    };
    EventDetail {
        event: TimelineEvent::new(pack, view, &mut Points::default()),
        people: entities(EntityKind::Person),
        organisations: entities(EntityKind::Organisation),
        places: entities(EntityKind::Place),
        nationalities: entities(EntityKind::Nationality),
    }
}

/// A report, by its number.
pub(super) fn report(pack: &Pack, number: usize) -> ReportDetail<'_> {
    let view = pack.report(number);
    let points = CodePoints::new(view.text());
    let range = |span: Span| TextRange::from(points.span(span));
    let sentences = view.sentences().zip(events_of(pack, view));
    let sentences = sentences.map(|(number, events)| ReportSentence {
        range: range(pack.sentence(number).span()),
        events,
    });
    let names = view.names().map(|number| {
        let name = pack.name(number);
        let entity = pack.entity(name.entity());
        let (place, text) = (range(name.span()), view.part(name.span()));
        let wikidata = Some(entity.wikidata()).filter(|item| !item.is_empty());
        let mention = NameMention::new(place, text, entity.kind(), entity.label());
        NameMention { wikidata, ..mention.at(entity.point()) }
    });
    ReportDetail {
        report: TimelineReport::from(view),
        file: view.file(),
        language: view.language(),
        agency: view.agency(),
        credits: view.credits().lines().collect(),
        text: view.text(),
        body: range(view.body()),
        sentences: sentences.collect(),
        timexes: view.dates().map(|number| timex(pack, number, &points)).collect(),
        names: names.collect(),
    }
}

/// The events that rest on each of a report's sentences, by their ids.
fn events_of(pack: &Pack, report: ReportView<'_>) -> Vec<Vec<String>> {
    let sentences = report.sentences();
    let mut events = vec![Vec::new(); sentences.len()];
    // Evidence stands in the order of events, and those in the order of time.
    for evidence in pack.evidence() {
        if sentences.contains(&evidence.sentence()) {
            let id = event_id(pack.event(evidence.event()).id());
            events[evidence.sentence() - sentences.start].push(id);
        }
    }
    events
}

fn timex<'p>(pack: &'p Pack, number: usize, points: &CodePoints<'_>) -> Timex<'p> {
    let date = pack.date(number);
    let others = date.alternatives().filter_map(|other| other.when().map(When::to_edtf));
    // What its own words tell is counted from nothing: the word of the annotations.
    let anchor = if date.anchor().is_empty() { "none" } else { date.anchor() };
    Timex {
        range: TextRange::from(points.span(date.span())),
        text: date.text(),
        r#type: date.kind(),
        value: date.value(),
        r#mod: None,
        quant: None,
        freq: None,
        zone: None,
        begin_point: None,
        end_point: None,
        interval: Interval::from(date.when()),
        alternatives: others.collect(),
        rule: date.rule(),
        anchor: anchor.to_owned(),
        working: date.step(),
    }
}
