//! What can go wrong, in two weights.
//!
//! An [`Error`] ends what was asked for: a pack that is cut short, a query that
//! cannot be read. A [`Problem`] is found on the way and reported beside the
//! result: an unreadable file among readable ones. Both say what, where and
//! what to do about it.

mod query;

pub use query::{QueryError, QueryMistake};

use serde::Serialize;
use std::fmt;

/// Why an operation could not be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not a pack this version can use.
    Pack(PackError),
    /// The query does not follow the query language.
    Query(QueryError),
}

/// Why bytes were refused as a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PackError {
    /// They do not begin as a pack does.
    NotAPack,
    /// They were written in another version of the format.
    Version {
        /// The version the bytes name.
        found: u32,
        /// The version that this program reads.
        readable: u32,
        /// The program that wrote them, where it could be read.
        writer: String,
    },
    /// They end before, or go on after, the length they name.
    Length {
        /// The length in bytes that the header names.
        expected: u64,
        /// The length in bytes there is.
        found: u64,
    },
    /// Their checksum differs from the one they carry.
    Checksum,
    /// A place inside points outside.
    Offset {
        /// The section that holds the place.
        section: &'static str,
        /// Its row.
        row: usize,
    },
}

/// Something that was read around: named, explained, and not fatal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// The file (or record) it was found in.
    pub file: String,
    /// The place inside it: a line, a key, a phrase. Empty for the whole file.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub remedy: String,
}

impl Problem {
    /// A problem with a whole file.
    pub fn with_file(
        file: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Problem {
            file: file.into(),
            place: String::new(),
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// The same problem, at `place` inside its file.
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&visible(&self.file))?;
        if !self.place.is_empty() {
            write!(out, ", {}", self.place)?;
        }
        write!(out, ": {}; {}", self.message, self.remedy)
    }
}

/// The name of a file on one line: it may hold line ends, and signs that move a terminal.
pub fn visible(name: &str) -> String {
    let shown = |c: char| match c.is_control() {
        true => c.escape_default().collect::<String>(),
        false => c.to_string(),
    };
    name.chars().map(shown).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Pack(error) => error.fmt(out),
            Error::Query(error) => error.fmt(out),
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackError::NotAPack => {
                write!(
                    out,
                    "this is not a Dateline pack; make one with `dateline pack DIR -o FILE`"
                )
            }
            PackError::Version { found, readable, writer } => write!(
                out,
                "this pack was written by {writer} in version {found} of the format, and this \
                 program reads version {readable}; pack the reports again with this program"
            ),
            PackError::Length { expected, found } => write!(
                out,
                "this pack should have {expected} bytes and has {found}: it was cut short or \
                 something was added; copy it again"
            ),
            PackError::Checksum => {
                write!(out, "this pack was damaged on its way: its checksum differs; copy it again")
            }
            PackError::Offset { section, row } => write!(
                out,
                "this pack is inconsistent at row {row} of its section {section:?}; pack the \
                 reports again"
            ),
        }
    }
}

impl std::error::Error for Error {}
impl std::error::Error for PackError {}

impl From<PackError> for Error {
    fn from(error: PackError) -> Self {
        Error::Pack(error)
    }
}

impl From<QueryError> for Error {
    fn from(error: QueryError) -> Self {
        Error::Query(error)
    }
}
