//! Annotated documents, as runs of words with their labels.

use anyhow::Context as _;
use dateline::find::name::tagging::{
    Context, Lexicon, NONE, View, Word, begin, inside, runs, views, words,
};
use dateline::span::{CodePoints, Span};
use dateline::text;
use serde::Deserialize;
use std::fs;
use std::ops::Range;

/// The kinds of names in files, in the order of the model's.
pub(crate) const KINDS: [&str; 4] = ["PER", "ORG", "LOC", "NAT"];

/// One document: its text and the names in it, by code points.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    /// What it is called.
    pub(crate) id: String,
    /// The text.
    pub(crate) text: String,
    /// The names.
    #[serde(default)]
    pub(crate) ents: Vec<Entity>,
}

/// A name in a document.
#[derive(Debug, Deserialize)]
pub(crate) struct Entity {
    /// Its first code point.
    pub(crate) start: u32,
    /// Past its last one.
    pub(crate) end: u32,
    /// What it names: PER, ORG, LOC or NAT; others are read as no name.
    pub(crate) r#type: String,
}

/// A document ready to learn from.
#[derive(Debug)]
pub(crate) struct Ready {
    /// What is known of the words of each sentence.
    pub(crate) views: Vec<Vec<View>>,
    /// The runs of words that may be names.
    pub(crate) runs: Vec<Run>,
    /// Which part of its file it stands in.
    pub(crate) part: usize,
    /// Whether its names agree with each other, so that the second look can learn from it.
    pub(crate) agrees: bool,
}

/// A run of words that may be names: each word's features and label.
#[derive(Debug)]
pub(crate) struct Run {
    /// The index of its sentence.
    pub(crate) sentence: usize,
    /// Its words in the sentence.
    pub(crate) words: Range<usize>,
    /// The hashes of each word's features.
    pub(crate) features: Vec<Vec<u64>>,
    /// What each word is.
    pub(crate) labels: Vec<u8>,
    /// How much the run counts.
    pub(crate) weight: f32,
}

/// The documents of a file of JSON Lines.
pub(crate) fn documents(path: &str) -> anyhow::Result<Vec<Document>> {
    let file = fs::read_to_string(path).with_context(|| format!("{path} cannot be read"))?;
    let lines = file.lines().filter(|line| !line.trim().is_empty()).enumerate();
    let document = |(number, line): (usize, &str)| {
        serde_json::from_str(line).with_context(|| format!("line {} of {path}", number + 1))
    };
    lines.map(document).collect()
}

/// The sentences of a text as words.
pub(crate) fn sentences(text: &str) -> Vec<Vec<Word<'_>>> {
    let sentences = text::sentences(text, Span::new(0, text.len()));
    sentences.into_iter().map(|span| words(text, &text::tokens(text, span))).collect()
}

/// The runs of a document.
pub(crate) fn read(
    document: &Document,
    lexicon: &Lexicon,
    weight: f32,
    part: usize,
    agrees: bool,
) -> Ready {
    let mut into = Vec::new();
    let sentences = sentences(&document.text);
    let views = views(lexicon, &sentences);
    let points = CodePoints::new(&document.text);
    let mut names: Vec<(u32, u32, usize)> = Vec::new();
    for entity in &document.ents {
        if let Some(kind) = KINDS.iter().position(|kind| *kind == entity.r#type) {
            names.push((entity.start, entity.end, kind));
        }
    }
    names.sort_unstable();
    for (sentence, (words, views)) in sentences.iter().zip(&views).enumerate() {
        let mut labels = vec![NONE as u8; words.len()];
        let mut before = None;
        for (word, label) in words.iter().zip(&mut labels) {
            let (start, end) = points.span(word.span);
            let past = names.partition_point(|&(_, name_end, _)| name_end <= start);
            let found = names.get(past).filter(|name| name.0 < end).map(|_| past);
            if let Some(name) = found {
                let kind = names[name].2;
                *label = if before == Some(name) { inside(kind) } else { begin(kind) } as u8;
            }
            before = found;
        }
        for run in runs(words, views) {
            let context = Context { words, views, run: run.clone() };
            let features = run.clone().map(|at| {
                let mut features = Vec::with_capacity(64);
                context.features(at, |feature| features.push(feature));
                features
            });
            // A name that begins before the run begins in it.
            let mut own = labels[run.clone()].to_vec();
            if let Some(first) = own.first_mut()
                && *first != NONE as u8
                && *first % 2 == 0
            {
                *first -= 1;
            }
            into.push(Run {
                sentence,
                words: run,
                features: features.collect(),
                labels: own,
                weight,
            });
        }
    }
    Ready { views, runs: into, part, agrees }
}
