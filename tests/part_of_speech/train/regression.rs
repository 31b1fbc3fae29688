//! A logistic regression over the parts of speech of one token, learned sentence by
//! sentence. The parts of speech before the token are those that it chose itself, so that
//! it learns to go on after its own mistakes.

use crate::corpus::Sentence;
use crate::ftrl::{Settings, Weight};
use dateline::find::part_of_speech::PartOfSpeech;
use dateline::find::part_of_speech::tagging::{History, PARTS, fixed, key};
use std::collections::HashMap;

/// A number for each part of speech.
pub(crate) type Row = [f32; PARTS];

/// A gradient as small as this teaches nothing.
const LEAST_GRADIENT: f32 = 1e-3;

/// A sentence whose features are numbered.
#[derive(Debug)]
pub(crate) struct Numbered<'s> {
    sentence: &'s Sentence,
    /// Of each token the numbers of the features that no history changes.
    fixed: Vec<Vec<u32>>,
}

/// The weights while they are learned.
#[derive(Debug)]
pub(crate) struct Regression {
    settings: Settings,
    /// The place of each key.
    numbers: HashMap<u32, u32>,
    weights: Vec<[Weight; PARTS]>,
    /// The sum of the weights at each time they were kept, and how many times.
    kept: (Vec<Row>, f32),
}

/// The keys of each token's features where the parts of speech before it are right.
pub(crate) fn features(sentence: &Sentence) -> Vec<Vec<u32>> {
    let mut history = History::default();
    let token = |at: usize| {
        let mut keys = Vec::new();
        if sentence.certain[at].is_none() {
            fixed(&sentence.views, at, &mut |feature| keys.push(key(feature)));
            history.features(&sentence.views, at, &mut |feature| keys.push(key(feature)));
        }
        history.push(sentence.parts[at], &sentence.views[at]);
        keys
    };
    (0..sentence.parts.len()).map(token).collect()
}

impl Regression {
    /// A regression over these features that has learned nothing.
    pub(crate) fn new(keys: &[u32], settings: Settings) -> Regression {
        Regression {
            settings,
            numbers: keys.iter().copied().zip(0..).collect(),
            weights: vec![[Weight::default(); PARTS]; keys.len()],
            kept: (vec![[0.0; PARTS]; keys.len()], 0.0),
        }
    }

    /// The sentence with its features numbered.
    pub(crate) fn numbered<'s>(&self, sentence: &'s Sentence) -> Numbered<'s> {
        let token = |at: usize| {
            let mut numbers = Vec::new();
            if sentence.certain[at].is_none() {
                fixed(&sentence.views, at, &mut |feature| {
                    numbers.extend(self.numbers.get(&key(feature)));
                });
            }
            numbers
        };
        Numbered { sentence, fixed: (0..sentence.parts.len()).map(token).collect() }
    }

    /// Learns from a sentence; how many tokens it got wrong.
    pub(crate) fn learn(&mut self, numbered: &Numbered) -> usize {
        let sentence = numbered.sentence;
        let (mut history, mut wrong) = (History::default(), 0);
        for (at, fixed) in numbered.fixed.iter().enumerate() {
            let mut chosen = sentence.parts[at];
            if sentence.certain[at].is_none() {
                let mut features = fixed.clone();
                history.features(&sentence.views, at, &mut |feature| {
                    features.extend(self.numbers.get(&key(feature)));
                });
                let gold = chosen as usize;
                chosen = self.token(&features, gold, sentence.weight);
                wrong += usize::from(chosen as usize != gold);
            }
            history.push(chosen, &sentence.views[at]);
        }
        wrong
    }

    /// Learns from a token; what it was taken for.
    fn token(&mut self, features: &[u32], gold: usize, weight: f32) -> PartOfSpeech {
        let mut scores = [0.0f32; PARTS];
        for &feature in features {
            let row = &self.weights[feature as usize];
            scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight.w);
        }
        let better = |&a: &usize, &b: &usize| scores[a].total_cmp(&scores[b]).then(b.cmp(&a));
        let chosen = (0..PARTS).max_by(better).unwrap_or_default();
        let chances = scores.map(|score| (score - scores[chosen]).exp());
        let sum: f32 = chances.iter().sum();
        for (part, chance) in chances.into_iter().enumerate() {
            let gradient = weight * (chance / sum - f32::from(u8::from(part == gold)));
            if gradient.abs() > LEAST_GRADIENT {
                for &feature in features {
                    self.weights[feature as usize][part].learn(gradient, &self.settings);
                }
            }
        }
        PartOfSpeech::ALL[chosen]
    }

    /// Adds the weights as they are to the mean that is taken in the end.
    pub(crate) fn keep(&mut self) {
        for (sum, row) in self.kept.0.iter_mut().zip(&self.weights) {
            sum.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight.w);
        }
        self.kept.1 += 1.0;
    }

    /// The mean of what was kept, for each feature, of the weights that did not end at zero:
    /// the last steps of a descent by single sentences wander. (Polyak and Juditsky, 1992.)
    pub(crate) fn means(&self) -> Vec<Row> {
        let (sums, times) = (&self.kept.0, self.kept.1.max(1.0));
        let mean = |(sums, row): (&Row, &[Weight; PARTS])| {
            let part = |part: usize| if row[part].w == 0.0 { 0.0 } else { sums[part] / times };
            std::array::from_fn(part)
        };
        sums.iter().zip(&self.weights).map(mean).collect()
    }
}
