//! The weights: how much each feature speaks for each part of speech.
//!
//! `weights.bin` is made by `train-parts-of-speech`; `tests/part_of_speech/README.md` tells
//! from what.

use super::PartOfSpeech;
use super::features::{History, View, fixed};
use crate::find::lexicon::packed;
use std::sync::LazyLock;

/// How many parts of speech the model tells apart: all but signs.
pub const PARTS: usize = 22;

/// How many bits of a feature's hash are kept. The fewer, the smaller the file, and the more
/// features that were never learned are taken for one that was: of `n` learned ones, each is
/// with a chance of `n / 2^22`.
const KEY_BITS: u32 = 22;

/// The model that comes with the program. Its file is a part of the program: a test reads
/// it, and an empty model would take every word for the first part of speech.
pub(super) static BUILT_IN: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("weights.bin")).unwrap_or_default());

/// The key of a feature.
pub fn key(feature: u64) -> u32 {
    packed::cut(feature, KEY_BITS)
}

/// How many places a row of weights has: a few more than parts, so that a processor adds up
/// whole rows at once.
const LANES: usize = 24;

/// Scores of the parts of speech of one token. A token has fewer than 100 features, each with
/// a weight of at most 128.
type Scores = [i16; LANES];

/// The part of speech with the best score; the first of several.
fn best(scores: &Scores) -> usize {
    let mut best = 0;
    for (part, score) in scores[..PARTS].iter().enumerate() {
        if *score > scores[best] {
            best = part;
        }
    }
    best
}

/// The weights, read.
#[derive(Clone, Debug, Default)]
pub struct Model {
    rows: packed::Table<[i8; LANES]>,
}

impl Model {
    /// The bytes of a model: the count of features (four bytes, little end first), the
    /// weights part of speech by part of speech, the keys.
    pub fn write(mut rows: Vec<(u32, [i8; PARTS])>) -> Vec<u8> {
        rows.sort_unstable_by_key(|&(key, _)| key);
        rows.dedup_by_key(|&mut (key, _)| key);
        let mut bytes = (rows.len() as u32).to_le_bytes().to_vec();
        for part in 0..PARTS {
            bytes.extend(rows.iter().map(|(_, row)| row[part] as u8));
        }
        let keys: Vec<u32> = rows.iter().map(|&(key, _)| key).collect();
        bytes.extend(packed::write(&keys, KEY_BITS));
        bytes
    }

    /// Reads what [`write`](Model::write) wrote; none where it is too short.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (columns, keys) = rest.split_at_checked(count.checked_mul(PARTS)?)?;
        let mut rows = vec![[0i8; LANES]; count];
        for (part, column) in columns.chunks_exact(count.max(1)).enumerate() {
            for (row, &weight) in rows.iter_mut().zip(column) {
                row[part] = weight as i8;
            }
        }
        Some(Model {
            rows: packed::Table::new(packed::read(keys, count, KEY_BITS), rows, KEY_BITS),
        })
    }

    /// The part of speech of each token of a sentence; `certain` tells of a token what it is
    /// whatever stands around it.
    pub fn tag(
        &self,
        views: &[View],
        certain: impl Fn(usize) -> Option<PartOfSpeech>,
    ) -> Vec<PartOfSpeech> {
        let mut history = History::default();
        let mut asked = packed::Asked::default();
        let part = |at: usize| {
            let part = certain(at).unwrap_or_else(|| {
                let mut ask = |feature| asked.ask(&self.rows, key(feature));
                fixed(views, at, &mut ask);
                history.features(views, at, &mut ask);
                PartOfSpeech::ALL[best(&self.add_up(&mut asked))]
            });
            history.push(part, &views[at]);
            part
        };
        (0..views.len()).map(part).collect()
    }

    /// What the features that were asked for say together.
    fn add_up(&self, asked: &mut packed::Asked) -> Scores {
        let mut scores = Scores::default();
        for row in asked.take(&self.rows) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score = score.wrapping_add(i16::from(weight));
            }
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use xxhash_rust::xxh3::xxh3_64;

    #[test]
    fn what_is_written_is_read() {
        let row = |weight: i8| std::array::from_fn(|part| if part == 3 { weight } else { 0 });
        let model = Model::read(&Model::write(vec![(9, row(-5)), (4, row(7))]));
        let model = model.expect("it is whole");
        let scores = |keys: &[u32]| {
            let mut asked = packed::Asked::default();
            keys.iter().for_each(|&key| asked.ask(&model.rows, key));
            model.add_up(&mut asked)
        };
        assert_eq!((scores(&[4])[3], best(&scores(&[4]))), (7, 3));
        assert_eq!(scores(&[4, 9, 5])[3], 2);
    }

    #[test]
    fn a_short_file_is_none() {
        assert!(Model::read(&[]).is_none());
        assert!(Model::read(&[9, 0, 0, 0, 1]).is_none());
    }

    #[test]
    fn the_weights_are_those_that_their_page_tells_of() {
        let page = include_str!("../../../tests/part_of_speech/README.md");
        let file = include_bytes!("weights.bin");
        let told = format!("{} bytes, xxh3 {:016x}", file.len(), xxh3_64(file));
        assert!(page.contains(&told), "tests/part_of_speech/README.md should say: {told}");
        assert!(Model::read(file).is_some());
    }
}
