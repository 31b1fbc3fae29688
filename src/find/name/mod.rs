//! Names in a text: people, organisations and places, and nationalities apart.
//!
//! A name is found in four steps. `words` joins tokens as names are written.
//! `candidates` cuts out the runs in which names can stand, so that the words between
//! them, four of five, cost nothing. A `tagger` scores each word of a run by its
//! `features` and takes the best row of labels; what it found in the whole report then
//! helps with what was doubtful (`second`). `tidy` takes off what belongs to no name.
//!
//! The weights are learned by `train-names`; `tests/names/README.md` says from what, and
//! how well they do. A place is also what stands at one: an airport, a bridge, a street.
//! An organisation is also what works in a building: a hospital, a museum, a school.

mod candidates;
mod features;
mod model;
mod nations;
mod second;
mod tagger;
mod tidy;
mod view;
mod words;

/// The statistical half, for the program that learns its weights.
pub mod tagging {
    pub use super::candidates::runs;
    pub use super::features::Context;
    pub use super::model::{LABELS, Model, NONE, begin, inside, may_follow, way_to};
    pub use super::second::{Evidence, Looked};
    pub use super::tagger::Tagger;
    pub use super::view::{View, views};
    pub use super::words::{Word, words};
    pub use crate::find::lexicon::{Known, Lexicon, Listed, key};
}

pub use nations::{country_of_place, governed_from, nationality};
pub use tidy::is_title;

use crate::entity::EntityKind;
use crate::find::lexicon::{BUILT_IN, Listed};
use crate::span::Span;
use crate::text::Token;

/// Whether a name of a place is an ordinary word too, the name of many people, or one side of
/// many places: "Reading", "Lincoln", "North Shore".
pub fn is_also_a_word(name: &str) -> bool {
    let listed = BUILT_IN.phrase(name).listed;
    listed.any(Listed::WORD | Listed::COMMON_FIRST | Listed::COMMON_LAST)
        || ["North ", "South ", "East ", "West "].iter().any(|side| name.starts_with(side))
}

/// A name in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The words.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// The name as it is shown: "Edi Rama" of "Prime Minister Edi Rama", on one line.
    pub label: String,
    /// What it names.
    pub kind: EntityKind,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Finds the names of a text's sentences, in order and apart.
pub fn find(text: &str, sentences: &[Vec<Token>]) -> Vec<NameMention> {
    let words: Vec<Vec<words::Word>> =
        sentences.iter().map(|tokens| words::words(text, tokens)).collect();
    let tagged = tagger::BUILT_IN.tag(&words);
    tidy::names(text, &words, &tagged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// The names of a text, each as `KIND label`.
    fn names(text: &str) -> Vec<String> {
        let sentences: Vec<_> = text::sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| text::tokens(text, span))
            .collect();
        let name = |name: NameMention| format!("{} {}", &name.kind.word()[..3], name.label);
        find(text, &sentences).into_iter().map(name).collect()
    }

    #[test]
    fn people_organisations_places_and_nationalities_are_told_apart() {
        assert_eq!(
            names("Albanian Prime Minister Edi Rama met Mike McCurry of the FBI in Tirana."),
            ["NAT Albanian", "PER Edi Rama", "PER Mike McCurry", "ORG FBI", "PLA Tirana"]
        );
        assert_eq!(
            names("Acme Corp. of Newark, N.J., sued the Environmental Protection Agency."),
            ["ORG Acme Corp.", "PLA Newark", "PLA N.J.", "ORG Environmental Protection Agency"]
        );
    }

    #[test]
    fn titles_and_possessives_are_no_part_of_a_name() {
        assert_eq!(
            names(
                "General Police Director Ardi Veliu spoke. It was Iran’s plan and NATO's answer."
            ),
            ["PER Ardi Veliu", "PLA Iran", "ORG NATO"]
        );
    }

    #[test]
    fn names_are_joined_as_they_are_written() {
        assert_eq!(
            names("President Bashar al-Assad met Alexander van der Bellen and Conan O'Brien."),
            ["PER Bashar al-Assad", "PER Alexander van der Bellen", "PER Conan O'Brien"]
        );
    }

    #[test]
    fn one_apostrophe_is_as_good_as_another() {
        for text in [
            "Mr. O'Brien met the O'Hare family at Xi'an's airport.",
            "Iran's foreign minister didn't see Tony D'Amato's letter, O'Neill said.",
            "'It's over,' Sinead O'Connor told the Sons of O'Malley in N'Djamena.",
        ] {
            let curly = text.replace('\'', "\u{2019}");
            assert_eq!(names(text), names(&curly), "{text}");
            assert!(!names(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_word_that_begins_a_sentence_is_no_name() {
        assert_eq!(
            names("Movement was seen. Two were held. Authorities said so. On Thursday it ended."),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_report_tells_of_its_short_names_by_its_long_ones() {
        assert_eq!(
            names("Norton Industries Inc. lost money, officials said. Norton blamed the weather."),
            ["ORG Norton Industries Inc.", "ORG Norton"]
        );
    }

    #[test]
    fn other_scripts_and_capitals_do_no_harm() {
        assert!(names("تهران ۱۴۰۱ — 東京").is_empty());
        assert!(names("Тирана, Москва").len() <= 2);
        let shouted = names("PRESIDENT OF IRAN VISITS TIRANA FOR TALKS");
        assert_eq!(shouted, ["PLA Iran", "PLA Tirana"]);
    }
}
