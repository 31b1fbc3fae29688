//! Somebody says: "police said that", "two left, police said", "said Mike Gikas".

use super::adjunct::after_adjunct;
use super::complement::{Complement, acts, complement};
use super::content;
use super::declined;
use super::found::Found;
use super::gerund;
use super::mood::{Mood, mood};
use super::phrase;
use super::sentence::Sentence;
use super::subject::{Subject, before_verb, leading, subject};
use super::verb::{Form, Frame, Verb};
use super::word::Class;
use std::ops::Range;

/// The claim that the verb at a place makes; `before` are those of the sentence so far.
pub(super) fn claim(sentence: &Sentence, at: usize, before: &[Found]) -> Option<Found> {
    let verb = sentence.verb(at)?;
    if verb.form == Form::Gerund && !is_continuous(sentence, at) {
        return gerund::claim(sentence, at, verb, before);
    }
    match mood(sentence, at, verb.form) {
        Mood::Active => inverted(sentence, at, verb, before).or_else(|| {
            let complement = complement(sentence, at, verb);
            let speaker = speaker(sentence, at, verb, complement, before)?;
            told(sentence, at, verb, complement, speaker, before)
        }),
        Mood::Negated(start) => declined::silent(sentence, start, at, verb),
        Mood::Passive(_) | Mood::Unreal => None,
    }
}

/// "Is claiming that".
fn is_continuous(sentence: &Sentence, at: usize) -> bool {
    let before = (0..at).rev().find(|&before| !sentence.is_class(before, Class::Adverb));
    before.is_some_and(|before| sentence.is_class(before, Class::Auxiliary))
}

/// Who speaks, by the words before the verb.
fn speaker(
    sentence: &Sentence,
    at: usize,
    verb: Verb,
    complement: Complement,
    before: &[Found],
) -> Option<Range<usize>> {
    let speaker = match subject(sentence, at) {
        Subject::Own(speaker) => speaker,
        Subject::Shared(conjunction) => shared(sentence, conjunction, before)?,
        Subject::Unknown => return None,
    };
    (!verb.may_be_noun() || is_verb(sentence, &speaker, verb, complement)).then_some(speaker)
}

/// Whether a form that may be a noun is a verb after a speaker: "police claim that", "Cisco
/// claims to"; not "the police claim of".
fn is_verb(
    sentence: &Sentence,
    speaker: &Range<usize>,
    verb: Verb,
    complement: Complement,
) -> bool {
    let Complement::From(from) = complement else {
        return sentence.is_class(speaker.start, Class::Pronoun);
    };
    let last = from - 1;
    let clear = sentence.is_class(last, Class::That)
        || sentence.is_sign(last, ':')
        || sentence.quotation(from).is_some_and(|found| found.outer.start == from);
    let named = sentence.name_at(speaker.end - 1).is_some();
    let third = verb.form == Form::Third && (named || sentence.is(from, "to"));
    clear || third || sentence.is_class(speaker.start, Class::Pronoun)
}

/// The subject of the verb before a conjunction, where it surely is that of the one after.
fn shared(sentence: &Sentence, conjunction: usize, before: &[Found]) -> Option<Range<usize>> {
    let Some(last) = before.last() else { return leading(sentence, conjunction) };
    let parted = sentence.is_sign(conjunction.checked_sub(1)?, ',');
    let clause = (last.verb.end..conjunction).any(|at| acts(sentence, at));
    (parted || !clause).then(|| last.speaker.clone()).flatten()
}

/// The claim of a speaker, by what follows the verb or stands before the speaker.
fn told(
    sentence: &Sentence,
    at: usize,
    verb: Verb,
    complement: Complement,
    speaker: Range<usize>,
    before: &[Found],
) -> Option<Found> {
    let found = |content, rule| Found {
        speaker: Some(speaker.clone()),
        verb: at..at + 1,
        kind: verb.kind,
        content,
        rule,
        end: at + 1,
    };
    match complement {
        Complement::None => None,
        Complement::From(from) => {
            let mut content = content::after(sentence, from);
            if is_relative(sentence, at, verb, &speaker)? {
                content = content.into_iter().map(|words| to_comma(sentence, words)).collect();
            }
            let antecedent = asked_after(sentence, at, verb, &speaker);
            let parted = sentence.is_sign(from - 1, ',') && sentence.quotation(from).is_some();
            let first = || content::before(sentence, told_to(before), speaker.start, true);
            content.splice(0..0, antecedent.or_else(|| first().filter(|_| parted)));
            (!content.is_empty()).then(|| found(content, "speaker-verb"))
        }
        Complement::Before(end) => {
            let inserted = sentence.is_sign(end, ',');
            let first = content::before(sentence, told_to(before), speaker.start, inserted)?;
            let content = around(sentence, first, end);
            Some(Found { end, ..found(content, "after-clause") })
        }
    }
}

/// Where the last claim of a sentence ends that stands after what it claims.
fn told_to(before: &[Found]) -> usize {
    before.last().filter(|last| last.rule == "after-clause").map_or(0, |last| last.end)
}

/// Whether a verb is that of a relative clause about its speaker; none where it is that of
/// one about somebody else: "the men who police said had fled".
fn is_relative(sentence: &Sentence, at: usize, verb: Verb, speaker: &Range<usize>) -> Option<bool> {
    let of_other =
        speaker.start.checked_sub(1).is_some_and(|it| sentence.is_class(it, Class::Relative));
    let own = before_verb(sentence, at)
        .checked_sub(1)
        .is_some_and(|it| sentence.is_class(it, Class::Relative));
    (!of_other || verb.takes(Frame::Fault)).then_some(own || of_other)
}

/// Words up to the first comma that is in no quotation.
fn to_comma(sentence: &Sentence, words: Range<usize>) -> Range<usize> {
    let comma =
        words.clone().find(|&at| sentence.is_sign(at, ',') && sentence.quotation(at).is_none());
    words.start..comma.unwrap_or(words.end)
}

/// What stands before a relative clause that accuses it: "diplomats who Paris accused of".
fn asked_after(
    sentence: &Sentence,
    at: usize,
    verb: Verb,
    speaker: &Range<usize>,
) -> Option<Range<usize>> {
    let relative = speaker.start.checked_sub(1)?;
    let led = matches!(sentence.class(relative), Some(Class::Relative | Class::That));
    let direct = sentence.is_class(at + 1, Class::Preposition);
    let start = phrase::start_of(sentence, relative)
        .filter(|_| led && direct && verb.takes(Frame::Fault))?;
    Some(start..relative)
}

/// What is claimed before a speaker, and what goes on after: "this, he said, would end".
fn around(sentence: &Sentence, first: Range<usize>, end: usize) -> Vec<Range<usize>> {
    let next = end + 1;
    if !sentence.is_sign(end, ',') || sentence.is_end(next) {
        return vec![first];
    }
    let quoted = sentence.quotation(next).is_some_and(|found| found.outer.start == next);
    let unfinished = !first.clone().any(|at| acts(sentence, at));
    let leaves = matches!(
        sentence.class(next),
        Some(Class::Conjunction | Class::Subordinator | Class::Relative | Class::Preposition)
    ) || sentence.word(next).ends_with("ing");
    let goes_on = quoted || unfinished && !leaves;
    let second = if goes_on { content::after(sentence, next) } else { Vec::new() };
    std::iter::once(first).chain(second).collect()
}

/// The speaker after the verb: "said Mike Gikas of Consumer Reports".
fn inverted(sentence: &Sentence, at: usize, verb: Verb, before: &[Found]) -> Option<Found> {
    let last = at.checked_sub(1)?;
    let quoted = sentence.quotation(last).is_some_and(|found| found.outer.end == at);
    if !verb.may_follow() || !quoted && !sentence.is_sign(last, ',') {
        return None;
    }
    let end = phrase::from(sentence, at + 1)?;
    let after = after_adjunct(sentence, end);
    let closed = |place: usize| {
        sentence.is_end(place)
            || sentence.is_sign(place, ',')
            || matches!(sentence.class(place), Some(Class::Preposition | Class::Relative))
            || sentence.quotation(place).is_some_and(|found| found.outer.start == place)
    };
    let alone =
        closed(end) || closed(after) || quoted && sentence.is_class(end, Class::Subordinator);
    if !alone || !phrase::may_speak(sentence, at + 1..end) {
        return None;
    }
    let first = content::before(sentence, told_to(before), at, false)?;
    if !quoted && (verb.takes(Frame::Noun) || !first.clone().any(|place| acts(sentence, place))) {
        // "Hu, the mayor, announced a plan."
        return None;
    }
    Some(Found {
        speaker: Some(at + 1..end),
        verb: at..at + 1,
        kind: verb.kind,
        content: around(sentence, first, after),
        rule: "verb-speaker",
        end: after,
    })
}
