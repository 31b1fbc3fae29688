//! Sorted numbers in few bits, and the table that finds them again.
//!
//! The keys of the lexicon and of the weights are hashes: evenly spread numbers
//! without meaning, which no compressor makes smaller. Sorted, their differences take
//! about `log2(range / count) + 1.5` bits each in a Rice code (R. F. Rice, 1979).

/// How many bits of a hash are kept. A key that is none of `n` is taken for one of them
/// with a chance of `n / 2^28`.
pub(in crate::find) const KEY_BITS: u32 = 28;

/// The part of a hash that is kept as a key.
pub fn key(hash: u64) -> u32 {
    cut(hash, KEY_BITS)
}

/// The first `bits` bits of a hash, at most 31.
pub(in crate::find) fn cut(hash: u64, bits: u32) -> u32 {
    (hash >> (64 - bits)) as u32
}

/// How many low bits of a difference are written as they are, for `count` keys
/// of `bits` bits.
fn rice_bits(count: usize, bits: u32) -> u32 {
    let mean = (1u64 << bits) / count.max(1) as u64;
    mean.max(1).ilog2().min(bits - 1)
}

/// Writes `keys` of `key_bits` bits, ascending and each once.
pub(in crate::find) fn write(keys: &[u32], key_bits: u32) -> Vec<u8> {
    let low = rice_bits(keys.len(), key_bits);
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

/// Reads `count` keys of `key_bits` bits; what is missing at the end reads as zeros.
pub(in crate::find) fn read(bytes: &[u8], count: usize, key_bits: u32) -> Vec<u32> {
    let low = rice_bits(count, key_bits);
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

/// What is kept for each key, in the order of the keys. The address of a key is its first
/// bits. A bit for each of many more addresses than keys tells first of most keys that they are
/// not there, from memory that stays near; where one is, the count of the bits before it tells
/// where to look.
#[derive(Clone, Debug)]
pub(in crate::find) struct Table<T> {
    keys: Vec<u32>,
    values: Vec<T>,
    /// Which addresses are those of a key, 64 in each.
    taken: Vec<u64>,
    /// How many keys stand before each 64 addresses.
    before: Vec<u32>,
    /// How many bits of a key its address leaves out.
    rest: u32,
}

/// At least how many addresses there are for each key.
const ADDRESSES: usize = 8;

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table::new(Vec::new(), Vec::new(), KEY_BITS)
    }
}

impl<T> Table<T> {
    /// The table in which each of `keys` of `key_bits` bits, ascending, finds its value.
    pub(in crate::find) fn new(keys: Vec<u32>, values: Vec<T>, key_bits: u32) -> Table<T> {
        let address_bits = (keys.len() * ADDRESSES).max(64).next_power_of_two().ilog2();
        let rest = key_bits.saturating_sub(address_bits);
        let blocks = 1 << (address_bits - 6);
        let mut table =
            Table { keys, values, taken: vec![0; blocks], before: vec![0; blocks + 1], rest };
        for at in 0..table.keys.len() {
            let (block, bit) = table.address(table.keys[at]);
            table.taken[block] |= bit;
            table.before[block + 1] += 1;
        }
        let mut sum = 0;
        table.before.iter_mut().for_each(|count| {
            sum += *count;
            *count = sum;
        });
        table
    }

    fn address(&self, key: u32) -> (usize, u64) {
        let address = (key >> self.rest) as usize;
        ((address / 64) & (self.taken.len() - 1), 1 << (address % 64))
    }

    /// Whether anything may be kept for `key`.
    #[inline]
    fn may_hold(&self, key: u32) -> bool {
        let (block, bit) = self.address(key);
        self.taken[block] & bit != 0
    }

    /// What is kept for `key`.
    pub(in crate::find) fn get(&self, key: u32) -> Option<&T> {
        if self.may_hold(key) { self.look(key) } else { None }
    }

    /// The same of a key that may be there.
    fn look(&self, key: u32) -> Option<&T> {
        let (block, bit) = self.address(key);
        // Keys of one address take one bit: the place may lie some keys further on.
        let nearer = (self.taken[block] & (bit - 1)).count_ones();
        let mut at = (self.before[block] + nearer) as usize;
        while *self.keys.get(at)? < key {
            at += 1;
        }
        if self.keys[at] == key { self.values.get(at) } else { None }
    }
}

/// How many keys can be asked for together: more than a word has features.
const MOST: usize = 128;

/// Keys of which most are in no table, asked for together: a step that goes on the same way
/// for each key is several times as fast as one that parts at each.
#[derive(Clone, Debug)]
pub(in crate::find) struct Asked {
    keys: [u32; MOST],
    count: usize,
}

impl Default for Asked {
    fn default() -> Asked {
        Asked { keys: [0; MOST], count: 0 }
    }
}

impl Asked {
    /// Asks `table` for a key.
    #[inline]
    pub(in crate::find) fn ask<T>(&mut self, table: &Table<T>, key: u32) {
        self.keys[self.count] = key;
        self.count = (self.count + usize::from(table.may_hold(key))).min(MOST - 1);
    }

    /// What `table` keeps for the keys since the last time, in their order.
    #[inline]
    pub(in crate::find) fn take<'t, T>(
        &mut self,
        table: &'t Table<T>,
    ) -> impl Iterator<Item = &'t T> {
        let count = std::mem::take(&mut self.count);
        self.keys[..count].iter().filter_map(|&key| table.look(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for keys in [vec![], vec![0], vec![(1 << KEY_BITS) - 1], vec![3, 4, 900, 1 << 27]] {
            assert_eq!(read(&write(&keys, KEY_BITS), keys.len(), KEY_BITS), keys);
        }
    }

    #[test]
    fn few_bits_are_used() {
        let mut keys: Vec<u32> =
            (0..10_000u64).map(|n| key(super::super::hash::mix(7, n))).collect();
        keys.sort_unstable();
        keys.dedup();
        assert!(write(&keys, KEY_BITS).len() * 8 < keys.len() * 17);
        assert_eq!(read(&write(&keys, KEY_BITS), keys.len(), KEY_BITS), keys);
    }

    #[test]
    fn a_key_is_found_where_it_stands() {
        // Of ten bits, the first six are an address: the first three keys share one.
        let keys = [5, 7, 12, 16, 700];
        let table = Table::new(keys.to_vec(), vec![1, 2, 3, 4, 5], 10);
        assert_eq!(keys.map(|key| table.get(key).copied()), [1, 2, 3, 4, 5].map(Some));
        assert_eq!([6, 13, 17, 699, 1023].map(|key| table.get(key)), [None; 5]);
        assert_eq!(Table::<u8>::default().get(0), None);
        let mut asked = Asked::default();
        for _ in 0..2 {
            (0..64).chain(690..710).for_each(|key| asked.ask(&table, key));
            assert_eq!(asked.take(&table).copied().collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        }
    }
}
