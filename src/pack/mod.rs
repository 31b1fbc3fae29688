//! The only byte format: a corpus, analysed, as bytes that are read in place.
//!
//! # Format, version 8
//!
//! All numbers are little-endian. A pack is a header, a directory and sections.
//!
//! | offset | bytes | what |
//! |---|---|---|
//! | 0 | 8 | `DATELINE` |
//! | 8 | 4 | [`VERSION`] |
//! | 12 | 4 | zero |
//! | 16 | 8 | the length of the whole pack |
//! | 24 | 8 | XXH3-64 of everything from offset 32 |
//! | 32 | 32 | the program that wrote it, UTF-8, filled up with zeros |
//! | 64 | 16 each | the directory: offset and length of each section |
//!
//! The sections are tables of 32-bit numbers (`schema`), each column as a whole
//! after the one before, the report texts, the string heap, and the postings of the
//! search index: for each term the numbers of the sentences that hold it.
//!
//! Version 2 adds the table of alternatives: what else a date can stand for, each
//! with its own working. Only dates that can be read otherwise have rows in it. It
//! also tells each date's rule in words. Version 3 tells four kinds of entities apart,
//! where those before told places from all others, and lists nationalities too. Version 4
//! tells of each sentence of an event its word, place, number and claim, and why it was
//! joined. Version 5 adds who takes part in its words, which
//! sentences of an event may say the same, and the table of denials. Version 6 adds to an entity
//! where it is, its country and how that is known, and where it stands in the network of who
//! appears with whom. Version 7 adds the table of possible matches: which other entities one may
//! be. Version 8 parts the strings of the heap by a zero.
//!
//! **Invariants.** Opening copies nothing and allocates nothing a report. Every
//! row's every column is checked against the schema before anything is read, so
//! that reading cannot go astray. The writing half knows how to write it, the
//! reading half how to open it, and they share nothing else.

mod check;
mod open;
mod schema;
pub mod terms;
mod views;
#[cfg(feature = "writing")]
mod write;

pub use open::Pack;
pub use views::{
    AliasView, AlternativeView, DateView, DenialView, EntityView, EventView, EvidenceView,
    NameView, PossibleMatchView, ReportView, SentenceView,
};
#[cfg(feature = "writing")]
pub use write::write;

/// The version of the format that this program writes and reads.
pub const VERSION: u32 = 8;

/// How a pack begins.
const MAGIC: &[u8; 8] = b"DATELINE";

/// Offsets in the header; see the table above.
mod header {
    pub(super) const VERSION: usize = 8;
    pub(super) const ZERO: std::ops::Range<usize> = 12..16;
    pub(super) const LENGTH: usize = 16;
    pub(super) const CHECKSUM: usize = 24;
    pub(super) const CHECKED_FROM: usize = 32;
    pub(super) const WRITER: usize = 32;
    pub(super) const WRITER_LENGTH: usize = 32;
    pub(super) const DIRECTORY: usize = 64;
    pub(super) const ENTRY: usize = 16;
}
