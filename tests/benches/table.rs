//! Figures for what the design promises: `cargo bench`. With `DATELINE_EACH` set, for
//! each query too.

mod figures;
mod generate;
mod measure;

use dateline::merge::{Corpus, analyse};
use dateline::pack::{Pack, write};
use dateline::query::{FacetIndex, Filter, Query, Readings};
use dateline::report::{InputFile, collect};
use figures::{brotli_size, quantile};
use generate::Newsroom;
use measure::{machine, row, timed};
use std::time::Duration;

/// How many reports each part is measured on.
const SMALL: usize = 1_000;
const LARGE: usize = 100_000;

/// Words of every frequency, prefixes, phrases, and what holds of nearly everything.
const QUERIES: [&str; 16] = [
    "cyberattack",
    "the",
    "police",
    "tirana",
    "expel*",
    "c*",
    "\"last year\"",
    "\"the police\"",
    "iran -police",
    "-police",
    "iran OR albania OR france",
    "(embassy OR building) attack",
    "\"in march\" attack",
    "zeppelin",
    "diplomat* \"the building\"",
    "",
];

/// What asks of more than words: letters, distances, names, reports and events.
const FIELDS: [&str; 16] = [
    "tirena~",
    "polise~ attack",
    "police NEAR/5 attack",
    "the NEAR/2 police",
    "place:tirana",
    "place:(tirana OR paris) attack",
    "who:baro*",
    "-who:baro* police",
    "source:reuters",
    "report:000123",
    "on:2018-03-19",
    "during:2018 police",
    "during:2018 certain:yes",
    "before:2012 -place:iran",
    "after:2019-06 certain:no",
    "sources:>=2",
];

/// How often each query is asked.
const ROUNDS: usize = 12;

fn main() {
    if !std::env::args().any(|argument| argument == "--bench") {
        eprintln!("this measures only when run by `cargo bench`");
        return;
    }
    println!("{}\n\n    cargo bench\n", machine());
    println!("| what | figure | budget |\n|---|---|---|");
    let newsroom = Newsroom::new();
    small(&newsroom);
    large(&newsroom);
}

fn analysed(files: Vec<InputFile>) -> Corpus {
    analyse(collect(files).0, |_| ()).0
}

fn small(newsroom: &Newsroom) {
    let files = newsroom.files(SMALL);
    let text: Vec<u8> = files.iter().flat_map(|file| file.bytes.clone()).collect();
    let words = text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
    row("words a report", &(words / SMALL).to_string(), "400");
    let bytes = write(&analysed(files)).expect("a small corpus is written");
    let kilobytes = |bytes: usize| format!("{} KB", bytes / 1000);
    let (of_text, of_pack) = (brotli_size(&text), brotli_size(&bytes));
    row("text of 1,000 reports", &kilobytes(text.len()), "");
    row("the text, brotli -q 11", &kilobytes(of_text), "");
    row("pack of 1,000 reports", &kilobytes(bytes.len()), "");
    let budget = of_text * 9 / 10 + 250_000;
    row(
        "the pack, brotli -q 11",
        &kilobytes(of_pack),
        &format!("{} (0.9 x text + 250)", kilobytes(budget)),
    );
    for (name, size) in Pack::open(bytes.clone()).expect("it was just written").section_sizes() {
        row(&format!("section {name}"), &kilobytes(size), "");
    }
}

fn large(newsroom: &Newsroom) {
    let files = newsroom.files(LARGE);
    let (corpus, time) = timed(|| analysed(files));
    row("analysis", &format!("{:.0} reports/s", LARGE as f64 / time.as_secs_f64()), ">= 1500");
    let (bytes, time) = timed(|| write(&corpus).expect("the corpus is written"));
    drop(corpus);
    row(
        "write a pack of 100,000",
        &format!("{:.1} s, {} MB", time.as_secs_f64(), bytes.len() / 1_000_000),
        "",
    );
    let bytes: &'static [u8] = bytes.leak();
    let opened = (0..12).map(|_| timed(|| Pack::open(bytes).expect("it was just written")).1);
    let opened: Vec<_> = opened.collect();
    row("open a pack of 100,000", &quantile(opened, 50), "20 ms");
    let pack = Pack::open(bytes).expect("it was just written");
    asked(&pack, "query", &QUERIES);
    asked(&pack, "fields", &FIELDS);
}

/// Asks each query many times.
fn asked(pack: &Pack, what: &str, queries: &[&str]) {
    let filter = |query: &&str| Filter {
        query: query.parse::<Query>().expect("it is a query"),
        ..Filter::default()
    };
    let filters: Vec<Filter> = queries.iter().map(filter).collect();
    let (index, time) = timed(|| FacetIndex::new(pack, &Readings::default()));
    row(&format!("index the facets for {what}, 100,000"), &quantile(vec![time], 50), "");
    let mut times = Vec::new();
    let mut sentences = Vec::new();
    for filter in filters.iter().cycle().take(queries.len() * ROUNDS) {
        sentences.push(timed(|| filter.query.sentences(pack).len()).1);
        times.push(timed(|| filter.ask_indexed(pack, &index).events.len()).1);
    }
    if std::env::var_os("DATELINE_EACH").is_some() {
        for (place, query) in queries.iter().enumerate() {
            let own = |times: &[Duration]| {
                times.iter().copied().skip(place).step_by(queries.len()).collect()
            };
            let figure =
                format!("{} / {}", quantile(own(&sentences), 50), quantile(own(&times), 50));
            row(&format!("match / with facets: `{query}`"), &figure, "");
        }
    }
    row(&format!("match alone, {what}, 100,000, p50"), &quantile(sentences.clone(), 50), "");
    row(&format!("match alone, {what}, 100,000, p99"), &quantile(sentences, 99), "");
    row(&format!("{what} and facets, 100,000, p50"), &quantile(times.clone(), 50), "0.5 ms");
    row(&format!("{what} and facets, 100,000, p99"), &quantile(times, 99), "4 ms");
}
