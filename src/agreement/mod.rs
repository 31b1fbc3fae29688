//! What each report says of one event, and where they differ.
//!
//! For an event there is a row for each sentence that tells it, with a cell for the date, the
//! place, who takes part, the number and the claim it rests on. A cell agrees, differs or is
//! silent: silence is no disagreement, and of several that differ none is called wrong.

mod compare;
mod number;

use crate::pack::{DenialView, EventView, EvidenceView, Pack};
use crate::span::Span;
use crate::when::When;
use compare::{Party, Place, plain, verdicts};
use std::collections::BTreeSet;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How it stands to the others.
    pub verdict: Verdict,
    /// The words that say it, in the report's text; none where it is silent.
    pub spans: Vec<Span>,
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
        let told: Vec<Told<'p>> = evidence.map(|evidence| Told::new(pack, evidence)).collect();
        let each = Each(&told);
        let verdicts: [Vec<Verdict>; Aspect::COUNT] = [
            each.compared(|told| when(told.evidence.date()), |one, other| one.overlaps(*other)),
            each.compared(Told::place, Place::may_be),
            each.compared(Told::party, Party::may_be),
            each.compared(Told::number, |one, other| one == other),
            each.compared(Told::denies, |one, other| one == other),
        ];
        let mut wordings = BTreeSet::new();
        let mut sources = BTreeSet::new();
        let row = |(at, told): (usize, &Told<'p>)| {
            let report = pack.report(told.report);
            let copied = !wordings.insert(plain(told.sentence));
            if !copied {
                sources.insert(match report.source() {
                    "" => report.id(),
                    source => source,
                });
            }
            let own =
                |denial: &DenialView<'p>| pack.sentence(denial.sentence()).report() == told.report;
            Row {
                evidence: told.evidence,
                copied,
                cells: Aspect::ALL.map(|aspect| Cell {
                    verdict: verdicts[aspect as usize][at],
                    spans: told.spans(aspect),
                }),
                denials: event.denials().filter(own).collect(),
            }
        };
        let rows = told.iter().enumerate().map(row).collect();
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

/// All sentences of an event.
struct Each<'t, 'p>(&'t [Told<'p>]);

impl<'t, 'p> Each<'t, 'p> {
    fn compared<T>(
        &self,
        said: impl Fn(&'t Told<'p>) -> Option<T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<Verdict> {
        let said: Vec<Option<T>> = self.0.iter().map(said).collect();
        verdicts(&said, same)
    }
}

/// What one sentence of an event says.
struct Told<'p> {
    pack: &'p Pack,
    evidence: EvidenceView<'p>,
    report: usize,
    /// The report's text.
    text: &'p str,
    sentence: &'p str,
}

impl<'p> Told<'p> {
    fn new(pack: &'p Pack, evidence: EvidenceView<'p>) -> Told<'p> {
        let sentence = pack.sentence(evidence.sentence());
        let report = sentence.report();
        Told { pack, evidence, report, text: pack.report(report).text(), sentence: sentence.text() }
    }

    fn place(&self) -> Option<Place<'p>> {
        let span = self.evidence.place()?;
        let names = self.pack.names_of(self.evidence.sentence());
        let own = names.clone().find(|name| name.span().overlaps(span));
        let own = own.map(|name| (name.entity(), self.pack.entity(name.entity())));
        Some(Place {
            words: plain(span.of(self.text)),
            entity: own.map(|own| own.0),
            country: own.map_or("", |own| own.1.country()),
            is_country: own.is_some_and(|own| own.1.is_country()),
            beside: names.map(|name| name.entity()).collect(),
        })
    }

    /// Who acts and who is acted on; none where none of them has a name.
    fn party(&self) -> Option<Party<'p>> {
        let spans = self.spans(Aspect::Who);
        let names = self.pack.names_of(self.evidence.sentence());
        let named: Vec<usize> = names
            .filter(|name| spans.iter().any(|span| span.overlaps(name.span())))
            .map(|name| name.entity())
            .collect();
        let views = named.iter().map(|&entity| (entity, self.pack.entity(entity)));
        let countries = views.clone().map(|it| it.1.country()).filter(|it| !it.is_empty());
        (!named.is_empty()).then(|| Party {
            countries: countries.collect(),
            entities: views.map(|(entity, it)| (entity, plain(it.label()))).collect(),
        })
    }

    fn number(&self) -> Option<String> {
        Some(number::value(self.evidence.number()?.of(self.text)))
    }

    /// Whether it denies the event; none where the report tells it itself.
    fn denies(&self) -> Option<bool> {
        self.evidence.saying().map(|_| self.evidence.claim() == DENIED)
    }

    /// The words that fill a cell.
    fn spans(&self, aspect: Aspect) -> Vec<Span> {
        let it = self.evidence;
        let spans = match aspect {
            Aspect::When => [Some(self.pack.date(it.date()).span()), None],
            Aspect::Place => [it.place(), None],
            Aspect::Who => [it.subject(), it.object()],
            Aspect::Number => [it.number(), None],
            Aspect::Claim => [it.speaker(), it.saying()],
        };
        let mut spans: Vec<Span> = spans.into_iter().flatten().collect();
        spans.sort_unstable();
        spans
    }
}

/// The kind of a claim that denies.
pub const DENIED: &str = "denied";
