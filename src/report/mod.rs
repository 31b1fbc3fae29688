//! Bytes to reports.
//!
//! One file a format. What a text states about itself (a date, a byline, a
//! dateline, credits) becomes a [`Field`] that knows where it was said; what is
//! left is the body. What the collection's editor adds in `corpus.toml` is
//! marked as the editor's. A file that cannot be read becomes a
//! [`Problem`](crate::error::Problem), never a panic.

mod collection;
mod credits;
mod decode;
mod edited;
mod header;
mod plain;
mod stated_day;

pub use collection::{Collection, InputFile, collect};
pub use decode::decode;
pub use edited::{CORPUS_FILE, Edited, EditedReport, read_corpus_file};
pub use plain::read_plain;

use crate::span::Span;
use crate::when::{Anchor, Basis, When};

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
    /// When it was published.
    pub published: Option<Published>,
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
    /// Why, where it was inferred: "it names the year 2020".
    pub reason: String,
}

impl Published {
    /// What relative dates of the report are counted from.
    pub fn anchor(&self) -> Anchor {
        Anchor { when: self.when, basis: self.basis }
    }
}
