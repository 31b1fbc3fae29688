//! The words of the views. They stand in `messages/*.ftl`, a file a language, which the build
//! compiles: a field of [`ViewWords`] a message.

use crate::explore::Language;

include!(concat!(env!("OUT_DIR"), "/view_words.rs"));

impl ViewWords {
    /// The words of a language.
    pub(in crate::shell) fn of(language: Language) -> ViewWords {
        ViewWords::read(match language {
            Language::English => include_str!(concat!(env!("OUT_DIR"), "/view-words-en.txt")),
            Language::Albanian => include_str!(concat!(env!("OUT_DIR"), "/view-words-sq.txt")),
            Language::Persian => include_str!(concat!(env!("OUT_DIR"), "/view-words-fa.txt")),
            Language::French => include_str!(concat!(env!("OUT_DIR"), "/view-words-fr.txt")),
        })
    }

    /// The words of the kinds, in the order of `EntityKind::ALL`: of one, and of several.
    pub(super) fn kinds(&self) -> [[&str; 2]; 4] {
        [
            [self.person, self.people],
            [self.organisation, self.organisations],
            [self.place, self.places],
            [self.nationality, self.nationalities],
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_words() {
        let words = Language::ALL.map(|language| ViewWords::of(language).moving);
        let expected = ["Move the map", "Lëviz hartën", "جابه‌جا کردن نقشه", "Déplacer la carte"];
        assert_eq!(words, expected);
    }
}
