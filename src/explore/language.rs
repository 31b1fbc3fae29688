//! The languages that the page speaks.

/// A language of the page's own words. What reports say stays in theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Albanian.
    Albanian,
    /// Persian.
    Persian,
    /// French.
    French,
}

impl Language {
    /// All of them, in the order they are offered.
    pub const ALL: [Language; 4] =
        [Language::English, Language::Albanian, Language::Persian, Language::French];

    /// Their tags (BCP 47), in that order, which are their words in addresses.
    pub const TAGS: [&'static str; 4] = ["en", "sq", "fa", "fr"];

    /// Its tag.
    pub fn tag(self) -> &'static str {
        Language::TAGS[self as usize]
    }

    /// What it is called in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Albanian => "Shqip",
            Language::Persian => "فارسی",
            Language::French => "Français",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Language::Persian
    }

    /// The language of a tag: `fr` and `fr-CA` are French.
    pub fn of(tag: &str) -> Option<Language> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    /// The first of a reader's languages that the page speaks; English where it
    /// speaks none.
    pub fn preferred(tags: impl IntoIterator<Item = String>) -> Language {
        tags.into_iter().find_map(|tag| Language::of(&tag)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_is_taken() {
        let preferred = |tags: &[&str]| Language::preferred(tags.iter().map(|tag| (*tag).into()));
        assert_eq!(preferred(&["de-AT", "fr-CA", "fa"]), Language::French);
        assert_eq!(preferred(&["FA-ir", "en"]), Language::Persian);
        assert_eq!(preferred(&["fas", "frr", ""]), Language::English);
        assert_eq!(preferred(&[]), Language::English);
    }

    #[test]
    fn every_language_is_found_by_its_tag() {
        for language in Language::ALL {
            assert_eq!(Language::of(language.tag()), Some(language));
        }
    }
}
