//! What is compared of a sentence, whatever it tells: read once for all its events.

use super::action::{action, stem};
use crate::find::event::EventMention;
use crate::find::{Findings, of_sentence};
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_64;

/// Words that tell nothing of what a sentence is about, in order.
pub(super) const EMPTY: [&str; 74] = [
    "a", "about", "after", "against", "all", "also", "among", "an", "and", "another", "any", "are",
    "as", "at", "be", "been", "before", "being", "between", "but", "by", "can", "could", "did",
    "do", "during", "for", "from", "had", "has", "have", "he", "her", "his", "in", "into", "is",
    "it", "its", "last", "may", "more", "no", "not", "of", "on", "one", "only", "or", "other",
    "our", "out", "over", "s", "she", "since", "some", "than", "that", "the", "their", "there",
    "they", "this", "to", "under", "was", "were", "which", "who", "will", "with", "would", "year",
];

/// Numbers in words.
const NUMBERS: [&str; 12] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "dozen",
];

/// The words of a sentence, and its numbers whole: "5,000", "2.5".
fn written(sentence: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| !c.is_alphanumeric() && !matches!(c, ',' | '.');
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words = sentence.split(apart).map(|word| word.trim_matches([',', '.']));
    let parts = words.flat_map(move |word| {
        let parts = if number(word) { 1 } else { usize::MAX };
        word.splitn(parts, [',', '.'])
    });
    parts.filter(|word| !word.is_empty())
}

/// How many words a sentence has that is known again by them.
const SENTENCE: usize = 5;

/// A sentence that tells events.
pub(super) struct Sentence<'f> {
    /// The events that it tells.
    events: &'f [EventMention],
    /// The action of each of them.
    actions: Vec<Option<usize>>,
    /// Its numbers of three figures or more, ascending.
    pub(super) counted: Vec<u64>,
    /// Those that are written in figures, ascending.
    pub(super) figures: Vec<u64>,
    /// All of them, but for those of dates, ascending.
    pub(super) numbers: Vec<u64>,
    /// The hashes of its stems that mean something, ascending.
    pub(super) words: Vec<u64>,
    /// The hash of it, whatever its capitals and signs; none of a few words.
    pub(super) wording: Option<u64>,
}

impl<'f> Sentence<'f> {
    /// The sentence that some events are told in.
    pub(super) fn of(findings: &'f Findings, events: &'f [EventMention]) -> Option<Sentence<'f>> {
        let number = events.first()?.sentence;
        let text = &findings.report.text;
        let span = findings.sentences[number];
        let (mut words, mut numbers) = (Vec::new(), BTreeSet::new());
        let (mut counted, mut figures) = (BTreeSet::new(), BTreeSet::new());
        let dates = of_sentence(&findings.dates, number, |date| date.sentence);
        let mut dates = findings.dates[dates].iter().map(|date| date.span.range()).peekable();
        let (mut wording, mut length) = (Vec::with_capacity(span.len()), 0);
        for word in written(span.of(text)) {
            let small = word.to_lowercase();
            wording.extend_from_slice(small.as_bytes());
            wording.push(b' ');
            length += 1;
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            while dates.next_if(|date| date.end <= at).is_some() {}
            if dates.peek().is_some_and(|date| date.contains(&at)) {
                continue;
            }
            let figure = small.starts_with(|c: char| c.is_ascii_digit());
            if figure || NUMBERS.contains(&small.as_str()) {
                let number = xxh3_64(small.as_bytes());
                numbers.insert(number);
                if figure {
                    figures.insert(number);
                }
                if small.bytes().filter(u8::is_ascii_digit).count() > 2 {
                    counted.insert(number);
                }
            } else if small.len() > 2 && EMPTY.binary_search(&small.as_str()).is_err() {
                words.push(xxh3_64(stem(&small).as_bytes()));
            }
        }
        words.sort_unstable();
        words.dedup();
        let action = |event: &EventMention| action(&event.trigger.of(text).to_lowercase());
        let actions = events.iter().map(action).collect();
        let wording = (length >= SENTENCE).then(|| xxh3_64(&wording));
        let [counted, figures, numbers] =
            [counted, figures, numbers].map(|found| found.into_iter().collect());
        Some(Sentence { events, actions, counted, figures, numbers, words, wording })
    }

    /// The actions that it tells of a date of its own, ascending.
    pub(super) fn actions(&self, date: Option<usize>) -> Vec<usize> {
        let told = self.events.iter().zip(&self.actions);
        let told = told.filter(|(other, _)| other.date == date && !other.carried);
        let actions: BTreeSet<usize> = told.filter_map(|(_, action)| *action).collect();
        actions.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_tell_nothing_are_sorted() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn numbers_are_whole() {
        let words: Vec<&str> = written("It rose 2.5%, or $5,000.10, in the U.S.").collect();
        assert_eq!(words, ["It", "rose", "2.5", "or", "5,000.10", "in", "the", "U", "S"]);
    }
}
