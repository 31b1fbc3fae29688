//! Names that come round again: `July 15`, `in January`, `last December`,
//! `Wednesday`, `next summer`.

use super::calendar::{the_ordinal, weekday_before};
use super::direction;
use super::found::From;
use super::sense::Sense;
use super::year::{short_year, spoken_year};
use super::{Cursor, Found};
use crate::when::{Recurring, Toward, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let (skip, toward) = match cursor.sense(0) {
        Sense::Last => (1, Some(Toward::Last)),
        Sense::This if cursor.is(1, "past") => (2, Some(Toward::Past)),
        Sense::This if cursor.is(1, "coming") => (2, Some(Toward::Future)),
        Sense::This => (1, Some(Toward::This)),
        Sense::Next => (1, Some(Toward::Next)),
        Sense::Cue if cursor.is_any(0, &["past", "coming"]) => {
            (1, Some(if cursor.is(0, "past") { Toward::Last } else { Toward::Next }))
        }
        _ => (0, None),
    };
    let (name, length, rule) = month_day(cursor, skip)
        .or_else(|| weekday_month_day(cursor, skip))
        .or_else(|| day_month(cursor, skip))
        .or_else(|| weekday(cursor, skip))
        .or_else(|| month(cursor, skip))
        .or_else(|| season(cursor, skip))?;
    let length = skip + length;
    // In `3 May 12019` the year is none, and so the date.
    let day = matches!(name, Recurring::MonthDay(..) | Recurring::Dated(..));
    let odd_year = cursor.word(length).len() > 4
        && cursor.word(length).bytes().all(|byte| byte.is_ascii_digit());
    if day && odd_year {
        return None;
    }
    if toward.is_none()
        && let Some((year, year_length, from)) = year_after(cursor, length, name)
    {
        let written = Written::Within { name, of: Box::new(year) };
        return Some(Found::new(length + year_length, written, rule).from(from));
    }
    // What is to come this week is "on Friday"; "next Friday" is of the week after.
    if let (Some(Toward::Next), Recurring::Weekday(_)) = (toward, name) {
        let week = Written::Shifted { unit: Unit::Week, by: 1 };
        return Some(Found::new(length, Written::Within { name, of: Box::new(week) }, rule));
    }
    let toward = toward.unwrap_or_else(|| direction::toward(cursor, name, length));
    let thing = cursor.before() == Some(Sense::Article)
        && cursor.word(length).starts_with(char::is_lowercase);
    let from = if thing { From::Thing } else { From::Speech };
    Some(Found::new(length, Written::Again { name, toward }, rule).from(from))
}

/// `of last year`, `of 1998` after a season, `, this year`, `that year`, `last week`
/// after a weekday: the year or week that tells which occurrence is meant.
fn year_after(cursor: Cursor<'_>, at: usize, name: Recurring) -> Option<(Written, usize, From)> {
    let of = usize::from(cursor.is(at, "of"));
    if matches!(name, Recurring::Season(_))
        && let Some((year, length)) = year_number(cursor, at + of)
    {
        let year = Written::Calendar { year, month: None, day: None };
        return Some((year, of + length, From::Speech));
    }
    let the = usize::from(cursor.is(at + of, "the"));
    let (by, from) = match cursor.sense(at + of + the) {
        Sense::Last if the == 0 => (-1, From::Speech),
        Sense::This if the == 0 => (0, From::Speech),
        Sense::Next if the == 0 => (1, From::Speech),
        Sense::Cue if the == 0 && cursor.is(at + of, "that") => (0, From::Story),
        Sense::Cue if the > 0 && cursor.is(at + of + 1, "same") => (0, From::Story),
        Sense::Cue if the > 0 && cursor.is(at + of + 1, "following") => (1, From::Story),
        Sense::Cue if the > 0 && cursor.is(at + of + 1, "previous") => (-1, From::Story),
        _ => return None,
    };
    let unit = match name {
        Recurring::Weekday(_) => Unit::Week,
        _ => Unit::Year,
    };
    let told = cursor.unit(at + of + the + 1) == Some((unit, false));
    told.then_some((Written::Shifted { unit, by }, of + the + 2, from))
}

/// `1998`, `nineteen ninety-eight`, `'98`.
fn year_number(cursor: Cursor<'_>, at: usize) -> Option<(i32, usize)> {
    cursor
        .year(at)
        .map(|year| (year, 1))
        .or_else(|| spoken_year(cursor, at))
        .or_else(|| short_year(cursor, at))
}

type Name = (Recurring, usize, &'static str);

/// `July 15`, `Oct. 23rd`.
fn month_day(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let (month, length) = cursor.month(skip)?;
    let the = usize::from(cursor.is(skip + length, "the"));
    let (day, day_length) = cursor
        .month_day(skip + length + the)
        .or_else(|| spoken_day(cursor, skip + length + the))?;
    let end = skip + length + the + day_length;
    // `March 15,000`, `June 10 percent` and `May 4-1` are no days.
    let other = cursor.is_any(end, &["percent", "%"]) && cursor.number(end - 1).is_some();
    (!other).then_some((Recurring::MonthDay(month, day), length + the + day_length, "month-day"))
}

/// `March eighth`, as it is spoken; not `March first quarter`.
fn spoken_day(cursor: Cursor<'_>, at: usize) -> Option<(u32, usize)> {
    let Sense::Ordinal(day) = cursor.sense(at) else { return None };
    let ends = !cursor.word(at + 1).starts_with(char::is_alphanumeric)
        || cursor.sense(at + 1) == Sense::Preposition;
    ends.then_some((day, 1))
}

/// `Friday, Oct. 23`, `Friday the 13th of October`.
fn weekday_month_day(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let before = weekday_before(cursor.ahead(skip));
    if before == 0 {
        return None;
    }
    let at = skip + before;
    let (name, length, _) = month_day(cursor, at).or_else(|| day_month(cursor, at))?;
    let (Sense::Weekday { weekday, .. }, Recurring::MonthDay(month, day)) =
        (cursor.sense(skip), name)
    else {
        return None;
    };
    Some((Recurring::Dated(weekday, month, day), before + length, "weekday-month-day"))
}

/// `15 July`, `the 23rd of October`.
fn day_month(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let the = the_ordinal(cursor, skip);
    let (day, day_length) = cursor.month_day(skip + the)?;
    let mut length = the + day_length;
    length += usize::from(cursor.is(skip + length, "of") || cursor.is_sign(skip + length, '.'));
    let (month, month_length) = cursor.month(skip + length)?;
    Some((Recurring::MonthDay(month, day), length + month_length, "day-month"))
}

/// `Wednesday`; not of a paper: `the Sunday Times`.
fn weekday(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    const TITLES: [&str; 11] = [
        "Times",
        "Telegraph",
        "Mirror",
        "Express",
        "Herald",
        "Mail",
        "Sun",
        "Post",
        "Review",
        "Agreement",
        "Tribune",
    ];
    match cursor.sense(skip) {
        Sense::Weekday { weekday, plural: false } if !TITLES.contains(&cursor.word(skip + 1)) => {
            let bloody = cursor.was_any(1, &["bloody", "black", "ash", "super", "fat", "cyber"]);
            (!bloody).then_some((Recurring::Weekday(weekday), 1, "weekday"))
        }
        _ => None,
    }
}

/// `January`. A month whose name is also another word has to be introduced as a
/// date: `in May`, not `May said`.
fn month(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let Sense::Month { weak, .. } = cursor.sense(skip) else { return None };
    let (month, length) = cursor.month(skip)?;
    // `April's` is a month's, `April Smith` a woman.
    let name = cursor.word(skip + length);
    let person = skip == 0
        && matches!(month, 4..=6 | 8)
        && name.len() > 2
        && name.starts_with(char::is_uppercase)
        && cursor.sense(skip + length) == Sense::Other
        && !introduced(cursor);
    // `the March meeting`, not `the March on Washington`.
    let noun = cursor.before() == Some(Sense::Article)
        && cursor.sense(skip + length) == Sense::Other
        && name.starts_with(char::is_lowercase);
    ((skip > 0 || introduced(cursor) || noun || !weak) && !person).then_some((
        Recurring::Month(month),
        length,
        "month",
    ))
}

/// `last summer`, `in spring`, `the summer`: a season is also a common word, so it
/// has to be introduced.
fn season(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let the = usize::from(skip == 0 && cursor.is_any(0, &["the", "that"]));
    let Sense::Season(season) = cursor.sense(skip + the) else { return None };
    let of = usize::from(cursor.is(skip + the + 1, "of"));
    let year = year_number(cursor, skip + the + 1 + of).is_some();
    let possible =
        skip > 0 || introduced(cursor) && (the > 0 || !cursor.was_any(1, &["to"])) || year;
    // `in fall` is rarely, `the fall of the wall` never autumn.
    let falling = cursor.is(skip + the, "fall") && cursor.is(skip + the + 1, "of") && !year;
    // `the Summer Olympics` are no summer.
    let capital = |ahead: usize| cursor.word(ahead).starts_with(char::is_uppercase);
    let title = capital(skip + the) && capital(skip + the + 1) && skip + the > 0;
    (possible && !falling && !title).then_some((Recurring::Season(season), the + 1, "season"))
}

/// Whether a word before says that a date follows.
fn introduced(cursor: Cursor<'_>) -> bool {
    // `the January-March quarter`, `April or May`.
    let with_month = cursor.was_any(1, &["-", "–", "and", "or"])
        && cursor.back(2).is_some_and(|before| before.month(0).is_some());
    let mid = cursor.was_any(1, &["-"]) && cursor.was_any(2, &["mid"]);
    mid || with_month
        || matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until))
        || cursor.was_any(1, &["early", "late", "mid", "around", "about", "over"])
}

#[cfg(test)]
mod tests {
    use super::super::tests::first as found;
    use super::*;

    fn first(text: &str) -> Option<(Recurring, Toward)> {
        match found(read, text)?.written {
            Written::Again { name, toward } => Some((name, toward)),
            _ => None,
        }
    }

    #[test]
    fn a_month_and_a_day_either_way_round() {
        let july = Some((Recurring::MonthDay(7, 15), Toward::Past));
        assert_eq!(first("A July 15 cyberattack temporarily disabled websites"), july);
        assert_eq!(first("it ended on the 15th of July"), july);
        let friday = Recurring::Dated(crate::when::Weekday::Fri, 7, 15);
        assert_eq!(first("it ended on Friday, July 15"), Some((friday, Toward::Past)));
    }

    #[test]
    fn last_this_and_next_choose() {
        assert_eq!(
            first("Last December Albania expelled"),
            Some((Recurring::Month(12), Toward::Last))
        );
        assert_eq!(first("next summer"), Some((Recurring::Season(2), Toward::Next)));
        assert_eq!(first("this March"), Some((Recurring::Month(3), Toward::This)));
    }

    #[test]
    fn what_will_be_is_to_come() {
        assert_eq!(first("They will meet in March"), Some((Recurring::Month(3), Toward::Future)));
        assert_eq!(first("They met in March"), Some((Recurring::Month(3), Toward::Past)));
    }

    #[test]
    fn a_year_beside_the_name_tells_which() {
        let summer = found(read, "in the summer of 1998").unwrap();
        let year = Written::Calendar { year: 1998, month: None, day: None };
        let name = Recurring::Season(2);
        assert_eq!(summer.written, Written::Within { name, of: Box::new(year) });
        assert_eq!(found(read, "in June of last year").unwrap().length, 4);
    }

    #[test]
    fn names_that_are_other_words_are_no_dates() {
        for text in [
            "May said on",
            "March on Washington",
            "he may go",
            "the spring of hope",
            "the fall of the wall",
            "march in protest",
            "the Sunday Times",
            "April Smith said",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
