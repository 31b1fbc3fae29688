//! Who says what in a text.

use crate::find::Findings;
use crate::find::claim::ClaimMention;
use crate::shell::json::TextRange;
use crate::span::{CodePoints, Span};
use serde::Serialize;

/// Somebody's saying something.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Claim<'a> {
    #[serde(flatten)]
    range: TextRange,
    /// Who says it; none where nobody is named.
    speaker: Option<Speaker<'a>>,
    /// The verb.
    verb: Words<'a>,
    /// What is done by saying so.
    #[cfg_attr(
        feature = "worker",
        tsify(
            type = "\"said\" | \"announced\" | \"alleged\" | \"denied\" | \"confirmed\" | \"declined\" | \"demanded\" | \"threatened\""
        )
    )]
    kind: &'static str,
    /// The parts of the text that are claimed.
    content: Vec<TextRange>,
    /// Whether all of that is quoted.
    quoted: bool,
    /// The name of the rule that found it.
    rule: &'static str,
}

/// Who says something.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Speaker<'a> {
    #[serde(flatten)]
    words: Words<'a>,
    /// The name that they hold or plainly stand for.
    name: Option<&'a str>,
}

/// Some words of the text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Words<'a> {
    #[serde(flatten)]
    range: TextRange,
    /// The words.
    text: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn new(range: TextRange, text: &'a str) -> Words<'a> {
        Words { range, text }
    }
}

impl<'a> Claim<'a> {
    /// A claim as it leaves the program.
    pub(super) fn new(
        claim: &ClaimMention,
        findings: &'a Findings,
        points: &CodePoints,
    ) -> Claim<'a> {
        let range = |span: Span| TextRange::from(points.span(span));
        let words = |span: Span| Words { range: range(span), text: span.of(&findings.report.text) };
        let name = claim.name.map(|name| findings.names[name].label.as_str());
        Claim {
            range: range(findings.sentences[claim.sentence]),
            speaker: claim.speaker.map(|span| Speaker { words: words(span), name }),
            verb: words(claim.verb),
            kind: claim.kind.name(),
            content: claim.content.iter().map(|&span| range(span)).collect(),
            quoted: claim.quoted,
            rule: claim.rule,
        }
    }
}
