//! The headline, on a line before the news.

use super::{byline, date_line, dateline, skip_space};
use crate::span::Span;

/// The longest headline, in bytes.
const LONGEST: usize = 180;

/// The longest headline, in words.
const LONGEST_WORDS: usize = 24;

/// The headline at the start of `text[from..]`: a short line that no mark ends and
/// after which the header goes on. `dated` says that the date's line has just
/// ended; then a blank line after it will do.
pub(super) fn title(text: &str, from: usize, dated: bool) -> Option<Span> {
    let start = skip_space(text, from);
    let end = start + text[start..].find('\n')?;
    let line = text[start..end].trim_end();
    let short = line.len() <= LONGEST && line.split_whitespace().count() <= LONGEST_WORDS;
    if !short || is_ended(line) || line.starts_with(char::is_lowercase) {
        return None;
    }
    let next = skip_space(text, end);
    let gap = text[end..next].matches('\n').count() > 1 && next < text.len();
    let on_its_own = text[from..start].contains('\n');
    let followed = byline(text, next).is_some()
        || dateline(text, next).is_some()
        || date_line(text, next).is_some()
        || (dated && on_its_own && gap);
    followed.then(|| Span::new(start, start + line.len()))
}

/// Whether a mark ends the line, perhaps inside quotation marks or brackets.
fn is_ended(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '\'', ')', ']', '\u{201d}', '\u{2019}', '\u{bb}']);
    line.ends_with(['.', '!', '?', ':', ';', ',', '\u{2026}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_stands_before_the_rest_of_the_header() {
        for text in [
            "Police foil attack\n\nBy Benet Koleka\n",
            "Police foil attack\nTIRANA (Reuters) - Police",
            "Police foil attack\nOctober 23, 2019\nPolice",
        ] {
            let found = title(text, 0, false).map(|span| span.of(text));
            assert_eq!(found, Some("Police foil attack"), "{text}");
        }
    }

    #[test]
    fn after_the_date_a_blank_line_is_enough() {
        let text = "\nPolice foil attack\n\nPolice left.";
        assert_eq!(title(text, 0, true).map(|span| span.of(text)), Some("Police foil attack"));
        assert_eq!(title(text, 0, false), None);
        assert_eq!(title("\nPolice foil attack\nPolice left.", 0, true), None);
        assert_eq!(title(" Police foil attack\n\nPolice left.", 0, true), None);
    }

    #[test]
    fn the_first_sentence_is_no_headline() {
        for text in ["Police left.\nBy A Doe\n", "\u{201c}Go!\u{201d}\nBy A Doe\n", "Police left"] {
            assert_eq!(title(text, 0, true), None, "{text}");
        }
    }
}
