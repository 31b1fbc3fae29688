//! The small words of English that show where a phrase begins and ends.

use crate::find::date::is_past_form;
use crate::find::lexicon::hash::WordMap;
use std::sync::LazyLock;

/// What a word does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// It begins a phrase: "the", "his".
    Determiner,
    /// It stands for somebody who may speak: "he".
    Pronoun,
    /// It begins a clause about the word before: "who".
    Relative,
    /// "that", which begins clauses of both kinds.
    That,
    /// "in", "of".
    Preposition,
    /// It begins a clause: "because".
    Subordinator,
    /// "and", "but".
    Conjunction,
    /// "was", "has", "did".
    Auxiliary,
    /// "would", "may".
    Modal,
    /// "not", "never".
    Negation,
    /// "also", "later".
    Adverb,
    /// A word for a time: "Wednesday", "last", "year".
    Time,
    /// Somebody who speaks, without an article too: "police".
    Role,
    /// A past form.
    Past,
    /// Any other word.
    Other,
}

const LISTS: [(&str, Class); 13] = [
    (
        "a an the this these those some many several all both another each every any no its his \
         her their our my your most other few",
        Class::Determiner,
    ),
    ("he she they it we i you him them us me nobody someone everybody", Class::Pronoun),
    ("who whom whose which", Class::Relative),
    ("that", Class::That),
    (
        "in on at by for from with of to about into over under against between among through near \
         inside outside via within without despite amid during toward towards across around per \
         upon following behind beyond",
        Class::Preposition,
    ),
    (
        "while because although though if whether when where as after before since until unless \
         than so how why what once",
        Class::Subordinator,
    ),
    ("and but or nor yet", Class::Conjunction),
    (
        "be is are was were been being am has have had having do does did didn doesn don wasn \
         weren isn aren hasn haven hadn",
        Class::Auxiliary,
    ),
    (
        "will would can could may might must shall should wouldn couldn won cannot ll d",
        Class::Modal,
    ),
    ("not never n t", Class::Negation),
    (
        "also later earlier then again still already however instead meanwhile nevertheless too \
         even just now often always further thus therefore herself himself itself themselves",
        Class::Adverb,
    ),
    (
        "yesterday today tonight tomorrow morning afternoon evening night noon midday midnight \
         week weeks month months year years day days hour hours last next early late monday tuesday \
         wednesday thursday friday saturday sunday january february march april may june july \
         august september october november december jan feb mar apr jun jul aug sept sep oct nov \
         dec spring summer autumn winter",
        Class::Time,
    ),
    (
        "police officials authorities officers prosecutors witnesses sources doctors residents \
         investigators analysts experts activists critics lawyers observers rescuers researchers \
         scientists lawmakers diplomats militants rebels protesters organisers organizers \
         campaigners economists locals survivors relatives firefighters medics reports media \
         opponents supporters leaders ministers aides spokesmen spokeswomen spokespeople \
         representatives detectives regulators ministry government parliament congress",
        Class::Role,
    ),
];

static WORDS: LazyLock<WordMap<Class>> = LazyLock::new(|| {
    let all = LISTS.into_iter().rev();
    all.flat_map(|(words, class)| words.split_whitespace().map(move |word| (word, class))).collect()
});

/// Names of the calendar: with a small letter, "march" and "may" are other words.
const CALENDAR: [&str; 6] = ["march", "may", "mar", "dec", "sun", "sat"];

/// Adverbs end so, and these words that are none.
const NO_ADVERBS: [&str; 8] =
    ["family", "ally", "supply", "reply", "assembly", "anomaly", "bully", "monopoly"];

/// What a word does; `capital` where it is written with one.
pub(super) fn class(lower: &str, capital: bool) -> Class {
    match WORDS.get(lower) {
        Some(Class::Modal) if capital && CALENDAR.contains(&lower) => Class::Time,
        Some(Class::Time) if !capital && CALENDAR.contains(&lower) => Class::Other,
        Some(&class) => class,
        None if capital => Class::Other,
        None if lower.len() > 4 && lower.ends_with("ly") && !NO_ADVERBS.contains(&lower) => {
            Class::Adverb
        }
        None if is_past_form(lower) => Class::Past,
        None => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_class() {
        for (word, capital, expected) in [
            ("the", false, Class::Determiner),
            ("may", false, Class::Modal),
            ("may", true, Class::Time),
            ("march", false, Class::Other),
            ("police", true, Class::Role),
            ("met", false, Class::Past),
            ("repeatedly", false, Class::Adverb),
            ("family", false, Class::Other),
        ] {
            assert_eq!(class(word, capital), expected, "{word}");
        }
    }
}
