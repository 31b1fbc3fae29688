//! How many reports a second the date finder reads, on one core, by what their
//! dates are. `cargo bench --bench dates`.

use dateline::find::date::find;
use dateline::span::Span;
use dateline::text;
use dateline::when::{Anchor, Basis, When};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The words of a report.
const WORDS: usize = 400;

/// The words between two dates.
const FILLER: &str = "the police of the town said that nobody had seen what the men did there";

/// A family, and phrases of it.
const FAMILIES: [(&str, &[&str]); 10] = [
    ("no dates", &[""]),
    ("calendar", &["on 23 October 2019", "in March 2018", "since 2014", "on 2019-10-23"]),
    ("names", &["on Wednesday", "in July", "last December", "on July 15"]),
    ("relative", &["last year", "two years ago", "yesterday", "this week"]),
    ("story", &["the next day", "a year earlier", "the same day", "that year"]),
    ("quarters", &["in the third quarter", "in fiscal 2018", "the quarter"]),
    ("lengths", &["for three days", "the past three months", "more than a decade"]),
    ("times", &["at 10 p.m. Tuesday", "Friday night", "this morning"]),
    ("ranges", &["from March to May 2018", "on April 24 and 25", "between 2014 and 2016"]),
    ("sets and vague", &["daily", "every Monday", "now", "in the past", "twice a week"]),
];

fn report(phrases: &[&str]) -> String {
    let mut text = String::new();
    for phrase in phrases.iter().cycle() {
        text.push_str(&format!("Then {FILLER} {phrase}. "));
        if text.split(' ').count() > WORDS {
            break;
        }
    }
    text
}

/// Reports a second, over about a fifth of a second.
fn speed(text: &str) -> f64 {
    let published = "2019-10-23".parse::<When>().ok();
    let anchor = published.map(|when| Anchor { when, basis: Basis::Stated });
    let started = Instant::now();
    let mut read = 0_u32;
    while started.elapsed() < Duration::from_millis(200) {
        let sentences: Vec<_> = text::sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| text::tokens(text, span))
            .collect();
        black_box(find(text, &sentences, anchor));
        read += 1;
    }
    f64::from(read) / started.elapsed().as_secs_f64()
}

fn main() {
    println!("{:>16}  reports/s of {WORDS} words", "dates");
    for (family, phrases) in FAMILIES {
        println!("{family:>16}  {:>9.0}", speed(&report(phrases)));
    }
}
