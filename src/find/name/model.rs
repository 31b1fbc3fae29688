//! The weights: how much each feature speaks for each label.
//!
//! A linear chain: the score of a row of labels is the sum of what the features say of
//! each word's label and of what each label says of the next. `weights.bin` is made by
//! `train-names`; `tests/names/README.md` tells from what.

use crate::find::lexicon::packed;

/// How many kinds of names the model tells apart: people, organisations, places, and
/// nationalities.
pub(super) const KINDS: usize = 4;

/// A person, among the kinds of the model.
pub(super) const PERSON: usize = 0;
/// An organisation.
pub(super) const ORGANISATION: usize = 1;
/// A place.
pub(super) const PLACE: usize = 2;

/// The labels: none, and for each kind the begin and the rest of a name.
pub const LABELS: usize = 1 + 2 * KINDS;

/// No name.
pub const NONE: usize = 0;

/// The label of the first word of a name.
pub const fn begin(kind: usize) -> usize {
    1 + 2 * kind
}

/// The label of its further words.
pub const fn inside(kind: usize) -> usize {
    2 + 2 * kind
}

/// The kind of a label that is not [`NONE`].
pub(super) const fn kind(label: usize) -> usize {
    (label - 1) / 2
}

/// Whether `next` may follow `label`: only a name goes on.
pub const fn may_follow(label: usize, next: usize) -> bool {
    next == NONE || next % 2 == 1 || (label != NONE && kind(label) == kind(next))
}

/// Scores of the labels of one word.
pub(super) type Scores = [i32; LABELS];

/// The weights, read.
#[derive(Clone, Debug, Default)]
pub struct Model {
    rows: packed::Table<[i8; LABELS]>,
    /// What each label says of the next.
    pub follow: [[i32; LABELS]; LABELS],
}

impl Model {
    /// The bytes of a model: the count of features (four bytes, little end first), what
    /// each label says of the next (two bytes each), the weights label by label, the keys.
    pub fn write(mut rows: Vec<(u32, [i8; LABELS])>, follow: &[[i16; LABELS]; LABELS]) -> Vec<u8> {
        rows.sort_unstable_by_key(|&(key, _)| key);
        rows.dedup_by_key(|&mut (key, _)| key);
        let mut bytes = (rows.len() as u32).to_le_bytes().to_vec();
        bytes.extend(follow.iter().flatten().flat_map(|weight| weight.to_le_bytes()));
        for label in 0..LABELS {
            bytes.extend(rows.iter().map(|(_, row)| row[label] as u8));
        }
        let keys: Vec<u32> = rows.iter().map(|&(key, _)| key).collect();
        bytes.extend(packed::write(&keys, packed::KEY_BITS));
        bytes
    }

    /// Reads what [`write`](Model::write) wrote; none where it is too short.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (pairs, rest) = rest.split_at_checked(LABELS * LABELS * 2)?;
        let (columns, keys) = rest.split_at_checked(count.checked_mul(LABELS)?)?;
        let mut follow = [[0; LABELS]; LABELS];
        for (weight, pair) in follow.iter_mut().flatten().zip(pairs.chunks_exact(2)) {
            *weight = i32::from(i16::from_le_bytes([pair[0], pair[1]]));
        }
        let mut rows = vec![[0i8; LABELS]; count];
        for (label, column) in columns.chunks_exact(count.max(1)).enumerate() {
            for (row, &weight) in rows.iter_mut().zip(column) {
                row[label] = weight as i8;
            }
        }
        Some(Model {
            rows: packed::Table::new(
                packed::read(keys, count, packed::KEY_BITS),
                rows,
                packed::KEY_BITS,
            ),
            follow,
        })
    }

    /// Asks what the feature with that hash says.
    pub(super) fn ask(&self, feature: u64, asked: &mut packed::Asked) {
        asked.ask(&self.rows, packed::key(feature));
    }

    /// Adds what was asked for.
    pub(super) fn add(&self, asked: &mut packed::Asked, scores: &mut Scores) {
        for row in asked.take(&self.rows) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score += i32::from(weight);
            }
        }
    }

    /// The best row of labels for the words of a run. (Viterbi, 1967.)
    pub fn best(&self, run: &[Scores]) -> Vec<u8> {
        let worst = i32::MIN / 2;
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(run.len());
        let mut reached = [worst; LABELS];
        for (at, scores) in run.iter().enumerate() {
            let mut next = [worst; LABELS];
            let mut from = [0u8; LABELS];
            for label in 0..LABELS {
                // The rest of a name follows its own kind alone.
                let rest = label != NONE && label % 2 == 0;
                let options = if rest { label - 1..label + 1 } else { 0..LABELS };
                let (before, score) = match at {
                    // Before a run stands no name.
                    0 if may_follow(NONE, label) => (NONE, self.follow[NONE][label]),
                    0 => (NONE, worst),
                    _ => options.fold((NONE, i32::MIN), |best, before| {
                        let score = reached[before] + self.follow[before][label];
                        if score > best.1 { (before, score) } else { best }
                    }),
                };
                next[label] = score.saturating_add(scores[label]);
                from[label] = before as u8;
            }
            reached = next;
            back.push(from);
        }
        let last = (0..LABELS).max_by_key(|&label| (reached[label], LABELS - label));
        way_to(last.unwrap_or(NONE), &back)
    }
}

/// The row of labels that ends in `last`, where each word says of each of its labels which
/// one before it led there.
pub fn way_to(last: usize, back: &[[u8; LABELS]]) -> Vec<u8> {
    let mut label = last as u8;
    let mut labels: Vec<u8> = Vec::with_capacity(back.len());
    for from in back.iter().rev() {
        labels.push(label);
        label = from[usize::from(label)];
    }
    labels.reverse();
    labels
}
