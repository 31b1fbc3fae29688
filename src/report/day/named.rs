//! A day whose month has its name.

use super::reader::Reader;
use super::{Said, Wrong, attempt, of_year, ymd};
use crate::when::{Day, When};

/// `Oct. 23, 2019`, `23rd of October`.
pub(super) fn in_words(reader: &mut Reader<'_>) -> Option<Said> {
    attempt(reader, |reader| {
        let (month, day) = month_and_day(reader)?;
        let mut with_year = *reader;
        with_year.skip(&[",", "-", " "]);
        if with_year.at > reader.at
            && let Some(year) = with_year.number(4..=usize::MAX)
            && with_year.ends()
        {
            *reader = with_year;
            return Some(of_year(year, |year| ymd(year, month, day)));
        }
        /// A year that has every day.
        const LEAP_YEAR: i32 = 2000;
        let exists = Day::from_ymd(LEAP_YEAR, month, day).is_some();
        reader.ends().then_some(match exists {
            true => Said::Yearly(month, day),
            false => Said::None(Wrong::NoSuchDay),
        })
    })
}

fn month_and_day(reader: &mut Reader<'_>) -> Option<(u32, u32)> {
    if let Some(day) = reader.number(1..=2) {
        reader.ordinal();
        reader.skip(&[" of", " ", "-"]);
        return Some((reader.month()?, day));
    }
    let month = reader.month()?;
    reader.skip(&[" ", "-"]);
    let day = reader.number(1..=2)?;
    reader.ordinal();
    Some((month, day))
}

/// `October 2019`.
pub(super) fn month_of_year(reader: &mut Reader<'_>) -> Option<Said> {
    attempt(reader, |reader| {
        let month = reader.month()?;
        reader.skip(&[",", " "]);
        let year = reader.number(4..=4)?;
        reader.ends().then(|| {
            of_year(year, |year| {
                When::month(year, month).map_or(Said::None(Wrong::NoSuchDay), Said::Month)
            })
        })
    })
}
