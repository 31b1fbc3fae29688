//! `the week of May 3`: the week, Monday to Sunday, that holds a day.

use super::{Cursor, Found, calendar, recurring};
use crate::when::{Recurring, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let opens = cursor.is(the, "week") && cursor.is(the + 1, "of");
    if !opens {
        return None;
    }
    let inner = cursor.ahead(the + 2);
    let day = calendar::read(inner).or_else(|| recurring::read(inner))?;
    let is_day = match &day.written {
        Written::Calendar { day, .. } => day.is_some(),
        Written::Again { name, .. } => {
            matches!(name, Recurring::MonthDay(..) | Recurring::Dated(..))
        }
        _ => false,
    };
    let written = Written::WeekOf(Box::new(day.written));
    is_day.then(|| Found::new(the + 2 + day.length, written, "week-of"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    #[test]
    fn a_week_is_named_by_one_of_its_days() {
        let day = Written::Calendar { year: 2018, month: Some(5), day: Some(3) };
        let found = first(read, "in the week of May 3, 2018, they met").unwrap();
        assert_eq!((found.length, found.written), (7, Written::WeekOf(Box::new(day))));
    }

    #[test]
    fn a_week_of_talks_is_a_length() {
        assert_eq!(first(read, "a week of talks"), None);
        assert_eq!(first(read, "the week of March"), None);
    }
}
