//! One event with its evidence, one report with its dates.

use super::explorer::{Explorer, Shown};
use super::session::Opened;
use super::working::{Moved, Working};
use crate::query::{Segment, segments};
use crate::span::Span;
use crate::when::Basis;

/// One event, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct EventCard {
    /// Its id.
    pub id: u64,
    /// When, in words.
    pub when: String,
    /// When, as EDTF.
    pub edtf: String,
    /// Why it is elsewhere than it was read automatically, if it is.
    pub moved: Option<Moved>,
    /// Its headline.
    pub label: String,
    /// Every sentence that supports it.
    pub evidence: Vec<EvidenceCard>,
    /// The places that its sentences name.
    pub places: Vec<String>,
    /// The other names.
    pub names: Vec<String>,
}

/// A sentence that supports an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceCard {
    /// Where it can be read.
    pub opened: Opened,
    /// Its words, with the date and the words that were looked for.
    pub quote: Vec<Segment>,
    /// Its language (BCP 47).
    pub language: String,
    /// Who published it, and when.
    pub credit: String,
    /// Where the original is; empty when nobody says.
    pub url: String,
    /// How its date was resolved.
    pub working: Working,
}

/// One report, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPage {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Whether the editor gave the headline.
    pub title_is_editors: bool,
    /// Who published it, and when, with who says so.
    pub credit: String,
    /// Who wrote it and who else is credited.
    pub people: Vec<String>,
    /// Where the original is; empty when nobody says.
    pub url: String,
    /// On what terms; empty when nobody says.
    pub licence: String,
    /// Its language (BCP 47).
    pub language: String,
    /// Its paragraphs, each of sentences.
    pub paragraphs: Vec<Vec<ReportLine>>,
    /// How many of its sentences the query holds of.
    pub hits: usize,
}

/// One sentence of a report that is read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLine {
    /// Its place in the report, from 0.
    pub place: usize,
    /// Whether it is the one that was asked for.
    pub asked: bool,
    /// Whether the query's words stand in it.
    pub hit: bool,
    /// Its words, with its dates and the words that were looked for.
    pub segments: Vec<Segment>,
}

impl Explorer {
    /// An event in full, by its id.
    pub fn event(&self, id: u64, shown: &Shown) -> Option<EventCard> {
        let event = self.pack.event(self.event_number(id)?);
        let when = shown.filter.readings.when(event)?;
        let entities = |place| {
            let entities = event.entities().map(|entity| self.pack.entity(entity));
            let kind = entities.filter(move |entity| entity.is_place() == place);
            kind.map(|entity| entity.label().to_owned()).collect()
        };
        let evidence = event.evidence().map(|evidence| {
            let sentence = self.pack.sentence(evidence.sentence());
            let report = self.pack.report(sentence.report());
            let span = sentence.span();
            let date = [(self.pack.date(evidence.date()).span(), evidence.date() as u32)];
            let hits = self.hits(shown, report.text(), span);
            EvidenceCard {
                opened: Opened {
                    report: report.id().to_owned(),
                    sentence: Some(evidence.sentence() - report.sentences().start),
                },
                quote: segments(report.text(), span, &date, &hits),
                language: report.language().to_owned(),
                credit: self.credit(report.number()),
                url: report.url().to_owned(),
                working: self.working(evidence.date() as u32, shown),
            }
        });
        Some(EventCard {
            id,
            when: when.in_words(),
            edtf: when.to_edtf(),
            moved: self.moved(event, shown),
            label: event.label().to_owned(),
            evidence: evidence.collect(),
            places: entities(true),
            names: entities(false),
        })
    }

    /// The event that a date of a report makes, by the date's number.
    pub fn event_of_date(&self, date: u32) -> Option<u64> {
        let evidence = self.pack.evidence().find(|evidence| evidence.date() == date as usize)?;
        Some(self.pack.event(evidence.event()).id())
    }

    /// A report in full.
    pub fn report(&self, opened: &Opened, shown: &Shown) -> Option<ReportPage> {
        let report = self.pack.report(self.report_number(&opened.report)?);
        let mut page = ReportPage {
            id: report.id().to_owned(),
            title: self.report_title(report.number()),
            title_is_editors: report.title_is_editors(),
            credit: self.credit_with_basis(report.number()),
            people: Vec::new(),
            url: report.url().to_owned(),
            licence: report.licence().to_owned(),
            language: report.language().to_owned(),
            paragraphs: Vec::new(),
            hits: 0,
        };
        page.people
            .extend((!report.byline().is_empty()).then(|| format!("By {}", report.byline())));
        page.people.extend(report.credits().lines().map(str::to_owned));
        let dates: Vec<(Span, u32)> =
            report.dates().map(|number| (self.pack.date(number).span(), number as u32)).collect();
        let mut end = report.body().start;
        for (place, sentence) in report.sentences().enumerate() {
            let span = self.pack.sentence(sentence).span();
            let first = dates.partition_point(|(date, _)| date.start < span.start);
            let after = dates.partition_point(|(date, _)| date.start < span.end);
            let dates = &dates[first..after];
            let hits = self.hits(shown, report.text(), span);
            page.hits += usize::from(!hits.is_empty());
            let between = Span { start: end, end: span.start.max(end) }.of(report.text());
            if page.paragraphs.is_empty() || between.contains('\n') {
                page.paragraphs.push(Vec::new());
            }
            let line = ReportLine {
                place,
                asked: opened.sentence == Some(place),
                hit: !hits.is_empty(),
                segments: segments(report.text(), span, dates, &hits),
            };
            page.paragraphs.last_mut().into_iter().for_each(|lines| lines.push(line.clone()));
            end = span.end;
        }
        Some(page)
    }

    /// Who published a report, and when, and who says so.
    fn credit_with_basis(&self, number: usize) -> String {
        let report = self.pack.report(number);
        let mut credit = self.credit(number);
        if let Some((_, Basis::Editor)) = report.published() {
            credit.push_str(" (date given by the editor)");
        }
        if let Some((_, Basis::Inferred)) = report.published() {
            credit.push_str(&format!(", because {}", report.reason()));
        }
        if let (Some((_, Basis::Stated)), false) = (report.published(), report.reason().is_empty())
        {
            credit.push_str(&format!(" ({})", report.reason()));
        }
        if !report.place().is_empty() {
            credit.push_str(&format!(", from {}", report.place()));
        }
        credit
    }
}
