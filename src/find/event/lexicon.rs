//! Words that tell of events, by what they say of them. Lists written for this project.

use crate::find::lexicon::hash::{self, WordSet};
use std::sync::LazyLock;

/// Nouns that name something that happens, in the singular.
static EVENT_NOUNS: LazyLock<WordSet> =
    LazyLock::new(|| include_str!("nouns.txt").lines().collect());

/// Verbs that tell how something is, or that lead another, in all their forms.
static STATIC_VERBS: LazyLock<WordSet> =
    LazyLock::new(|| include_str!("static_verbs.txt").lines().collect());

/// Verbs whose infinitive is what they are about, and is to come.
pub(super) const PLAN: [&str; 30] = [
    "aim",
    "aimed",
    "aims",
    "expect",
    "expected",
    "expects",
    "hope",
    "hoped",
    "hopes",
    "hoping",
    "intend",
    "intended",
    "intends",
    "plan",
    "planned",
    "planning",
    "plans",
    "prepare",
    "prepared",
    "preparing",
    "scheduled",
    "seek",
    "seeking",
    "seeks",
    "set",
    "slated",
    "sought",
    "due",
    "going",
    "about",
];

/// Verbs that keep something from happening.
pub(super) const FOIL: [&str; 24] = [
    "avert",
    "averted",
    "averts",
    "block",
    "blocked",
    "disrupt",
    "disrupted",
    "foil",
    "foiled",
    "foiling",
    "foils",
    "frustrated",
    "intercept",
    "intercepted",
    "prevent",
    "prevented",
    "preventing",
    "prevents",
    "stopped",
    "thwart",
    "thwarted",
    "thwarting",
    "thwarts",
    "forestalled",
];

/// Verbs that call something off.
pub(super) const CANCEL: [&str; 16] = [
    "abandon",
    "abandoned",
    "abort",
    "aborted",
    "axed",
    "cancel",
    "canceled",
    "canceling",
    "cancelled",
    "cancelling",
    "cancels",
    "postpone",
    "postponed",
    "scrapped",
    "scrap",
    "shelved",
];

/// What says that something is not known to be so.
pub(super) const ALLEGE: [&str; 14] = [
    "accuse",
    "accused",
    "accusing",
    "alleged",
    "allegedly",
    "allege",
    "alleges",
    "apparently",
    "blamed",
    "blames",
    "purported",
    "purportedly",
    "reportedly",
    "suspected",
];

/// Verbs that give something to come its date: "planned for 5 November".
pub(super) const SET: [&str; 6] =
    ["planned", "rescheduled", "scheduled", "set", "slated", "timetabled"];

/// What says that something is to come.
pub(super) const PLANNED: [&str; 12] = [
    "attempted",
    "forthcoming",
    "future",
    "imminent",
    "intended",
    "looming",
    "planned",
    "planning",
    "proposed",
    "scheduled",
    "threatened",
    "upcoming",
];

/// Modal verbs that tell of what is to come or might be.
pub(super) const FUTURE: [&str; 12] = [
    "will", "would", "shall", "should", "could", "may", "might", "can", "must", "'ll", "’ll", "wo",
];

/// Whether a noun names something that happens; it may be in the plural.
pub(super) fn is_event_noun(noun: &str) -> bool {
    let listed = |word: &str| EVENT_NOUNS.contains(word);
    let small = noun.to_ascii_lowercase();
    let small = small.rsplit('-').next().unwrap_or(&small);
    listed(small)
        || small.strip_suffix("ies").is_some_and(|stem| listed(&format!("{stem}y")))
        || small.strip_suffix("es").is_some_and(listed)
        || small.strip_suffix('s').is_some_and(listed)
}

/// Whether a verb tells how something is, and of no event.
pub(super) fn is_static(verb: &str) -> bool {
    STATIC_VERBS.hashed(hash::small(verb)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_event_nouns_are_sorted_and_each_stands_once() {
        let nouns: Vec<&str> = include_str!("nouns.txt").lines().collect();
        assert!(nouns.is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn plurals_name_events_too() {
        for noun in ["attack", "Attacks", "deliveries", "crashes", "cyber-attack"] {
            assert!(is_event_noun(noun), "{noun}");
        }
        assert!(!is_event_noun("compound"));
    }
}
