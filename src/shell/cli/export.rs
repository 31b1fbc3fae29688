//! `dateline export`: what a query leaves, in the forms of other programs.

use super::input::open_pack;
use super::output::{spare_inputs, write_whole};
use super::picture::{Picture, paint};
use super::query::read_query;
use super::say;
use crate::explore::{Explorer, Session, Shown};
use crate::shell::export::{Document, Format, document};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Print what a query leaves in the form of another program
///
/// That is the events that the query holds of, with the sentences that tell them, and the
/// reports that tell them or hold a sentence that it holds of. Without a query it is all.
///
/// No form makes a date finer than it is told. What a form cannot say is left out and named
/// on standard error. The same reports give the same bytes; a picture does with the same fonts.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dateline export seeds --format bibtex
  dateline export seeds --query 'place:tirana during:2018' --format ical -o tirana.ics
  dateline export corpus.pack --format timelinejs -o timeline.json
  dateline export seeds --format png -o timeline.png
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

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if read_query(&arguments.query).is_none() {
        return Ok(ExitCode::from(2));
    }
    if let Some(output) = &arguments.output {
        spare_inputs(&arguments.collection, output)?;
    }
    let explorer = Explorer::new(open_pack(&arguments.collection)?);
    let session = Session { query: arguments.query.clone(), ..Session::default() };
    let shown = explorer.show(&session, &Shown::default());
    let Document { bytes, left_out } = document(&explorer, &session, &shown, arguments.format)?;
    let bytes = match arguments.format {
        Format::Png => painted(&bytes)?,
        _ => bytes,
    };
    let events = (shown.answer.events.len() - left_out.len(), "events");
    let held = arguments.format.held(events, (shown.answer.reports.len(), "reports"));
    match arguments.output.as_deref() {
        Some(path) if path != Path::new("-") => {
            write_whole(path, &bytes)?;
            let counts: String =
                held.iter().map(|(count, kind)| format!("{count} {kind}, ")).collect();
            writeln!(io::stdout(), "{}: {counts}{} bytes", path.display(), bytes.len())?;
        }
        _ if arguments.format == Format::Png && io::stdout().is_terminal() => {
            anyhow::bail!("a PNG is no text to show here: name a file with --output");
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

/// A drawing as PNG. Letters that are empty boxes there are told.
fn painted(drawing: &[u8]) -> anyhow::Result<Vec<u8>> {
    let Picture { png, missing } = paint(drawing)?;
    if !missing.is_empty() {
        let letters: Vec<String> = missing.into_iter().map(String::from).collect();
        say(format_args!(
            "warning: no font of this machine has {}, which are empty boxes in the PNG: install \
             one (on Debian or Ubuntu: apt install fonts-noto-core), or ask for --format svg",
            letters.join(" ")
        ));
    }
    Ok(png)
}
