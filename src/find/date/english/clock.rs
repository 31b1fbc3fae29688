//! Times of day: `10 p.m.`, `9:30 a.m. EST Tuesday`, `1430 GMT`, `noon Thursday`,
//! `Friday night`, `this morning`, `tonight`, `last night`.

use super::sense::Sense;
use super::{Cursor, Found, calendar, found::From, recurring};
use crate::when::{DayTime, Recurring, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    clock(cursor)
        .or_else(|| part(cursor))
        .or_else(|| away(cursor))
        .or_else(|| night_of(cursor))
        .or_else(|| that_part(cursor))
        .or_else(|| story_part(cursor))
}

fn moment(day: Written, time: DayTime) -> Written {
    Written::Moment { day: Box::new(day), time }
}

fn today(by: i32) -> Written {
    Written::Shifted { unit: Unit::Day, by }
}

/// A time by the clock, with its zone and the day that may follow.
fn clock(cursor: Cursor<'_>) -> Option<Found> {
    let (hour, minute, mut length) = hour_minute(cursor)?;
    let zone = zone(cursor, length);
    length += usize::from(zone.is_some());
    let time = DayTime::Clock { hour, minute, zone: zone.flatten() };
    if let Some((day, more)) = day_after(cursor, length) {
        return Some(Found::new(length + more, moment(day, time), "clock"));
    }
    // `5 p.m., Nov. 6`, but a weekday after a comma begins another clause.
    let comma = cursor.is_sign(length, ',') && cursor.month(length + 1).is_some();
    if let Some((day, more)) = day_after(cursor, length + 1).filter(|_| comma) {
        return Some(Found::new(length + 1 + more, moment(day, time), "clock"));
    }
    // In `10 p.m. on Friday` the day is a date of its own, but tells which.
    let on = length + aside(cursor, length);
    if let Some((day, _)) = day_after(cursor, on + 1).filter(|_| cursor.is(on, "on")) {
        return Some(Found::new(length, moment(day, time), "clock"));
    }
    Some(Found::new(length, moment(today(0), time), "clock").from(From::Story))
}

/// How many tokens `local time` and `(05:46 GMT)` take after a time.
fn aside(cursor: Cursor<'_>, at: usize) -> usize {
    const LONGEST: usize = 8;
    let local = if cursor.is(at, "local") && cursor.is(at + 1, "time") { 2 } else { 0 };
    let opened = cursor.is_sign(at + local, '(');
    let close = (1..LONGEST).find(|&ahead| cursor.is_sign(at + local + ahead, ')'));
    local + close.filter(|_| opened).map_or(0, |close| close + 1)
}

/// `10 p.m.`, `10:35 a.m.`, `noon`, `1430 GMT`, `10 o'clock`, `15:30`.
fn hour_minute(cursor: Cursor<'_>) -> Option<(u32, u32, usize)> {
    if cursor.is_any(0, &["noon", "midday", "midnight"]) && !cursor.was_any(1, &["high", "-"]) {
        return Some((if cursor.is(0, "midnight") { 24 } else { 12 }, 0, 1));
    }
    if let Sense::Decimal { whole, hundredths } = cursor.sense(0) {
        let (afternoon, length) = half_of_day(cursor, 1)?;
        let valid = (1..=12).contains(&whole) && hundredths < 60;
        return valid.then_some((in_day(whole, afternoon), hundredths, 1 + length));
    }
    let hour = cursor.number(0)?;
    let mut at = 1;
    let mut minute = 0;
    let colon = cursor.is_sign(1, ':') && cursor.joined(1) && cursor.joined(2);
    if colon && let Some(minutes) = cursor.digits(2, 2).filter(|minutes| *minutes < 60) {
        minute = minutes;
        at = 3;
    }
    if let Some((afternoon, length)) = half_of_day(cursor, at) {
        let valid = (1..=12).contains(&hour) || at == 3 && (13..24).contains(&hour);
        return valid.then_some((in_day(hour, afternoon), minute, at + length));
    }
    if cursor.is(at, "in")
        && cursor.is(at + 1, "the")
        && let Sense::Part(part) = cursor.sense(at + 2)
        && (1..=12).contains(&hour)
        && cursor.was_any(1, &["at", "around", "about", "by", "until", "before", "after"])
    {
        let hour = hour % 12 + if part == DayTime::Morning { 0 } else { 12 };
        return Some((hour, minute, at + 3));
    }
    if cursor.is(at, "o") && cursor.is_apostrophe(at + 1) && cursor.is(at + 2, "clock") {
        return (hour <= 12).then_some((hour, minute, at + 3));
    }
    if at == 3 && hour < 24 && cursor.is_sign(1, ':') && !cursor.is_sign(3, ':') {
        let said =
            cursor.was_any(1, &["at", "by", "until", "around", "about", "before", "after", "from"]);
        return (said || zone(cursor, 3).is_some()).then_some((hour, minute, 3));
    }
    let military = cursor.digits(0, 4).filter(|_| zone(cursor, 1).is_some())?;
    (military / 100 < 24 && military % 100 < 60).then_some((military / 100, military % 100, 1))
}

/// The hour of 24 of one of 12.
fn in_day(hour: u32, afternoon: bool) -> u32 {
    match (afternoon, hour) {
        (true, 12) | (_, 13..) => hour,
        (true, _) => hour + 12,
        (false, 12) => 0,
        (false, _) => hour,
    }
}

/// `a.m.`, `p.m.`, `pm`, and `p.m` at the end of a sentence.
fn half_of_day(cursor: Cursor<'_>, at: usize) -> Option<(bool, usize)> {
    if cursor.is_any(at, &["a.m.", "am"]) {
        return Some((false, 1));
    }
    if cursor.is_any(at, &["p.m.", "pm"]) {
        return Some((true, 1));
    }
    let letters = cursor.is_any(at, &["a", "p"])
        && cursor.is_sign(at + 1, '.')
        && cursor.joined(at + 2)
        && cursor.is(at + 2, "m");
    letters.then(|| (cursor.is(at, "p"), 3))
}

/// A zone that English news names, and its minutes east of Greenwich; none of those
/// that leave summer time open.
fn zone(cursor: Cursor<'_>, at: usize) -> Option<Option<i32>> {
    let open = matches!(cursor.word(at), "ET" | "CT" | "MT" | "PT");
    if open { Some(None) } else { offset(cursor, at).map(Some) }
}

/// Minutes east of Greenwich of a zone that tells them.
fn offset(cursor: Cursor<'_>, at: usize) -> Option<i32> {
    Some(match cursor.word(at) {
        "GMT" | "UTC" | "Z" | "WET" => 0,
        "BST" | "CET" | "WEST" => 60,
        "CEST" | "EET" => 120,
        "EEST" | "MSK" => 180,
        "JST" | "KST" => 540,
        "AEST" => 600,
        "AEDT" => 660,
        "EST" | "CDT" => -300,
        "EDT" | "AST" => -240,
        "CST" | "MDT" => -360,
        "MST" | "PDT" => -420,
        "PST" => -480,
        _ => return None,
    })
}

/// A day written after a time: `Tuesday`, `yesterday`, `Oct. 23`, `22 May 2017`.
fn day_after(cursor: Cursor<'_>, at: usize) -> Option<(Written, usize)> {
    if let Sense::DayAway(by) = cursor.sense(at) {
        return Some((today(by), 1));
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

/// `Friday night`, `this morning`, `yesterday evening`, `tomorrow afternoon`,
/// `late Friday night`.
fn part(cursor: Cursor<'_>) -> Option<Found> {
    let (day, at) = match cursor.sense(0) {
        Sense::DayAway(by) => (today(by), 1),
        // `“This Morning”` is a broadcast.
        Sense::This if cursor.word(1).starts_with(char::is_uppercase) => return None,
        Sense::This => (today(0), 1),
        Sense::Last if matches!(cursor.sense(1), Sense::Part(DayTime::Night)) => (today(-1), 1),
        Sense::Weekday { plural: false, .. } | Sense::Month { .. } | Sense::Last | Sense::Next => {
            let found = recurring::read(cursor)?;
            match found.written {
                Written::Again { name: Recurring::Month(_) | Recurring::Season(_), .. } => {
                    return None;
                }
                written => (written, found.length),
            }
        }
        _ => return None,
    };
    match cursor.sense(at) {
        // `Tuesday nights` come back.
        Sense::Part(time) if !cursor.is_hyphen(at + 1) && !cursor.word(at).ends_with('s') => {
            Some(Found::new(at + 1, moment(day, time), "part-of-day"))
        }
        _ => None,
    }
}

/// `that night`, `the same evening`, `in the morning`: of the day told last.
fn that_part(cursor: Cursor<'_>) -> Option<Found> {
    let (at, told) = match cursor.word(0) {
        "that" | "That" => (1 + usize::from(cursor.is(1, "same")), true),
        "the" if cursor.is(1, "same") => (2, true),
        "the" => (1, cursor.was_any(1, &["in", "during", "throughout"])),
        _ => return None,
    };
    let Sense::Part(time) = cursor.sense(at) else { return None };
    let found = Found::new(at + 1, moment(today(0), time), "part-of-day").from(From::Story);
    (told && !cursor.is(at + 1, "of")).then_some(found)
}

/// `the next morning`, `the previous night`, `the night before`.
fn story_part(cursor: Cursor<'_>) -> Option<Found> {
    if !cursor.is(0, "the") {
        return None;
    }
    let (by, part) = match (cursor.word(1), cursor.word(2)) {
        ("next" | "following", _) => (1, 2),
        ("previous", _) => (-1, 2),
        (_, "before") if !cursor.word(3).starts_with(char::is_alphanumeric) => (-1, 1),
        _ => return None,
    };
    let Sense::Part(time) = cursor.sense(part) else { return None };
    Some(Found::new(3, moment(today(by), time), "part-of-day").from(From::Story))
}

/// `tonight`, `overnight`; not `an overnight train`.
fn away(cursor: Cursor<'_>) -> Option<Found> {
    let overnight = cursor.is(0, "overnight") && cursor.before() != Some(Sense::Article);
    (overnight || cursor.is(0, "tonight"))
        .then(|| Found::new(1, moment(today(0), DayTime::Night), "tonight"))
}

/// `the night of Oct. 23`: the night is the time, the day tells which.
fn night_of(cursor: Cursor<'_>) -> Option<Found> {
    let Sense::Part(time) = cursor.sense(1) else { return None };
    if !cursor.is(0, "the") || !cursor.is(2, "of") {
        return None;
    }
    let (day, length) = day_after(cursor, 3)?;
    Some(Found::new(3 + length, moment(day, time), "part-of-day"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

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
    fn parts_of_a_day() {
        for (text, length, expected) in [
            ("Friday night", 2, "XXXX-WXX-5TNI"),
            ("this morning", 2, "XXXX-XX-XXTMO"),
            ("yesterday evening", 2, "XXXX-XX-XXTEV"),
            ("last night", 2, "XXXX-XX-XXTNI"),
            ("tonight", 1, "XXXX-XX-XXTNI"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
    }

    #[test]
    fn scores_and_ratios_are_no_times() {
        for text in ["won 15:30", "a 3:1 win", "25 p.m.", "1430 men", "10 am-dram groups 99:99"] {
            assert!(value(text).is_none_or(|(_, v)| v.ends_with("T10:00")), "{text}");
        }
    }
}
