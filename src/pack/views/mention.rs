//! Sentences, and the dates and names in them.

use crate::pack::Pack;
use crate::pack::schema::{DATES, NAMES, SENTENCES, date, mention, name};
use crate::span::Span;
use crate::when::{TimexType, When};

/// One sentence of a pack.
#[derive(Clone, Copy, Debug)]
pub struct SentenceView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> SentenceView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        SentenceView { pack, row }
    }

    /// The number of its report.
    pub fn report(self) -> usize {
        self.pack.report_of(&SENTENCES, self.row)
    }

    /// Its range in the report's text.
    pub fn span(self) -> Span {
        self.pack.span(&SENTENCES, self.row, mention::SPAN)
    }

    /// Its words.
    pub fn text(self) -> &'p str {
        self.pack.part(self.report(), self.span())
    }
}

/// One date of a pack.
#[derive(Clone, Copy, Debug)]
pub struct DateView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> DateView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        DateView { pack, row }
    }

    fn string(self, column: usize) -> &'p str {
        self.pack.string(self.pack.cell(&DATES, self.row, column))
    }

    /// The number of its report.
    pub fn report(self) -> usize {
        self.pack.report_of(&DATES, self.row)
    }

    /// The number of its sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&DATES, self.row, mention::HOLDER) as usize
    }

    /// Its range in the report's text.
    pub fn span(self) -> Span {
        self.pack.span(&DATES, self.row, mention::SPAN)
    }

    /// Its words.
    pub fn text(self) -> &'p str {
        self.pack.part(self.report(), self.span())
    }

    /// What it stands for; none when that could not be told.
    pub fn when(self) -> Option<When> {
        self.pack.interval(&DATES, self.row, date::WHEN)
    }

    /// Its type.
    pub fn kind(self) -> TimexType {
        let code = self.pack.cell(&DATES, self.row, date::TYPE);
        TimexType::from_code(code as u8).unwrap_or(TimexType::Date)
    }

    /// Its TIMEX3 value.
    pub fn value(self) -> &'p str {
        self.string(date::VALUE)
    }

    /// The name of the rule that found it.
    pub fn rule(self) -> &'p str {
        self.string(date::RULE)
    }

    /// What it was counted from, in words; empty when its words alone tell.
    pub fn anchor(self) -> &'p str {
        self.string(date::ANCHOR)
    }

    /// How it was resolved, in words.
    pub fn step(self) -> &'p str {
        self.string(date::STEP)
    }
}

/// One name of a pack.
#[derive(Clone, Copy, Debug)]
pub struct NameView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> NameView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        NameView { pack, row }
    }

    /// The number of its sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&NAMES, self.row, mention::HOLDER) as usize
    }

    /// Its range in the report's text.
    pub fn span(self) -> Span {
        self.pack.span(&NAMES, self.row, mention::SPAN)
    }

    /// The number of its entity.
    pub fn entity(self) -> usize {
        self.pack.cell(&NAMES, self.row, name::ENTITY) as usize
    }
}
