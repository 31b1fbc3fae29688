//! English: its words, and the families of rules that read its phrases.

mod anniversary;
mod clock;
mod count;
mod decade;
mod edges;
mod feasts;
mod fiscal;
mod fiscal_year;
mod hour;
mod length;
mod lexicon;
mod nth_weekday;
mod part;
mod sets;
mod shifted;
mod story;
mod stretch;
mod vague;
mod verbs;
mod week_of;

pub(in crate::find) use verbs::is_past_form;

use super::language::{Reader, Words};
use super::ranges::Link;
use super::tense::Cue;
#[cfg(test)]
use super::tests;
use super::{
    Cursor, Found, calendar, day_away, day_list, direction, found, numeric, recurring, sense,
    tense, year,
};

/// English as the finder sees it.
pub(super) const WORDS: Words = Words {
    sense: lexicon::sense,
    cue: verbs::cue,
    link,
    // Of matches as long as each other the first wins.
    families: &[
        calendar::read,
        year::read,
        day_list::read,
        numeric::read,
        day_away::read,
        decade::read,
        feasts::read,
        nth_weekday::read,
        clock::read,
        part::read,
        sets::read,
        recurring::read,
        fiscal::read,
        fiscal_year::read,
        story::read,
        stretch::read,
        anniversary::read,
        shifted::read,
        week_of::read,
        length::read,
        vague::read,
    ],
    around: edges::read,
    beside: edges::beside,
    or_so: edges::or_so,
};

/// How two dates hang together, by the word before the first and the one between.
fn link(before: &str, between: &str) -> Option<Link> {
    let is = |word: &str| before.eq_ignore_ascii_case(word);
    match between {
        "through" => Some(Link::Range),
        "to" | "till" | "until" if is("from") => Some(Link::Range),
        "and" if is("between") => Some(Link::Range),
        "and" | "or" => Some(Link::List),
        _ => None,
    }
}
