//! One hash for words and for features.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh3::xxh3_64;

/// The hash of a text.
pub(in crate::find) fn text(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// The hash of a text in small letters. One apostrophe is as good as another: the weights know the
/// straight one.
pub(in crate::find) fn small(word: &str) -> u64 {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return text(word);
    }
    let mut small = [0u8; 64];
    if word.is_ascii() && word.len() <= small.len() {
        let small = &mut small[..word.len()];
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        return xxh3_64(small);
    }
    text(&word.to_lowercase().replace('\u{2019}', "'"))
}

/// Two numbers made one. (The finaliser of MurmurHash3, by Austin Appleby, public
/// domain.)
pub(in crate::find) fn mix(a: u64, b: u64) -> u64 {
    let mut x = a.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ b;
    x ^= x >> 33;
    x = x.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    x ^= x >> 33;
    x = x.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ x >> 33
}

/// A map whose keys are hashes already.
pub(in crate::find) type HashKeyed<T> = HashMap<u64, T, BuildHasherDefault<Same>>;

/// What some words stand for; they are in small letters.
#[derive(Clone, Debug)]
pub(in crate::find) struct WordMap<T>(HashKeyed<T>);

impl<T> WordMap<T> {
    /// What a word stands for.
    pub(in crate::find) fn get(&self, word: &str) -> Option<&T> {
        self.hashed(text(word))
    }

    /// What the word with that hash stands for.
    pub(in crate::find) fn hashed(&self, word: u64) -> Option<&T> {
        self.0.get(&word)
    }

    /// Whether a word is one of them.
    pub(in crate::find) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

/// Of a word that stands there twice, the last.
impl<'w, T> FromIterator<(&'w str, T)> for WordMap<T> {
    fn from_iter<I: IntoIterator<Item = (&'w str, T)>>(words: I) -> WordMap<T> {
        WordMap(words.into_iter().map(|(word, value)| (text(word), value)).collect())
    }
}

/// Words alone.
pub(in crate::find) type WordSet = WordMap<()>;

impl<'w> FromIterator<&'w str> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> WordSet {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

/// Takes a hash for its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::find) struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
