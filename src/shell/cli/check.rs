//! `dateline check`.

mod text;

use super::folder::{FORMATS, read_folder};
use super::input::{Analysed, analyse};
use super::{say, write_json_line};
use crate::error::Problem;
use crate::merge::{Corpus, Keeping};
use crate::report::{Field, same_texts};
use crate::text::one_line;
use crate::when::Basis;
use anyhow::bail;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufWriter, Write};
use std::mem;
use std::path::PathBuf;
use std::process::ExitCode;

/// Show what is read of each report of a folder, and what is missing or wrong
#[derive(Debug, clap::Args)]
#[command(after_help = format!("\
What is missing is said in corpus.toml, which `dateline init` begins.

{FORMATS}

Examples:
  dateline check seeds
  dateline check seeds --format json | jq 'select(.missing != [])'"))]
pub(super) struct Arguments {
    /// The folder of reports, with a corpus.toml where its editor has something to add
    folder: PathBuf,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// Some lines a report, then what is wrong with no report, then a summary
    Text,
    /// One JSON object a report and line; what is wrong with no report goes to standard error
    Json,
}

/// What was read of a report.
#[derive(Debug, Serialize)]
pub(super) struct Checked<'a> {
    pub(super) file: &'a str,
    pub(super) title: Option<Known>,
    pub(super) source: Option<Known>,
    pub(super) published: Option<Known>,
    pub(super) url: Option<Known>,
    pub(super) licence: Option<Known>,
    pub(super) language: Option<Known>,
    sentences: usize,
    dates: usize,
    events: usize,
    /// What a reader needs and nobody says, by the keys of `corpus.toml`.
    pub(super) missing: Vec<&'static str>,
    /// The first file of the same text.
    same_as: Option<&'a str>,
    problems: Vec<&'a Problem>,
}

/// Something known of a report.
#[derive(Debug, Serialize)]
pub(super) struct Known {
    pub(super) value: String,
    /// Who says so: `stated`, `editor` or `inferred`.
    pub(super) basis: &'static str,
    /// Why, where it was inferred; else empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
}

impl Known {
    /// Whether somebody says it.
    pub(super) fn is_said(&self) -> bool {
        self.basis != Basis::Inferred.word()
    }

    fn of(field: Option<&Field>) -> Option<Known> {
        field.filter(|field| !field.value.trim().is_empty()).map(|field| {
            let basis = if field.stated.is_some() { Basis::Stated } else { Basis::Editor };
            let value = one_line(&field.value);
            Known { value, basis: basis.word(), reason: String::new() }
        })
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (mut contents, problems) = read_folder(&arguments.folder)?.contents();
    let passed_over = mem::take(&mut contents.passed_over);
    let Analysed { corpus, problems } = analyse(Keeping::Texts, contents, problems);
    let reports = checked(&corpus, &problems);
    let of_none: Vec<&Problem> = problems
        .iter()
        .filter(|problem| reports.iter().all(|report| report.file != problem.file))
        .collect();
    let mut output = BufWriter::new(io::stdout().lock());
    match arguments.format {
        Format::Json => {
            for report in &reports {
                write_json_line(&mut output, report)?;
            }
            of_none.iter().for_each(|problem| say(format_args!("warning: {problem}")));
            if !passed_over.is_empty() {
                say(text::passed(&passed_over));
            }
        }
        Format::Text => {
            for report in &reports {
                text::write_report(report, &mut output)?;
            }
            for problem in of_none {
                writeln!(output, "{problem}\n")?;
            }
            text::write_possible(&corpus, &mut output)?;
            if !passed_over.is_empty() {
                writeln!(output, "{}\n", text::passed(&passed_over))?;
            }
            writeln!(output, "{}", text::summary(&reports, corpus.events.len(), problems.len()))?;
        }
    }
    output.flush()?;
    if reports.is_empty() {
        bail!("no report in {} could be read", arguments.folder.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// What was read of each report, by id.
pub(super) fn checked<'a>(corpus: &'a Corpus, problems: &'a [Problem]) -> Vec<Checked<'a>> {
    let reports = &corpus.reports;
    let same = same_texts(reports.iter().map(|findings| &findings.report));
    // Several of them may tell one event.
    let mut events = vec![0; reports.len()];
    for event in &corpus.events {
        let tell: BTreeSet<usize> = event.evidence.iter().map(|it| it.report).collect();
        tell.into_iter().for_each(|report| events[report] += 1);
    }
    let firsts: HashMap<&str, &str> =
        same.into_iter().map(|(report, first)| (report.file.as_str(), first)).collect();
    let checked = reports.iter().zip(events).map(|(findings, events)| {
        let report = &findings.report;
        let published = report.published.as_ref().map(|published| Known {
            value: published.when.to_edtf(),
            basis: published.basis.word(),
            reason: published.reason.clone(),
        });
        let [title, source, url, licence, language] =
            [&report.title, &report.source, &report.url, &report.licence, &report.language]
                .map(|field| Known::of(field.as_ref()));
        let likely = report.likely_language.map(|tag| Known {
            value: tag.to_owned(),
            basis: Basis::Inferred.word(),
            reason: "it looks like that".to_owned(),
        });
        let language = language.or(likely);
        let said = [
            ("title", title.is_some()),
            ("source", source.is_some()),
            ("published", published.as_ref().is_some_and(Known::is_said)),
        ];
        Checked {
            file: &report.file,
            title,
            source,
            published,
            url,
            licence,
            language,
            sentences: findings.sentences.len(),
            dates: findings.dates.len(),
            events,
            missing: said.into_iter().filter(|(_, said)| !said).map(|(key, _)| key).collect(),
            same_as: firsts.get(report.file.as_str()).copied(),
            problems: problems.iter().filter(|problem| problem.file == report.file).collect(),
        }
    });
    checked.collect()
}

/// A text in quotation marks, as a key or a value of TOML on one line: a key cannot be a text of
/// several lines, which TOML has thrice the marks for.
pub(super) fn quoted(text: &str) -> String {
    let quoted = toml::Value::from(text).to_string();
    let lines = quoted.starts_with("\"\"\"") || quoted.starts_with("'''");
    match lines || quoted.contains(char::is_control) {
        // Its basic strings have the escapes of JSON, and bar one character more.
        true => serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f"),
        false => quoted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_can_be_a_key() {
        for text in ["a b.txt", "quote\"'.txt", "a\\b", "a\nb\u{7f}\u{0}", "\u{62a}\u{647}"] {
            let table: toml::Table = format!("[{}]", quoted(text)).parse().unwrap();
            assert!(table.contains_key(text), "{text:?} in {table}");
        }
    }
}
