//! What each report says of an event, side by side.

use super::Interval;
use super::timeline::Points;
use crate::agreement::{Agreement, Cell};
use crate::pack::{EventView, EvidenceView, Pack, ReportView};
use crate::sorted::each_once;
use crate::span::{CodePoints, Span};
use serde::Serialize;

/// What one sentence says of an event.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct AgreementRow<'p> {
    /// The id of its report.
    report: &'p str,
    /// Who published that; empty where nobody says.
    source: &'p str,
    /// Whether a row before has the same words: a copy is no second source.
    copied: bool,
    /// When it was, by this sentence.
    interval: Interval,
    /// How its date stands to those of the others.
    when: AgreementCell<'p>,
    /// How its place does.
    r#where: AgreementCell<'p>,
    /// How those who take part do.
    who: AgreementCell<'p>,
    /// How its number does.
    how_many: AgreementCell<'p>,
    /// How the claim it rests on does.
    claim: AgreementCell<'p>,
}

/// What a sentence says of one thing.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct AgreementCell<'p> {
    /// How it stands to the others: who says nothing does not differ.
    #[cfg_attr(feature = "api", tsify(type = "\"agrees\" | \"differs\" | \"silent\""))]
    verdict: &'static str,
    /// Its words in the report; null where it is silent.
    quote: Option<Quote<'p>>,
}

/// Words of a report's text. Their range is that in the text, in Unicode code points,
/// half-open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Quote<'p> {
    /// Their first code point.
    start: u32,
    /// The one after their last.
    end: u32,
    /// Them.
    text: &'p str,
}

/// A sentence in which somebody denies an event.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Denial<'p> {
    /// The id of its report.
    report: &'p str,
    /// The words of who denies; null where nobody is named.
    speaker: Option<&'p str>,
    /// The word of denying.
    verb: &'p str,
    /// The sentence.
    #[serde(flatten)]
    quote: Quote<'p>,
}

/// The claim that a report's sentence of an event rests on.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct SourceClaim<'p> {
    /// The id of the report.
    report: &'p str,
    /// The words of who speaks; null where nobody is named.
    speaker: Option<&'p str>,
    /// The word of saying.
    verb: &'p str,
    /// How: `said`, `denied`.
    kind: &'p str,
}

fn report_of<'p>(pack: &'p Pack, evidence: EvidenceView<'p>) -> ReportView<'p> {
    pack.report(pack.sentence(evidence.sentence()).report())
}

/// The rows of an agreement.
pub(super) fn rows<'p>(
    pack: &'p Pack,
    agreement: &Agreement<'p>,
    points: &mut Points<'p>,
) -> Vec<AgreementRow<'p>> {
    let mut rows = Vec::with_capacity(agreement.rows.len());
    for row in &agreement.rows {
        let report = report_of(pack, row.evidence);
        let points = points.of(report);
        let cell = |cell: &Cell| AgreementCell {
            verdict: cell.verdict.word(),
            quote: cell.span.map(|span| quote(report, points, span)),
        };
        let [when, place, who, number, claim] = row.cells.each_ref().map(cell);
        rows.push(AgreementRow {
            report: report.id(),
            source: report.source(),
            copied: row.copied,
            interval: Interval::from(pack.date(row.evidence.date()).when()),
            when,
            r#where: place,
            who,
            how_many: number,
            claim,
        });
    }
    rows
}

fn quote<'p>(report: ReportView<'p>, points: &CodePoints<'p>, span: Span) -> Quote<'p> {
    let (start, end) = points.span(span);
    Quote { start, end, text: report.part(span) }
}

/// Who denies an event.
pub(super) fn denials<'p>(
    pack: &'p Pack,
    event: EventView<'p>,
    points: &mut Points<'p>,
) -> Vec<Denial<'p>> {
    let denials = event.denials().map(|denial| {
        let sentence = pack.sentence(denial.sentence());
        let report = pack.report(sentence.report());
        Denial {
            report: report.id(),
            speaker: denial.speaker().map(|span| report.part(span)),
            verb: report.part(denial.verb()),
            quote: quote(report, points.of(report), sentence.span()),
        }
    });
    denials.collect()
}

/// Who tells an event, each once.
pub(super) fn sources<'p>(pack: &'p Pack, agreement: &Agreement<'p>) -> Vec<&'p str> {
    each_once(agreement.rows.iter().map(|row| report_of(pack, row.evidence).source()))
}

/// The claims of an agreement.
pub(super) fn claims<'p>(pack: &'p Pack, agreement: &Agreement<'p>) -> Vec<SourceClaim<'p>> {
    let claim = |evidence: EvidenceView<'p>| {
        let report = report_of(pack, evidence);
        Some(SourceClaim {
            report: report.id(),
            speaker: evidence.speaker().map(|span| report.part(span)),
            verb: report.part(evidence.saying()?),
            kind: evidence.claim(),
        })
    };
    agreement.rows.iter().filter_map(|row| claim(row.evidence)).collect()
}
