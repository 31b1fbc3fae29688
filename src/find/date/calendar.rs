//! Dates that name their year: `23 October 2019`, `October 23, 2019`,
//! `Friday, Oct. 23, 1998`, `2019-10-23`, `March 2018`, `2013`.

use super::sense::Sense;
use super::{Cursor, Found, Language};
use crate::when::Written;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let weekday = weekday_before(cursor);
    let dated = cursor.ahead(weekday);
    let day = day_month_year(dated).or_else(|| month_day_year(dated));
    if weekday > 0 {
        return day.map(|found| found.longer(weekday));
    }
    day.or_else(|| iso(cursor)).or_else(|| month_year(cursor)).or_else(|| year(cursor))
}

/// How many tokens a weekday and its comma take before a date.
pub(super) fn weekday_before(cursor: Cursor<'_>) -> usize {
    match cursor.sense(0) {
        Sense::Weekday { plural: false, .. } => {
            let length = 1 + usize::from(cursor.is_sign(1, '.') || cursor.is_sign(1, ','));
            length + usize::from(cursor.is(length, "the"))
        }
        _ => 0,
    }
}

fn calendar(year: i32, month: Option<u32>, day: Option<u32>) -> Written {
    Written::Calendar { year, month, day }
}

/// `2019-10-23`, `2019/10/23` (ISO 8601, and as East Asia writes it).
fn iso(cursor: Cursor<'_>) -> Option<Found> {
    let year = cursor.year(0)?;
    let parted = |sign| cursor.is_sign(1, sign) && cursor.is_sign(3, sign);
    let joined = (1..=4).all(|ahead| cursor.joined(ahead));
    if !joined || !(parted('-') || parted('/')) || more_digits(cursor, 5) {
        return None;
    }
    let written = calendar(year, Some(cursor.digits(2, 2)?), Some(cursor.digits(4, 2)?));
    Some(Found::new(5, written, "iso-date"))
}

/// Whether more digits, or a sign with digits, hang on what was read.
pub(super) fn more_digits(cursor: Cursor<'_>, ahead: usize) -> bool {
    let digits = |ahead| cursor.joined(ahead) && cursor.number(ahead).is_some();
    let sign = ['-', '/', '.'].iter().any(|&sign| cursor.is_sign(ahead, sign));
    digits(ahead) || sign && cursor.joined(ahead) && digits(ahead + 1)
}

/// `23 October 2019`, `the 23rd of October, 2019`.
fn day_month_year(cursor: Cursor<'_>) -> Option<Found> {
    let the = the_ordinal(cursor, 0);
    let (day, day_length) = cursor.month_day(the)?;
    let mut length = the + day_length;
    length += usize::from(cursor.is(length, "of") || cursor.is_sign(length, '.'));
    let (month, month_length) = cursor.month(length)?;
    length += month_length;
    length += usize::from(cursor.is_sign(length, ','));
    let year = cursor.year(length)?;
    Some(Found::new(length + 1, calendar(year, Some(month), Some(day)), "day-month-year"))
}

/// The token of the article in `the 23rd`.
pub(super) fn the_ordinal(cursor: Cursor<'_>, ahead: usize) -> usize {
    let ordinal = cursor.sense(ahead + 2) == Sense::OrdinalEnding;
    usize::from(cursor.is(ahead, "the") && ordinal)
}

/// `October 23, 2019`, `Oct. 23rd 2019`.
fn month_day_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    let (day, day_length) = cursor.month_day(length)?;
    length += day_length;
    length += usize::from(cursor.is_sign(length, ','));
    let year = cursor.year(length).filter(|_| !cursor.is_sign(length + 1, ':'))?;
    Some(Found::new(length + 1, calendar(year, Some(month), Some(day)), "month-day-year"))
}

/// `March 2018`, `March of 2018`, `March, 2018`, `January nineteen ninety-seven`.
fn month_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    length += usize::from(cursor.is(length, "of") || cursor.is_sign(length, ','));
    let (year, year_length) = match cursor.year(length) {
        Some(year) => (year, 1),
        None => spoken_year(cursor, length)?,
    };
    let plausible = year >= EARLIEST_MODERN && !counted(cursor, length + year_length);
    plausible
        .then(|| Found::new(length + year_length, calendar(year, Some(month), None), "month-year"))
}

/// A number is read as a year on its own from here on, up to [`LATEST_MODERN`].
const EARLIEST_MODERN: i32 = 1000;
const LATEST_MODERN: i32 = 2100;

/// `2013`, `the year 2000`, `nineteen ninety-seven`, where its neighbours say that
/// it is a year and not a number of things.
fn year(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.is(0, "the") && cursor.is(1, "year") {
        let (year, length) =
            cursor.year(2).map(|year| (year, 1)).or_else(|| spoken_year(cursor, 2))?;
        return Some(Found::new(2 + length, calendar(year, None, None), "the-year"));
    }
    if let Some((year, length)) = spoken_year(cursor, 0)
        && !counted(cursor, length)
        && !cursor.is(0, "two")
    {
        return Some(Found::new(length, calendar(year, None, None), "spoken-year"));
    }
    let year = cursor.year(0).filter(|year| (EARLIEST_MODERN..LATEST_MODERN).contains(year))?;
    // Where nouns have capitals, what a number counts cannot be told from a name.
    let recent = (1900..LATEST_MODERN).contains(&year) && cursor.language == Language::English;
    let introduced =
        matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until));
    let plausible = introduced || recent && !follows_another_kind(cursor);
    let tail = cursor.joined(0)
        && cursor.was_any(1, &["-", "/"])
        && cursor.word_before(2).len() != 4
        && cursor.word_before(2).starts_with(|c: char| c.is_ascii_digit());
    let goes_on = cursor.joined(1) && more_digits(cursor, 1) && !year_range(cursor);
    let whole = !tail && !goes_on;
    (plausible && whole && !counted(cursor, 1))
        .then(|| Found::new(1, calendar(year, None, None), "year"))
}

/// `1989-90`, `1989/1990`: two years, not one number with a sign in it.
fn year_range(cursor: Cursor<'_>) -> bool {
    let end = cursor.digits(2, 2).or_else(|| cursor.digits(2, 4));
    end.is_some() && !more_digits(cursor, 3)
}

/// Whether the word before says that the number is not a year: `$2000`, `Box 2019`.
fn follows_another_kind(cursor: Cursor<'_>) -> bool {
    let before = cursor.word_before(1);
    let sign = matches!(before, "$" | "£" | "€" | "¥" | "#" | "." | ":" | "+" | "/" | "_" | "=");
    (sign && cursor.joined(0))
        || matches!(before, "." | "$")
        || cursor.was_any(
            1,
            &[
                "box",
                "no",
                "number",
                "room",
                "flight",
                "page",
                "route",
                "some",
                "about",
                "over",
                "nearly",
                "only",
                "least",
                "almost",
                "another",
                "model",
                "article",
                "section",
                "population",
                "point",
                "points",
                "level",
                "yen",
                "other",
                "all",
                "these",
                "those",
            ],
        )
}

/// Whether what follows is what the number counts: `2,000 cases`, `2000 members`.
fn counted(cursor: Cursor<'_>, ahead: usize) -> bool {
    let next = cursor.word(ahead);
    let unit = matches!(
        cursor.sense(ahead),
        Sense::Unit { plural: true, .. } | Sense::OrdinalEnding | Sense::Number { digits: 0, .. }
    );
    let measure =
        cursor.joined(ahead) && next.starts_with(|c: char| c.is_alphanumeric() || "%°".contains(c));
    unit || measure || is_counted_thing(next)
}

/// A plural noun that is no figure of a year: `members`, not `earnings`.
fn is_counted_thing(word: &str) -> bool {
    const NOT_COUNTED: [&str; 28] = [
        "was",
        "has",
        "this",
        "its",
        "his",
        "as",
        "is",
        "plus",
        "across",
        "towards",
        "earnings",
        "sales",
        "results",
        "profits",
        "elections",
        "games",
        "figures",
        "estimates",
        "levels",
        "revenues",
        "talks",
        "accords",
        "hours",
        "finals",
        "championships",
        "attacks",
        "protests",
        "riots",
    ];
    const COUNTED: [&str; 9] =
        ["people", "men", "women", "percent", "million", "billion", "%", "troops", "dead"];
    let plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && word.starts_with(char::is_lowercase);
    COUNTED.contains(&word) || plural && !NOT_COUNTED.contains(&word)
}

/// `nineteen ninety-seven`, `two thousand`, `two thousand and five`.
fn spoken_year(cursor: Cursor<'_>, ahead: usize) -> Option<(i32, usize)> {
    let spoken = |ahead: usize| match cursor.sense(ahead) {
        Sense::Number { value, digits: 0 } => Some(value as i32),
        _ => None,
    };
    match spoken(ahead)? {
        century @ (18..=20) => {
            let tens = spoken(ahead + 1).filter(|tens| (10..100).contains(tens))?;
            let hyphen = usize::from(cursor.is_hyphen(ahead + 2));
            let ones = spoken(ahead + 2 + hyphen).filter(|ones| tens % 10 == 0 && *ones < 10);
            let length = 2 + ones.map_or(0, |_| 1 + hyphen);
            Some((century * 100 + tens + ones.unwrap_or(0), length))
        }
        2 if spoken(ahead + 1) == Some(1000) => {
            let and = usize::from(cursor.is(ahead + 2, "and"));
            let ones = spoken(ahead + 2 + and).filter(|ones| *ones < 20);
            let length = 2 + ones.map_or(0, |_| 1 + and);
            Some((2000 + ones.unwrap_or(0), length))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn all(text: &str) -> Option<String> {
        match first(read, text)?.written {
            Written::Calendar { year, month, day } => Some(format!("{year} {month:?} {day:?}")),
            other => Some(format!("{other:?}")),
        }
    }

    #[test]
    fn every_common_writing_of_a_day() {
        for text in [
            "23 October 2019",
            "23 Oct. 2019",
            "the 23rd of October, 2019",
            "October 23, 2019",
            "Oct. 23rd 2019",
            "Wednesday, Oct. 23, 2019",
            "Wednesday 23 October 2019",
            "2019-10-23",
            "2019/10/23",
            "۲۳ October ۲۰۱۹",
        ] {
            assert_eq!(all(text).as_deref(), Some("2019 Some(10) Some(23)"), "{text}");
        }
    }

    #[test]
    fn a_month_of_a_year_has_no_day() {
        assert_eq!(all("in March 2018").as_deref(), Some("2018 Some(3) None"));
        assert_eq!(all("in January nineteen ninety-seven").as_deref(), Some("1997 Some(1) None"));
    }

    #[test]
    fn a_number_of_things_is_no_year() {
        for text in [
            "2000 members",
            "in 2018 cases",
            "in 2,000 cases",
            "some 2019 people",
            "1990s",
            "in 2000km",
            "PO Box 2019",
            "in 12019",
            "$2000",
            "in 1.2013",
        ] {
            assert_eq!(all(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_stands_like_a_year_is_one() {
        for text in
            ["In 2013, Albania", "since 2014", "NATO (2009)", "by 1848", "the 1988 earnings"]
        {
            assert!(all(text).is_some(), "{text}");
        }
        assert_eq!(all("the year 2000").as_deref(), Some("2000 None None"));
    }
}
