//! What is wrong with a query, and what would mend it.

use super::Parser;
use crate::error::QueryMistake;

/// Where a query stops making sense, and the text without that.
pub(super) struct Mistake {
    pub(super) at: usize,
    pub(super) mistake: QueryMistake,
    pub(super) mended: Option<String>,
}

impl Parser<'_> {
    pub(super) fn error(&self, mistake: QueryMistake, mended: Option<String>) -> Mistake {
        Mistake { at: self.at, mistake, mended }
    }

    pub(super) fn lone_or(&mut self) -> Mistake {
        // By bytes: searching a text backwards for another brings much code to the page.
        let before = &self.text.as_bytes()[..self.at];
        let at = before.windows(2).rposition(|two| two == b"OR").unwrap_or(0);
        self.at = at;
        self.error(QueryMistake::LoneOr, Some(self.without(at, at + 2)))
    }

    /// NEAR at `start` without words on both sides.
    pub(super) fn lone_near(&mut self, start: usize) -> Mistake {
        self.at = start;
        let mended = self.without(start, start + self.ahead().len());
        self.error(QueryMistake::LoneNear, Some(mended))
    }

    /// The text without a range of it.
    pub(super) fn without(&self, start: usize, end: usize) -> String {
        self.with(start, end, "").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text with something else in place of a range of it.
    pub(super) fn with(&self, start: usize, end: usize, instead: &str) -> String {
        format!("{}{instead}{}", &self.text[..start], &self.text[end..])
    }
}
