//! Sets of sentences.

use std::ops::Range;

/// A set of the sentences of one pack, a bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceSet {
    bits: Vec<u64>,
    length: usize,
}

impl SentenceSet {
    /// None of `length` sentences.
    pub fn none(length: usize) -> Self {
        SentenceSet { bits: vec![0; length.div_ceil(64)], length }
    }

    /// All of `length` sentences.
    pub fn all(length: usize) -> Self {
        let mut set = SentenceSet { bits: vec![u64::MAX; length.div_ceil(64)], length };
        set.trim();
        set
    }

    /// Puts a sentence in.
    pub fn insert(&mut self, sentence: usize) {
        if sentence < self.length {
            self.bits[sentence / 64] |= 1 << (sentence % 64);
        }
    }

    /// Puts sentences in that stand one after the other.
    pub fn insert_all(&mut self, sentences: Range<usize>) {
        sentences.for_each(|sentence| self.insert(sentence));
    }

    /// Whether a sentence is in.
    pub fn contains(&self, sentence: usize) -> bool {
        sentence < self.length && self.bits[sentence / 64] & (1 << (sentence % 64)) != 0
    }

    /// How many are in.
    pub fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Whether none is in.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|&bits| bits == 0)
    }

    /// Those that are in, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.bits.iter().enumerate().flat_map(|(word, &bits)| {
            let mut bits = bits;
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros() as usize;
                (bits != 0).then(|| {
                    bits &= bits - 1;
                    word * 64 + bit
                })
            })
        })
    }

    /// Keeps what is also in `other`.
    pub fn intersect(&mut self, other: &SentenceSet) {
        for (bits, others) in self.bits.iter_mut().zip(&other.bits) {
            *bits &= others;
        }
    }

    /// Adds what is in `other`.
    pub fn unite(&mut self, other: &SentenceSet) {
        for (bits, others) in self.bits.iter_mut().zip(&other.bits) {
            *bits |= others;
        }
    }

    /// Turns it into what was not in.
    pub fn complement(&mut self) {
        for bits in &mut self.bits {
            *bits = !*bits;
        }
        self.trim();
    }

    /// Clears the bits past the last sentence.
    fn trim(&mut self) {
        let used = self.length % 64;
        if let Some(last) = self.bits.last_mut().filter(|_| used > 0) {
            *last &= (1 << used) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_and_its_complement_are_everything() {
        for length in [0, 1, 63, 64, 65, 200] {
            let mut set = SentenceSet::none(length);
            (0..length).step_by(3).for_each(|sentence| set.insert(sentence));
            set.insert(length);
            assert_eq!(set.iter().collect::<Vec<_>>(), (0..length).step_by(3).collect::<Vec<_>>());
            let mut rest = set.clone();
            rest.complement();
            assert_eq!(rest.len() + set.len(), length);
            rest.unite(&set);
            assert_eq!(rest, SentenceSet::all(length));
            rest.intersect(&set);
            assert_eq!(rest, set);
        }
    }
}
