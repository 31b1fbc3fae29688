//! What stands before the news: a date, a byline, a dateline.

mod byline;
mod date_line;
mod dateline;

pub(super) use byline::byline;
pub(super) use date_line::date_line;
pub(super) use dateline::dateline;

use crate::when::{MONTHS, WEEKDAYS};

fn skip_space(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_start().len()
}

fn is_time_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    MONTHS.contains(&word) || WEEKDAYS.contains(&word)
}

/// A word as it stands in names: a capital first, or a small joining word.
fn is_name_word(word: &str) -> bool {
    const JOINING: [&str; 14] =
        ["and", "of", "for", "the", "in", "de", "del", "van", "von", "der", "al", "bin", "la", "&"];
    word.chars().next().is_some_and(|first| first.is_uppercase()) || JOINING.contains(&word)
}
