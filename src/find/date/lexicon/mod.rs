//! What depends on the language: its words, and which families read them.
//!
//! One file a language. A language that has only months, weekdays and the small
//! words around them has absolute dates and weekdays; English has every family.

mod english;
mod german;
mod verbs;

use super::sense::Sense;
use crate::when::DayOrder;
pub(super) use verbs::{Cue, cue};

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

    /// The sense of a word in small letters; `capital` when it was written with
    /// one, `spaced` when white space stands before it.
    pub(super) fn sense(self, lower: &str, capital: bool, spaced: bool) -> Sense {
        match self {
            Language::English => english::sense(lower, capital, spaced),
            Language::German => german::sense(lower),
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
