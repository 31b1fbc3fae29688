//! German.
//!
//! Months and weekdays, with Austria's Jänner and Feber.

use super::language::Words;
use super::ranges::Link;
use super::sense::Sense;
use super::tense::Cue;
use super::{calendar, day_away, day_list, numeric, recurring, year};
use crate::when::{Modifier, Weekday};

/// German as the finder sees it.
pub(super) const WORDS: Words = Words {
    sense,
    cue: |_| Cue::None,
    link,
    families: &[
        calendar::read,
        year::read,
        day_list::read,
        numeric::read,
        day_away::read,
        recurring::read,
    ],
    around: |_, _| None,
    beside: |cursor, _| {
        let about = cursor.was_any(1, &["etwa", "rund", "circa", "gegen", "um"]);
        about.then_some(Modifier::Approx)
    },
    or_so: |_, _| 0,
};

/// How two dates hang together: `zwischen 2018 und 2020`, `von März bis Mai`.
fn link(before: &str, between: &str) -> Option<Link> {
    let is = |word: &str| before.eq_ignore_ascii_case(word);
    match between {
        "bis" => Some(Link::Range),
        "und" if is("zwischen") => Some(Link::Range),
        "und" | "oder" => Some(Link::List),
        _ => None,
    }
}

fn sense(lower: &str, _capital: bool, _spaced: bool) -> Sense {
    if let Some(month) = month(lower) {
        return Sense::Month { month, weak: false };
    }
    if let Some(weekday) = weekday(lower) {
        return Sense::Weekday { weekday, plural: false };
    }
    match lower {
        "in" | "im" | "am" | "vom" | "vor" | "nach" | "ab" | "zum" | "anfang" | "ende"
        | "mitte" | "jahr" | "jahre" | "jahres" | "von" | "zwischen" | "um" => Sense::Preposition,
        "seit" => Sense::Since,
        "bis" => Sense::Until,
        "und" | "oder" => Sense::Conjunction,
        "heute" => Sense::DayAway(0),
        "gestern" => Sense::DayAway(-1),
        "vorgestern" => Sense::DayAway(-2),
        _ => Sense::Other,
    }
}

fn month(lower: &str) -> Option<u32> {
    Some(match lower {
        "januar" | "jänner" | "jan" => 1,
        "februar" | "feber" | "feb" => 2,
        "märz" => 3,
        "april" | "apr" => 4,
        "mai" => 5,
        "juni" => 6,
        "juli" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "okt" => 10,
        "november" | "nov" => 11,
        "dezember" | "dez" => 12,
        _ => return None,
    })
}

fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower {
        "montag" => Weekday::Mon,
        "dienstag" => Weekday::Tue,
        "mittwoch" => Weekday::Wed,
        "donnerstag" => Weekday::Thu,
        "freitag" => Weekday::Fri,
        "samstag" | "sonnabend" => Weekday::Sat,
        "sonntag" => Weekday::Sun,
        _ => return None,
    })
}
