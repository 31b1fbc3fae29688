//! What stands in a pack, row by row, borrowed from its bytes.

use super::Pack;
use super::schema::{
    self, DATES, ENTITIES, EVENT_ENTITIES, EVENTS, EVIDENCE, META, NAMES, NO_DAY, REPORTS,
    SENTENCES, Section, TERMS, Table, by_editor, date, entity, event, evidence, marks, mention,
    meta, name, report, term,
};
use crate::span::Span;
use crate::when::{Basis, Day, Precision, TimexType, When};
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
        ReportView { pack: self, row }
    }

    /// One sentence.
    pub fn sentence(&self, row: usize) -> SentenceView<'_> {
        SentenceView { pack: self, row }
    }

    /// One date.
    pub fn date(&self, row: usize) -> DateView<'_> {
        DateView { pack: self, row }
    }

    /// One name.
    pub fn name(&self, row: usize) -> NameView<'_> {
        NameView { pack: self, row }
    }

    /// One entity.
    pub fn entity(&self, row: usize) -> EntityView<'_> {
        EntityView { pack: self, row }
    }

    /// One event.
    pub fn event(&self, row: usize) -> EventView<'_> {
        EventView { pack: self, row }
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
        let (mut low, mut high) = (0, self.term_count());
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.term(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn span(&self, table: &Table, row: usize, column: usize) -> Span {
        let start = self.cell(table, row, column);
        Span { start, end: self.cell(table, row, column + 1).max(start) }
    }

    /// The interval of three columns; none where there is no date.
    fn interval(&self, table: &Table, row: usize, column: usize) -> Option<When> {
        let [first, last, bits] =
            [column, column + 1, column + 2].map(|column| self.cell(table, row, column));
        interval_of(first, last, bits)
    }
}

/// The interval that three numbers hold; none where there is no date.
pub(super) fn interval_of(first: u32, last: u32, bits: u32) -> Option<When> {
    let bound =
        |value: u32| (value != NO_DAY).then(|| Day::from_number(value.cast_signed())).flatten();
    let precision = Precision::from_code((bits & marks::PRECISION) as u8)?;
    let mut when = When::from_parts(bound(first), bound(last), precision)?;
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

/// One report of a pack.
#[derive(Clone, Copy, Debug)]
pub struct ReportView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> ReportView<'p> {
    fn string(self, column: usize) -> &'p str {
        self.pack.string(self.pack.cell(&REPORTS, self.row, column))
    }

    /// Its number in the pack.
    pub fn number(self) -> usize {
        self.row
    }

    /// The file's name without its ending.
    pub fn id(self) -> &'p str {
        self.string(report::ID)
    }

    /// The file's name.
    pub fn file(self) -> &'p str {
        self.string(report::FILE)
    }

    /// The headline, as the report or its editor gives it; empty when neither does.
    pub fn title(self) -> &'p str {
        self.string(report::TITLE)
    }

    /// Who published it; empty when nobody says.
    pub fn source(self) -> &'p str {
        self.string(report::SOURCE)
    }

    /// Who wrote it; empty when nobody says.
    pub fn byline(self) -> &'p str {
        self.string(report::BYLINE)
    }

    /// Where it was written from; empty when it does not say.
    pub fn place(self) -> &'p str {
        self.string(report::PLACE)
    }

    /// The agency that its dateline names; empty when none.
    pub fn agency(self) -> &'p str {
        self.string(report::AGENCY)
    }

    /// Who else is credited, a line each.
    pub fn credits(self) -> &'p str {
        self.string(report::CREDITS)
    }

    /// Where it can be found; empty when nobody says.
    pub fn url(self) -> &'p str {
        self.string(report::URL)
    }

    /// On what terms; empty when nobody says.
    pub fn licence(self) -> &'p str {
        self.string(report::LICENCE)
    }

    /// Its language (BCP 47).
    pub fn language(self) -> &'p str {
        self.string(report::LANGUAGE)
    }

    /// Whether the editor, not the report, gives its source.
    pub fn source_is_editors(self) -> bool {
        self.by_editor() & by_editor::SOURCE != 0
    }

    /// Whether the editor, not the report, gives its title.
    pub fn title_is_editors(self) -> bool {
        self.by_editor() & by_editor::TITLE != 0
    }

    fn by_editor(self) -> u32 {
        self.pack.cell(&REPORTS, self.row, report::BY_EDITOR)
    }

    /// All of its text.
    pub fn text(self) -> &'p str {
        self.pack.text(self.row)
    }

    /// The range of its text that tells the news.
    pub fn body(self) -> Span {
        self.pack.span(&REPORTS, self.row, report::BODY)
    }

    /// When it was published, and how that is known; none when nothing tells.
    pub fn published(self) -> Option<(When, Basis)> {
        let when = self.pack.interval(&REPORTS, self.row, report::PUBLISHED)?;
        let basis = Basis::from_code(self.pack.cell(&REPORTS, self.row, report::BASIS) as u8)?;
        Some((when, basis))
    }

    /// Why its date was inferred; empty when it was not.
    pub fn reason(self) -> &'p str {
        self.string(report::REASON)
    }

    /// The numbers of its sentences.
    pub fn sentences(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::SENTENCES)
    }

    /// The numbers of its dates.
    pub fn dates(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::DATES)
    }

    /// The numbers of its names.
    pub fn names(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::NAMES)
    }
}

/// One sentence of a pack.
#[derive(Clone, Copy, Debug)]
pub struct SentenceView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> SentenceView<'p> {
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

impl NameView<'_> {
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

/// One entity of a pack.
#[derive(Clone, Copy, Debug)]
pub struct EntityView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EntityView<'p> {
    /// The name to show.
    pub fn label(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::LABEL))
    }

    /// Whether it is a place.
    pub fn is_place(self) -> bool {
        self.pack.cell(&ENTITIES, self.row, entity::KIND) == 0
    }
}

/// One event of a pack.
#[derive(Clone, Copy, Debug)]
pub struct EventView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EventView<'p> {
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

    /// What supports it.
    pub fn evidence(self) -> impl ExactSizeIterator<Item = EvidenceView<'p>> {
        let pack = self.pack;
        pack.run(&EVENTS, self.row, event::EVIDENCE).map(move |row| EvidenceView { pack, row })
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

impl EvidenceView<'_> {
    /// The number of its event.
    pub fn event(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::EVENT) as usize
    }

    /// The number of the sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::SENTENCE) as usize
    }

    /// The number of the date in it.
    pub fn date(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::DATE) as usize
    }
}

impl Pack {
    /// Everything that supports any event, in the order of events.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = EvidenceView<'_>> {
        (0..self.rows(&schema::EVIDENCE)).map(move |row| EvidenceView { pack: self, row })
    }
}
