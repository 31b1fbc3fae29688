//! One name, and all the ways in which it may be written.

use anyhow::bail;
use regex::bytes;
use regex::{Regex, RegexBuilder};
use std::cell::Cell;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// What nobody sees, or no reader misses, and may stand between any two letters: soft hyphens,
/// joiners, marks of direction, also as markup writes them; marks over and under letters, such as
/// the vowels of Arabic and Hebrew; the line that lengthens a word of Arabic; a hyphen where a
/// line ends.
const UNSEEN: &str = concat!(
    r"(?:[\u{ad}\u{200b}-\u{200f}\u{2060}-\u{2064}\u{feff}]|&(?:shy|zwn?j|[lr]lm|#173|#xad);",
    r"|[\u{300}-\u{36f}\u{591}-\u{5c7}\u{610}-\u{61a}\u{640}\u{64b}-\u{65f}\u{670}\u{6d6}-\u{6ed}]",
    r"|-[ \t]*\r?\n[ \t]*)*"
);

/// Letters that are written for each other: of Arabic for those of Persian (Unicode Technical
/// Standard 39 has them as confusable), and those of Turkish that other languages' readers type
/// without or with a dot.
const ALIKE: [&[char]; 3] =
    [&['\u{64a}', '\u{649}', '\u{6cc}'], &['\u{643}', '\u{6a9}'], &['i', '\u{130}', '\u{131}']];

/// What may stand between the words of a name: what is no letter and no digit, also as
/// addresses and markup write it.
const BETWEEN: &str = r"(?:%[0-9a-f]{2}|&[#a-z0-9]+;|[^\p{L}\p{N}])*";

/// A name, to be found however it is written.
#[derive(Debug)]
pub(super) struct Name {
    /// Its line in the file.
    pub(super) line: usize,
    /// It in a text.
    pub(super) text: Regex,
    /// It in any bytes.
    pub(super) bytes: bytes::Regex,
    /// Whether it was found in what is read.
    pub(super) found: Cell<bool>,
}

impl Name {
    /// The name of a line.
    pub(super) fn new(line: usize, name: &str) -> anyhow::Result<Name> {
        let name: String = name.nfc().collect();
        let words: Vec<String> = name
            .split(|character: char| !character.is_alphanumeric() && !is_mark(character))
            .filter(|word| !word.is_empty())
            .map(|word| word.chars().map(letter).collect::<Vec<String>>().join(UNSEEN))
            .collect();
        if name.chars().filter(|character| character.is_alphanumeric()).count() < 2 {
            bail!("{name:?} has too few letters to be looked for everywhere");
        }
        let pattern = words.join(BETWEEN);
        let text = RegexBuilder::new(&pattern).case_insensitive(true).build()?;
        let bytes = bytes::RegexBuilder::new(&pattern).case_insensitive(true).build()?;
        Ok(Name { line, text, bytes, found: Cell::new(false) })
    }
}

/// A letter as it is, composed and with its marks apart (Unicode Standard Annex 15), in small
/// and in capitals, and each as an address has it (RFC 3986, section 2.1).
fn letter(letter: char) -> String {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let alike = ALIKE.iter().find(|alike| alike.contains(&small)).copied().unwrap_or(&[]);
    let mut forms = BTreeSet::new();
    for letter in alike.iter().copied().chain([letter]).chain(full_width(small)) {
        for cased in
            [letter.to_string(), letter.to_lowercase().collect(), letter.to_uppercase().collect()]
        {
            forms.insert(cased.nfd().collect::<String>());
            forms.insert(cased);
        }
    }
    let spelt = |form: &String| form.chars().map(character).collect();
    let forms: Vec<String> = forms.iter().map(spelt).collect();
    format!("(?:{})", forms.join("|"))
}

/// A letter of ASCII as wide as those of Chinese are (Unicode Standard, block Halfwidth and
/// Fullwidth Forms).
fn full_width(letter: char) -> Option<char> {
    const AWAY: u32 = 0xFEE0;
    letter.is_ascii_graphic().then(|| char::from_u32(u32::from(letter) + AWAY)).flatten()
}

/// A character as it is, and as an address has it.
fn character(character: char) -> String {
    let own = character.to_string();
    let coded: String = own.bytes().map(|byte| format!("%{byte:02x}")).collect();
    format!("(?:{}|{coded})", regex::escape(&own))
}

/// Whether a character is written over or under the one before.
fn is_mark(character: char) -> bool {
    canonical_combining_class(character) != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::NoExpand;

    fn redacted(name: &str, text: &str) -> String {
        let name = Name::new(1, name).unwrap();
        name.text.replace_all(text, NoExpand("X")).into_owned()
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Ardi Veliu",
            "ARDI VELIU",
            "Ardi\n  Veliu",
            "ardi-veliu",
            "ardi_veliu",
            "Ardi%20Veliu",
            "Ardi&nbsp;Veliu",
            "ArdiVeliu",
        ] {
            assert_eq!(redacted("Ardi Veliu", text), "X", "{text}");
        }
        assert_eq!(redacted("Veliu", "Veliut, Veliu's"), "Xt, X's");
        assert_eq!(redacted("M\u{fc}ller", "/m%C3%BCller and M\u{dc}LLER"), "/X and X");
        assert_eq!(redacted("O'Brien", "O\u{2019}Brien, O&#39;Brien"), "X, X");
        assert_eq!(redacted("Ardi Veliu", "Ardi and Veliu"), "Ardi and Veliu");
        assert_eq!(redacted("a.b", "a.b axb"), "X axb");
    }

    #[test]
    fn a_name_is_found_however_its_letters_are_written() {
        for (name, texts) in [
            (
                "Jos\u{e9} M\u{fc}ller",
                &["Jose\u{301} Mu\u{308}ller", "JOSE\u{301} M\u{dc}LLER"][..],
            ),
            ("Jose\u{301}", &["Jos\u{e9}", "JOSE\u{301}", "jos%C3%A9", "jose%CC%81"]),
            ("Veliu", &["Ve\u{ad}liu", "V\u{200b}eliu", "Ve&shy;liu", "%76%65liu", "%56eliu"]),
            ("\u{639}\u{644}\u{6cc}", &["\u{639}\u{644}\u{64a}", "\u{639}\u{200c}\u{644}\u{6cc}"]),
            ("Gro\u{df}", &["GROSS", "gro\u{df}"]),
            (
                "\u{645}\u{62d}\u{645}\u{62f}",
                &["\u{645}\u{64f}\u{62d}\u{64e}\u{645}\u{651}\u{640}\u{62f}"],
            ),
            ("Zarkovia", &["Zar-\nkovia", "\u{ff3a}arkovia"]),
            ("istanbul", &["\u{130}STANBUL", "Istanbul", "\u{131}stanbul", "I\u{307}stanbul"]),
        ] {
            for text in texts {
                assert_eq!(redacted(name, text), "X", "{name} in {text}");
            }
        }
    }

    #[test]
    fn a_letter_alone_is_no_name() {
        for name in ["x", "-", "(a)"] {
            assert!(Name::new(1, name).is_err(), "{name}");
        }
    }
}
