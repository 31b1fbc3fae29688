//! Parts of a day: `Friday night`, `this morning`, `tonight`, `last night`,
//! `mid-afternoon`, `the night of Oct. 23`.

use super::clock::{day_after, moment, today};
use super::count::count;
use super::sense::Sense;
use super::tense::Tense;
use super::{Cursor, Found, found::From, recurring, story};
use crate::when::{DayTime, Modifier, Recurring, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    part(cursor)
        .or_else(|| nights_ago(cursor))
        .or_else(|| at_dawn(cursor))
        .or_else(|| away(cursor))
        .or_else(|| night_of(cursor))
        .or_else(|| that_part(cursor))
        .or_else(|| story_part(cursor))
        .or_else(|| part_of_part(cursor))
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

/// `two nights ago`.
fn nights_ago(cursor: Cursor<'_>) -> Option<Found> {
    let nights = count(cursor, 0).filter(|nights| !nights.half)?;
    let Sense::Part(time) = cursor.sense(nights.length) else { return None };
    let by = i32::try_from(nights.value?).ok()?;
    let ago = cursor.sense(nights.length + 1) == Sense::Ago;
    ago.then(|| Found::new(nights.length + 2, moment(today(-by), time), "part-of-day"))
}

/// `at dawn`, `before dawn Sunday`, `until dusk on Friday`: of the day that follows, else of
/// the day told last; not `the dawn of history`, `a dawn raid`.
fn at_dawn(cursor: Cursor<'_>) -> Option<Found> {
    let time = match cursor.word(0) {
        "dawn" | "daybreak" | "sunrise" => DayTime::Morning,
        "dusk" | "sunset" | "sundown" => DayTime::Evening,
        "nightfall" => DayTime::Night,
        _ => return None,
    };
    let said = ["at", "around", "before", "by", "since", "until", "till", "after", "from", "to"];
    if !cursor.was_any(1, &said) {
        return None;
    }
    if let Some((day, length)) = day_after(cursor, 1) {
        return Some(Found::new(1 + length, moment(day, time), "part-of-day"));
    }
    let on = usize::from(cursor.is(1, "on"));
    if let Some((day, _)) = day_after(cursor, 1 + on).filter(|_| on > 0) {
        return Some(Found::new(1, moment(day, time), "part-of-day"));
    }
    let ends = !cursor.word(1).starts_with(char::is_alphanumeric)
        || matches!(cursor.sense(1), Sense::Conjunction | Sense::Preposition)
            && !cursor.is(1, "of");
    ends.then(|| Found::new(1, moment(today(0), time), "part-of-day").from(From::Story))
}

/// `that night`, `the same evening`, `in the morning`: of the day told last.
fn that_part(cursor: Cursor<'_>) -> Option<Found> {
    let (at, told) = match cursor.word(0) {
        "that" | "That" => (1 + usize::from(cursor.is(1, "same")), true),
        "the" if cursor.is(1, "same") => (2, true),
        "the" => (1, cursor.was_any(1, &["in", "during", "through", "throughout"])),
        _ => return None,
    };
    let Sense::Part(time) = cursor.sense(at) else { return None };
    let found = Found::new(at + 1, moment(today(0), time), "part-of-day").from(From::Story);
    (told && !cursor.is(at + 1, "of")).then_some(found)
}

/// `the next morning`, `the previous night`, `the night before`, `the following Monday night`.
fn story_part(cursor: Cursor<'_>) -> Option<Found> {
    if !cursor.is(0, "the") {
        return None;
    }
    if matches!(cursor.sense(2), Sense::Weekday { .. })
        && let Some(found) = story::read(cursor)
        && let Sense::Part(time) = cursor.sense(found.length)
    {
        let day = moment(found.written, time);
        return Some(Found::new(found.length + 1, day, "part-of-day").from(From::Story));
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

/// `tonight`, `overnight`; not `an overnight train`. What was overnight was in the night
/// that began the day before.
fn away(cursor: Cursor<'_>) -> Option<Found> {
    let overnight = cursor.is(0, "overnight") && cursor.before() != Some(Sense::Article);
    if !overnight && !cursor.is(0, "tonight") {
        return None;
    }
    let was = overnight && matches!(cursor.tense(1), Tense::Past | Tense::PastAfar);
    Some(Found::new(1, moment(today(-i32::from(was)), DayTime::Night), "tonight"))
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

/// `late afternoon`, `mid-afternoon Tuesday`, `midmorning`: of the day told last, where no
/// day follows; not `a late night show`.
fn part_of_part(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let (modifier, time, length) = match cursor.word(the) {
        "midmorning" => (Modifier::Mid, DayTime::Morning, 1),
        "midafternoon" => (Modifier::Mid, DayTime::Afternoon, 1),
        word => {
            let modifier = match word {
                "early" | "Early" => Modifier::Start,
                "mid" | "Mid" => Modifier::Mid,
                "late" | "Late" => Modifier::End,
                _ => return None,
            };
            let at = 1 + usize::from(cursor.is_hyphen(the + 1));
            let Sense::Part(time) = cursor.sense(the + at) else { return None };
            (modifier, time, at + 1)
        }
    };
    let length = the + length;
    let found = match day_after(cursor, length) {
        Some((day, more)) => Found::new(length + more, moment(day, time), "part-of-day"),
        None => Found::new(length, moment(today(0), time), "part-of-day").from(From::Story),
    };
    let said =
        matches!(cursor.before(), None | Some(Sense::Preposition | Sense::Until | Sense::Since))
            || cursor.was_any(1, &["at", "around", "about"]);
    let ends = !cursor.word(length).starts_with(char::is_alphanumeric)
        || cursor.sense(length) != Sense::Other
        || cursor.is_any(length, &["he", "she", "it", "they", "we", "when", "with"])
        || found.length > length;
    (said && ends).then_some(Found { modifier: Some(modifier), ..found })
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn value(text: &str) -> Option<(usize, String)> {
        first(read, text).map(|found| (found.length, found.written.timex_value(None)))
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
    fn a_part_of_a_part_is_of_the_day() {
        for (text, length, expected) in [
            ("by late afternoon.", 2, "XXXX-XX-XXTAF"),
            ("in mid-afternoon they", 3, "XXXX-XX-XXTAF"),
            ("by midmorning Friday", 2, "XXXX-WXX-5TMO"),
            ("in the early evening.", 3, "XXXX-XX-XXTEV"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
        assert_eq!(value("a late night show"), None);
    }
}
