//! An averaged perceptron, learned sentence by sentence. (Collins, 2002.)

use crate::corpus::Sentence;
use dateline::find::part_of_speech::tagging::{History, PARTS, fixed, key};
use std::collections::HashMap;

/// A number for each part of speech.
pub(crate) type Row = [f32; PARTS];

/// A sentence whose features are numbered.
#[derive(Debug)]
pub(crate) struct Numbered<'s> {
    sentence: &'s Sentence,
    /// Of each token the numbers of the features that no history changes.
    fixed: Vec<Vec<u32>>,
}

/// The weights while they are learned.
#[derive(Debug)]
pub(crate) struct Perceptron {
    /// The place of each key.
    numbers: HashMap<u32, u32>,
    weights: Vec<Row>,
    /// The sums of the weights over all steps until each row was last changed.
    sums: Vec<Row>,
    changed: Vec<u32>,
    steps: u32,
}

/// The features of a sentence whose history is right, token by token.
pub(crate) fn features(sentence: &Sentence) -> Vec<Vec<u32>> {
    let mut history = History::default();
    let token = |at: usize| {
        let mut keys = Vec::new();
        if sentence.certain[at].is_none() {
            fixed(&sentence.views, at, &mut |feature| keys.push(key(feature)));
            history.features(&sentence.views, at, &mut |feature| keys.push(key(feature)));
        }
        history.push(sentence.parts[at] as u8);
        keys
    };
    (0..sentence.parts.len()).map(token).collect()
}

impl Perceptron {
    /// A perceptron of these features that has learned nothing.
    pub(crate) fn new(keys: &[u32]) -> Perceptron {
        Perceptron {
            numbers: keys.iter().copied().zip(0..).collect(),
            weights: vec![[0.0; PARTS]; keys.len()],
            sums: vec![[0.0; PARTS]; keys.len()],
            changed: vec![0; keys.len()],
            steps: 0,
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

    /// Learns from a sentence, tagged as far as it can; how many tokens it got wrong.
    pub(crate) fn learn(&mut self, numbered: &Numbered) -> usize {
        let sentence = numbered.sentence;
        let (mut history, mut wrong) = (History::default(), 0);
        for (at, fixed) in numbered.fixed.iter().enumerate() {
            let gold = sentence.parts[at] as usize;
            if sentence.certain[at].is_some() {
                history.push(gold as u8);
                continue;
            }
            let mut features = fixed.clone();
            history.features(&sentence.views, at, &mut |feature| {
                features.extend(self.numbers.get(&key(feature)));
            });
            let guess = self.best(&features);
            self.steps += 1;
            if guess != gold {
                wrong += 1;
                for &feature in &features {
                    self.change(feature as usize, gold, sentence.weight);
                    self.change(feature as usize, guess, -sentence.weight);
                }
            }
            history.push(guess as u8);
        }
        wrong
    }

    fn best(&self, features: &[u32]) -> usize {
        let mut scores = [0.0f32; PARTS];
        for &feature in features {
            let row = &self.weights[feature as usize];
            scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
        }
        let better = |&a: &usize, &b: &usize| scores[a].total_cmp(&scores[b]).then(b.cmp(&a));
        (0..PARTS).max_by(better).unwrap_or_default()
    }

    fn change(&mut self, feature: usize, part: usize, by: f32) {
        self.settle(feature);
        self.weights[feature][part] += by;
    }

    /// Adds to the sums what a row was since it was last changed.
    fn settle(&mut self, feature: usize) {
        let since = (self.steps - self.changed[feature]) as f32;
        self.changed[feature] = self.steps;
        let row = &self.weights[feature];
        self.sums[feature].iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * since);
    }

    /// The mean of each row over all steps.
    pub(crate) fn means(mut self) -> Vec<Row> {
        (0..self.weights.len()).for_each(|feature| self.settle(feature));
        let steps = self.steps.max(1) as f32;
        self.sums.iter().map(|row| row.map(|sum| sum / steps)).collect()
    }
}
