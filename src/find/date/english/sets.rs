//! What comes back: `daily`, `every Monday`, `twice a week`, `on Sundays`.

use super::count::count;
use super::feasts;
use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Length, Quant, Recurring, Round, TimexType, Unit, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    adverb(cursor)
        .or_else(|| every(cursor))
        .or_else(|| times(cursor))
        .or_else(|| plural_weekday(cursor))
        .or_else(|| weekends(cursor))
        .or_else(|| any_weekday(cursor))
}

fn set(round: Round, quant: Option<Quant>, times: Option<u32>) -> Written {
    Written::Every { round, quant, times }
}

fn round(unit: Unit) -> Round {
    Round::Length(Length::of(1, unit))
}

/// `daily`, `annually`. `Annual` and `quarterly` name a kind of meeting, dividend or report
/// more often than a time, so they are left.
fn adverb(cursor: Cursor<'_>) -> Option<Found> {
    let unit = match cursor.word(0) {
        "daily" | "Daily" => Unit::Day,
        "hourly" => Unit::Hour,
        "weekly" | "Weekly" => Unit::Week,
        "monthly" | "Monthly" => Unit::Month,
        "annually" | "yearly" => Unit::Year,
        "nightly" => {
            let night = Round::Part(crate::when::DayTime::Night);
            return Some(Found::new(1, set(night, None, None), "adverb"));
        }
        _ => return None,
    };
    // `the Daily News` and `the daily Granma` are papers.
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let title = capital(cursor.word(1))
        || capital(cursor.word(0)) && capital(cursor.word_before(1))
        || cursor.was_any(1, &["newspaper", "party", "paper", "bi", "-"]);
    (!title).then(|| Found::new(1, set(round(unit), None, None), "adverb"))
}

/// `every Monday`, `each year`, `every two years`, `every other week`, `per year`.
fn every(cursor: Cursor<'_>) -> Option<Found> {
    let quant = match cursor.word(0) {
        "every" | "Every" => Some(Quant::Every),
        "each" | "Each" => Some(Quant::Each),
        "per" => None,
        _ => return None,
    };
    let other = usize::from(quant == Some(Quant::Every) && cursor.is(1, "other"));
    let at = 1 + other;
    let name = match cursor.sense(at) {
        Sense::Weekday { weekday, plural: false } => Some(Recurring::Weekday(weekday)),
        Sense::Month { month, .. } => Some(Recurring::Month(month)),
        Sense::Season(season) => Some(Recurring::Season(season)),
        Sense::Part(part) if quant.is_some() => {
            return Some(Found::new(at + 1, set(Round::Part(part), quant, None), "every"));
        }
        _ => None,
    };
    if let Some(name) = name {
        let (round, length) = in_part(cursor, name, at + 1);
        return quant.map(|_| Found::new(length, set(round, quant, None), "every"));
    }
    if let Some((feast, length)) = feasts::name(cursor.ahead(at)).filter(|_| quant.is_some()) {
        let round = Round::Name(Recurring::Feast(feast));
        return Some(Found::new(at + length, set(round, quant, None), "every"));
    }
    if let Some((unit, false)) = cursor.unit(at) {
        let length = Length::of(1 + other as u32, unit);
        return Some(Found::new(at + 1, set(Round::Length(length), quant, None), "every"));
    }
    let counted = count(cursor, at).filter(|_| quant == Some(Quant::Every))?;
    let (unit, _) = cursor.unit(at + counted.length)?;
    let length = Length { count: counted.value, half: counted.half, unit };
    Some(Found::new(at + counted.length + 1, set(Round::Length(length), quant, None), "every"))
}

/// `twice a week`, `twice weekly`, `three times a day`, `once every two years`.
fn times(cursor: Cursor<'_>) -> Option<Found> {
    let (times, at) = match cursor.word(0) {
        "once" | "Once" => (1, 1),
        "twice" | "Twice" => (2, 1),
        _ => {
            let times = cursor.number(0).filter(|_| cursor.is(1, "times"))?;
            (times, 2)
        }
    };
    let inner = every(cursor.ahead(at)).or_else(|| adverb(cursor.ahead(at))).or_else(|| {
        let (unit, false) = cursor.unit(at + 1)? else { return None };
        cursor
            .is_any(at, &["a", "an"])
            .then(|| Found::new(2, set(round(unit), None, None), "times"))
    })?;
    let Written::Every { round, quant, .. } = inner.written else { return None };
    Some(Found::new(at + inner.length, set(round, quant, Some(times)), "times"))
}

/// `$3 million a year`, `200 calls a day`: a rate is a size, not a time. Readers who
/// mark times leave six of seven of them.
pub(super) fn is_rate(cursor: Cursor<'_>) -> bool {
    let after_a_count = cursor.word_before(1).starts_with(|c: char| c.is_ascii_digit())
        || matches!(cursor.before(), Some(Sense::Number { .. }))
        || cursor.was_any(
            1,
            &["million", "billion", "percent", "%", "trillion", "times", "tons", "cents"],
        )
        || is_plural(cursor.word_before(1)) && !cursor.is_any(2, &["or"]);
    let unit = matches!(cursor.unit(1), Some((_, false)));
    let counted_back = cursor.is_any(2, &["ago", "earlier", "later", "before", "after", "and"]);
    cursor.is_any(0, &["a", "an"]) && unit && after_a_count && !counted_back && !cursor.is_hyphen(2)
}

fn is_plural(word: &str) -> bool {
    const NOT_PLURAL: [&str; 14] = [
        "was", "is", "has", "as", "its", "his", "this", "plus", "takes", "lasts", "less", "says",
        "perhaps", "gives",
    ];
    word.len() > 2
        && word.ends_with('s')
        && !word.ends_with("ss")
        && word != "hours"
        && !NOT_PLURAL.contains(&word)
}

/// `on Sundays`, `Monday nights`.
fn plural_weekday(cursor: Cursor<'_>) -> Option<Found> {
    match cursor.sense(0) {
        // `four Saturdays ago` is one day.
        Sense::Weekday { .. } if cursor.sense(1) == Sense::Ago => None,
        Sense::Weekday { weekday, plural } => {
            let nights = matches!(cursor.sense(1), Sense::Part(_)) && cursor.word(1).ends_with('s');
            let name = Recurring::Weekday(weekday);
            // `Monday and Tuesday nights`.
            if let (Sense::Conjunction, Sense::Weekday { .. }, Sense::Part(part)) =
                (cursor.sense(1), cursor.sense(2), cursor.sense(3))
                && cursor.word(3).ends_with('s')
            {
                return Some(Found::new(
                    1,
                    set(Round::NamePart(name, part), None, None),
                    "weekdays",
                ));
            }
            let (round, length) = match nights {
                true => in_part(cursor, name, 1),
                false => (Round::Name(name), 1),
            };
            (plural || nights).then(|| Found::new(length, set(round, None, None), "weekdays"))
        }
        _ => None,
    }
}

/// A name with the part of its day that may follow: `Monday nights`.
fn in_part(cursor: Cursor<'_>, name: Recurring, at: usize) -> (Round, usize) {
    match (cursor.sense(at), name) {
        (Sense::Part(part), Recurring::Weekday(_)) => (Round::NamePart(name, part), at + 1),
        _ => (Round::Name(name), at),
    }
}

/// `on weekends`.
fn weekends(cursor: Cursor<'_>) -> Option<Found> {
    let plural = cursor.unit(0) == Some((Unit::Weekend, true)) && cursor.was_any(1, &["on", "at"]);
    plural.then(|| Found::new(1, set(Round::Name(Recurring::Weekend), None, None), "weekdays"))
}

/// `on a Monday`: some Monday, not the last one; `a Monday meeting` is on a day.
fn any_weekday(cursor: Cursor<'_>) -> Option<Found> {
    let Sense::Weekday { weekday, plural: false } = cursor.sense(0) else { return None };
    let some = cursor.was_any(1, &["a"]) && cursor.was_any(2, &["on", "only"]);
    let alone = !cursor.has(1)
        || matches!(cursor.sense(1), Sense::Preposition | Sense::Conjunction)
        || !cursor.word(1).starts_with(char::is_alphanumeric);
    let round = Round::Name(Recurring::Weekday(weekday));
    (some && alone).then(|| Found {
        kind: TimexType::Date,
        ..Found::new(1, set(round, None, None), "any-weekday")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn value(text: &str) -> Option<(usize, String, Option<u32>)> {
        let found = first(read, text)?;
        let Written::Every { times, .. } = found.written else { return None };
        Some((found.length, found.written.timex_value(None), times))
    }

    #[test]
    fn sets_of_every_kind() {
        for (text, length, expected, times) in [
            ("daily flights", 1, "P1D", None),
            ("every Monday", 2, "XXXX-WXX-1", None),
            ("each year", 2, "P1Y", None),
            ("every two years", 3, "P2Y", None),
            ("every other week", 3, "P2W", None),
            ("twice a week", 3, "P1W", Some(2)),
            ("three times a day", 4, "P1D", Some(3)),
            ("twice weekly", 2, "P1W", Some(2)),
            ("on Sundays", 1, "XXXX-WXX-7", None),
            ("Tuesday nights", 2, "XXXX-WXX-2TNI", None),
            ("every Tuesday morning", 3, "XXXX-WXX-2TMO", None),
            ("every night", 2, "XXXX-XX-XXTNI", None),
        ] {
            assert_eq!(value(text), Some((length, expected.into(), times)), "{text}");
        }
    }

    #[test]
    fn papers_and_lengths_are_no_sets() {
        for text in [
            "the Daily News",
            "for a year",
            "each of them",
            "per share",
            "$3 million a year",
            "hundreds of calls a day",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
