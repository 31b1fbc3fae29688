//! Where sentences end.
//!
//! Rules rather than a model: a point ends a sentence unless it belongs to an
//! abbreviation or an initial, or what follows goes on in small letters. The
//! abbreviations are those of English news style.

use super::abbreviations::{STARTERS, is_abbreviation};
use super::lines::{ends_at_line_break, is_wrapped};
use crate::span::Span;

/// No sentence is longer, in bytes: what is longer is cut at a space.
const LONGEST: usize = 4096;

/// How far back, in bytes, a sentence's end looks for what it belongs to. It keeps
/// the work linear on a text without line breaks.
const LOOK_BACK: usize = 1024;

/// The sentences of `span` of `text`, in order, without white space around them.
pub fn sentences(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let part = span.of(text);
    let mut start = 0;
    for end in boundaries(part) {
        push(part, start, end, span.start, &mut found);
        start = end;
    }
    push(part, start, part.len(), span.start, &mut found);
    found
}

/// Adds `part[start..end]`, trimmed, in pieces no longer than [`LONGEST`].
fn push(part: &str, start: usize, end: usize, base: u32, found: &mut Vec<Span>) {
    let piece = &part[start..end];
    let mut from = start + piece.len() - piece.trim_start().len();
    let end = start + piece.trim_end().len();
    while from < end {
        let mut to = end;
        if to - from > LONGEST {
            let limit = part.floor_char_boundary(from + LONGEST);
            to = part[from..limit].rfind(char::is_whitespace).map_or(limit, |at| from + at);
            if to == from {
                to = limit;
            }
        }
        let words = part[from..to].trim_end();
        found.push(Span::new(from, from + words.len()).shift(base));
        from = to + part[to..end].len() - part[to..end].trim_start().len();
    }
}

/// The places, past each sentence's closing marks, where a sentence ends.
fn boundaries(part: &str) -> impl Iterator<Item = usize> {
    let wrapped = is_wrapped(part);
    let mut line_start = 0;
    part.char_indices().filter_map(move |(at, c)| match c {
        '\n' => {
            let line = part[line_start..at].trim();
            line_start = at + 1;
            ends_at_line_break(line, &part[at + 1..], wrapped).then_some(at)
        }
        '.' | '!' | '?' | '…' | '。' | '؟' | '।' => {
            let after = at + c.len_utf8();
            let rest = &part[after..];
            let closers = rest.len() - rest.trim_start_matches(CLOSERS).len();
            let near = line_start.max(part.floor_char_boundary(at.saturating_sub(LOOK_BACK)));
            ends_sentence(&part[near..at], c, &rest[closers..]).then_some(after + closers)
        }
        _ => None,
    })
}

/// Marks that close what was opened inside a sentence.
pub(super) const CLOSERS: [char; 9] = ['"', '\'', '”', '’', '»', ')', ']', '}', '›'];
/// Marks that open it.
const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '«', '(', '[', '{', '‹'];

/// Whether the mark `c` after `before` ends a sentence, `after` following its
/// closing marks.
fn ends_sentence(before: &str, c: char, after: &str) -> bool {
    if !after.starts_with(char::is_whitespace) {
        return after.is_empty();
    }
    let next = after.trim_start().trim_start_matches(OPENERS);
    let goes_on =
        |c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '.' | '&');
    if next.starts_with(goes_on) && !after.starts_with("\n\n") {
        return false;
    }
    if says(next) && before.ends_with(|c: char| c.is_alphanumeric()) && in_speech(before) {
        return false;
    }
    c != '.' || !is_abbreviation(before, next)
}

/// Whether the sentence before is a quotation that a speaker now follows:
/// `"Stop." Veliu said`. Such a speaker belongs to what was said.
fn says(next: &str) -> bool {
    const VERBS: [&str; 6] = ["said", "says", "told", "added", "asked", "wrote"];
    next.split_whitespace()
        .skip(1)
        .take(2)
        .any(|word| VERBS.contains(&word.trim_end_matches([',', '.'])))
        && !STARTERS.contains(&next.split_whitespace().next().unwrap_or_default())
}

/// Whether speech that was opened in `before` is not closed in it: the caller
/// has cut its closing mark off.
fn in_speech(before: &str) -> bool {
    let opened = before.rfind(['“', '«']);
    let closed = before.rfind(['”', '»']);
    match opened {
        Some(open) => closed.is_none_or(|close| close < open),
        None => before.matches('"').count() % 2 == 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).iter().map(|span| span.of(text)).collect()
    }

    fn one(text: &str) {
        assert_eq!(split(text), [text]);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        one("The U.S. Senate met Mr. Rama and Gen. A. Veliu at 5 p.m. Wednesday.");
        one("On Oct. 23 the Acme Corp. and J. P. Smith Jr. agreed with No. 10.");
    }

    #[test]
    fn an_abbreviation_may_end_one() {
        assert_eq!(
            split("He left the U.S. The police came."),
            ["He left the U.S.", "The police came."]
        );
        assert_eq!(split("It closed at 5 p.m. He left."), ["It closed at 5 p.m.", "He left."]);
        assert_eq!(split("He said no. It was over."), ["He said no.", "It was over."]);
    }

    #[test]
    fn a_quotation_stays_with_its_speaker() {
        one("“It is over!” he said.");
        one("\"It is over.\" Veliu said on Friday.");
        assert_eq!(split("“We left. They came,” he said."), ["“We left.", "They came,” he said."]);
        assert_eq!(split("He said “no.” They left."), ["He said “no.”", "They left."]);
    }

    #[test]
    fn an_ellipsis_goes_on_in_small_letters() {
        one("They were members ... on behalf of Iran.");
        one("They were members… on behalf of Iran.");
        assert_eq!(split("They were… Police left."), ["They were…", "Police left."]);
    }

    #[test]
    fn numbers_hold_together() {
        one("Sie kam am 23. Oktober 2019 an.");
        one("It cost 2.5 million at 10.30 in 3,000 places.");
    }

    #[test]
    fn a_line_is_a_paragraph_unless_lines_are_wrapped() {
        assert_eq!(split("A heading\nPolice left.\n\nIran"), ["A heading", "Police left.", "Iran"]);
        one(
            "Police left the building in the centre of the\ncapital after the last members of the\nteam had gone.",
        );
    }

    #[test]
    fn a_line_that_goes_on_is_no_end() {
        one(
            "French police\narrested two men on Wednesday over\nan attack that they planned on Oct.\n3.",
        );
        one("It was seen at the Tana River in\n2020 and again on Friday.");
    }

    #[test]
    fn a_text_without_end_is_cut_at_spaces() {
        let text = "word ".repeat(2000);
        let parts = split(&text);
        assert_eq!(parts.iter().map(|part| part.split(' ').count()).sum::<usize>(), 2000);
        assert!(parts.iter().all(|part| part.len() <= LONGEST));
        let solid = "é".repeat(5000);
        assert_eq!(split(&solid).concat(), solid);
    }

    #[test]
    fn nothing_has_no_sentence() {
        assert_eq!(split(" \n "), Vec::<&str>::new());
        assert_eq!(split("..."), ["..."]);
    }
}
