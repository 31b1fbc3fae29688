//! The shapes of what leaves the program as JSON or as JavaScript values. Keys are
//! added, none goes away.

#[cfg(any(feature = "cli", feature = "api"))]
mod agreement;
#[cfg(feature = "writing")]
mod annotation;
#[cfg(feature = "cli")]
mod entity_timeline;
#[cfg(any(feature = "cli", feature = "api"))]
mod timeline;

#[cfg(feature = "cli")]
pub(super) use annotation::read;
#[cfg(feature = "writing")]
pub(super) use annotation::{Annotation, Input, annotate};
#[cfg(any(feature = "cli", feature = "api"))]
pub(super) use timeline::{Points, event_id};
#[cfg(feature = "cli")]
pub(super) use timeline::{Timeline, timeline};
#[cfg(feature = "api")]
pub(super) use timeline::{TimelineEvent, TimelineReport};

use crate::entity::EntityKind;
use crate::when::{Basis, Day, TimexType, When};
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

/// A time expression, and what it stands for: the attributes of TIMEX3 (ISO-TimeML), the
/// interval, and the working.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(super) struct Timex<'a> {
    #[serde(flatten)]
    pub(super) range: TextRange,
    /// Its words.
    pub(super) text: &'a str,
    /// Its TIMEX3 type.
    #[cfg_attr(feature = "js", tsify(type = "\"DATE\" | \"TIME\" | \"DURATION\" | \"SET\""))]
    pub(super) r#type: TimexType,
    /// Its TIMEX3 value.
    pub(super) value: &'a str,
    /// What a word beside it does to it: `START`, `MORE_THAN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) r#mod: Option<&'static str>,
    /// The quantifier of a recurring time: `EVERY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) quant: Option<&'static str>,
    /// How often a recurring time is: `2X`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) freq: Option<String>,
    /// The zone of a time of day: `-05:00`, `Z`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zone: Option<String>,
    /// The day on which a length of time begins.
    #[serde(rename = "beginPoint", skip_serializing_if = "Option::is_none")]
    pub(super) begin_point: Option<String>,
    /// The day on which it ends.
    #[serde(rename = "endPoint", skip_serializing_if = "Option::is_none")]
    pub(super) end_point: Option<String>,
    #[serde(flatten)]
    pub(super) interval: Interval,
    /// What else its words can stand for, as EDTF, the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub(super) alternatives: Vec<String>,
    /// The name of the rule that found it.
    pub(super) rule: &'a str,
    /// What it was counted from, in words; `none` where its own words tell.
    pub(super) anchor: String,
    /// The step from its words to the interval, in words.
    pub(super) working: &'a str,
}

/// A name in a text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(super) struct NameMention<'a> {
    #[serde(flatten)]
    pub(super) range: TextRange,
    /// Its words.
    pub(super) text: &'a str,
    /// What it names.
    #[cfg_attr(
        feature = "js",
        tsify(type = "\"PERSON\" | \"ORGANISATION\" | \"PLACE\" | \"NATIONALITY\"")
    )]
    pub(super) r#type: &'a str,
    /// What tells it from all others: the same for the same name of the same type.
    pub(super) entity: String,
    /// The name by which all its mentions go together.
    pub(super) label: &'a str,
    /// Its item in Wikidata, such as `Q90`; none where nobody said so.
    pub(super) wikidata: Option<&'a str>,
    /// Where it is, in degrees north; none where that is not known.
    pub(super) lat: Option<f64>,
    /// Where it is, in degrees east; none where that is not known.
    pub(super) lon: Option<f64>,
    /// The name of the rule that found it; a pack keeps none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<&'a str>,
}

impl<'a> NameMention<'a> {
    /// A name of which nothing is known but what it names.
    pub(super) fn new(range: TextRange, text: &'a str, kind: EntityKind, label: &'a str) -> Self {
        NameMention {
            range,
            text,
            r#type: kind.word(),
            entity: format!("{}:{label}", kind.word()),
            label,
            wikidata: None,
            lat: None,
            lon: None,
            rule: None,
        }
    }
}
