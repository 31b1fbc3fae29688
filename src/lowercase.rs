//! Small letters, without the standard library's tables of what stands around a letter.
//!
//! They serve one rule, that of the sigma at the end of a Greek word, and weigh two
//! kilobytes in the page.

/// A text in small letters.
pub(crate) fn lowercase(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut small = String::with_capacity(text.len());
    let mut before = None::<char>;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_letter = |other: Option<&char>| other.is_some_and(|it| it.is_alphabetic());
        match letter {
            'Σ' if is_letter(before.as_ref()) && !is_letter(letters.peek()) => small.push('ς'),
            letter => small.extend(letter.to_lowercase()),
        }
        before = Some(letter);
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sigma_is_another_at_the_end_of_a_word() {
        for text in ["ΟΔΟΣ", "ΟΔΟΣ ΣΑΣ, Σ", "ΣΟΦΟΣ-ΣΟΦΟΣ", "Σ", "İSTANBUL", "Straẞe", "ÉTÉ"]
        {
            assert_eq!(lowercase(text), text.to_lowercase());
        }
    }

    proptest! {
        #[test]
        fn all_other_letters_are_those_of_the_standard_library(text in "[^Σ]*") {
            prop_assert_eq!(lowercase(&text), text.to_lowercase());
        }
    }
}
