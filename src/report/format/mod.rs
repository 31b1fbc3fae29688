//! Files to records, one file a format.
//!
//! A format gives each text in a file with what the file says beside it. What the text says
//! of itself is read afterwards, the same in all formats.

mod archive;
mod bounds;
mod columns;
mod feed;
mod front_matter;
mod html;
mod json_lines;
mod mail;
mod markdown;
mod passed_over;
mod table;

use super::{EditedColumns, InputFile, Record, decode};
use crate::error::Problem;
pub use bounds::too_large;
use columns::Columns;
pub use passed_over::PassedOver;
use std::collections::BTreeMap;

/// What a file holds, as far as it could be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) records: Vec<Record>,
    pub(super) problems: Vec<Problem>,
    /// What an archive has beside reports.
    pub(super) passed_over: PassedOver,
}

impl Read {
    fn problem(&mut self, file: &str, message: impl Into<String>, remedy: &str) {
        self.problems.push(Problem::with_file(file, message, remedy));
    }
}

/// The formats, by the endings of file names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Plain,
    Markdown,
    Html,
    JsonLines,
    Table,
    Feed,
    Letter,
    Mailbox,
    Archive,
}

const ENDINGS: [(&str, Format); 17] = [
    ("txt", Format::Plain),
    ("text", Format::Plain),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("jsonl", Format::JsonLines),
    ("ndjson", Format::JsonLines),
    ("csv", Format::Table),
    ("tsv", Format::Table),
    ("rss", Format::Feed),
    ("atom", Format::Feed),
    ("xml", Format::Feed),
    ("eml", Format::Letter),
    ("mbox", Format::Mailbox),
    ("zip", Format::Archive),
];

/// Endings of documents that people put reports in, and that no format here reads.
const DOCUMENTS: [&str; 11] =
    ["pdf", "doc", "docx", "odt", "pages", "rtf", "epub", "json", "mht", "mhtml", "msg"];

/// Endings of archives that are not read.
const PACKED: [&str; 8] = ["7z", "bz2", "gz", "rar", "tar", "tgz", "xz", "zst"];

/// Names of files that tell of a folder and are no reports.
const ABOUT: [&str; 5] = ["readme", "license", "licence", "copying", "changelog"];

/// What is to be done with a file, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is read.
    Report,
    /// It may hold a report, but not in a format that is read.
    Document,
    /// It is passed over.
    Other,
}

/// What is to be done with a file of this name.
pub fn kind(name: &str) -> Kind {
    let last = name.rsplit('/').next().unwrap_or(name);
    let Some((stem, ending)) = last.rsplit_once('.') else { return Kind::Other };
    if stem.is_empty() || last.starts_with('.') || is_about(stem) {
        return Kind::Other;
    }
    match format(name) {
        Some(_) => Kind::Report,
        None if is_one_of(&DOCUMENTS, ending) || is_one_of(&PACKED, ending) => Kind::Document,
        None => Kind::Other,
    }
}

/// Whether a file whose name begins so tells of its folder.
fn is_about(stem: &str) -> bool {
    is_one_of(&ABOUT, stem)
}

fn is_one_of(known: &[&str], ending: &str) -> bool {
    known.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// What is said of a document, or an archive, that is not read.
pub fn unread(file: &str) -> Problem {
    if is_one_of(&PACKED, file.rsplit('.').next().unwrap_or_default()) {
        let message = "it is packed in a way that is not read";
        return Problem::with_file(file, message, "unpack it, and put what is in it in the folder");
    }
    Problem::with_file(
        file,
        "it is a document of a format that is not read",
        "save it as plain text, Markdown or HTML; `dateline check --help` lists the formats",
    )
}

fn format(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    let known = ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known));
    known.map(|(_, format)| *format)
}

/// What a file holds, in its order; `columns` is what the editor says of tables. A file that is
/// no report holds nothing.
pub(super) fn read(file: &InputFile, columns: &BTreeMap<String, EditedColumns>) -> Read {
    let InputFile { name, bytes } = file;
    let format = format(name).filter(|_| kind(name) == Kind::Report);
    let Some(format) = format else { return Read::default() };
    if let Some(problem) = too_large(name, bytes.len() as u64) {
        return Read { problems: vec![problem], ..Read::default() };
    }
    let mut done = read_as(format, name, bytes, columns);
    done.problems.extend(done.records.iter().filter_map(bounds::too_long));
    done.records.retain(|record| record.text.len() <= bounds::REPORT);
    if done.records.is_empty() && done.problems.is_empty() {
        let others = match done.passed_over.is_empty() {
            true => String::new(),
            false => format!(" (it has {})", done.passed_over),
        };
        let message = format!("there is no report in it{others}");
        done.problem(name, message, "remove it, or put reports in it");
    }
    done
}

fn read_as(
    format: Format,
    name: &str,
    bytes: &[u8],
    columns: &BTreeMap<String, EditedColumns>,
) -> Read {
    let of_file = Columns::of(columns.get(name));
    match format {
        Format::Html => html::read(name, bytes),
        Format::Feed => feed::read(name, bytes),
        Format::Letter => mail::read_letter(name, bytes),
        Format::Mailbox => mail::read_mailbox(name, bytes),
        Format::Plain => read_text(name, bytes, |text, read| {
            read.records.push(Record::plain(name, text));
        }),
        Format::Markdown => read_text(name, bytes, |text, read| markdown::read(name, &text, read)),
        Format::JsonLines => {
            read_text(name, bytes, |text, read| json_lines::read(name, &text, &of_file, read))
        }
        Format::Table => {
            read_text(name, bytes, |text, read| table::read(name, &text, &of_file, read))
        }
        Format::Archive => archive::read(name, bytes, columns),
    }
}

/// Reads the text of a file, where it is one.
fn read_text(name: &str, bytes: &[u8], read: impl FnOnce(String, &mut Read)) -> Read {
    let (text, problem) = decode(name, bytes);
    let mut done = Read { problems: problem.into_iter().collect(), ..Read::default() };
    if let Some(text) = text {
        read(text, &mut done);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_the_folder_is_no_report() {
        for name in ["README.md", "a/readme.txt", ".hidden.txt", "LICENSE.txt", "a.png", "Makefile"]
        {
            assert_eq!(kind(name), Kind::Other, "{name}");
        }
        for name in ["a.TXT", "a/b.md", "news.csv", "mail.mbox", "a.b.zip"] {
            assert_eq!(kind(name), Kind::Report, "{name}");
        }
        assert_eq!(kind("report.PDF"), Kind::Document);
        assert_eq!(kind("news.tar.gz"), Kind::Document);
        assert!(unread("news.tar.gz").remedy.starts_with("unpack it"));
    }
}
