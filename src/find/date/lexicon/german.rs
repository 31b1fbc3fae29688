//! German.
//!
//! Months and weekdays as in Duden, with Austria's Jänner and Feber.

use super::Sense;
use crate::when::Weekday;

pub(super) fn sense(lower: &str) -> Sense {
    if let Some(month) = month(lower) {
        return Sense::Month { month, weak: false };
    }
    if let Some(weekday) = weekday(lower) {
        return Sense::Weekday { weekday, plural: false };
    }
    match lower {
        "in" | "im" | "am" | "vom" | "vor" | "nach" | "ab" | "bis" | "zum" | "anfang" | "ende"
        | "mitte" | "jahr" | "jahre" | "jahres" | "von" | "zwischen" | "um" => Sense::Preposition,
        "seit" => Sense::Since,
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
