//! The subject of a verb: the words before it that say who speaks.

use super::clause::Clause;
use super::complement::acts;
use super::phrase;
use super::sentence::Sentence;
use super::verb::Form;
use super::word::Class;
use crate::entity::EntityKind;
use std::ops::Range;

/// How far before a verb its subject may begin, in tokens.
pub(super) const REACH: usize = 48;

/// What stands before a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A subject of its own.
    Own(Range<usize>),
    /// A conjunction after which the subject is left out: "and denied".
    Shared(usize),
    /// Nothing that surely is one.
    Unknown,
}

/// The subject of the verb at a place.
pub(super) fn subject(sentence: &Sentence, verb: usize) -> Subject {
    let end = before_verb(sentence, verb);
    let Some(last) = end.checked_sub(1) else { return Subject::Unknown };
    if sentence.is_class(last, Class::Conjunction) {
        return Subject::Shared(last);
    }
    if sentence.is_class(last, Class::Relative) {
        let found = antecedent(sentence, last);
        return found
            .filter(|_| sentence.is_any(last, &["who", "which"]))
            .map_or(Subject::Unknown, Subject::Own);
    }
    let found = if sentence.is_sign(last, ',') || sentence.is_sign(last, ')') {
        inserted(sentence, last).and_then(|open| {
            let speaker = own(sentence, open).filter(|it| !may_be_inserted(sentence, it.start))?;
            // "The minister, Edi Rama, said".
            let named = is_person(sentence, open + 1..last);
            Some(if named { speaker.start..last } else { speaker })
        })
    } else {
        own(sentence, end)
    };
    found.map_or(Subject::Unknown, Subject::Own)
}

/// Past the small words and times before a verb: "Police (on Wednesday also) said".
pub(super) fn before_verb(sentence: &Sentence, verb: usize) -> usize {
    let mut end = verb;
    while let Some(last) = end.checked_sub(1) {
        let small = matches!(
            sentence.class(last),
            Some(Class::Adverb | Class::Auxiliary | Class::Modal | Class::Negation)
        );
        let cut = sentence.is_apostrophe(last) && sentence.is_class(end, Class::Negation);
        if small || cut {
            end = last;
            continue;
        }
        let mut time = end;
        while let Some(before) = time.checked_sub(1)
            && (sentence.is_class(before, Class::Time)
                || sentence.is_number(before)
                || sentence.is_sign(before, ',') && sentence.is_number(time))
            && sentence.name_at(before).is_none()
        {
            time = before;
        }
        let led = time.checked_sub(1).filter(|&at| sentence.is_any(at, &["on", "in"]));
        let days = (time..end).any(|at| sentence.is_class(at, Class::Time));
        if time == end || !days {
            break;
        }
        end = led.unwrap_or(time);
    }
    end
}

/// Where something inserted between commas or in brackets begins, that ends at a sign:
/// "Hu, the mayor, said".
fn inserted(sentence: &Sentence, close: usize) -> Option<usize> {
    let opening = if sentence.is_sign(close, ')') { '(' } else { ',' };
    let reach = close.saturating_sub(REACH)..close;
    let open = reach.rev().find(|&at| sentence.is_sign(at, opening))?;
    let first = open + 1;
    let clause = matches!(
        sentence.class(first),
        Some(Class::Conjunction | Class::Subordinator | Class::Pronoun | Class::That)
    ) && !sentence.is(first, "as");
    let speaks = (first..close).any(|at| {
        sentence.verb(at).is_some_and(|verb| verb.form != Form::Gerund && !verb.may_be_noun())
    });
    let led = sentence.is_class(first, Class::Relative);
    let quoted = (open..close).any(|at| sentence.quotation(at).is_some());
    (first < close && !clause && !quoted && (led || !speaks)).then_some(open)
}

/// Whether a subject that begins at a place may be inserted itself: "Acme, Newark, N.J.,
/// said". It is not where what stands before its comma leads the sentence or is a clause.
fn may_be_inserted(sentence: &Sentence, start: usize) -> bool {
    let Some(comma) = start.checked_sub(1).filter(|&at| sentence.is_sign(at, ',')) else {
        return false;
    };
    let first = comma.saturating_sub(REACH);
    let leads = matches!(
        sentence.class(first),
        Some(Class::Preposition | Class::Subordinator | Class::Time | Class::Adverb)
    ) || sentence.word(first).ends_with("ing");
    !leads && !(first..comma).any(|at| acts(sentence, at))
}

/// Whether some tokens are somebody's name and nothing else.
fn is_person(sentence: &Sentence, tokens: Range<usize>) -> bool {
    let Some(last) = tokens.end.checked_sub(1) else { return false };
    let [first, last] = [tokens.start, last].map(|at| sentence.name_at(at));
    let name = first.filter(|_| first == last).and_then(|name| sentence.name(name));
    name.is_some_and(|name| name.kind == EntityKind::Person)
}

/// The noun phrase before a relative word: "two diplomats who".
pub(super) fn antecedent(sentence: &Sentence, relative: usize) -> Option<Range<usize>> {
    let comma = relative.checked_sub(1).filter(|&at| sentence.is_sign(at, ','));
    let end = comma.unwrap_or(relative);
    let start = phrase::start_of(sentence, end)?;
    let name = sentence.name_at(end - 1).and_then(|name| sentence.name(name));
    // "An expert at Stanford University, who": the university is not who.
    let other =
        sentence.is(relative, "who") && name.is_some_and(|it| it.kind != EntityKind::Person);
    (!other && phrase::may_speak(sentence, start..end)).then_some(start..end)
}

/// The subject that ends before a place, back to where its clause begins.
fn own(sentence: &Sentence, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1)?;
    if sentence.is_class(last, Class::Pronoun) {
        return phrase::may_speak(sentence, last..end).then_some(last..end);
    }
    let mut clause = Clause::new(end);
    let closed_by = clause.read_back(sentence, end);
    let Clause { mut start, verbal, relative, conjunction } = clause;
    // "Police who were called said": the subject stands before what is told of it.
    let mut end = relative.unwrap_or(end);
    if let Some(verbal) = verbal {
        // A verb between: of a clause before, or of one about the subject.
        if let Some(after) = conjunction.filter(|&at| at > verbal) {
            start = after + 1;
        } else if sentence.is_class(verbal, Class::Past) && sentence.verb(verbal).is_none() {
            end = verbal;
        } else {
            return None;
        }
    }
    let several = conjunction.is_some_and(|at| start < at && at < end);
    if several && closed_by == Some(',') {
        // A list may go on before the comma.
        return None;
    }
    let start = led(sentence, start, end)?;
    phrase::may_speak(sentence, start..end).then_some(start..end)
}

/// Past the words before a subject that are no part of it: "In a statement the ministry".
fn led(sentence: &Sentence, from: usize, end: usize) -> Option<usize> {
    let mut start = from;
    while start < end
        && matches!(
            sentence.class(start),
            Some(Class::Adverb | Class::Conjunction | Class::Time | Class::Subordinator)
        )
    {
        start += 1;
    }
    if !sentence.is_class(start, Class::Preposition) || sentence.name_at(start).is_some() {
        return Some(start);
    }
    let own = phrase::start_of(sentence, end)?;
    let article = sentence.is_class(own, Class::Determiner);
    let alone = article && !sentence.is_class(own.checked_sub(1)?, Class::Preposition);
    let named =
        sentence.name_at(own).is_some() && sentence.name_at(own) == sentence.name_at(end - 1);
    let after_time = own
        .checked_sub(1)
        .is_some_and(|at| sentence.is_class(at, Class::Time) || sentence.is_number(at));
    (alone || after_time || named && !sentence.is_class(own.checked_sub(1)?, Class::Preposition))
        .then_some(own)
}

/// The subject with which a sentence begins, where a verb follows it: that of all verbs
/// up to a place, if no other clause begins before.
pub(super) fn leading(sentence: &Sentence, until: usize) -> Option<Range<usize>> {
    let mut start = 0;
    if matches!(sentence.class(0), Some(Class::Preposition | Class::Time | Class::Adverb)) {
        start = (0..until.min(REACH)).find(|&at| sentence.is_sign(at, ','))? + 1;
    }
    let end = phrase::from(sentence, start)?;
    let verb = (end..until).find(|&at| !sentence.is_class(at, Class::Adverb))?;
    let acts = matches!(sentence.class(verb), Some(Class::Past | Class::Auxiliary))
        || sentence.verb(verb).is_some();
    let alone = until - start <= REACH
        && (verb..until).all(|at| {
            let other = matches!(
                sentence.class(at),
                Some(Class::Subordinator | Class::Relative | Class::That | Class::Pronoun)
            );
            !other && !sentence.is_sign(at, ';') && !sentence.is_sign(at, ':')
        });
    (acts && alone && phrase::may_speak(sentence, start..end)).then_some(start..end)
}
