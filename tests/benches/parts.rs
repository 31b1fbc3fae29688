//! How many tokens a second are tagged with their parts of speech, on one core.
//! `cargo bench --bench parts`.

mod measure;

use dateline::find::part_of_speech::tag;
use dateline::span::Span;
use dateline::text;
use measure::{machine, row, timed};

/// Sentences of the composed reports that the name finder learns from, names left open.
const REPORTS: &str = include_str!("../names/newswire.txt");

/// How often they are tagged.
const ROUNDS: usize = 20;

fn main() {
    let sentences: Vec<_> = text::sentences(REPORTS, Span::new(0, REPORTS.len()))
        .into_iter()
        .map(|span| text::tokens(REPORTS, span))
        .collect();
    let tokens: usize = sentences.iter().map(Vec::len).sum();
    // The first round reads the weights.
    let round = || sentences.iter().map(|tokens| tag(REPORTS, tokens).len()).sum::<usize>();
    round();
    let (_, time) = timed(|| (0..ROUNDS).map(|_| round()).sum::<usize>());
    let speed = (tokens * ROUNDS) as f64 / time.as_secs_f64() / 1e6;
    println!("{}\n\n    cargo bench --bench parts\n", machine());
    println!("| what | figure | budget |\n|---|---|---|");
    row("parts of speech", &format!("{speed:.2} million tokens/s"), ">= 1");
}
