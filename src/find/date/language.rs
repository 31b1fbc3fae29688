//! What depends on the language: its words, and the families that read them.
//!
//! A folder a language, with one [`Words`]. A language that has only months,
//! weekdays and the small words around them has absolute dates and weekdays through
//! the families that all share; English has more families of its own.

use super::found::Found;
use super::ranges::Link;
use super::sense::Sense;
use super::tense::Cue;
use super::{Cursor, english, german};
use crate::when::{DayOrder, Modifier};

/// A family of rules: everything it can read at a place, the longest first.
pub(super) type Family = fn(Cursor<'_>) -> Option<Found>;

/// Reads a date at a place, by any family.
pub(super) type Reader = fn(Cursor<'_>) -> Option<Found>;

/// A language as the finder sees it.
pub(super) struct Words {
    /// The sense of a word in small letters, whether it was written with a capital,
    /// and whether white space stands before it.
    pub(super) sense: fn(&str, bool, bool) -> Sense,
    /// What a word says of the time of its clause.
    pub(super) cue: fn(&str) -> Cue,
    /// How two dates hang together, by the word before the first and the one
    /// between them.
    pub(super) link: fn(&str, &str) -> Option<Link>,
    /// The families that read its phrases.
    pub(super) families: &'static [Family],
    /// A word before a date that changes it, with the date: `early 2018`.
    pub(super) around: fn(Cursor<'_>, Reader) -> Option<Found>,
    /// What a word before a date that is not part of it does to it: `about March`,
    /// `late Tuesday`.
    pub(super) beside: fn(Cursor<'_>, &Found) -> Option<Modifier>,
    /// How many tokens after a date make it approximate: `or so`.
    pub(super) or_so: fn(Cursor<'_>, &Found) -> usize,
}

/// A language whose dates are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// English, all families. Also taken for every language not listed here: its
    /// rules find numeric dates in any text.
    #[default]
    English,
    /// German: absolute dates and weekdays.
    German,
}

impl Language {
    /// The language of a BCP 47 tag: `de-AT` is German.
    pub fn of_tag(tag: &str) -> Language {
        match tag.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case("de") => Language::German,
            _ => Language::English,
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Language::English => &english::WORDS,
            Language::German => &german::WORDS,
        }
    }
}

/// A language, and how it writes dates in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Locale {
    /// The language whose words are read.
    pub language: Language,
    /// Which number of `3/4/2019` is the day, where the language or country tells.
    pub day_order: Option<DayOrder>,
}

impl Locale {
    /// The locale of a BCP 47 tag: `en-GB` is English, day first.
    pub fn of_tag(tag: &str) -> Locale {
        Locale { language: Language::of_tag(tag), day_order: DayOrder::of_language(tag) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language() {
        assert_eq!(Language::of_tag("de-AT"), Language::German);
        assert_eq!(Language::of_tag("DE"), Language::German);
        assert_eq!(Language::of_tag("en-GB"), Language::English);
        assert_eq!(Language::of_tag(""), Language::English);
    }
}
