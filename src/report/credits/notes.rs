//! What publishers put under every report: rules, terms, a word on their standards.

use super::words::only_names;

/// Signs of which a line that only parts is made.
const RULES: &str = "_*-–—=#~•·. ";

/// The longest line of terms, in words.
const LONGEST: usize = 40;

/// What a closing line says when it tells no news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    /// On what terms the report may be used.
    Terms,
    /// Nothing of this report.
    Standing,
}

/// What a closing line says, where it is no news: `©`, `***`, `Our Standards:`.
pub(super) fn note(line: &str) -> Option<Note> {
    if line.chars().all(|c| RULES.contains(c)) && !line.trim().is_empty() {
        return Some(Note::Standing);
    }
    if line.split_whitespace().nth(LONGEST).is_some() {
        return None;
    }
    let lower = line.to_lowercase();
    if lower.starts_with("our standards:") {
        return Some(Note::Standing);
    }
    (is_copyright(line) || reserves_rights(&lower)).then_some(Note::Terms)
}

/// A mark of copyright with a name or a year after it.
fn is_copyright(line: &str) -> bool {
    if let Some(rest) = after(line, "copyright") {
        let rest = rest.trim_start_matches([' ', ':', '\u{a0}']);
        let year = rest.split_whitespace().next().unwrap_or_default();
        let marked = rest.starts_with('\u{a9}') || after(rest, "(c)").is_some();
        return marked || is_year(year) && names_follow(rest);
    }
    // A list of points may count them (a), (b), (c).
    let counted = after(line, "(c)").map(str::trim_start);
    line.starts_with('\u{a9}') || counted.is_some_and(|rest| is_year(rest) || only_names(rest))
}

/// What follows `opening`, whatever its capitals.
fn after<'t>(line: &'t str, opening: &str) -> Option<&'t str> {
    let (start, rest) = line.split_at_checked(opening.len())?;
    start.eq_ignore_ascii_case(opening).then_some(rest)
}

/// Whether every long word begins with a capital: "Copyright 2019 Kyodo News".
fn names_follow(line: &str) -> bool {
    let mut words = line.split_whitespace().take_while(|word| !word.ends_with('.'));
    words.all(|word| word.len() < 4 || !word.starts_with(char::is_lowercase))
}

fn is_year(words: &str) -> bool {
    words.len() >= 4 && words.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

fn reserves_rights(lower: &str) -> bool {
    let bare = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some(before) = bare.strip_suffix("all rights reserved") else {
        return false;
    };
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', ',', ';', '-', '–', '—', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_standing_lines_say_nothing() {
        for line in [
            "___",
            "***",
            "* * *",
            "# # #",
            "—",
            "Our Standards: The Thomson Reuters Trust Principles.",
        ] {
            assert_eq!(note(line), Some(Note::Standing), "{line}");
        }
    }

    #[test]
    fn terms_are_known_by_their_mark() {
        for line in [
            "Copyright (c) 2019. RFE/RL, Inc. Reprinted with the permission of RFE/RL.",
            "Copyright 2019 The Associated Press. All rights reserved. This may not be copied.",
            "(c) 2019 AFP",
            "(c) Kyodo",
            "© Deutsche Welle",
            "All rights reserved",
            "Kyodo News 2019. All Rights Reserved.",
        ] {
            assert_eq!(note(line), Some(Note::Terms), "{line}");
        }
    }

    #[test]
    fn news_of_copyright_is_no_note() {
        for line in [
            "Copyright law was changed in 2019.",
            "Copyright 2019 rules were dropped on March 3.",
            "The court held all rights reserved",
            "(c) the third point was dropped",
            "(c) Iran must stop by 2015.",
            "(c) İİİİİİ must stop",
            "İ(c)",
            "She left.",
            "",
        ] {
            assert_eq!(note(line), None, "{line}");
        }
    }
}
