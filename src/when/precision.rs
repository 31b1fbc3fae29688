//! How finely a date was given.

use super::{Day, When};

/// How finely a date was given. It decides how the date is printed and drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Precision {
    /// One day.
    Day = 0,
    /// A week, Monday to Sunday (ISO 8601).
    Week = 1,
    /// A calendar month.
    Month = 2,
    /// Three months of the northern meteorological seasons: spring is March to May.
    Season = 3,
    /// A calendar quarter.
    Quarter = 4,
    /// January to June, or July to December.
    HalfYear = 5,
    /// A calendar year.
    Year = 6,
    /// Ten years: the 1990s are 1990 to 1999.
    Decade = 7,
    /// A hundred years as the digits say: 19XX is 1900 to 1999.
    Century = 8,
    /// Any other stretch, with a day at each end or an open end.
    Range = 9,
}

impl Precision {
    /// The precision with this number in a pack.
    pub fn from_code(code: u8) -> Option<Precision> {
        use Precision::*;
        [Day, Week, Month, Season, Quarter, HalfYear, Year, Decade, Century, Range]
            .get(usize::from(code))
            .copied()
    }

    /// The unit of the calendar that holds a day; none for a range, which is no unit.
    pub fn around(self, day: Day) -> Option<When> {
        let (year, month, _) = day.ymd();
        match self {
            Precision::Day => Some(When::day(day)),
            Precision::Week => When::week(day),
            Precision::Month => When::month(year, month),
            // A winter begins in the December of the year before.
            Precision::Season if month < 3 => When::season(year - 1, 4),
            Precision::Season => When::season(year, month / 3),
            Precision::Quarter => When::quarter(year, month.div_ceil(3)),
            Precision::HalfYear => When::half_year(year, month.div_ceil(6)),
            Precision::Year => When::year(year),
            Precision::Decade => When::decade(year.div_euclid(10) * 10),
            Precision::Century => When::century(year.div_euclid(100) * 100),
            Precision::Range => None,
        }
    }
}

impl When {
    /// The coarsest unit, of a year, a month and a day, that its ends are ends of: where both
    /// are known, both are.
    pub fn unit_of_ends(self) -> Precision {
        let next = |last: Day| last.plus_days(1);
        let (first, after) = (self.earliest(), self.latest().and_then(next));
        let begins = |is: fn(Day) -> bool| first.is_none_or(is) && after.is_none_or(is);
        let starts_month = |day: Day| day.ymd().2 == 1;
        match (begins(starts_month), begins(|day| day.month() == 1)) {
            (true, true) => Precision::Year,
            (true, false) => Precision::Month,
            (false, _) => Precision::Day,
        }
    }
}
