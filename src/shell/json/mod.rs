//! The shapes of what leaves the program as JSON or as JavaScript values. Keys are
//! added, none goes away.

#[cfg(any(feature = "cli", feature = "exporter", feature = "api"))]
mod agreement;
#[cfg(feature = "writing")]
mod annotation;
#[cfg(feature = "cli")]
mod entity_timeline;
#[cfg(any(feature = "cli", feature = "js"))]
mod mention;
#[cfg(any(feature = "cli", feature = "exporter", feature = "api"))]
mod timeline;

#[cfg(feature = "cli")]
pub(super) use annotation::read;
#[cfg(feature = "writing")]
pub(super) use annotation::{Annotation, Input, annotate};
#[cfg(any(feature = "cli", feature = "js"))]
pub(super) use mention::{NameMention, Timex};
#[cfg(any(feature = "cli", feature = "exporter"))]
pub(super) use timeline::Timeline;
#[cfg(feature = "cli")]
pub(super) use timeline::timeline;
#[cfg(any(feature = "cli", feature = "exporter", feature = "api"))]
pub(super) use timeline::{Points, event_id};
#[cfg(feature = "api")]
pub(super) use timeline::{TimelineEvent, TimelineReport};

use crate::when::{Basis, Day, When};
use serde::Serialize;

/// An interval of days. A bound is null where it is open or not known.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(super) struct Interval {
    /// The interval as EDTF (ISO 8601-2), level 1; null where it is not known.
    pub(super) edtf: Option<String>,
    /// Its first day, as ISO 8601.
    pub(super) earliest: Option<String>,
    /// Its last day, as ISO 8601.
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

/// When a report was published, and how that is known.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(super) struct Published<'a> {
    #[serde(flatten)]
    interval: Interval,
    /// Stated by the report, given by its editor, inferred, or taken from an earlier date
    /// of the same narrative.
    #[cfg_attr(
        feature = "js",
        tsify(type = "\"stated\" | \"editor\" | \"inferred\" | \"narrative\"")
    )]
    basis: &'static str,
    /// Why then, where it was inferred or could be read otherwise; else empty.
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

/// A range of a text in Unicode code points, half-open.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(super) struct TextRange {
    /// The first.
    pub(super) start: u32,
    /// The one after the last.
    pub(super) end: u32,
}

impl From<(u32, u32)> for TextRange {
    fn from((start, end): (u32, u32)) -> TextRange {
        TextRange { start, end }
    }
}
