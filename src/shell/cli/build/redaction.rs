//! Names that must appear nowhere in a site.
//!
//! They are taken out of the texts of files before anything is read from them, and looked for
//! in every byte of what is written: what the one misses, the other tells.

use super::super::site::Files;
use crate::report::Contents;
use anyhow::{Context, bail};
use regex::bytes;
use regex::{Captures, NoExpand, Regex, RegexBuilder};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// What stands in the place of a name.
const BLOCK: &str = "\u{2588}\u{2588}\u{2588}";

/// The same in the name of a file.
const IN_NAMES: &str = "redacted";

/// Where those pages lie.
const MANUAL: &str = "embedding/";

/// What nobody sees, and may stand between any two letters: soft hyphens, joiners, marks of
/// direction, also as markup writes them.
const UNSEEN: &str =
    r"(?:[\u{ad}\u{200b}-\u{200f}\u{2060}-\u{2064}\u{feff}]|&(?:shy|zwn?j|[lr]lm|#173|#xad);)*";

/// Letters that are written for each other: of Arabic for those of Persian (Unicode Technical
/// Standard 39 has them as confusable), and those of Turkish that other languages' readers type
/// without or with a dot.
const ALIKE: [&[char]; 3] =
    [&['\u{64a}', '\u{649}', '\u{6cc}'], &['\u{643}', '\u{6a9}'], &['i', '\u{130}', '\u{131}']];

/// What may stand between the words of a name: what is no letter and no digit, also as
/// addresses and markup write it.
const BETWEEN: &str = r"(?:%[0-9a-f]{2}|&[#a-z0-9]+;|[^\p{L}\p{N}])*";

/// The names that are taken out of a collection.
#[derive(Debug, Default)]
pub(super) struct Redaction {
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    /// Its line in the file.
    line: usize,
    text: Regex,
    bytes: bytes::Regex,
}

impl Redaction {
    /// Reads a file of names.
    pub(super) fn read(path: &Path) -> anyhow::Result<Redaction> {
        let says = || format!("{} cannot be read", path.display());
        let text = fs::read_to_string(path).with_context(says)?;
        let mut names = Vec::new();
        for (line, name) in text.lines().enumerate() {
            let name = name.trim().trim_start_matches('\u{feff}');
            if name.is_empty() || name.starts_with('#') {
                continue;
            }
            let name = Name::new(line + 1, name)
                .with_context(|| format!("{}, line {}", path.display(), line + 1))?;
            names.push(name);
        }
        if names.is_empty() {
            bail!("{} holds no name; put one on each line", path.display());
        }
        Ok(Redaction { names })
    }

    /// How many names they are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Takes the names out of what a folder holds and out of the names of its files; how many
    /// places there were.
    pub(super) fn apply(&self, contents: &mut Contents) -> usize {
        // What an editor says of a file follows it under its new name.
        let files = contents.records.iter().map(|record| record.file.clone());
        let mut renamed: Vec<(String, String)> = self.renamed(files.collect());
        renamed.sort_by_key(|(old, _)| Reverse(old.len()));
        if let Some(text) = &mut contents.edited {
            for (old, new) in &renamed {
                *text = text.replace(old.as_str(), new);
            }
        }
        let renamed: HashMap<String, String> = renamed.into_iter().collect();
        let edited = contents.edited.iter_mut();
        let mut places: usize = edited.map(|text| self.in_text(text)).sum();
        for record in &mut contents.records {
            if let Some(new) = renamed.get(&record.file) {
                record.file.clone_from(new);
            }
            places += self.in_text(&mut record.text);
            let metadata = record.metadata.texts_mut();
            places += metadata.into_iter().map(|text| self.in_text(text)).sum::<usize>();
        }
        places
    }

    /// The files that have a name in theirs, with what they are called without: each differently.
    fn renamed(&self, files: BTreeSet<String>) -> Vec<(String, String)> {
        let mut taken: HashSet<String> = HashSet::new();
        let mut renamed = Vec::new();
        for old in files {
            let new = self.in_name(&old);
            let (stem, ending) = new.rsplit_once('.').unwrap_or((&new, ""));
            let another = |number| format!("{stem}-{number}.{ending}");
            let fresh = (2..).map(another).find(|name| !taken.contains(name));
            let own = if taken.contains(&new) { fresh.unwrap_or_default() } else { new.clone() };
            taken.insert(own.clone());
            if own != old {
                renamed.push((old, own));
            }
        }
        renamed
    }

    /// Takes the names out of a text; how many places there were.
    fn in_text(&self, text: &mut String) -> usize {
        let mut places = 0;
        for name in &self.names {
            let block = |_: &Captures<'_>| {
                places += 1;
                BLOCK
            };
            if let Cow::Owned(redacted) = name.text.replace_all(text, block) {
                *text = redacted;
            }
        }
        places
    }

    /// Takes them out of the pages that explain the program, which may have one as an example.
    pub(super) fn apply_to_manual(&self, files: &mut Files) {
        for bytes in files.iter_mut().filter(|(path, _)| path.starts_with(MANUAL)).map(|it| it.1) {
            for name in &self.names {
                let redacted = name.bytes.replace_all(bytes, bytes::NoExpand(BLOCK.as_bytes()));
                *bytes = redacted.into_owned();
            }
        }
    }

    /// The name of a file without them.
    pub(super) fn in_name(&self, name: &str) -> String {
        let mut name = name.to_owned();
        for taken in &self.names {
            name = taken.text.replace_all(&name, NoExpand(IN_NAMES)).into_owned();
        }
        name
    }

    /// Whether a name stands in some bytes.
    pub(super) fn stands_in(&self, bytes: &[u8]) -> bool {
        self.names.iter().any(|name| name.bytes.is_match(bytes))
    }

    /// Looks for the names in every byte and every path of a site.
    pub(super) fn check(&self, files: &Files) -> anyhow::Result<()> {
        for (path, bytes) in files {
            let stands = |name: &&Name| name.bytes.is_match(bytes) || name.text.is_match(path);
            if let Some(name) = self.names.iter().find(stands) {
                bail!(
                    "the name in line {} of the redaction file would still stand in {path} of \
                     the site, so nothing was written; redact longer or fewer words",
                    name.line
                );
            }
        }
        Ok(())
    }
}

impl Name {
    fn new(line: usize, name: &str) -> anyhow::Result<Name> {
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
        Ok(Name { line, text, bytes })
    }
}

/// A letter as it is, composed and with its marks apart (Unicode Standard Annex 15), in small
/// and in capitals, and each as an address has it (RFC 3986, section 2.1).
fn letter(letter: char) -> String {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let alike = ALIKE.iter().find(|alike| alike.contains(&small)).copied().unwrap_or(&[]);
    let mut forms = BTreeSet::new();
    for letter in alike.iter().copied().chain([letter]) {
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
