//! Who wrote it, on a line before the news.

use super::{is_name_word, is_time_word, skip_space};
use crate::span::Span;

/// The longest byline, in words.
const LONGEST_BYLINE: usize = 12;

/// `By Benet Koleka`, alone on its line: where the names stand, and where it ends.
pub(in crate::report) fn byline(text: &str, from: usize) -> Option<(Span, usize)> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = text[start..line_end].trim_end();
    let names = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "))?.trim_start();
    let words: Vec<&str> = names.split_whitespace().collect();
    let named = words.len() <= LONGEST_BYLINE
        && words.first().is_some_and(|word| !is_time_word(word))
        && words.iter().all(|word| is_name_word(word))
        && !line.ends_with(['.', '?', '!', ':']);
    let end = start + line.len();
    named.then(|| (Span::new(end - names.len(), end), line_end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_is_names_alone_on_a_line() {
        let text = " By Benet Koleka\n\nTIRANA";
        assert_eq!(byline(text, 0).map(|(span, _)| span.of(text)), Some("Benet Koleka"));
        let two = "By Maria van der Berg and John O'Neill for The Guardian";
        assert!(byline(two, 0).is_some());
        for text in [
            "By Friday",
            "By the end of the day it was over.",
            "By Wednesday Police Left",
            "Bypass",
        ] {
            assert_eq!(byline(text, 0), None, "{text}");
        }
    }
}
