//! One calendar day.

use super::civil;
use chrono::Weekday;
use std::{fmt, str::FromStr};

/// A day of the proleptic Gregorian calendar (ISO 8601), years -9999 to 9999.
///
/// Held as the number of days since 1970-01-01, which is what a pack stores and
/// what a timeline measures in. Year 0 is 1 BC, as ISO 8601 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// -9999-01-01, the first day there is.
    pub const MIN: Day = Day(-4_371_587);
    /// 9999-12-31, the last day there is.
    pub const MAX: Day = Day(2_932_896);

    /// The day of a year, month (1 to 12) and day of the month, if there is such a day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let is_day = (-9999..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=civil::month_length(year, month)).contains(&day);
        is_day.then(|| Day(civil::number((year, month, day))))
    }

    /// The day this many days after 1970-01-01.
    pub fn from_number(days: i32) -> Option<Day> {
        (Day::MIN.0..=Day::MAX.0).contains(&days).then_some(Day(days))
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        civil::ymd(self.0)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.ymd().1
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let since_monday = (self.0 + 3).rem_euclid(7) as u8;
        Weekday::try_from(since_monday).unwrap_or(Weekday::Mon)
    }

    /// The ISO 8601 week-numbering year and week.
    pub fn iso_week(self) -> (i32, u32) {
        // A week is of the year that its Thursday is in.
        let thursday = self.week_start().0 + 3;
        let (year, ..) = civil::ymd(thursday);
        (year, (thursday - civil::number((year, 1, 1))) as u32 / 7 + 1)
    }

    /// This many days later (or earlier); none outside the calendar.
    pub fn plus_days(self, days: i32) -> Option<Day> {
        self.0.checked_add(days).and_then(Day::from_number)
    }

    /// This many months later (or earlier), the day of the month cut to the
    /// month's length; none outside the calendar.
    pub fn plus_months(self, months: i32) -> Option<Day> {
        let (year, month, day) = self.ymd();
        let moved = (year * 12 + month as i32 - 1).checked_add(months)?;
        let (year, month) = (moved.div_euclid(12), moved.rem_euclid(12) as u32 + 1);
        let first = Day::from_ymd(year, month, 1)?;
        first.plus_days(day.min(civil::month_length(year, month)) as i32 - 1)
    }

    /// The Monday of its week.
    pub fn week_start(self) -> Day {
        Day(self.0 - self.weekday().num_days_from_monday() as i32)
    }

    /// The last day of a month.
    pub fn month_end(year: i32, month: u32) -> Option<Day> {
        let first = Day::from_ymd(year, month, 1)?;
        first.plus_days(civil::month_length(year, month) as i32 - 1)
    }
}

/// A year as ISO 8601 writes it: four digits, a minus before the year 0.
pub(super) struct IsoYear(pub(super) i32);

impl fmt::Display for IsoYear {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 { write!(out, "-{:04}", -self.0) } else { write!(out, "{:04}", self.0) }
    }
}

/// ISO 8601, `2019-10-23`.
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{}-{month:02}-{day:02}", IsoYear(year))
    }
}

/// Not a day of the calendar as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseDayError;

impl fmt::Display for ParseDayError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a day of the calendar written YYYY-MM-DD")
    }
}

impl std::error::Error for ParseDayError {}

impl FromStr for Day {
    type Err = ParseDayError;

    fn from_str(text: &str) -> Result<Day, ParseDayError> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let bytes = digits.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(ParseDayError);
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0'))
        };
        Day::from_ymd(sign * number(0..4), number(5..7) as u32, number(8..10) as u32)
            .ok_or(ParseDayError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Months, NaiveDate};

    #[test]
    fn the_ends_of_the_calendar_are_days() {
        assert_eq!(Day::from_ymd(-9999, 1, 1), Some(Day::MIN));
        assert_eq!(Day::from_ymd(9999, 12, 31), Some(Day::MAX));
        assert_eq!(Day::from_ymd(10000, 1, 1), None);
        assert_eq!(Day::MAX.plus_days(1), None);
        assert_eq!(Day::MIN.plus_months(-1), None);
    }

    #[test]
    fn months_weeks_and_their_ends_are_those_of_another_calendar() {
        let that = |day: Day| NaiveDate::from_num_days_from_ce_opt(day.number() + 719_163).unwrap();
        let mut day = Day::MIN.plus_days(400);
        while let Some(one) = day {
            let date = that(one);
            assert_eq!(one.weekday(), date.weekday(), "{one}");
            assert_eq!(one.iso_week(), (date.iso_week().year(), date.iso_week().week()), "{one}");
            let moved = [one.plus_months(13), one.plus_months(-13)].map(|day| day.map(that));
            let by = Months::new(13);
            let expected = [date.checked_add_months(by), date.checked_sub_months(by)];
            assert!(moved == expected || one.plus_days(400).is_none(), "{one}");
            let end = Day::month_end(one.year(), one.month()).map(that);
            assert_eq!(end.map(|end| end.day()), Some(date.num_days_in_month().into()), "{one}");
            day = one.plus_days(29);
        }
        assert_eq!(Day::month_end(9999, 12), Some(Day::MAX));
        assert_eq!(Day::month_end(2019, 13), None);
        assert_eq!(Day::MAX.plus_months(i32::MAX), None);
        assert_eq!(Day::MIN.plus_months(i32::MIN), None);
    }

    #[test]
    fn the_epoch_is_day_zero_and_a_thursday() {
        let epoch = Day::from_ymd(1970, 1, 1).unwrap();
        assert_eq!((epoch.number(), epoch.weekday()), (0, Weekday::Thu));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for wrong in ["2018-02-31", "2019-02-29", "0000-00-00", "2018-2-1", "12019-01-01", ""] {
            assert_eq!(wrong.parse::<Day>(), Err(ParseDayError), "{wrong}");
        }
    }

    #[test]
    fn printing_and_parsing_are_inverse() {
        for day in ["2019-10-23", "0000-02-29", "-0044-03-15", "9999-12-31", "-9999-01-01"] {
            assert_eq!(day.parse::<Day>().unwrap().to_string(), day);
        }
    }
}
