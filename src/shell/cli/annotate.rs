//! `dateline annotate`.

use super::write_json_line;
use crate::shell::json::{self, Annotation};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Find sentences, dates, names and events in JSON Lines from standard input.
///
/// Each line of input is {"id":"...","date":"YYYY-MM-DD"|null,"text":"..."}; each
/// gives one line of output, in the same order: what was found, or
/// {"error":"...","line":n} where the line is not such an object. A "language"
/// (BCP 47) may be given. A date may be a month alone, "2019-10". Offsets count code
/// points.
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

#[derive(Debug, Deserialize)]
struct Line<'l> {
    id: String,
    /// Whatever stands there: a date that is none spoils no more than itself.
    #[serde(default, borrow)]
    date: Option<&'l RawValue>,
    #[serde(default)]
    language: Option<String>,
    text: String,
}

#[derive(Debug, Serialize)]
struct Failure {
    error: String,
    line: usize,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut input: Box<dyn BufRead> = match arguments.file.as_path() {
        path if path == Path::new("-") => Box::new(io::stdin().lock()),
        path => {
            let says = || format!("{} cannot be read", path.display());
            Box::new(BufReader::new(File::open(path).with_context(says)?))
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match parse(&line, number) {
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

/// A line as an input, or what is wrong with it and how it should look.
fn parse(line: &[u8], number: usize) -> Result<Line<'_>, String> {
    // Some programs begin a file with a byte order mark.
    let line = match number {
        1 => line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line),
        _ => line,
    };
    let wrong = |what: &str| {
        format!(
            "{what}; a line is {{\"id\":\"...\",\"date\":\"YYYY-MM-DD\" or null,\"text\":\"...\"}}"
        )
    };
    if !line.trim_ascii_start().starts_with(b"{") {
        return Err(wrong("this is not an object"));
    }
    serde_json::from_slice(line).map_err(|error| {
        // The parser knows of one line only: its number would mislead.
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or_default();
        wrong(&format!("{what} at column {}", error.column()))
    })
}

fn annotate(line: &Line<'_>, output: &mut impl Write) -> anyhow::Result<()> {
    let date = line.date.map(RawValue::get);
    let date = date.map(|date| serde_json::from_str(date).unwrap_or_else(|_| date.to_owned()));
    let (id, text) = (line.id.as_str(), line.text.as_str());
    let (date, language) = (date.as_deref(), line.language.as_deref());
    let input = json::Input { id, date, language, text };
    let (findings, problems) = json::annotate(input);
    write_json_line(output, &Annotation::new(input, &findings, &problems))
}
