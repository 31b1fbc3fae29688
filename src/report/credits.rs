//! What stands after the news: who reported, edited and first published it.

use crate::span::Span;

/// The last lines of a report that credit somebody.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Credits {
    /// Where the body ends.
    pub(super) body_end: usize,
    /// The names credited, one range a line, in the order of the text.
    pub(super) lines: Vec<Span>,
    /// The publisher that a line `Source: ...` names.
    pub(super) source: Option<Span>,
}

/// How credit lines begin. Compared without regard to capitals.
const OPENINGS: [&str; 12] = [
    "reporting by",
    "additional reporting by",
    "writing by",
    "editing by",
    "compiled by",
    "translated by",
    "based on reporting by",
    "with reporting by",
    "with additional reporting by",
    "written by",
    "edited by",
    "with contributions from",
];

/// Credit lines are short; a longer paragraph tells news.
const LONGEST: usize = 400;

/// Reads credit lines from the end of `text` backwards, not before `from`.
pub(super) fn read(text: &str, from: usize) -> Credits {
    let mut credits =
        Credits { body_end: trimmed_end(text, from, text.len()), ..Credits::default() };
    while credits.body_end > from {
        let start = text[from..credits.body_end].rfind('\n').map_or(from, |at| from + at + 1);
        let indent =
            text[start..credits.body_end].len() - text[start..credits.body_end].trim_start().len();
        let line = Span::new(start + indent, credits.body_end);
        if line.len() > LONGEST || !credits.take(text, line) {
            break;
        }
        credits.body_end = trimmed_end(text, from, start);
    }
    credits.lines.reverse();
    credits
}

impl Credits {
    /// Takes a line if it is a credit.
    fn take(&mut self, text: &str, line: Span) -> bool {
        let words = line.of(text);
        if let Some(name) = words.strip_prefix("Source:").or_else(|| words.strip_prefix("SOURCE:"))
        {
            let name = name.trim();
            if name.is_empty() {
                return false;
            }
            let end = line.end as usize;
            self.source = Some(Span::new(end - name.len(), end));
            return true;
        }
        let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let words = inner.unwrap_or(words);
        let lower = words.to_lowercase();
        let credited = OPENINGS.iter().any(|opening| lower.starts_with(opening));
        if credited {
            let start = line.start as usize + usize::from(inner.is_some());
            self.lines.push(Span::new(start, start + words.len()));
        }
        credited
    }
}

fn trimmed_end(text: &str, from: usize, end: usize) -> usize {
    from + text[from..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (Vec<&str>, Option<&str>, &str) {
        let credits = read(text, 0);
        let lines = credits.lines.iter().map(|span| span.of(text)).collect();
        (lines, credits.source.map(|span| span.of(text)), &text[..credits.body_end])
    }

    #[test]
    fn credits_in_brackets_and_plain_are_read() {
        assert_eq!(
            lines("It denied it.\n\n(Reporting by A B; Editing by C D)\n\n"),
            (vec!["Reporting by A B; Editing by C D"], None, "It denied it.")
        );
        assert_eq!(
            lines("In 2009.\n\nBased on reporting by RFE/RL's Balkan Service and AFP"),
            (vec!["Based on reporting by RFE/RL's Balkan Service and AFP"], None, "In 2009.")
        );
    }

    #[test]
    fn a_source_line_names_the_publisher() {
        assert_eq!(
            lines("One.\nWith reporting by X\nSource: TSF"),
            (vec!["With reporting by X"], Some("TSF"), "One.")
        );
    }

    #[test]
    fn the_news_is_no_credit() {
        let text = "The reporting by police was late.";
        assert_eq!(lines(text), (vec![], None, text));
        assert_eq!(lines("Source:"), (vec![], None, "Source:"));
        assert_eq!(lines(""), (vec![], None, ""));
    }
}
