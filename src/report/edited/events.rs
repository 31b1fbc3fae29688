//! What an editor says of events: which sentences tell one, and which do not.

use super::Reader;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const EVENT_KEYS: [&str; 2] = ["join", "split"];
const ENTRY_KEYS: [&str; 1] = ["sentences"];

/// How a sentence is named.
const EXAMPLE: &str = "FILE.txt: words of the sentence";

/// What a `corpus.toml` says of events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedEvents {
    /// The sentences of each entry tell one event.
    pub join: Vec<EditedEvent>,
    /// Each sentence of an entry tells another event.
    pub split: Vec<EditedEvent>,
}

/// An entry about some sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedEvent {
    /// The line of `corpus.toml` that opens it, from 1.
    pub line: usize,
    /// The sentences, at least two.
    pub sentences: Vec<EditedSentence>,
}

/// A sentence by its report and some of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedSentence {
    /// The file or the id of the report.
    pub report: String,
    /// Words of the sentence.
    pub words: String,
}

impl Reader<'_> {
    pub(super) fn events(&mut self, value: &Spanned<DeValue<'_>>) -> EditedEvents {
        let mut events = EditedEvents::default();
        let DeValue::Table(table) = value.get_ref() else {
            let message = "`events` is not a table";
            self.problem(value.span().start, message, "write [[events.join]]");
            return events;
        };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "join" => events.join = self.entries("join", value),
                "split" => events.split = self.entries("split", value),
                _ => self.unknown_key(key, &EVENT_KEYS),
            }
        }
        events
    }

    fn entries(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<EditedEvent> {
        let mut entries = Vec::new();
        let tables = match value.get_ref() {
            DeValue::Array(tables) => tables.iter().collect(),
            _ => vec![value],
        };
        for value in tables {
            match value.get_ref() {
                DeValue::Table(table) => entries.extend(self.entry(table, value.span().start)),
                _ => {
                    let message = format!("`{key}` holds what is no table");
                    let remedy = format!("write [[events.{key}]] and its sentences below");
                    self.problem(value.span().start, &message, &remedy);
                }
            }
        }
        entries
    }

    fn entry(&mut self, table: &DeTable<'_>, at: usize) -> Option<EditedEvent> {
        let mut sentences = Vec::new();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "sentences" => {
                    let told = self.strings("sentences", EXAMPLE, value);
                    sentences = told.iter().filter_map(|told| self.told(told, value)).collect();
                }
                _ => self.unknown_key(key, &ENTRY_KEYS),
            }
        }
        if sentences.len() < 2 {
            let remedy = format!("write sentences = [\"{EXAMPLE}\", \"{EXAMPLE}\"]");
            self.problem(at, "an entry about events names fewer than two sentences", &remedy);
            return None;
        }
        Some(EditedEvent { line: self.line(at), sentences })
    }

    fn told(&mut self, told: &str, value: &Spanned<DeValue<'_>>) -> Option<EditedSentence> {
        let parts = told.split_once(": ").map(|(report, words)| (report.trim(), words.trim()));
        match parts {
            Some((report, words)) if !report.is_empty() && !words.is_empty() => {
                Some(EditedSentence { report: report.to_owned(), words: words.to_owned() })
            }
            _ => {
                let message = format!("`{told}` names no sentence of a report");
                self.problem(value.span().start, &message, &format!("write \"{EXAMPLE}\""));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_corpus_file;
    use super::*;

    fn told(report: &str, words: &str) -> EditedSentence {
        EditedSentence { report: report.to_owned(), words: words.to_owned() }
    }

    #[test]
    fn sentences_are_read_with_their_reports() {
        let text = "[[events.join]]\nsentences = [\"a.txt: two left\", \"b: they: left\"]\n\
                    [[events.split]]\nsentences = [\"a.txt: one\", \"b.txt: two\"]\n";
        let (edited, problems) = read_corpus_file(text);
        assert_eq!(problems, []);
        let sentences = vec![told("a.txt", "two left"), told("b", "they: left")];
        assert_eq!(edited.events.join, [EditedEvent { line: 1, sentences }]);
        assert_eq!(edited.events.split[0].line, 3);
    }

    #[test]
    fn what_names_no_two_sentences_is_a_problem_with_its_line() {
        for text in [
            "[[events.join]]\nsentences = [\"a.txt: two left\"]",
            "[[events.join]]\nsentences = \"a.txt: two left\"",
            "[[events.join]]\nsentences = [\"a.txt\", \"b.txt: two\"]",
            "[events]\njoin = 3",
            "[events]\njoined = []",
            "events = 3",
        ] {
            let (edited, problems) = read_corpus_file(text);
            assert_eq!(edited.events, EditedEvents::default(), "{text}");
            assert!(!problems.is_empty(), "{text}");
            assert!(problems.iter().all(|problem| problem.place.starts_with("line ")));
        }
    }
}
