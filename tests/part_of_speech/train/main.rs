//! Makes the weights of the part-of-speech tagger: `tests/part_of_speech/README.md` has the
//! commands.
//!
//! `weights OUT FILE[@WEIGHT]..` learns from tagged documents. `score WEIGHTS FILE` prints how
//! well a file's documents are tagged.

mod corpus;
#[path = "../../names/train/ftrl.rs"]
mod ftrl;
mod regression;
mod score;

use anyhow::{Context as _, bail};
use corpus::Sentence;
use dateline::find::part_of_speech::tagging::{Model, PARTS};
use ftrl::Settings;
use regression::{Regression, Row};
use std::collections::HashMap;
use std::{env, fs};
use xxhash_rust::xxh3::xxh3_64;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["weights", out, files @ ..] if !files.is_empty() => weights(out, files),
        ["score", weights, file] => {
            let model = Model::read(&fs::read(weights)?).context("the weights are too short")?;
            score::score(&model, &corpus::sentences(file, 1.0)?);
            Ok(())
        }
        _ => bail!("weights OUT FILE[@WEIGHT].. | score WEIGHTS FILE"),
    }
}

/// How strongly weights are pulled to zero. Larger numbers make fewer weights.
const PULL: f32 = 18.0;

/// How often all documents are gone through.
const EPOCHS: u32 = 4;

/// In how many epochs, the last, the weights are kept for their mean.
const KEPT: u32 = 2;

/// How often a feature must stand to be learned.
const LEAST: u32 = 8;

/// Weights are written as whole numbers of this many nats.
const UNIT: f32 = 1.0 / 2.5;

fn weights(out: &str, files: &[&str]) -> anyhow::Result<()> {
    let mut sentences = Vec::new();
    for file in files {
        let (path, weight) = file.split_once('@').unwrap_or((file, "1"));
        sentences.extend(corpus::sentences(path, weight.parse()?)?);
    }
    let keys = frequent(&sentences);
    let rows = learn(&keys, &sentences);
    keep(out, &keys, &rows)
}

/// The keys of the features that stand often enough, in order.
fn frequent(sentences: &[Sentence]) -> Vec<u32> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for key in sentences.iter().flat_map(regression::features).flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let mut keys: Vec<u32> =
        counts.into_iter().filter(|&(_, count)| count >= LEAST).map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys
}

/// The weights of these features.
fn learn(keys: &[u32], sentences: &[Sentence]) -> Vec<Row> {
    let settings = Settings { step: 1.0, pull: PULL, shrink: 1.0 };
    let mut regression = Regression::new(keys, settings);
    let mut order: Vec<_> =
        sentences.iter().map(|sentence| regression.numbered(sentence)).collect();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for epoch in 0..EPOCHS {
        for last in (1..order.len()).rev() {
            // Fisher and Yates, with Marsaglia's xorshift: the same order every time.
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(last, (random % (last as u64 + 1)) as usize);
        }
        let mut wrong = 0;
        for part in order.chunks(order.len().div_ceil(10).max(1)) {
            wrong += part.iter().map(|sentence| regression.learn(sentence)).sum::<usize>();
            if epoch + KEPT >= EPOCHS {
                regression.keep();
            }
        }
        eprintln!("{} features, epoch {epoch}: {wrong} words wrong", keys.len());
    }
    regression.means()
}

/// Writes the weights as whole numbers, and says what README.md is to say of them.
fn keep(out: &str, keys: &[u32], rows: &[Row]) -> anyhow::Result<()> {
    let small = |weight: f32| (weight / UNIT).round().clamp(-127.0, 127.0) as i8;
    let rows = keys.iter().zip(rows).map(|(&key, row)| (key, row.map(small)));
    let rows: Vec<(u32, [i8; PARTS])> =
        rows.filter(|(_, row)| row.iter().any(|&weight| weight != 0)).collect();
    let count = rows.iter().flat_map(|(_, row)| row).filter(|weight| **weight != 0).count();
    eprintln!("{} rows, {count} weights", rows.len());
    let bytes = Model::write(rows);
    println!("{out}: {} bytes, xxh3 {:016x}", bytes.len(), xxh3_64(&bytes));
    Ok(fs::write(out, bytes)?)
}
