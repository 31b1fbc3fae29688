//! What a rule hands back.

use crate::when::{Modifier, TimexType, Written};

/// What one rule found at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// How many tokens it takes.
    pub(super) length: usize,
    /// What was said.
    pub(super) written: Written,
    /// Its TIMEX3 type, where the words decide against the usual one.
    pub(super) kind: TimexType,
    /// What a word beside it does to it.
    pub(super) modifier: Option<Modifier>,
    /// What it is counted from.
    pub(super) from: From,
    /// The other way to read the same words, `3/4/2019`, and why it was not taken.
    pub(super) choice: Option<Choice>,
    /// The rule's name.
    pub(super) rule: &'static str,
}

/// How one of two readings was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The other reading.
    pub(super) other: Written,
    /// The step, for the reader.
    pub(super) step: &'static str,
    /// The step of the other reading.
    pub(super) other_step: &'static str,
    /// Whether it is no more than a guess.
    pub(super) guess: bool,
}

/// What a date is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The time of speaking: "yesterday", "two years ago".
    Speech,
    /// The time of speaking, of a thing that has the date as its name: "a June plot".
    Thing,
    /// The date told last: "the next day".
    Story,
    /// The day told last, else that of speaking: "earlier in the day".
    StoryDay,
    /// The quarter or other period told last: "a year earlier" in a company's figures.
    Period,
}

impl Found {
    pub(super) fn new(length: usize, written: Written, rule: &'static str) -> Found {
        Found {
            length,
            kind: written.timex_type(),
            written,
            modifier: None,
            from: From::Speech,
            choice: None,
            rule,
        }
    }

    pub(super) fn from(self, from: From) -> Found {
        Found { from, ..self }
    }

    /// The same with this many more tokens before it.
    pub(super) fn longer(self, by: usize) -> Found {
        Found { length: self.length + by, ..self }
    }
}
