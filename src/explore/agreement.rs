//! What each report says of an event, and where they differ, as it is shown.

use super::explorer::{Explorer, Shown};
use super::session::Opened;
use crate::agreement::{Agreement, Aspect, DENIED, Verdict};
use crate::sorted::{each_once, sort};
use crate::span::Span;
use crate::status::Status;
use crate::when::{Basis, Day, When};
use std::rc::Rc;

/// How the reports of an event stand to each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// How many sources tell it in their own words.
    pub sources: usize,
    /// What they differ in.
    pub differs: Vec<Aspect>,
    /// What became of it.
    pub status: Status,
    /// Who denies it, as its reports call them; empty for somebody whom they do not name.
    pub denied_by: Vec<String>,
}

impl Standing {
    /// How many sources agree; none where one alone tells it, or they differ in anything.
    pub fn agreeing(&self) -> Option<usize> {
        (self.sources > 1 && self.differs.is_empty()).then_some(self.sources)
    }
}

/// What each report says of an event: a row a sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// What any of them says anything of, in the order of the cells.
    pub aspects: Vec<Aspect>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

impl Matrix {
    /// Whether there is anything to lay side by side: a sentence alone is worth it where somebody
    /// else than its report answers for it.
    pub fn is_worth_showing(&self) -> bool {
        self.rows.len() > 1 || self.aspects.contains(&Aspect::Claim)
    }
}

/// What one sentence says of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Who published its report; empty when nobody says.
    pub source: String,
    /// The language of the report (BCP 47).
    pub language: String,
    /// Where it can be read.
    pub opened: Opened,
    /// Whether a row before has the same words.
    pub copied: bool,
    /// A cell for each of the aspects.
    pub cells: Vec<MatrixCell>,
}

/// What a sentence says of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixCell {
    /// How it stands to the others.
    pub verdict: Verdict,
    /// The report's words; empty where it is silent.
    pub quote: String,
    /// What they stand for, where they are a date's.
    pub when: Option<When>,
    /// Who denies it in other sentences of the report, where the cell tells who says so.
    pub denials: Vec<Denial>,
}

/// A sentence in which somebody denies an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Denial {
    /// The report's words for who does; empty where nobody is named.
    pub speaker: String,
    /// Where it can be read.
    pub opened: Opened,
}

/// No more differing events are shown at once.
const MOST: usize = 100;

impl Explorer {
    /// How the reports of an event stand to each other.
    pub fn standing(&self, event: u32, shown: &Shown) -> Standing {
        let agreement = self.agreement(event, shown);
        let view = self.pack.event(event as usize);
        let mut denied_by = Vec::new();
        for row in &agreement.rows {
            if row.evidence.claim() == DENIED {
                denied_by.push(self.said(row.evidence.sentence(), row.evidence.speaker()));
            }
            let denials = row.denials.iter();
            denied_by.extend(denials.map(|it| self.said(it.sentence(), it.speaker())));
        }
        Standing {
            sources: agreement.sources,
            differs: Aspect::ALL.into_iter().filter(|it| agreement.differs_in(*it)).collect(),
            status: view.status(),
            denied_by: each_once(denied_by.into_iter()),
        }
    }

    /// What each report says of an event.
    pub fn matrix(&self, event: u32, shown: &Shown) -> Matrix {
        let agreement = self.agreement(event, shown);
        let told = |aspect: &Aspect| {
            let denied = *aspect == Aspect::Claim
                && agreement.rows.iter().any(|row| !row.denials.is_empty());
            denied || agreement.rows.iter().any(|row| row.cells[*aspect as usize].span.is_some())
        };
        let aspects: Vec<Aspect> = Aspect::ALL.into_iter().filter(told).collect();
        let rows = agreement.rows.iter().map(|row| {
            let sentence = row.evidence.sentence();
            let report = self.pack.report(self.pack.sentence(sentence).report());
            let denial = |sentence, speaker| Denial {
                speaker: self.said(sentence, speaker),
                opened: self.opened_at(sentence),
            };
            let denials = || row.denials.iter().map(|it| denial(it.sentence(), it.speaker()));
            let cell = |aspect: &Aspect| {
                let cell = &row.cells[*aspect as usize];
                let date = row.evidence.date();
                let read = || shown.filter.readings.date(date).or(self.pack.date(date).when());
                MatrixCell {
                    verdict: cell.verdict,
                    quote: self.said(sentence, cell.span),
                    when: if *aspect == Aspect::When { read() } else { None },
                    denials: denials().filter(|_| *aspect == Aspect::Claim).collect(),
                }
            };
            MatrixRow {
                source: report.source().to_owned(),
                language: report.language().to_owned(),
                opened: self.opened_at(sentence),
                copied: row.copied,
                cells: aspects.iter().map(cell).collect(),
            }
        });
        let rows = rows.collect();
        Matrix { aspects, rows }
    }

    /// How many sources tell an event in their own words, and in how many things they differ.
    pub fn weight(&self, event: u32, shown: &Shown) -> (usize, usize) {
        // Most events have one sentence, and this is asked of every mark that is drawn.
        if self.pack.event(event as usize).evidence().len() < 2 {
            return (1, 0);
        }
        let agreement = self.agreement(event, shown);
        (agreement.sources, agreement.differences())
    }

    /// The ids of the shown events in which reports differ, those that differ in most before the
    /// others: no more than a page draws quickly, and how many there are.
    pub fn differences(&self, shown: &Shown) -> (Vec<u64>, usize) {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (place, &event) in shown.answer.events.iter().enumerate() {
            let (_, differences) = self.weight(event, shown);
            if differences > 0 {
                found.push((usize::MAX - differences, place));
            }
        }
        sort(&mut found);
        let first = found.iter().take(MOST).map(|it| self.event_id(shown.answer.events[it.1]));
        (first.collect(), found.len())
    }

    /// The days on which reports were surely published, each once, in order.
    pub fn days_reported(&self) -> &Rc<Vec<Day>> {
        self.days.get_or_init(|| {
            let reports = (0..self.pack.report_count()).map(|number| self.pack.report(number));
            let published = reports.filter_map(|report| match report.published()? {
                (_, Basis::Inferred) => None,
                (when, _) => when.latest(),
            });
            let mut days: Vec<Day> = published.collect();
            sort(&mut days);
            days.dedup();
            Rc::new(days)
        })
    }

    fn agreement<'a>(&'a self, event: u32, shown: &'a Shown) -> Agreement<'a> {
        shown.filter.readings.agreement(&self.pack, self.pack.event(event as usize))
    }

    /// Where a sentence can be read, by its number.
    pub(super) fn opened_at(&self, sentence: usize) -> Opened {
        let report = self.pack.report(self.pack.sentence(sentence).report());
        let place = sentence - report.sentences().start;
        Opened { report: report.id().to_owned(), sentence: Some(place) }
    }

    /// The words of a range in a sentence's report; empty for none.
    fn said(&self, sentence: usize, span: Option<Span>) -> String {
        let report = self.pack.report(self.pack.sentence(sentence).report());
        span.map(|span| report.part(span).to_owned()).unwrap_or_default()
    }
}
