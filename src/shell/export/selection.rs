//! What a query leaves, as every form tells it.

use super::urn;
use crate::explore::citation;
use crate::export::{Citation, one_line};
use crate::pack::{DateView, EventView, Pack, ReportView, SentenceView};
use crate::query::Answer;
use crate::shell::json::event_id;
use crate::when::{Precision, When};
use std::collections::HashMap;

/// The events and the reports that are left of a pack.
#[derive(Debug)]
pub(super) struct Selection<'p> {
    pub(super) pack: &'p Pack,
    /// In order of time.
    pub(super) events: Vec<EventView<'p>>,
    /// In the order of the pack; among them all that tell the events.
    pub(super) reports: Vec<ReportView<'p>>,
}

/// A sentence that tells an event, with the date in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quotation<'p> {
    pub(super) report: ReportView<'p>,
    /// The sentence's number in the pack.
    pub(super) number: usize,
    pub(super) sentence: SentenceView<'p>,
    pub(super) date: DateView<'p>,
}

impl<'p> Selection<'p> {
    pub(super) fn new(pack: &'p Pack, answer: &Answer) -> Selection<'p> {
        Selection {
            pack,
            events: answer.events.iter().map(|&event| pack.event(event as usize)).collect(),
            reports: answer.reports.iter().map(|hit| pack.report(hit.report as usize)).collect(),
        }
    }

    /// The sentences that tell an event.
    pub(super) fn quotations(&self, event: EventView<'p>) -> impl Iterator<Item = Quotation<'p>> {
        let pack = self.pack;
        event.evidence().map(move |evidence| {
            let number = evidence.sentence();
            let sentence = pack.sentence(number);
            let report = pack.report(sentence.report());
            Quotation { report, number, sentence, date: pack.date(evidence.date()) }
        })
    }

    /// When an event was, who says so in which words, and how that was found: a line each.
    pub(super) fn description(&self, event: EventView<'p>) -> Vec<String> {
        let when = event.when().map_or_else(|| "undated".to_owned(), When::in_words);
        let told = match event.when() {
            Some(when) if is_one_day(when) => "",
            Some(when) if when.precision() == Precision::Day && !when.is_open() => {
                " The day is not certain."
            }
            _ => " No single day is told.",
        };
        let mut lines = vec![format!("When: {when}.{told}")];
        lines.extend(self.quotations(event).map(|quotation| quotation.cited()));
        lines.push("Found automatically.".to_owned());
        lines
    }

    /// The name of each report's text, by its number.
    pub(super) fn report_urns(&self) -> HashMap<usize, String> {
        let urn = |report: &ReportView<'_>| urn::urn("report", &[report.id(), report.text()]);
        self.reports.iter().map(|report| (report.number(), urn(report))).collect()
    }
}

impl Quotation<'_> {
    /// Its words on one line.
    pub(super) fn text(&self) -> String {
        one_line(self.sentence.text())
    }

    /// Its words with their source, as a footnote has them.
    pub(super) fn cited(&self) -> String {
        format!("“{}” — {}", self.text(), credit(self.report).plain())
    }
}

/// How a report is cited among others: by its file where it has no headline.
pub(super) fn credit(report: ReportView<'_>) -> Citation {
    Citation { title: report.title_or_file().to_owned(), ..citation(report) }
}

/// Whether a date is told to the day, and surely.
pub(super) fn is_one_day(when: When) -> bool {
    let marked = when.approximate || when.uncertain;
    when.precision() == Precision::Day && !marked && !when.is_open()
}

/// An event in a message: its date, headline and id.
pub(super) fn named(event: EventView<'_>) -> String {
    let when = event.when().map_or_else(|| "undated".to_owned(), When::to_edtf);
    format!("{when} {} ({})", one_line(event.label()), event_id(event.id()))
}
