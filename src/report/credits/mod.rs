//! What stands after the news: who reported, edited and first published it.

mod block;
mod notes;
mod words;

use crate::span::Span;
use block::last_block;
use notes::{Note, note};
use words::{holds_a_sentence_end, only_names};

/// The last lines of a report that credit somebody.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Credits {
    /// Where the body ends.
    pub(super) body_end: usize,
    /// The names credited, one range a line, in the order of the text.
    pub(super) lines: Vec<Span>,
    /// The publisher that a line `Source: ...` names.
    pub(super) source: Option<Span>,
    /// The line that says on what terms the report may be used.
    pub(super) terms: Option<Span>,
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

/// The longest name of a publisher, in words.
const LONGEST_SOURCE: usize = 6;

/// Reads credits and what publishers put under them from the end of `text`
/// backwards, not before `from`.
pub(super) fn read(text: &str, from: usize) -> Credits {
    let mut credits =
        Credits { body_end: trimmed_end(text, from, text.len()), ..Credits::default() };
    while credits.body_end > from {
        let Some(block) = last_block(text, from, credits.body_end) else { break };
        if !credits.take(text, block) {
            break;
        }
        credits.body_end = trimmed_end(text, from, block.start as usize);
    }
    credits.lines.reverse();
    credits
}

impl Credits {
    /// Takes a line if it is a credit or a publisher's note.
    fn take(&mut self, text: &str, line: Span) -> bool {
        let words = line.of(text);
        if let Some(note) = note(words) {
            if note == Note::Terms {
                self.terms = Some(line);
            }
            return true;
        }
        if let Some(rest) = words.strip_prefix("Source:").or_else(|| words.strip_prefix("SOURCE:"))
        {
            let Some(name) = publisher(rest) else { return false };
            let start = line.end as usize - rest.trim_start().len();
            self.source = Some(Span::new(start, start + name.len()));
            return true;
        }
        let closed = words.strip_suffix('.').unwrap_or(words);
        let inner = words.strip_prefix('(').and_then(|_| closed[1..].strip_suffix(')'));
        let words = inner.unwrap_or(words);
        let credited = is_credit(words);
        if credited {
            let start = line.start as usize + usize::from(inner.is_some());
            self.lines.push(Span::new(start, start + words.len()));
        }
        credited
    }
}

/// The name after `Source:`; none when a sentence stands there.
fn publisher(rest: &str) -> Option<&str> {
    let name = rest.trim();
    let name = name.strip_suffix('.').filter(|name| !name.ends_with("Inc")).unwrap_or(name);
    let short = name.split_whitespace().count() <= LONGEST_SOURCE;
    (short && !holds_a_sentence_end(name) && only_names(name)).then_some(name)
}

/// Whether the words say who did what for the report, and nothing else.
fn is_credit(words: &str) -> bool {
    const CLOSINGS: [&str; 2] = ["contributed to this report", "contributed to this story"];
    let closed = words.trim_end_matches('.');
    if let Some(names) = CLOSINGS.iter().find_map(|closing| closed.strip_suffix(closing)) {
        return only_names(names);
    }
    let opening = OPENINGS.iter().find(|opening| {
        words.get(..opening.len()).is_some_and(|w| w.eq_ignore_ascii_case(opening))
    });
    opening.is_some_and(|opening| {
        let rest = &words[opening.len()..];
        rest.starts_with([':', ' ', '\n', '\r', '\t', '\u{a0}']) && only_names(rest)
    })
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
    fn brackets_join_lines_of_credits() {
        let text = "One.\n(Reporting by AFP; additional reporting by\nMarie Dupont;\n\
                    Editing by X Y)";
        let credit = "Reporting by AFP; additional reporting by\nMarie Dupont;\nEditing by X Y";
        assert_eq!(lines(text), (vec![credit], None, "One."));
        let news = "(He left\nwith them)";
        assert_eq!(lines(news), (vec![], None, news));
    }

    #[test]
    fn notes_under_the_credits_do_not_hide_them() {
        let text = "One.\n(Reporting by A B)\n___\nC D in Rome contributed to this report.\n\
                    Our Standards: The Thomson Reuters Trust Principles.\n(c) 2019 Reuters\n***\n";
        assert_eq!(
            lines(text),
            (vec!["Reporting by A B", "C D in Rome contributed to this report."], None, "One.")
        );
        assert_eq!(read(text, 0).terms.map(|span| span.of(text)), Some("(c) 2019 Reuters"));
        let news = "The flood of 2019 contributed to this report.";
        assert_eq!(lines(news), (vec![], None, news));
    }

    #[test]
    fn a_source_line_names_the_publisher() {
        assert_eq!(
            lines("One.\nWith reporting by X\nSource: TSF"),
            (vec!["With reporting by X"], Some("TSF"), "One.")
        );
        for (text, name) in [
            ("One.\nSource: Kyodo News.", "Kyodo News"),
            ("One.\nSOURCE:  Ministry of Foreign Affairs \n", "Ministry of Foreign Affairs"),
            ("One.\nSource: AFP (Paris)", "AFP (Paris)"),
            ("One.\nSource: RFE/RL, Inc.", "RFE/RL, Inc."),
            ("One.\nSource: https://example.org/a", "https://example.org/a"),
        ] {
            assert_eq!(lines(text), (vec![], Some(name), "One."), "{text}");
        }
    }

    #[test]
    fn a_source_with_its_sentence_stays_in_the_news() {
        for text in [
            "One.\nSource: Kyodo. It was confirmed on March 11.",
            "One.\nSource: AFP (Paris), which reported on March 3 that two died.",
            "One.\nSource: police said two died",
            "One.\nSource: The Ministry of War and of the Navy in Tokyo, Japan",
        ] {
            assert_eq!(lines(text), (vec![], None, text));
        }
    }

    #[test]
    fn news_that_begins_like_a_credit_stays_in_the_news() {
        for text in [
            "One.\nEdited by fire and flood for 300 years, the valley was declared a park in 1998",
            "One.\nWritten by Dryden, it was first read on March 3.",
            "One.\nReporting by AFP in 2019 led to a trial.",
            "One.\nReporting bylaws",
        ] {
            assert_eq!(lines(text), (vec![], None, text));
        }
    }

    #[test]
    fn the_news_is_no_credit() {
        let text = "The reporting by police was late.";
        assert_eq!(lines(text), (vec![], None, text));
        assert_eq!(lines("Source:"), (vec![], None, "Source:"));
        assert_eq!(lines(""), (vec![], None, ""));
    }
}
