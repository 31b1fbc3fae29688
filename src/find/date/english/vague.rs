//! Times that no calendar holds: `now`, `currently`, `recently`, `in the past`,
//! `the near future`, `these days`.

use super::fiscal::FISCAL;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Vague, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let (vague, length) = word(cursor).or_else(|| phrase(cursor))?;
    Some(Found::new(length, Written::Vague(vague), "vague"))
}

/// Words after which `soon` is to come: `they may soon go`, not `they soon went`.
const MODALS: [&str; 10] =
    ["will", "would", "may", "might", "can", "could", "should", "must", "to", "ll"];

/// One word. Which words are times was decided by how often readers mark them:
/// `now` and `recently` mostly, `already`, `then`, `once` and `soon after` hardly.
fn word(cursor: Cursor<'_>) -> Option<(Vague, usize)> {
    let vague = match cursor.word(0) {
        "now" | "Now" if !cursor.was_any(1, &["every"]) => Vague::Present,
        "currently" | "nowadays" | "Currently" | "Nowadays" => Vague::Present,
        // Of `current affairs` every other is marked; `the current year` is a date.
        "current"
            if cursor.unit(1 + usize::from(cursor.is_any(1, &FISCAL))).is_none()
                && !cursor.is(1, "account") =>
        {
            Vague::Present
        }
        "recently" | "Recently" | "lately" | "Lately" => Vague::Past,
        "soon"
            if cursor.was_any(1, &MODALS)
                || cursor.is_any(1, &["will", "would", "may", "could"])
                || cursor.is(1, "to") && !cursor.was_any(1, &["as", "how", "too"]) =>
        {
            Vague::Future
        }
        _ => return None,
    };
    Some((vague, 1))
}

/// `the past`, `the future`, `the near term`, `these days`, `as soon as possible`,
/// `more recently`, `a later date`.
fn phrase(cursor: Cursor<'_>) -> Option<(Vague, usize)> {
    let found = match cursor.word(0) {
        "these" | "These" if cursor.is(1, "days") => (Vague::Present, 2),
        "those" | "Those" if cursor.is(1, "days") => (Vague::Past, 2),
        // `will one day be`; `one day` is else mostly a length.
        "one" | "One"
            if cursor.is(1, "day")
                && (cursor.was_any(1, &MODALS[..7])
                    || (2..5).any(|at| cursor.is(at, "will")) && !cursor.has_before()) =>
        {
            (Vague::Future, 2)
        }
        "more" | "most" | "More" | "Most" if cursor.is(1, "recently") => (Vague::Past, 2),
        "as" if cursor.is(1, "soon") && cursor.is(2, "as") && cursor.is(3, "possible") => {
            (Vague::Future, 4)
        }
        "a" if cursor.is(1, "later") && cursor.is_any(2, &["date", "time"]) => (Vague::Future, 3),
        "the" | "The" => return the(cursor),
        _ => return None,
    };
    Some(found)
}

/// `the past`, `the future` where they stand as times, not as things.
fn the(cursor: Cursor<'_>) -> Option<(Vague, usize)> {
    const NEARNESS: [&str; 7] =
        ["near", "foreseeable", "immediate", "recent", "distant", "short", "long"];
    let near = usize::from(cursor.is_any(1, &NEARNESS));
    let at = 1 + near;
    let vague = match cursor.word(at) {
        "past" => Vague::Past,
        "future" => Vague::Future,
        "term" if near > 0 && !cursor.is(1, "recent") => Vague::Future,
        _ => return None,
    };
    let said = cursor.was_any(1, &["in", "for", "from", "into", "over"]) || near > 0;
    let next = cursor.word(at + 1);
    // What goes on with a noun is about a thing: `the past tense`.
    let ends = !cursor.is(at + 1, "of")
        && (vague == Vague::Future
            || !next.starts_with(char::is_alphanumeric)
            || cursor.sense(at + 1) != Sense::Other
            || cursor
                .is_any(at + 1, &["because", "when", "with", "but", "that", "he", "they", "it"]));
    (said && ends).then_some((vague, at + 1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn value(text: &str) -> Option<(usize, String)> {
        first(read, text).map(|found| (found.length, found.written.timex_value(None)))
    }

    #[test]
    fn times_without_a_calendar() {
        for (text, length, expected) in [
            ("who now live", 1, "PRESENT_REF"),
            ("They currently live", 1, "PRESENT_REF"),
            ("has recently been", 1, "PAST_REF"),
            ("in the past, he", 2, "PAST_REF"),
            ("in the near future.", 3, "FUTURE_REF"),
            ("these days", 2, "PRESENT_REF"),
            ("as soon as possible", 4, "FUTURE_REF"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
    }

    #[test]
    fn things_are_no_times() {
        for text in
            ["the future of our people", "as soon as Tuesday", "the past tense", "soon after"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
