//! What each report says of an event, side by side.

use super::timeline::Points;
use super::{Interval, TextRange};
use crate::agreement::{Agreement, Cell};
use crate::pack::{EvidenceView, Pack, ReportView};
use crate::sorted::each_once;
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
    /// How its number does.
    how_many: AgreementCell<'p>,
}

/// What a sentence says of one thing.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct AgreementCell<'p> {
    /// How it stands to the others: who says nothing does not differ.
    #[cfg_attr(feature = "api", tsify(type = "\"agrees\" | \"differs\" | \"silent\""))]
    verdict: &'static str,
    /// Its words in the report; null where it is silent.
    quote: Option<CellQuote<'p>>,
}

/// Words of a report's text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "api", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct CellQuote<'p> {
    #[serde(flatten)]
    range: TextRange,
    /// Them.
    text: &'p str,
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
        let cell = |cell: Cell| AgreementCell {
            verdict: cell.verdict.word(),
            quote: cell.span.map(|span| CellQuote {
                range: TextRange::from(points.span(span)),
                text: span.of(report.text()),
            }),
        };
        rows.push(AgreementRow {
            report: report.id(),
            source: report.source(),
            copied: row.copied,
            interval: Interval::from(pack.date(row.evidence.date()).when()),
            when: cell(row.when),
            r#where: cell(row.place),
            how_many: cell(row.number),
        });
    }
    rows
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
            speaker: evidence.speaker().map(|span| span.of(report.text())),
            verb: evidence.saying()?.of(report.text()),
            kind: evidence.claim(),
        })
    };
    agreement.rows.iter().filter_map(|row| claim(row.evidence)).collect()
}
