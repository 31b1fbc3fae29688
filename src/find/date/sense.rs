//! What each token can be to a date.

use super::language::Words;
use crate::report::digit;
use crate::text::{Token, TokenKind};
use crate::when::{DayTime, Unit, Weekday};

/// What a token is to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A whole number, and how many digits it was written with (0 for words).
    Number { value: u32, digits: usize },
    /// `10.30`, which may be a time.
    Decimal { whole: u32, hundredths: u32 },
    /// `23.10.2019`, which is one token.
    Dotted { day: u32, month: u32, year: u32 },
    /// A month, 1 to 12; `weak` when its name is also another word: `may`, `march`.
    Month { month: u32, weak: bool },
    /// A day of the week; `plural` as in `on Sundays`.
    Weekday { weekday: Weekday, plural: bool },
    /// A season, 1 spring to 4 winter.
    Season(u32),
    /// A unit, and whether it stood in the plural.
    Unit { unit: Unit, plural: bool },
    /// `st`, `nd`, `rd`, `th` right after a number.
    OrdinalEnding,
    /// `first` to `twelfth`, `twentieth`.
    Ordinal(u32),
    /// A day named from the one of speaking: yesterday is -1.
    DayAway(i32),
    /// `morning`, `night`.
    Part(DayTime),
    /// `last`.
    Last,
    /// `this`.
    This,
    /// `next`.
    Next,
    /// `ago`.
    Ago,
    /// `earlier`.
    Earlier,
    /// `later`.
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
    /// Any other word that a rule begins with.
    Cue,
    /// Anything else.
    Other,
}

/// The sense of every token.
pub(super) fn senses(text: &str, tokens: &[Token], words: &Words) -> Vec<Sense> {
    tokens
        .iter()
        .map(|token| {
            let written = token.span.of(text);
            match token.kind {
                TokenKind::Number => number(written),
                TokenKind::Word => word(written, token.spaced, words),
                TokenKind::Sign('\'' | '’') => Sense::Cue,
                TokenKind::Sign(_) => Sense::Other,
            }
        })
        .collect()
}

/// Digits of any script, with commas between thousands. Numbers too long for any
/// date, and those with a fraction, are nothing.
fn number(words: &str) -> Sense {
    if words.len() > 18 {
        return Sense::Other;
    }
    let (mut value, mut digits, mut since_comma) = (0_u32, 0, None);
    for c in words.chars() {
        if let Some(digit) = digit(c) {
            value = value.saturating_mul(10).saturating_add(digit);
            digits += 1;
            since_comma = since_comma.map(|count| count + 1);
        } else if c == ',' && since_comma.is_none_or(|count| count == 3) {
            since_comma = Some(0);
        } else {
            return dotted(words).or_else(|| decimal(words)).unwrap_or(Sense::Other);
        }
    }
    match since_comma {
        _ if digits == 0 || digits > 9 => Sense::Other,
        None => Sense::Number { value, digits },
        // With its thousands parted it is a count, never a year.
        Some(3) => Sense::Number { value, digits: 0 },
        Some(_) => Sense::Other,
    }
}

/// `23.10.2019`, as most of Europe writes a date.
fn dotted(words: &str) -> Option<Sense> {
    if !words.contains('.') {
        return None;
    }
    let mut parts = words.split('.').map(|part| match number(part) {
        Sense::Number { value, digits: digits @ 1.. } => Some((value, digits)),
        _ => None,
    });
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let shaped = day.1 <= 2 && month.1 <= 2 && year.1 == 4 && parts.next().is_none();
    shaped.then_some(Sense::Dotted { day: day.0, month: month.0, year: year.0 })
}

/// `10.30`: one or two digits, a point and two more.
fn decimal(words: &str) -> Option<Sense> {
    let (whole, hundredths) = words.split_once('.')?;
    match (number(whole), number(hundredths)) {
        (
            Sense::Number { value: whole, digits: 1..=2 },
            Sense::Number { value: hundredths, digits: 2 },
        ) => Some(Sense::Decimal { whole, hundredths }),
        _ => None,
    }
}

/// The longest word of any lexicon, in bytes.
const LONGEST_WORD: usize = 16;

fn word(written: &str, spaced: bool, words: &Words) -> Sense {
    if written.len() > LONGEST_WORD {
        return Sense::Other;
    }
    let capital = written.starts_with(char::is_uppercase);
    if written.is_ascii() {
        let mut buffer = [0; LONGEST_WORD];
        let lower = &mut buffer[..written.len()];
        lower.copy_from_slice(written.as_bytes());
        lower.make_ascii_lowercase();
        return std::str::from_utf8(lower)
            .map_or(Sense::Other, |lower| (words.sense)(lower, capital, spaced));
    }
    (words.sense)(&written.to_lowercase(), capital, spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_script_are_numbers() {
        for text in ["2019", "۲۰۱۹", "٢٠١٩", "२०१९"] {
            assert_eq!(number(text), Sense::Number { value: 2019, digits: 4 }, "{text}");
        }
    }

    #[test]
    fn thousands_are_counts_and_no_years() {
        assert_eq!(number("2,000"), Sense::Number { value: 2000, digits: 0 });
        let dotted = Sense::Dotted { day: 23, month: 10, year: 2019 };
        assert_eq!(number("23.10.2019"), dotted);
        for text in [
            "1.2.3",
            "1.2.2019.4",
            "123.4.2019",
            "2,00",
            "20,0000",
            "2.5",
            "123.45",
            &"9".repeat(10_000),
            "½",
            "1,",
        ] {
            assert_eq!(number(text), Sense::Other, "{text}");
        }
    }
}
