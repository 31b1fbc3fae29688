//! `dateline annotate`.

use super::json::{Interval, Published, Range};
use crate::error::Problem;
use crate::find::{self, Findings};
use crate::report::{Field, Report, read_stated, settle, take_field};
use crate::span::{CodePoints, Span};
use crate::when::{Modifier, TimexType};
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
struct Input<'l> {
    id: String,
    /// Whatever stands there: a date that is none spoils no more than itself.
    #[serde(default, borrow)]
    date: Option<&'l RawValue>,
    #[serde(default)]
    language: Option<String>,
    text: String,
}

#[derive(Debug, Serialize)]
struct Output<'a> {
    id: &'a str,
    published: Published<'a>,
    sentences: Vec<Range>,
    timexes: Vec<Timex<'a>>,
    names: Vec<Name<'a>>,
    events: Vec<Event<'a>>,
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
struct Timex<'a> {
    #[serde(flatten)]
    range: Range,
    text: &'a str,
    r#type: TimexType,
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#mod: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quant: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    freq: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
    #[serde(rename = "beginPoint", skip_serializing_if = "Option::is_none")]
    begin_point: Option<String>,
    #[serde(rename = "endPoint", skip_serializing_if = "Option::is_none")]
    end_point: Option<String>,
    #[serde(flatten)]
    interval: Interval,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternatives: Vec<String>,
    rule: &'a str,
    anchor: String,
    working: &'a str,
}

#[derive(Debug, Serialize)]
struct Name<'a> {
    #[serde(flatten)]
    range: Range,
    text: &'a str,
    r#type: &'a str,
    label: &'a str,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct Event<'a> {
    #[serde(flatten)]
    range: Range,
    label: &'a str,
    when: Interval,
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
                serde_json::to_writer(&mut output, &Failure { error, line: number })?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// A line as an input, or what is wrong with it and how it should look.
fn parse(line: &[u8], number: usize) -> Result<Input<'_>, String> {
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

fn annotate(input: &Input<'_>, output: &mut impl Write) -> anyhow::Result<()> {
    let (report, mut problems) = read(input);
    let (findings, found) = find::find(report);
    problems.extend(found);
    let points = CodePoints::new(&input.text);
    let range = |span: Span| Range::from(points.span(span));
    let Findings { report, sentences, dates, names, events } = &findings;
    let published = report.published.as_ref();
    let reason = published.map_or("", |published| published.reason.as_str());
    let timexes = dates.iter().map(|date| Timex {
        range: range(date.span),
        text: date.span.of(&input.text),
        r#type: date.kind,
        value: &date.value,
        r#mod: date.modifier.map(Modifier::word),
        quant: date.written.quant(),
        freq: date.written.freq(),
        zone: date.written.zone(),
        begin_point: date.begin_point(),
        end_point: date.end_point(),
        alternatives: date.alternatives.iter().map(|other| other.when.to_edtf()).collect(),
        interval: Interval::from(date.resolved.when),
        rule: date.rule,
        anchor: date.anchor.map_or_else(|| "none".to_owned(), |anchor| anchor.in_words()),
        working: &date.resolved.step,
    });
    let named = names.iter().map(|name| Name {
        range: range(name.span),
        text: name.span.of(&input.text),
        r#type: name.kind.word(),
        label: &name.label,
        rule: name.rule,
    });
    let told = events.iter().map(|event| Event {
        range: range(sentences[event.sentence]),
        label: &event.label,
        when: Interval::from(Some(event.when)),
    });
    let annotated = Output {
        id: &input.id,
        published: Published::new(published.map(|known| (known.when, known.basis)), reason),
        sentences: sentences.iter().map(|&span| range(span)).collect(),
        timexes: timexes.collect(),
        names: named.collect(),
        events: told.collect(),
        problems,
    };
    serde_json::to_writer(output, &annotated)?;
    Ok(())
}

/// The text as a report whose body is all of it: the caller's date goes before
/// one that the text states.
fn read(input: &Input<'_>) -> (Report, Vec<Problem>) {
    let (mut report, mut problems) = read_stated(&input.id, &input.id, input.text.clone());
    report.body = Span::new(0, input.text.len());
    report.language = input.language.clone().map(Field::editor);
    if let Some(date) = &input.date {
        let date = date.get();
        let value = serde_json::from_str::<String>(date).unwrap_or_else(|_| date.to_owned());
        let problem = take_field(&mut report, &value);
        // What the text says of itself matters no more.
        if problem.is_none() {
            problems.clear();
        }
        problems.extend(problem);
    }
    problems.extend(settle(std::slice::from_mut(&mut report), None));
    for problem in &mut problems {
        // There is no corpus.toml here; the caller may give the date.
        if problem.remedy.contains("corpus.toml") {
            "correct it, or give the day as \"date\"".clone_into(&mut problem.remedy);
        }
    }
    (report, problems)
}
