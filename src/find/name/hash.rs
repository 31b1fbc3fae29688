//! One hash for words and for features.

use xxhash_rust::xxh3::xxh3_64;

/// The hash of a text.
pub(super) fn text(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// The hash of a text in small letters.
pub(super) fn small(word: &str) -> u64 {
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
    text(&word.to_lowercase())
}

/// Two numbers made one. (The finaliser of MurmurHash3, by Austin Appleby, public
/// domain.)
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let mut x = a.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ b;
    x ^= x >> 33;
    x = x.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    x ^= x >> 33;
    x = x.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ x >> 33
}
