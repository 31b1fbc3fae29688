//! The proleptic Gregorian calendar (ISO 8601) in numbers of days since 1970-01-01.
//!
//! Arithmetic alone, as Howard Hinnant works it out in "chrono-compatible low-level date
//! algorithms": a year that begins in March has its leap day at its end, and 400 years are as
//! long as any other 400. A library's tables would be as heavy on the page as a view of it.

/// The days of 400 years.
const CYCLE: i32 = 146_097;

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i32 = 719_468;

/// The number of a day; a month or day that there is not counts on from the last.
pub(super) fn number((year, month, day): (i32, u32, u32)) -> i32 {
    let (month, day) = (month as i32, day as i32);
    let year = year - i32::from(month < 3);
    let (cycle, year) = (year.div_euclid(400), year.rem_euclid(400));
    let leap_days = year / 4 - year / 100;
    cycle * CYCLE + year * 365 + leap_days + before((month + 9) % 12) + day - 1 - EPOCH
}

/// Year, month and day of a number.
pub(super) fn ymd(number: i32) -> (i32, u32, u32) {
    let since = number + EPOCH;
    let (cycle, day) = (since.div_euclid(CYCLE), since.rem_euclid(CYCLE));
    // Without the leap days of 4 and of 400 years, and with those that 100 years lack, each
    // year has 365.
    let year = (day - day / 1_460 + day / 36_524 - day / (CYCLE - 1)) / 365;
    let day = day - (year * 365 + year / 4 - year / 100);
    let month = (day * 5 + 2) / 153;
    let day = day - before(month) + 1;
    let (later, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
    (cycle * 400 + year + later, month as u32, day as u32)
}

/// How many days a month has, 1 to 12.
pub(super) fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 => (number((year, 3, 1)) - number((year, 2, 1))) as u32,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days of a year that begins in March before one of its months: five months have 153.
fn before(month: i32) -> i32 {
    (month * 153 + 2) / 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn every_month_of_every_year_is_that_of_another_calendar() {
        let mut before = None;
        for year in -9_999..=9_999 {
            for month in 1..=12 {
                let length = month_length(year, month);
                for day in [1, 2, 28, length] {
                    let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
                    let number = number((year, month, day));
                    assert_eq!(number, date.num_days_from_ce() - 719_163, "{date}");
                    assert_eq!(ymd(number), (year, month, day));
                }
                assert_eq!(NaiveDate::from_ymd_opt(year, month, length + 1), None);
                let first = number((year, month, 1));
                assert!(before.is_none_or(|before| first == before + 1));
                before = Some(number((year, month, length)));
            }
        }
    }

    #[test]
    fn every_day_of_four_hundred_years_has_its_number() {
        for number in number((1799, 12, 31))..=number((2200, 1, 1)) {
            assert_eq!(super::number(ymd(number)), number);
        }
    }
}
