//! What is found: a date, or words shaped like a day that is none.

use crate::error::Problem;
use crate::report::Report;
use crate::span::Span;
use crate::when::{Anchor, Modifier, Resolved, TimexType, When, Written};

/// A time expression in a report, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// Its type.
    pub kind: TimexType,
    /// Its TIMEX3 value.
    pub value: String,
    /// What was said.
    pub written: Written,
    /// What it stands for.
    pub resolved: Resolved,
    /// What it was counted from; none when its words alone tell.
    pub anchor: Option<Anchor>,
    /// What a word beside it does to it: "early", "more than".
    pub modifier: Option<Modifier>,
    /// What else the words can stand for, the likeliest first.
    pub alternatives: Vec<Alternative>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Another interval that the words of a date can stand for, with its own working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The interval.
    pub when: When,
    /// Its TIMEX3 value.
    pub value: String,
    /// What it is counted from; none when the words alone tell.
    pub anchor: Option<Anchor>,
    /// The step taken, as in [`Resolved::step`].
    pub step: String,
}

impl DateMention {
    /// The day on which a length of time begins (TIMEX3 `beginPoint`), where known.
    pub fn begin_point(&self) -> Option<String> {
        let stretch = self.kind == TimexType::Duration;
        stretch.then_some(self.resolved.when?.earliest()?.to_string())
    }

    /// The day on which a length of time ends (TIMEX3 `endPoint`), where known.
    pub fn end_point(&self) -> Option<String> {
        let stretch = self.kind == TimexType::Duration;
        stretch.then_some(self.resolved.when?.latest()?.to_string())
    }
}

/// Words shaped like a day that no calendar has: `31 February 2018`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDay {
    /// The words.
    pub span: Span,
}

impl NoSuchDay {
    /// The problem to report, at its line, from 1.
    pub fn problem(&self, report: &Report, line: usize) -> Problem {
        Problem::with_file(
            &report.file,
            format!(
                "there is no day “{}”; it is left off the timeline",
                self.span.of(&report.text)
            ),
            "correct it, if the report does not mean to quote a mistake",
        )
        .at(format!("line {line}"))
    }
}
