//! What each report says of one event, and where they differ.
//!
//! For an event there is a row for each sentence that tells it, with a cell for the date, the
//! place, who takes part, the number and the claim it rests on. A cell agrees, differs or is
//! silent: silence is no disagreement, and of several that differ none is called wrong.

use crate::pack::{DenialView, EventView, EvidenceView, Pack};
use crate::span::Span;
use crate::when::When;

/// What reports are compared in, in the order it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// When it was.
    When,
    /// Where.
    Place,
    /// Who took part.
    Who,
    /// How many did.
    Number,
    /// Who says so, and how.
    Claim,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Aspect; Aspect::COUNT] =
        [Aspect::When, Aspect::Place, Aspect::Who, Aspect::Number, Aspect::Claim];

    /// How many there are.
    pub const COUNT: usize = 5;
}

/// How a cell stands to those of the other reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says what all others do that say anything.
    Agrees,
    /// Another report says otherwise.
    Differs,
    /// The report says nothing of it.
    Silent,
}

impl Verdict {
    /// Its word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["agrees", "differs", "silent"][self as usize]
    }
}

/// What one sentence says of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How it stands to the others.
    pub verdict: Verdict,
    /// The words that say it, in the report's text; none where it is silent.
    pub span: Option<Span>,
}

/// What one sentence says of an event.
#[derive(Clone, Debug)]
pub struct Row<'p> {
    /// The sentence, with its report and its claim.
    pub evidence: EvidenceView<'p>,
    /// Whether a row before has the same words: a copy is no second source.
    pub copied: bool,
    /// Its cells, in the order of [`Aspect::ALL`].
    pub cells: [Cell; Aspect::COUNT],
    /// Who denies the event in other sentences of the report.
    pub denials: Vec<DenialView<'p>>,
}

/// What the reports say of one event.
#[derive(Clone, Debug)]
pub struct Agreement<'p> {
    /// A row for each sentence that tells it.
    pub rows: Vec<Row<'p>>,
    /// How many publishers tell it in their own words; a report of none counts by itself.
    pub sources: usize,
}

impl<'p> Agreement<'p> {
    /// Lays side by side what some of an event's evidence says of it. `when` tells what a date
    /// is read as, by its number.
    pub fn of(
        pack: &'p Pack,
        event: EventView<'p>,
        evidence: impl Iterator<Item = EvidenceView<'p>>,
        when: impl Fn(usize) -> Option<When>,
    ) -> Agreement<'p> {
        let told: Vec<EvidenceView<'p>> = evidence.collect();
        let said: Vec<[u32; Aspect::COUNT]> = told.iter().map(|it| said(*it)).collect();
        let whens: Vec<Option<When>> = told.iter().map(|it| when(it.date())).collect();
        let mixed = Aspect::ALL.map(|aspect| {
            let mut told = said.iter().map(|said| said[aspect as usize]).filter(|it| *it != SILENT);
            let first = told.next();
            told.any(|other| Some(other) != first)
        });
        let mut wordings: Vec<u32> = Vec::new();
        let mut sources: Vec<&str> = Vec::new();
        let mut rows = Vec::with_capacity(told.len());
        for (at, evidence) in told.iter().enumerate() {
            let number = pack.sentence(evidence.sentence()).report();
            let report = pack.report(number);
            let copied = wordings.contains(&evidence.wording());
            let source = if report.source().is_empty() { report.id() } else { report.source() };
            if !copied {
                wordings.push(evidence.wording());
            }
            if !copied && !sources.contains(&source) {
                sources.push(source);
            }
            let elsewhen = |other: &Option<When>| match (whens[at], other) {
                (Some(own), Some(other)) => !own.overlaps(*other),
                _ => false,
            };
            let verdict = |aspect: Aspect| match said[at][aspect as usize] {
                SILENT => Verdict::Silent,
                _ if mixed[aspect as usize] => Verdict::Differs,
                _ if aspect == Aspect::When && whens.iter().any(elsewhen) => Verdict::Differs,
                _ => Verdict::Agrees,
            };
            let own = |denial: &DenialView<'p>| pack.sentence(denial.sentence()).report() == number;
            rows.push(Row {
                evidence: *evidence,
                copied,
                cells: Aspect::ALL.map(|aspect| Cell {
                    verdict: verdict(aspect),
                    span: quoted(pack, *evidence, aspect),
                }),
                denials: event.denials().filter(own).collect(),
            });
        }
        Agreement { rows, sources: sources.len() }
    }

    /// Whether two of its reports differ in something.
    pub fn differs_in(&self, aspect: Aspect) -> bool {
        self.rows.iter().any(|row| row.cells[aspect as usize].verdict == Verdict::Differs)
    }

    /// In how many things two of its reports differ.
    pub fn differences(&self) -> usize {
        Aspect::ALL.into_iter().filter(|aspect| self.differs_in(*aspect)).count()
    }
}

/// The kind of a claim that denies.
pub const DENIED: &str = "denied";

/// Nothing is said.
const SILENT: u32 = 0;

/// What a sentence says of each aspect, in numbers: the same number may be the same.
fn said(evidence: EvidenceView<'_>) -> [u32; Aspect::COUNT] {
    let denies = evidence.saying().map_or(SILENT, |_| 1 + u32::from(evidence.claim() == DENIED));
    let [place, who, number] = evidence.alike();
    // Of the date it is the calendar that tells.
    [1, place, who, number, denies]
}

/// The words of a sentence that fill a cell.
fn quoted(pack: &Pack, it: EvidenceView<'_>, aspect: Aspect) -> Option<Span> {
    match aspect {
        Aspect::When => Some(pack.date(it.date()).span()),
        Aspect::Place => it.place(),
        Aspect::Who => it.who(),
        Aspect::Number => it.number(),
        Aspect::Claim => {
            let (saying, speaker) = (it.saying()?, it.speaker());
            let (start, end) = speaker.map_or((saying.start, saying.end), |speaker| {
                (speaker.start.min(saying.start), speaker.end.max(saying.end))
            });
            let both = Span { start, end };
            Some(if both.len() <= LONGEST_QUOTE { both } else { speaker.unwrap_or(saying) })
        }
    }
}

/// How long, in bytes, the words are that quote both who speaks and the word of saying.
const LONGEST_QUOTE: usize = 80;
