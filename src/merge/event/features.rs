//! What is compared of the sentence that tells an event.

use super::action::Named;
use super::sentence::Sentence;
use crate::find::Findings;
use crate::find::event::{EventMention, Role};
use crate::find::name::NameMention;
use crate::span::Span;
use std::collections::BTreeSet;

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

impl Told {
    /// All that one report tells of a time before all else.
    pub(super) fn all(findings: &Findings, named: &[u32], report: usize) -> Vec<Told> {
        let mut all = Vec::new();
        let mut before = 0;
        for events in findings.events.chunk_by(|one, other| one.sentence == other.sentence) {
            let first = before;
            before += events.len();
            let mut main = (first..before).filter(|&at| findings.events[at].main).peekable();
            if main.peek().is_none() {
                continue;
            }
            let Some(sentence) = Sentence::of(findings, events) else { continue };
            all.extend(main.map(|at| Told::new(findings, &sentence, named, (report, at))));
        }
        all
    }

    fn new(
        findings: &Findings,
        sentence: &Sentence<'_>,
        named: &[u32],
        (report, mention): (usize, usize),
    ) -> Told {
        let event: &EventMention = &findings.events[mention];
        let text = &findings.report.text;
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
        let trigger = event.trigger.of(text).to_lowercase();
        Told {
            report,
            mention,
            action: (event.rule != "dated-sentence").then(|| Named::by(&trigger)),
            trigger,
            words: sentence.words.clone(),
            weights: Vec::new(),
            weight: 0.0,
            numbers: sentence.numbers.clone(),
            counted: sentence.counted.clone(),
            figures: sentence.figures.clone(),
            actions: sentence.actions(event.date),
            entities: entities(&mut event.names.iter().copied()),
            acting: entities(&mut acting()),
            actors: entities(&mut acting().filter(|&name| findings.names[name].kind.acts())),
            subjects: entities(&mut subjects().flat_map(|one| one.names.iter().copied())),
            another: subjects().any(|one| opens_with_another(one.span.of(text))),
            wording: sentence.wording,
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
    fn what_two_rows_share_is_found_in_one_walk() {
        assert_eq!(shared(&[1, 3, 5, 9], &[0, 3, 4, 5, 6]), [3, 5]);
        assert!(share(&[1, 3], &[3]) && !share(&[1, 3], &[2, 4]));
    }
}
