//! Makes the weights of the part-of-speech tagger: `tests/part_of_speech/README.md` has the
//! commands.
//!
//! `weights OUT FILE[@WEIGHT]..` learns from tagged documents. `score WEIGHTS FILE` prints how
//! well a file's documents are tagged.

mod corpus;
mod perceptron;
mod score;

use anyhow::{Context as _, bail};
use corpus::Sentence;
use dateline::find::part_of_speech::tagging::{Model, PARTS};
use perceptron::{Perceptron, Row};
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

/// How often a feature must stand to be learned.
const LEAST: u32 = 2;

/// How many features are kept: those that weigh most after a first round.
const KEPT: usize = 10_000;

/// How often all documents are gone through.
const EPOCHS: u32 = 8;

/// Learns twice: from all features, and again from those that weighed most, which then make
/// up for the others.
fn weights(out: &str, files: &[&str]) -> anyhow::Result<()> {
    let mut sentences = Vec::new();
    for file in files {
        let (path, weight) = file.split_once('@').unwrap_or((file, "1"));
        sentences.extend(corpus::sentences(path, weight.parse()?)?);
    }
    let counts = counts(&sentences);
    let mut keys: Vec<u32> =
        counts.iter().filter(|&(_, count)| *count >= LEAST).map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let rows = learn(&keys, &sentences);
    let worth = |(key, row): (&u32, &Row)| {
        let heaviest = row.iter().fold(0.0f32, |most, weight| most.max(weight.abs()));
        (heaviest * (counts[key] as f32).sqrt(), *key)
    };
    let mut worth: Vec<(f32, u32)> = keys.iter().zip(&rows).map(worth).collect();
    worth.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut keys: Vec<u32> = worth.into_iter().take(KEPT).map(|(_, key)| key).collect();
    keys.sort_unstable();
    let rows = learn(&keys, &sentences);
    keep(out, &keys, &rows)
}

/// How often each feature stands.
fn counts(sentences: &[Sentence]) -> HashMap<u32, u32> {
    let mut counts = HashMap::new();
    for key in sentences.iter().flat_map(perceptron::features).flatten() {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// The weights of these features.
fn learn(keys: &[u32], sentences: &[Sentence]) -> Vec<Row> {
    let mut perceptron = Perceptron::new(keys);
    let mut order: Vec<_> =
        sentences.iter().map(|sentence| perceptron.numbered(sentence)).collect();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for epoch in 0..EPOCHS {
        for last in (1..order.len()).rev() {
            // Fisher and Yates, with Marsaglia's xorshift: the same order every time.
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(last, (random % (last as u64 + 1)) as usize);
        }
        let wrong: usize = order.iter().map(|sentence| perceptron.learn(sentence)).sum();
        eprintln!("{} features, epoch {epoch}: {wrong} wrong", keys.len());
    }
    perceptron.means()
}

/// The weight that is written as this many.
const LARGEST: f32 = 63.0;

/// Writes the weights as whole numbers, and says what README.md is to say of them.
fn keep(out: &str, keys: &[u32], rows: &[Row]) -> anyhow::Result<()> {
    let mut all: Vec<f32> = rows.iter().flatten().map(|weight| weight.abs()).collect();
    all.sort_unstable_by(f32::total_cmp);
    // A few outliers are cut, so that the many keep their differences.
    let large = all.get(all.len() - all.len() / 1000 - 1).copied().unwrap_or(1.0);
    let small = |weight: f32| (weight / large * LARGEST).round().clamp(-127.0, 127.0) as i8;
    let rows: Vec<(u32, [i8; PARTS])> = keys
        .iter()
        .zip(rows)
        .map(|(&key, row)| (key, row.map(small)))
        .filter(|(_, row)| row.iter().any(|&weight| weight != 0))
        .collect();
    let count = rows.iter().flat_map(|(_, row)| row).filter(|weight| **weight != 0).count();
    eprintln!("{} rows, {count} weights", rows.len());
    let bytes = Model::write(rows);
    println!("{out}: {} bytes, xxh3 {:016x}", bytes.len(), xxh3_64(&bytes));
    Ok(fs::write(out, bytes)?)
}
