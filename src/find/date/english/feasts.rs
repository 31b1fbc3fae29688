//! Days with a name: `Christmas`, `Good Friday`, `Thanksgiving Day`, `9/11`,
//! `Election Day`.

use super::sense::Sense;
use super::{Cursor, Found};
use crate::when::{Feast, Recurring, Toward, Weekday, Written};

/// The names, longest first among those that begin alike.
const NAMES: [(&[&str], Feast); 40] = [
    (&["New", "Year", "’", "s", "Day"], Feast::Fixed(1, 1)),
    (&["New", "Year", "’", "s", "Eve"], Feast::Fixed(12, 31)),
    (&["New", "Year"], Feast::Fixed(1, 1)),
    (&["Martin", "Luther", "King", "Day"], Feast::Nth(1, 3, Weekday::Mon)),
    (&["Valentine", "’", "s", "Day"], Feast::Fixed(2, 14)),
    (&["Presidents", "’", "Day"], Feast::Nth(2, 3, Weekday::Mon)),
    (&["Ash", "Wednesday"], Feast::Easter(-46)),
    (&["Palm", "Sunday"], Feast::Easter(-7)),
    (&["Maundy", "Thursday"], Feast::Easter(-3)),
    (&["Good", "Friday"], Feast::Easter(-2)),
    (&["Holy", "Saturday"], Feast::Easter(-1)),
    (&["Easter", "Sunday"], Feast::Easter(0)),
    (&["Easter", "Monday"], Feast::Easter(1)),
    (&["Easter", "weekend"], Feast::Easter(0)),
    (&["Easter"], Feast::Easter(0)),
    (&["Ascension", "Day"], Feast::Easter(39)),
    (&["Whit", "Monday"], Feast::Easter(50)),
    (&["Pentecost"], Feast::Easter(49)),
    (&["April", "Fools", "’", "Day"], Feast::Fixed(4, 1)),
    (&["Patriots", "’", "Day"], Feast::Nth(4, 3, Weekday::Mon)),
    (&["Anzac", "Day"], Feast::Fixed(4, 25)),
    (&["May", "Day"], Feast::Fixed(5, 1)),
    (&["Memorial", "Day"], Feast::Final(5, Weekday::Mon)),
    (&["Juneteenth"], Feast::Fixed(6, 19)),
    (&["Labour", "Day"], Feast::Fixed(5, 1)),
    (&["Remembrance", "Sunday"], Feast::Nth(11, 2, Weekday::Sun)),
    (&["Remembrance", "Day"], Feast::Fixed(11, 11)),
    (&["Fourth", "of", "July"], Feast::Fixed(7, 4)),
    (&["Bastille", "Day"], Feast::Fixed(7, 14)),
    (&["Labor", "Day"], Feast::Nth(9, 1, Weekday::Mon)),
    (&["Columbus", "Day"], Feast::Nth(10, 2, Weekday::Mon)),
    (&["Halloween"], Feast::Fixed(10, 31)),
    (&["Election", "Day"], Feast::ElectionDay),
    (&["Armistice", "Day"], Feast::Fixed(11, 11)),
    (&["Veterans", "Day"], Feast::Fixed(11, 11)),
    (&["Thanksgiving", "Day"], Feast::Nth(11, 4, Weekday::Thu)),
    (&["Thanksgiving"], Feast::Nth(11, 4, Weekday::Thu)),
    (&["Christmas", "Eve"], Feast::Fixed(12, 24)),
    (&["Christmas"], Feast::Fixed(12, 25)),
    (&["Boxing", "Day"], Feast::Fixed(12, 26)),
];

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    attack(cursor).or_else(|| named(cursor))
}

/// `9/11`: the day of 2001, unless it is a fraction or a date with a year.
fn attack(cursor: Cursor<'_>) -> Option<Found> {
    let written = Written::Calendar { year: 2001, month: Some(9), day: Some(11) };
    let shaped =
        cursor.digits(0, 1) == Some(9) && cursor.is_sign(1, '/') && cursor.digits(2, 2) == Some(11);
    let whole = cursor.joined(1) && cursor.joined(2) && !super::calendar::more_digits(cursor, 3);
    let length = if shaped && whole { 3 } else { in_words(cursor)? };
    Some(Found::new(length, written, "nine-eleven"))
}

/// `the Sept. 11 attacks`, but `the Sept. 11 attacks on a consulate` may be others.
fn in_words(cursor: Cursor<'_>) -> Option<usize> {
    let (9, month) = cursor.month(0)? else { return None };
    let (11, day) = cursor.month_day(month)? else { return None };
    let at = month + day;
    let terrorist = usize::from(cursor.is_any(at, &["terrorist", "terror"]));
    let attacks = cursor.is_any(at + terrorist, &["attacks", "hijackers", "hijackings"]);
    let others = cursor.is_any(at + terrorist + 1, &["on", "in", "at"]);
    (attacks && !others).then_some(at)
}

fn named(cursor: Cursor<'_>) -> Option<Found> {
    let toward = match cursor.sense(0) {
        Sense::Last => Some(Toward::Last),
        Sense::This => Some(Toward::This),
        Sense::Next => Some(Toward::Next),
        _ => None,
    };
    let cursor = cursor.ahead(usize::from(toward.is_some()));
    if !cursor.word(0).starts_with(char::is_uppercase) {
        return None;
    }
    // `Johnnie Christmas` is a man.
    let surname = cursor.before() == Some(Sense::Other)
        && cursor.word_before(1).starts_with(char::is_uppercase);
    if surname {
        return None;
    }
    let (feast, length) = name(cursor)?;
    // `the Good Friday Agreement`, `Easter Island`, `a Christmas tree`.
    // `every Christmas` is none of them.
    let every = cursor.was_any(1, &["every", "each"]);
    let thing = every
        || cursor.word(length).starts_with(char::is_uppercase)
        || cursor.is_any(length, &["tree", "trees", "card", "cards", "eggs", "carol", "carols"]);
    if thing {
        return None;
    }
    let name = Recurring::Feast(feast);
    if let Some(toward) = toward {
        return Some(Found::new(1 + length, Written::Again { name, toward }, "feast"));
    }
    if let Some(year) = cursor.year(length) {
        let of = Box::new(Written::Calendar { year, month: None, day: None });
        return Some(Found::new(length + 1, Written::Within { name, of }, "feast"));
    }
    Some(Found::new(
        length,
        Written::Again { name, toward: super::direction::toward(cursor, name, length) },
        "feast",
    ))
}

/// The feast named here, and how many tokens its name takes.
pub(super) fn name(cursor: Cursor<'_>) -> Option<(Feast, usize)> {
    let (words, feast) = NAMES.iter().find(|(words, _)| {
        words.iter().enumerate().all(|(at, word)| match *word {
            "’" => cursor.is_apostrophe(at),
            word => cursor.word(at) == word,
        })
    })?;
    // `Christmas Day` is Christmas, `Christmas week` the week around it.
    let day = usize::from(words.len() == 1 && cursor.is(words.len(), "Day"));
    Some((*feast, words.len() + day))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;
    use crate::when::{Anchor, Basis, When, resolve};

    fn day(text: &str) -> Option<String> {
        let said = Anchor { when: "2019-10-23".parse().unwrap(), basis: Basis::Stated };
        let found = first(read, text)?;
        resolve(&found.written, Some(said)).when.map(When::to_edtf)
    }

    #[test]
    fn feasts_are_days() {
        for (text, expected) in [
            ("They met on Good Friday", "2019-04-19"),
            ("They will meet on Thanksgiving Day", "2019-11-28"),
            ("It ended at Christmas 1989", "1989-12-25"),
            ("They left last Thanksgiving", "2018-11-22"),
            ("Next Easter they meet", "2020-04-12"),
            ("since 9/11", "2001-09-11"),
            ("They left on New Year's Eve", "2018-12-31"),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn every_name_is_found() {
        for (words, _) in NAMES {
            let text = words.join(" ").replace(" ’ ", "’");
            let found = first(read, &text).unwrap_or_else(|| panic!("{text}"));
            assert!(found.length >= words.len(), "{text}");
        }
    }

    #[test]
    fn what_only_looks_alike_is_none() {
        for text in ["a 9/11/2019 date", "good Friday", "Easter-Smith's 9/110"] {
            assert!(first(attack, text).is_none(), "{text}");
        }
        assert_eq!(day("Good morning"), None);
    }
}
