//! Whom a speaker's words name: the name among them, or for "he" and "the minister" the
//! name before, where the text makes it plain.

use super::phrase;
use super::sentence::Sentence;
use super::word::Class;
use crate::entity::EntityKind;
use crate::find::name::NameMention;
use std::ops::Range;

/// How many sentences back a name may stand that is meant by a pronoun or a role.
const REACH: usize = 2;

/// The name of a speaker, by its place among all.
pub(super) fn name(
    sentence: &Sentence,
    speaker: Range<usize>,
    names: &[NameMention],
) -> Option<usize> {
    let last = speaker.end.checked_sub(1)?;
    let apposed = speaker.clone().any(|at| sentence.is_sign(at, ','));
    if let Some(name) = sentence.name_at(last).filter(|_| apposed) {
        return Some(name);
    }
    let several = speaker.clone().any(|at| sentence.is_class(at, Class::Conjunction));
    if several {
        return None;
    }
    let head = phrase::head(sentence, speaker.clone());
    if let Some(name) = sentence.name_at(head) {
        return Some(name);
    }
    let word = sentence.word(head);
    let start = sentence.span(speaker.clone()).start;
    if sentence.is_any(head, &["he", "she"]) {
        return alone(sentence, names, start, |name| name.kind == EntityKind::Person);
    }
    let definite = sentence.is(speaker.start, "the") && speaker.len() == 2;
    let name = alone(sentence, names, start, |name| name.kind.acts()).filter(|_| definite)?;
    // "Prime Minister Edi Rama ... the minister".
    sentence.word_before(names[name].span).eq_ignore_ascii_case(word).then_some(name)
}

/// The last name before a place that is meant, where all such names close by are one.
fn alone(
    sentence: &Sentence,
    names: &[NameMention],
    before: u32,
    meant: impl Fn(&NameMention) -> bool,
) -> Option<usize> {
    let first = names.partition_point(|name| name.sentence + REACH < sentence.index);
    let last = names.partition_point(|name| name.span.end <= before);
    let mut close = (first..last).rev().filter(|&at| meant(&names[at]));
    let found = close.next()?;
    let own = |at: usize| names[at].label.rsplit(' ').next();
    close.all(|at| own(at) == own(found)).then_some(found)
}
