//! The last line of a text, or the bracketed lines that end it.

use crate::span::Span;

/// Credit lines are short; a longer paragraph tells news.
const LONGEST: usize = 400;

/// Several lines in one pair of brackets may be longer together.
const LONGEST_BLOCK: usize = 1200;

/// The last line of `text[from..end]` without the space around it; a bracket that
/// ends there takes the lines back to the one that opens it. None when it is too
/// long for a credit.
pub(super) fn last_block(text: &str, from: usize, end: usize) -> Option<Span> {
    let nearest = floor(text, from.max(end.saturating_sub(LONGEST_BLOCK)));
    let lines = &text[nearest..end];
    let line = start_of_last_line(lines);
    let indent = |at: usize| at + lines[at..].len() - lines[at..].trim_start().len();
    let start = indent(line);
    if lines.ends_with(')') && lines[start..].find('(').is_none() {
        let opening = lines[..line].rfind('(')?;
        let opened = indent(start_of_last_line(&lines[..opening]));
        let gap = ["\n\n", "\n\r\n"].iter().any(|gap| lines[opening..].contains(gap));
        let whole = opened == opening && !gap;
        return whole.then(|| Span::new(nearest + opening, end));
    }
    let complete = line > 0 || nearest == from;
    (complete && end - nearest - start <= LONGEST).then(|| Span::new(nearest + start, end))
}

fn start_of_last_line(text: &str) -> usize {
    text.rfind('\n').map_or(0, |at| at + 1)
}

/// The next border of characters from `at` on.
fn floor(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Option<&str> {
        last_block(text, 0, text.len()).map(|span| span.of(text))
    }

    #[test]
    fn brackets_join_the_lines_between_them() {
        assert_eq!(block("One.\n (A;\n  B;\nC D)"), Some("(A;\n  B;\nC D)"));
        assert_eq!(block("One.\n  (A; B)"), Some("(A; B)"));
        assert_eq!(block("One.\n  A B"), Some("A B"));
    }

    #[test]
    fn brackets_that_open_inside_a_line_or_before_a_gap_are_none() {
        assert_eq!(block("He left (A;\nB)"), None);
        assert_eq!(block("(A\n\nB)"), None);
        assert_eq!(block("(A\r\n\r\nB)"), None);
        assert_eq!(block("B)"), None);
    }

    #[test]
    fn a_long_line_is_none_wherever_it_is_cut() {
        assert_eq!(block(&"é".repeat(LONGEST)), None);
        assert_eq!(block(&"é".repeat(LONGEST_BLOCK)), None);
        assert_eq!(block(&format!("x\n{}", "a".repeat(LONGEST))).map(str::len), Some(LONGEST));
    }
}
