//! What is found in a text, and where.

use super::{Interval, TextRange};
use crate::entity::{EntityKind, Point};
use crate::when::TimexType;
use serde::Serialize;

/// A time expression, and what it stands for: the attributes of TIMEX3 (ISO-TimeML), the
/// interval, and the working.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Timex<'a> {
    #[serde(flatten)]
    pub(in crate::shell) range: TextRange,
    /// Its words.
    pub(in crate::shell) text: &'a str,
    /// Its TIMEX3 type.
    #[cfg_attr(feature = "js", tsify(type = "\"DATE\" | \"TIME\" | \"DURATION\" | \"SET\""))]
    pub(in crate::shell) r#type: TimexType,
    /// Its TIMEX3 value.
    pub(in crate::shell) value: &'a str,
    /// What a word beside it does to it: `START`, `MORE_THAN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) r#mod: Option<&'static str>,
    /// The quantifier of a recurring time: `EVERY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) quant: Option<&'static str>,
    /// How often a recurring time is: `2X`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) freq: Option<String>,
    /// The zone of a time of day: `-05:00`, `Z`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) zone: Option<String>,
    /// The day on which a length of time begins.
    #[serde(rename = "beginPoint", skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) begin_point: Option<String>,
    /// The day on which it ends.
    #[serde(rename = "endPoint", skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) end_point: Option<String>,
    #[serde(flatten)]
    pub(in crate::shell) interval: Interval,
    /// What else its words can stand for, as EDTF, the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub(in crate::shell) alternatives: Vec<String>,
    /// The name of the rule that found it.
    pub(in crate::shell) rule: &'a str,
    /// What it was counted from, in words; `none` where its own words tell.
    pub(in crate::shell) anchor: String,
    /// The step from its words to the interval, in words.
    pub(in crate::shell) working: &'a str,
}

/// A name in a text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct NameMention<'a> {
    #[serde(flatten)]
    pub(in crate::shell) range: TextRange,
    /// Its words.
    pub(in crate::shell) text: &'a str,
    /// What it names.
    #[cfg_attr(
        feature = "js",
        tsify(type = "\"PERSON\" | \"ORGANISATION\" | \"PLACE\" | \"NATIONALITY\"")
    )]
    pub(in crate::shell) r#type: &'a str,
    /// What tells it from all others: the same for the same name of the same type, and, where
    /// names are joined, for its other names. The analysis of the JavaScript API joins none.
    pub(in crate::shell) entity: String,
    /// The name by which all its mentions go together.
    pub(in crate::shell) label: &'a str,
    /// Its item in Wikidata, such as `Q90`; none where nobody said so.
    pub(in crate::shell) wikidata: Option<&'a str>,
    /// Where it is, in degrees north, with at most four decimal places; none where that is not
    /// known.
    pub(in crate::shell) lat: Option<f64>,
    /// Where it is, in degrees east, with at most four decimal places; none where that is not
    /// known.
    pub(in crate::shell) lon: Option<f64>,
    /// The name of the rule that found it; a pack keeps none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::shell) rule: Option<&'a str>,
}

impl<'a> NameMention<'a> {
    /// A name of which nothing is known but what it names.
    pub(in crate::shell) fn new(
        range: TextRange,
        text: &'a str,
        kind: EntityKind,
        label: &'a str,
    ) -> Self {
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

    /// The same name, with where it is.
    pub(in crate::shell) fn at(self, point: Option<Point>) -> Self {
        NameMention { lat: point.map(Point::latitude), lon: point.map(Point::longitude), ..self }
    }
}
