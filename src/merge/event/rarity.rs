//! How rare the words of a collection are, and what two sentences share by that.

use super::features::Told;
use std::collections::HashMap;

/// How rare the words of a collection's sentences are.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    sentences: usize,
    counts: HashMap<u64, u32>,
}

impl Rarity {
    /// Counts the words of all that is compared, and tells each how much its own tell.
    pub(super) fn of(all: &mut [Told]) -> Rarity {
        let mut counts = HashMap::new();
        for word in all.iter().flat_map(|told| &told.words) {
            *counts.entry(*word).or_default() += 1;
        }
        let rarity = Rarity { sentences: all.len(), counts };
        for told in all {
            told.weights = told.words.iter().map(|&word| rarity.weight(word)).collect();
            told.weight = told.weights.iter().sum();
        }
        rarity
    }

    /// In how many sentences a word stands.
    pub(super) fn count(&self, word: u64) -> u32 {
        self.counts.get(&word).copied().unwrap_or_default()
    }

    /// How much a word tells: its inverse document frequency (K. Spärck Jones, 1972).
    fn weight(&self, word: u64) -> f32 {
        ((1 + self.sentences) as f32 / (1 + self.count(word)) as f32).ln() + 0.1
    }
}

/// How much of their words two sentences share, from 0 to 1.
pub(super) fn alike(one: &Told, other: &Told) -> f32 {
    let norm = (one.weight * other.weight).sqrt();
    if norm > 0.0 { both(one, other) / norm } else { 0.0 }
}

/// How much the words that both sentences hold tell together.
fn both(one: &Told, other: &Told) -> f32 {
    let mut rest = other.words.as_slice();
    let mut weighed = one.words.iter().zip(&one.weights);
    let mut sum = 0.0;
    while let (Some((word, weight)), Some(_)) = (weighed.next(), rest.first()) {
        while let [first, after @ ..] = rest
            && first < word
        {
            rest = after;
        }
        if rest.first() == Some(word) {
            sum += weight;
        }
    }
    sum
}
