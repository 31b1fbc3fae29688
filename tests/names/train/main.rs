//! Makes the data of the name finder: `tests/names/README.md` has the commands.
//!
//! `lexicon WORDS.tsv OUT` packs a word list. `weights LEXICON OUT FILE[@WEIGHT]...`
//! learns from annotated documents. `score LEXICON WEIGHTS FILE` prints what a tagger
//! finds in a file's documents.

mod corpus;
mod crf;
mod ftrl;

use anyhow::{Context, bail};
use corpus::Ready;
use crf::Field;
use dateline::find::name::tagging::{
    Evidence, Known, LABELS, Lexicon, Listed, Looked, Model, Tagger, key,
};
use dateline::span::CodePoints;
use ftrl::Settings;
use std::collections::HashMap;
use std::{env, fs};
use xxhash_rust::xxh3::xxh3_64;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["lexicon", words, out] => lexicon(words, out),
        ["weights", lexicon, out, files @ ..] if !files.is_empty() => weights(lexicon, out, files),
        ["score", lexicon, weights, file] => score(lexicon, weights, file),
        _ => bail!(
            "lexicon WORDS OUT | weights LEXICON OUT FILE[@WEIGHT].. | score LEXICON WEIGHTS FILE"
        ),
    }
}

/// A line of the word list is `word TAB class TAB lists`, both numbers.
fn lexicon(words: &str, out: &str) -> anyhow::Result<()> {
    let mut entries = Vec::new();
    for line in fs::read_to_string(words)?.lines() {
        let mut columns = line.split('\t');
        let word = columns.next().unwrap_or_default();
        let mut number = || columns.next().and_then(|number| number.parse().ok());
        let known =
            number().zip(number()).map(|(class, listed)| Known { class, listed: Listed(listed) });
        entries.push((Lexicon::key(word), known.with_context(|| format!("{words}: {line}"))?));
    }
    keep(out, &Lexicon::write(entries))
}

/// Learns twice. The first look learns from the words alone. The second learns what the
/// first says of the rest of a document: for that, each part of the documents is looked
/// at by a field that learned from the other parts only.
fn weights(lexicon: &str, out: &str, files: &[&str]) -> anyhow::Result<()> {
    let lexicon = Lexicon::read(&fs::read(lexicon)?).context("the lexicon is too short")?;
    let mut ready = Vec::new();
    for file in files {
        let (file, agrees) = file.strip_suffix('+').map_or((*file, false), |file| (file, true));
        let (path, weight) = file.split_once('@').unwrap_or((file, "1"));
        let documents = corpus::documents(path)?;
        for (number, document) in documents.iter().enumerate() {
            let part = number * PARTS / documents.len();
            ready.push(corpus::read(document, &lexicon, weight.parse()?, part, agrees));
        }
    }
    let all = ready.iter().flat_map(|ready| &ready.runs).flat_map(|run| &run.features);
    let keys = frequent(all, LEAST);
    let numbers = numbers(&keys);
    let runs: Vec<Vec<crf::Run>> = ready
        .iter()
        .map(|ready| ready.runs.iter().map(|run| numbered(run, &numbers)).collect())
        .collect();
    let field = learn(keys.len(), runs.iter().flatten(), None);
    let mut rows = rows(&field, &keys);
    rows.extend(second(&ready, &runs, keys.len(), &field));
    write(rows, &field, out)
}

/// What the second look learns.
fn second(ready: &[Ready], runs: &[Vec<crf::Run>], features: usize, field: &Field) -> Rows {
    let fields = (0..PARTS).map(|part| {
        let others = ready.iter().zip(runs).filter(|(ready, _)| ready.part != part);
        learn(features, others.flat_map(|(_, runs)| runs), None)
    });
    let fields: Vec<Field> = fields.collect();
    let mut seen: Vec<(Vec<Vec<u64>>, crf::Run)> = Vec::new();
    for (ready, runs) in ready.iter().zip(runs).filter(|(ready, _)| ready.agrees) {
        let field = &fields[ready.part];
        let look = |(run, numbered): (&corpus::Run, &crf::Run)| Looked {
            views: &ready.views[run.sentence],
            run: run.words.clone(),
            labels: field.best(numbered),
        };
        let looked: Vec<Looked> = ready.runs.iter().zip(runs).map(look).collect();
        let evidence = Evidence::new(&looked);
        for (look, run) in looked.iter().zip(runs) {
            let features = (0..run.labels.len()).map(|at| {
                let mut features = Vec::new();
                evidence.features(look, at, |feature| features.push(feature));
                features
            });
            let given = crf::Run {
                features: Vec::new(),
                labels: run.labels.clone(),
                weight: run.weight,
                given: field.all_scores(run),
            };
            seen.push((features.collect(), given));
        }
    }
    let keys = frequent(seen.iter().flat_map(|(features, _)| features), LEAST_SECOND);
    let numbers = numbers(&keys);
    let runs = seen.into_iter().map(|(features, given)| crf::Run {
        features: features.iter().map(|row| known(row, &numbers)).collect(),
        ..given
    });
    let runs: Vec<crf::Run> = runs.collect();
    rows(&learn(keys.len(), runs.iter(), Some(field)), &keys)
}

/// How strongly weights are pulled to zero, in both looks. Larger numbers make fewer weights.
const PULL: f32 = 1.5;
const PULL_SECOND: f32 = 1.0;

/// How often all documents are gone through.
const EPOCHS: u32 = 5;

/// How often a feature must stand to be learned.
const LEAST: u32 = 3;

/// How often a feature of the second look must stand to be learned.
const LEAST_SECOND: u32 = 20;

/// How many parts the documents are cut into.
const PARTS: usize = 4;

/// The features that stand at least `least` times, in order.
fn frequent<'r>(rows: impl Iterator<Item = &'r Vec<u64>>, least: u32) -> Vec<u64> {
    let mut counts: HashMap<u64, u32> = HashMap::new();
    for feature in rows.flatten() {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut keys: Vec<u64> =
        counts.into_iter().filter(|&(_, count)| count >= least).map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys
}

/// The place of each key.
fn numbers(keys: &[u64]) -> HashMap<u64, u32> {
    keys.iter().copied().zip(0..).collect()
}

/// The numbers of those features that have one.
fn known(row: &[u64], numbers: &HashMap<u64, u32>) -> Vec<u32> {
    row.iter().filter_map(|key| numbers.get(key).copied()).collect()
}

fn numbered(run: &corpus::Run, numbers: &HashMap<u64, u32>) -> crf::Run {
    crf::Run {
        features: run.features.iter().map(|row| known(row, numbers)).collect(),
        labels: run.labels.clone(),
        weight: run.weight,
        given: Vec::new(),
    }
}

/// A field that learned from the runs; what follows what is taken from `follow`.
fn learn<'r>(
    features: usize,
    runs: impl Iterator<Item = &'r crf::Run>,
    follow: Option<&Field>,
) -> Field {
    let pull = if follow.is_some() { PULL_SECOND } else { PULL };
    let settings = Settings { step: 0.1, pull, shrink: 1.0 };
    let mut runs: Vec<&crf::Run> = runs.collect();
    let mut field = Field::new(features, settings);
    if let Some(follow) = follow {
        field.keep_follow(follow);
    }
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for epoch in 0..EPOCHS {
        for last in (1..runs.len()).rev() {
            // Fisher and Yates, with Marsaglia's xorshift: the same order every time.
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            runs.swap(last, (random % (last as u64 + 1)) as usize);
        }
        let mut cost = 0.0;
        for part in runs.chunks(runs.len().div_ceil(10).max(1)) {
            cost += part.iter().map(|run| f64::from(field.learn(run))).sum::<f64>();
            if epoch > 0 {
                field.keep();
            }
        }
        eprintln!("{features} features, epoch {epoch}: {:.4} nats a run", cost / runs.len() as f64);
    }
    field.settle();
    field
}

/// Weights are written as whole numbers of this many nats.
const UNIT: f32 = 1.0 / 12.0;

type Rows = Vec<(u32, [i8; LABELS])>;

/// The weights of a field as they are written.
fn rows(field: &Field, keys: &[u64]) -> Rows {
    let small = |weight: f32| (weight / UNIT).round().clamp(-127.0, 127.0) as i8;
    let rows = keys
        .iter()
        .enumerate()
        .map(|(feature, &hash)| (key(hash), field.weights(feature).map(small)));
    rows.filter(|(_, row)| row.iter().any(|&weight| weight != 0)).collect()
}

fn write(rows: Rows, field: &Field, out: &str) -> anyhow::Result<()> {
    let follow = field.follow().map(|row| row.map(|weight| (weight / UNIT).round() as i16));
    let weights = rows.iter().flat_map(|(_, row)| row).filter(|weight| **weight != 0).count();
    eprintln!("{} rows, {weights} weights", rows.len());
    keep(out, &Model::write(rows, &follow))
}

/// Writes a file, and says what README.md is to say of it.
fn keep(out: &str, bytes: &[u8]) -> anyhow::Result<()> {
    println!("{out}: {} bytes, xxh3 {:016x}", bytes.len(), xxh3_64(bytes));
    Ok(fs::write(out, bytes)?)
}

fn score(lexicon: &str, weights: &str, file: &str) -> anyhow::Result<()> {
    let lexicon = Lexicon::read(&fs::read(lexicon)?).context("the lexicon is too short")?;
    let model = Model::read(&fs::read(weights)?).context("the weights are too short")?;
    let tagger = Tagger { lexicon: &lexicon, model };
    for document in corpus::documents(file)? {
        let points = CodePoints::new(&document.text);
        let sentences = corpus::sentences(&document.text);
        let names = tagger.tag(&sentences).into_iter().map(|name| {
            let words = &sentences[name.sentence][name.words];
            let (start, end) = points.span(words[0].span.cover(words[words.len() - 1].span));
            serde_json::json!({"start": start, "end": end, "type": corpus::KINDS[name.kind]})
        });
        let names: Vec<_> = names.collect();
        println!("{}", serde_json::json!({"id": document.id, "ents": names}));
    }
    Ok(())
}
