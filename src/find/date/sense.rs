//! The lexicon: what each word can be to a date.

use crate::text::{Token, TokenKind};
use crate::when::{Unit, Weekday};

/// What a token is to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A whole number, and how many digits it was written with (0 for words).
    Number { value: u32, digits: usize },
    /// A month, 1 to 12; `weak` when its name is also another word (`may`, `march`, `sun`).
    Month { month: u32, weak: bool },
    /// A day of the week.
    Weekday(Weekday),
    /// A season, 1 spring to 4 winter.
    Season(u32),
    /// A unit, and whether it stood in the plural.
    Unit { unit: Unit, plural: bool },
    /// `st`, `nd`, `rd`, `th` right after a number.
    OrdinalEnding,
    /// A day named from the one of speaking: yesterday is -1.
    DayAway(i32),
    /// `last`, `past`, `previous`.
    Last,
    /// `this`.
    This,
    /// `next`, `coming`.
    Next,
    /// `ago`, `earlier`, `before`.
    Ago,
    /// `later`, `hence`.
    Later,
    /// `in`, `on`, `of`, `during`, and other words that a date follows.
    Preposition,
    /// `since`.
    Since,
    /// `until`, `till`.
    Until,
    /// `and`, `or`.
    Conjunction,
    /// `a`, `an`, `the`.
    Article,
    /// `will`, `would`, `shall`, `to` and other signs of what is to come.
    Future,
    /// Anything else.
    Other,
}

/// The sense of every token.
pub(super) fn senses(text: &str, tokens: &[Token]) -> Vec<Sense> {
    tokens
        .iter()
        .map(|token| {
            let words = token.span.of(text);
            match token.kind {
                TokenKind::Number => number(words),
                TokenKind::Word => word(words, token.spaced),
                TokenKind::Sign(_) => Sense::Other,
            }
        })
        .collect()
}

fn number(words: &str) -> Sense {
    let plain = words.len() <= 9 && words.bytes().all(|byte| byte.is_ascii_digit());
    match words.parse() {
        Ok(value) if plain => Sense::Number { value, digits: words.len() },
        _ => Sense::Other,
    }
}

/// The longest word of the lexicon, in bytes.
const LONGEST_WORD: usize = 12;

fn word(words: &str, spaced: bool) -> Sense {
    if words.len() > LONGEST_WORD || !words.is_ascii() {
        return Sense::Other;
    }
    let capital = words.as_bytes()[0].is_ascii_uppercase();
    let lower = words.to_ascii_lowercase();
    let lower = lower.as_str();
    if !spaced && matches!(lower, "st" | "nd" | "rd" | "th") {
        return Sense::OrdinalEnding;
    }
    if capital {
        if let Some(month) = month(lower) {
            return Sense::Month {
                month,
                weak: matches!(lower, "may" | "march" | "mar" | "dec" | "jan"),
            };
        }
        if let Some(weekday) = weekday(lower) {
            return Sense::Weekday(weekday);
        }
    }
    common(lower)
}

fn month(lower: &str) -> Option<u32> {
    Some(match lower {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower {
        "monday" => Weekday::Mon,
        "tuesday" | "tues" => Weekday::Tue,
        "wednesday" => Weekday::Wed,
        "thursday" | "thurs" => Weekday::Thu,
        "friday" => Weekday::Fri,
        "saturday" => Weekday::Sat,
        "sunday" => Weekday::Sun,
        _ => return None,
    })
}

fn common(lower: &str) -> Sense {
    match lower {
        "last" | "past" | "previous" => Sense::Last,
        "this" => Sense::This,
        "next" | "coming" => Sense::Next,
        "ago" => Sense::Ago,
        "later" => Sense::Later,
        "since" => Sense::Since,
        "until" | "till" => Sense::Until,
        "in" | "on" | "of" | "during" | "by" | "before" | "after" | "from" | "for" | "early"
        | "late" | "mid" | "around" | "about" | "between" | "through" | "throughout" | "circa" => {
            Sense::Preposition
        }
        "and" | "or" => Sense::Conjunction,
        "a" | "an" | "the" => Sense::Article,
        "will" | "shall" | "upcoming" | "scheduled" | "expected" | "plans" => Sense::Future,
        "today" | "tonight" => Sense::DayAway(0),
        "yesterday" => Sense::DayAway(-1),
        "tomorrow" => Sense::DayAway(1),
        "spring" => Sense::Season(1),
        "summer" => Sense::Season(2),
        "autumn" | "fall" => Sense::Season(3),
        "winter" => Sense::Season(4),
        _ => unit(lower).or_else(|| number_word(lower)).unwrap_or(Sense::Other),
    }
}

fn unit(lower: &str) -> Option<Sense> {
    let (unit, plural) = match lower {
        "day" => (Unit::Day, false),
        "days" => (Unit::Day, true),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "year" => (Unit::Year, false),
        "years" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        "centuries" => (Unit::Century, true),
        _ => return None,
    };
    Some(Sense::Unit { unit, plural })
}

fn number_word(lower: &str) -> Option<Sense> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let value = WORDS.iter().position(|&word| word == lower)? as u32;
    Some(Sense::Number { value, digits: 0 })
}
