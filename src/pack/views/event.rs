//! Events, what supports them, and what denies them.

use crate::pack::Pack;
use crate::pack::schema::{
    self, DENIALS, EVENT_ENTITIES, EVENTS, EVIDENCE, Table, denial, event, evidence,
};
use crate::span::Span;
use crate::status::Status;
use crate::when::When;

/// One event of a pack.
#[derive(Clone, Copy, Debug)]
pub struct EventView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EventView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        EventView { pack, row }
    }

    /// Its number in the pack: its place in the order of time.
    pub fn number(self) -> usize {
        self.row
    }

    /// What it is called in links; stays the same as long as its report's sentence
    /// does.
    pub fn id(self) -> u64 {
        let half = |column| u64::from(self.pack.cell(&EVENTS, self.row, event::ID + column));
        half(0) << 32 | half(1)
    }

    /// Its headline.
    pub fn label(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVENTS, self.row, event::LABEL))
    }

    /// When; none only where a pack holds an event without a date.
    pub fn when(self) -> Option<When> {
        self.pack.interval(&EVENTS, self.row, event::WHEN)
    }

    /// What became of it.
    pub fn status(self) -> Status {
        let status = self.pack.cell(&EVENTS, self.row, event::STATUS) as usize;
        // Only a row outside the table has a status that is none.
        Status::ALL.get(status).copied().unwrap_or_default()
    }

    /// What supports it.
    pub fn evidence(self) -> impl ExactSizeIterator<Item = EvidenceView<'p>> {
        let pack = self.pack;
        pack.run(&EVENTS, self.row, event::EVIDENCE).map(move |row| EvidenceView { pack, row })
    }

    /// Who denies it in sentences that name no time.
    pub fn denials(self) -> impl ExactSizeIterator<Item = DenialView<'p>> {
        let pack = self.pack;
        pack.rows_of(&DENIALS, denial::EVENT, self.row).map(move |row| DenialView { pack, row })
    }

    /// The numbers of its entities.
    pub fn entities(self) -> impl ExactSizeIterator<Item = usize> + use<'p> {
        let pack = self.pack;
        pack.run(&EVENTS, self.row, event::ENTITIES)
            .map(move |row| pack.cell(&EVENT_ENTITIES, row, 0) as usize)
    }
}

/// One sentence that supports an event.
#[derive(Clone, Copy, Debug)]
pub struct EvidenceView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EvidenceView<'p> {
    /// The number of its event.
    pub fn event(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::EVENT) as usize
    }

    /// The number of the sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::SENTENCE) as usize
    }

    /// The word in it that names the event: its range in the report's text.
    pub fn trigger(self) -> Span {
        let at = |column| self.pack.cell(&EVIDENCE, self.row, evidence::TRIGGER + column);
        Span { start: at(0), end: at(1) }
    }

    /// Why it was joined to the others of its event, in words; empty where it was not.
    pub fn because(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVIDENCE, self.row, evidence::BECAUSE))
    }

    /// The words of its place; none where it tells of none.
    pub fn place(self) -> Option<Span> {
        self.range(evidence::PLACE)
    }

    /// The words of how many took part; none where it tells no number.
    pub fn number(self) -> Option<Span> {
        self.range(evidence::NUMBER)
    }

    /// The words of who says so, where the report does not itself; none where it does, or
    /// where nobody is named.
    pub fn speaker(self) -> Option<Span> {
        self.range(evidence::SPEAKER)
    }

    /// The word of saying; none where the report says it itself.
    pub fn saying(self) -> Option<Span> {
        self.range(evidence::SAYING)
    }

    /// How it is said, such as `denied`; empty where the report says it itself.
    pub fn claim(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVIDENCE, self.row, evidence::KIND))
    }

    /// The words of who takes part; none where they hold no name.
    pub fn who(self) -> Option<Span> {
        self.range(evidence::WHO)
    }

    /// Which of the event's sentences may say the same of the place, of who takes part and of
    /// the number: those with the same number; 0 says nothing.
    pub fn alike(self) -> [u32; 3] {
        [0, 1, 2].map(|column| self.pack.cell(&EVIDENCE, self.row, evidence::ALIKE + column))
    }

    /// Which of them have the same words: those with the same number.
    pub fn wording(self) -> u32 {
        self.pack.cell(&EVIDENCE, self.row, evidence::WORDING)
    }

    fn range(self, column: usize) -> Option<Span> {
        range(self.pack, &EVIDENCE, self.row, column)
    }

    /// The number of the date in it.
    pub fn date(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::DATE) as usize
    }
}

/// One sentence of a pack in which somebody denies an event.
#[derive(Clone, Copy, Debug)]
pub struct DenialView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl DenialView<'_> {
    /// The number of the sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&DENIALS, self.row, denial::SENTENCE) as usize
    }

    /// The words of who denies it; none where nobody is named.
    pub fn speaker(self) -> Option<Span> {
        range(self.pack, &DENIALS, self.row, denial::SPEAKER)
    }

    /// The word of denying.
    pub fn verb(self) -> Span {
        range(self.pack, &DENIALS, self.row, denial::VERB).unwrap_or_default()
    }
}

/// A range of a report's text; none where it is of nothing.
fn range(pack: &Pack, table: &Table, row: usize, column: usize) -> Option<Span> {
    let at = |column| pack.cell(table, row, column);
    let span = Span { start: at(column), end: at(column + 1) };
    (span.start < span.end).then_some(span)
}

impl Pack {
    /// Everything that supports any event, in the order of events.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = EvidenceView<'_>> {
        (0..self.rows(&schema::EVIDENCE)).map(move |row| EvidenceView { pack: self, row })
    }
}
