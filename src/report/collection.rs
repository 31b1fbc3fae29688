//! A folder's files to reports.

use super::{
    CORPUS_FILE, Clue, Edited, EditedName, EditedReport, Field, Leaves, Published, Report, decode,
    file_name, neighbours, read_corpus_file, read_plain, settle,
};
use crate::error::Problem;
use crate::when::{Basis, When};
use std::collections::BTreeMap;

/// One file of a collection, as far as it could be read from disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// The file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The reports of one folder, with what its editor says of the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// The collection's title; empty when nobody gave one.
    pub title: String,
    /// The language of its reports (BCP 47).
    pub language: String,
    /// The reports, by id.
    pub reports: Vec<Report>,
    /// What the editor says of names, by the name to show.
    pub names: BTreeMap<String, EditedName>,
}

/// The ending of the files that are reports.
const REPORT_ENDING: &str = ".txt";

/// The language where nobody names one.
const DEFAULT_LANGUAGE: &str = "en";

/// Reads files as reports. Files that are neither reports nor `corpus.toml` are
/// passed over; every report that can be read is, whatever is wrong with others.
pub fn collect(files: Vec<InputFile>) -> (Collection, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut edited = Edited::default();
    let mut reports: BTreeMap<String, Report> = BTreeMap::new();
    for InputFile { name, bytes } in files {
        if name == CORPUS_FILE && !bytes.trim_ascii().is_empty() {
            let (text, problem) = decode(&name, &bytes);
            problems.extend(problem);
            let (read, found) = read_corpus_file(&text.unwrap_or_default());
            edited = read;
            problems.extend(found);
        } else if let Some(id) = report_id(&name) {
            if let Some(other) = reports.get(id) {
                problems.push(same_id(&name, id, &other.file));
                continue;
            }
            let (text, problem) = decode(&name, &bytes);
            problems.extend(problem);
            if let Some(text) = text {
                let (mut report, found) = read_plain(id, &name, text);
                report.clues.extend(named_day(id));
                problems.extend(found);
                reports.insert(id.to_owned(), report);
            }
        }
    }
    for (file, entry) in &edited.reports {
        let named = report_id(file).and_then(|id| reports.get(id));
        let id = match named {
            Some(report) if report.file == *file => report.id.clone(),
            _ => file.clone(),
        };
        match reports.get_mut(&id) {
            Some(report) => edit(report, entry),
            None => problems.push(missing(file, entry)),
        }
    }
    let mut reports: Vec<Report> = reports.into_values().collect();
    problems.extend(settle(&mut reports, edited.language.as_deref()));
    neighbours::add_clues(&mut reports);
    let language = edited.language.unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned());
    let title = edited.title.unwrap_or_default();
    let collection = Collection { title, language, reports, names: edited.names };
    (collection, problems)
}

/// The id that a report of this file name has; none when it is not a report.
fn report_id(name: &str) -> Option<&str> {
    let split = name.len().checked_sub(REPORT_ENDING.len())?;
    let (id, ending) = name.split_at_checked(split)?;
    (ending.eq_ignore_ascii_case(REPORT_ENDING) && !id.is_empty() && !id.starts_with('.'))
        .then_some(id)
}

/// The day that a file's name holds.
fn named_day(id: &str) -> Option<Clue> {
    let day = file_name::day_in(id)?;
    let reason = format!("its file name says {day}");
    Some(Clue::outside(Leaves::OneOf(vec![day]), reason))
}

/// Two files of one id: `a.txt` and `a.TXT`.
fn same_id(file: &str, id: &str, other: &str) -> Problem {
    Problem::with_file(
        file,
        format!("`{other}` has the same id, `{id}`, and was read instead"),
        "rename one of the two",
    )
}

fn missing(file: &str, entry: &EditedReport) -> Problem {
    let problem = Problem::with_file(
        CORPUS_FILE,
        format!("there is no report `{file}` in this folder, or it could not be read"),
        "correct the name or remove the entry",
    );
    problem.at(format!("line {}", entry.line))
}

/// Lays the editor's words over the report's own: the editor has read both.
fn edit(report: &mut Report, entry: &EditedReport) {
    let fields = [
        (&mut report.title, &entry.title),
        (&mut report.source, &entry.source),
        (&mut report.url, &entry.url),
        (&mut report.licence, &entry.licence),
        (&mut report.language, &entry.language),
    ];
    for (field, said) in fields {
        if let Some(value) = said {
            *field = Some(Field::editor(value));
        }
    }
    if let Some(day) = entry.published {
        report.published = Some(Published {
            when: When::day(day),
            basis: Basis::Editor,
            stated: None,
            reason: String::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> InputFile {
        InputFile { name: name.into(), bytes: text.into() }
    }

    #[test]
    fn the_editor_adds_and_corrects() {
        let (collection, problems) = collect(vec![
            file(
                "corpus.toml",
                "title = \"T\"\n[reports.\"a.txt\"]\nsource = \"S\"\npublished = 2022-09-08",
            ),
            file("a.txt", "Police left.\nSource: X"),
            file("README.md", "not a report"),
        ]);
        assert_eq!(problems, []);
        assert_eq!(collection.title, "T");
        let report = &collection.reports[0];
        assert_eq!(report.source, Some(Field::editor("S")));
        assert_eq!(report.published.as_ref().unwrap().basis, Basis::Editor);
    }

    #[test]
    fn one_bad_file_leaves_the_others() {
        let (collection, problems) = collect(vec![
            file("a.txt", ""),
            file("b.txt", "Police left."),
            file("corpus.toml", "[reports.\"c.txt\"]\nsource = \"S\""),
        ]);
        assert_eq!(collection.reports.len(), 1);
        let places: Vec<_> = problems.iter().map(|p| (p.file.as_str(), p.place.as_str())).collect();
        assert_eq!(places, [("a.txt", ""), ("corpus.toml", "line 1")]);
    }

    #[test]
    fn of_two_files_with_one_id_the_second_is_reported() {
        let (collection, problems) =
            collect(vec![file("a.TXT", "Police left."), file("a.txt", "Police came.")]);
        assert_eq!(collection.reports[0].text, "Police left.");
        assert_eq!(problems[0].file, "a.txt");
        assert!(problems[0].message.contains("`a.TXT` has the same id"), "{}", problems[0]);
    }

    #[test]
    fn an_entry_may_name_a_report_by_file_or_by_id() {
        let entries = "[reports.a]\ntitle = \"A\"\n[reports.\"a.txt.txt\"]\ntitle = \"B\"";
        let (collection, problems) = collect(vec![
            file("corpus.toml", entries),
            file("a.txt", "Police left."),
            file("a.txt.txt", "Police came."),
        ]);
        assert_eq!(problems, []);
        let titles: Vec<_> =
            collection.reports.iter().map(|report| report.title.clone().unwrap().value).collect();
        assert_eq!(titles, ["A", "B"]);
    }

    #[test]
    fn an_editors_file_that_is_not_utf_8_is_reported_and_read() {
        let bytes = b"# caf\xE9 and a long comment\ntitle = \"T\"\n".to_vec();
        let editors = InputFile { name: "corpus.toml".into(), bytes };
        let (collection, problems) = collect(vec![editors, file("a.txt", "Police left.")]);
        assert_eq!(collection.title, "T");
        assert_eq!(problems[0].place, "line 1");
    }

    #[test]
    fn only_text_files_with_a_name_are_reports() {
        assert_eq!(report_id("a.TXT"), Some("a"));
        for name in [".txt", "a.md", "é", ".a.txt", "txt"] {
            assert_eq!(report_id(name), None, "{name}");
        }
    }
}
