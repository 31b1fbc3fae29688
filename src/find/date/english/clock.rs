//! Times by the clock: `10 p.m.`, `9:30 a.m. EST Tuesday`, `1430 GMT`, `noon Thursday`,
//! `2:30 the next day`.

use super::hour::{hour_minute, is_local, zone};
use super::sense::Sense;
use super::{Cursor, Found, calendar, direction, found::From, recurring};
use crate::when::{DayTime, Recurring, Unit, Written};

pub(super) fn moment(day: Written, time: DayTime) -> Written {
    Written::Moment { day: Box::new(day), time }
}

pub(super) fn today(by: i32) -> Written {
    Written::Shifted { unit: Unit::Day, by }
}

/// A time by the clock, with its zone and the day that may follow.
pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let (time, length) = clock(cursor)?;
    if let Some((day, more, from)) = day_of(cursor, length) {
        return Some(Found::new(length + more, moment(day, time), "clock").from(from));
    }
    // `between 9pm and 11pm on 3 February` is of one day.
    let joined = cursor.sense(length) == Sense::Until
        || cursor.is_any(length, &["and", "or", "to", "-", "–"]);
    let other = clock(cursor.ahead(length + 1)).filter(|_| joined);
    if let Some((_, more)) = other
        && let Some((day, _, from)) = day_of(cursor, length + 1 + more)
    {
        return Some(Found::new(length, moment(day, time), "clock").from(from));
    }
    Some(Found::new(length, moment(today(0), time), "clock").from(From::Story))
}

/// A time by the clock with its zone, and how many tokens.
fn clock(cursor: Cursor<'_>) -> Option<(DayTime, usize)> {
    let (hour, minute, length) = hour_minute(cursor)?;
    let zone = zone(cursor, length);
    let length = length + usize::from(zone.is_some());
    Some((DayTime::Clock { hour, minute, zone: zone.flatten() }, length))
}

/// The day that is told after a time, how many tokens it adds to it, and what it is counted
/// from.
fn day_of(cursor: Cursor<'_>, length: usize) -> Option<(Written, usize, From)> {
    if let Some((day, more)) = day_after(cursor, length) {
        return Some((directed(cursor, day, length + more), more, From::Speech));
    }
    if let Some((by, more)) = story_day(cursor, length) {
        return Some((today(by), more, From::Story));
    }
    // `5 p.m., Nov. 6`, but a weekday after a comma begins another clause.
    let comma = cursor.is_sign(length, ',') && cursor.month(length + 1).is_some();
    if let Some((day, more)) = day_after(cursor, length + 1).filter(|_| comma) {
        return Some((day, 1 + more, From::Speech));
    }
    // In `10 p.m. on Friday` the day is a date of its own, but tells which.
    let on = length + aside(cursor, length);
    let (day, _) = day_after(cursor, on + 1).filter(|_| cursor.is(on, "on"))?;
    Some((day, 0, From::Speech))
}

/// `the next day`, `the previous day`: how far from the day told last, and how many tokens.
fn story_day(cursor: Cursor<'_>, at: usize) -> Option<(i32, usize)> {
    let by = match cursor.word(at + 1) {
        "next" | "following" => 1,
        "previous" => -1,
        "same" => 0,
        _ => return None,
    };
    let day = matches!(cursor.unit(at + 2), Some((Unit::Day, false)))
        || cursor.sense(at + 2) == Sense::Part(DayTime::Morning);
    (cursor.is(at, "the") && day).then_some((by, 3))
}

/// A weekday after a time goes the way that the words before the time tell: `until
/// noon Saturday`.
fn directed(cursor: Cursor<'_>, day: Written, length: usize) -> Written {
    match day {
        Written::Again { name: name @ Recurring::Weekday(_), .. } => {
            Written::Again { name, toward: direction::toward(cursor, name, length) }
        }
        day => day,
    }
}

/// How many tokens `local time`, `Cairo time` and `(05:46 GMT)` take after a time.
fn aside(cursor: Cursor<'_>, at: usize) -> usize {
    const LONGEST: usize = 8;
    let local = if is_local(cursor, at) { 2 } else { 0 };
    let opened = cursor.is_sign(at + local, '(');
    let close = (1..LONGEST).find(|&ahead| cursor.is_sign(at + local + ahead, ')'));
    local + close.filter(|_| opened).map_or(0, |close| close + 1)
}

/// A day written after a time: `Tuesday`, `yesterday`, `Oct. 23`, `22 May 2017`.
pub(super) fn day_after(cursor: Cursor<'_>, at: usize) -> Option<(Written, usize)> {
    if let Sense::DayAway(by) = cursor.sense(at) {
        return Some((today(by), 1));
    }
    if cursor.is(at, "tonight") {
        return Some((today(0), 1));
    }
    if cursor.sense(at) == Sense::Last && cursor.sense(at + 1) == Sense::Part(DayTime::Night) {
        return Some((today(-1), 2));
    }
    if let Some(found) = calendar_day(cursor.ahead(at)) {
        return Some(found);
    }
    let found = recurring::read(cursor.ahead(at))
        .filter(|_| matches!(cursor.sense(at), Sense::Weekday { plural: false, .. }))?;
    let weekday = matches!(
        found.written,
        Written::Again { name: Recurring::Weekday(_), .. } | Written::Within { .. }
    );
    weekday.then_some((found.written, found.length))
}

/// A day that names its year, or its month after it: `3 March 2018`, `3 March`.
fn calendar_day(cursor: Cursor<'_>) -> Option<(Written, usize)> {
    let found = calendar::read(cursor).or_else(|| recurring::read(cursor))?;
    let a_day = matches!(
        found.written,
        Written::Calendar { day: Some(_), .. }
            | Written::Again { name: Recurring::MonthDay(..) | Recurring::Dated(..), .. }
    );
    a_day.then_some((found.written, found.length))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;
    use crate::when::Toward;

    fn value(text: &str) -> Option<(usize, String)> {
        first(read, text).map(|found| (found.length, found.written.timex_value(None)))
    }

    #[test]
    fn times_by_the_clock() {
        for (text, length, expected) in [
            ("at 10 p.m. he", 2, "XXXX-XX-XXT22:00"),
            ("10:35 a.m.", 4, "XXXX-XX-XXT10:35"),
            ("9 a.m. EST Tuesday", 4, "XXXX-WXX-2T09:00"),
            ("noon Thursday", 2, "XXXX-WXX-4T12:00"),
            ("at 1430 GMT", 2, "XXXX-XX-XXT14:30"),
            ("12 a.m.", 2, "XXXX-XX-XXT00:00"),
            ("at 15:30 on", 3, "XXXX-XX-XXT15:30"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
    }

    #[test]
    fn a_time_that_bounds_is_to_come() {
        let told = |text| match first(read, text)?.written {
            Written::Moment { day, .. } => Some(*day),
            _ => None,
        };
        let saturday = Recurring::Weekday(crate::when::Weekday::Sat);
        let toward = |toward| Some(Written::Again { name: saturday, toward });
        assert_eq!(told("They have until noon Saturday."), toward(Toward::Future));
        assert_eq!(told("They left at noon Saturday."), toward(Toward::Past));
    }

    #[test]
    fn scores_and_ratios_are_no_times() {
        for text in ["won 15:30", "a 3:1 win", "25 p.m.", "1430 men", "10 am-dram groups 99:99"] {
            assert!(value(text).is_none_or(|(_, v)| v.ends_with("T10:00")), "{text}");
        }
    }
}
