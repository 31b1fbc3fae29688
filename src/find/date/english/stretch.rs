//! Lengths that end or begin now: `the past three months`, `the next two years`,
//! `recent weeks`, `coming years`, `the weeks ahead`.

use super::count::count;
use super::length::is_plain_adjective;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Length, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    recent(cursor).or_else(|| counted(cursor)).or_else(|| ahead(cursor))
}

fn stretch(count: Option<u32>, half: bool, unit: Unit, ahead: bool) -> Written {
    Written::Stretch { length: Length { count, half, unit }, ahead }
}

/// Whether a word before says that something goes on for a time.
pub(super) fn goes_over(cursor: Cursor<'_>) -> bool {
    cursor.was_any(1, &["for", "over", "in", "within", "during"])
}

/// `the past three months`, `last five years`, `the next decade`, `the past year`,
/// `each of the past three years`.
fn counted(cursor: Cursor<'_>) -> Option<Found> {
    let of = if cursor.is_any(0, &["each", "most", "all", "much"]) && cursor.is(1, "of") {
        2
    } else {
        0
    };
    let the = of + usize::from(cursor.is_any(of, &["the", "these", "this"]));
    if of > 0 && the == of {
        return None;
    }
    // In `expected to last six weeks` the word is a verb.
    let verb = the == 0
        && cursor.sense(0) == Sense::Last
        && cursor.was_any(
            1,
            &[
                "to", "will", "may", "might", "can", "could", "would", "should", "must", "ll",
                "not", "only", "also",
            ],
        );
    if verb {
        return None;
    }
    let ahead = match cursor.sense(the) {
        Sense::Last => false,
        Sense::Next => true,
        Sense::Cue if cursor.is_any(the, &["past", "previous", "preceding"]) => false,
        Sense::Cue if cursor.is_any(the, &["coming", "following"]) => true,
        _ => return None,
    };
    let at = the + 1;
    if let Some(counted) = count(cursor, at).filter(|counted| !counted.article) {
        let unit_at = at + counted.length;
        let unit_at = unit_at + usize::from(is_plain_adjective(cursor, unit_at));
        // `the past half-century` is one length in the singular.
        if let Some((unit, _)) = cursor.unit(unit_at).filter(|(_, plural)| *plural || counted.half)
        {
            let written = stretch(counted.value, counted.half, unit, ahead);
            return Some(Found::new(unit_at + 1, written, "counted-stretch"));
        }
    }
    let (unit, plural) = cursor.unit(at)?;
    if unit == Unit::Weekend {
        return None;
    }
    let word = cursor.word(the);
    let over = goes_over(cursor) && matches!(cursor.sense(the), Sense::Last | Sense::Next);
    // `in the last quarter` is in the one before this.
    let quarter = unit == Unit::Quarter && cursor.sense(the) == Sense::Last;
    let one =
        the > of && !quarter && (word.eq_ignore_ascii_case("past") || over) || unit == Unit::Decade;
    // `the last week of May` is of May.
    if !plural && cursor.sense(the) == Sense::Last && cursor.is(at + 1, "of") {
        return None;
    }
    match plural {
        // `last year` is a date, `the past year` and `the last decade` a length.
        false if one => {
            Some(Found::new(at + 1, stretch(Some(1), false, unit, ahead), "one-stretch"))
        }
        // In `that may last months` the word is a verb.
        true if !(cursor.is(the, "following") || the == 0 && cursor.sense(0) == Sense::Last) => {
            Some(Found::new(at + 1, stretch(None, false, unit, ahead), "bare-stretch"))
        }
        _ => None,
    }
}

/// `recent weeks`, `recent weeks and months`, `the last few days`.
fn recent(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let more = usize::from(cursor.is_any(the, &["more", "most"]));
    if !cursor.is(the + more, "recent") {
        return None;
    }
    let (unit, true) = cursor.unit(the + more + 1)? else { return None };
    let mut length = the + more + 2;
    if cursor.is(length, "and") && matches!(cursor.unit(length + 1), Some((_, true))) {
        length += 2;
    }
    Some(Found::new(length, stretch(None, false, unit, false), "recent-stretch"))
}

/// `the weeks ahead`, `the months to come`.
fn ahead(cursor: Cursor<'_>) -> Option<Found> {
    let the = usize::from(cursor.is(0, "the"));
    let counted = count(cursor, the);
    let skip = counted.map_or(0, |counted| counted.length);
    let (unit, plural) = cursor.unit(the + skip)?;
    let at = the + skip + 1;
    let length = if cursor.is(at, "ahead") && !cursor.is(at + 1, "of") {
        at + 1
    } else if cursor.is(at, "to") && cursor.is(at + 1, "come") {
        at + 2
    } else {
        return None;
    };
    (plural || the > 0).then(|| {
        let value = if plural { counted.and_then(|counted| counted.value) } else { Some(1) };
        let half = counted.is_some_and(|counted| counted.half);
        Found::new(length, stretch(value, half, unit, true), "stretch-ahead")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn value(text: &str) -> Option<(usize, String)> {
        first(read, text).map(|found| (found.length, found.written.timex_value(None)))
    }

    #[test]
    fn what_has_just_been_and_what_comes_next() {
        for (text, length, expected) in [
            ("the past three months", 4, "P3M"),
            ("the last two quarters", 4, "P2Q"),
            ("the next couple of years", 5, "P2Y"),
            ("the past year", 3, "P1Y"),
            ("the past few weeks", 4, "PXW"),
            ("coming weeks", 2, "PXW"),
            ("the weeks ahead", 3, "PXW"),
            ("the past half-century", 5, "P50Y"),
            ("each of the past three years", 6, "P3Y"),
            ("recent weeks and months", 4, "PXW"),
        ] {
            assert_eq!(value(text), Some((length, expected.into())), "{text}");
        }
    }

    #[test]
    fn cars_are_no_stretch() {
        assert_eq!(value("the last two cars"), None);
        assert_eq!(value("last year"), None);
    }
}
