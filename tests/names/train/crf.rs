//! A conditional random field, learned run by run. (Lafferty, McCallum and Pereira, 2001.)

use crate::ftrl::{Settings, Weight};
use dateline::find::name::tagging::{LABELS, NONE, may_follow, way_to};

/// A run whose features are numbered.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    /// The numbers of each word's features.
    pub(crate) features: Vec<Vec<u32>>,
    /// What each word is.
    pub(crate) labels: Vec<u8>,
    /// How much the run counts.
    pub(crate) weight: f32,
    /// What is known of each word's labels beforehand; empty for nothing.
    pub(crate) given: Vec<Row>,
}

/// The field being learned.
#[derive(Debug)]
pub(crate) struct Field {
    settings: Settings,
    weights: Vec<[Weight; LABELS]>,
    /// The sum of the weights at each time they were kept, and how many times.
    kept: (Vec<Row>, f32),
    follow: [[Weight; LABELS]; LABELS],
    follow_is_kept: bool,
}

/// A number for each label.
pub(crate) type Row = [f32; LABELS];

impl Field {
    /// A field of `features` features that has learned nothing.
    pub(crate) fn new(features: usize, settings: Settings) -> Field {
        Field {
            settings,
            weights: vec![[Weight::default(); LABELS]; features],
            kept: (vec![[0.0; LABELS]; features], 0.0),
            follow: Default::default(),
            follow_is_kept: false,
        }
    }

    /// The weights of a feature.
    pub(crate) fn weights(&self, feature: usize) -> Row {
        self.weights[feature].map(|weight| weight.w)
    }

    /// Adds the weights as they are to the mean that is taken in the end.
    pub(crate) fn keep(&mut self) {
        for (sum, row) in self.kept.0.iter_mut().zip(&self.weights) {
            sum.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight.w);
        }
        self.kept.1 += 1.0;
    }

    /// Takes the mean of what was kept: the last steps of a descent by single runs
    /// wander. (Polyak and Juditsky, 1992.)
    pub(crate) fn settle(&mut self) {
        for (row, sum) in self.weights.iter_mut().zip(&self.kept.0) {
            row.iter_mut().zip(sum).for_each(|(weight, sum)| weight.w = sum / self.kept.1.max(1.0));
        }
    }

    /// The weights of what follows what.
    pub(crate) fn follow(&self) -> [Row; LABELS] {
        self.follow.map(|row| row.map(|weight| weight.w))
    }

    /// Learns from one run; what it cost, in nats.
    pub(crate) fn learn(&mut self, run: &Run) -> f32 {
        let scores = self.all_scores(run);
        let follow = self.follow();
        let forward = forward(&scores, &follow);
        let backward = backward(&scores, &follow);
        let total = log_sum(forward.last().into_iter().flatten().copied());
        let mut cost = total;
        for (at, features) in run.features.iter().enumerate() {
            let gold = usize::from(run.labels[at]);
            let before = if at == 0 { NONE } else { usize::from(run.labels[at - 1]) };
            cost -= scores[at][gold] + follow[before][gold];
            for label in 0..LABELS {
                let chance = (forward[at][label] + backward[at][label] - total).exp();
                let gradient = run.weight * (chance - f32::from(u8::from(label == gold)));
                if gradient.abs() > 1e-4 {
                    for &feature in features {
                        self.weights[feature as usize][label].learn(gradient, &self.settings);
                    }
                }
            }
            for from in (0..LABELS).filter(|_| !self.follow_is_kept) {
                for to in (0..LABELS).filter(|&to| may_follow(from, to)) {
                    let here = scores[at][to] + follow[from][to] + backward[at][to] - total;
                    let chance = match at {
                        0 if from == NONE => here.exp(),
                        0 => 0.0,
                        _ => (forward[at - 1][from] + here).exp(),
                    };
                    let is_gold = f32::from(u8::from(from == before && to == gold));
                    self.follow[from][to].learn(run.weight * (chance - is_gold), &self.settings);
                }
            }
        }
        cost * run.weight
    }

    /// What the field and what is given say of each word of a run.
    pub(crate) fn all_scores(&self, run: &Run) -> Vec<Row> {
        let mut rows: Vec<Row> =
            run.features.iter().map(|features| self.scores(features)).collect();
        for (row, given) in rows.iter_mut().zip(&run.given) {
            row.iter_mut().zip(given).for_each(|(score, given)| *score += given);
        }
        rows
    }

    /// The best labels of a run. (Viterbi, 1967.)
    pub(crate) fn best(&self, run: &Run) -> Vec<u8> {
        let scores = self.all_scores(run);
        let follow = self.follow();
        let mut reached = [f32::NEG_INFINITY; LABELS];
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        for (at, here) in scores.iter().enumerate() {
            let mut next = [f32::NEG_INFINITY; LABELS];
            let mut from = [NONE as u8; LABELS];
            for to in 0..LABELS {
                for before in (0..LABELS).filter(|&before| may_follow(before, to)) {
                    let score = match at {
                        0 if before == NONE => follow[NONE][to],
                        0 => f32::NEG_INFINITY,
                        _ => reached[before] + follow[before][to],
                    };
                    if score + here[to] > next[to] {
                        next[to] = score + here[to];
                        from[to] = before as u8;
                    }
                }
            }
            reached = next;
            back.push(from);
        }
        let last = (0..LABELS).max_by(|&a, &b| reached[a].total_cmp(&reached[b]));
        way_to(last.unwrap_or(NONE), &back)
    }

    /// Takes over what another field learned of what follows what, for good.
    pub(crate) fn keep_follow(&mut self, other: &Field) {
        self.follow = other.follow;
        self.follow_is_kept = true;
    }

    fn scores(&self, features: &[u32]) -> Row {
        let mut scores = [0.0; LABELS];
        for &feature in features {
            for (score, weight) in scores.iter_mut().zip(&self.weights[feature as usize]) {
                *score += weight.w;
            }
        }
        scores
    }
}

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::NEG_INFINITY, f32::max);
    if most == f32::NEG_INFINITY {
        return most;
    }
    most + values.map(|value| (value - most).exp()).sum::<f32>().ln()
}

fn forward(scores: &[Row], follow: &[Row; LABELS]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(scores.len());
    for (at, here) in scores.iter().enumerate() {
        let row = std::array::from_fn(|to| {
            let reached = match at {
                0 if may_follow(NONE, to) => follow[NONE][to],
                0 => f32::NEG_INFINITY,
                _ => log_sum(
                    (0..LABELS)
                        .filter(|&from| may_follow(from, to))
                        .map(|from| rows[at - 1][from] + follow[from][to]),
                ),
            };
            reached + here[to]
        });
        rows.push(row);
    }
    rows
}

fn backward(scores: &[Row], follow: &[Row; LABELS]) -> Vec<Row> {
    let mut rows = vec![[0.0; LABELS]; scores.len()];
    for at in (0..scores.len().saturating_sub(1)).rev() {
        rows[at] = std::array::from_fn(|from| {
            log_sum(
                (0..LABELS)
                    .filter(|&to| may_follow(from, to))
                    .map(|to| follow[from][to] + scores[at + 1][to] + rows[at + 1][to]),
            )
        });
    }
    rows
}
