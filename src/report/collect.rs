//! A folder's files to reports.

use super::{
    CORPUS_FILE, Clue, Collection, Leaves, PassedOver, Record, Report, decode, edit, file_name,
    format, language, neighbours, read_corpus_file, read_record, same_texts, settle,
};
use crate::error::Problem;
use std::collections::BTreeMap;

/// One file of a collection, as far as it could be read from disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// The file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the files of a folder hold, before it is read as reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The text of its `corpus.toml`.
    pub edited: Option<String>,
    /// Its texts, with what stands beside each.
    pub records: Vec<Record>,
    /// The files that are taken for no reports.
    pub passed_over: PassedOver,
}

impl Contents {
    /// Takes the texts out of files, each by the format that its name tells. Other files are
    /// passed over; what can be read is, whatever is wrong with the rest.
    pub fn of(files: Vec<InputFile>) -> (Contents, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut contents = Contents::default();
        let is_edited =
            |file: &&InputFile| file.name == CORPUS_FILE && !file.bytes.trim_ascii().is_empty();
        if let Some(InputFile { name, bytes }) = files.iter().find(is_edited) {
            let (text, problem) = decode(name, bytes);
            problems.extend(problem);
            contents.edited = text;
        }
        // What is wrong with it is told when it is read as a whole.
        let (edited, _) = read_corpus_file(contents.edited.as_deref().unwrap_or_default());
        for file in files {
            let found = format::read(&file, &edited.columns);
            contents.records.extend(found.records);
            problems.extend(found.problems);
            contents.passed_over.extend(found.passed_over);
        }
        // What is wrong with a table that is there is told already.
        let told = |file: &str| problems.iter().any(|problem| problem.file == file);
        let missing = |file: &&String| !contents.has(file) && !told(file);
        let missing: Vec<&String> = edited.columns.keys().filter(missing).collect();
        for file in missing {
            problems.push(edit::missing(file, edited.columns[file].line));
        }
        (contents, problems)
    }

    /// Whether a record is of this file.
    fn has(&self, file: &str) -> bool {
        let of = |record: &Record| {
            record.file.strip_prefix(file).is_some_and(|rest| rest.starts_with('/'))
        };
        self.records.iter().any(of)
    }

    /// Reads the texts as reports.
    pub fn collect(self) -> (Collection, Vec<Problem>) {
        let (edited, mut problems) = read_corpus_file(self.edited.as_deref().unwrap_or_default());
        let mut reports: BTreeMap<String, Report> = BTreeMap::new();
        for record in self.records {
            // Of two that differ in their ending alone, the second keeps its own.
            let short = record.id();
            let mut id = if reports.contains_key(short) { &record.file } else { short }.to_owned();
            if reports.contains_key(&id) {
                id = free_id(&reports, &record.file);
                problems.push(same_name(&record.file, &id));
            }
            if record.text.trim().is_empty() {
                problems.push(empty(&record.file));
                continue;
            }
            let (mut report, found) = read_record(&id, record);
            report.clues.extend(named_day(&id));
            problems.extend(found);
            reports.insert(id, report);
        }
        problems.extend(same_texts::problems(reports.values()));
        problems.extend(edit::lay_over(&mut reports, &edited.reports));
        let mut reports: Vec<Report> = reports.into_values().collect();
        problems.extend(settle(&mut reports, edited.language.as_deref()));
        neighbours::add_clues(&mut reports);
        let language = edited.language.unwrap_or_default();
        language::add(&mut reports, &language);
        let title = edited.title.unwrap_or_default();
        let (names, events) = (edited.names, edited.events);
        (Collection { title, language, reports, names, events }, problems)
    }
}

/// Reads files as reports: see [`Contents`].
pub fn collect(files: Vec<InputFile>) -> (Collection, Vec<Problem>) {
    let (contents, mut problems) = Contents::of(files);
    let (collection, found) = contents.collect();
    problems.extend(found);
    (collection, problems)
}

/// The day that a file's name holds.
fn named_day(id: &str) -> Option<Clue> {
    let day = file_name::day_in(id)?;
    let reason = format!("its file name says {day}");
    Some(Clue::outside(Leaves::OneOf(vec![day]), reason))
}

/// The name of a file with the first number after it that no report has.
fn free_id(reports: &BTreeMap<String, Report>, file: &str) -> String {
    let mut ids = (2..).map(|number: usize| format!("{file}-{number}"));
    ids.find(|id| !reports.contains_key(id)).unwrap_or_default()
}

/// Two files of one name: bytes that are no UTF-8 are the same sign in both.
fn same_name(file: &str, id: &str) -> Problem {
    let message = format!("there are two of this name; the id of the second is “{id}”");
    Problem::with_file(file, message, "give each a name of its own")
}

fn empty(file: &str) -> Problem {
    Problem::with_file(file, "it is empty", "remove it or put the report's text in it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Field;
    use crate::when::Basis;

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
    fn two_files_that_differ_in_their_ending_are_two_reports() {
        let (collection, problems) = collect(vec![
            file("a.TXT", "Police left."),
            file("a.md", "Police came."),
            file("a.txt", "Police met."),
        ]);
        assert_eq!(problems, []);
        let ids: Vec<_> = collection.reports.iter().map(|report| report.id.as_str()).collect();
        assert_eq!(ids, ["a", "a.md", "a.txt"]);
    }

    #[test]
    fn rows_are_reports_that_an_editor_can_name() {
        let corpus = "[columns.\"news.csv\"]\ntext = \"Body\"\n[reports.\"news.csv/2\"]\n\
                      source = \"S\"\n[columns.\"other.csv\"]\ntext = \"Body\"";
        let table = "Body,title\nPolice left.,A\nPolice came.,B\n";
        let (collection, problems) =
            collect(vec![file("corpus.toml", corpus), file("news.csv", table)]);
        assert_eq!(collection.reports[1].id, "news.csv/2");
        assert_eq!(collection.reports[1].source, Some(Field::editor("S")));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].place, "line 5");
    }

    #[test]
    fn two_of_one_name_are_both_read_and_told() {
        let (collection, problems) = collect(vec![
            file("a.txt", "Police left."),
            file("a.txt", "They came."),
            file("a.txt", "No."),
        ]);
        let ids: Vec<_> = collection.reports.iter().map(|report| report.id.as_str()).collect();
        assert_eq!(ids, ["a", "a.txt", "a.txt-2"]);
        assert!(problems[0].message.contains("“a.txt-2”"), "{}", problems[0]);
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
}
