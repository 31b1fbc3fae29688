//! Dates counted from the day of speaking: `last year`, `two years ago`,
//! `yesterday`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    day_away(cursor).or_else(|| neighbour(cursor)).or_else(|| ago(cursor))
}

fn shifted(unit: Unit, by: i32, length: usize, rule: &'static str) -> Option<Found> {
    Some(Found { length, written: Written::Shifted { unit, by }, rule })
}

/// `today`, `yesterday`, `tomorrow`.
fn day_away(cursor: Cursor<'_>) -> Option<Found> {
    match cursor.sense(0) {
        Sense::DayAway(by) => shifted(Unit::Day, by, 1, "day-away"),
        _ => None,
    }
}

/// `last year`, `this week`, `next month`.
fn neighbour(cursor: Cursor<'_>) -> Option<Found> {
    let by = match cursor.sense(0) {
        Sense::Last => -1,
        Sense::This => 0,
        Sense::Next => 1,
        _ => return None,
    };
    match cursor.sense(1) {
        Sense::Unit { unit, plural: false } if unit != Unit::Day => {
            shifted(unit, by, 2, "neighbour")
        }
        _ => None,
    }
}

/// `two years ago`, `a month ago`.
fn ago(cursor: Cursor<'_>) -> Option<Found> {
    let count = match cursor.sense(0) {
        Sense::Number { value, .. } => i32::try_from(value).ok()?,
        Sense::Article if cursor.word(0) != "the" => 1,
        _ => return None,
    };
    match (cursor.sense(1), cursor.sense(2)) {
        (Sense::Unit { unit, .. }, Sense::Ago) => shifted(unit, -count, 3, "ago"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::sense::senses;
    use super::*;
    use crate::text::tokens;

    fn first(text: &str) -> Option<(Unit, i32)> {
        let tokens = tokens(text, Span::new(0, text.len()));
        let senses = senses(text, &tokens);
        (0..tokens.len()).find_map(|at| {
            match read(Cursor::new(text, &tokens, &senses, at))?.written {
                Written::Shifted { unit, by } => Some((unit, by)),
                _ => None,
            }
        })
    }

    #[test]
    fn neighbours_and_counts() {
        for (text, unit, by) in [
            ("expulsion last year of two", Unit::Year, -1),
            ("this week", Unit::Week, 0),
            ("left the building today,", Unit::Day, 0),
            ("two years ago", Unit::Year, -2),
            ("a month ago", Unit::Month, -1),
        ] {
            assert_eq!(first(text), Some((unit, by)), "{text}");
        }
    }

    #[test]
    fn lengths_are_no_dates() {
        for text in
            ["24 hours", "two years", "the last two cars", "this cell", "4000000000 years ago"]
        {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
