//! What the words of a time are, for the context that they stand in.

use crate::when::{Length, Recurring, Toward, Unit, Written};

/// Whether the words lead on from what was told: "the next day", "a year later".
pub(super) fn leads_on(written: &Written) -> bool {
    match written {
        Written::Shifted { by, .. } => *by > 0,
        Written::SamePeriod { years } => *years > 0,
        Written::Moment { day, .. } => leads_on(day),
        _ => false,
    }
}

/// Whether it is a month or a day of one, of which no year is told.
pub(super) fn is_month(written: &Written) -> bool {
    matches!(
        written,
        Written::Again {
            name: Recurring::Month(_) | Recurring::MonthDay(..) | Recurring::Dated(..),
            toward: Toward::Past | Toward::Future | Toward::Nearest,
        }
    )
}

/// Whether the words tell of what is to come for the one who writes.
pub(super) fn is_to_come(written: &Written) -> bool {
    matches!(written, Written::Again { toward: Toward::Future, .. })
}

/// `the first nine months`, not `the three months`.
pub(super) fn is_longer_than_a_quarter(written: &Written) -> bool {
    matches!(written, Written::Length(Length { count: Some(4..), unit: Unit::Month, .. }))
}
