//! One event with its evidence.

use super::agreement::{Matrix, Standing};
use super::explorer::{Explorer, Shown};
use super::rows::Credit;
use super::session::Opened;
use super::working::{Moved, Working};
use crate::export::{is_web_address, text_fragment};
use crate::pack::{EvidenceView, ReportView};
use crate::query::{Segment, segments};
use crate::when::When;

/// One event, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct EventCard {
    /// Its id.
    pub id: u64,
    /// When.
    pub when: When,
    /// When, as EDTF.
    pub edtf: String,
    /// Why it is elsewhere than it was read automatically, if it is.
    pub moved: Option<Moved>,
    /// Its headline.
    pub label: String,
    /// The language of its headline (BCP 47).
    pub language: String,
    /// Every sentence that supports it, by who tells it.
    pub sources: Vec<SourceCard>,
    /// Where two different reports that tell it can be compared.
    pub compare: Option<(Opened, Opened)>,
    /// The entities of each kind that its sentences name, in the order of
    /// [`EntityKind::ALL`](crate::entity::EntityKind::ALL).
    pub named: [Vec<String>; 4],
    /// How its reports stand to each other.
    pub standing: Standing,
    /// What each of them says of it.
    pub matrix: Matrix,
}

/// What one source tells of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceCard {
    /// Who; empty when nobody says.
    pub source: String,
    /// The sentences, in the order of the reports.
    pub evidence: Vec<EvidenceCard>,
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
    /// The headline of its report.
    pub title: String,
    /// Who published that, and when.
    pub credit: Credit,
    /// Where the original is, at this sentence; empty when nobody says.
    pub url: String,
    /// How its date was resolved.
    pub working: Working,
    /// Why it was taken for the event's, in English; empty where nothing was joined.
    pub because: String,
}

impl Explorer {
    /// An event in full, by its id.
    pub fn event(&self, id: u64, shown: &Shown) -> Option<EventCard> {
        let number = self.event_number(id)? as u32;
        let event = self.pack.event(number as usize);
        let when = shown.filter.readings.when(event)?;
        let mut named: [Vec<String>; 4] = Default::default();
        for entity in event.entities().map(|entity| self.pack.entity(entity)) {
            named[entity.kind() as usize].push(entity.label().to_owned());
        }
        let mut sources: Vec<SourceCard> = Vec::new();
        for evidence in self.evidence(number, shown) {
            let (source, card) = self.told(evidence, shown);
            match sources.iter_mut().find(|told| told.source == source) {
                Some(told) => told.evidence.push(card),
                None => sources.push(SourceCard { source, evidence: vec![card] }),
            }
        }
        let mut told = sources.iter().flat_map(|told| &told.evidence).map(|told| &told.opened);
        let compare = told.next().and_then(|one| {
            let other = told.find(|other| other.report != one.report)?;
            Some((one.clone(), other.clone()))
        });
        let first = sources.first().and_then(|told| told.evidence.first());
        let told_in = first.map(|evidence| evidence.language.clone());
        Some(EventCard {
            id,
            when,
            edtf: when.to_edtf(),
            moved: self.moved(event, shown),
            label: self.headline(event.number() as u32, shown).to_owned(),
            language: told_in.unwrap_or_default(),
            sources,
            compare,
            named,
            standing: self.standing(number, shown),
            matrix: self.matrix(number, shown),
        })
    }

    /// Who tells a sentence, and the sentence.
    fn told(&self, evidence: EvidenceView<'_>, shown: &Shown) -> (String, EvidenceCard) {
        let sentence = self.pack.sentence(evidence.sentence());
        let report = self.pack.report(sentence.report());
        let span = sentence.span();
        let date = [(self.pack.date(evidence.date()).span(), evidence.date() as u32)];
        let hits = self.hits(shown, report.text(), span);
        let card = EvidenceCard {
            opened: Opened {
                report: report.id().to_owned(),
                sentence: Some(evidence.sentence() - report.sentences().start),
            },
            quote: segments(report.text(), span, &date, &hits),
            language: report.language().to_owned(),
            title: self.report_title(report.number()),
            credit: self.credit(report.number()),
            url: original(report, Some(sentence.text())),
            working: self.working(evidence.date() as u32, shown),
            because: evidence.because().to_owned(),
        };
        (report.source().to_owned(), card)
    }

    /// The event that a date of a report makes, by the date's number.
    pub fn event_of_date(&self, date: u32) -> Option<u64> {
        let evidence = self.pack.evidence().find(|evidence| evidence.date() == date as usize)?;
        Some(self.pack.event(evidence.event()).id())
    }
}

/// The address of a report's original, at a sentence where one is given; empty where
/// nobody says, or where a browser would run what is said.
pub(super) fn original(report: ReportView<'_>, sentence: Option<&str>) -> String {
    match (is_web_address(report.url()), sentence) {
        (false, _) => String::new(),
        (true, None) => report.url().to_owned(),
        (true, Some(sentence)) => text_fragment(report.url(), sentence),
    }
}
