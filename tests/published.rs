//! The pages of `tests/golden/published` are the users' manual of how a report is
//! dated, and every row of their tables is a test.
//!
//! A row is the text of a report (`⏎` ends a line), the language that its collection
//! names, the EDTF interval of its publication, its basis, and the reason; or, after
//! `!`, words of the problem that is told.

use dateline::error::Problem;
use dateline::find::find;
use dateline::report::{InputFile, Report, collect};
use std::fs;
use std::path::Path;

/// The one report of a collection, as far as it was dated, and what was wrong.
fn dated(text: &str, language: &str) -> (Report, Vec<Problem>) {
    let file = |name: &str, text: String| InputFile { name: name.into(), bytes: text.into() };
    let mut files = vec![file("a.txt", text.replace('⏎', "\n"))];
    if language != "-" {
        files.push(file("corpus.toml", format!("language = \"{language}\"")));
    }
    let (mut collection, mut problems) = collect(files);
    let (findings, found) = find(collection.reports.remove(0));
    problems.extend(found);
    (findings.report, problems)
}

/// What differs between a row and what is found.
fn difference(cells: &[&str]) -> Option<String> {
    let [text, language, edtf, basis, why] = cells else {
        return Some(format!("{cells:?}: five cells"));
    };
    let (report, problems) = dated(text, language);
    let published = report.published.as_ref();
    let found = published.map_or("-".to_owned(), |published| published.when.to_edtf());
    let word = published.map_or("-", |published| published.basis.word());
    let reason = published.map_or("", |published| published.reason.as_str());
    let messages: Vec<String> = problems.iter().map(Problem::to_string).collect();
    let (reasons, told): (Vec<&str>, Vec<&str>) =
        why.split(" ; ").filter(|part| *part != "-").partition(|part| !part.starts_with('!'));
    let expected = told.iter().map(|part| part.trim_start_matches(['!', ' ']));
    let all_told = told.len() == messages.len()
        && expected.zip(&messages).all(|(part, message)| message.contains(part));
    let right = (found.as_str(), word, reason) == (*edtf, *basis, reasons.concat().as_str());
    (!right || !all_told).then(|| format!("{text}\n  {found} | {word} | {reason} ! {messages:?}"))
}

#[test]
fn every_row_of_every_page_is_true() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/published");
    let (mut checked, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let page = fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in page.lines() {
            let Some(row) = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")) else {
                continue;
            };
            let cells: Vec<&str> = row.split(" | ").collect();
            if cells[0] != "report" {
                wrong.extend(difference(&cells));
                checked += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} rows:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked > 40, "only {checked} rows");
}
