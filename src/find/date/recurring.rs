//! Names that come round again: `July 15`, `in January`, `last December`,
//! `Wednesday`, `next summer`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Recurring, Toward, Written};

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    let (skip, toward) = match cursor.sense(0) {
        Sense::Last => (1, Some(Toward::Last)),
        Sense::This => (1, Some(Toward::This)),
        Sense::Next => (1, Some(Toward::Next)),
        _ => (0, None),
    };
    let (name, length, rule) = month_day(cursor, skip)
        .or_else(|| day_month(cursor, skip))
        .or_else(|| weekday(cursor, skip))
        .or_else(|| month(cursor, skip))
        .or_else(|| season(cursor, skip))?;
    let toward = toward.unwrap_or_else(|| cursor.toward());
    Some(Found { length: skip + length, written: Written::Again { name, toward }, rule })
}

type Name = (Recurring, usize, &'static str);

/// `July 15`, `Oct. 23rd`.
fn month_day(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let (month, length) = cursor.month(skip)?;
    let (day, day_length) = cursor.month_day(skip + length)?;
    Some((Recurring::MonthDay(month, day), length + day_length, "month-day"))
}

/// `15 July`, `the 23rd of October`.
fn day_month(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let (day, mut length) = cursor.month_day(skip)?;
    length += usize::from(cursor.word(skip + length) == "of");
    let (month, month_length) = cursor.month(skip + length)?;
    Some((Recurring::MonthDay(month, day), length + month_length, "day-month"))
}

fn weekday(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    match cursor.sense(skip) {
        Sense::Weekday(weekday) => Some((Recurring::Weekday(weekday), 1, "weekday")),
        _ => None,
    }
}

/// `January`. A month whose name is also another word has to be introduced as a
/// date: `in May`, not `May said`.
fn month(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let Sense::Month { weak, .. } = cursor.sense(skip) else { return None };
    let introduced = skip > 0
        || matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until));
    let (month, length) = cursor.month(skip)?;
    (introduced || !weak).then_some((Recurring::Month(month), length, "month"))
}

/// `last summer`, `in spring`: a season is also a common word, so it has to be
/// introduced.
fn season(cursor: Cursor<'_>, skip: usize) -> Option<Name> {
    let Sense::Season(season) = cursor.sense(skip) else { return None };
    let introduced = skip > 0
        || matches!(cursor.before(), Some(Sense::Preposition | Sense::Since | Sense::Until));
    introduced.then_some((Recurring::Season(season), 1, "season"))
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::sense::senses;
    use super::*;
    use crate::text::tokens;

    fn first(text: &str) -> Option<(Recurring, Toward)> {
        let tokens = tokens(text, Span::new(0, text.len()));
        let senses = senses(text, &tokens);
        (0..tokens.len()).find_map(|at| {
            match read(Cursor::new(text, &tokens, &senses, at))?.written {
                Written::Again { name, toward } => Some((name, toward)),
                _ => None,
            }
        })
    }

    #[test]
    fn a_month_and_a_day_either_way_round() {
        let july = Some((Recurring::MonthDay(7, 15), Toward::Past));
        assert_eq!(first("A July 15 cyberattack shut down websites"), july);
        assert_eq!(first("on the 15th of July"), july);
    }

    #[test]
    fn last_this_and_next_choose() {
        assert_eq!(
            first("Last December Albania expelled"),
            Some((Recurring::Month(12), Toward::Last))
        );
        assert_eq!(first("next summer"), Some((Recurring::Season(2), Toward::Next)));
        assert_eq!(first("this March"), Some((Recurring::Month(3), Toward::This)));
    }

    #[test]
    fn what_will_be_is_to_come() {
        assert_eq!(first("They will meet in March"), Some((Recurring::Month(3), Toward::Future)));
        assert_eq!(first("They met in March"), Some((Recurring::Month(3), Toward::Past)));
    }

    #[test]
    fn names_that_are_other_words_are_no_months() {
        for text in [
            "May said on",
            "March on Washington",
            "he may go",
            "the spring of hope",
            "march in protest",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
