//! `dateline timeline`.

use super::input::{Analysed, Input, input_name, open_pack, read_input, tell};
use super::query::read_query;
use super::say;
use crate::query::Filter;
use crate::shell::export::write_rows;
use crate::shell::json::{Timeline, timeline};
use anyhow::bail;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the events of a folder or a pack in order of time.
///
/// The JSON tells of each report when it was published, on what basis (stated by the
/// report, given by its editor in corpus.toml, or inferred) and, of what was inferred
/// or could be read otherwise, the reason.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    dateline timeline seeds\n  \
    dateline timeline corpus.pack --query 'cyber* -denied' --format csv")]
pub(super) struct Arguments {
    /// A folder of reports, a pack, a file of JSON Lines as `dateline annotate` takes it, or
    /// `-` for either file on standard input
    collection: PathBuf,
    /// The events in which somebody or something takes part, by any of its names
    #[arg(short, long, value_name = "NAME", conflicts_with = "query")]
    entity: Option<String>,
    /// Only events whose sentences this query holds of
    #[arg(short, long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    query: String,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// One JSON object
    Json,
    /// A row an event and sentence (RFC 4180)
    Csv,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(query) = read_query(&arguments.query) else { return Ok(ExitCode::from(2)) };
    if let Some(entity) = &arguments.entity {
        return of_entity(arguments, entity);
    }
    let pack = open_pack(&arguments.collection)?;
    print(&timeline(&pack, &Filter { query, ..Filter::default() }), arguments.format)
}

/// Prints the timeline of an entity: what is told of it at a date of the text, and what is
/// told of the day of its report. A pack holds the former alone.
fn of_entity(arguments: &Arguments, entity: &str) -> anyhow::Result<ExitCode> {
    let Input::Analysed(Analysed { corpus, problems }) = read_input(&arguments.collection)? else {
        bail!(
            "{} is a pack, which holds no more than what is told at a date; give its folder or \
             its JSON Lines to --entity",
            input_name(&arguments.collection)
        );
    };
    tell(&problems);
    let timeline = Timeline::of_entity(&corpus, entity);
    if timeline.events.is_empty() {
        say(format_args!(
            "warning: nothing is told of “{entity}”; `dateline names` lists the names"
        ));
    }
    print(&timeline, arguments.format)
}

fn print(timeline: &Timeline<'_>, format: Format) -> anyhow::Result<ExitCode> {
    let mut output = BufWriter::new(io::stdout().lock());
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut output, timeline)?;
            output.write_all(b"\n")?;
        }
        Format::Csv => write_rows(timeline, &mut output)?,
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
