//! A date of publication in a field of data: JSON Lines, JSON-LD.

use super::{PLAUSIBLE, Said, SaidDay, Wrong, day_at, is_clock_word, of_year};
use crate::span::Span;
use crate::when::{Day, When};

/// The longest value read. No date is as long.
const LONGEST: usize = 200;

/// The day that a whole value names, with a time of day or not, or the month, where it
/// names no day. The span is the date's in the value.
///
/// Data may be of any year from 1 on when it is written as ISO 8601 in Latin
/// digits; in any other writing its year has to be one of a report.
pub(in crate::report) fn field_day(value: &str) -> Result<SaidDay, Wrong> {
    let start = value.len() - value.trim_start().len();
    let trimmed = value.trim();
    if trimmed.len() > LONGEST {
        return Err(Wrong::NoDate);
    }
    if let Some((day, rest)) = iso(trimmed) {
        let day = day.ok_or(Wrong::NoSuchDay)?;
        if !is_time(rest.strip_prefix(['T', ' ']).unwrap_or(rest)) {
            return Err(Wrong::NoDate);
        }
        // Year 0 is 1 BC (ISO 8601).
        if day.year() < 1 {
            return Err(Wrong::Year);
        }
        let span = Span::new(start, start + trimmed.len() - rest.len());
        return Ok(SaidDay { span, weekday: None, said: Said::Day(day) });
    }
    if let Some(said) = iso_month(trimmed) {
        let span = Span::new(start, start + trimmed.len());
        return match said {
            Said::None(wrong) => Err(wrong),
            said => Ok(SaidDay { span, weekday: None, said }),
        };
    }
    let found = day_at(value, start).ok_or(Wrong::NoDate)?;
    let after = value[found.span.end as usize..].trim_end();
    let after = after.strip_prefix('T').unwrap_or(after);
    match found.said {
        Said::None(wrong) => Err(wrong),
        _ if !is_time(after) => Err(Wrong::NoDate),
        // A field holds a date of its own: nothing beside it tells the year.
        Said::Yearly(..) => Err(Wrong::ShortYear),
        _ => Ok(found),
    }
}

/// Whether a field's day is of a year in which no report was published.
pub(in crate::report) fn is_odd(day: Day) -> bool {
    !PLAUSIBLE.contains(&day.year())
}

/// A day at the start in ISO 8601, and what follows it.
fn iso(text: &str) -> Option<(Option<Day>, &str)> {
    let (date, rest) = text.split_at_checked(10)?;
    let shaped = date.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    (shaped && (rest.is_empty() || rest.starts_with(['T', ' ']))).then(|| (date.parse().ok(), rest))
}

/// A month of a year in ISO 8601, `2019-10`, and nothing else.
fn iso_month(text: &str) -> Option<Said> {
    let (year, month) = text.split_once('-')?;
    let number = |part: &str, length| {
        let whole = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        whole.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month) = (number(year, 4)?, number(month, 2)?);
    Some(of_year(year, |year| {
        When::month(year, month).map_or(Said::None(Wrong::NoSuchDay), Said::Month)
    }))
}

/// Whether nothing but a time of day with its zone is left.
fn is_time(rest: &str) -> bool {
    rest.split_whitespace().all(|word| {
        let numbers = || word.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let in_range =
            numbers().all(|part| part.len() > 2 || part.parse::<u8>().is_ok_and(|n| n < 60));
        word == "Z" || is_clock_word(word) && in_range
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(value: &str) -> Result<String, Wrong> {
        field_day(value).map(|found| match found.said {
            Said::Day(day) => day.to_string(),
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn a_field_holds_a_day_and_perhaps_a_time() {
        for value in [
            "2019-10-23",
            " 2019-10-23 ",
            "2019-10-23T20:41",
            "2019-10-23T20:41:00.000+02:00",
            "2019-10-23 20:41:00 UTC",
            "20191023",
            "20191023T204100Z",
            "Wed, 23 Oct 2019 20:41:00 +0000",
            "October 23, 2019 3:41 p.m. EDT",
            "23/10/2019",
            "۲۰۱۹-۱۰-۲۳",
        ] {
            assert_eq!(day(value).as_deref(), Ok("2019-10-23"), "{value}");
        }
        assert_eq!(day("0044-03-15").as_deref(), Ok("0044-03-15"));
        assert!(is_odd("0044-03-15".parse().unwrap()) && !is_odd("2019-10-23".parse().unwrap()));
        assert!(day("3/4/2019").is_ok_and(|said| said.starts_with("Either")));
        let october = When::month(2019, 10).map(Said::Month);
        for value in ["2019-10", " 2019-10 ", "October 2019"] {
            assert_eq!(field_day(value).ok().map(|found| found.said), october, "{value}");
        }
    }

    #[test]
    fn what_a_field_cannot_mean_is_told_apart() {
        for (value, wrong) in [
            ("2018-02-31", Wrong::NoSuchDay),
            ("2019-02-29", Wrong::NoSuchDay),
            ("31 February 2019", Wrong::NoSuchDay),
            ("2019-13", Wrong::NoSuchDay),
            ("2019-00", Wrong::NoSuchDay),
            ("2019-1", Wrong::NoDate),
            ("2019-10-", Wrong::NoDate),
            ("2019-20", Wrong::NoSuchDay),
            ("1398-08", Wrong::Year),
            ("0000-01-01", Wrong::Year),
            ("12019-01-01", Wrong::Year),
            ("00/00/0000", Wrong::Year),
            ("۱۳۹۸/۰۸/۰۱", Wrong::Year),
            ("3/4/19", Wrong::ShortYear),
            ("Oct. 23", Wrong::ShortYear),
            ("2019-10-23T99:99garbage", Wrong::NoDate),
            ("2019-10-23T99:99", Wrong::NoDate),
            ("2019-10-23 Police", Wrong::NoDate),
            ("yesterday", Wrong::NoDate),
            ("", Wrong::NoDate),
            ("-0044-03-15", Wrong::NoDate),
        ] {
            assert_eq!(day(value), Err(wrong), "{value}");
        }
        assert_eq!(day(&"9".repeat(10_000)), Err(Wrong::NoDate));
    }
}
