//! Sorted numbers in few bits, and the table that finds them again.
//!
//! The keys of the lexicon and of the weights are hashes: evenly spread numbers
//! without meaning, which no compressor makes smaller. Sorted, their differences take
//! about `log2(range / count) + 1.5` bits each in a Rice code (R. F. Rice, 1979).

/// How many bits of a hash are kept. A key that is none of `n` is taken for one of them
/// with a chance of `n / 2^28`.
pub(super) const KEY_BITS: u32 = 28;

/// The part of a hash that is kept as a key.
pub fn key(hash: u64) -> u32 {
    (hash >> (64 - KEY_BITS)) as u32
}

/// How many low bits of a difference are written as they are, for `count` keys.
fn rice_bits(count: usize) -> u32 {
    let mean = (1u64 << KEY_BITS) / count.max(1) as u64;
    mean.max(1).ilog2().min(KEY_BITS - 1)
}

/// Writes `keys`, ascending and each once.
pub(super) fn write(keys: &[u32]) -> Vec<u8> {
    let low = rice_bits(keys.len());
    let (mut bytes, mut bits) = (Vec::new(), 0u32);
    let mut push = |bit: bool| {
        if bits.is_multiple_of(8) {
            bytes.push(0u8);
        }
        if let (true, Some(last)) = (bit, bytes.last_mut()) {
            *last |= 1 << (bits % 8);
        }
        bits += 1;
    };
    let mut before = 0;
    for &key in keys {
        let gap = key - before;
        before = key;
        (0..gap >> low).for_each(|_| push(true));
        push(false);
        (0..low).for_each(|bit| push(gap >> bit & 1 == 1));
    }
    bytes
}

/// Reads `count` keys; what is missing at the end reads as zeros.
pub(super) fn read(bytes: &[u8], count: usize) -> Vec<u32> {
    let low = rice_bits(count);
    let mut at = 0usize;
    let mut pull = || {
        let bit = bytes.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1);
        at += 1;
        bit
    };
    let mut before = 0u32;
    let mut keys = Vec::with_capacity(count.min(bytes.len() * 8));
    for _ in 0..count {
        let mut gap = 0u32;
        while pull() {
            gap += 1;
        }
        gap <<= low;
        for bit in 0..low {
            gap |= u32::from(pull()) << bit;
        }
        before = before.wrapping_add(gap);
        keys.push(before);
    }
    keys
}

/// Where each key stands in its list: a table of open addresses, at most half full.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// The key and one more than its place; zero where nothing stands.
    slots: Vec<(u32, u32)>,
    mask: usize,
}

impl Default for Places {
    fn default() -> Places {
        Places::new(&[])
    }
}

impl Places {
    /// The places of `keys`.
    pub(super) fn new(keys: &[u32]) -> Places {
        let size = (keys.len() * 2).next_power_of_two().max(16);
        let mut places = Places { slots: vec![(0, 0); size], mask: size - 1 };
        for (&key, place) in keys.iter().zip(1..) {
            let mut slot = key as usize & places.mask;
            while places.slots[slot].1 != 0 {
                slot = (slot + 1) & places.mask;
            }
            places.slots[slot] = (key, place);
        }
        places
    }

    /// The place of `key`.
    pub(super) fn of(&self, key: u32) -> Option<usize> {
        let mut slot = key as usize & self.mask;
        loop {
            match self.slots[slot] {
                (_, 0) => return None,
                (found, place) if found == key => return Some(place as usize - 1),
                _ => slot = (slot + 1) & self.mask,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for keys in [vec![], vec![0], vec![(1 << KEY_BITS) - 1], vec![3, 4, 900, 1 << 27]] {
            assert_eq!(read(&write(&keys), keys.len()), keys);
        }
    }

    #[test]
    fn few_bits_are_used() {
        let mut keys: Vec<u32> =
            (0..10_000u64).map(|n| key(super::super::hash::mix(7, n))).collect();
        keys.sort_unstable();
        keys.dedup();
        assert!(write(&keys).len() * 8 < keys.len() * 17);
        assert_eq!(read(&write(&keys), keys.len()), keys);
    }

    #[test]
    fn a_key_is_found_where_it_stands() {
        let keys = [5, 5 + 16, 5 + 32, 700];
        let places = Places::new(&keys);
        assert_eq!(keys.map(|key| places.of(key)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(places.of(6), None);
    }
}
