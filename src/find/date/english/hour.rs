//! Hours by the clock, and their zones: `10 p.m.`, `10.30pm`, `1430 GMT`.

use super::Cursor;
use super::sense::Sense;
use crate::when::DayTime;

/// Words after which a number is rather an hour than an amount.
const BEFORE_AN_HOUR: &[&str] =
    &["at", "around", "about", "by", "until", "before", "after", "from"];

/// `10 p.m.`, `10:35 a.m.`, `noon`, `1430 GMT`, `10 o'clock`, `15:30`, `half past nine`.
pub(super) fn hour_minute(cursor: Cursor<'_>) -> Option<(u32, u32, usize)> {
    if cursor.is_any(0, &["noon", "midday", "midnight"]) && !cursor.was_any(1, &["high", "-"]) {
        return Some((if cursor.is(0, "midnight") { 24 } else { 12 }, 0, 1));
    }
    if let Sense::Decimal { whole, hundredths } = cursor.sense(0) {
        let (afternoon, length) = half_of_day(cursor, 1)?;
        let valid = (1..=12).contains(&whole) && hundredths < 60;
        return valid.then_some((in_day(whole, afternoon), hundredths, 1 + length));
    }
    if let Some(found) = past_or_to(cursor) {
        return Some(found);
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
        && cursor.was_any(1, BEFORE_AN_HOUR)
    {
        let hour = hour % 12 + if part == DayTime::Morning { 0 } else { 12 };
        return Some((hour, minute, at + 3));
    }
    if cursor.is(at, "o") && cursor.is_apostrophe(at + 1) && cursor.is(at + 2, "clock") {
        return (hour <= 12).then_some((hour, minute, at + 3));
    }
    if at == 3 && hour < 24 && cursor.is_sign(1, ':') && !cursor.is_sign(3, ':') {
        let said = cursor.was_any(1, BEFORE_AN_HOUR);
        return (said || zoned(cursor, 3)).then_some((hour, minute, 3));
    }
    let military = cursor.digits(0, 4).filter(|_| zoned(cursor, 1))?;
    (military / 100 < 24 && military % 100 < 60).then_some((military / 100, military % 100, 1))
}

/// `half past nine`, `quarter to ten`, `twenty past three`, after `at` or its like; not
/// `about ten to twelve men`.
fn past_or_to(cursor: Cursor<'_>) -> Option<(u32, u32, usize)> {
    let minutes = match cursor.word(0) {
        "half" => 30,
        "quarter" => 15,
        _ => cursor.number(0).filter(|minutes| matches!(minutes, 5 | 10 | 20 | 25))?,
    };
    let hour = cursor.number(2).filter(|hour| (1..=12).contains(hour))?;
    // `at a quarter past nine`.
    let article = usize::from(cursor.was_any(1, &["a"]));
    if !cursor.was_any(1 + article, BEFORE_AN_HOUR) {
        return None;
    }
    match cursor.word(1) {
        "past" => Some((hour, minutes, 3)),
        "to" if cursor.is(0, "quarter") => Some(((hour + 10) % 12 + 1, 60 - minutes, 3)),
        _ => None,
    }
}

fn zoned(cursor: Cursor<'_>, at: usize) -> bool {
    zone(cursor, at).is_some() || is_local(cursor, at)
}

/// `local time`, `Cairo time`.
pub(super) fn is_local(cursor: Cursor<'_>, at: usize) -> bool {
    let named = cursor.is(at, "local") || cursor.word(at).starts_with(char::is_uppercase);
    named && cursor.word(at + 1) == "time"
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
pub(super) fn zone(cursor: Cursor<'_>, at: usize) -> Option<Option<i32>> {
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
