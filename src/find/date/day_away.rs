//! Days named from the one of speaking: `today`, `yesterday`, `tomorrow`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let Sense::DayAway(by) = cursor.sense(0) else { return None };
    // `USA Today` is a paper, `the Today programme` a broadcast.
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let title = capital(cursor.word(0))
        && (capital(cursor.word_before(1)) || cursor.before() == Some(Sense::Article));
    if title {
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
