//! Dates counted from the one told before: `a year earlier`, `the next day`,
//! `the previous month`, `the same day`, `that summer`, `the year-earlier period`.

use super::count::{and_more, count};
use super::found::From;
use super::sense::Sense;
use super::shifted::away;
use super::stretch::goes_over;
use super::{Cursor, Found};
use crate::when::{Recurring, Toward, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    earlier_later(cursor)
        .or_else(|| year_earlier(cursor))
        .or_else(|| neighbour(cursor))
        .or_else(|| that_unit(cursor))
        .or_else(|| that_season(cursor))
}

fn shifted(unit: Unit, by: i32) -> Written {
    Written::Shifted { unit, by }
}

/// `a year earlier`, `two days later`.
fn earlier_later(cursor: Cursor<'_>) -> Option<Found> {
    let counted = count(cursor, 0)?;
    let (unit, _) = cursor.unit(counted.length)?;
    let (unit, counted, end) = and_more(cursor, unit, counted);
    let sign = match cursor.sense(end) {
        // `three days later than planned` is a length.
        Sense::Earlier | Sense::Later if cursor.is(end + 1, "than") => return None,
        Sense::Earlier => -1,
        Sense::Later => 1,
        _ if ends_with(cursor, end, "before") => -1,
        _ => return None,
    };
    let length = end + 1;
    let (unit, value) = away(unit, counted.value?, counted.half)?;
    if unit == Unit::Year && value == 1 && sign < 0 && cursor.period().is_some() {
        let written = Written::SamePeriod { years: -1 };
        return Some(Found::new(length, written, "year-earlier").from(From::Period));
    }
    if unit.is_of_the_clock() {
        return None;
    }
    // A year before a month told is that month; two years later is some day of a year.
    let written = match unit {
        Unit::Year if sign * value == -1 => Written::SamePeriod { years: -1 },
        _ => shifted(unit, sign * value),
    };
    Some(Found::new(length, written, "earlier-later").from(From::Story))
}

/// Whether the words end with this one: `two days before.`, not `two days before the vote`.
fn ends_with(cursor: Cursor<'_>, at: usize, word: &str) -> bool {
    cursor.is(at, word) && !cursor.word(at + 1).starts_with(char::is_alphanumeric)
}

/// `year-earlier`, `the year-ago quarter`, `the year-earlier period`, `the year before`.
fn year_earlier(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is_any(0, &["the", "a"]));
    if !cursor.is(the, "year") {
        return None;
    }
    let hyphen = usize::from(cursor.is_hyphen(the + 1));
    let ago = cursor.is_any(the + 1 + hyphen, &["earlier", "ago", "before"]);
    let the_year_before = the == 1
        && cursor.is(0, "the")
        && hyphen == 0
        && cursor.is(2, "before")
        && !matches!(cursor.sense(3), Sense::Article);
    if !ago || hyphen == 0 && !the_year_before {
        return None;
    }
    let end = the + 2 + hyphen;
    let named = cursor.is_any(end, &["period", "quarter", "month", "level", "half"])
        && !cursor.is(end, "level");
    let (skip, length) = match (the, named) {
        (1, true) => (0, end + 1),
        (1, false) if !the_year_before => return None,
        (_, true) => (0, end + 1),
        _ => (0, end),
    };
    let written = match cursor.period() {
        Some(_) => Written::SamePeriod { years: -1 },
        None => shifted(Unit::Year, -1),
    };
    let from = if cursor.period().is_some() { From::Period } else { From::Story };
    Some(Found::new(length - skip, written, "year-earlier").from(from))
}

/// `the next day`, `the following year`, `the previous month`, `the day before`.
fn neighbour(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    if let Some((unit, false)) = cursor.unit(the)
        && the == 1
        && (Unit::Day..=Unit::Year).contains(&unit)
    {
        let by = match cursor.word(2) {
            "before" | "earlier" => -1,
            "after" | "later" => 1,
            _ => return None,
        };
        let ends = !cursor.has(3)
            || matches!(
                cursor.word(3),
                "." | "," | ";" | ")" | "and" | "in" | "at" | "that" | "by"
            );
        return ends.then(|| Found::new(3, shifted(unit, by), "day-before").from(From::Story));
    }
    let by = match cursor.sense(the) {
        Sense::Next if the == 1 => 1,
        Sense::Cue if cursor.is_any(the, &["previous", "preceding", "prior"]) => -1,
        Sense::Cue if cursor.is(the, "following") => 1,
        _ => return None,
    };
    if let Sense::Weekday { weekday, plural: false } = cursor.sense(the + 1) {
        let toward = if by < 0 { Toward::Last } else { Toward::Next };
        let written = Written::Again { name: Recurring::Weekday(weekday), toward };
        return Some(Found::new(the + 2, written, "story-weekday").from(From::Story));
    }
    let name = match cursor.sense(the + 1) {
        Sense::Month { month, .. } => Some(Recurring::Month(month)),
        Sense::Season(season) => Some(Recurring::Season(season)),
        _ => None,
    };
    if let Some(name) = name.filter(|_| the == 1) {
        let toward = if by < 0 { Toward::Last } else { Toward::Next };
        let written = Written::Again { name, toward };
        return Some(Found::new(3, written, "story-neighbour").from(From::Story));
    }
    let (unit, plural) = cursor.unit(the + 1)?;
    // `over the next year` is a length to come.
    let lasts = cursor.sense(the) == Sense::Next && unit > Unit::Day && goes_over(cursor);
    let fits = !lasts && !plural && unit >= Unit::Day && (the == 1 || unit > Unit::Day);
    fits.then(|| Found::new(the + 2, shifted(unit, by), "story-neighbour").from(From::Story))
}

/// `the same day`, `that year`, `that same week`, `later in the day`.
fn that_unit(cursor: Cursor<'_>) -> Option<Found> {
    let in_it = matches!(cursor.sense(0), Sense::Earlier | Sense::Later)
        && cursor.is(1, "in")
        && cursor.is(2, "the")
        && cursor.unit(3) == Some((Unit::Day, false));
    if in_it {
        return Some(Found::new(4, shifted(Unit::Day, 0), "that-unit").from(From::StoryDay));
    }
    let mut at = usize::from(cursor.is_any(0, &["that", "the"]));
    let same = usize::from(cursor.is(at, "same"));
    at += same;
    if same == 0 && !(at == 1 && cursor.is(0, "that")) {
        return None;
    }
    let (unit, plural) = cursor.unit(at)?;
    if let Some(length) = in_last_year(cursor, at + 1).filter(|_| unit == Unit::Month && same > 0) {
        let written = Written::SamePeriod { years: -1 };
        return Some(Found::new(at + 1 + length, written, "like-period").from(From::Story));
    }
    let fits = !plural && unit >= Unit::Day && !cursor.is_hyphen(at + 1);
    fits.then(|| Found::new(at + 1, shifted(unit, 0), "that-unit").from(From::Story))
}

/// `last year`, `a year earlier`: how many tokens.
fn in_last_year(cursor: Cursor<'_>, at: usize) -> Option<usize> {
    let year = |at| cursor.unit(at) == Some((Unit::Year, false));
    if cursor.sense(at) == Sense::Last && year(at + 1) {
        return Some(2);
    }
    let back = cursor.is_any(at + 2, &["earlier", "ago", "before"]);
    (cursor.is_any(at, &["a", "the"]) && year(at + 1) && back).then_some(3)
}

/// `that summer`, `that Friday`.
fn that_season(cursor: Cursor<'_>) -> Option<Found> {
    if let (true, Sense::Weekday { weekday, plural: false }) =
        (cursor.is(0, "that"), cursor.sense(1))
    {
        let name = Recurring::Weekday(weekday);
        let written = Written::Again { name, toward: Toward::This };
        return Some(Found::new(2, written, "story-weekday").from(From::Story));
    }
    let Sense::Season(season) = cursor.sense(1) else { return None };
    if !cursor.is(0, "that") {
        return None;
    }
    let written = Written::Again { name: Recurring::Season(season), toward: Toward::This };
    Some(Found::new(2, written, "that-season").from(From::Story))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn shift(text: &str) -> Option<(usize, Unit, i32)> {
        let found = first(read, text)?;
        assert_eq!(found.from, From::Story, "{text}");
        match found.written {
            Written::Shifted { unit, by } => Some((found.length, unit, by)),
            _ => None,
        }
    }

    #[test]
    fn the_story_moves_on_and_back() {
        for (text, length, unit, by) in [
            ("two days later", 3, Unit::Day, 2),
            ("the next day", 3, Unit::Day, 1),
            ("the following year", 3, Unit::Year, 1),
            ("the previous month", 3, Unit::Month, -1),
            ("the day before.", 3, Unit::Day, -1),
            ("the same day", 3, Unit::Day, 0),
            ("that year", 2, Unit::Year, 0),
            ("the year before", 3, Unit::Year, -1),
            ("the year-earlier period", 5, Unit::Year, -1),
        ] {
            assert_eq!(shift(text), Some((length, unit, by)), "{text}");
        }
    }

    #[test]
    fn a_year_away_is_the_same_part_of_it() {
        let found = first(read, "a year earlier").unwrap();
        assert_eq!((found.length, found.from), (3, From::Story));
        assert_eq!(found.written, Written::SamePeriod { years: -1 });
        assert_eq!(shift("two years earlier"), Some((3, Unit::Year, -2)));
    }

    #[test]
    fn other_days_are_not_the_storys() {
        for text in ["the next step", "that is", "the day before the vote", "the same reason"] {
            assert_eq!(shift(text), None, "{text}");
        }
    }
}
