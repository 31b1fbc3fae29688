//! The time of day beside a date of publication.

use super::digit;

/// Words of a time of day that hold no digit.
const WORDS: [&str; 12] =
    ["at", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight", "local", "time", "hrs"];

/// Whether a word belongs to a time of day: `15:41`, `3:41pm`, `GMT`, `+02:00`, `(EDT)`,
/// `T20:41:00Z`.
pub(in crate::report) fn is_clock_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| ",()".contains(c));
    let lower = word.to_ascii_lowercase();
    let zone = word.len() <= 4 && word.chars().all(|c| c.is_ascii_uppercase());
    let clock = word.starts_with(|c: char| digit(c).is_some() || "T+".contains(c))
        && word.chars().any(|c| digit(c).is_some())
        && word.chars().count() <= 24
        && word.chars().all(|c| digit(c).is_some() || ":.TZ+-hampAPM".contains(c));
    let offset = ["UTC", "GMT"].iter().any(|zone| {
        word.strip_prefix(zone)
            .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || "+-:".contains(c)))
    });
    zone || clock || offset || WORDS.contains(&lower.as_str())
}

/// Whether a word is only signs that part two things: `|`, `·`, `-`.
pub(in crate::report) fn is_separator(word: &str) -> bool {
    word.chars().all(|c| "|·•/-–—,;".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_zones_are_known_by_their_shape() {
        for word in [
            "15:41",
            "3:41pm",
            "p.m.",
            "GMT",
            "(EDT)",
            "+02:00",
            "T20:41:00.000Z",
            "UTC+1",
            "10h41",
        ] {
            assert!(is_clock_word(word), "{word}");
        }
        for word in ["Police", "police", "people", "3rd", "ANGELES", "&"] {
            assert!(!is_clock_word(word), "{word}");
        }
        assert!(is_separator("|") && is_separator("–") && !is_separator("a"));
    }
}
