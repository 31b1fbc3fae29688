//! Dates that name their year: `23 October 2019`, `October 23, 2019`,
//! `2019-10-23`, `March 2018`, `2013`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::Written;

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    iso(cursor)
        .or_else(|| day_month_year(cursor))
        .or_else(|| month_day_year(cursor))
        .or_else(|| month_year(cursor))
        .or_else(|| year(cursor))
}

fn calendar(year: i32, month: Option<u32>, day: Option<u32>) -> Written {
    Written::Calendar { year, month, day }
}

/// `2019-10-23` (ISO 8601).
fn iso(cursor: Cursor<'_>) -> Option<Found> {
    let year = cursor.year(0)?;
    let dashes = cursor.is_sign(1, '-') && cursor.is_sign(3, '-');
    let joined = (1..=4).all(|ahead| cursor.joined(ahead));
    if !dashes || !joined || cursor.joined(5) && matches!(cursor.sense(5), Sense::Number { .. }) {
        return None;
    }
    let two_digits = |ahead| match cursor.sense(ahead) {
        Sense::Number { value, digits: 2 } => Some(value),
        _ => None,
    };
    let written = calendar(year, Some(two_digits(2)?), Some(two_digits(4)?));
    Some(Found { length: 5, written, rule: "iso-date" })
}

/// `23 October 2019`, `the 23rd of October, 2019`.
fn day_month_year(cursor: Cursor<'_>) -> Option<Found> {
    let (day, mut length) = cursor.month_day(0)?;
    length += usize::from(cursor.word(length) == "of");
    let (month, month_length) = cursor.month(length)?;
    length += month_length;
    length += usize::from(cursor.is_sign(length, ','));
    let year = cursor.year(length)?;
    let written = calendar(year, Some(month), Some(day));
    Some(Found { length: length + 1, written, rule: "day-month-year" })
}

/// `October 23, 2019`, `Oct. 23rd 2019`.
fn month_day_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    let (day, day_length) = cursor.month_day(length)?;
    length += day_length;
    length += usize::from(cursor.is_sign(length, ','));
    let year = cursor.year(length)?;
    let written = calendar(year, Some(month), Some(day));
    Some(Found { length: length + 1, written, rule: "month-day-year" })
}

/// `March 2018`, `March of 2018`, `March, 2018`.
fn month_year(cursor: Cursor<'_>) -> Option<Found> {
    let (month, mut length) = cursor.month(0)?;
    length += usize::from(cursor.word(length) == "of" || cursor.is_sign(length, ','));
    let year = cursor.year(length).filter(|year| *year >= EARLIEST_MODERN)?;
    let written = calendar(year, Some(month), None);
    Some(Found { length: length + 1, written, rule: "month-year" })
}

/// A number is read as a year on its own from here on, up to [`LATEST_MODERN`].
const EARLIEST_MODERN: i32 = 1000;
const LATEST_MODERN: i32 = 2100;

/// `2013`, where its neighbours say that it is a year and not a number of things.
fn year(cursor: Cursor<'_>) -> Option<Found> {
    let year = cursor.year(0).filter(|year| (EARLIEST_MODERN..LATEST_MODERN).contains(year))?;
    let introduced = match cursor.before() {
        Some(
            Sense::Preposition
            | Sense::Since
            | Sense::Until
            | Sense::Conjunction
            | Sense::Last
            | Sense::Unit { .. }
            | Sense::Season(_),
        ) => true,
        Some(Sense::Other) => matches!(cursor.word_before(1), "(" | "," | "–" | "-" | "/"),
        _ => false,
    };
    let recent = (1900..LATEST_MODERN).contains(&year);
    let counted = follows_a_count(cursor);
    if !introduced
        || counted
        || (!recent
            && !matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until)))
    {
        return None;
    }
    Some(Found { length: 1, written: calendar(year, None, None), rule: "year" })
}

/// Whether what follows is what the number counts: `2,000 cases`, `2000 members`.
fn follows_a_count(cursor: Cursor<'_>) -> bool {
    let next = cursor.word(1);
    let unit = matches!(cursor.sense(1), Sense::Unit { .. } | Sense::OrdinalEnding);
    let measure =
        cursor.joined(1) && next.starts_with(|c: char| c.is_alphanumeric() || "%°".contains(c));
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && next.starts_with(char::is_lowercase)
        && !matches!(
            next,
            "was" | "has" | "this" | "its" | "his" | "as" | "is" | "plus" | "across" | "towards"
        );
    unit || measure
        || plural
        || matches!(next, "people" | "men" | "women" | "percent" | "million" | "%")
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::sense::senses;
    use super::*;
    use crate::text::tokens;

    fn all(text: &str) -> Vec<String> {
        let tokens = tokens(text, Span::new(0, text.len()));
        let senses = senses(text, &tokens);
        (0..tokens.len())
            .filter_map(|at| read(Cursor::new(text, &tokens, &senses, at)))
            .map(|found| match found.written {
                Written::Calendar { year, month, day } => {
                    format!("{} {year} {month:?} {day:?}", found.rule)
                }
                other => format!("{other:?}"),
            })
            .take(1)
            .collect()
    }

    #[test]
    fn every_common_writing_of_a_day() {
        for text in [
            "23 October 2019",
            "23 Oct. 2019",
            "the 23rd of October, 2019",
            "October 23, 2019",
            "Oct. 23rd 2019",
            "2019-10-23",
        ] {
            let found = all(text);
            assert!(
                found.first().is_some_and(|f| f.ends_with("2019 Some(10) Some(23)")),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn a_month_of_a_year_has_no_day() {
        assert_eq!(all("in March 2018"), ["month-year 2018 Some(3) None"]);
    }

    #[test]
    fn a_number_of_things_is_no_year() {
        for text in [
            "2000 members",
            "in 2018 cases",
            "some 2019 people",
            "1990s",
            "in 2000km",
            "PO Box 2019",
            "in 12019",
        ] {
            assert_eq!(all(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn years_after_a_preposition_or_between_years_are_years() {
        for text in ["In 2013, Albania", "since 2014", "NATO (2009)", "by 1848"] {
            assert_eq!(all(text).len(), 1, "{text}");
        }
    }
}
