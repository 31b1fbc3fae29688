//! One report with everything that is marked in it.

use super::explorer::{Explorer, Shown};
use super::marking::Marking;
use super::reading::original;
use super::rows::Credit;
use super::session::{Opened, Session};
use crate::entity::EntityKind;
use crate::export::{Citation, authors};
use crate::pack::ReportView;
use crate::query::{Segment, segments_with_names};
use crate::span::Span;
use crate::when::{Basis, When};
use std::rc::Rc;

/// One report, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPage {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Whether the editor gave the headline.
    pub title_is_editors: bool,
    /// Who published it, and when.
    pub credit: Credit,
    /// Who wrote it; empty when nobody says.
    pub byline: String,
    /// Who else is credited, in the report's words.
    pub credits: Vec<String>,
    /// On what terms; empty when nobody says.
    pub licence: String,
    /// Its language (BCP 47).
    pub language: String,
    /// Its paragraphs, each of sentences. A paragraph of very many is in parts.
    pub paragraphs: Vec<Rc<[ReportLine]>>,
    /// How many sentences it has.
    pub sentences: usize,
    /// The places of those that the query's words stand in.
    pub hits: Vec<usize>,
    /// The places of those that an event rests on.
    pub told: Vec<usize>,
}

/// One sentence of a report that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLine {
    /// Its place in the report, from 0.
    pub place: usize,
    /// Its words, with what is marked in them.
    pub segments: Vec<Segment>,
    /// The event that rests on it, where events are marked.
    pub event: Option<LineEvent>,
}

/// An event that rests on a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineEvent {
    /// Its id.
    pub id: u64,
    /// When it is.
    pub when: Option<When>,
    /// Its headline.
    pub label: String,
}

/// A part of a paragraph has no more sentences: browsers lay out what is in sight, part
/// by part.
const LONGEST_PARAGRAPH: usize = 40;

impl Explorer {
    /// A report in full, by its id.
    pub fn report(&self, id: &str, session: &Session, shown: &Shown) -> Option<ReportPage> {
        let report = self.pack.report(self.report_number(id)?);
        let mut page = ReportPage {
            id: report.id().to_owned(),
            title: self.report_title(report.number()),
            title_is_editors: report.title_is_editors(),
            credit: self.credit(report.number()),
            byline: report.byline().to_owned(),
            credits: report.credits().lines().map(str::to_owned).collect(),
            licence: report.licence().to_owned(),
            language: report.language().to_owned(),
            paragraphs: Vec::new(),
            sentences: report.sentences().len(),
            hits: Vec::new(),
            told: Vec::new(),
        };
        let events = self.events_of(report);
        let dates = self.dates_of(report, session.marks(Marking::Date));
        let names = self.names_of(report, session);
        let mut lines = Vec::new();
        let mut end = report.body().start;
        let text = report.text();
        for (place, sentence) in report.sentences().enumerate() {
            let span = self.pack.sentence(sentence).span();
            let hits = self.hits(shown, text, span);
            if !hits.is_empty() {
                page.hits.push(place);
            }
            let event = events[place];
            if event.is_some() {
                page.told.push(place);
            }
            let between = Span { start: end, end: span.start.max(end) }.of(text);
            if between.contains('\n') || lines.len() == LONGEST_PARAGRAPH {
                page.paragraphs.push(std::mem::take(&mut lines).into());
            }
            let (dates, names) = (within(&dates, span), within(&names, span));
            lines.push(ReportLine {
                place,
                segments: segments_with_names(text, span, dates, &hits, names),
                event: event
                    .filter(|_| session.marks(Marking::Event))
                    .map(|event| self.line_event(event, shown)),
            });
            end = span.end;
        }
        page.paragraphs.push(lines.into());
        page.paragraphs.retain(|lines| !lines.is_empty());
        Some(page)
    }

    /// How a report is cited, by its id.
    pub fn citation(&self, id: &str) -> Option<Citation> {
        self.report_number(id).map(|report| citation(self.pack.report(report)))
    }

    /// The address of a report's original, at one of its sentences where one is asked
    /// for; empty where nobody says.
    pub fn original_of(&self, opened: &Opened) -> String {
        let Some(number) = self.report_number(&opened.report) else { return String::new() };
        let report = self.pack.report(number);
        let sentence = opened.sentence.and_then(|place| report.sentences().nth(place));
        original(report, sentence.map(|sentence| self.pack.sentence(sentence).text()))
    }

    /// The other reports, by id, headline and credit: no more than a list can offer.
    pub fn other_reports(&self, id: &str) -> Vec<(String, String, Credit)> {
        const MOST: usize = 500;
        let others = (0..self.pack.report_count()).map(|number| self.pack.report(number));
        let others = others.filter(|report| report.id() != id).take(MOST);
        others
            .map(|report| {
                let (title, credit) =
                    (self.report_title(report.number()), self.credit(report.number()));
                (report.id().to_owned(), title, credit)
            })
            .collect()
    }

    /// The first event that rests on each of a report's sentences, by its number.
    fn events_of(&self, report: ReportView<'_>) -> Vec<Option<usize>> {
        let sentences = report.sentences();
        let mut events = vec![None; sentences.len()];
        for evidence in self.pack.evidence() {
            if sentences.contains(&evidence.sentence()) {
                events[evidence.sentence() - sentences.start].get_or_insert(evidence.event());
            }
        }
        events
    }

    fn dates_of(&self, report: ReportView<'_>, marked: bool) -> Vec<(Span, u32)> {
        let dates = report.dates().filter(|_| marked);
        dates.map(|number| (self.pack.date(number).span(), number as u32)).collect()
    }

    fn names_of(&self, report: ReportView<'_>, session: &Session) -> Vec<(Span, EntityKind)> {
        let names = report.names().map(|number| self.pack.name(number));
        let names = names.filter_map(|name| {
            let kind = self.pack.entity(name.entity()).kind();
            let marking = if kind == EntityKind::Place { Marking::Place } else { Marking::Name };
            session.marks(marking).then(|| (name.span(), kind))
        });
        names.collect()
    }

    fn line_event(&self, event: usize, shown: &Shown) -> LineEvent {
        let when = self.when(event as u32, shown);
        let label = self.headline(event as u32, shown).to_owned();
        LineEvent { id: self.pack.event(event).id(), when, label }
    }
}

/// How a report is cited.
pub fn citation(report: ReportView<'_>) -> Citation {
    // What was inferred is no date of publication to cite.
    let published = report.published().filter(|told| told.1 != Basis::Inferred);
    Citation {
        id: report.id().to_owned(),
        title: report.title().to_owned(),
        authors: authors(report.byline()),
        source: report.source().to_owned(),
        issued: published.map(|told| told.0),
        url: original(report, None),
        language: report.language().to_owned(),
        supplied: [
            report.title_is_editors(),
            report.source_is_editors(),
            matches!(published, Some((_, Basis::Editor))),
        ],
    }
}

/// Those of some marks, given in order, that begin in a span.
fn within<T>(marks: &[(Span, T)], span: Span) -> &[(Span, T)] {
    let first = marks.partition_point(|(mark, _)| mark.start < span.start);
    let after = marks.partition_point(|(mark, _)| mark.start < span.end);
    &marks[first..after.max(first)]
}
