//! What depends on the language: its words, and which families read them.
//!
//! One file a language. A language that has only months, weekdays and the small
//! words around them has absolute dates and weekdays; English has every family.

mod english;
mod german;
mod verbs;

use super::sense::Sense;
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
