//! Where a name can stand: runs of capitalised words, with the small words that join
//! them.

use super::view::View;
use super::words::{self, Word};
use crate::find::lexicon::{Listed, Shape};
use std::ops::Range;

/// Small words and signs that join the parts of one name.
const JOINERS: [&str; 36] = [
    "of", "the", "and", "for", "on", "de", "del", "della", "la", "las", "le", "los", "du", "des",
    "da", "das", "di", "do", "dos", "von", "van", "der", "den", "ten", "ter", "bin", "ibn", "y",
    "e", "es", "arap", "&", "-", "/", "'s", "’s",
];

/// Those that a name may begin with.
const BEGINNERS: [&str; 10] = ["de", "del", "da", "di", "du", "von", "van", "bin", "ibn", "ter"];

/// Days that no name has in it: "the World Court Friday rejected".
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The most joiners in a row.
const MOST_JOINERS: usize = 2;

/// The runs of a sentence in which names can stand, apart and in order.
pub fn runs(sentence: &[Word], views: &[View]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < sentence.len() {
        let mut start = at;
        // van der Bellen: up to two small words before the capital.
        while start < sentence.len()
            && start - at < MOST_JOINERS
            && (BEGINNERS.contains(&sentence[start].text)
                || (start > at && sentence[start].text == "der")
                || (start > at && sentence[start].text == "den"))
        {
            start += 1;
        }
        if !is_candidate(sentence, views, start) {
            at += 1;
            continue;
        }
        let end = run_end(sentence, views, start);
        runs.push(at..end);
        at = end;
    }
    runs
}

/// Past the run that begins at the candidate `start`.
fn run_end(sentence: &[Word], views: &[View], start: usize) -> usize {
    let mut end = start + 1;
    loop {
        let mut next = end;
        while next - end < MOST_JOINERS
            && sentence.get(next).is_some_and(|word| JOINERS.contains(&word.text))
        {
            next += 1;
        }
        let number = next == end && views.get(next).is_some_and(|view| view.shape == Shape::Number);
        if !number && !is_candidate(sentence, views, next) {
            return end;
        }
        end = next + 1;
    }
}

/// Whether the word at `at` can be a part of a name by itself.
fn is_candidate(sentence: &[Word], views: &[View], at: usize) -> bool {
    let Some((word, view)) = sentence.get(at).zip(views.get(at)) else { return false };
    if !word.is_word || words::is_prefixed(word.text) || WEEKDAYS.contains(&word.text) {
        return false;
    }
    if view.shouted {
        let listed = view.known.listed;
        let places = Listed::COUNTRY | Listed::LARGE_TOWN;
        return view.shape != Shape::Number
            && (view.phrase != 0
                || !listed.any(Listed::WORD)
                || listed.any(places)
                || view.seen.capital > view.seen.small);
    }
    match view.shape {
        Shape::Sign | Shape::Small | Shape::Number => false,
        Shape::Title | Shape::Capitals | Shape::Initial | Shape::Dotted => {
            words::is_capital(word.text)
        }
        Shape::Mixed | Shape::LetterNumber => {
            words::is_capital(word.text)
                || words::begins_small(word.text)
                || (view.shape == Shape::LetterNumber && word.text.chars().any(char::is_uppercase))
                || (!word.text.contains('-') && !words::is_short_form(word.text))
        }
    }
}
