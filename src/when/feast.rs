//! Named days: fixed ones, and those that move from year to year.

use super::{Day, Weekday, When};

/// A day (or two) that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feast {
    /// The same day of the same month each year: Christmas Day.
    Fixed(u32, u32),
    /// So many days after Easter Sunday of the Western churches: Good Friday is -2.
    Easter(i32),
    /// The so-manieth weekday of a month: Thanksgiving is the fourth Thursday of November.
    Nth(u32, u32, Weekday),
    /// The last weekday of a month: Memorial Day is the last Monday of May.
    Final(u32, Weekday),
    /// The Tuesday after the first Monday of November (2 U.S.C. § 7).
    ElectionDay,
}

impl Feast {
    /// The feast in a year.
    pub fn in_year(self, year: i32) -> Option<When> {
        let day = match self {
            Feast::Fixed(month, day) => Day::from_ymd(year, month, day),
            Feast::Easter(after) => easter(year)?.plus_days(after),
            Feast::Nth(month, which, weekday) => nth(year, month, which, weekday),
            Feast::Final(month, weekday) => {
                let end = Day::month_end(year, month)?;
                let back = 7 + end.weekday().num_days_from_monday() as i32
                    - weekday.num_days_from_monday() as i32;
                end.plus_days(-(back % 7))
            }
            Feast::ElectionDay => nth(year, 11, 1, Weekday::Mon)?.plus_days(1),
        };
        day.map(When::day)
    }
}

fn nth(year: i32, month: u32, which: u32, weekday: Weekday) -> Option<Day> {
    let first = Day::from_ymd(year, month, 1)?;
    let ahead =
        7 + weekday.num_days_from_monday() as i32 - first.weekday().num_days_from_monday() as i32;
    first.plus_days(ahead % 7 + 7 * (which as i32 - 1))
}

/// Easter Sunday of the Gregorian calendar, by the rule published anonymously in
/// Nature, 20 April 1876; none before the calendar was (1583).
fn easter(year: i32) -> Option<Day> {
    if year < 1583 {
        return None;
    }
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let skipped = (century + 8) / 25;
    let epact = (19 * golden + century - century / 4 - (century - skipped + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    Day::from_ymd(year, (sum / 31) as u32, (sum % 31 + 1) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(feast: Feast, year: i32) -> String {
        feast.in_year(year).map_or("none".into(), When::to_edtf)
    }

    #[test]
    fn easter_moves() {
        for (year, sunday) in
            [(2019, "2019-04-21"), (2000, "2000-04-23"), (1954, "1954-04-18"), (2038, "2038-04-25")]
        {
            assert_eq!(day(Feast::Easter(0), year), sunday);
        }
        assert_eq!(day(Feast::Easter(-2), 2024), "2024-03-29");
        assert_eq!(day(Feast::Easter(0), 1066), "none");
    }

    #[test]
    fn weekdays_of_a_month_are_counted() {
        assert_eq!(day(Feast::Nth(11, 4, Weekday::Thu), 1999), "1999-11-25");
        assert_eq!(day(Feast::Final(5, Weekday::Mon), 2021), "2021-05-31");
        assert_eq!(day(Feast::ElectionDay, 2022), "2022-11-08");
    }
}
