//! Events in order of time, and the reports that tell them.

use super::agreement::{self, AgreementRow, Denial, SourceClaim};
use super::{Interval, Published, TextRange};
use crate::agreement::Agreement;
use crate::pack::{EventView, EvidenceView, Pack, ReportView};
#[cfg(any(feature = "cli", feature = "exporter"))]
use crate::query::Answer;
#[cfg(feature = "cli")]
use crate::query::Filter;
use crate::sorted::each_once;
use crate::span::CodePoints;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a filter leaves of a pack.
#[cfg(any(feature = "cli", feature = "exporter"))]
#[derive(Debug, Serialize)]
pub(in crate::shell) struct Timeline<'p> {
    pub(in crate::shell) events: Vec<TimelineEvent<'p>>,
    pub(super) reports: Vec<TimelineReport<'p>>,
}

/// One event, with every sentence that tells it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct TimelineEvent<'p> {
    /// Its id: 16 hexadecimal digits, the same as in the page's address.
    pub(in crate::shell) id: String,
    /// Its headline.
    pub(in crate::shell) label: &'p str,
    /// When it was.
    pub(in crate::shell) when: Interval,
    /// What became of it.
    #[cfg_attr(
        feature = "api",
        tsify(
            type = "\"happened\" | \"planned\" | \"foiled\" | \"cancelled\" | \"denied\" | \"alleged\""
        )
    )]
    pub(in crate::shell) status: &'static str,
    /// The ids of the reports that tell it.
    pub(in crate::shell) reports: Vec<&'p str>,
    /// Who tells it; a source that nobody names is empty.
    pub(super) sources: Vec<&'p str>,
    /// How many of them tell it in their own words.
    pub(super) independent_sources: usize,
    /// Whether they differ in anything: see `agreement`.
    pub(super) differs: bool,
    /// The sentences that tell it.
    pub(in crate::shell) evidence: Vec<Evidence<'p>>,
    /// What each of these sentences says of it, in the same order.
    pub(super) agreement: Vec<AgreementRow<'p>>,
    /// The claims it rests on, where a report does not tell it itself.
    pub(super) claims: Vec<SourceClaim<'p>>,
    /// Who denies it in its reports, in sentences that name no time.
    pub(super) denials: Vec<Denial<'p>>,
    /// Why its sentences were taken for one event's, in words.
    pub(super) merged_because: Vec<&'p str>,
}

/// A sentence that tells an event. Its range is that in the report's text, in Unicode
/// code points, half-open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Evidence<'p> {
    /// The id of its report.
    pub(in crate::shell) report: &'p str,
    /// Its first code point.
    pub(in crate::shell) start: u32,
    /// The one after its last.
    pub(in crate::shell) end: u32,
    /// Its words.
    pub(in crate::shell) quote: &'p str,
    /// The word in it that names the event.
    pub(in crate::shell) trigger: TextRange,
    /// Why it was joined to the event's others, in words; empty where it was not.
    pub(super) because: &'p str,
    /// The date in it that places the event; null where that is the day of its report.
    pub(in crate::shell) date: Option<EvidenceDate<'p>>,
}

/// The date that places an event, with its working. Its range is that in the report's
/// text, in Unicode code points, half-open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct EvidenceDate<'p> {
    /// Its first code point.
    pub(super) start: u32,
    /// The one after its last.
    pub(super) end: u32,
    /// Its words.
    pub(super) text: &'p str,
    /// The name of the rule that found it.
    pub(super) rule: &'p str,
    /// What it was counted from, in words; empty where its own words tell.
    pub(super) anchor: Cow<'p, str>,
    /// The step from its words to the interval, in words.
    pub(super) working: &'p str,
}

/// One report. What nobody says is empty.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct TimelineReport<'p> {
    /// Its id: its file's name without the ending.
    pub(super) id: &'p str,
    /// Its headline.
    pub(super) title: &'p str,
    /// Who published it.
    pub(super) source: &'p str,
    /// Who wrote it.
    pub(super) byline: &'p str,
    /// Where it was written from.
    pub(super) place: &'p str,
    /// Where it can be found.
    pub(super) url: &'p str,
    /// On what terms.
    pub(super) licence: &'p str,
    /// When it was published.
    pub(super) published: Published<'p>,
}

#[cfg(any(feature = "cli", feature = "exporter"))]
impl<'p> Timeline<'p> {
    /// An answer of a pack.
    pub(in crate::shell) fn new(pack: &'p Pack, answer: &Answer) -> Timeline<'p> {
        let mut points = Points::default();
        let event = |&it: &u32| TimelineEvent::new(pack, pack.event(it as usize), &mut points);
        let events = answer.events.iter().map(event).collect();
        let reports = answer.reports.iter().map(|hit| pack.report(hit.report as usize));
        Timeline { events, reports: reports.map(TimelineReport::from).collect() }
    }
}

/// What a filter leaves of a pack.
#[cfg(feature = "cli")]
pub(in crate::shell) fn timeline<'p>(pack: &'p Pack, filter: &Filter) -> Timeline<'p> {
    Timeline::new(pack, &filter.ask(pack))
}

/// The code points of the reports that were looked at, by their numbers.
#[derive(Debug, Default)]
pub(in crate::shell) struct Points<'p>(HashMap<usize, CodePoints<'p>>);

impl<'p> Points<'p> {
    /// Those of one report.
    pub(in crate::shell) fn of(&mut self, report: ReportView<'p>) -> &CodePoints<'p> {
        self.0.entry(report.number()).or_insert_with(|| CodePoints::new(report.text()))
    }
}

/// An event's id as it is written everywhere outside.
pub(in crate::shell) fn event_id(id: u64) -> String {
    format!("{id:016x}")
}

impl<'p> TimelineEvent<'p> {
    pub(in crate::shell) fn new(
        pack: &'p Pack,
        event: EventView<'p>,
        points: &mut Points<'p>,
    ) -> Self {
        let evidence: Vec<Evidence<'p>> =
            event.evidence().map(|evidence| Evidence::new(pack, evidence, points)).collect();
        let reports = each_once(evidence.iter().map(|evidence| evidence.report));
        let agreement = Agreement::of(pack, event, event.evidence(), |date| pack.date(date).when());
        let because = agreement.rows.iter().map(|row| row.evidence.because());
        TimelineEvent {
            id: event_id(event.id()),
            label: event.label(),
            when: Interval::from(event.when()),
            status: event.status().word(),
            reports,
            sources: agreement::sources(pack, &agreement),
            independent_sources: agreement.sources,
            differs: agreement.differences() > 0,
            evidence,
            claims: agreement::claims(pack, &agreement),
            denials: agreement::denials(pack, event, points),
            merged_because: each_once(because.filter(|because| !because.is_empty())),
            agreement: agreement::rows(pack, &agreement, points),
        }
    }
}

impl<'p> Evidence<'p> {
    fn new(pack: &'p Pack, evidence: EvidenceView<'p>, points: &mut Points<'p>) -> Self {
        let sentence = pack.sentence(evidence.sentence());
        let report = pack.report(sentence.report());
        let date = pack.date(evidence.date());
        let points = points.of(report);
        let (start, end) = points.span(sentence.span());
        let (date_start, date_end) = points.span(date.span());
        Evidence {
            report: report.id(),
            start,
            end,
            quote: sentence.text(),
            trigger: TextRange::from(points.span(evidence.trigger())),
            because: evidence.because(),
            date: Some(EvidenceDate {
                start: date_start,
                end: date_end,
                text: date.text(),
                rule: date.rule(),
                anchor: date.anchor().into(),
                working: date.step(),
            }),
        }
    }
}

impl<'p> From<ReportView<'p>> for TimelineReport<'p> {
    fn from(view: ReportView<'p>) -> Self {
        TimelineReport {
            id: view.id(),
            title: view.title(),
            source: view.source(),
            byline: view.byline(),
            place: view.place(),
            url: view.url(),
            licence: view.licence(),
            published: Published::new(view.published(), view.reason()),
        }
    }
}
