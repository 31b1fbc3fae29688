//! What a session leaves of a collection, in the forms of other programs: for the command
//! line and for the page, which give the same bytes. Each paints a picture of the drawing by
//! itself. For the page alone there are views of it, as markup.

mod address;
mod annotations;
mod citations;
mod ends;
mod escape;
mod format;
mod ical;
mod json_ld;
mod rows;
mod scene;
mod selection;
mod svg;
mod timelinejs;
mod urn;
#[cfg(feature = "exporter")]
mod view;

pub(super) use format::Format;
#[cfg(feature = "cli")]
pub(super) use rows::write as write_rows;
#[cfg(feature = "exporter")]
pub(super) use view::{ViewWords, draw};

use crate::explore::{Explorer, Session, Shown};
#[cfg(feature = "cli")]
use crate::pack::{EventView, Pack, ReportView};
use crate::shell::json::Timeline;
use selection::Selection;
use serde::Serialize;
use std::io;

/// What every form says of events.
const AUTOMATIC: &str = "Dates and events were found by rule, names by a statistical model, \
                         without a person looking at them.";

/// A document in another program's form.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) bytes: Vec<u8>,
    /// The events that it cannot hold, a line each.
    pub(super) left_out: Vec<String>,
}

impl Document {
    /// A value as JSON.
    fn json(value: &impl Serialize) -> serde_json::Result<Document> {
        let mut bytes = serde_json::to_vec_pretty(value)?;
        bytes.push(b'\n');
        Ok(Document { bytes, ..Document::default() })
    }

    /// A timeline as rows.
    fn rows(timeline: &Timeline<'_>) -> csv::Result<Document> {
        let mut bytes = Vec::new();
        rows::write(timeline, &mut bytes)?;
        Ok(Document { bytes, ..Document::default() })
    }
}

/// What a session leaves, and shows, in one of the forms; of a picture the drawing that it is
/// painted of.
pub(super) fn document(
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
    format: Format,
) -> io::Result<Document> {
    let pack = explorer.pack();
    let selection = Selection::new(pack, &shown.answer);
    Ok(match format {
        Format::Csv => Document::rows(&Timeline::new(pack, &shown.answer))?,
        Format::Json => Document::json(&Timeline::new(pack, &shown.answer))?,
        Format::JsonLd => Document::json(&json_ld::graph(&selection))?,
        Format::Timelinejs => timelinejs::document(&selection)?,
        Format::Ical => ical::document(&selection),
        Format::Annotations => Document::json(&annotations::collection(&selection))?,
        Format::Svg => svg::document(&selection, explorer, session, shown),
        #[cfg(feature = "cli")]
        Format::Png => svg::document(&selection, explorer, session, shown),
        Format::Map => svg::map::document(&selection, explorer, session, shown),
        Format::Network => svg::network::document(&selection, explorer, session, shown),
        Format::Bibtex => citations::bibtex(&selection),
        Format::CslJson => citations::csl_json(&selection)?,
    })
}

/// Events and reports of a pack in the words of schema.org, for a page that shows them.
#[cfg(feature = "cli")]
pub(super) fn schema_org<'p>(
    pack: &'p Pack,
    events: Vec<EventView<'p>>,
    reports: Vec<ReportView<'p>>,
) -> impl Serialize {
    json_ld::part(&Selection { pack, events, reports })
}
