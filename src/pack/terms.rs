//! What a term of the search index is. Writing and reading must agree on it, so
//! it belongs to the format.

use crate::lowercase::without_marks;
use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// One word of a text and the term it is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Where the word stands.
    pub span: Span,
    /// The word in small letters, without possessive and plural endings.
    pub term: String,
}

/// What stands before a term of a known name that no report writes, in the index: no word begins
/// so, nor one of which a letter differs.
pub const UNWRITTEN: &str = "\u{1}\u{1}";

/// The words of a text (Unicode Standard Annex 29) with their terms.
pub fn terms(text: &str) -> impl Iterator<Item = Term> {
    text.unicode_word_indices()
        .map(|(at, word)| Term { span: Span::new(at, at + word.len()), term: term(word) })
}

/// The words alone.
#[cfg(feature = "writing")]
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// The term of one word: in small letters, without `'s`, in the singular.
pub fn term(word: &str) -> String {
    let lower = folded(word);
    let length = singular_length(&lower);
    let mut term = lower;
    if let Some((length, ending)) = length {
        term.truncate(length);
        term.push_str(ending);
    }
    term
}

/// A word in small letters, without a possessive ending and without the marks on Latin letters:
/// what a phrase and a prefix are compared by.
pub fn folded(word: &str) -> String {
    let mut lower = without_marks(word);
    while let Some(bare) = ["'s", "'"].iter().find_map(|it| lower.strip_suffix(it)) {
        lower.truncate(bare.len());
    }
    lower
}

/// How an English plural is cut to its singular, by the S-stemmer (Harman, "How
/// effective is suffixing?", JASIS 42(1), 1991, table 1): the length to keep and
/// what to add.
fn singular_length(word: &str) -> Option<(usize, &'static str)> {
    let ends = |ending: &str| word.ends_with(ending);
    let length = word.len();
    if length < 4 || !word.is_ascii() {
        return None;
    }
    if ends("ies") {
        return (!ends("eies") && !ends("aies")).then_some((length - 3, "y"));
    }
    if ends("es") {
        return (!ends("aes") && !ends("ees") && !ends("oes")).then_some((length - 1, ""));
    }
    (ends("s") && !ends("us") && !ends("ss")).then_some((length - 1, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        terms(text).map(|term| term.term).collect()
    }

    #[test]
    fn words_fold_to_terms() {
        assert_eq!(all("Iran’s diplomats, two agencies."), ["iran", "diplomat", "two", "agency"]);
        assert_eq!(
            all("the cyberattacks of U.S. forces"),
            ["the", "cyberattack", "of", "u.s", "force"]
        );
        assert_eq!(all("Was this the press?"), ["was", "thi", "the", "press"]);
    }

    #[test]
    fn marks_on_letters_and_kinds_of_apostrophes_do_not_matter() {
        for (one, other) in [
            ("Erdoğan", "Erdogan"),
            ("SHKODËR", "shkoder"),
            ("O’Brien’s", "O'Brien"),
            ("cafe\u{301}", "café"),
            ("Łódź", "Lodz"),
            ("İstanbul", "Istanbul"),
            ("Iași", "Iasi"),
        ] {
            assert_eq!(term(one), term(other), "{one}");
        }
        for word in ["straße", "æon", "þing", "йод"] {
            assert_eq!(term(word), word);
        }
    }

    #[test]
    fn any_script_has_terms() {
        assert_eq!(all("تهران و Тирана"), ["تهران", "و", "тирана"]);
        assert_eq!(all("🇦🇱 –"), Vec::<String>::new());
    }

    #[test]
    fn a_term_is_found_by_its_own_word() {
        for word in ["diplomats", "Agencies", "Iran’s", "press", "is", "it's's"] {
            assert_eq!(term(&term(word)), term(word), "{word}");
        }
    }
}
