//! Noun phrases: who or what may speak.

use super::sentence::Sentence;
use super::word::Class;
use std::ops::Range;

/// No phrase is longer, in tokens. It keeps the work linear.
const LONGEST: usize = 40;

/// Prepositions that go on with a phrase: "a spokesman for the ministry".
const WITHIN: [&str; 5] = ["of", "for", "at", "from", "with"];

/// Whether the token at a place can stand inside a noun phrase.
pub(super) fn is_inside(sentence: &Sentence, at: usize) -> bool {
    if sentence.name_at(at).is_some() || sentence.is_number(at) {
        return true;
    }
    match sentence.class(at) {
        Some(Class::Other | Class::Role) => {
            sentence.verb(at).is_none_or(|verb| verb.may_be_noun()) && !is_gerund(sentence, at)
        }
        Some(Class::Past) => is_adjective(sentence, at),
        Some(_) => false,
        None => is_joiner(sentence, at),
    }
}

/// A gerund that acts: "adding that"; not one that is a noun, which has none after it.
fn is_gerund(sentence: &Sentence, at: usize) -> bool {
    let next = sentence.class(at + 1);
    sentence.word(at).ends_with("ing")
        && !sentence.is_capital(at)
        && matches!(next, Some(Class::Determiner | Class::That | Class::Pronoun))
}

/// Whether a past form stands before its noun: "an exiled group", "unnamed officials".
pub(super) fn is_adjective(sentence: &Sentence, at: usize) -> bool {
    let led = match at.checked_sub(1) {
        None => true,
        Some(before) => {
            matches!(
                sentence.class(before),
                Some(Class::Determiner | Class::Preposition | Class::Conjunction | Class::Adverb)
            ) || sentence.is_sign(before, '-')
                || sentence.name_at(before).is_none() && sentence.is_capital(at)
        }
    };
    led && !sentence.is_capital(at + 1)
        && matches!(sentence.class(at + 1), Some(Class::Other | Class::Role | Class::Past))
}

/// Whether a sign holds words together: "Mike's", "Al-Assad", "J. Smith", "AT&T".
fn is_joiner(sentence: &Sentence, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if sentence.is_apostrophe(at) {
        return sentence.is_word(before)
            && (sentence.is(at + 1, "s") && sentence.is_joined(at + 1)
                || sentence.word(before).ends_with('s') && sentence.is_word(at + 1));
    }
    if sentence.is_sign(at, '.') {
        let short = sentence.is_capital(before) && sentence.word(before).chars().count() <= 4;
        return short && sentence.is_joined(at) && sentence.is_capital(at + 1);
    }
    let sign = ['-', '‑', '&', '/'].into_iter().any(|sign| sentence.is_sign(at, sign));
    sign && sentence.is_word(at + 1) && sentence.is_joined(at) == sentence.is_joined(at + 1)
}

/// Where the noun phrase ends that begins at a place, without what follows a preposition.
pub(super) fn core_from(sentence: &Sentence, from: usize) -> Option<usize> {
    if sentence.is_class(from, Class::Pronoun) {
        return Some(from + 1);
    }
    let mut at = from;
    while sentence.is_class(at, Class::Determiner) && sentence.name_at(at).is_none() {
        at += 1;
    }
    let limit = (at + LONGEST).min(sentence.len());
    let first = at;
    while at < limit && is_inside(sentence, at) {
        at += 1;
    }
    // "Most of the men": what counts them is a phrase too.
    (at > first || at > from && sentence.is(at, "of")).then_some(at)
}

/// Where the noun phrase ends that begins at a place.
pub(super) fn from(sentence: &Sentence, from: usize) -> Option<usize> {
    let mut end = core_from(sentence, from)?;
    while end < from + LONGEST {
        let within = sentence.is_any(end, &WITHIN)
            || sentence.is(end, "in") && sentence.name_at(end + 1).is_some();
        let Some(next) = core_from(sentence, end + 1).filter(|_| within) else { break };
        end = next;
    }
    Some(end)
}

/// Where the noun phrase begins that ends before a place: back to its article, or as far
/// as words go that belong to it.
pub(super) fn start_of(sentence: &Sentence, end: usize) -> Option<usize> {
    let mut at = end;
    let limit = end.saturating_sub(LONGEST);
    while at > limit && is_inside(sentence, at - 1) {
        at -= 1;
    }
    let first = at;
    while at > limit && sentence.is_class(at - 1, Class::Determiner) {
        at -= 1;
    }
    (first < end).then_some(at)
}

/// The last token of a phrase's own words: "spokesman" of "a spokesman for the ministry".
pub(super) fn head(sentence: &Sentence, phrase: Range<usize>) -> usize {
    let end = phrase.clone().skip(1).find(|&at| {
        sentence.name_at(at).is_none()
            && (sentence.is_class(at, Class::Preposition) || sentence.is_sign(at, ','))
    });
    end.unwrap_or(phrase.end).saturating_sub(1).max(phrase.start)
}

/// Whether a phrase can be somebody or something that speaks: it has an article, a name, a
/// plural or a word for those who do.
pub(super) fn may_speak(sentence: &Sentence, phrase: Range<usize>) -> bool {
    let Range { start, end } = phrase;
    if start >= end || end - start > LONGEST {
        return false;
    }
    let pronoun = sentence.is_class(start, Class::Pronoun);
    if pronoun {
        // "I" and "we" outside a quotation are nobody that the text names.
        return end == start + 1 && sentence.is_any(start, &["he", "she", "they", "it"]);
    }
    let closed = sentence.name_at(end - 1).is_some()
        || !matches!(
            sentence.class(end - 1),
            Some(Class::Determiner | Class::Preposition | Class::Conjunction | Class::Adverb)
        );
    if !closed {
        return false;
    }
    let head = head(sentence, start..end);
    let named = sentence.name_at(head).is_some();
    let word = sentence.is_word(head)
        && !matches!(
            sentence.class(head),
            Some(Class::Time | Class::Determiner | Class::Preposition | Class::Auxiliary)
        );
    // "Sources close to the talks" has its noun first.
    if named || [start, head].into_iter().any(|at| sentence.is_class(at, Class::Role)) {
        return true;
    }
    let article = sentence.is_class(start, Class::Determiner) || sentence.is_number(start);
    let possessive = (start..head).any(|at| sentence.is_apostrophe(at));
    let capital = sentence.is_capital(head) && !sentence.word(head).ends_with("ing");
    let plural = sentence.word(head).ends_with('s') && (head > start || start == 0);
    let person = ["man", "men", "people"].iter().any(|it| sentence.word(head).ends_with(it));
    word && (article || possessive || capital || plural || person)
}
