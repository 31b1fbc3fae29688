//! `the last Friday of September`, `the first Monday in November 2018`, `the first Monday of
//! each month`.

use super::sense::Sense;
use super::{Cursor, Found, direction};
use crate::when::{Feast, Length, Quant, Recurring, Round, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let Sense::Weekday { weekday, plural: false } = cursor.sense(the + 1) else { return None };
    if !cursor.is_any(the + 2, &["of", "in"]) {
        return None;
    }
    if let Some(found) = every_month(cursor, the) {
        return Some(found);
    }
    let (month, length) = cursor.month(the + 3)?;
    let feast = match cursor.sense(the) {
        Sense::Ordinal(which @ 1..=5) => Feast::Nth(month, which, weekday),
        Sense::Last => Feast::Final(month, weekday),
        _ => return None,
    };
    let name = Recurring::Feast(feast);
    let end = the + 3 + length;
    if let Some(year) = cursor.year(end) {
        let of = Box::new(Written::Calendar { year, month: None, day: None });
        return Some(Found::new(end + 1, Written::Within { name, of }, "nth-weekday"));
    }
    let toward = direction::toward(cursor, name, end);
    Some(Found::new(end, Written::Again { name, toward }, "nth-weekday"))
}

/// `the first Monday of each month`, `the last Friday of the month`, from the place of the day
/// on: no single day, but what comes back.
fn every_month(cursor: Cursor<'_>, at: usize) -> Option<Found> {
    let place = matches!(cursor.sense(at), Sense::Ordinal(1..=5) | Sense::Last);
    let quant = match cursor.word(at + 3) {
        "each" => Some(Quant::Each),
        "every" => Some(Quant::Every),
        "the" => None,
        _ => return None,
    };
    let month = cursor.unit(at + 4) == Some((Unit::Month, false));
    let round = Round::Length(Length::of(1, Unit::Month));
    let written = Written::Every { round, quant, times: None };
    (place && month).then(|| Found::new(at + 5, written, "nth-weekday"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;
    use crate::when::{When, resolve};

    fn day(text: &str) -> Option<String> {
        let said = crate::when::Anchor {
            when: "2019-10-23".parse().unwrap(),
            basis: crate::when::Basis::Stated,
        };
        resolve(&first(read, text)?.written, Some(said)).when.map(When::to_edtf)
    }

    #[test]
    fn a_weekday_by_its_place_in_the_month() {
        let friday = "They met on the last Friday of September";
        assert_eq!(day(friday).as_deref(), Some("2019-09-27"));
        let monday = "on the first Monday in November 2018";
        assert_eq!(day(monday).as_deref(), Some("2018-11-05"));
        assert_eq!(day("the first Monday of each month"), None);
    }
}
