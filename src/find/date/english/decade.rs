//! Decades, centuries and years before the common era: `the 1990s`, `the '80s`,
//! `the nineties`, `the 19th century`, `44 BC`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::Written;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let found = decade(cursor)
        .or_else(|| named_decade(cursor))
        .or_else(|| century(cursor))
        .or_else(|| before_christ(cursor))
        .or_else(|| after_christ(cursor))?;
    // `a 1990s-style bar` tells no time.
    (!cursor.is_hyphen(found.length)).then_some(found)
}

/// `1990s`, `1990's`, `'80s`, `80s`.
fn decade(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let quote = the + usize::from(cursor.is_apostrophe(the) && cursor.joined(the + 1));
    let first = match (cursor.digits(quote, 4), cursor.digits(quote, 2)) {
        (Some(year @ 1000..=2090), _) => year,
        (None, Some(year @ 20..=90)) if quote > 0 || after_decade(cursor) => 1900 + year,
        _ => return None,
    };
    // `temperatures in the 20s`, `a man in his 30s`.
    let degrees = quote == the && cursor.near_before(&["temperatures", "degrees", "highs", "lows"]);
    if degrees {
        return None;
    }
    let mut length = quote + 1;
    length += usize::from(cursor.is_apostrophe(length) && cursor.joined(length));
    let ends = cursor.joined(length) && cursor.word(length) == "s";
    // `the 1700s` are a hundred years, `the 2000s` so far ten.
    let written = match first as i32 {
        first @ 1000..2000 if first % 100 == 0 => Written::Century(first),
        first => Written::Decade(first),
    };
    (ends && first % 10 == 0).then(|| Found::new(length + 1, written, "decade"))
}

/// Whether a decade and `and` stand before: `the 80s and 90s`; not `in their 20s and 30s`.
fn after_decade(cursor: Cursor<'_>) -> bool {
    let joined = cursor.was_any(1, &["and", "or", "to", "-", "–"]) && cursor.was_any(2, &["s"]);
    let first = cursor.back(3).filter(|_| joined);
    let named = cursor.was_any(4, &["the", "'", "’"]);
    first.is_some_and(|first| first.digits(0, 4).is_some() || first.digits(0, 2).is_some() && named)
}

/// `the nineties`: of the last century, as no one says it of this one.
fn named_decade(cursor: Cursor<'_>) -> Option<Found> {
    const NAMES: [&str; 8] = [
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ];
    let the = cursor.is(0, "the");
    let at = usize::from(the);
    let which = NAMES.iter().position(|name| cursor.is(at, name))?;
    // `in his forties` is an age.
    let introduced = the || cursor.was_any(1, &["early", "late", "mid", "-", "nineteen"]);
    introduced
        .then(|| Found::new(at + 1, Written::Decade(1920 + 10 * which as i32), "named-decade"))
}

/// `the 19th century`, `20th-century`, `the twentieth century`.
fn century(cursor: Cursor<'_>) -> Option<Found> {
    let at = usize::from(cursor.is(0, "the"));
    let (number, mut length) = ordinal(cursor, at)?;
    // `the 16th and 17th centuries` are two.
    if matches!(cursor.sense(length), Sense::Conjunction)
        && let Some((_, end)) = ordinal(cursor, length + 1)
        && cursor.is(end, "centuries")
    {
        let first = (1..=21).contains(&number);
        return first
            .then(|| Found::new(length, Written::Century((number as i32 - 1) * 100), "century"));
    }
    length += usize::from(cursor.is_hyphen(length));
    // A century before the common era has no notation here.
    let before = cursor.is_any(length + 1, &BEFORE_CHRIST);
    let named =
        cursor.is_any(length, &["century", "centuries"]) && (1..=21).contains(&number) && !before;
    named.then(|| Found::new(length + 1, Written::Century((number as i32 - 1) * 100), "century"))
}

/// `16th`, `sixteenth`, and where it ends.
fn ordinal(cursor: Cursor<'_>, at: usize) -> Option<(u32, usize)> {
    match cursor.sense(at) {
        Sense::Ordinal(number) => Some((number, at + 1)),
        Sense::Number { value, digits: 1..=2 } => {
            (cursor.sense(at + 1) == Sense::OrdinalEnding).then_some((value, at + 2))
        }
        _ => None,
    }
}

const BEFORE_CHRIST: [&str; 4] = ["BC", "B.C.", "BCE", "B.C.E."];

/// `AD 79`, `79 AD`, `79 CE`.
fn after_christ(cursor: Cursor<'_>) -> Option<Found> {
    const SIGNS: [&str; 4] = ["AD", "A.D.", "CE", "C.E."];
    let at = usize::from(cursor.is_any(0, &SIGNS));
    let year = cursor.number(at).filter(|year| (1..=2100).contains(year))? as i32;
    let named =
        at == 1 || cursor.is_any(1, &SIGNS) && cursor.word(1).starts_with(char::is_uppercase);
    let written = Written::Calendar { year, month: None, day: None };
    named.then(|| Found::new(2, written, "year"))
}

/// `44 BC`, `300 B.C.`: 1 BC is the year 0 of ISO 8601.
fn before_christ(cursor: Cursor<'_>) -> Option<Found> {
    let year = cursor.number(0).filter(|year| (1..=9999).contains(year))? as i32;
    let named = cursor.is_any(1, &BEFORE_CHRIST);
    let written = Written::Calendar { year: 1 - year, month: None, day: None };
    named.then(|| Found::new(2, written, "before-christ"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn written(text: &str) -> Option<Written> {
        first(read, text).map(|found| found.written)
    }

    #[test]
    fn decades_in_digits_and_words() {
        for text in ["the 1990s", "the 1990's", "the '90s", "the 90s", "the nineties"] {
            assert_eq!(written(text), Some(Written::Decade(1990)), "{text}");
        }
    }

    #[test]
    fn centuries_are_counted_from_the_first() {
        assert_eq!(written("the 19th century"), Some(Written::Century(1800)));
        assert_eq!(written("the twentieth century"), Some(Written::Century(1900)));
    }

    #[test]
    fn years_before_christ_are_astronomical() {
        let caesar = Written::Calendar { year: -43, month: None, day: None };
        assert_eq!(written("in 44 BC"), Some(caesar));
    }

    #[test]
    fn ages_and_styles_are_no_decades() {
        for text in ["in his forties", "a 1990s-style bar", "1995s", "the 5th car"] {
            assert_eq!(written(text), None, "{text}");
        }
    }
}
