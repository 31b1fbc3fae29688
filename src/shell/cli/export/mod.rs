//! `dateline export`: what a query leaves, in the forms of other programs.

mod address;
mod annotations;
mod citations;
mod ends;
mod ical;
mod json_ld;
mod selection;
mod svg;
mod timelinejs;
mod urn;

use super::input::open_pack;
use super::output::write_whole;
use super::query::read_query;
use super::{say, timeline};
use crate::pack::{EventView, Pack, ReportView};
use crate::query::Filter;
use crate::shell::json;
use selection::Selection;
use serde::Serialize;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What every form says of events.
const AUTOMATIC: &str = "Dates and events were found by rule, names by a statistical model, \
                         without a person looking at them.";

/// Print what a query leaves in the form of another program
///
/// That is the events that the query holds of, with the sentences that tell them, and the
/// reports that tell them or hold a sentence that it holds of. Without a query it is all.
///
/// No form makes a date finer than it is told. What a form cannot say is left out and named
/// on standard error. The same reports give the same bytes.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dateline export seeds --format bibtex
  dateline export seeds --query 'place:tirana during:2018' --format ical -o tirana.ics
  dateline export corpus.pack --format timelinejs -o timeline.json
  dateline export - --format annotations < corpus.pack")]
pub(super) struct Arguments {
    /// A folder of reports, a pack, or `-` for a pack on standard input
    collection: PathBuf,
    /// Only events and reports whose sentences this query holds of
    #[arg(short, long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    query: String,
    /// The form of the output
    #[arg(short, long, value_enum)]
    format: Format,
    /// The file to write; standard output without it
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// Events: a row an event and sentence (RFC 4180), as `dateline timeline` prints it
    Csv,
    /// Events and reports: one JSON object, as `dateline timeline` prints it
    Json,
    /// Events and reports: a graph of schema.org's Event and NewsArticle
    JsonLd,
    /// Events: the JSON of TimelineJS 3; those that began nobody knows when are left out
    Timelinejs,
    /// Events: a calendar of whole days (RFC 5545); those with an open end are left out
    Ical,
    /// Sentences that tell events: W3C Web Annotations; positions count code points
    Annotations,
    /// Events: a drawing of the timeline with its legend and sources (SVG 1.1)
    Svg,
    /// Reports: BibTeX
    Bibtex,
    /// Reports: CSL-JSON, for Zotero, Pandoc and citeproc
    CslJson,
}

impl Format {
    /// Which of the two it holds.
    fn held<T>(self, events: T, reports: T) -> Vec<T> {
        match self {
            Format::Bibtex | Format::CslJson => vec![reports],
            Format::Json | Format::JsonLd | Format::Svg => vec![events, reports],
            Format::Csv | Format::Timelinejs | Format::Ical | Format::Annotations => vec![events],
        }
    }
}

/// A document in another program's form.
#[derive(Debug, Default)]
struct Document {
    bytes: Vec<u8>,
    /// The events that it cannot hold, a line each.
    left_out: Vec<String>,
}

impl Document {
    /// A value as JSON.
    fn json(value: &impl Serialize) -> anyhow::Result<Document> {
        let mut bytes = serde_json::to_vec_pretty(value)?;
        bytes.push(b'\n');
        Ok(Document { bytes, left_out: Vec::new() })
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(query) = read_query(&arguments.query) else { return Ok(ExitCode::from(2)) };
    let pack = open_pack(&arguments.collection)?;
    let filter = Filter { query, ..Filter::default() };
    let selection = Selection::new(&pack, &filter);
    let Document { bytes, left_out } = match arguments.format {
        Format::Csv => as_timeline(&pack, &filter, timeline::Format::Csv)?,
        Format::Json => as_timeline(&pack, &filter, timeline::Format::Json)?,
        Format::JsonLd => Document::json(&json_ld::graph(&selection))?,
        Format::Timelinejs => timelinejs::document(&selection)?,
        Format::Ical => ical::document(&selection),
        Format::Annotations => Document::json(&annotations::collection(&selection))?,
        Format::Svg => svg::document(&selection, &arguments.query),
        Format::Bibtex => citations::bibtex(&selection),
        Format::CslJson => citations::csl_json(&selection)?,
    };
    let events = (selection.events.len() - left_out.len(), "events");
    let held = arguments.format.held(events, (selection.reports.len(), "reports"));
    match arguments.output.as_deref() {
        Some(path) if path != Path::new("-") => {
            write_whole(path, &bytes)?;
            let counts: String =
                held.iter().map(|(count, kind)| format!("{count} {kind}, ")).collect();
            writeln!(io::stdout(), "{}: {counts}{} bytes", path.display(), bytes.len())?;
        }
        _ => io::stdout().lock().write_all(&bytes)?,
    }
    left_out.iter().for_each(|event| say(format_args!("left out: {event}")));
    if held.iter().all(|(count, _)| *count == 0) {
        let kinds: Vec<&str> = held.iter().map(|(_, kind)| *kind).collect();
        let kinds = kinds.join(" or ");
        say(format_args!("there are no {kinds} to export; the output is an empty document"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Events and reports of a pack in the words of schema.org, for a page that shows them.
pub(super) fn schema_org<'p>(
    pack: &'p Pack,
    events: Vec<EventView<'p>>,
    reports: Vec<ReportView<'p>>,
) -> impl Serialize {
    json_ld::part(&Selection { pack, events, reports })
}

/// The form that `dateline timeline` prints.
fn as_timeline(pack: &Pack, filter: &Filter, format: timeline::Format) -> anyhow::Result<Document> {
    let mut document = Document::default();
    timeline::write(&json::timeline(pack, filter), format, &mut document.bytes)?;
    Ok(document)
}
