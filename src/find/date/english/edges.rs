//! Words before a date or a length that change it: `early 2018`, `mid-March`,
//! `the end of the year`, `more than a decade`, `about two years ago`.

use super::sense::Sense;
use super::{Cursor, Found, Reader};
use crate::when::{Modifier, Recurring, TimexType, Unit, Written};

/// A word before, and what it does.
struct Edge {
    length: usize,
    modifier: Option<Modifier>,
    /// Whether it goes with lengths, else with dates.
    counts: bool,
}

/// Reads such a word and, with `core`, what follows it.
pub(super) fn read(cursor: Cursor<'_>, core: Reader) -> Option<Found> {
    let edge = part(cursor).or_else(|| relative(cursor)).or_else(|| amount(cursor))?;
    let found = core(cursor.ahead(edge.length))?;
    let counted = matches!(found.kind, TimexType::Duration) || counts_back(&found);
    let fits = match edge.counts {
        true => counted && !(found.rule == "hyphened-length" && edge.length == 1),
        false => is_calendar(&found),
    };
    if !fits || found.modifier.is_some() || spread(cursor) && !counts_back(&found) {
        return None;
    }
    let modifier = edge.modifier.map(|modifier| match found.kind {
        TimexType::Date => modifier.of_a_past_time(),
        _ => modifier,
    });
    Some(Found { modifier, ..found.longer(edge.length) })
}

/// `the first week of`, `the last days of`, `the month of`.
fn weeks_of(cursor: Cursor<'_>) -> Option<Edge> {
    if cursor.is(1, "month") && cursor.is(2, "of") && cursor.month(3).is_some() {
        return Some(Edge { length: 3, modifier: None, counts: false });
    }
    let modifier = match cursor.sense(1) {
        Sense::Ordinal(1) => Modifier::Start,
        Sense::Ordinal(2 | 3) if cursor.is(2, "week") => Modifier::Mid,
        Sense::Ordinal(4) | Sense::Last if cursor.is(2, "week") => Modifier::End,
        Sense::Last => Modifier::End,
        _ if cursor.is_any(1, &["final", "closing"]) => Modifier::End,
        _ => return None,
    };
    let some = cursor.is_any(2, &["week", "weeks", "days", "hours", "months"]);
    (some && cursor.is(3, "of")).then_some(Edge {
        length: 4,
        modifier: Some(modifier),
        counts: false,
    })
}

/// `early`, `mid-`, `the end of`, `the beginning of`.
fn part(cursor: Cursor<'_>) -> Option<Edge> {
    let the = usize::from(cursor.is(0, "the"));
    if let Some(edge) = weeks_of(cursor).filter(|_| the == 1) {
        return Some(edge);
    }
    let modifier = match cursor.word(the) {
        "early" | "Early" | "beginning" | "start" => Modifier::Start,
        "mid" | "Mid" | "middle" => Modifier::Mid,
        "late" | "Late" | "end" => Modifier::End,
        _ => return None,
    };
    let noun = matches!(cursor.word(the), "beginning" | "start" | "middle" | "end");
    let mut length = the + 1;
    if noun {
        if !cursor.is(length, "of") {
            return None;
        }
        length += 1;
    } else {
        length += usize::from(cursor.is_hyphen(length));
        length += usize::from(cursor.is(length, "in") && cursor.is(length + 1, "the"));
    }
    Some(Edge { length, modifier: Some(modifier), counts: false })
}

/// `earlier this month`, `later yesterday`, `earlier in the year`.
fn relative(cursor: Cursor<'_>) -> Option<Edge> {
    if cursor.is(0, "sometime")
        && matches!(cursor.sense(1), Sense::This | Sense::Next | Sense::Last)
    {
        return Some(Edge { length: 1, modifier: None, counts: false });
    }
    if !matches!(cursor.sense(0), Sense::Earlier | Sense::Later) {
        return None;
    }
    if cursor.is(1, "that") || cursor.is(1, "the") && cursor.is(2, "same") {
        return Some(Edge { length: 1, modifier: None, counts: false });
    }
    let inside = usize::from(cursor.is(1, "in") && cursor.is(2, "the"));
    let follows =
        inside > 0 || matches!(cursor.sense(1), Sense::This | Sense::DayAway(-1 | 0) | Sense::Last);
    follows.then_some(Edge { length: 1 + inside, modifier: None, counts: false })
}

/// `more than`, `about`, `nearly`, `at least`, `up to`, `no more than`.
fn amount(cursor: Cursor<'_>) -> Option<Edge> {
    const PHRASES: [(&[&str], Modifier); 20] = [
        (&["no", "more", "than"], Modifier::EqualOrLess),
        (&["no", "less", "than"], Modifier::EqualOrMore),
        (&["no", "fewer", "than"], Modifier::EqualOrMore),
        (&["little", "more", "than"], Modifier::MoreThan),
        (&["little", "less", "than"], Modifier::LessThan),
        (&["a", "little", "more", "than"], Modifier::MoreThan),
        (&["more", "than"], Modifier::MoreThan),
        (&["less", "than"], Modifier::LessThan),
        (&["fewer", "than"], Modifier::LessThan),
        (&["at", "least"], Modifier::EqualOrMore),
        (&["at", "most"], Modifier::EqualOrLess),
        (&["up", "to"], Modifier::EqualOrLess),
        (&["over"], Modifier::MoreThan),
        (&["under"], Modifier::LessThan),
        (&["about"], Modifier::Approx),
        (&["around"], Modifier::Approx),
        (&["approximately"], Modifier::Approx),
        (&["roughly"], Modifier::Approx),
        (&["almost"], Modifier::Approx),
        (&["nearly"], Modifier::Approx),
    ];
    if !matches!(cursor.sense(0), Sense::Cue | Sense::Article) {
        return None;
    }
    let (words, modifier) = PHRASES
        .iter()
        .find(|(words, _)| words.iter().enumerate().all(|(at, word)| cursor.is(at, word)))?;
    // `over the weekend`, `about some years` are no amounts.
    let place = matches!(words, [one] if matches!(*one, "over" | "under" | "about" | "around"))
        && !matches!(cursor.sense(1), Sense::Number { .. } | Sense::Cue)
        && !cursor.is_any(1, &["a", "an"]);
    (!place).then_some(Edge { length: words.len(), modifier: Some(*modifier), counts: true })
}

/// Whether `over` tells that something is spread over a time, not that it took more:
/// `paid over five years`, but `it lasted over five years`.
fn spread(cursor: Cursor<'_>) -> bool {
    const AMOUNTS: [&str; 26] = [
        "for", "in", "after", "of", "to", "with", "just", "well", "little", "last", "lasts",
        "lasted", "lasting", "took", "take", "takes", "taken", "taking", "is", "was", "been",
        "wait", "waited", "spent", "spend", "now",
    ];
    cursor.is(0, "over") && !cursor.was_any(1, &AMOUNTS)
}

/// Whether a date was counted in units: `two years ago`.
fn counts_back(found: &Found) -> bool {
    matches!(found.rule, "ago" | "year-ago" | "earlier-later" | "year-earlier")
}

/// How many tokens `or so` takes after a length or a date counted in units.
pub(super) fn or_so(cursor: Cursor<'_>, found: &Found) -> usize {
    let counted = matches!(found.kind, TimexType::Duration)
        || matches!(found.written, Written::Shifted { .. });
    let said = cursor.is(found.length, "or") && cursor.is(found.length + 1, "so");
    if counted && said { 2 } else { 0 }
}

/// `about March`, `late Tuesday`: words that change a time, but stand outside of it, as
/// those who mark times leave them.
pub(super) fn beside(cursor: Cursor<'_>, found: &Found) -> Option<Modifier> {
    match cursor.word_before(1) {
        "early" | "Early" if is_a_day(found) => Some(Modifier::Start),
        "late" | "Late" if is_a_day(found) => Some(Modifier::End),
        _ => approximated(cursor).then_some(Modifier::Approx),
    }
}

/// Whether a date is one day, whose hours have a beginning and an end.
fn is_a_day(found: &Found) -> bool {
    use Recurring::{Dated, MonthDay, Weekday};
    match &found.written {
        Written::Again { name, .. } => matches!(name, Weekday(_) | MonthDay(..) | Dated(..)),
        Written::Calendar { day, .. } => day.is_some(),
        Written::Shifted { unit, .. } => *unit == Unit::Day,
        _ => false,
    }
}

fn approximated(cursor: Cursor<'_>) -> bool {
    let about = cursor.was_any(1, &["about", "around", "roughly", "approximately", "circa"]);
    // `asked about Friday's vote` is on Friday.
    let topic = matches!(
        cursor.sense(0),
        Sense::Weekday { .. } | Sense::Last | Sense::This | Sense::Next | Sense::DayAway(_)
    );
    about && !topic
}

/// Whether a date has a beginning, a middle and an end of its own.
fn is_calendar(found: &Found) -> bool {
    let written = &found.written;
    match written {
        Written::Calendar { day, .. } => day.is_none(),
        Written::Decade(_) | Written::Century(_) | Written::Within { .. } => true,
        Written::Again { name, .. } => {
            !matches!(name, Recurring::Weekday(_) | Recurring::MonthDay(..) | Recurring::Dated(..))
        }
        Written::Shifted { unit, .. } => {
            *unit > Unit::Day || matches!(found.rule, "day-away" | "that-unit")
        }
        Written::SamePeriod { .. } => true,
        Written::Moment { .. } => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every_family, first};
    use super::*;

    fn modified(text: &str) -> Option<(usize, Option<&'static str>)> {
        first(|cursor| read(cursor, every_family), text)
            .map(|found| (found.length, found.modifier.map(Modifier::word)))
    }

    #[test]
    fn parts_of_a_date() {
        for (text, length, modifier) in [
            ("early 2018", 2, "START"),
            ("mid-March", 3, "MID"),
            ("late last year", 3, "END"),
            ("the end of the year", 5, "END"),
            ("the early 1980s", 4, "START"),
            ("the beginning of October", 4, "START"),
        ] {
            assert_eq!(modified(text), Some((length, Some(modifier))), "{text}");
        }
        assert_eq!(modified("earlier this month"), Some((3, None)));
    }

    #[test]
    fn amounts_of_time() {
        for (text, length, modifier) in [
            ("more than a decade", 4, "MORE_THAN"),
            ("about two years ago", 4, "APPROX"),
            ("more than four decades ago", 5, "BEFORE"),
            ("at least three days", 4, "EQUAL_OR_MORE"),
            ("no more than sixty days", 5, "EQUAL_OR_LESS"),
        ] {
            assert_eq!(modified(text), Some((length, Some(modifier))), "{text}");
        }
    }

    #[test]
    fn what_is_not_an_amount_stays_out() {
        let texts = ["over the weekend", "more than Friday", "late Monday", "paid over five years"];
        for text in texts {
            assert_eq!(modified(text), None, "{text}");
        }
    }
}
