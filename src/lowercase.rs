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

/// A text in small letters without the marks on Latin ones, for comparing what readers type.
pub(crate) fn without_marks(text: &str) -> String {
    let small = lowercase(text);
    if small.is_ascii() { small } else { small.chars().filter_map(plain).collect() }
}

/// What the small letters from U+00E0 on are without their marks; a stop where they are letters of
/// their own.
const PLAIN: &[u8; 160] = b"aaaaaa.ceeeeiiii.nooooo.ouuuuy.y.a.a.a.c.c.c.c.d.d.e.e.e.e.e\
                            .g.g.g.g.h.h.i.i.i.i.i...j.k..l.l.l...l.n.n.n....o.o.o...r.r\
                            .r.s.s.s.s.t.t.t.u.u.u.u.u.u.w.y..z.z.z.";

/// A small letter without its mark, or nothing of a mark that stands by itself. One apostrophe is
/// as good as another.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{300}'..='\u{36F}' => None,
        '\u{2019}' => Some('\''),
        '\u{219}' => Some('s'),
        '\u{21B}' => Some('t'),
        _ => {
            let known = (letter as usize).checked_sub(0xE0).and_then(|at| PLAIN.get(at));
            let known = known.filter(|letter| **letter != b'.');
            Some(known.map_or(letter, |letter| char::from(*letter)))
        }
    }
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
