//! Sentences, and the dates and names in them.

use crate::pack::Pack;
use crate::pack::schema::{
    ALTERNATIVES, DATES, NAMES, SENTENCES, alternative, date, mention, name,
};
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

    /// That rule in plain words.
    pub fn rule_in_words(self) -> &'p str {
        self.string(date::RULE_IN_WORDS)
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

impl<'p> DateView<'p> {
    /// What else it can stand for, the likeliest first.
    pub fn alternatives(self) -> impl ExactSizeIterator<Item = AlternativeView<'p>> {
        let pack = self.pack;
        pack.rows_of(&ALTERNATIVES, alternative::DATE, self.row)
            .map(move |row| AlternativeView { pack, row })
    }
}

/// Another interval that a date of a pack can stand for.
#[derive(Clone, Copy, Debug)]
pub struct AlternativeView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> AlternativeView<'p> {
    fn string(self, column: usize) -> &'p str {
        self.pack.string(self.pack.cell(&ALTERNATIVES, self.row, column))
    }

    /// The interval; a pack with an alternative that has none cannot be opened.
    pub fn when(self) -> Option<When> {
        self.pack.interval(&ALTERNATIVES, self.row, alternative::WHEN)
    }

    /// Its TIMEX3 value.
    pub fn value(self) -> &'p str {
        self.string(alternative::VALUE)
    }

    /// What it is counted from, in words; empty when the date's words alone tell.
    pub fn anchor(self) -> &'p str {
        self.string(alternative::ANCHOR)
    }

    /// The step from the words to it, in words.
    pub fn step(self) -> &'p str {
        self.string(alternative::STEP)
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
