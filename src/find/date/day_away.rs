//! Days named from the one of speaking: `today`, `yesterday`, `tomorrow`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Unit, Written};

/// What is today's for longer than a day.
const OF_THESE_YEARS: [&str; 10] = [
    "children",
    "economy",
    "generation",
    "society",
    "standards",
    "teenagers",
    "technology",
    "women",
    "world",
    "youth",
];

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let Sense::DayAway(by) = cursor.sense(0) else { return None };
    // `USA Today` is a paper, `the Today programme` a broadcast.
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let title = capital(cursor.word(0))
        && (capital(cursor.word_before(1))
            || cursor.before() == Some(Sense::Article)
            || cursor.is_any(1, &["programme", "program", "show"]));
    // `today's youth` is of these years, not of a day.
    let these_years = by == 0 && cursor.is_any(1 + cursor.possessive(1), &OF_THESE_YEARS);
    if title || cursor.possessive(1) > 0 && these_years {
        return None;
    }
    Some(Found::new(1, Written::Shifted { unit: Unit::Day, by }, "day-away"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    #[test]
    fn a_day_beside_the_one_of_speaking() {
        let yesterday = Written::Shifted { unit: Unit::Day, by: -1 };
        assert_eq!(first(read, "they left yesterday").map(|found| found.written), Some(yesterday));
        assert_eq!(first(read, "yesteryear"), None);
    }
}
