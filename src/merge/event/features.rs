//! What is compared of the sentence that tells an event.

use super::action::{Named, action, stem};
use crate::find::event::{EventMention, Role};
use crate::find::{Findings, of_sentence};
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_64;

/// An event mention with what is compared of it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// The index of its report.
    pub(super) report: usize,
    /// Its index there.
    pub(super) mention: usize,
    /// The word that names it, in small letters.
    pub(super) trigger: String,
    /// What that word names.
    pub(super) action: Named,
    /// Those of its numbers that have three figures or more, which few things share,
    /// ascending.
    pub(super) counted: Vec<u64>,
    /// Those of its numbers that are written in figures, ascending.
    pub(super) figures: Vec<u64>,
    /// The hashes of its sentence's stems that mean something, ascending.
    pub(super) words: Vec<u64>,
    /// How much each of these tells, by how rare it is in all that is compared.
    pub(super) weights: Vec<f32>,
    /// How much they tell together.
    pub(super) weight: f32,
    /// The numbers that are written in it, but for those of dates, ascending.
    pub(super) numbers: Vec<u64>,
    /// The actions that its sentence tells of that time, ascending; see `action`.
    pub(super) actions: Vec<usize>,
    /// Its entities, ascending.
    pub(super) entities: Vec<u32>,
    /// Those of them that act or are acted on, ascending.
    pub(super) acting: Vec<u32>,
    /// The hash of its sentence, whatever its capitals and signs.
    pub(super) wording: u64,
}

/// Words that tell nothing of what a sentence is about, in order.
const EMPTY: [&str; 74] = [
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

impl Told {
    pub(super) fn new(findings: &Findings, named: &[u32], report: usize, mention: usize) -> Told {
        let event: &EventMention = &findings.events[mention];
        let text = &findings.report.text;
        let span = findings.sentences[event.sentence];
        let sentence = span.of(text);
        let (mut words, mut numbers) = (Vec::new(), BTreeSet::new());
        let (mut counted, mut figures) = (BTreeSet::new(), BTreeSet::new());
        let dates = of_sentence(&findings.dates, event.sentence, |date| date.sentence);
        let dates = &findings.dates[dates];
        let mut wording = Vec::with_capacity(sentence.len());
        for word in
            sentence.split(|c: char| !c.is_alphanumeric() && c != ',').map(|w| w.trim_matches(','))
        {
            if word.is_empty() {
                continue;
            }
            let small = word.to_lowercase();
            wording.extend_from_slice(small.as_bytes());
            wording.push(b' ');
            let at = span.start as usize + (word.as_ptr() as usize - sentence.as_ptr() as usize);
            if dates.iter().any(|date| date.span.range().contains(&at)) {
                continue;
            }
            if small.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&small.as_str())
            {
                numbers.insert(xxh3_64(small.as_bytes()));
                if small.starts_with(|c: char| c.is_ascii_digit()) {
                    figures.insert(xxh3_64(small.as_bytes()));
                }
                if small.bytes().filter(u8::is_ascii_digit).count() > 2 {
                    counted.insert(xxh3_64(small.as_bytes()));
                }
            } else if small.len() > 2 && EMPTY.binary_search(&small.as_str()).is_err() {
                words.push(xxh3_64(stem(&small).as_bytes()));
            }
        }
        words.sort_unstable();
        words.dedup();
        let entities = |names: &mut dyn Iterator<Item = usize>| {
            let all: BTreeSet<u32> = names.filter_map(|name| named.get(name).copied()).collect();
            all.into_iter().collect::<Vec<u32>>()
        };
        let acting = event.participants.iter().filter(|one| one.role != Role::Oblique);
        let beside = of_sentence(&findings.events, event.sentence, |other| other.sentence);
        let beside = findings.events[beside].iter();
        let beside = beside.filter(|other| other.date == event.date && !other.carried);
        let actions: BTreeSet<usize> =
            beside.filter_map(|event| action(&event.trigger.of(text).to_lowercase())).collect();
        let trigger = event.trigger.of(text).to_lowercase();
        Told {
            report,
            mention,
            action: Named::by(&trigger),
            trigger,
            words,
            weights: Vec::new(),
            weight: 0.0,
            numbers: numbers.into_iter().collect(),
            counted: counted.into_iter().collect(),
            figures: figures.into_iter().collect(),
            actions: actions.into_iter().collect(),
            entities: entities(&mut event.names.iter().copied()),
            acting: entities(&mut acting.flat_map(|one| one.names.iter().copied())),
            wording: xxh3_64(&wording),
        }
    }
}

/// How many of the entities of two reports, which are ascending, are the same: 1 where one
/// names all that the other does.
pub(super) fn affinity(one: &[u32], other: &[u32]) -> f32 {
    let least = one.len().min(other.len()).max(1);
    both(one, other).count() as f32 / least as f32
}

/// What two ascending rows share.
pub(super) fn shared<T: Ord + Copy>(one: &[T], other: &[T]) -> Vec<T> {
    both(one, other).collect()
}

/// Whether two ascending rows share anything.
pub(super) fn share<T: Ord + Copy>(one: &[T], other: &[T]) -> bool {
    both(one, other).next().is_some()
}

/// Goes along two ascending rows at once.
fn both<T: Ord + Copy>(one: &[T], other: &[T]) -> impl Iterator<Item = T> {
    let mut rest = other.iter().copied().peekable();
    one.iter().copied().filter(move |item| {
        while rest.next_if(|before| before < item).is_some() {}
        rest.peek() == Some(item)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_tell_nothing_are_sorted() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn what_two_rows_share_is_found_in_one_walk() {
        assert_eq!(shared(&[1, 3, 5, 9], &[0, 3, 4, 5, 6]), [3, 5]);
        assert!(share(&[1, 3], &[3]) && !share(&[1, 3], &[2, 4]));
        assert_eq!(affinity(&[1, 2, 3, 4], &[2, 4]), 1.0);
    }
}
