//! Bytes to reports.
//!
//! One file a format, in `format`: each gives records, texts with what stands beside
//! them. What a record states about itself (a date, a byline, a dateline, credits)
//! becomes a [`Field`] that knows where it was said; what is left is the body. What the
//! collection's editor adds in `corpus.toml` is marked as the editor's. A file that
//! cannot be read becomes a [`Problem`](crate::error::Problem), never a panic.
//!
//! When a report was published is known in three steps. [`read_plain`] takes the day
//! that it says, and keeps what is less than a day as [`Clue`]s. [`settle`] decides
//! which number of `3/4/2019` is the month, over all reports. `collect` adds the
//! clues of file names, copies and numbered files. What is left is inferred where the
//! dates of the text are known: in `find`.

mod clue;
#[cfg(feature = "formats")]
mod collect;
mod credits;
mod day;
#[cfg(feature = "formats")]
mod decode;
#[cfg(feature = "formats")]
mod edit;
mod edited;
#[cfg(feature = "formats")]
mod file_name;
#[cfg(feature = "formats")]
mod format;
mod header;
mod json_ld;
#[cfg(feature = "formats")]
mod language;
#[cfg(feature = "formats")]
mod neighbours;
mod order;
mod plain;
mod publication;
#[cfg(feature = "formats")]
mod record;
#[cfg(feature = "formats")]
mod same_texts;

pub use clue::{Clue, Leaves};
#[cfg(feature = "formats")]
pub use collect::{Contents, InputFile, collect};
pub(crate) use day::digit;
#[cfg(feature = "formats")]
pub use decode::decode;
#[cfg(feature = "formats")]
use edited::COLUMN_KEYS;
pub use edited::{
    CORPUS_FILE, Edited, EditedColumns, EditedEvent, EditedEvents, EditedName, EditedReport,
    EditedSentence, read_corpus_file,
};
#[cfg(feature = "formats")]
pub use format::{Kind, PassedOver, kind, too_large, unread};
pub use order::settle;
pub use plain::{read_plain, read_stated};
pub use publication::take_field;
#[cfg(feature = "formats")]
pub use record::{Metadata, Record, read_record};
#[cfg(feature = "formats")]
pub use same_texts::same_texts;

use crate::span::Span;
use crate::when::{Anchor, Basis, DayOrder, When};
use std::collections::BTreeMap;

/// The reports of one folder, with what its editor says of the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// The collection's title; empty when nobody gave one.
    pub title: String,
    /// The language of its reports (BCP 47); empty when nobody names one.
    pub language: String,
    /// The reports, by id.
    pub reports: Vec<Report>,
    /// What the editor says of names, by the name to show.
    pub names: BTreeMap<String, EditedName>,
    /// What the editor says of events.
    pub events: EditedEvents,
}

/// One article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The file's name without its ending; unique in a collection.
    pub id: String,
    /// The file's name.
    pub file: String,
    /// All of the decoded text. Every span of this report is a range of it.
    pub text: String,
    /// The part that tells the news: the text without what became fields.
    pub body: Span,
    /// The headline.
    pub title: Option<Field>,
    /// Who published it.
    pub source: Option<Field>,
    /// Who wrote it.
    pub byline: Option<Field>,
    /// Where it was written from, as the dateline says.
    pub place: Option<Field>,
    /// The news agency that the dateline names.
    pub agency: Option<Field>,
    /// Who else is credited, at the end.
    pub credits: Vec<Field>,
    /// Where it can be found.
    pub url: Option<Field>,
    /// On what terms.
    pub licence: Option<Field>,
    /// Its language (BCP 47).
    pub language: Option<Field>,
    /// The language that it looks to be in, where nobody says it and there is no doubt.
    pub likely_language: Option<&'static str>,
    /// When it was published.
    pub published: Option<Published>,
    /// What bounds its publication where no day of it is known, the strongest first.
    pub clues: Vec<Clue>,
    /// Which number of `3/4/2019` is the day in it, where something tells.
    pub day_order: Option<DayOrder>,
    /// Data in the text that tells no news, in order and apart.
    pub blocks: Vec<Span>,
}

impl Report {
    /// The parts of the body that tell the news, in order.
    pub fn news(&self) -> impl Iterator<Item = Span> {
        let inside: Vec<Span> =
            self.blocks.iter().copied().filter(|block| self.body.contains(*block)).collect();
        let starts = std::iter::once(self.body.start).chain(inside.iter().map(|b| b.end));
        let ends = inside.iter().map(|b| b.start).chain(std::iter::once(self.body.end));
        starts.zip(ends).map(|(start, end)| Span { start, end }).collect::<Vec<_>>().into_iter()
    }
}

/// Something known about a report, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What is known.
    pub value: String,
    /// The words of the report that say it; none when its editor does.
    pub stated: Option<Span>,
}

impl Field {
    /// What the report says of itself at `span`.
    pub fn stated(text: &str, span: Span) -> Field {
        Field { value: span.of(text).to_owned(), stated: Some(span) }
    }

    /// What the editor says.
    pub fn editor(value: impl Into<String>) -> Field {
        Field { value: value.into(), stated: None }
    }
}

/// When a report was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day, or the bounds that could be inferred.
    pub when: When,
    /// Who says so.
    pub basis: Basis,
    /// The words that say it.
    pub stated: Option<Span>,
    /// Why, where it was inferred: "it names 2020"; how its words were read, where they
    /// could be read otherwise; else empty.
    pub reason: String,
}

impl Published {
    /// What relative dates of the report are counted from.
    pub fn anchor(&self) -> Anchor {
        Anchor { when: self.when, basis: self.basis }
    }
}
