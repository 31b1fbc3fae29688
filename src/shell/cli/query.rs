//! `dateline query`.

use super::input::open_pack;
use super::say;
use crate::error::QueryError;
use crate::pack::Pack;
use crate::query::{Filter, Query};
use crate::shell::json::{Timeline, timeline};
use crate::span::CodePoints;
use crate::text::one_line;
use serde::Serialize;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Ask a folder or a pack, and print the events and sentences that the query holds of.
///
/// A query is asked of each event with its sentence, and of the sentences that tell no
/// event. A date field holds where the event may lie in that time; `certain:yes` beside
/// it asks for those that surely do, `certain:no` for the others.
#[derive(Debug, clap::Args)]
#[command(after_help = QUERIES)]
pub(super) struct Arguments {
    /// A folder of reports, a pack, or `-` for a pack on standard input
    collection: PathBuf,
    /// The query
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

const QUERIES: &str = "\
Queries:
  police embassy            both words, in the singular or plural
  \"Quds Force\"              side by side
  expel*  tirena~           a beginning; a word of which one letter may differ
  police NEAR/5 embassy     at most five words apart
  -iran  a OR b  (a b)      not; either; together
  who:rama                  a person or an organisation
  person:rama  org:nato  place:(Tirana OR Paris)  nationality:iranian
                            by any name, a known one too: org:eu, place:usa
  source:reuters  report:embassy
  on:2018-03-19  during:2018  before:2019  after:2018-03  certain:yes|no
  sources:>=2               told by two sources or more

Dates are EDTF: 2018, 2018-03, 2018-03-15, 2018/2020, 2014/..

Examples:
  dateline query seeds 'cyberattack during:2022'
  dateline query corpus.pack 'place:tirana -source:reuters certain:yes' --format json";

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// A paragraph an event, then the sentences that tell none
    Text,
    /// One JSON object
    Json,
}

#[derive(Debug, Serialize)]
struct Found<'p> {
    query: String,
    #[serde(flatten)]
    timeline: Timeline<'p>,
    sentences: Vec<Sentence<'p>>,
}

/// A sentence that the query holds of and that tells no event left.
#[derive(Debug, Serialize)]
struct Sentence<'p> {
    report: &'p str,
    start: u32,
    end: u32,
    quote: &'p str,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(query) = read_query(&arguments.query) else { return Ok(ExitCode::from(2)) };
    let pack = open_pack(&arguments.collection)?;
    let filter = Filter { query, ..Filter::default() };
    let found = Found {
        query: filter.query.to_string(),
        timeline: timeline(&pack, &filter),
        sentences: sentences(&pack, &filter.query),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    match arguments.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut output, &found)?;
            output.write_all(b"\n")?;
        }
        Format::Text => write_text(&found, &mut output)?,
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// A query; of one that cannot be read, it says why and points at the place.
pub(super) fn read_query(text: &str) -> Option<Query> {
    text.parse()
        .inspect_err(|error| say(format_args!("dateline: {error}\n{}", pointed(text, error))))
        .ok()
}

/// A query with a sign below the place of its mistake.
fn pointed(query: &str, error: &QueryError) -> String {
    let shown: String = query.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("  {shown}\n  {}^", " ".repeat(error.position))
}

/// The sentences that the query holds of by themselves and that tell no event. The
/// empty query asks for none.
fn sentences<'p>(pack: &'p Pack, query: &Query) -> Vec<Sentence<'p>> {
    if *query == Query::All {
        return Vec::new();
    }
    let found = query.sentences(pack);
    let mut telling: Vec<usize> = pack.evidence().map(|evidence| evidence.sentence()).collect();
    telling.sort_unstable();
    let mut last = None;
    let untold = found.iter().filter(|sentence| telling.binary_search(sentence).is_err());
    let sentence = |number| {
        let sentence = pack.sentence(number);
        let report = pack.report(sentence.report());
        let known = last.take().filter(|(row, _)| *row == report.number());
        let (row, points) = known.unwrap_or((report.number(), CodePoints::new(report.text())));
        let (start, end) = points.span(sentence.span());
        last = Some((row, points));
        Sentence { report: report.id(), start, end, quote: sentence.text() }
    };
    untold.map(sentence).collect()
}

fn write_text(found: &Found<'_>, output: &mut impl Write) -> io::Result<()> {
    let Found { timeline, sentences, .. } = found;
    for event in &timeline.events {
        writeln!(output, "{}  {}", event.when.edtf.as_deref().unwrap_or("undated"), event.label)?;
        for evidence in &event.evidence {
            writeln!(output, "    {}: {}", evidence.report, one_line(evidence.quote))?;
        }
    }
    for sentence in sentences {
        writeln!(output, "{}: {}", sentence.report, one_line(sentence.quote))?;
    }
    Ok(())
}
