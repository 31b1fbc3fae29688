//! Events in order of time, and the reports that tell them.

use super::agreement::{self, AgreementRow, EventClaim};
use super::{Interval, Published, TextRange};
use crate::agreement::Agreement;
#[cfg(feature = "cli")]
use crate::merge::{Corpus, Told, mention_id, told_of};
use crate::pack::{EventView, EvidenceView, Pack, ReportView};
#[cfg(feature = "cli")]
use crate::query::Filter;
#[cfg(feature = "cli")]
use crate::report::{Field, Report};
use crate::sorted::each_once;
use crate::span::CodePoints;
#[cfg(feature = "cli")]
use crate::when::{Anchor, When};
use serde::Serialize;
use std::borrow::Cow;
#[cfg(feature = "cli")]
use std::collections::BTreeSet;
use std::collections::HashMap;

/// What a filter leaves of a pack.
#[cfg(feature = "cli")]
#[derive(Debug, Serialize)]
pub(in crate::shell) struct Timeline<'p> {
    pub(in crate::shell) events: Vec<TimelineEvent<'p>>,
    reports: Vec<TimelineReport<'p>>,
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
    /// How many publishers tell it in their own words.
    sources: usize,
    /// Whether their dates, places or numbers differ.
    differs: bool,
    /// The sentences that tell it.
    pub(in crate::shell) evidence: Vec<Evidence<'p>>,
    /// What each of these sentences says of it, in the same order.
    agreement: Vec<AgreementRow<'p>>,
    /// The claims it rests on, where a report does not tell it itself.
    claims: Vec<EventClaim<'p>>,
    /// Why its sentences were taken for one event's, in words.
    merged_because: Vec<&'p str>,
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
    because: &'p str,
    /// The date in it that places the event; null where that is the day of its report.
    pub(in crate::shell) date: Option<EvidenceDate<'p>>,
}

/// The date that places an event, with its working. Its range is that in the report's
/// text, in Unicode code points, half-open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct EvidenceDate<'p> {
    /// Its first code point.
    start: u32,
    /// The one after its last.
    end: u32,
    /// Its words.
    text: &'p str,
    /// The name of the rule that found it.
    rule: &'p str,
    /// What it was counted from, in words; empty where its own words tell.
    anchor: Cow<'p, str>,
    /// The step from its words to the interval, in words.
    working: &'p str,
}

/// One report. What nobody says is empty.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct TimelineReport<'p> {
    /// Its id: its file's name without the ending.
    id: &'p str,
    /// Its headline.
    title: &'p str,
    /// Who published it.
    source: &'p str,
    /// Who wrote it.
    byline: &'p str,
    /// Where it was written from.
    place: &'p str,
    /// Where it can be found.
    url: &'p str,
    /// On what terms.
    licence: &'p str,
    /// When it was published.
    published: Published<'p>,
}

/// What a filter leaves of a pack.
#[cfg(feature = "cli")]
pub(in crate::shell) fn timeline<'p>(pack: &'p Pack, filter: &Filter) -> Timeline<'p> {
    let answer = filter.ask(pack);
    let mut points = Points::default();
    let events = answer.events.iter();
    let events = events.map(|&it| TimelineEvent::new(pack, pack.event(it as usize), &mut points));
    let reports = answer.reports.iter().map(|hit| pack.report(hit.report as usize));
    Timeline { events: events.collect(), reports: reports.map(TimelineReport::from).collect() }
}

#[cfg(feature = "cli")]
impl<'c> Timeline<'c> {
    /// What a corpus tells of an entity, in order of time.
    pub(in crate::shell) fn of_entity(corpus: &'c Corpus, name: &str) -> Timeline<'c> {
        let mut points: HashMap<usize, CodePoints<'c>> = HashMap::new();
        let mut told = told_of(corpus, name);
        let order = |&(report, mention): &Told| {
            let event = &corpus.reports[report].events[mention];
            (event.when.map(When::order), report, event.trigger)
        };
        told.sort_by_key(order);
        let events = told.iter().map(|&told| {
            let text = &corpus.reports[told.0].report.text;
            let points = points.entry(told.0).or_insert_with(|| CodePoints::new(text));
            TimelineEvent::of_mention(corpus, told, points)
        });
        let events = events.collect();
        let numbers: BTreeSet<usize> = told.iter().map(|&(report, _)| report).collect();
        let reports = numbers.into_iter().map(|at| TimelineReport::of(&corpus.reports[at].report));
        Timeline { events, reports: reports.collect() }
    }
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
        let agreement = Agreement::of(pack, event);
        let because = agreement.rows.iter().map(|row| row.evidence.because());
        TimelineEvent {
            id: event_id(event.id()),
            label: event.label(),
            when: Interval::from(event.when()),
            status: event.status().word(),
            reports,
            sources: agreement.sources,
            differs: agreement.differs(),
            evidence,
            claims: agreement::claims(pack, &agreement),
            merged_because: each_once(because.filter(|because| !because.is_empty())),
            agreement: agreement::rows(pack, &agreement, points),
        }
    }
}

#[cfg(feature = "cli")]
impl<'c> TimelineEvent<'c> {
    /// One mention, as an event of its own.
    fn of_mention(corpus: &'c Corpus, told: Told, points: &CodePoints<'c>) -> TimelineEvent<'c> {
        let findings = &corpus.reports[told.0];
        let event = &findings.events[told.1];
        let text = findings.report.text.as_str();
        let sentence = findings.sentences[event.sentence];
        let (start, end) = points.span(sentence);
        let date = event.date.map(|date| {
            let date = &findings.dates[date];
            let TextRange { start, end } = points.span(date.span).into();
            EvidenceDate {
                start,
                end,
                text: date.span.of(text),
                rule: date.rule,
                anchor: date.anchor.map(Anchor::in_words).unwrap_or_default().into(),
                working: &date.resolved.step,
            }
        });
        let trigger = TextRange::from(points.span(event.trigger));
        let report = findings.report.id.as_str();
        TimelineEvent {
            id: event_id(mention_id(findings, event)),
            label: &event.label,
            when: Interval::from(event.when),
            status: event.status.word(),
            reports: vec![report],
            sources: 1,
            differs: false,
            agreement: Vec::new(),
            claims: Vec::new(),
            merged_because: Vec::new(),
            evidence: vec![Evidence {
                report,
                start,
                end,
                quote: sentence.of(text),
                trigger,
                because: "",
                date,
            }],
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

#[cfg(feature = "cli")]
impl<'c> TimelineReport<'c> {
    fn of(report: &'c Report) -> TimelineReport<'c> {
        let value = |field: &'c Option<Field>| field.as_ref().map_or("", |field| &field.value);
        let published = report.published.as_ref();
        let reason = published.map_or("", |published| published.reason.as_str());
        TimelineReport {
            id: &report.id,
            title: value(&report.title),
            source: value(&report.source),
            byline: value(&report.byline),
            place: value(&report.place),
            url: value(&report.url),
            licence: value(&report.licence),
            published: Published::new(published.map(|known| (known.when, known.basis)), reason),
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
