//! A day as a header line or a field of data writes it.

mod field;
mod named;
mod one_way;
mod reader;
mod time;
mod wrong;

pub(super) use field::{field_day, is_odd};
pub(super) use one_way::one_way;
pub(crate) use reader::digit;
pub(super) use time::{is_clock_word, is_separator};
pub(super) use wrong::{Wrong, shown};

use crate::span::Span;
use crate::when::{Day, DayOrder, Weekday, When};
use named::{in_words, month_of_year};
use reader::Reader;
use std::ops::RangeInclusive;

/// The years in which a report can have been published. The first newspaper came
/// out in 1605 (Strassburg). A year before is of another calendar, as the Persian
/// 1398 and the Islamic 1441 are; one after may be, as the Thai 2562 is.
pub(super) const PLAUSIBLE: RangeInclusive<i32> = 1600..=2199;

/// Words shaped like a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SaidDay {
    /// Where they stand.
    pub(super) span: Span,
    /// The weekday beside it.
    pub(super) weekday: Option<Weekday>,
    /// What they say.
    pub(super) said: Said,
}

/// What words shaped like a day say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// One day.
    Day(Day),
    /// A month of a year.
    Month(When),
    /// Two numbers that can each be the month, `3/4/2019`: the day first, and the
    /// month first.
    Either([Day; 2]),
    /// A month and a day of it, without the year.
    Yearly(u32, u32),
    /// No day.
    None(Wrong),
}

impl Said {
    /// The day of two numbers, or both when either can be the month.
    fn of_numbers(first: u32, second: u32, year: i32) -> Said {
        let day = |order: DayOrder| {
            let (day, month) = order.day_and_month(first, second);
            Day::from_ymd(year, month, day)
        };
        match (day(DayOrder::DayFirst), day(DayOrder::MonthFirst)) {
            (None, None) => Said::None(Wrong::NoSuchDay),
            (Some(one), Some(other)) if one != other => Said::Either([one, other]),
            (one, other) => one.or(other).map_or(Said::None(Wrong::NoSuchDay), Said::Day),
        }
    }
}

/// A day at the start of `text[from..]`: `2019-10-23`, `23 October 2019`,
/// `Wednesday, Oct. 23, 2019`, `3/4/2019`, `Oct. 23`, `October 2019`. None when the
/// words are not shaped like one.
pub(super) fn day_at(text: &str, from: usize) -> Option<SaidDay> {
    let mut reader = Reader { text, at: from };
    let weekday = reader.weekday();
    let said = compact(&mut reader)
        .or_else(|| numeric(&mut reader))
        .or_else(|| in_words(&mut reader))
        .or_else(|| month_of_year(&mut reader).filter(|_| weekday.is_none()))?;
    let said = match (weekday, said) {
        (Some(weekday), Said::Either(days)) => told_by_weekday(weekday, days),
        (_, said) => said,
    };
    Some(SaidDay { span: Span::new(from, reader.at), weekday, said })
}

/// Reads on only where `read` reads something.
fn attempt(
    reader: &mut Reader<'_>,
    read: impl Fn(&mut Reader<'_>) -> Option<Said>,
) -> Option<Said> {
    let mut ahead = *reader;
    let said = read(&mut ahead)?;
    *reader = ahead;
    Some(said)
}

/// `20191023`, where it is a day.
fn compact(reader: &mut Reader<'_>) -> Option<Said> {
    attempt(reader, |reader| {
        let number = reader.number(8..=8)?;
        let day = Day::from_ymd((number / 10_000) as i32, number / 100 % 100, number % 100)?;
        let timed = reader.rest().starts_with('T');
        ((reader.ends() || timed) && PLAUSIBLE.contains(&day.year())).then_some(Said::Day(day))
    })
}

/// Three numbers with a sign between: `2019-10-23`, `2019/10/23`, `23.10.2019`,
/// `3/4/2019`, and the same with numbers that make no day.
fn numeric(reader: &mut Reader<'_>) -> Option<Said> {
    attempt(reader, |reader| {
        let (first, first_length) = reader.run()?;
        let sign = reader.sign(None)?;
        let (second, second_length) = reader.run()?;
        reader.sign(Some(sign))?;
        let (third, third_length) = reader.run()?;
        let year_first = first_length >= 4;
        let timed = year_first && reader.rest().starts_with('T');
        if !reader.ends() && !timed {
            return None;
        }
        match (first_length, second_length, third_length) {
            (4.., ..) => Some(of_year(first, |year| ymd(year, second, third))),
            // With points the day is first everywhere.
            (..=2, ..=2, 4..) if sign == '.' => {
                Some(of_year(third, |year| ymd(year, second, first)))
            }
            (..=2, ..=2, 4..) => Some(of_year(third, |year| Said::of_numbers(first, second, year))),
            (..=2, ..=2, 2) => Some(Said::None(Wrong::ShortYear)),
            _ => None,
        }
    })
}

/// What is said of a year, where a report can be of it.
fn of_year(year: u32, said: impl Fn(i32) -> Said) -> Said {
    let year = i32::try_from(year).ok().filter(|year| PLAUSIBLE.contains(year));
    year.map_or(Said::None(Wrong::Year), said)
}

fn ymd(year: i32, month: u32, day: u32) -> Said {
    Day::from_ymd(year, month, day).map_or(Said::None(Wrong::NoSuchDay), Said::Day)
}

/// The one of two days that has the weekday.
fn told_by_weekday(weekday: Weekday, days: [Day; 2]) -> Said {
    match days.map(|day| day.weekday() == weekday) {
        [true, false] => Said::Day(days[0]),
        [false, true] => Said::Day(days[1]),
        _ => Said::Either(days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<Said> {
        day_at(text, 0).map(|day| day.said)
    }

    fn day(text: &str) -> Said {
        Said::Day(text.parse().unwrap())
    }

    #[test]
    fn a_day_in_every_writing_of_a_header() {
        for text in [
            "2019-10-23",
            "2019-10-23T20:41:00Z",
            "2019-10-23T20:41:00+02:00",
            "2019-10-23 20:41",
            "2019/10/23",
            "20191023",
            "23.10.2019",
            "23/10/2019",
            "10/23/2019",
            "10-23-2019",
            "23 October 2019",
            "23-Oct-2019",
            "23rd of October 2019",
            "October 23, 2019",
            "Oct. 23, 2019 at noon",
            "Wednesday, Oct. 23, 2019",
            "Wed 23 Oct 2019",
            "WED, OCT 23 2019",
            "۲۰۱۹-۱۰-۲۳",
            "٢٠١٩/١٠/٢٣",
            "۲۳ October ۲۰۱۹",
        ] {
            assert_eq!(said(text), Some(day("2019-10-23")), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_shaped_like_one() {
        for text in ["31 February 2019", "2019-02-31", "29 February 2019", "00/00/2019", "Feb. 30"]
        {
            assert_eq!(said(text), Some(Said::None(Wrong::NoSuchDay)), "{text}");
        }
        for text in [
            "00/00/0000",
            "0000-01-01",
            "12019-01-01",
            "1 May 12019",
            "۱۳۹۸/۰۸/۰۱",
            "1/8/1398",
            "2562-10-23",
        ] {
            assert_eq!(said(text), Some(Said::None(Wrong::Year)), "{text}");
        }
        let long = format!("{}-10-23", "9".repeat(10_000));
        assert_eq!(said(&long), Some(Said::None(Wrong::Year)));
        assert_eq!(said("3/4/19"), Some(Said::None(Wrong::ShortYear)));
        assert_eq!(said("2019-10-233"), Some(Said::None(Wrong::NoSuchDay)));
    }

    #[test]
    fn what_can_be_read_two_ways_keeps_both() {
        let both = Said::Either(["2019-04-03", "2019-03-04"].map(|day| day.parse().unwrap()));
        assert_eq!(said("3/4/2019"), Some(both));
        assert_eq!(said("03-04-2019"), Some(both));
        assert_eq!(said("۳/۴/۲۰۱۹"), Some(both));
        assert_eq!(said("3.4.2019"), Some(day("2019-04-03")));
        assert_eq!(said("4/4/2019"), Some(day("2019-04-04")));
        // 3 April 2019 was a Wednesday, 4 March 2019 a Monday.
        assert_eq!(said("Wednesday, 3/4/2019"), Some(day("2019-04-03")));
        assert_eq!(said("Monday 3/4/2019"), Some(day("2019-03-04")));
        assert_eq!(said("Friday 3/4/2019"), Some(both));
    }

    #[test]
    fn the_year_or_the_day_may_be_missing() {
        assert_eq!(said("Oct. 23"), Some(Said::Yearly(10, 23)));
        assert_eq!(said("23 October, 10:41"), Some(Said::Yearly(10, 23)));
        assert_eq!(said("Feb. 29"), Some(Said::Yearly(2, 29)));
        assert_eq!(day_at("Friday, Oct. 25", 0).unwrap().weekday, Some(Weekday::Fri));
        assert_eq!(said("October 2019"), When::month(2019, 10).map(Said::Month));
    }

    #[test]
    fn other_words_are_no_day() {
        for text in [
            "Marching 23, 2019",
            "2019/10-23",
            "192.168.10.1",
            "12345678",
            "555-1234",
            "Wednesday",
            "Friday October 2019",
            "9999",
            "é",
            "",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
