//! The words that are claimed: up to where a sentence turns to something else.

use super::complement::acts;
use super::sentence::Sentence;
use super::subject::{Subject, subject};
use super::verb::Form;
use super::word::Class;
use std::ops::Range;

/// The words claimed from a place on.
pub(super) fn after(sentence: &Sentence, from: usize) -> Vec<Range<usize>> {
    stretch(sentence, from..end_after(sentence, from)).into_iter().collect()
}

/// Where what is claimed from a place on ends.
fn end_after(sentence: &Sentence, from: usize) -> usize {
    let direct = sentence.quotation(from).filter(|found| found.outer.start >= from);
    let mut at = from;
    while at < sentence.len() {
        if let Some(quotation) = sentence.quotation(at).filter(|found| found.outer.end > at) {
            at = quotation.outer.end;
            // What follows a direct quotation is the writer's, not the speaker's.
            if direct == Some(quotation) && (sentence.is_sign(at, ',') || is_turn(sentence, at)) {
                return at;
            }
            continue;
        }
        if sentence.is_sign(at, ';') || is_turn(sentence, at) {
            return at;
        }
        at += 1;
    }
    at
}

/// Whether a sentence leaves what is claimed at a place: for the subject's next verb, for
/// another speaker, or for a clause of the writer's.
fn is_turn(sentence: &Sentence, at: usize) -> bool {
    let comma = sentence.is_sign(at, ',');
    let next = at + usize::from(comma);
    if comma {
        let says = sentence.verb(next).is_some_and(|verb| verb.form == Form::Gerund);
        let other = sentence.is_any(next, &["according", "but", "while", "whereas", "citing"]);
        if says || other {
            return true;
        }
    }
    if !sentence.is_class(next, Class::Conjunction) {
        return false;
    }
    let first = (next + 1..next + 5).find(|&at| {
        !matches!(sentence.class(at), Some(Class::Adverb | Class::Auxiliary | Class::Negation))
    });
    let says = first.is_some_and(|at| {
        sentence.verb(at).is_some_and(|verb| verb.form != Form::Gerund && !verb.may_be_noun())
            && subject(sentence, at) == Subject::Shared(next)
    });
    let second = sentence.is_class(next + 1, Class::Past) || acts(sentence, next + 1);
    says || comma && second && !sentence.is_any(next + 1, &["is", "are", "be"])
}

/// The words claimed before a place, the first that may belong to it being `from`; none
/// where they claim nothing: "On Wednesday, police". Where the speaker is `inserted`, what
/// is claimed goes on after.
pub(super) fn before(
    sentence: &Sentence,
    from: usize,
    speaker: usize,
    inserted: bool,
) -> Option<Range<usize>> {
    let last = speaker.checked_sub(1)?;
    let quoted = sentence.quotation(last).is_some_and(|found| found.outer.end == speaker);
    if !quoted && !sentence.is_sign(last, ',') {
        return None;
    }
    let words = stretch(sentence, from..speaker)?;
    let direct = sentence.quotations.iter().any(|found| found.inner.contains(&words.start));
    let told = words.clone().any(|at| acts(sentence, at));
    let led = matches!(
        sentence.class(words.start),
        Some(Class::Preposition | Class::Subordinator | Class::Time | Class::Adverb)
    );
    (direct || quoted || told || inserted || !led && words.len() > 2).then_some(words)
}

/// Tokens without the marks and the signs at their ends; none where nothing is left.
pub(super) fn stretch(sentence: &Sentence, tokens: Range<usize>) -> Option<Range<usize>> {
    let Range { mut start, mut end } = tokens;
    end = end.min(sentence.len());
    let holds = |at: usize| sentence.is_word(at) || sentence.is_number(at);
    while start < end && !holds(start) && !opens(sentence, start) {
        start += 1;
    }
    while start < end && !holds(end - 1) && !closes(sentence, end - 1) {
        end -= 1;
    }
    // A quotation of which both marks are here is taken without them where it is all.
    let all = sentence
        .quotation(start)
        .filter(|found| found.outer.start == start && found.outer.end.max(found.inner.end) >= end);
    if let Some(all) = all {
        start = all.inner.start;
        end = all.inner.end.min(end);
    }
    while start < end && !holds(end - 1) && !is_within(sentence, end - 1) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

/// Whether a sign at the start belongs to what follows: a quotation, a bracket, money.
fn opens(sentence: &Sentence, at: usize) -> bool {
    let sign =
        ['$', '£', '€', '(', '[', '#', '@'].into_iter().any(|sign| sentence.is_sign(at, sign));
    sign || sentence.quotation(at).is_some_and(|found| found.outer.start == at && !found.goes_on)
}

/// Whether a sign at the end belongs to what stands before.
fn closes(sentence: &Sentence, at: usize) -> bool {
    is_within(sentence, at) || sentence.quotation(at).is_some_and(|found| found.outer.end == at + 1)
}

fn is_within(sentence: &Sentence, at: usize) -> bool {
    ['%', ')', ']'].into_iter().any(|sign| sentence.is_sign(at, sign))
        || sentence.quotation(at).is_some_and(|found| found.outer.end == at + 1)
}

/// Whether all that is claimed is quoted.
pub(super) fn is_quoted(sentence: &Sentence, content: &[Range<usize>]) -> bool {
    !content.is_empty()
        && content.iter().all(|words| {
            sentence.quotations.iter().any(|found| {
                found.inner.start == words.start
                    && words.end <= found.inner.end
                    && found.inner.end - words.end <= 2
            })
        })
}
