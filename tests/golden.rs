//! The pages of `tests/golden/date` are the users' manual of what is understood,
//! and every row of their tables is a test.
//!
//! A row is a sentence with what is found in bold, then the type, the TIMEX3 value
//! (with its `mod`), the EDTF interval and the other readings of each, parted by
//! ` ; `. The page says when its reports were published, and in which language.

use dateline::find::RULES;
use dateline::find::date::{DateMention, Locale, find_in};
use dateline::span::Span;
use dateline::text;
use dateline::when::{Anchor, Basis, When};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// One row of a page.
struct Row {
    line: usize,
    sentence: String,
    bold: Vec<String>,
    cells: Vec<String>,
}

/// The sentence without its stars, and the words that stood between them.
fn unbold(cell: &str) -> (String, Vec<String>) {
    let parts: Vec<&str> = cell.split("**").collect();
    let bold = parts.iter().skip(1).step_by(2).map(|part| (*part).to_owned()).collect();
    (parts.concat(), bold)
}

fn rows(page: &str) -> Vec<Row> {
    page.lines()
        .enumerate()
        .filter_map(|(number, line)| {
            let cells = line.strip_prefix("| ")?.strip_suffix(" |")?;
            let mut cells = cells.split(" | ").map(str::to_owned);
            let (sentence, bold) = unbold(&cells.next()?);
            (sentence != "sentence").then(|| Row {
                line: number + 1,
                sentence,
                bold,
                cells: cells.collect(),
            })
        })
        .collect()
}

/// The word after a phrase of the page: its date, its language.
fn stated<'p>(page: &'p str, phrase: &str) -> Option<&'p str> {
    let after = page.split_once(phrase)?.1;
    after.split([',', ' ', '`', '.']).find(|word| !word.is_empty())
}

fn found(sentence: &str, locale: Locale, published: Option<Anchor>) -> Vec<DateMention> {
    let sentences: Vec<_> = text::sentences(sentence, Span::new(0, sentence.len()))
        .into_iter()
        .map(|span| text::tokens(sentence, span))
        .collect();
    find_in(locale, sentence, &sentences, published).0
}

fn cell(dates: &[DateMention], write: impl Fn(&DateMention) -> String) -> String {
    let dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    dash(dates.iter().map(|date| dash(write(date))).collect::<Vec<_>>().join(" ; "))
}

/// What differs between a row and what is found.
fn differences(row: &Row, dates: &[DateMention]) -> Vec<String> {
    let actual = [
        cell(dates, |date| format!("{:?}", date.kind).to_uppercase()),
        cell(dates, |date| match date.modifier {
            Some(modifier) => format!("{} {}", date.value, modifier.word()),
            None => date.value.clone(),
        }),
        cell(dates, |date| date.resolved.when.map(When::to_edtf).unwrap_or_default()),
        cell(dates, |date| {
            let all: Vec<String> =
                date.alternatives.iter().map(|other| other.when.to_edtf()).collect();
            all.join(", ")
        }),
    ];
    let words: Vec<&str> = dates.iter().map(|date| date.span.of(&row.sentence)).collect();
    let mut wrong = Vec::new();
    if words != row.bold {
        wrong.push(format!("line {}: {}: found {words:?}", row.line, row.sentence));
    }
    for (expected, actual) in row.cells.iter().zip(&actual) {
        if expected != actual {
            wrong.push(format!(
                "line {}: {}: the page says {expected}, it is {actual}",
                row.line, row.sentence
            ));
        }
    }
    wrong
}

#[test]
fn every_row_of_every_page_is_true() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/date");
    let mut checked = 0;
    let mut wrong = Vec::new();
    let mut shown = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let page = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let day = stated(&page, "was published on ").unwrap_or_else(|| panic!("{name}: no date"));
        let published = Anchor { when: day.parse().unwrap(), basis: Basis::Stated };
        let locale = Locale::of_tag(stated(&page, "in the language ").unwrap_or("en"));
        let rows = rows(&page);
        assert!(!rows.is_empty(), "{name} has no table");
        for row in &rows {
            assert_eq!(row.cells.len(), 4, "{name} line {}: five cells", row.line);
            let dates = found(&row.sentence, locale, Some(published));
            wrong.extend(differences(row, &dates).into_iter().map(|line| format!("{name} {line}")));
            shown.extend(dates.iter().map(|date| date.rule));
            checked += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} rows:\n{}", wrong.len(), wrong.join("\n"));
    let rules: BTreeSet<_> = RULES.iter().map(|(name, _)| *name).collect();
    let missing: Vec<_> = rules.symmetric_difference(&shown).collect();
    assert!(missing.is_empty(), "no row, or no name in words: {missing:?}");
}
