//! Years of a company, taken as years of the calendar: `fiscal 1988`, `the fiscal
//! year`. A report seldom says when they begin.

use super::fiscal::FISCAL;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Length, Unit, Written};

/// `fiscal 1988`, `fiscal year 1988`, `the fiscal year`, `the latest fiscal year`.
pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let latest = the == 1 && cursor.is_any(1, &["latest", "last", "previous"]);
    let at =
        the + usize::from(the == 1 && cursor.is_any(1, &["latest", "last", "previous", "current"]));
    let next = if cursor.is_any(0, &["this", "last", "next"]) { 1 } else { at };
    if let Some(found) = in_short(cursor) {
        return Some(found);
    }
    if !cursor.is_any(next, &FISCAL) {
        return None;
    }
    let word = usize::from(cursor.is(next + 1, "year"));
    if let Some(year) = cursor.year(next + 1 + word) {
        let written = Written::Calendar { year, month: None, day: None };
        return Some(Found::new(next + 2 + word, written, "fiscal-year"));
    }
    let by = match cursor.sense(0) {
        _ if latest => -1,
        Sense::Last => -1,
        Sense::Next => 1,
        _ => 0,
    };
    let ended = cursor.is_any(next + 2, &["ended", "ending"])
        || cursor.is(next + 2, "that")
            && cursor.is_any(next + 3, &["begins", "began", "starts", "started", "ends", "ended"]);
    if word == 1 && the == 1 && ended {
        let year = Written::Length(Length::of(1, Unit::Year));
        return Some(Found::new(next + 2, year, "year-ended"));
    }
    (word == 1 && (the == 1 || next != at))
        .then(|| Found::new(next + 2, Written::Shifted { unit: Unit::Year, by }, "fiscal-year"))
}

/// `FY2019`, `FY 2019`, `FY19`.
fn in_short(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.word(0) != "FY" {
        return None;
    }
    let short = || cursor.digits(1, 2).filter(|_| cursor.joined(1));
    let year = cursor.year(1).or_else(|| short().map(|year| 2000 + year as i32))?;
    let written = Written::Calendar { year, month: None, day: None };
    Some(Found::new(2, written, "fiscal-year"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn found(text: &str) -> Option<(usize, Written)> {
        first(read, text).map(|found| (found.length, found.written))
    }

    #[test]
    fn fiscal_years_are_years() {
        let year = Written::Calendar { year: 1988, month: None, day: None };
        assert_eq!(found("in fiscal 1988"), Some((2, year.clone())));
        assert_eq!(found("fiscal year 1988"), Some((3, year.clone())));
        assert_eq!(found("in FY1988"), Some((2, year)));
        let year = Written::Calendar { year: 2019, month: None, day: None };
        assert_eq!(found("for FY19,"), Some((2, year)));
        assert_eq!(found("the FY results"), None);
    }
}
