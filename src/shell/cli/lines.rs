//! Texts as JSON Lines, as `annotate` and `timeline` take them.

use crate::error::Problem;
use crate::report::Collection;
use crate::shell::json::{self, Input};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// A line: a text with its id and its day.
#[derive(Debug, Deserialize)]
pub(super) struct Line<'l> {
    id: String,
    /// Whatever stands there: a date that is none spoils no more than itself.
    #[serde(default, borrow)]
    date: Option<&'l RawValue>,
    #[serde(default)]
    language: Option<String>,
    text: String,
}

impl<'l> Line<'l> {
    /// A line as an input, or what is wrong with it and how it should look.
    pub(super) fn parse(line: &'l [u8], number: usize) -> Result<Line<'l>, String> {
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

    /// Its day, as it is given.
    pub(super) fn date(&self) -> Option<String> {
        let date = self.date?.get();
        Some(serde_json::from_str(date).unwrap_or_else(|_| date.to_owned()))
    }

    /// What is to be read, with that day.
    pub(super) fn input<'a>(&'a self, date: Option<&'a str>) -> Input<'a> {
        Input { id: &self.id, date, language: self.language.as_deref(), text: &self.text }
    }
}

/// Whether bytes are JSON Lines, as far as their first shows; a pack begins otherwise.
pub(super) fn are_lines(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// The reports of JSON Lines, and what is wrong with those that are none. A second report
/// of the same id has a number after it.
pub(super) fn collect(bytes: &[u8], file: &str) -> (Collection, Vec<Problem>) {
    let mut collection = Collection::default();
    let mut problems = Vec::new();
    let mut ids: HashMap<String, usize> = HashMap::new();
    for (number, line) in (1..).zip(bytes.split(|&byte| byte == b'\n')) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let place = format!("line {number}");
        let line = match Line::parse(line, number) {
            Ok(line) => line,
            Err(error) => {
                let problem = Problem::with_file(file, error, "correct the line");
                problems.push(problem.at(place));
                continue;
            }
        };
        let date = line.date();
        let (mut report, found) = json::read(line.input(date.as_deref()));
        problems.extend(found);
        let count = ids.entry(report.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            let id = format!("{}-{count}", report.id);
            let message =
                format!("the id “{}” is that of a line before; here it is “{id}”", report.id);
            problems.push(Problem::with_file(file, message, "give each line its own id").at(place));
            report.id = id;
        }
        collection.reports.push(report);
    }
    (collection, problems)
}
