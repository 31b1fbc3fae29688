//! A query, read.

use std::fmt;

/// A query. It prints as text that reads back as the same query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Query {
    /// The empty query: everything.
    #[default]
    All,
    /// Sentences that hold the word, in the singular or plural.
    Word(String),
    /// Sentences that hold a word beginning so: `cyber*`.
    Prefix(String),
    /// Sentences that hold the words side by side: `"Quds Force"`.
    Phrase(Vec<String>),
    /// Sentences of which it does not hold: `-word`.
    Not(Box<Query>),
    /// Sentences of which all hold: `one two`.
    And(Vec<Query>),
    /// Sentences of which one holds: `one OR two`.
    Or(Vec<Query>),
}

impl Query {
    /// The parts whose words a reader may see: those that are not denied.
    pub(super) fn positive(&self) -> Vec<&Query> {
        match self {
            Query::All | Query::Not(_) => Vec::new(),
            Query::Word(_) | Query::Prefix(_) | Query::Phrase(_) => vec![self],
            Query::And(parts) | Query::Or(parts) => {
                parts.iter().flat_map(Query::positive).collect()
            }
        }
    }

    fn print(&self, out: &mut fmt::Formatter<'_>, inner: bool) -> fmt::Result {
        match self {
            Query::All => Ok(()),
            Query::Word(word) => write!(out, "{word}"),
            Query::Prefix(prefix) => write!(out, "{prefix}*"),
            Query::Phrase(words) => write!(out, "\"{}\"", words.join(" ")),
            Query::Not(part) => {
                write!(out, "-")?;
                part.print(out, true)
            }
            Query::And(parts) => print_list(parts, " ", inner, out),
            Query::Or(parts) => print_list(parts, " OR ", inner, out),
        }
    }
}

fn print_list(
    parts: &[Query],
    between: &str,
    inner: bool,
    out: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if inner {
        write!(out, "(")?;
    }
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            write!(out, "{between}")?;
        }
        part.print(out, true)?;
    }
    if inner {
        write!(out, ")")?;
    }
    Ok(())
}

impl fmt::Display for Query {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(out, false)
    }
}
