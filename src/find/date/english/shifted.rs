//! Dates counted from the day of speaking: `last year`, `two years ago`,
//! `the day before yesterday`, `this weekend`, `the year`.

use super::count::{and_more, count};
use super::sense::Sense;
use super::tense::Tense;
use super::{Cursor, Found};
use crate::when::{Modifier, Recurring, Toward, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    day_away(cursor)
        .or_else(|| ago(cursor))
        .or_else(|| neighbour(cursor))
        .or_else(|| the_unit(cursor))
        .or_else(|| end_of_year(cursor))
}

fn shifted(unit: Unit, by: i32) -> Written {
    Written::Shifted { unit, by }
}

/// `the day before yesterday`, `the day after tomorrow`.
fn day_away(cursor: Cursor<'_>) -> Option<Found> {
    let by = match cursor.sense(3) {
        Sense::DayAway(-1) if cursor.is(2, "before") => -2,
        Sense::DayAway(1) if cursor.is(2, "after") => 2,
        _ => return None,
    };
    (cursor.is(0, "the") && cursor.is(1, "day"))
        .then(|| Found::new(4, shifted(Unit::Day, by), "day-away"))
}

/// `last year`, `this week`, `next month`, `the current year`, `earlier in the year`.
fn neighbour(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    // `the last week of May` is of May.
    if cursor.was_any(1, &["the"]) && cursor.sense(0) == Sense::Last && cursor.is(2, "of") {
        return None;
    }
    let by = match cursor.sense(the) {
        Sense::Last if the == 0 || cursor.unit(2) == Some((Unit::Quarter, false)) => -1,
        Sense::This if the == 0 => 0,
        Sense::Next if the == 0 => 1,
        Sense::Cue if cursor.is(the, "current") => 0,
        Sense::Cue if cursor.is(the, "coming") => 1,
        _ => return None,
    };
    let past = cursor.sense(0) == Sense::This && cursor.is(1, "past");
    if past && cursor.unit(2) == Some((Unit::Weekend, false)) {
        let written = Written::Again { name: Recurring::Weekend, toward: Toward::Past };
        return Some(Found::new(3, written, "weekend"));
    }
    let (unit, plural) = cursor.unit(the + 1)?;
    // `“This Week”` is a broadcast.
    let title = is_title_case(cursor.word(the)) && is_title_case(cursor.word(the + 1));
    let fits = !plural && !title && unit > Unit::Day && !cursor.is_hyphen(the + 2);
    if unit == Unit::Weekend {
        let toward = match by {
            -1 => Toward::Last,
            0 if matches!(cursor.tense(the + 2), Tense::Past | Tense::PastAfar) => Toward::Past,
            0 => Toward::This,
            _ => Toward::Next,
        };
        let written = Written::Again { name: Recurring::Weekend, toward };
        return fits.then(|| Found::new(the + 2, written, "weekend"));
    }
    fits.then(|| Found::new(the + 2, shifted(unit, by), "neighbour"))
}

fn is_title_case(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// `the year`, `the week`, `the month`: the one of speaking.
fn the_unit(cursor: Cursor<'_>) -> Option<Found> {
    let full = cursor.is(1, "full") && cursor.unit(2) == Some((Unit::Year, false));
    if full && cursor.is(0, "the") {
        return Some(Found::new(3, shifted(Unit::Year, 0), "the-unit"));
    }
    let (unit, plural) = cursor.unit(1)?;
    let skipped = match (cursor.word(2), cursor.sense(3)) {
        ("before", Sense::Last) => -2,
        ("after", Sense::Next) => 2,
        _ => 0,
    };
    let alone = !matches!(cursor.sense(4), Sense::Unit { .. } | Sense::Weekday { .. });
    if skipped != 0 && cursor.is(0, "the") && !plural && alone {
        return Some(Found::new(4, shifted(unit, skipped), "one-skipped"));
    }
    let other = cursor.is_hyphen(2)
        || cursor.word(2).starts_with(|c: char| c.is_ascii_digit())
        || cursor.is(2, "of") && !cursor.is_sign(3, '$')
        || cursor.is(2, "to") && cursor.month(3).is_some()
        || cursor.is(2, "in") && cursor.is(3, "which")
        // `in 1934, the year Hitler came to power`.
        || cursor.was_any(1, &[","]) && is_title_case(cursor.word(2))
        || cursor.is_any(
            2,
            &[
                "before",
                "after",
                "following",
                "earlier",
                "ago",
                "that",
                "when",
                "ended",
                "ending",
            ],
        );
    let title = is_title_case(cursor.word(1));
    if plural || title || !cursor.is(0, "the") || other {
        return None;
    }
    if unit == Unit::Weekend {
        let toward = super::direction::toward(cursor, Recurring::Weekend, 2);
        let written = Written::Again { name: Recurring::Weekend, toward };
        return Some(Found::new(2, written, "weekend"));
    }
    // `the end of the decade`, but `the decade` alone is mostly any ten years.
    let ended = cursor.was_any(1, &["of"]) && cursor.was_any(2, &["end", "start", "middle"]);
    let known = matches!(unit, Unit::Week | Unit::Month | Unit::Year)
        || ended && matches!(unit, Unit::Decade | Unit::Century);
    known.then(|| Found::new(2, shifted(unit, 0), "the-unit"))
}

/// `year-end`, `year's end`: the last day of the year.
fn end_of_year(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.unit(0) != Some((Unit::Year, false)) {
        return None;
    }
    let length = match cursor.possessive(1) {
        0 if cursor.is_hyphen(1) => 1,
        0 if cursor.is(1, "end") && !cursor.was_any(1, &["the", "a"]) => 0,
        0 => return None,
        possessive => possessive,
    };
    cursor
        .is(1 + length, "end")
        .then(|| Found::new(2 + length, shifted(Unit::Year, 0), "end-of-year"))
}

/// `two years ago`, `a month ago`, `several weeks ago`, `a week ago Tuesday`.
fn ago(cursor: Cursor<'_>) -> Option<Found> {
    let ages = cursor.was_any(1, &["million", "billion"]);
    if let (Some((_, true)), Sense::Ago, false) = (cursor.unit(0), cursor.sense(1), ages) {
        let vague = Written::Vague(crate::when::Vague::Past);
        return Some(Found::new(2, vague, "vaguely-ago"));
    }
    let counted = count(cursor, 0)?;
    let (unit, _) = cursor.unit(counted.length)?;
    let (unit, counted, unit_end) = and_more(cursor, unit, counted);
    let or_so = cursor.is(unit_end, "or") && cursor.is_any(unit_end + 1, &["so", "more"]);
    let at = unit_end + if or_so { 2 } else { 0 };
    // `two years back`, not `two years back in office`.
    let from_now = cursor.is(at, "from") && cursor.is(at + 1, "now");
    if let Some(value) = counted.value.filter(|_| from_now) {
        let (unit, by) = away(unit, value, counted.half)?;
        return Some(Found::new(at + 2, shifted(unit, by), "from-now"));
    }
    let back = cursor.is(at, "back") && !cursor.word(at + 1).starts_with(char::is_alphanumeric);
    if cursor.sense(at) != Sense::Ago && !back {
        return None;
    }
    let length = at + 1;
    if unit == Unit::Year && counted.value == Some(1) && cursor.period().is_some() {
        let written = Written::SamePeriod { years: -1 };
        return Some(Found::new(length, written, "year-ago").from(super::found::From::Period));
    }
    // Of the time before history there is no calendar.
    let Some(value) = counted.value.filter(|value| *value < 10_000) else {
        let vague = Written::Vague(crate::when::Vague::Past);
        return Some(Found::new(length, vague, "vaguely-ago"));
    };
    let (unit, by) = away(unit, value, counted.half)?;
    let modifier = counted.half.then_some(Modifier::Approx);
    Some(Found { modifier, ..Found::new(length, shifted(unit, -by), "ago") })
}

/// So many units as what a calendar has: decades and centuries as years, half a year
/// as months.
pub(super) fn away(unit: Unit, count: u32, half: bool) -> Option<(Unit, i32)> {
    let years = match unit {
        Unit::Decade => 10,
        Unit::Century => 100,
        Unit::Year if half => 1,
        _ => return Some((unit, i32::try_from(count).ok()?)),
    };
    let (count, half) = (i32::try_from(count).ok()?, i32::from(half));
    if unit == Unit::Year {
        return Some((Unit::Month, count.checked_mul(12)? + 6));
    }
    Some((Unit::Year, count.checked_mul(years)? + half * years / 2))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first as found;
    use super::*;

    fn first(text: &str) -> Option<(Unit, i32)> {
        match found(read, text)?.written {
            Written::Shifted { unit, by } => Some((unit, by)),
            _ => None,
        }
    }

    #[test]
    fn neighbours_and_counts() {
        for (text, unit, by) in [
            ("expulsion last year of two", Unit::Year, -1),
            ("this week", Unit::Week, 0),
            ("the day before yesterday", Unit::Day, -2),
            ("two years ago", Unit::Year, -2),
            ("a month ago", Unit::Month, -1),
            ("a couple of weeks ago", Unit::Week, -2),
            ("a high for the year", Unit::Year, 0),
            ("by year's end", Unit::Year, 0),
            ("by year-end", Unit::Year, 0),
        ] {
            assert_eq!(first(text), Some((unit, by)), "{text}");
        }
    }

    #[test]
    fn weekends_come_round() {
        let weekend = |toward| Some(Written::Again { name: Recurring::Weekend, toward });
        let read = |text| found(read, text).map(|found| found.written);
        assert_eq!(read("next weekend"), weekend(Toward::Next));
        assert_eq!(read("over the weekend they met"), weekend(Toward::Past));
    }

    #[test]
    fn lengths_are_no_dates() {
        for text in [
            "24 hours",
            "two years",
            "the last two cars",
            "this cell",
            "4000000000 years ago",
            "the year-old plan",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
