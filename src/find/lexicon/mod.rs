//! What is known of words before anything is read: lists of names and places, and which
//! words are used alike.
//!
//! `lexicon.bin` is made by `train-names lexicon`; `tests/names/README.md` tells from
//! what.

pub(in crate::find) mod hash;
pub(in crate::find) mod packed;
mod shape;

pub use packed::key;
pub(super) use shape::{Shape, shape};

use std::sync::LazyLock;

/// The lexicon that comes with the program. Its file is a part of the program: a test
/// reads it, and an empty lexicon would know nothing.
pub(in crate::find) static BUILT_IN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_bytes!("lexicon.bin")).unwrap_or_default());

/// A set of what a word is listed as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed(pub u16);

impl Listed {
    /// A given name.
    pub const FIRST: u16 = 1;
    /// A given name that many have.
    pub const COMMON_FIRST: u16 = 1 << 1;
    /// A family name.
    pub const LAST: u16 = 1 << 2;
    /// A family name that many have.
    pub const COMMON_LAST: u16 = 1 << 3;
    /// A town, or a word of several that name one.
    pub const TOWN: u16 = 1 << 4;
    /// A town of many.
    pub const LARGE_TOWN: u16 = 1 << 5;
    /// A country, state or province.
    pub const COUNTRY: u16 = 1 << 6;
    /// A word that companies are called by.
    pub const COMPANY: u16 = 1 << 7;
    /// A word that stands in dictionaries in small letters.
    pub const WORD: u16 = 1 << 8;
    /// A nationality, people or faith.
    pub const PEOPLE: u16 = 1 << 9;

    /// Whether it is listed as any of these.
    pub fn any(self, kinds: u16) -> bool {
        self.0 & kinds != 0
    }
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The class of words used alike, from 1; 0 where it is not known.
    pub class: u16,
    /// What it is listed as.
    pub listed: Listed,
}

/// Words, and phrases of up to four words joined by spaces, by their hashes.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    known: packed::Table<Known>,
}

impl Lexicon {
    /// The bytes of a lexicon: the count (four bytes, little end first), then the classes
    /// and lists, low bytes before high ones, then the keys.
    pub fn write(mut entries: Vec<(u32, Known)>) -> Vec<u8> {
        entries.sort_unstable_by_key(|&(key, _)| key);
        entries.dedup_by_key(|&mut (key, _)| key);
        let mut bytes = (entries.len() as u32).to_le_bytes().to_vec();
        bytes.extend(entries.iter().map(|(_, known)| known.class as u8));
        bytes.extend(entries.iter().map(|(_, known)| (known.class >> 8) as u8));
        bytes.extend(entries.iter().map(|(_, known)| known.listed.0 as u8));
        bytes.extend(entries.iter().map(|(_, known)| (known.listed.0 >> 8) as u8));
        let keys: Vec<u32> = entries.iter().map(|&(key, _)| key).collect();
        bytes.extend(packed::write(&keys, packed::KEY_BITS));
        bytes
    }

    /// Reads what [`write`](Lexicon::write) wrote; none where it is too short.
    pub fn read(bytes: &[u8]) -> Option<Lexicon> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (columns, keys) = rest.split_at_checked(count.checked_mul(4)?)?;
        let column = |index: usize, at: usize| u16::from(columns[index * count + at]);
        let known = (0..count).map(|at| Known {
            class: column(0, at) | column(1, at) << 8,
            listed: Listed(column(2, at) | column(3, at) << 8),
        });
        let known: Vec<Known> = known.collect();
        Some(Lexicon {
            known: packed::Table::new(
                packed::read(keys, count, packed::KEY_BITS),
                known,
                packed::KEY_BITS,
            ),
        })
    }

    /// What is known of the word with that hash, in small letters.
    pub fn known(&self, hash: u64) -> Known {
        self.known.get(packed::key(hash)).copied().unwrap_or_default()
    }

    /// The key of a word or phrase.
    pub fn key(phrase: &str) -> u32 {
        packed::key(Lexicon::hash(phrase))
    }

    /// What is known of a phrase of words with single spaces between them.
    pub fn phrase(&self, phrase: &str) -> Known {
        self.known(Lexicon::hash(phrase))
    }

    fn hash(phrase: &str) -> u64 {
        let mut words = phrase.split(' ');
        let first = hash::small(words.next().unwrap_or_default());
        words.fold(first, |all, word| hash::mix(all, hash::small(word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use xxhash_rust::xxh3::xxh3_64;

    #[test]
    fn the_lexicon_is_the_one_that_its_page_tells_of() {
        let page = include_str!("../../../tests/names/README.md");
        let file = include_bytes!("lexicon.bin");
        let told = format!("{} bytes, xxh3 {:016x}", file.len(), xxh3_64(file));
        assert!(page.contains(&told), "tests/names/README.md should say: {told}");
        assert!(Lexicon::read(file).is_some());
    }

    #[test]
    fn what_is_written_is_known() {
        let town = Known { class: 700, listed: Listed(Listed::TOWN | Listed::WORD) };
        let entries = vec![(Lexicon::key("Reading"), town), (Lexicon::key("New York"), town)];
        let lexicon = Lexicon::read(&Lexicon::write(entries)).expect("it is whole");
        assert_eq!(lexicon.known(hash::small("READING")), town);
        let york = hash::mix(hash::small("new"), hash::small("york"));
        assert_eq!(lexicon.known(york), town);
        assert_eq!(lexicon.known(hash::small("york")), Known::default());
    }

    #[test]
    fn a_short_file_is_none() {
        assert!(Lexicon::read(&[]).is_none());
        assert!(Lexicon::read(&[9, 0, 0, 0, 1]).is_none());
    }
}
