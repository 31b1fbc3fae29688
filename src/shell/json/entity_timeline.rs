//! The timeline of an entity, from what is told of it in a corpus.

use super::timeline::{Evidence, EvidenceDate, Timeline, TimelineEvent, TimelineReport, event_id};
use super::{Interval, Published, TextRange};
use crate::merge::{Corpus, Told, mention_id, told_of};
use crate::report::{Field, Report};
use crate::span::CodePoints;
use crate::when::{Anchor, When};
use std::collections::{BTreeSet, HashMap};

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
            sources: vec![findings.report.source.as_ref().map_or("", |field| &field.value)],
            independent_sources: 1,
            differs: false,
            agreement: Vec::new(),
            claims: Vec::new(),
            denials: Vec::new(),
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
