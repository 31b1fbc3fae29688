//! Days that share their month: `April 24 and 25`, `12 to 14 March 2018`,
//! `October 23-25, 2019`. The number that lacks a month is a date of its own.

use super::sense::Sense;
use super::{Cursor, Found, calendar, direction, recurring};
use crate::when::{Recurring, Toward, Written};

/// How many numbers of a list are looked at for their month: `May 4, 5, 6 and 7`.
const LONGEST: usize = 6;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    month_ahead(cursor).or_else(|| month_behind(cursor)).or_else(|| year_ahead(cursor))
}

/// What may stand between two days of a list.
fn parts(cursor: Cursor<'_>, at: usize) -> bool {
    matches!(cursor.sense(at), Sense::Conjunction | Sense::Until)
        || cursor.is_any(at, &["to", "through", ",", "-", "–", "/"])
}

/// `12` in `12 and 14 March 2018`.
fn month_ahead(cursor: Cursor<'_>) -> Option<Found> {
    let (day, mut length) = cursor.month_day(0)?;
    // The point of a German ordinal.
    length += usize::from(cursor.is_sign(length, '.') && parts(cursor, length + 1));
    let mut at = length;
    for _ in 0..LONGEST {
        if !parts(cursor, at) {
            return None;
        }
        let next = cursor.ahead(at + 1);
        let (_, more) = next.month_day(0)?;
        let dated =
            calendar::read(next).or_else(|| recurring::read(next).filter(|found| found.length > 1));
        if let Some(found) = dated {
            return Some(Found::new(length, with_day(&found.written, day)?, "day-list"));
        }
        at += 1 + more;
    }
    None
}

/// `25` in `April 24 and 25`, with a year that may follow.
fn month_behind(cursor: Cursor<'_>) -> Option<Found> {
    let (day, length) = cursor.month_day(0)?;
    let (month, toward) = month_before(cursor)?;
    if let Some(year) = year_after(cursor, length) {
        let written = Written::Calendar { year, month: Some(month), day: Some(day) };
        return Some(Found::new(length + 2, written, "day-list"));
    }
    const GOES_ON: [&str; 12] =
        ["they", "he", "she", "it", "we", "was", "were", "is", "are", "will", "would", "at"];
    let ends = !cursor.has(length)
        || matches!(cursor.sense(length), Sense::Preposition | Sense::Conjunction | Sense::Article)
        || cursor.is_any(length, &GOES_ON)
        || !cursor.word(length).starts_with(|c: char| c.is_alphanumeric() || "$%£€".contains(c));
    let other = cursor.joined(length) && cursor.number(length + 1).is_some();
    let name = Recurring::MonthDay(month, day);
    (ends && !other).then(|| Found::new(length, Written::Again { name, toward }, "day-list"))
}

/// `October 23` in `October 23-25, 2019`.
fn year_ahead(cursor: Cursor<'_>) -> Option<Found> {
    let (month, at) = cursor.month(0)?;
    let (day, length) = cursor.month_day(at)?;
    let mut end = at + length;
    for _ in 0..LONGEST {
        if !parts(cursor, end) {
            return None;
        }
        let (_, more) = cursor.month_day(end + 1)?;
        end += 1 + more;
        if let Some(year) = year_after(cursor, end) {
            let written = Written::Calendar { year, month: Some(month), day: Some(day) };
            return Some(Found::new(at + length, written, "day-list"));
        }
    }
    None
}

/// `, 2019`.
fn year_after(cursor: Cursor<'_>, at: usize) -> Option<i32> {
    cursor.year(at + 1).filter(|_| cursor.is_sign(at, ','))
}

/// The month that a list of days before here began with, and which way it was told.
fn month_before(cursor: Cursor<'_>) -> Option<(u32, Toward)> {
    let mut back = 1;
    for _ in 0..LONGEST {
        let start = cursor.back(back + 1)?;
        if !parts(start, 1) {
            return None;
        }
        let ending = start.sense(0) == Sense::OrdinalEnding;
        let number = if ending { cursor.back(back + 2)? } else { start };
        number.month_day(0)?;
        back += if ending { 3 } else { 2 };
        for length in 1..=2 {
            let month = cursor.back(back + length - 1)?;
            if let Some((value, taken)) = month.month(0)
                && taken == length
            {
                let name = Recurring::MonthDay(value, 1);
                return Some((value, direction::toward(month, name, length + 1)));
            }
        }
    }
    None
}

/// The same date with another day of the month.
fn with_day(written: &Written, day: u32) -> Option<Written> {
    Some(match *written {
        Written::Calendar { year, month, day: Some(_) } => {
            Written::Calendar { year, month, day: Some(day) }
        }
        Written::Again { name: Recurring::MonthDay(month, _), toward } => {
            Written::Again { name: Recurring::MonthDay(month, day), toward }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::first_with;
    use super::*;

    /// What stands for the first day of a list that lacks its month.
    fn value(text: &str) -> Option<String> {
        first_with(read, text).map(|found| found.written.timex_value(None))
    }

    #[test]
    fn a_day_leans_on_the_month_beside_it() {
        assert_eq!(value("on April 24 and 25.").as_deref(), Some("XXXX-04-25"));
        assert_eq!(value("on Oct. 3, 4 and 5 in").as_deref(), Some("XXXX-10-04"));
        assert_eq!(value("from 12 to 14 March they").as_deref(), Some("XXXX-03-12"));
        let whole = first_with(read, "between 12 and 14 March 2018").unwrap().written;
        assert_eq!(whole, Written::Calendar { year: 2018, month: Some(3), day: Some(12) });
        let first = first_with(read, "October 23-25, 2019").unwrap();
        let day = Written::Calendar { year: 2019, month: Some(10), day: Some(23) };
        assert_eq!((first.length, first.written), (2, day));
    }

    #[test]
    fn a_number_of_things_is_no_day() {
        for text in ["on April 24 and 25 people", "May 4, 25 percent", "3 and 4 men", "won 3-1"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
