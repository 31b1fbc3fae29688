//! Quarters and halves: `the third quarter of 1989`,
//! `third-quarter`, `this year's first half`, `the quarter`.

use super::found::From;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Precision, Recurring, Toward, Unit, When, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    quarter(cursor)
        .or_else(|| the_period(cursor))
        .or_else(|| year_quarter(cursor))
        .or_else(|| year_ago_quarter(cursor))
        .or_else(|| in_short(cursor))
}

/// Words for the year of a company's accounts.
pub(super) const FISCAL: [&str; 2] = ["fiscal", "financial"];

/// `the third quarter`, `fiscal second quarter of last year`, `first half`,
/// `this year's third quarter`.
fn quarter(cursor: Cursor<'_>) -> Option<Found> {
    let (owner, mut at) = match owner(cursor) {
        Some((year, length)) => (Some(year), length),
        None => (None, usize::from(cursor.is(0, "the"))),
    };
    at += usize::from(cursor.is_any(at, &FISCAL));
    let which = match cursor.sense(at) {
        Sense::Ordinal(which @ 1..=4) => which,
        Sense::Last if cursor.is_any(at + 1, &["half", "quarter"]) => 0,
        _ if cursor.is(at, "final") && cursor.is_any(at + 1, &["half", "quarter"]) => 0,
        _ => return None,
    };
    at += 1;
    at += usize::from(cursor.is_any(at, &FISCAL));
    let hyphen = cursor.is_hyphen(at);
    at += usize::from(hyphen);
    // In `the third-quarter loss` the article is the loss's.
    if hyphen && owner.is_none() && cursor.is(0, "the") {
        return None;
    }
    let name = match (cursor.word(at), which) {
        ("quarter", 1..=4) => Recurring::Quarter(which),
        ("quarter", 0) => Recurring::Quarter(4),
        ("half", 0) => Recurring::HalfYear(2),
        ("half", 1 | 2) => Recurring::HalfYear(which),
        _ => return None,
    };
    let halved = matches!(name, Recurring::HalfYear(_));
    let mut length = at + 1;
    // `the last quarter` alone is the one before this.
    let year = owner.or_else(|| {
        let (year, more) = year_of(cursor, length)?;
        length += more;
        Some(year)
    });
    match year {
        Some(of) => Some(Found::new(length, Written::Within { name, of: Box::new(of) }, "quarter")),
        None if which == 0 || halved && !names_time(cursor, length) => None,
        None => {
            let toward = super::direction::toward(cursor, name, length);
            Some(Found::new(length, Written::Again { name, toward }, "quarter"))
        }
    }
}

/// A half without a year may be of a match: it needs a word of business.
fn names_time(cursor: Cursor<'_>, at: usize) -> bool {
    const BUSINESS: [&str; 22] = [
        "profit", "profits", "earnings", "earned", "sales", "revenue", "revenues", "income",
        "loss", "losses", "net", "results", "quarter", "fiscal", "percent", "%", "growth",
        "orders", "company", "year", "exports", "output",
    ];
    let business = cursor.period().is_some() || cursor.near(at, &BUSINESS);
    matches!(cursor.before(), Some(Sense::Preposition))
        && !cursor.is(at, "of")
        && !cursor.is_hyphen(at)
        && business
}

/// `this year's`, `last year's`, `1989's`.
fn owner(cursor: Cursor<'_>) -> Option<(Written, usize)> {
    let (year, length) = year(cursor, 0)?;
    let possessive = cursor.possessive(length);
    (possessive > 0).then_some((year, length + possessive))
}

/// `of 1989`, `of last year`, `1989`, `of fiscal 1990`.
fn year_of(cursor: Cursor<'_>, at: usize) -> Option<(Written, usize)> {
    let of = usize::from(cursor.is(at, "of") || cursor.is_sign(at, ','));
    let fiscal = usize::from(cursor.is(at + of, "fiscal"));
    year(cursor, at + of + fiscal).map(|(year, length)| (year, of + fiscal + length))
}

/// `1989`, `this year`, `the year`.
fn year(cursor: Cursor<'_>, at: usize) -> Option<(Written, usize)> {
    if let Some(year) = cursor.year(at).filter(|year| (1900..2100).contains(year)) {
        return Some((Written::Calendar { year, month: None, day: None }, 1));
    }
    let by = match cursor.sense(at) {
        Sense::Last => -1,
        Sense::This => 0,
        Sense::Next => 1,
        Sense::Article if cursor.is(at, "the") => 0,
        _ => return None,
    };
    let year = cursor.unit(at + 1) == Some((Unit::Year, false)) && !cursor.is_hyphen(at + 2);
    year.then_some((Written::Shifted { unit: Unit::Year, by }, 2))
}

/// Words for a period that is compared with the one spoken of.
const LIKE: [&str; 5] = ["corresponding", "comparable", "same", "similar", "equivalent"];

/// `the quarter`, `the latest period`, `the corresponding period last year`,
/// `the 1988 quarter`.
fn the_period(cursor: Cursor<'_>) -> Option<Found> {
    if !cursor.is_any(0, &["the", "this", "last"]) {
        return None;
    }
    let year_before = owner(cursor);
    let mut at = year_before.as_ref().map_or(1, |(_, length)| *length);
    let like = cursor.is_any(at, &LIKE);
    let fiscal = usize::from(cursor.is_any(at + 1, &FISCAL));
    let quarter = at + 1 + fiscal;
    if cursor.is(at, "current") && cursor.is(quarter, "quarter") && !cursor.is_hyphen(quarter + 1) {
        let written = Written::Shifted { unit: Unit::Quarter, by: 0 };
        return Some(Found::new(quarter + 1, written, "neighbour"));
    }
    let latest = cursor.is_any(at, &["latest", "current", "recent"])
        || cursor.is(at, "most") && cursor.is(at + 1, "recent");
    let year_within = cursor.year(at).filter(|year| (1900..2100).contains(year));
    at += usize::from(like || latest || year_within.is_some()) + usize::from(cursor.is(at, "most"));
    if !cursor.is_any(at, &["quarter", "period"]) || cursor.is_hyphen(at + 1) {
        return None;
    }
    let named = cursor.is(at, "quarter");
    let mut end = at + 1;
    if let Some(year) = year_within {
        let of = Written::Calendar { year, month: None, day: None };
        return Some(same_period_of(cursor, end, of));
    }
    if let Some((of, _)) = year_before {
        return Some(same_period_of(cursor, end, of));
    }
    if like || named && cursor.is(0, "the") {
        if let Some((of, length)) = year_of(cursor, end) {
            return Some(same_period_of(cursor, end + length, of));
        }
        let ago = cursor.is_any(end, &["a", "one"])
            && cursor.is(end + 1, "year")
            && cursor.is_any(end + 2, &["ago", "earlier", "before"]);
        let before =
            cursor.is(end, "the") && cursor.is(end + 1, "year") && cursor.is(end + 2, "before");
        if ago || before {
            end += 3;
            let written = Written::SamePeriod { years: -1 };
            return Some(Found::new(end, written, "like-period").from(From::Period));
        }
    }
    if like || !(named && cursor.is(0, "the") || latest) {
        return None;
    }
    if let Some(name) = ended(cursor, end) {
        let toward = Toward::Past;
        return Some(Found::new(end, Written::Again { name, toward }, "quarter-ended"));
    }
    Some(match quarter_of(cursor) {
        Some(_) => {
            let written = Written::SamePeriod { years: 0 };
            Found::new(end, written, "the-quarter").from(From::Period)
        }
        None => Found::new(end, Written::Shifted { unit: Unit::Quarter, by: -1 }, "the-quarter"),
    })
}

/// `ended July 31`: the calendar quarter that most of a company's quarter lies in.
fn ended(cursor: Cursor<'_>, at: usize) -> Option<Recurring> {
    let (month, _) = cursor.month(at + 1).filter(|_| cursor.is_any(at, &["ended", "ending"]))?;
    let middle = if month == 1 { 12 } else { month - 1 };
    Some(Recurring::Quarter(middle.div_ceil(3)))
}

/// The quarter spoken of last, where figures are of no more than that.
fn quarter_of(cursor: Cursor<'_>) -> Option<When> {
    cursor.period().filter(|period| period.precision() == Precision::Quarter)
}

/// The quarter spoken of, in another year; the whole year where none is.
fn same_period_of(cursor: Cursor<'_>, length: usize, of: Written) -> Found {
    let name = quarter_of(cursor).and_then(When::earliest).map(|day| day.month().div_ceil(3));
    let written = match name {
        Some(quarter) => Written::Within { name: Recurring::Quarter(quarter), of: Box::new(of) },
        None => of,
    };
    Found::new(length, written, "like-period")
}

/// `1989 third quarter`, `the 1989 third quarter`, `1989's first half`.
fn year_quarter(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let (of, length) = year(cursor, the).filter(|_| cursor.year(the).is_some())?;
    let length = the + length;
    let Sense::Ordinal(which @ 1..=4) = cursor.sense(length) else { return None };
    let hyphen = usize::from(cursor.is_hyphen(length + 1));
    let name = match cursor.word(length + 1 + hyphen) {
        "quarter" => Recurring::Quarter(which),
        "half" if which < 3 => Recurring::HalfYear(which),
        _ => return None,
    };
    let written = Written::Within { name, of: Box::new(of) };
    Some(Found::new(length + 2 + hyphen, written, "quarter"))
}

/// `the year-ago third quarter`, `the comparable year-earlier quarter`.
fn year_ago_quarter(cursor: Cursor<'_>) -> Option<Found> {
    let mut at = usize::from(cursor.is(0, "the"));
    let like = cursor.is_any(at, &LIKE);
    at += usize::from(like);
    let ago = cursor.is(at, "year")
        && cursor.is_hyphen(at + 1)
        && cursor.is_any(at + 2, &["ago", "earlier"]);
    if !ago {
        return None;
    }
    at += 3;
    let of = Box::new(Written::Shifted { unit: Unit::Year, by: -1 });
    if let Sense::Ordinal(which @ 1..=4) = cursor.sense(at) {
        let name = Recurring::Quarter(which);
        let written = Written::Within { name, of };
        return cursor.is(at + 1, "quarter").then(|| Found::new(at + 2, written, "quarter"));
    }
    let written = Written::SamePeriod { years: -1 };
    let named = like && cursor.is_any(at, &["quarter", "period"]);
    named.then(|| Found::new(at + 1, written, "like-period").from(From::Period))
}

/// `Q3 2019`, `H1 2019`, `the Q3`: as bankers write them.
fn in_short(cursor: Cursor<'_>) -> Option<Found> {
    let which = cursor.digits(1, 1).filter(|_| cursor.joined(1))?;
    let name = match (cursor.word(0), which) {
        ("Q", 1..=4) => Recurring::Quarter(which),
        ("H", 1 | 2) => Recurring::HalfYear(which),
        _ => return None,
    };
    if let Some(year) = cursor.year(2) {
        let of = Box::new(Written::Calendar { year, month: None, day: None });
        return Some(Found::new(3, Written::Within { name, of }, "quarter"));
    }
    let toward = super::direction::toward(cursor, name, 2);
    (cursor.word(0) == "Q").then(|| Found::new(2, Written::Again { name, toward }, "quarter"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn found(text: &str) -> Option<(usize, Written)> {
        first(read, text).map(|found| (found.length, found.written))
    }

    fn within(name: Recurring, year: i32) -> Written {
        let of = Box::new(Written::Calendar { year, month: None, day: None });
        Written::Within { name, of }
    }

    #[test]
    fn quarters_and_halves_of_a_year() {
        let third = within(Recurring::Quarter(3), 1989);
        assert_eq!(found("the third quarter of 1989"), Some((5, third.clone())));
        assert_eq!(found("1989 third quarter"), Some((3, third)));
        let half = within(Recurring::HalfYear(2), 1989);
        assert_eq!(found("the second half of 1989"), Some((5, half.clone())));
        assert_eq!(found("the last half of 1989"), Some((5, half)));
        assert_eq!(found("this year's third quarter").map(|found| found.0), Some(6));
    }

    #[test]
    fn a_quarter_without_a_year_is_the_latest() {
        let past = Written::Again { name: Recurring::Quarter(3), toward: Toward::Past };
        assert_eq!(found("third-quarter profit fell"), Some((3, past)));
    }

    #[test]
    fn a_quarter_is_where_most_of_it_lies() {
        let name = Recurring::Quarter(2);
        let second = Written::Again { name, toward: Toward::Past };
        assert_eq!(found("the quarter ended July 31"), Some((2, second)));
    }

    #[test]
    fn parts_of_other_things_are_no_quarters() {
        for text in [
            "three-quarters of it",
            "H2 gas",
            "Q5 2019",
            "the first half of the match",
            "the period",
            "a quarter of it",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
