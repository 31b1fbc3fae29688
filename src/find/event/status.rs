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
    } else if let Some(status) = of_plan(words, phrases, at) {
        status
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

/// The status of what a verb gives a date to come: "The summit planned for 5 November" is
/// cancelled where the sentence goes on with "was cancelled".
fn of_plan(words: &[Word], phrases: &[Phrase], at: usize) -> Option<Status> {
    let set = phrases[at].verb().is_some() && words[phrases[at].head].is(&SET);
    if !set || !is_set(words, phrases, at) {
        return None;
    }
    let finite = |at: &usize| phrases[*at].verb().is_some_and(|verb| verb.finite);
    let next = (at + 1..phrases.len()).find(finite).map(|at| &phrases[at]);
    let told = next.filter(|next| {
        let between = &words[phrases[at].words.end..next.words.start];
        cancels(words, next) && !between.iter().any(|word| word.is(&OTHER_CLAUSE))
    });
    Some(if told.is_some() { Status::Cancelled } else { Status::Planned })
}

/// Words that begin a clause of its own: what is cancelled there is something else.
const OTHER_CLAUSE: [&str; 12] = [
    "after", "although", "as", "because", "before", "since", "that", "though", "when", "which",
    "while", "who",
];

/// Whether a verb tells that something will not be.
fn cancels(words: &[Word], phrase: &Phrase) -> bool {
    let off = words.get(phrase.head + 1).is_some_and(|word| word.is(&["off"]));
    let head = &words[phrase.head];
    phrase.verb().is_some_and(|verb| !verb.negated)
        && (head.is(&CANCEL) || off && head.is(&["call", "called", "calls"]))
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
    let next = (at + 1..phrases.len()).find(|&at| phrases[at].verb().is_some());
    let undone = |at: usize| {
        let passive = phrases[at].verb().is_some_and(|verb| verb.passive);
        (passive && cancels(words, &phrases[at])).then_some(Status::Cancelled)
    };
    let after = next.and_then(|at| of_plan(words, phrases, at).or_else(|| undone(at)));
    if let Some(status) = after {
        status
    } else if inside.iter().any(|word| word.is(&["foiled", "thwarted"])) || governed(&FOIL) {
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
