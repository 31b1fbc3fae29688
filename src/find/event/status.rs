//! Whether what is told has happened, and how far its teller stands by it.

use super::lexicon::{ALLEGE, CANCEL, FOIL, FUTURE, PLAN, PLANNED, SET};
use crate::find::clause::{Phrase, PhraseKind, Roles, Verb, Word};
use crate::status::Status;

/// The status of what a verb tells.
pub(super) fn of_verb(
    words: &[Word],
    phrases: &[Phrase],
    at: usize,
    verb: Verb,
    roles: &Roles,
) -> Status {
    let head = &words[phrases[at].head];
    let modal = verb.modal.is_some_and(|modal| words[modal].is(&FUTURE));
    if cancels(words, &phrases[at]) {
        Status::Cancelled
    } else if head.is(&SET) && is_set(words, phrases, at) {
        // "The summit planned for 5 November was cancelled": what was planned is.
        let cancelled = phrases[at + 1..].iter().any(|later| cancels(words, later));
        if cancelled { Status::Cancelled } else { Status::Planned }
    } else if head.is(&FOIL) && !verb.negated {
        Status::Foiled
    } else if modal || governed_by_plan(words, phrases, at, verb) {
        Status::Planned
    } else if near(words, &phrases[at], &ALLEGE) || doubted(words, phrases, roles) {
        Status::Alleged
    } else {
        Status::Happened
    }
}

/// Whether a verb tells that something will not be.
fn cancels(words: &[Word], phrase: &Phrase) -> bool {
    let off = words.get(phrase.head + 1).is_some_and(|word| word.is(&["off"]));
    let head = &words[phrase.head];
    phrase.verb().is_some() && (head.is(&CANCEL) || off && head.is(&["call", "called", "calls"]))
}

/// Whether a date follows for which something is set: `scheduled for 5 November`.
fn is_set(words: &[Word], phrases: &[Phrase], at: usize) -> bool {
    let next = phrases.get(at + 1).zip(phrases.get(at + 2));
    next.is_some_and(|(lead, date)| words[lead.head].is(&["for"]) && date.kind == PhraseKind::Date)
}

/// The status of what a noun names, by the words of its phrase and by the verb before it.
pub(super) fn of_noun(words: &[Word], phrases: &[Phrase], at: usize) -> Status {
    let inside = &words[phrases[at].words.clone()];
    let verb = (0..at).rev().find(|&at| phrases[at].verb().is_some());
    let governor = verb.map(|at| &words[phrases[at].head]);
    let governed = |by: &[&str]| governor.is_some_and(|word| word.is(by));
    if inside.iter().any(|word| word.is(&["foiled", "thwarted"])) || governed(&FOIL) {
        Status::Foiled
    } else if governed(&CANCEL) || inside.iter().any(|word| word.is(&["cancelled", "canceled"])) {
        Status::Cancelled
    } else if inside.iter().any(|word| word.is(&ALLEGE)) || governed(&ALLEGE) {
        Status::Alleged
    } else if inside.iter().any(|word| word.is(&PLANNED))
        || words[phrases[at].head].is(&["plot", "plots"])
    {
        Status::Planned
    } else {
        Status::Happened
    }
}

/// Whether an infinitive belongs to a verb or noun of planning: `planned to hold`.
fn governed_by_plan(words: &[Word], phrases: &[Phrase], at: usize, verb: Verb) -> bool {
    verb.infinitive && at > 0 && {
        let lead = &words[phrases[at - 1].head];
        let inside = &words[phrases[at].words.clone()];
        lead.is(&PLAN)
            || lead.is(&["plan", "plans", "bid", "attempt", "plot", "intention", "ready"])
            || inside.iter().any(|word| word.is(&["going"]))
    }
}

/// Whether one of some words stands in a phrase or beside it.
fn near(words: &[Word], phrase: &Phrase, some: &[&str]) -> bool {
    let start = phrase.words.start.saturating_sub(1);
    let end = (phrase.words.end + 1).min(words.len());
    words[start..end].iter().any(|word| word.is(some))
}

/// Whether what a verb is done to is in doubt: `an alleged attack`.
fn doubted(words: &[Word], phrases: &[Phrase], roles: &Roles) -> bool {
    roles.objects.iter().any(|&object| {
        phrases[object].kind == PhraseKind::Noun
            && words[phrases[object].words.clone()].iter().any(|word| word.is(&ALLEGE))
    })
}
