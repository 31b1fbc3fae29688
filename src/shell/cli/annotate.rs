//! `dateline annotate`.

use super::input::unread;
use super::lines::Line;
use super::write_json_line;
use crate::merge;
use crate::shell::json::{self, Annotation};
use anyhow::Context;
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Find sentences, dates, names, claims and events in JSON Lines from standard input.
///
/// Each line of input is {"id":"...","date":"YYYY-MM-DD"|null,"text":"..."}; each
/// gives one line of output, in the same order: what was found, or
/// {"error":"...","line":n} where the line is not such an object. A "language"
/// (BCP 47) may be given. A date may be a month alone, "2019-10". Offsets count code
/// points. A place has "lat" and "lon", degrees north and east, where they are known.
/// "entity" and "label" are the same for all names of one: "Veliu" has those of "Ardi Veliu".
///
/// "published" in the output is the day that relative dates were counted from: the
/// "date" of the input, else what the text says of itself (a dateline, "Published:",
/// JSON-LD), else the bounds that could be inferred, with their reason. A "date" that
/// is none is a problem, and the text is still read.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  dateline annotate reports.jsonl > annotations.jsonl")]
pub(super) struct Arguments {
    /// A file of JSON Lines; `-` for standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: PathBuf,
}

#[derive(Debug, Serialize)]
struct Failure {
    error: String,
    line: usize,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut input: Box<dyn BufRead> = match arguments.file.as_path() {
        path if path == Path::new("-") => Box::new(io::stdin().lock()),
        path => Box::new(BufReader::new(File::open(path).with_context(|| unread(path))?)),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match Line::parse(&line, number) {
            Ok(read) => annotate(&read, &mut output)?,
            Err(error) => {
                failed = true;
                write_json_line(&mut output, &Failure { error, line: number })?;
            }
        }
    }
    output.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn annotate(line: &Line<'_>, output: &mut impl Write) -> anyhow::Result<()> {
    let date = line.date();
    let input = line.input(date.as_deref());
    let (mut findings, problems) = json::annotate(input);
    merge::label_by_entity(&mut findings);
    write_json_line(output, &Annotation::new(input, &findings, &problems))
}
