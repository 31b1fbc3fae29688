//! `corpus.toml`: what the editor of a collection adds.
//!
//! ```toml
//! title = "Iran, the MEK and Albania"
//! language = "en"
//!
//! [reports."004_30a6df7a3a6d4c7e.txt"]
//! title = "Police enter the Iranian Embassy in Tirana"
//! source = "TSF"
//! published = 2022-09-08
//! url = "https://example.org/report"
//! licence = "All rights reserved"
//! language = "en"
//!
//! [names."MEK"]
//! also = ["PMOI"]
//! not = ["Quds Force"]
//! type = "organisation"
//! description = "an Iranian opposition group in exile"
//! wikidata = "Q1133632"
//!
//! [names."Manez"]
//! point = [41.4286, 19.5]
//!
//! [[events.join]]
//! sentences = ["a.txt: agreed to take in some 3,000 members", "b.txt: have settled in Albania"]
//!
//! [[events.split]]
//! sentences = ["a.txt: a terrorist act foiled", "b.txt: prevented the plan"]
//!
//! [columns."news.csv"]
//! text = "Body"
//! published = "Posted on"
//! ```

mod columns;
mod events;
mod names;
mod reader;

#[cfg(feature = "formats")]
pub(super) use columns::COLUMN_KEYS;
pub use columns::EditedColumns;
pub use events::{EditedEvent, EditedEvents, EditedSentence};
pub use names::EditedName;
use reader::Reader;

use super::day::shown;
use crate::error::Problem;
use crate::when::Day;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of the file.
pub const CORPUS_FILE: &str = "corpus.toml";

const TOP_KEYS: [&str; 6] = ["title", "language", "reports", "names", "events", "columns"];
const REPORT_KEYS: [&str; 6] = ["title", "source", "published", "url", "licence", "language"];

/// What a `corpus.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    /// The collection's title.
    pub title: Option<String>,
    /// The language of its reports (BCP 47), where a report has none of its own.
    pub language: Option<String>,
    /// What it says of each report, by file name, with the line that says it.
    pub reports: BTreeMap<String, EditedReport>,
    /// What it says of names, by the name to show.
    pub names: BTreeMap<String, EditedName>,
    /// Which sentences it says are of one event, and which are not.
    pub events: EditedEvents,
    /// What it says of the columns of tables, by file name.
    pub columns: BTreeMap<String, EditedColumns>,
}

/// What a `corpus.toml` says of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedReport {
    /// The line of `corpus.toml` that opens its table, from 1.
    pub line: usize,
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// The day it was published.
    pub published: Option<Day>,
    /// Where it can be found.
    pub url: Option<String>,
    /// On what terms.
    pub licence: Option<String>,
    /// Its language (BCP 47).
    pub language: Option<String>,
}

/// Reads the text of a `corpus.toml`. What cannot be used is a problem with its
/// line; the rest is used.
pub fn read_corpus_file(text: &str) -> (Edited, Vec<Problem>) {
    let mut reader = Reader { text, problems: Vec::new() };
    let edited = match DeTable::parse(text) {
        Ok(table) => reader.collection(table.get_ref()),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            reader.problem(
                at,
                error.message(),
                "correct it; until then nothing of the file is used",
            );
            Edited::default()
        }
    };
    (edited, reader.problems)
}

impl Reader<'_> {
    fn collection(&mut self, table: &DeTable<'_>) -> Edited {
        let mut edited = Edited::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "title" => edited.title = self.string("title", value),
                "language" => edited.language = self.string("language", value),
                "reports" => {
                    edited.reports = self.tables("reports", "FILE.txt", value, Self::report)
                }
                "names" => edited.names = self.names(value),
                "events" => edited.events = self.events(value),
                "columns" => edited.columns = self.columns(value),
                _ => self.unknown_key(key, &TOP_KEYS),
            }
        }
        edited
    }

    fn report(&mut self, table: &DeTable<'_>, line: usize) -> EditedReport {
        let mut report = EditedReport { line, ..EditedReport::default() };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "title" => report.title = self.string("title", value),
                "source" => report.source = self.string("source", value),
                "url" => report.url = self.url(value),
                "licence" => report.licence = self.string("licence", value),
                "language" => report.language = self.string("language", value),
                "published" => report.published = self.day(value),
                _ => self.unknown_key(key, &REPORT_KEYS),
            }
        }
        report
    }

    /// Only links that lead to a web page: a page shows them as links.
    fn url(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let url = self.string("url", value)?;
        if url.starts_with("https://") || url.starts_with("http://") {
            return Some(url);
        }
        self.problem(value.span().start, "`url` is not a web address", "begin it with https://");
        None
    }

    fn day(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Day> {
        let written = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(time) => time.date.map_or(String::new(), |date| date.to_string()),
            _ => String::new(),
        };
        let day = written.parse().ok().filter(|day: &Day| day.year() > 0);
        if day.is_none() {
            let raw = self.text.get(value.span()).unwrap_or_default();
            let message = format!("`published` is {}, no day of the calendar", shown(raw));
            self.problem(value.span().start, &message, "write it as 2022-09-08");
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_may_be_written_with_or_without_quotation_marks() {
        let text = "[reports.\"a.txt\"]\npublished = 2022-09-08\n[reports.\"b.txt\"]\npublished = \"2022-09-08\"";
        let (edited, problems) = read_corpus_file(text);
        assert_eq!(problems, []);
        assert_eq!(edited.reports["a.txt"].published, Day::from_ymd(2022, 9, 8));
        assert_eq!(edited.reports["b.txt"].published, Day::from_ymd(2022, 9, 8));
        assert_eq!(edited.reports["b.txt"].line, 3);
    }

    #[test]
    fn a_misspelt_key_is_named_with_its_line_and_the_right_one() {
        let (edited, problems) =
            read_corpus_file("titel = \"A\"\n[reports.\"a.txt\"]\npublised = 2022-09-08\n");
        assert_eq!(edited.title, None);
        let places: Vec<_> =
            problems.iter().map(|p| (p.place.as_str(), p.remedy.as_str())).collect();
        assert!(places.contains(&("line 1", "did you mean `title`?")), "{places:?}");
        assert!(places.contains(&("line 3", "did you mean `published`?")), "{places:?}");
    }

    #[test]
    fn what_is_no_toml_is_one_problem() {
        let (edited, problems) = read_corpus_file("title = \n[");
        assert_eq!(edited, Edited::default());
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn wrong_types_and_days_are_named() {
        let text = "title = 3\nreports = 4\n[x]\n";
        assert_eq!(read_corpus_file(text).1.len(), 3);
        let text =
            "[reports]\na = 1\n[reports.b]\npublished = \"31 February\"\nurl = \"javascript:1\"";
        assert_eq!(read_corpus_file(text).1.len(), 3);
    }
}
