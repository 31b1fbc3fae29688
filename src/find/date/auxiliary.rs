//! Auxiliaries before a verb, of which the nearest word stands first.

use super::tense::Cue;

/// `is`, `are`.
pub(super) fn is_present_be(word: &str) -> bool {
    matches!(word, "is" | "are")
}

/// Whether the word before is `is` or `are`: `is to meet`, `are held`.
pub(super) fn is_present(farther: &[&str]) -> bool {
    farther.first().is_some_and(|word| is_present_be(word))
}

/// Whether the word before is `was` or `were`.
pub(super) fn was(farther: &[&str]) -> bool {
    matches!(farther.first(), Some(&("was" | "were")))
}

/// Whether a plan is told as one that was: `had been due to expire`.
pub(super) fn had_been(farther: &[&str]) -> bool {
    let auxiliaries = farther.iter().take(4);
    auxiliaries.take_while(|word| !matches!(**word, "," | "that")).any(|word| *word == "had")
}

/// Whether a participle stands after `to be` or `will be`: `to be held`.
pub(super) fn is_to_come(cue: fn(&str) -> Cue, farther: &[&str]) -> bool {
    let auxiliary = farther.iter().find(|word| {
        !matches!(**word, "be" | "been" | "being" | "not" | "t" | "also" | "then")
            && !word.ends_with("ly")
    });
    auxiliary.is_some_and(|word| *word == "to" || cue(word) == Cue::Future)
}

/// Whether a present form is the verb of its clause, `leaders meet`, and hangs on no
/// other: `failed to meet`, `did not meet`, `let them go`.
pub(super) fn is_finite(cue: fn(&str) -> Cue, farther: &[&str]) -> bool {
    const NOT_SUBJECTS: [&str; 18] = [
        "to", "not", "t", "did", "do", "does", "could", "can", "may", "might", "and", "or", "let",
        "them", "him", "her", "us", "never",
    ];
    let before = farther.iter().find(|word| !word.ends_with("ly") && **word != "also");
    before.is_some_and(|word| {
        !word.is_empty() && !NOT_SUBJECTS.contains(word) && cue(word) == Cue::None
    })
}

/// Whether `have` is a verb of its own after `to`: `to have a deal`, not `to have met`.
pub(super) fn is_infinitive(cue: fn(&str) -> Cue, nearer: Option<&str>, farther: &[&str]) -> bool {
    let perfect =
        nearer.map(cue).is_some_and(|cue| matches!(cue, Cue::Past | Cue::Participle | Cue::Intent));
    farther.first() == Some(&"to") && !perfect
}
