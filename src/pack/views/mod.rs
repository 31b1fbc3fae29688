//! What stands in a pack, row by row, borrowed from its bytes.

mod entity;
mod event;
mod mention;
mod report;

pub use entity::{AliasView, EntityView, PossibleMatchView};
pub use event::{DenialView, EventView, EvidenceView};
pub use mention::{AlternativeView, DateView, NameView, SentenceView};
pub use report::ReportView;

use super::Pack;
use super::schema::{
    DATES, ENTITIES, EVENTS, META, NAMES, NO_DAY, REPORTS, SENTENCES, Section, TERMS, Table, marks,
    meta, term,
};
use crate::span::Span;
use crate::when::{Day, Precision, When};
use std::ops::Range;

impl Pack {
    /// The collection's title; empty when nobody gave one.
    pub fn title(&self) -> &str {
        self.string(self.cell(&META, 0, meta::TITLE))
    }

    /// The language of its reports (BCP 47).
    pub fn language(&self) -> &str {
        self.string(self.cell(&META, 0, meta::LANGUAGE))
    }

    /// How many reports it holds.
    pub fn report_count(&self) -> usize {
        self.rows(&REPORTS)
    }

    /// How many sentences.
    pub fn sentence_count(&self) -> usize {
        self.rows(&SENTENCES)
    }

    /// How many dates.
    pub fn date_count(&self) -> usize {
        self.rows(&DATES)
    }

    /// How many names.
    pub fn name_count(&self) -> usize {
        self.rows(&NAMES)
    }

    /// How many entities.
    pub fn entity_count(&self) -> usize {
        self.rows(&ENTITIES)
    }

    /// How many events. They are in order of time.
    pub fn event_count(&self) -> usize {
        self.rows(&EVENTS)
    }

    /// How many terms its search index has.
    pub fn term_count(&self) -> usize {
        self.rows(&TERMS)
    }

    /// One report; all of its views are empty outside the table.
    pub fn report(&self, row: usize) -> ReportView<'_> {
        ReportView::new(self, row)
    }

    /// One sentence.
    pub fn sentence(&self, row: usize) -> SentenceView<'_> {
        SentenceView::new(self, row)
    }

    /// One date.
    pub fn date(&self, row: usize) -> DateView<'_> {
        DateView::new(self, row)
    }

    /// One name.
    pub fn name(&self, row: usize) -> NameView<'_> {
        NameView::new(self, row)
    }

    /// One entity.
    pub fn entity(&self, row: usize) -> EntityView<'_> {
        EntityView::new(self, row)
    }

    /// One event.
    pub fn event(&self, row: usize) -> EventView<'_> {
        EventView::new(self, row)
    }

    /// The names in a sentence: names stand in the order of sentences.
    pub fn names_of(&self, sentence: usize) -> impl Iterator<Item = NameView<'_>> + Clone {
        let names = self.report(self.sentence(sentence).report()).names();
        let first = first(names.clone(), |name| self.name(name).sentence() < sentence);
        (first..names.end)
            .map(|name| self.name(name))
            .take_while(move |name| name.sentence() == sentence)
    }

    /// The entities that a sentence names.
    pub fn entities_of(&self, sentence: usize) -> impl Iterator<Item = usize> + '_ {
        self.names_of(sentence).map(NameView::entity)
    }

    /// One term of the search index, by its number in the order of the terms.
    pub fn term(&self, row: usize) -> &str {
        self.string(self.cell(&TERMS, row, term::TERM))
    }

    /// The numbers of the terms that begin with `prefix`.
    pub fn terms_with_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.first_term(|term| term < prefix);
        let end = self.first_term(|term| term < prefix || term.starts_with(prefix));
        start..end.max(start)
    }

    /// The number of a term, if any sentence holds it.
    pub fn find_term(&self, wanted: &str) -> Option<usize> {
        let row = self.first_term(|term| term < wanted);
        (row < self.term_count() && self.term(row) == wanted).then_some(row)
    }

    /// The numbers of the sentences that hold a term, ascending.
    pub fn postings(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        let bytes = self.section(Section::Postings);
        let bytes = bytes.get(self.run(&TERMS, row, term::POSTINGS)).unwrap_or_default();
        let sentences = self.sentence_count() as u32;
        let mut rest = bytes;
        let mut last = None;
        std::iter::from_fn(move || {
            let gap = leb128(&mut rest)?;
            let number: u32 =
                last.map_or(Some(gap), |last: u32| last.checked_add(gap)?.checked_add(1))?;
            last = Some(number);
            (number < sentences).then_some(number)
        })
    }

    /// The first term, in order, of which `before` does not hold.
    fn first_term(&self, before: impl Fn(&str) -> bool) -> usize {
        first(0..self.term_count(), |row| before(self.term(row)))
    }

    /// The rows of a table that name a row of another in a column in which these rise.
    fn rows_of(&self, table: &Table, column: usize, holder: usize) -> Range<usize> {
        let rows = 0..self.rows(table);
        let named = |row| self.cell(table, row, column) as usize;
        let start = first(rows.clone(), |row| named(row) < holder);
        start..first(rows, |row| named(row) <= holder).max(start)
    }

    pub(super) fn span(&self, table: &Table, row: usize, column: usize) -> Span {
        let start = self.cell(table, row, column);
        Span { start, end: self.cell(table, row, column + 1).max(start) }
    }

    /// The interval of three columns; none where there is no date.
    pub(super) fn interval(&self, table: &Table, row: usize, column: usize) -> Option<When> {
        let [first, last, bits] =
            [column, column + 1, column + 2].map(|column| self.cell(table, row, column));
        interval_of(first, last, bits)
    }
}

/// The first row of which `before` does not hold, where it holds of those before it.
fn first(rows: Range<usize>, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (rows.start, rows.end);
    while low < high {
        let middle = low + (high - low) / 2;
        match before(middle) {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    low
}

/// The interval that three numbers hold; none where there is no date.
pub(super) fn interval_of(first: u32, last: u32, bits: u32) -> Option<When> {
    // A number that is no day is a fault, never an open end.
    let bound = |value: u32| match value {
        NO_DAY => Some(None),
        value => Day::from_number(value.cast_signed()).map(Some),
    };
    let precision = Precision::from_code((bits & marks::PRECISION) as u8)?;
    let mut when = When::from_parts(bound(first)?, bound(last)?, precision)?;
    when.approximate = bits & marks::APPROXIMATE != 0;
    when.uncertain = bits & marks::UNCERTAIN != 0;
    Some(when)
}

/// An unsigned LEB128 number from the start of `bytes`.
fn leb128(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}
