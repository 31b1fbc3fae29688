//! The pages of `tests/golden/date` and `tests/golden/claim` are the users' manual of what
//! is understood, and every row of their tables is a test.
//!
//! A row of a date is a sentence with what is found in bold, then the type, the TIMEX3 value
//! (with its `mod`), the EDTF interval and the other readings of each, parted by
//! ` ; `. The page says when its reports were published, and in which language.
//! A row of claims is a sentence, or some, with what is claimed in bold, then the speaker,
//! the name, the verb, the kind and whether it is quoted.

use dateline::find::RULES;
use dateline::find::claim::{self, ClaimMention};
use dateline::find::date::{DateMention, Locale, find_in};
use dateline::find::name::{self, NameMention};
use dateline::span::Span;
use dateline::text;
use dateline::when::{Anchor, Basis, When};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

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

fn cell<T>(found: &[T], write: impl Fn(&T) -> String) -> String {
    let dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    dash(found.iter().map(|it| dash(write(it))).collect::<Vec<_>>().join(" ; "))
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
    let words = dates.iter().map(|date| date.span.of(&row.sentence)).collect();
    compared(row, words, &actual)
}

/// What differs between a row and the words and cells that it should have.
fn compared(row: &Row, words: Vec<&str>, actual: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    if words != row.bold {
        wrong.push(format!("line {}: {}: found {words:?}", row.line, row.sentence));
    }
    for (expected, actual) in row.cells.iter().zip(actual) {
        if expected != actual {
            wrong.push(format!(
                "line {}: {}: the page says {expected}, it is {actual}",
                row.line, row.sentence
            ));
        }
    }
    wrong
}

fn claims(text: &str) -> (Vec<ClaimMention>, Vec<NameMention>) {
    let sentences = text::sentences(text, Span::new(0, text.len()));
    let tokens: Vec<_> = sentences.iter().map(|&span| text::tokens(text, span)).collect();
    let names = name::find(text, &tokens);
    (claim::find(text, &sentences, &tokens, &names), names)
}

/// What differs between a row and the claims that are found.
fn different_claims(row: &Row, claims: &[ClaimMention], names: &[NameMention]) -> Vec<String> {
    let words = |span: Option<Span>| span.map_or("", |span| span.of(&row.sentence)).to_owned();
    let actual = [
        cell(claims, |claim| words(claim.speaker)),
        cell(claims, |claim| claim.name.map_or(String::new(), |it| names[it].label.clone())),
        cell(claims, |claim| words(Some(claim.verb))),
        cell(claims, |claim| claim.kind.name().to_owned()),
        cell(claims, |claim| if claim.quoted { "yes" } else { "no" }.to_owned()),
    ];
    let mut content: Vec<Span> = claims.iter().flat_map(|claim| claim.content.clone()).collect();
    content.sort_unstable();
    compared(row, content.into_iter().map(|span| span.of(&row.sentence)).collect(), &actual)
}

/// The pages of a folder, each with its name.
fn pages(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    let page = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("a page can be read"))
    };
    let entries = fs::read_dir(folder).expect("a folder of pages can be read");
    entries.map(|entry| page(entry.expect("an entry can be read").path())).collect()
}

/// What was checked on some pages.
#[derive(Default)]
struct Checked {
    rows: usize,
    wrong: Vec<String>,
    rules: BTreeSet<&'static str>,
}

impl Checked {
    fn row(
        &mut self,
        page: &str,
        differences: Vec<String>,
        rules: impl Iterator<Item = &'static str>,
    ) {
        self.wrong.extend(differences.into_iter().map(|line| format!("{page} {line}")));
        self.rules.extend(rules);
        self.rows += 1;
    }

    fn assert_true(&self) {
        let Checked { rows, wrong, .. } = self;
        assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
    }
}

fn check_dates() -> Checked {
    let mut checked = Checked::default();
    for (name, page) in pages("date") {
        let day = stated(&page, "was published on ").unwrap_or_else(|| panic!("{name}: no date"));
        let published =
            Anchor { when: day.parse().expect("a page has a day"), basis: Basis::Stated };
        let locale = Locale::of_tag(stated(&page, "in the language ").unwrap_or("en"));
        let rows = rows(&page);
        assert!(!rows.is_empty(), "{name} has no table");
        for row in &rows {
            assert_eq!(row.cells.len(), 4, "{name} line {}: five cells", row.line);
            let dates = found(&row.sentence, locale, Some(published));
            let rules = dates.iter().map(|date| date.rule);
            checked.row(&name, differences(row, &dates), rules);
        }
    }
    checked
}

fn check_claims() -> Checked {
    let mut checked = Checked::default();
    for (name, page) in pages("claim") {
        let rows = rows(&page);
        assert!(!rows.is_empty(), "{name} has no table");
        for row in &rows {
            assert_eq!(row.cells.len(), 5, "{name} line {}: six cells", row.line);
            let (claims, names) = claims(&row.sentence);
            let rules = claims.iter().map(|claim| claim.rule);
            checked.row(&name, different_claims(row, &claims, &names), rules);
        }
    }
    checked
}

#[test]
fn every_row_of_every_page_of_dates_is_true() {
    check_dates().assert_true();
}

#[test]
fn every_row_of_every_page_of_claims_is_true() {
    check_claims().assert_true();
}

#[test]
fn every_rule_has_a_row_and_a_name_in_words() {
    let mut shown = check_dates().rules;
    shown.extend(check_claims().rules);
    let rules: BTreeSet<_> = RULES.iter().map(|(name, _)| *name).collect();
    let missing: Vec<_> = rules.symmetric_difference(&shown).collect();
    assert!(missing.is_empty(), "no row, or no name in words: {missing:?}");
}
