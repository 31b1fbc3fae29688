//! The shapes of the JSON outputs. Keys are added, none goes away.

use crate::when::{Basis, Day, When};
use serde::Serialize;

/// An interval: EDTF level 1, and its bounds as ISO 8601 days; null where it is
/// not known or open.
#[derive(Debug, Serialize)]
pub(super) struct Interval {
    pub(super) edtf: Option<String>,
    pub(super) earliest: Option<String>,
    pub(super) latest: Option<String>,
}

impl From<Option<When>> for Interval {
    fn from(when: Option<When>) -> Interval {
        let day = |bound: Option<Day>| bound.map(|day| day.to_string());
        Interval {
            edtf: when.map(When::to_edtf),
            earliest: when.and_then(|when| day(when.earliest())),
            latest: when.and_then(|when| day(when.latest())),
        }
    }
}

/// When a report was published: stated by it, given by its editor, or inferred; and
/// why, where it was inferred or could be read otherwise.
#[derive(Debug, Serialize)]
pub(super) struct Published<'a> {
    #[serde(flatten)]
    interval: Interval,
    basis: &'static str,
    reason: &'a str,
}

impl<'a> Published<'a> {
    /// Nothing known is an inference with no result.
    pub(super) fn new(known: Option<(When, Basis)>, reason: &'a str) -> Published<'a> {
        Published {
            interval: Interval::from(known.map(|(when, _)| when)),
            basis: known.map_or(Basis::Inferred, |(_, basis)| basis).word(),
            reason,
        }
    }
}

/// A range in Unicode code points, half-open.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Range {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl From<(u32, u32)> for Range {
    fn from((start, end): (u32, u32)) -> Range {
        Range { start, end }
    }
}
