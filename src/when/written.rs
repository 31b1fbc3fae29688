//! Time expressions as they were said, before anything is known of when.

use super::Weekday;

/// A time expression as said.
///
/// A finder produces it from words alone; [`resolve`](super::resolve) turns it
/// into an interval. Years are as ISO 8601 counts them, months 1 to 12.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// A date that names its year: "23 October 2019", "March 2018", "2013".
    Calendar {
        /// The year.
        year: i32,
        /// The month, 1 to 12, where one is named.
        month: Option<u32>,
        /// The day of the month, where one is named.
        day: Option<u32>,
    },
    /// Ten years: "the 1990s".
    Decade(i32),
    /// A hundred years: "the 19th century", as 1800.
    Century(i32),
    /// A name that comes round again: "July 15", "December", "Wednesday".
    Again {
        /// The name.
        name: Recurring,
        /// Which of its occurrences is meant.
        toward: Toward,
    },
    /// So many units from the anchor: "last year" is a year, -1; "today" a day, 0.
    Shifted {
        /// What is counted.
        unit: Unit,
        /// How many, negative into the past.
        by: i32,
    },
    /// From then on: "since 2014".
    Since(Box<Written>),
    /// Up to then: "until Friday".
    Until(Box<Written>),
    /// From the first to the last: "between 2018 and 2020".
    Between(Box<Written>, Box<Written>),
}

/// A calendar name without a year (or week) of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recurring {
    /// A month, 1 to 12.
    Month(u32),
    /// A month and a day of it.
    MonthDay(u32, u32),
    /// A season, 1 spring to 4 winter.
    Season(u32),
    /// A quarter, 1 to 4.
    Quarter(u32),
    /// A day of the week.
    Weekday(Weekday),
}

/// Which occurrence of a recurring name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Toward {
    /// "last": the latest that was over before the anchor.
    Last,
    /// "this": the one in the anchor's own year or week.
    This,
    /// "next": the first that begins after the anchor.
    Next,
    /// Told as past: the latest that had begun on the anchor.
    Past,
    /// Told as to come: the first that is not over on the anchor.
    Future,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// A week from Monday.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// A decade.
    Decade,
    /// A century.
    Century,
}
