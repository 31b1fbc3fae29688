//! Events as rows of CSV (RFC 4180).

use crate::export::guarded;
use crate::shell::json::Timeline;
use std::io::Write;

/// Writes a row for each event and sentence that tells it. What reports wrote is no formula.
pub(in crate::shell) fn write(timeline: &Timeline<'_>, output: &mut impl Write) -> csv::Result<()> {
    let mut csv = csv::Writer::from_writer(output);
    csv.write_record([
        "id", "edtf", "earliest", "latest", "label", "report", "start", "end", "quote",
    ])?;
    for event in &timeline.events {
        let [edtf, earliest, latest] = [&event.when.edtf, &event.when.earliest, &event.when.latest]
            .map(|text| text.as_deref().unwrap_or_default());
        for evidence in &event.evidence {
            csv.write_record([
                event.id.as_str(),
                edtf,
                earliest,
                latest,
                &guarded(event.label),
                &guarded(evidence.report),
                &evidence.start.to_string(),
                &evidence.end.to_string(),
                &guarded(evidence.quote),
            ])?;
        }
    }
    csv.flush()?;
    Ok(())
}
