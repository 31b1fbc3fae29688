//! Which occurrence of a name is meant where no word before it tells.

use super::Cursor;
use super::sense::Sense;
use super::tense::Tense;
use crate::when::{Recurring, Toward};

/// What was so until a day that is over.
const LASTED: [&str; 9] =
    ["stayed", "waited", "worked", "lasted", "remained", "kept", "held", "continued", "lived"];

/// What is held on a day that is set before.
const SET: [&str; 27] = [
    "vote",
    "election",
    "meeting",
    "game",
    "match",
    "summit",
    "hearing",
    "debate",
    "primary",
    "ceremony",
    "funeral",
    "race",
    "session",
    "trial",
    "talks",
    "final",
    "referendum",
    "launch",
    "deadline",
    "runoff",
    "strike",
    "strikes",
    "rally",
    "march",
    "protest",
    "protests",
    "demonstration",
];

/// What is done to a day that is set.
const MOVED: [&str; 5] = ["moved", "postponed", "delayed", "rescheduled", "pushed"];

/// Which occurrence of a name is meant where no word before it tells.
///
/// A weekday of news is past unless something says that it is to come; a day of a
/// month is the nearest unless a verb close by says that it is past.
pub(super) fn toward(cursor: Cursor<'_>, name: Recurring, length: usize) -> Toward {
    // `as soon as Tuesday`, `as early as March`.
    if cursor.was_any(1, &["as"]) && cursor.was_any(2, &["soon", "early", "late"]) {
        return Toward::Future;
    }
    // `until at least April`.
    let least = if cursor.was_any(1, &["least"]) && cursor.was_any(2, &["at"]) { 2 } else { 0 };
    let bounded = cursor.was_any(1 + least, &["until", "till", "to", "by", "through"]);
    if least > 0 && bounded && !cursor.near_before(&LASTED) {
        return Toward::Future;
    }
    // Oil and wheat are sold "for May delivery".
    if matches!(name, Recurring::Month(_)) && cursor.is_any(length, &["delivery", "futures"]) {
        return Toward::Future;
    }
    if matches!(name, Recurring::Weekday(_)) && is_awaited(cursor, length) {
        return Toward::Future;
    }
    // `ahead of the weekend`, `before Thursday` is of what has not been.
    if matches!(name, Recurring::Weekend) && cursor.was_any(2, &["ahead"]) {
        return Toward::Future;
    }
    match (cursor.tense(length), name) {
        // `through January`, `by February`: what bounds a plan.
        (
            Tense::Unknown,
            Recurring::Weekday(_)
            | Recurring::Month(_)
            | Recurring::MonthDay(..)
            | Recurring::Dated(..),
        ) if bounded => Toward::Future,
        (Tense::PastAfar, Recurring::MonthDay(..) | Recurring::Month(_))
            if cursor.was_any(1, &["through", "until", "by"]) =>
        {
            Toward::Future
        }
        // `has until Friday`, `adjourned until Monday`; not `stayed until Friday`.
        (_, Recurring::Weekday(_))
            if cursor.before() == Some(Sense::Until)
                && !cursor.near_before(&LASTED)
                && !near_after(cursor, length, "had") =>
        {
            Toward::Future
        }
        // `will vote on Monday's plan`; not `will rule at Monday's session`.
        (Tense::Future, Recurring::Weekday(_))
            if cursor.possessive(length) > 0
                && !cursor.was_any(1, &["in", "at", "during", "for", "before", "by"])
                && !is_set(cursor, length) =>
        {
            Toward::Past
        }
        (Tense::Future, Recurring::Quarter(_)) => Toward::Nearest,
        (Tense::Future, _) => Toward::Future,
        (
            _,
            Recurring::Weekday(_)
            | Recurring::Weekend
            | Recurring::Quarter(_)
            | Recurring::HalfYear(_),
        ) => Toward::Past,
        (Tense::Past, _) if !bounded => Toward::Past,
        _ => Toward::Nearest,
    }
}

/// Whether the words around a weekday say that it is waited for.
fn is_awaited(cursor: Cursor<'_>, length: usize) -> bool {
    // `a strike beginning Tuesday`.
    let on = usize::from(cursor.was_any(1, &["on"]));
    let begins = cursor.was_any(1 + on, &["beginning", "starting"]);
    // `ahead of Friday's meeting`.
    let ahead = cursor.was_any(1, &["of"]) && cursor.was_any(2, &["ahead"]);
    // `Friday is the deadline` opens a sentence; `the blast on Friday is` does not.
    let subject = !cursor.has_before() && cursor.is_any(length, &["is", "marks"]);
    // `they called a strike for Friday`, `called for a rally on Friday`.
    let meant = cursor.was_any(1, &["for"]) && !cursor.near_before(&["had"])
        || cursor.was_any(1, &["on"]) && cursor.near_before(&["called"]);
    let set = meant && cursor.was_any(2, &SET) && cursor.possessive(length) == 0;
    // `the game was moved to Friday`.
    let moved = cursor.was_any(1, &["to"]) && cursor.near_before(&MOVED);
    begins || ahead || subject || set || moved
}

/// `Monday's vote will decide`: what is held on a day, and has not been.
fn is_set(cursor: Cursor<'_>, length: usize) -> bool {
    let held = length + cursor.possessive(length);
    !cursor.has_before() && cursor.is_any(held, &SET) && near_after(cursor, held, "will")
}

/// Whether a word follows soon: `until Friday, they had not left`.
fn near_after(cursor: Cursor<'_>, length: usize, word: &str) -> bool {
    const SOON: usize = 6;
    (length..length + SOON).any(|ahead| cursor.is(ahead, word))
}
