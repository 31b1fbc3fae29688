//! What bounds the publication of a report that states no day of it.

use crate::span::Span;
use crate::when::{Day, Weekday};

/// One thing that bounds when a report was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clue {
    /// The days it leaves.
    pub leaves: Leaves,
    /// The words of the report that say it.
    pub stated: Option<Span>,
    /// In words, after "because": "its dateline says “October 23”".
    pub reason: String,
}

/// The days that a clue leaves for a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// One of the two days that `3/4/2019` can be, the one that reads it day first
    /// before the other.
    Either([Day; 2]),
    /// One of these, in order and none twice.
    OneOf(Vec<Day>),
    /// This day of some year.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// The day of the month.
        day: u32,
        /// The weekday it was.
        weekday: Option<Weekday>,
    },
    /// The days from the first to the last; an open end is none.
    Between(Option<Day>, Option<Day>),
}

/// A dateline names the day of writing; a report is out at most so many days later.
const WRITTEN_BEFORE: i32 = 2;

impl Clue {
    /// A clue that no words of the report say.
    pub fn outside(leaves: Leaves, reason: String) -> Clue {
        Clue { leaves, stated: None, reason }
    }
}

impl Leaves {
    /// One of these days.
    pub fn one_of(mut days: Vec<Day>) -> Leaves {
        days.sort_unstable();
        days.dedup();
        Leaves::OneOf(days)
    }

    /// Whether a report can have been published on `day`.
    pub fn allows(&self, day: Day) -> bool {
        match self {
            Leaves::Either(days) => days.contains(&day),
            Leaves::OneOf(days) => days.contains(&day),
            Leaves::Yearly { month, day: of_month, weekday } => {
                (0..=WRITTEN_BEFORE).filter_map(|before| day.plus_days(-before)).any(|written| {
                    let (_, m, d) = written.ymd();
                    (m, d) == (*month, *of_month)
                        && weekday.is_none_or(|weekday| weekday == written.weekday())
                })
            }
            Leaves::Between(first, last) => {
                first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_allowed_or_not() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let october = Leaves::Yearly { month: 10, day: 25, weekday: Some(Weekday::Fri) };
        assert!(october.allows(day("2019-10-25")) && october.allows(day("2019-10-27")));
        assert!(!october.allows(day("2019-10-28")) && !october.allows(day("2018-10-25")));
        let until = Leaves::Between(None, Some(day("2019-12-31")));
        assert!(until.allows(day("2019-12-31")) && !until.allows(day("2020-01-01")));
        let days = Leaves::one_of(vec![day("2019-02-01"), day("2019-01-01"), day("2019-02-01")]);
        assert_eq!(days, Leaves::OneOf(vec![day("2019-01-01"), day("2019-02-01")]));
    }
}
