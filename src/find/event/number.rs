//! How many take part in an event.

use super::{Participant, Role};
use crate::find::clause::{self, Phrase, PhraseKind, Word};
use crate::find::part_of_speech::PartOfSpeech;
use crate::span::Span;

/// How many are told of by a number: in what takes part in the event, that after its word first:
/// "expelled two diplomats"; else in what the infinitive after it is done to: "agreed to take in
/// some 3,000 members"; else in whom it is for: "was home to some 3,000 members".
pub(super) fn number(
    words: &[Word],
    phrases: &[Phrase],
    at: usize,
    participants: &[Participant],
) -> Option<Span> {
    let trigger = words[phrases[at].head].span;
    let acting = participants.iter().filter(|one| one.role != Role::Oblique);
    let mut counted: Vec<Span> = acting.filter_map(|one| counting(words, one.span)).collect();
    counted.sort_by_key(|span| (span.start < trigger.start, *span));
    let first = counted.first().copied();
    first.or_else(|| done(words, phrases, at + 1)).or_else(|| meant(words, phrases, at + 1))
}

/// A number in some words that counts what follows it. One at their end counts nothing: "Boeing
/// 787".
fn counting(words: &[Word], inside: Span) -> Option<Span> {
    let mut numbers =
        words.iter().filter(|word| inside.contains(word.span) && word.part == PartOfSpeech::Number);
    let word = numbers.find(|word| word.span.end < inside.end || word.span == inside)?;
    Some(word.span)
}

/// The number in what the infinitive at a phrase is done to.
fn done(words: &[Word], phrases: &[Phrase], at: usize) -> Option<Span> {
    phrases.get(at)?.verb().filter(|verb| verb.infinitive)?;
    let objects = clause::roles(words, phrases, at).objects;
    objects.into_iter().find_map(|object| counting(words, phrases[object].span(words)))
}

/// The number in whom something is for, before the next verb.
fn meant(words: &[Word], phrases: &[Phrase], from: usize) -> Option<Span> {
    let own = phrases[from..].split(|phrase| phrase.verb().is_some()).next()?;
    own.windows(2).find_map(|pair| {
        let leads = pair[0].kind == PhraseKind::Preposition && words[pair[0].head].is(&["to"]);
        let noun = leads && pair[1].kind == PhraseKind::Noun;
        noun.then(|| counting(words, pair[1].span(words))).flatten()
    })
}
