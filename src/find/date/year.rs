//! Years on their own: `2013`, `the year 2000`, `nineteen ninety-seven`.

use super::calendar::more_digits;
use super::counted::counted;
use super::sense::Sense;
use super::{Cursor, Found, Language};
use crate::when::Written;

fn calendar(year: i32) -> Written {
    Written::Calendar { year, month: None, day: None }
}

/// A number is read as a year on its own from here on, up to [`LATEST_MODERN`].
pub(super) const EARLIEST_MODERN: i32 = 1000;
const LATEST_MODERN: i32 = 2100;

/// `2013`, `the year 2000`, `nineteen ninety-seven`, where its neighbours say that
/// it is a year and not a number of things.
pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.is(0, "the") && cursor.is(1, "year") {
        let (year, length) =
            cursor.year(2).map(|year| (year, 1)).or_else(|| spoken_year(cursor, 2))?;
        return Some(Found::new(2 + length, calendar(year), "the-year"));
    }
    if let Some((year, length)) = spoken_year(cursor, 0)
        && !counted(cursor, length)
        && !cursor.is(0, "two")
    {
        return Some(Found::new(length, calendar(year), "spoken-year"));
    }
    if let Some((year, length)) = short_year(cursor, 0) {
        return Some(Found::new(length, calendar(year), "short-year"));
    }
    let year = cursor.year(0).filter(|year| (EARLIEST_MODERN..LATEST_MODERN).contains(year))?;
    if let Some(last) = span_end(cursor, year) {
        let (first, last) = (Box::new(calendar(year)), Box::new(calendar(last)));
        return Some(Found::new(3, Written::Between(first, last), "year-span"));
    }
    // Where nouns have capitals, what a number counts cannot be told from a name.
    let recent = (1900..LATEST_MODERN).contains(&year) && cursor.language() == Language::English;
    let listed = cursor.before() == Some(Sense::Conjunction)
        && cursor.back(2).is_some_and(|before| before.year(0).is_some());
    let introduced = listed
        || bounded_loosely(cursor)
        || matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until));
    let plausible = introduced || recent && !follows_another_kind(cursor);
    let tail = cursor.joined(0)
        && cursor.was_any(1, &["-", "/"])
        && cursor.word_before(2).len() != 4
        && cursor.word_before(2).starts_with(|c: char| c.is_ascii_digit());
    let goes_on = cursor.joined(1) && more_digits(cursor, 1) && !year_range(cursor);
    let whole = !tail && !goes_on;
    (plausible && whole && !counted(cursor, 1)).then(|| Found::new(1, calendar(year), "year"))
}

/// `until at least 2015`, `by about 2020`: a year even after a word for an amount.
fn bounded_loosely(cursor: Cursor<'_>) -> bool {
    let words = match cursor.word_before(1) {
        "least" if cursor.was_any(2, &["at"]) => 2,
        "about" | "around" | "roughly" => 1,
        _ => return false,
    };
    let bound = ["until", "till", "through", "by", "since", "before", "after", "in", "from"];
    cursor.was_any(words + 1, &bound)
}

/// The last year of `2018-19`, `2019/20`, `1914–18`.
fn span_end(cursor: Cursor<'_>, first: i32) -> Option<i32> {
    let sign = ['-', '–', '/'].iter().any(|&sign| cursor.is_sign(1, sign));
    let last = cursor.digits(2, 2).filter(|_| sign && cursor.joined(1) && cursor.joined(2))? as i32;
    let hangs = cursor.joined(0) && cursor.was_any(1, &["-", "/", "."]);
    let later = last > first % 100 && !more_digits(cursor, 3) && !counted(cursor, 3);
    (later && !hangs).then_some(first / 100 * 100 + last)
}

/// `1989-90`, `1989/1990`: two years, not one number with a sign in it.
fn year_range(cursor: Cursor<'_>) -> bool {
    let end = cursor.digits(2, 2).or_else(|| cursor.digits(2, 4));
    end.is_some() && !more_digits(cursor, 3)
}

/// Two digits of a year below this are of the 21st century. News looks back: `'45`
/// and `'68` are of the last. (POSIX `strptime` %y, for records, puts 68 into this.)
pub(super) const PIVOT: u32 = 40;

/// `'98`, the century left out, and how many tokens.
pub(super) fn short_year(cursor: Cursor<'_>, at: usize) -> Option<(i32, usize)> {
    let apart = cursor.is_apostrophe(at) && !cursor.joined(at) && cursor.joined(at + 1);
    let year = cursor.digits(at + 1, 2).filter(|_| apart)?;
    let full = if year < PIVOT { 2000 + year } else { 1900 + year };
    let ends = !cursor.joined(at + 2) || cursor.is_sign(at + 2, ',') || cursor.is_sign(at + 2, '.');
    ends.then_some((full as i32, 2))
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
                "at",
                "box",
                "highway",
                "resolution",
                "interstate",
                "law",
                "bill",
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

/// `nineteen ninety-seven`, `two thousand`, `two thousand and five`.
pub(super) fn spoken_year(cursor: Cursor<'_>, ahead: usize) -> Option<(i32, usize)> {
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
            Written::Calendar { year, .. } => Some(year.to_string()),
            other => Some(format!("{other:?}")),
        }
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
        for text in [
            "In 2013, Albania",
            "since 2014",
            "NATO (2009)",
            "by 1848",
            "the 1988 earnings",
            "the 2008 crisis",
            "until at least 2015",
            "by about 2020",
        ] {
            assert!(all(text).is_some(), "{text}");
        }
        assert_eq!(all("the year 2000").as_deref(), Some("2000"));
        assert_eq!(all("the class of '98, he said").as_deref(), Some("1998"));
    }
}
