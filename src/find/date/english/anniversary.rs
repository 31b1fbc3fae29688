//! The same day of an earlier year or week: `a year ago today`, `ten years ago this week`,
//! `five years ago Friday`, `a week ago Friday`, `two weeks ago today`.

use super::count::count;
use super::sense::Sense;
use super::{Cursor, Found, direction};
use crate::when::{Recurring, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let counted = count(cursor, 0).filter(|counted| !counted.half)?;
    let (unit, _) = cursor.unit(counted.length)?;
    let ago = counted.length + 1;
    if cursor.sense(ago) != Sense::Ago {
        return None;
    }
    let value = i32::try_from(counted.value?).ok()?;
    let at = ago + 1 + usize::from(cursor.is(ago + 1, "on"));
    let (written, length) = match unit {
        Unit::Year => of_a_year(cursor, at, value)?,
        Unit::Decade => of_a_year(cursor, at, value.checked_mul(10)?)?,
        Unit::Week => of_a_week(cursor, at, value)?,
        _ => return None,
    };
    Some(Found::new(at + length, written, "anniversary"))
}

/// `today`, `this month`, `Friday`: the same of an earlier year.
fn of_a_year(cursor: Cursor<'_>, at: usize, years: i32) -> Option<(Written, usize)> {
    let (of, length) = match cursor.sense(at) {
        Sense::DayAway(by) => (Written::Shifted { unit: Unit::Day, by }, 1),
        Sense::Weekday { weekday, plural: false } => {
            let name = Recurring::Weekday(weekday);
            let toward = direction::toward(cursor.ahead(at), name, 1);
            (Written::Again { name, toward }, 1)
        }
        beside @ (Sense::Last | Sense::This | Sense::Next) => {
            let by = match beside {
                Sense::Last => -1,
                Sense::This => 0,
                _ => 1,
            };
            let unit = match cursor.unit(at + 1)? {
                (unit @ (Unit::Week | Unit::Month), false) => unit,
                _ => return None,
            };
            (Written::Shifted { unit, by }, 2)
        }
        _ => return None,
    };
    Some((Written::YearsFrom { years: -years, of: Box::new(of) }, length))
}

/// `Friday`: that of an earlier week; `today`: so many weeks before it.
fn of_a_week(cursor: Cursor<'_>, at: usize, weeks: i32) -> Option<(Written, usize)> {
    if let Sense::DayAway(by) = cursor.sense(at) {
        let by = weeks.checked_mul(-7)?.checked_add(by)?;
        return Some((Written::Shifted { unit: Unit::Day, by }, 1));
    }
    let Sense::Weekday { weekday, plural: false } = cursor.sense(at) else { return None };
    let of = Box::new(Written::Shifted { unit: Unit::Week, by: -weeks });
    Some((Written::Within { name: Recurring::Weekday(weekday), of }, 1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn length(text: &str) -> Option<usize> {
        first(read, text).map(|found| found.length)
    }

    #[test]
    fn a_day_is_told_from_that_of_another_year() {
        for (text, expected) in [
            ("A year ago today, it closed", 4),
            ("ten years ago this week", 5),
            ("two decades ago next month", 5),
            ("five years ago on Friday", 5),
            ("a week ago Friday", 4),
        ] {
            assert_eq!(length(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_times_ago_are_none() {
        for text in
            ["two years ago", "a month ago Friday", "years ago today", "a year ago this cell"]
        {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
