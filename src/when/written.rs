//! Time expressions as they were said, before anything is known of when.

use super::{Feast, Length, Unit, Weekday};

/// A time expression as said.
///
/// A finder produces it from words alone; [`resolve`](super::resolve()) turns it
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
    /// A name in a year that is told: "the third quarter of 1989".
    Within {
        /// The name.
        name: Recurring,
        /// The year.
        of: Box<Written>,
    },
    /// The week that holds a day: "the week of 3 May".
    WeekOf(Box<Written>),
    /// So many units from the anchor: "last year" is a year, -1; "today" a day, 0.
    Shifted {
        /// What is counted.
        unit: Unit,
        /// How many, negative into the past.
        by: i32,
    },
    /// The anchor's own stretch in another year: "a year earlier", said of a
    /// quarter, is that quarter of the year before.
    SamePeriod {
        /// How many years on, negative into the past.
        years: i32,
    },
    /// The same day, week or month some years away: "a year ago today".
    YearsFrom {
        /// How many years on, negative into the past.
        years: i32,
        /// The day, week or month.
        of: Box<Written>,
    },
    /// A time of a day: "Friday night", "9 a.m. Tuesday".
    Moment {
        /// The day.
        day: Box<Written>,
        /// The time.
        time: DayTime,
    },
    /// A length of time: "three days".
    Length(Length),
    /// A length that ends or begins at the anchor: "the past three days".
    Stretch {
        /// How long.
        length: Length,
        /// Whether it lies ahead of the anchor, not behind it.
        ahead: bool,
    },
    /// What comes back: "daily", "every Monday", "twice a week".
    Every {
        /// The round.
        round: Round,
        /// The word that said so.
        quant: Option<Quant>,
        /// How often in each round.
        times: Option<u32>,
    },
    /// No calendar time: "now", "recently".
    Vague(Vague),
    /// From then on: "since 2014".
    Since(Box<Written>),
    /// Up to then: "until Friday".
    Until(Box<Written>),
    /// From the first to the last: "between 2018 and 2020".
    Between(Box<Written>, Box<Written>),
}

impl Written {
    /// The date that "since" or "until" stands before; any other as it is.
    pub fn without_signal(&self) -> &Written {
        match self {
            Written::Since(inner) | Written::Until(inner) => inner,
            other => other,
        }
    }
}

/// A calendar name without a year (or week) of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recurring {
    /// A month, 1 to 12.
    Month(u32),
    /// A month and a day of it.
    MonthDay(u32, u32),
    /// A month and a day of it, with the weekday it is: the year has to agree.
    Dated(Weekday, u32, u32),
    /// A season, 1 spring to 4 winter.
    Season(u32),
    /// A quarter, 1 to 4.
    Quarter(u32),
    /// A half of the year, 1 or 2.
    HalfYear(u32),
    /// A day of the week.
    Weekday(Weekday),
    /// Saturday and Sunday.
    Weekend,
    /// A day with a name: Easter.
    Feast(Feast),
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
    /// The words do not tell: the one nearest to the anchor.
    Nearest,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayTime {
    /// By the clock, 24 hours.
    Clock {
        /// 0 to 24.
        hour: u32,
        /// 0 to 59, where minutes are told.
        minute: u32,
        /// Minutes east of Greenwich, where the zone is told.
        zone: Option<i32>,
    },
    /// Morning.
    Morning,
    /// Afternoon.
    Afternoon,
    /// Evening.
    Evening,
    /// Night.
    Night,
}

/// What comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Round {
    /// After a length of time: "daily".
    Length(Length),
    /// With a name: "every Monday".
    Name(Recurring),
    /// With a name and a part of its day: "every Monday morning".
    NamePart(Recurring, DayTime),
    /// With a part of the day: "every night".
    Part(DayTime),
}

/// The quantifier of a set (TIMEX3 `quant`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quant {
    /// "every"
    Every,
    /// "each"
    Each,
    /// "some"
    Some,
}

impl Quant {
    /// As TIMEX3 writes it.
    pub fn word(self) -> &'static str {
        match self {
            Quant::Every => "EVERY",
            Quant::Each => "EACH",
            Quant::Some => "SOME",
        }
    }
}

/// A time that no calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vague {
    /// "recently", "the past"
    Past,
    /// "now", "currently"
    Present,
    /// "soon", "the future"
    Future,
}
