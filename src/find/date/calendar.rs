//! Dates that name their year: `23 October 2019`, `October 23, 2019`,
//! `Friday, Oct. 23, 1998`, `2019-10-23`, `March 2018`.

use super::counted::counted;
use super::sense::Sense;
use super::year::{EARLIEST_MODERN, spoken_year};
use super::{Cursor, Found};
use crate::when::Written;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let weekday = weekday_before(cursor);
    let dated = cursor.ahead(weekday);
    let day = day_month_year(dated).or_else(|| month_day_year(dated));
    if weekday > 0 {
        return day.map(|found| found.longer(weekday));
    }
    day.or_else(|| iso(cursor)).or_else(|| hyphened(cursor)).or_else(|| month_year(cursor))
}

/// How many tokens a weekday and its comma take before a date.
pub(super) fn weekday_before(cursor: Cursor<'_>) -> usize {
    match cursor.sense(0) {
        Sense::Weekday { plural: false, .. } => {
            let length = 1 + usize::from(cursor.is_sign(1, '.') || cursor.is_sign(1, ','));
            length + usize::from(cursor.is(length, "the"))
        }
        _ => 0,
    }
}

fn calendar(year: i32, month: Option<u32>, day: Option<u32>) -> Written {
    Written::Calendar { year, month, day }
}

/// `2019-10-23`, `2019/10/23` (ISO 8601, and as East Asia writes it).
fn iso(cursor: Cursor<'_>) -> Option<Found> {
    let year = cursor.year(0)?;
    let parted = |sign| cursor.is_sign(1, sign) && cursor.is_sign(3, sign);
    let joined = (1..=4).all(|ahead| cursor.joined(ahead));
    if !joined || !(parted('-') || parted('/')) || more_digits(cursor, 5) {
        return None;
    }
    // Before this a calendar in figures is not the Gregorian one: ۱۳۹۸/۰۸/۰۱ is of 2019.
    let gregorian = year >= FIRST_GREGORIAN;
    let written = calendar(year, Some(cursor.digits(2, 2)?), Some(cursor.digits(4, 2)?));
    gregorian.then(|| Found::new(5 + iso_time(cursor, 5), written, "iso-date"))
}

/// The first whole year of the Gregorian calendar.
const FIRST_GREGORIAN: i32 = 1583;

/// How many tokens `T15:04:05Z` takes after a date of ISO 8601.
fn iso_time(cursor: Cursor<'_>, at: usize) -> usize {
    if !(cursor.is(at, "T") && cursor.joined(at) && cursor.digits(at + 1, 2).is_some()) {
        return 0;
    }
    let mut length = 2;
    while cursor.is_sign(at + length, ':')
        && cursor.digits(at + length + 1, 2).is_some()
        && cursor.joined(at + length)
        && length < 6
    {
        length += 2;
    }
    length + usize::from(cursor.is(at + length, "Z") && cursor.joined(at + length))
}

/// `23-Oct-2019`.
fn hyphened(cursor: Cursor<'_>) -> Option<Found> {
    let (day, 1) = cursor.month_day(0)? else { return None };
    let (month, 1) = cursor.month(2)? else { return None };
    let year = cursor.year(4).filter(|_| cursor.is_hyphen(1) && cursor.is_hyphen(3))?;
    Some(Found::new(5, calendar(year, Some(month), Some(day)), "day-month-year"))
}

/// Whether more digits, or a sign with digits, hang on what was read.
pub(super) fn more_digits(cursor: Cursor<'_>, ahead: usize) -> bool {
    let digits = |ahead| cursor.joined(ahead) && cursor.number(ahead).is_some();
    let sign = ['-', '/', '.'].iter().any(|&sign| cursor.is_sign(ahead, sign));
    digits(ahead) || sign && cursor.joined(ahead) && digits(ahead + 1)
}

/// `23 October 2019`, `the 23rd of October, 2019`.
fn day_month_year(cursor: Cursor<'_>) -> Option<Found> {
    let the = the_ordinal(cursor, 0);
    let (day, day_length) = cursor.month_day(the)?;
    let mut length = the + day_length;
    length += usize::from(cursor.is(length, "of") || cursor.is_sign(length, '.'));
    let (month, month_length) = cursor.month(length)?;
    length += month_length;
    length += usize::from(cursor.is_sign(length, ','));
    let year = cursor.year(length)?;
    Some(Found::new(length + 1, calendar(year, Some(month), Some(day)), "day-month-year"))
}

/// The token of the article in `the 23rd`.
pub(super) fn the_ordinal(cursor: Cursor<'_>, ahead: usize) -> usize {
    let ordinal = cursor.sense(ahead + 2) == Sense::OrdinalEnding;
    usize::from(cursor.is(ahead, "the") && ordinal)
}

/// `October 23, 2019`, `Oct. 23rd 2019`.
fn month_day_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    let (day, day_length) = cursor.month_day(length)?;
    length += day_length;
    length += usize::from(cursor.is_sign(length, ','));
    let people = counted(cursor, length + 1);
    let year = cursor.year(length).filter(|_| !cursor.is_sign(length + 1, ':') && !people)?;
    Some(Found::new(length + 1, calendar(year, Some(month), Some(day)), "month-day-year"))
}

/// `March 2018`, `March of 2018`, `March, 2018`, `January nineteen ninety-seven`.
fn month_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    length += usize::from(cursor.is(length, "of") || cursor.is_sign(length, ','));
    let (year, year_length) = match cursor.year(length) {
        Some(year) => (year, 1),
        None => spoken_year(cursor, length)?,
    };
    let plausible = year >= EARLIEST_MODERN && !counted(cursor, length + year_length);
    plausible
        .then(|| Found::new(length + year_length, calendar(year, Some(month), None), "month-year"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn all(text: &str) -> Option<String> {
        match first(read, text)?.written {
            Written::Calendar { year, month, day } => Some(format!("{year} {month:?} {day:?}")),
            other => Some(format!("{other:?}")),
        }
    }

    #[test]
    fn every_common_writing_of_a_day() {
        for text in [
            "23 October 2019",
            "23 Oct. 2019",
            "the 23rd of October, 2019",
            "October 23, 2019",
            "Oct. 23rd 2019",
            "Wednesday, Oct. 23, 2019",
            "Wednesday 23 October 2019",
            "2019-10-23",
            "2019/10/23",
            "۲۳ October ۲۰۱۹",
        ] {
            assert_eq!(all(text).as_deref(), Some("2019 Some(10) Some(23)"), "{text}");
        }
    }

    #[test]
    fn a_month_of_a_year_has_no_day() {
        assert_eq!(all("in March 2018").as_deref(), Some("2018 Some(3) None"));
        assert_eq!(all("in January nineteen ninety-seven").as_deref(), Some("1997 Some(1) None"));
    }
}
