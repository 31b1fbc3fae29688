//! Whether a number is of things and not a year.

use super::Cursor;
use super::sense::Sense;

/// Whether what follows is what the number counts: `2,000 cases`, `2000 members`.
/// After an article or a month it is no count: `the 2004 bombings`.
pub(super) fn counted(cursor: Cursor<'_>, ahead: usize) -> bool {
    let next = cursor.word(ahead);
    let age = cursor.unit(ahead).is_some() && cursor.is(ahead + 1, "old");
    let unit = age
        || matches!(
            cursor.sense(ahead),
            Sense::Unit { plural: true, .. }
                | Sense::OrdinalEnding
                | Sense::Number { digits: 0, .. }
        );
    let measure =
        cursor.joined(ahead) && next.starts_with(|c: char| c.is_alphanumeric() || "%°".contains(c));
    // `a 2000-meter race`; `the pre-1967 borders` are of a year.
    let hyphened = cursor.is_hyphen(ahead) && COUNTED.contains(&cursor.word(ahead + 1));
    let bounded = cursor.was_any(1, &["-"]) && cursor.was_any(2, &["pre", "post"]);
    let named = bounded
        || ahead > 1
        || cursor.before() == Some(Sense::Article) && cursor.was_any(1, &["the"]);
    let thing = if named { COUNTED.contains(&next) } else { is_counted_thing(next) };
    unit || measure || thing || hyphened
}

/// What is counted even after an article: `the 2000 people`.
const COUNTED: [&str; 31] = [
    "people",
    "men",
    "women",
    "percent",
    "million",
    "billion",
    "%",
    "troops",
    "dead",
    "members",
    "workers",
    "jobs",
    "soldiers",
    "residents",
    "employees",
    "passengers",
    "students",
    "miles",
    "meters",
    "metres",
    "kilometers",
    "kilometres",
    "mile",
    "meter",
    "metre",
    "page",
    "member",
    "seat",
    "pound",
    "foot",
    "strong",
];

/// A plural noun that is no figure of a year: `members`, not `earnings`.
fn is_counted_thing(word: &str) -> bool {
    const NOT_COUNTED: [&str; 28] = [
        "was",
        "has",
        "this",
        "its",
        "his",
        "as",
        "is",
        "plus",
        "across",
        "towards",
        "earnings",
        "sales",
        "results",
        "profits",
        "elections",
        "games",
        "figures",
        "estimates",
        "levels",
        "revenues",
        "talks",
        "accords",
        "hours",
        "finals",
        "championships",
        "attacks",
        "protests",
        "riots",
    ];
    let plural = word.len() > 3
        && word.ends_with('s')
        && !["ss", "is", "us"].iter().any(|ending| word.ends_with(ending))
        && word.starts_with(char::is_lowercase);
    COUNTED.contains(&word) || word.ends_with("children") || plural && !NOT_COUNTED.contains(&word)
}
