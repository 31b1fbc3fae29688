//! Line breaks: between paragraphs, or only where a page ended.

use super::abbreviations::is_abbreviation;
use super::sentences::CLOSERS;

/// A line shorter than this, in bytes, without a sentence's end is a heading.
const HEADING: usize = 24;

/// A line longer than this, in bytes, was not broken to fit a page.
const WRAPPED: usize = 100;

/// Whether text is broken into lines to fit a page: most lines that go on do so
/// without an end.
pub(super) fn is_wrapped(part: &str) -> bool {
    let (mut open, mut closed) = (0, 0);
    let mut lines = part.lines().take(200).peekable();
    while let Some(line) = lines.next() {
        let follows = lines.peek().is_some_and(|next| !next.trim().is_empty());
        if !follows || line.trim().is_empty() {
            continue;
        }
        if line.len() > WRAPPED {
            return false;
        }
        match ends_in_terminal(line.trim_end()) {
            true => closed += 1,
            false => open += 1,
        }
    }
    open > closed
}

/// Whether a sentence ends with `line`, `rest` following. In small letters, or with
/// a number after an abbreviation, it goes on in any text; otherwise each line of a
/// text that is not wrapped is a paragraph.
pub(super) fn ends_at_line_break(line: &str, rest: &str, wrapped: bool) -> bool {
    let next = rest.split('\n').next().unwrap_or_default().trim();
    if line.is_empty() || next.is_empty() {
        return true;
    }
    let ended = ends_in_terminal(line);
    let number = next.starts_with(|c: char| c.is_ascii_digit());
    let goes_on = match line.strip_suffix('.') {
        Some(before) => number && is_abbreviation(before, next),
        None => !ended && (number || next.starts_with(char::is_lowercase)),
    };
    if goes_on {
        return false;
    }
    !wrapped || ended || (line.len() < HEADING && !next.starts_with(char::is_lowercase))
}

fn ends_in_terminal(line: &str) -> bool {
    line.trim_end_matches(CLOSERS).ends_with(['.', '!', '?', '…', ':'])
}
