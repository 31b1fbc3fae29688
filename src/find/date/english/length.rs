//! Lengths of time: `three days`, `a two-year contract`, `for weeks`,
//! `the nine months`.

use super::count::{Count, and_more, count};
use super::sense::Sense;
use super::sets::is_rate;
use super::{Cursor, Found};
use crate::when::{Length, TimexType, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    hyphened(cursor)
        .or_else(|| counted(cursor))
        .or_else(|| bare_plural(cursor))
        .or_else(|| period(cursor))
}

fn length(count: Option<u32>, half: bool, unit: Unit) -> Written {
    Written::Length(Length { count, half, unit })
}

/// `two-year`, `a three-year period`, `decades-long`, `day-long`.
fn hyphened(cursor: Cursor<'_>) -> Option<Found> {
    let a = usize::from(cursor.is_any(0, &["a", "an"]));
    if let Some((unit, plural)) = cursor.unit(0)
        && cursor.is_hyphen(1)
        && cursor.is(2, "long")
    {
        let count = (!plural).then_some(1);
        return Some(Found::new(3, length(count, false, unit), "hyphened-length"));
    }
    if let Some((unit, count)) = in_one_word(cursor.word(0)) {
        return Some(Found::new(1, length(count, false, unit), "hyphened-length"));
    }
    let counted = count(cursor, a).filter(|count| !count.article && count.value.is_some())?;
    let hyphen = a + counted.length;
    let (unit, _) = cursor.unit(hyphen + 1)?;
    let end = hyphen + 2;
    let fraction = unit == Unit::Quarter;
    if !cursor.is_hyphen(hyphen) || fraction || age(cursor, end) {
        return None;
    }
    let named = cursor.is_any(end, &["period", "term", "span", "stretch", "time"]);
    let long = cursor.is_hyphen(end) && cursor.is(end + 1, "long");
    let written = length(counted.value, counted.half, unit);
    match (a, named) {
        (_, true) => Some(Found::new(end + 1, written, "hyphened-length")),
        (0, false) => Some(Found::new(end + if long { 2 } else { 0 }, written, "hyphened-length")),
        (_, false) => None,
    }
}

/// `yearlong`, `weeklong`, `decadeslong`, as agencies write them; of one unit or many.
fn in_one_word(word: &str) -> Option<(Unit, Option<u32>)> {
    Some(match word {
        "daylong" => (Unit::Day, Some(1)),
        "weeklong" => (Unit::Week, Some(1)),
        "monthlong" => (Unit::Month, Some(1)),
        "yearlong" => (Unit::Year, Some(1)),
        "decadelong" => (Unit::Decade, Some(1)),
        "weekslong" => (Unit::Week, None),
        "monthslong" => (Unit::Month, None),
        "yearslong" => (Unit::Year, None),
        "decadeslong" => (Unit::Decade, None),
        _ => return None,
    })
}

/// `-old`, `old`, `of age`: an age tells no time.
fn age(cursor: Cursor<'_>, at: usize) -> bool {
    cursor.is_hyphen(at) && cursor.is_any(at + 1, &["old", "olds"])
        || cursor.is_any(at, &["old", "olds"])
        || cursor.is(at, "of") && cursor.is(at + 1, "age")
        || cursor.is_any(at, &["younger", "older"])
}

/// `three days`, `eight trading days`, `a year`, `a year and a half`.
fn counted(cursor: Cursor<'_>) -> Option<Found> {
    let counted = count(cursor, 0)?;
    let mut at = counted.length;
    at += usize::from(is_plain_adjective(cursor, at));
    let (unit, plural) = cursor.unit(at)?;
    let many = counted.value.is_none_or(|value| value > 1) || counted.half;
    let agrees = plural
        || counted.half
        || !many
        || counted.article
        || counted.value.is_some_and(|v| (2..=100).contains(&v) && !counted.article);
    if cursor.was_any(1, &["of", "aged"]) && cursor.was_any(2, &["age", "ages"])
        || cursor.was_any(1, &["aged"])
    {
        return None;
    }
    let title = cursor.word(at).starts_with(char::is_uppercase);
    // `24 hours a day`, `seven days a week`.
    let around_the_clock = cursor.is(at + 1, "a") && cursor.is_any(at + 2, &["day", "week"]);
    if counted.article && is_rate(cursor) {
        return None;
    }
    if !agrees || title || around_the_clock || age(cursor, at + 1) || cursor.is_hyphen(at + 1) {
        return None;
    }
    // `one day` is mostly some day.
    let beside = cursor.is_any(at + 1, &["after", "before"]);
    let said = beside || cursor.before() == Some(Sense::Preposition);
    if unit == Unit::Day && counted.value == Some(1) && !said {
        return None;
    }
    // `a second` is a place in a row, `third quarter` a quarter, `a day` often neither.
    if counted.article
        && matches!(unit, Unit::Second | Unit::Quarter | Unit::Day | Unit::Weekend)
        && !(unit == Unit::Day
            && (beside
                || cursor.was_any(1, &["for", "in", "within", "than", "about", "over", "after"])))
    {
        return None;
    }
    let (unit, Count { value, half, .. }, end) =
        and_more(cursor, unit, Count { length: at, ..counted });
    Some(Found::new(end, length(value, half, unit), "counted-length"))
}

/// `eight trading days`, `three full years`.
pub(super) fn is_plain_adjective(cursor: Cursor<'_>, at: usize) -> bool {
    cursor.is_any(
        at,
        &[
            "trading",
            "business",
            "working",
            "full",
            "consecutive",
            "straight",
            "calendar",
            "additional",
            "more",
            "long",
            "solid",
            "whole",
            "extra",
            "short",
            "successive",
        ],
    )
}

/// `for weeks`, `years later`, `days of talks`, `over the years`.
fn bare_plural(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.is(0, "the")
        && cursor.unit(1) == Some((Unit::Year, true))
        && cursor.was_any(1, &["over"])
    {
        return Some(Found::new(2, Written::Length(Length::some(Unit::Year)), "bare-plural"));
    }
    let (unit, plural) = cursor.unit(0)?;
    let modified = matches!(
        cursor.before(),
        Some(Sense::Number { .. } | Sense::Ordinal(_) | Sense::OrdinalEnding)
    );
    let quarters = matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Second)
        || unit == Unit::Minute && !cursor.was_any(1, &["within"]);
    let possible = plural
        && !modified
        && !quarters
        && !age(cursor, 1)
        && !cursor.is(1, "trading")
        && !cursor.was_any(
            1,
            &[
                "this",
                "small",
                "wee",
                "-",
                "early",
                "old",
                "many",
                "office",
                "business",
                "working",
                "opening",
                "visiting",
                "rush",
                "good",
                "bad",
                "best",
                "worst",
                "teenage",
                "formative",
                "million",
                "billion",
            ],
        );
    // `weeks or months` is one length, told in its smaller unit.
    let even = usize::from(cursor.is(2, "even"));
    let or = cursor.is(1, "or") && matches!(cursor.unit(2 + even), Some((_, true)));
    let length = if or { 3 + even } else { 1 };
    possible.then(|| Found::new(length, Written::Length(Length::some(unit)), "bare-plural"))
}

/// `the nine months`, `the first six months`, `the year-earlier nine months`,
/// `the year ended Aug. 31`.
fn period(cursor: Cursor<'_>) -> Option<Found> {
    if !cursor.is(0, "the") {
        return None;
    }
    if let Some((unit @ (Unit::Year | Unit::Week), false)) = cursor.unit(1)
        && cursor.is_any(2, &["ended", "ending", "to"])
    {
        return Some(Found::new(2, length(Some(1), false, unit), "year-ended"));
    }
    let mut at = 1;
    if cursor.is(at, "year")
        && cursor.is_hyphen(at + 1)
        && cursor.is_any(at + 2, &["earlier", "ago"])
    {
        at += 3;
    }
    at += usize::from(
        matches!(cursor.sense(at), Sense::Ordinal(1))
            || cursor.is_any(at, &["final", "latest", "full"]),
    );
    let counted = count(cursor, at)?;
    let (unit, true) = cursor.unit(at + counted.length)? else { return None };
    let end = at + counted.length + 1;
    let plain = !counted.article && unit >= Unit::Hour && !age(cursor, end);
    plain.then(|| Found {
        kind: TimexType::Duration,
        ..Found::new(end, length(counted.value, counted.half, unit), "named-length")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn value(text: &str) -> Option<(usize, String)> {
        first(read, text).map(|found| (found.length, found.written.timex_value(None)))
    }

    #[test]
    fn lengths_in_every_common_writing() {
        for (text, length, expected) in [
            ("three days", 2, "P3D"),
            ("24 hours", 2, "PT24H"),
            ("eight trading days", 3, "P8D"),
            ("half an hour", 3, "PT30M"),
            ("an hour and a half", 5, "PT1H30M"),
            ("several months", 2, "PXM"),
            ("a two-year contract", 3, "P2Y"),
            ("a three-year period", 5, "P3Y"),
            ("a decades-long war", 3, "PXY"),
            ("for weeks", 1, "PXW"),
            ("weeks or even months", 4, "PXW"),
            ("over the years", 2, "PXY"),
            ("a day after the vote", 2, "P1D"),
            ("the first nine months", 4, "P9M"),
            ("the year ended Aug. 31", 2, "P1Y"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
    }

    #[test]
    fn ages_and_ordinals_are_no_lengths() {
        for text in [
            "a 6-year-old",
            "two years old",
            "a second car",
            "a day",
            "the 5-year-olds",
            "good years",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
