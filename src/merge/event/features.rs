//! What is compared of the sentence that tells an event.

use super::action::{Named, action, stem};
use crate::find::event::{EventMention, Role};
use crate::find::name::NameMention;
use crate::find::{Findings, of_sentence};
use crate::span::Span;
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
    /// What that word names; none where it is told by its date alone.
    pub(super) action: Option<Named>,
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
    /// Those of them that act or are acted on, or whose it is that does, ascending.
    pub(super) acting: Vec<u32>,
    /// Those of these that are no places: "Tirana" and "Albania" may act as one, ascending.
    pub(super) actors: Vec<u32>,
    /// Those of them whom it is told of first: who does it, or says it, ascending.
    pub(super) subjects: Vec<u32>,
    /// Whether it is of "another", who is none told of before.
    pub(super) another: bool,
    /// The hash of its sentence, whatever its capitals and signs; none of a few words, such as
    /// an agency begins its reports with.
    pub(super) wording: Option<u64>,
}

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
        let (mut wording, mut length) = (Vec::with_capacity(sentence.len()), 0);
        for word in written(sentence) {
            let small = word.to_lowercase();
            wording.extend_from_slice(small.as_bytes());
            wording.push(b' ');
            length += 1;
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
        let acts = || event.participants.iter().filter(|one| one.role != Role::Oblique);
        let acting = || {
            acts().flat_map(|one| {
                let owner = owner(findings, event, one.span);
                one.names.iter().copied().chain(owner)
            })
        };
        let subjects = || acts().filter(|one| one.role == Role::Subject);
        let beside = of_sentence(&findings.events, event.sentence, |other| other.sentence);
        let beside = findings.events[beside].iter();
        let beside = beside.filter(|other| other.date == event.date && !other.carried);
        let actions: BTreeSet<usize> =
            beside.filter_map(|event| action(&event.trigger.of(text).to_lowercase())).collect();
        let trigger = event.trigger.of(text).to_lowercase();
        Told {
            report,
            mention,
            action: (event.rule != "dated-sentence").then(|| Named::by(&trigger)),
            trigger,
            words,
            weights: Vec::new(),
            weight: 0.0,
            numbers: numbers.into_iter().collect(),
            counted: counted.into_iter().collect(),
            figures: figures.into_iter().collect(),
            actions: actions.into_iter().collect(),
            entities: entities(&mut event.names.iter().copied()),
            acting: entities(&mut acting()),
            actors: entities(&mut acting().filter(|&name| findings.names[name].kind.acts())),
            subjects: entities(&mut subjects().flat_map(|one| one.names.iter().copied())),
            another: subjects().any(|one| opens_with_another(one.span.of(text))),
            wording: (length >= SENTENCE).then(|| xxh3_64(&wording)),
        }
    }
}

/// "Another man", "a second bomb".
fn opens_with_another(words: &str) -> bool {
    let mut words = words.split_whitespace().map(str::to_ascii_lowercase);
    let first = words.next().unwrap_or_default();
    first == "another" || first == "a" && words.next().is_some_and(|word| word == "second")
}

/// Whose something is, by its name right before: "Iran" of "Iran's embassy".
fn owner(findings: &Findings, event: &EventMention, span: Span) -> Option<usize> {
    let owns = |name: &NameMention| {
        let between = Span { start: name.span.end, end: span.start.max(name.span.end) };
        let mark = between.of(&findings.report.text).trim();
        name.span.end <= span.start && matches!(mark, "'s" | "’s" | "'" | "’")
    };
    event.names.iter().copied().find(|&name| owns(&findings.names[name]))
}

/// What two ascending rows share.
pub(super) fn shared<T: Ord + Copy>(one: &[T], other: &[T]) -> Vec<T> {
    both(one, other).collect()
}

/// Whether two ascending rows share anything.
pub(super) fn share<T: Ord + Copy>(one: &[T], other: &[T]) -> bool {
    both(one, other).next().is_some()
}

/// The same, one by one: it goes along both rows at once.
pub(super) fn both<T: Ord + Copy>(one: &[T], other: &[T]) -> impl Iterator<Item = T> {
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
    fn numbers_are_whole() {
        let words: Vec<&str> = written("It rose 2.5%, or $5,000.10, in the U.S.").collect();
        assert_eq!(words, ["It", "rose", "2.5", "or", "5,000.10", "in", "the", "U", "S"]);
    }

    #[test]
    fn what_two_rows_share_is_found_in_one_walk() {
        assert_eq!(shared(&[1, 3, 5, 9], &[0, 3, 4, 5, 6]), [3, 5]);
        assert!(share(&[1, 3], &[3]) && !share(&[1, 3], &[2, 4]));
    }
}
