//! How a verb is used: of itself, denied, passive, or of what only may be.

use super::sentence::Sentence;
use super::verb::Form;
use super::word::Class;

/// How a verb of saying is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// Somebody says.
    Active,
    /// Somebody does not say; where the words for that begin.
    Negated(usize),
    /// Something is said; where the words for that begin.
    Passive(usize),
    /// Somebody may, will or is to say.
    Unreal,
}

const BE: [&str; 8] = ["be", "is", "are", "was", "were", "been", "being", "am"];

/// How the verb at a place is used, by the words before it.
pub(super) fn mood(sentence: &Sentence, verb: usize, form: Form) -> Mood {
    let mut at = verb;
    let mut negated = false;
    let mut nearest = true;
    let mut passive = false;
    while let Some(before) = at.checked_sub(1) {
        match sentence.class(before) {
            Some(Class::Adverb) => {}
            Some(Class::Negation) => negated = true,
            Some(Class::Auxiliary) => {
                passive |= nearest && form != Form::Gerund && sentence.is_any(before, &BE);
                nearest = false;
            }
            // "Would not say" tells as much as "did not say".
            Some(Class::Modal) if negated && sentence.is_any(before, &["would", "wouldn"]) => {}
            Some(Class::Modal) => return Mood::Unreal,
            Some(Class::Preposition) if sentence.is(before, "to") => return Mood::Unreal,
            None if sentence.is_apostrophe(before) && sentence.is_class(at, Class::Negation) => {}
            _ => break,
        }
        at = before;
    }
    match (passive, negated) {
        (true, false) => Mood::Passive(at),
        (false, true) => Mood::Negated(at),
        (true, true) => Mood::Unreal,
        (false, false) => Mood::Active,
    }
}
