//! Dates of digits and signs alone: `11/02/89`, `23.10.2019`, `3/4/2019`.

use super::calendar::more_digits;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::Written;

/// Two digits of a year below this are of the 21st century (POSIX `strptime` %y).
const PIVOT: u32 = 69;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    if let Sense::Dotted { day, month, year } = cursor.sense(0) {
        let hangs = more_digits(cursor, 1) || cursor.joined(0) && cursor.has_before();
        let written = Written::Calendar { year: year as i32, month: Some(month), day: Some(day) };
        return (!hangs && year > 0).then(|| Found::new(1, written, "numeric-date"));
    }
    let (first, second) = (small(cursor, 0)?, small(cursor, 2)?);
    let sign = ['/', '-'].into_iter().find(|&sign| cursor.is_sign(1, sign))?;
    let joined = (1..=4).all(|ahead| cursor.joined(ahead)) && cursor.is_sign(3, sign);
    let hangs = cursor.joined(0) && matches!(cursor.word_before(1), "/" | "-" | "." | "$");
    if !joined || hangs || more_digits(cursor, 5) {
        return None;
    }
    let year = match (cursor.digits(4, 4), cursor.digits(4, 2)) {
        (Some(year), _) => year as i32,
        (None, Some(year)) if sign == '/' => {
            (if year < PIVOT { 2000 + year } else { 1900 + year }) as i32
        }
        _ => return None,
    };
    let day_first = Written::Calendar { year, month: Some(second), day: Some(first) };
    let month_first = Written::Calendar { year, month: Some(first), day: Some(second) };
    let (read, other) = match (day_first.names_no_day(), month_first.names_no_day()) {
        // Only a slash is written month first, in the United States.
        (_, true) => (day_first, None),
        (true, false) => (month_first, None),
        (false, false) if sign != '/' || first == second => (day_first, None),
        (false, false) => (month_first, Some(day_first)),
    };
    Some(Found { other, ..Found::new(5, read, "numeric-date") })
}

/// One or two digits.
fn small(cursor: Cursor<'_>, ahead: usize) -> Option<u32> {
    cursor.digits(ahead, 1).or_else(|| cursor.digits(ahead, 2))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn written(text: &str) -> Option<(String, Option<String>)> {
        let found = first(read, text)?;
        let plain = |written: Written| match written {
            Written::Calendar { year, month, day } => {
                format!("{year} {} {}", month.unwrap_or(0), day.unwrap_or(0))
            }
            other => format!("{other:?}"),
        };
        Some((plain(found.written), found.other.map(plain)))
    }

    #[test]
    fn the_larger_number_tells_which_is_the_day() {
        assert_eq!(written("10/23/2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("23/10/2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("23.10.2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("11/22/89"), Some(("1989 11 22".into(), None)));
    }

    #[test]
    fn what_can_be_read_two_ways_keeps_both() {
        let both = Some(("2019 3 4".into(), Some("2019 4 3".into())));
        assert_eq!(written("3/4/2019"), both);
        assert_eq!(written("3.4.2019"), Some(("2019 4 3".into(), None)));
    }

    #[test]
    fn other_numbers_with_signs_are_no_dates() {
        for text in ["1/2/3", "10.20.30.40", "3-4-20199", "1/2/2019/4", "192.168.1.1", "24/7"] {
            assert_eq!(written(text), None, "{text}");
        }
    }
}
