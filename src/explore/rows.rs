//! The rows of lists, and what else is shown of one event or report: plain data.

use super::action::Action;
use super::working::Moved;
use crate::query::{FacetKind, Segment};
use crate::when::{Basis, When};

/// A part of the list: it never grows beyond what a browser draws quickly.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Its years.
    pub groups: Vec<YearGroup>,
    /// How many events stand before.
    pub before: usize,
    /// How many stand beyond.
    pub beyond: usize,
}

/// The events of one year, as the list shows them.
#[derive(Clone, Debug, PartialEq)]
pub struct YearGroup {
    /// The year that they begin in; none where that is open.
    pub year: Option<i32>,
    /// The events, in order of time.
    pub rows: Vec<EventRow>,
}

/// One event, as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// Its id.
    pub id: u64,
    /// Its number.
    pub number: u32,
    /// When.
    pub when: When,
    /// When, as EDTF.
    pub edtf: String,
    /// Why it is elsewhere than it was read automatically, if it is.
    pub moved: Option<Moved>,
    /// Its headline.
    pub label: String,
    /// The language of its headline and sentence (BCP 47).
    pub language: String,
    /// Its sentence, with the date and the words that were looked for.
    pub snippet: Vec<Segment>,
    /// Who tells it; a source that nobody names is empty.
    pub sources: Vec<String>,
}

/// A report that the query found, with sentences that no event shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundReport {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its language (BCP 47).
    pub language: String,
    /// Who published it, and when.
    pub credit: Credit,
    /// Its found sentences: the place of each in the report, and its words.
    pub sentences: Vec<(usize, Vec<Segment>)>,
}

/// A report without a date of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Undated {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its language (BCP 47).
    pub language: String,
    /// When it was published, as far as that could be inferred.
    pub published: Option<When>,
    /// Why then, in English.
    pub reason: String,
}

/// Who published a report, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credit {
    /// Who; empty when nobody says.
    pub source: String,
    /// When, and who says so.
    pub published: Option<(When, Basis)>,
    /// Why then, in English; empty where that needs no word.
    pub reason: String,
    /// The place that it is dated from; empty when nobody says.
    pub place: String,
}

/// What a mark is called for a reader who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Spoken {
    /// An event.
    Event {
        /// When.
        when: Option<When>,
        /// Its headline.
        label: String,
        /// How many reports tell it.
        reports: usize,
        /// Who tells it.
        sources: Vec<String>,
        /// Whether it is where the reader put it.
        yours: bool,
    },
    /// A report.
    Report {
        /// Its headline.
        title: String,
        /// Who published it, and when.
        credit: Credit,
    },
}

/// Something that narrows what is shown, to be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What it is.
    pub kind: ChipKind,
    /// Its words.
    pub value: String,
    /// What takes it back.
    pub remove: Action,
}

/// What a chip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChipKind {
    /// A term of the query.
    Term,
    /// A facet's value that is chosen.
    Chosen(FacetKind),
    /// One that is left out.
    Excluded(FacetKind),
}
