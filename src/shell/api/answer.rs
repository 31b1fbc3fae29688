//! What a query finds, a page at a time.

use super::value::Options;
use crate::explore::{Explorer, Shown};
use crate::pack::{Pack, ReportView};
use crate::query::{Query, ReportHit as Hit, Segment, SegmentKind, segments};
use crate::shell::json::{Points, TimelineEvent, TimelineReport};
use crate::span::Span;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::JsValue;

/// Which part of an answer is given: of its events and of its reports alike.
#[derive(Debug, Tsify)]
pub(super) struct Page {
    /// How many are left out at the beginning; none where this is missing.
    #[tsify(optional)]
    offset: Option<u32>,
    /// How many are given at most; 20 where this is missing.
    #[tsify(optional)]
    limit: Option<u32>,
}

impl Page {
    /// The page among the options of a call.
    pub(super) fn read(options: Options<'_>) -> Result<Page, JsValue> {
        Ok(Page { offset: options.count("offset")?, limit: options.count("limit")? })
    }
}

/// How many are given where nobody says how many.
const LIMIT: u32 = 20;

/// What a query finds.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Answer<'p> {
    /// The query as it was understood.
    query: String,
    /// How much was found in all.
    total: Total,
    /// How many events, and how many reports, are left out at the beginning.
    offset: u32,
    /// How many are given at most.
    limit: u32,
    /// The events of this page, in order of time.
    events: Vec<EventHit<'p>>,
    /// The reports of this page, in the order of the corpus.
    reports: Vec<ReportHit<'p>>,
}

/// How much was found.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Total {
    /// How many events.
    events: u32,
    /// How many reports.
    reports: u32,
}

/// An event that was found.
#[derive(Debug, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct EventHit<'p> {
    #[serde(flatten)]
    event: TimelineEvent<'p>,
    /// The first of its sentences in pieces: its date, and the words that were looked for.
    snippet: Vec<Piece>,
}

/// A report that was found.
#[derive(Debug, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct ReportHit<'p> {
    #[serde(flatten)]
    report: TimelineReport<'p>,
    /// How many of the events found it tells.
    #[serde(rename = "eventCount")]
    event_count: u32,
    /// The first of its sentences that the query holds of and that tell none of the events
    /// found.
    sentences: Vec<FoundSentence<'p>>,
}

/// A sentence that was found. Its range is that in its report's text, in Unicode code
/// points, half-open.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct FoundSentence<'p> {
    /// The id of its report.
    report: &'p str,
    /// Its first code point.
    start: u32,
    /// The one after its last.
    end: u32,
    /// Its words.
    quote: &'p str,
    /// Its words in pieces: those that were looked for, and the others.
    snippet: Vec<Piece>,
}

/// A piece of a sentence. All of them, put together, are the sentence.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Piece {
    /// Words that were looked for, the date, or anything else. Words that were looked for
    /// inside the date are part of it.
    #[tsify(type = "\"hit\" | \"date\" | \"plain\"")]
    kind: &'static str,
    /// Its words.
    text: String,
}

impl From<Segment> for Piece {
    fn from(segment: Segment) -> Piece {
        let kind = match segment.kind {
            SegmentKind::Hit => "hit",
            SegmentKind::Date(_) => "date",
            SegmentKind::Name(_) | SegmentKind::Plain => "plain",
        };
        Piece { kind, text: segment.text }
    }
}

/// A page of what is shown.
pub(super) fn answer<'p>(explorer: &'p Explorer, shown: &Shown, page: &Page) -> Answer<'p> {
    let pack = explorer.pack();
    let (offset, limit) = (page.offset.unwrap_or(0), page.limit.unwrap_or(LIMIT));
    let (skip, take) = (offset as usize, limit as usize);
    let query = &shown.filter.query;
    let mut points = Points::default();
    let events = shown.answer.events.iter().skip(skip).take(take);
    let events = events.map(|&number| event_hit(pack, number, query, &mut points)).collect();
    let reports = shown.answer.reports.iter().skip(skip).take(take);
    let reports = reports.map(|hit| report_hit(pack, hit, query, &mut points)).collect();
    Answer {
        query: query.to_string(),
        total: Total {
            events: shown.answer.events.len() as u32,
            reports: shown.answer.reports.len() as u32,
        },
        offset,
        limit,
        events,
        reports,
    }
}

fn event_hit<'p>(
    pack: &'p Pack,
    number: u32,
    query: &Query,
    points: &mut Points<'p>,
) -> EventHit<'p> {
    let event = pack.event(number as usize);
    let first = event.evidence().next().map(|evidence| {
        let sentence = pack.sentence(evidence.sentence());
        let date = [(pack.date(evidence.date()).span(), evidence.date() as u32)];
        pieces(pack.report(sentence.report()), sentence.span(), &date, query)
    });
    EventHit { event: TimelineEvent::new(pack, event, points), snippet: first.unwrap_or_default() }
}

fn report_hit<'p>(
    pack: &'p Pack,
    hit: &Hit,
    query: &Query,
    points: &mut Points<'p>,
) -> ReportHit<'p> {
    let report = pack.report(hit.report as usize);
    let sentences = hit.sentences.iter().map(|&number| {
        let sentence = pack.sentence(number as usize);
        let (start, end) = points.of(report).span(sentence.span());
        let snippet = pieces(report, sentence.span(), &[], query);
        FoundSentence { report: report.id(), start, end, quote: sentence.text(), snippet }
    });
    let sentences = sentences.collect();
    ReportHit { report: TimelineReport::from(report), event_count: hit.events, sentences }
}

fn pieces(report: ReportView<'_>, span: Span, date: &[(Span, u32)], query: &Query) -> Vec<Piece> {
    let text = report.text();
    let hits = query.hits(span.of(text)).into_iter().map(|hit| hit.shift(span.start));
    let hits: Vec<Span> = hits.collect();
    segments(text, span, date, &hits).into_iter().map(Piece::from).collect()
}
