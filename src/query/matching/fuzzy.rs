//! The terms that are one letter away from a word.

use crate::pack::Pack;
use crate::sorted::each_once;

/// The numbers of the terms that differ from `word` by one letter at most, each once.
///
/// They are looked up, never searched for: of each place in the word the dictionary,
/// which is sorted, tells which letters can follow there.
pub(super) fn terms(pack: &Pack, word: &str) -> Vec<usize> {
    let mut found: Vec<usize> = pack.find_term(word).into_iter().collect();
    let borders = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    for at in borders {
        let (before, rest) = word.split_at(at);
        let mut letters = rest.chars();
        let first = letters.next();
        let after = letters.as_str();
        let mut look_up = |other: &str| found.extend(pack.find_term(other));
        if let Some(first) = first {
            look_up(&format!("{before}{after}"));
            let second = letters.next();
            second.into_iter().for_each(|second| {
                look_up(&format!("{before}{second}{first}{}", letters.as_str()));
            });
        }
        for letter in next_letters(pack, before) {
            look_up(&format!("{before}{letter}{rest}"));
            if first.is_some() {
                look_up(&format!("{before}{letter}{after}"));
            }
        }
    }
    each_once(found.into_iter())
}

/// The letters that terms have after `prefix`, each once.
fn next_letters(pack: &Pack, prefix: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut range = pack.terms_with_prefix(prefix);
    while let Some(row) = range.next() {
        let Some(letter) = pack.term(row)[prefix.len()..].chars().next() else { continue };
        letters.push(letter);
        range.start = pack.terms_with_prefix(&format!("{prefix}{letter}")).end;
    }
    letters
}
