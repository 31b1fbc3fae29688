//! What an editor says of events: which sentences tell one, and which do not.

use super::features::Told;
use crate::error::Problem;
use crate::find::Findings;
use crate::report::{CORPUS_FILE, EditedEvent, EditedEvents, EditedSentence};
use crate::span::Span;
use crate::text::one_line;
use std::collections::HashMap;

/// Why two are one where an editor says so.
pub(super) const BECAUSE: &str = "by the editor (corpus.toml)";

/// What an editor says of mentions, by their numbers among all that are compared.
#[derive(Debug, Default)]
pub(super) struct Edited {
    /// Those of each row are one event.
    pub(super) joined: Vec<Vec<usize>>,
    /// For each mention those that are of another event, with the line that says so.
    apart: HashMap<usize, HashMap<usize, usize>>,
}

impl Edited {
    /// Finds the mentions that an editor names. What is not found, and what is said to be
    /// both, are problems.
    pub(super) fn of(
        said: &EditedEvents,
        reports: &[Findings],
        all: &[Told],
    ) -> (Edited, Vec<Problem>) {
        let named = Named { reports, all };
        let mut edited = Edited::default();
        let mut problems = Vec::new();
        for entry in &said.split {
            let rows = named.entry(entry, &mut problems);
            for (place, row) in rows.iter().enumerate() {
                for &other in rows[..place].iter().flatten() {
                    for &one in row {
                        edited.apart.entry(one).or_default().insert(other, entry.line);
                        edited.apart.entry(other).or_default().insert(one, entry.line);
                    }
                }
            }
        }
        for entry in &said.join {
            let rows = named.entry(entry, &mut problems);
            // A sentence may tell of several times: the first of those that the words name.
            let joined = rows.iter().filter_map(|row| row.first().copied()).collect();
            let joined = edited.with_those_that_share(joined);
            let line = edited.line_between(&joined);
            let mut told: Vec<usize> = joined.iter().map(|&number| all[number].report).collect();
            told.sort_unstable();
            let twice = told.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
            let wrong = match (line, twice) {
                (Some(line), _) => (
                    format!("sentences are joined here that line {line} splits"),
                    "remove one of the two entries, or the sentence from one",
                ),
                (None, Some(report)) => (
                    format!("two sentences of `{}` are joined", reports[report].report.file),
                    "join sentences of several reports: one report tells an event once",
                ),
                (None, None) => {
                    edited.joined.retain(|row| !row.iter().any(|one| joined.contains(one)));
                    edited.joined.push(joined);
                    continue;
                }
            };
            problems.push(problem(entry.line, wrong.0, wrong.1));
        }
        (edited, problems)
    }

    /// A row with all of those before that share a mention with it: two entries that name one
    /// sentence tell of one event.
    fn with_those_that_share(&self, row: Vec<usize>) -> Vec<usize> {
        let shares = |other: &&Vec<usize>| other.iter().any(|number| row.contains(number));
        let before: Vec<usize> = self.joined.iter().filter(shares).flatten().copied().collect();
        let mut all = [row, before].concat();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a mention is said to be of another event than one of some. Of most mentions
    /// nothing is said, so that many cost no more than few.
    pub(super) fn splits(&self, one: usize, mut some: impl Iterator<Item = usize>) -> bool {
        let apart = self.apart.get(&one);
        apart.is_some_and(|apart| some.any(|other| apart.contains_key(&other)))
    }

    /// Whether nothing is said to be of two events.
    pub(super) fn splits_none(&self) -> bool {
        self.apart.is_empty()
    }

    /// The line that splits two of some mentions.
    fn line_between(&self, some: &[usize]) -> Option<usize> {
        let apart = some.iter().filter_map(|one| self.apart.get(one));
        apart.flat_map(|apart| some.iter().filter_map(|other| apart.get(other))).next().copied()
    }
}

/// What sentences are looked for in.
struct Named<'r> {
    reports: &'r [Findings],
    all: &'r [Told],
}

impl Named<'_> {
    /// The mentions of each sentence of an entry that is found.
    fn entry(&self, entry: &EditedEvent, problems: &mut Vec<Problem>) -> Vec<Vec<usize>> {
        let mut rows = Vec::new();
        for sentence in &entry.sentences {
            match self.mentions(sentence) {
                Ok(row) => rows.push(row),
                Err((message, remedy)) => problems.push(problem(entry.line, message, remedy)),
            }
        }
        rows
    }

    /// The numbers of the mentions in the one sentence that has the words; else what is wrong,
    /// and what to do.
    fn mentions(&self, said: &EditedSentence) -> Result<Vec<usize>, (String, &'static str)> {
        let EditedSentence { report: name, words } = said;
        let is_named =
            |findings: &Findings| findings.report.file == *name || findings.report.id == *name;
        let Some(report) = self.reports.iter().position(is_named) else {
            let message = format!("there is no report `{name}` in this folder");
            return Err((message, "correct the name or remove the entry"));
        };
        let findings = &self.reports[report];
        let words = one_line(words);
        let text = |span: Span| one_line(span.of(&findings.report.text));
        let holds = |&(_, span): &(usize, &Span)| text(*span).contains(&words);
        let found: Vec<_> = findings.sentences.iter().enumerate().filter(holds).collect();
        let [(sentence, &span)] = found[..] else {
            return Err(match found.is_empty() {
                true => (
                    format!("no sentence of `{name}` has the words “{words}”"),
                    "copy them from the report, letter by letter",
                ),
                false => (
                    format!("several sentences of `{name}` have the words “{words}”"),
                    "write more of the sentence",
                ),
            });
        };
        let mention = |number: usize| &findings.events[self.all[number].mention];
        let own = |&number: &usize| {
            self.all[number].report == report && mention(number).sentence == sentence
        };
        let own: Vec<usize> = (0..self.all.len()).filter(own).collect();
        if own.is_empty() {
            let message =
                format!("the sentence of `{name}` with “{words}” is of no event with a date");
            return Err((message, "name one that has a date; `dateline timeline` shows them"));
        }
        // Of a sentence that tells of several times, those that the words hold.
        let start = span.of(&findings.report.text).find(&said.words);
        let quoted =
            start.map(|start| Span::new(start, start + said.words.len()).shift(span.start));
        let inside = |number: &usize| {
            let mention = mention(*number);
            let date = mention.date.map(|date| findings.dates[date].span);
            quoted.is_some_and(|quoted| {
                quoted.contains(mention.trigger) || date.is_some_and(|date| quoted.contains(date))
            })
        };
        let held: Vec<usize> = own.iter().copied().filter(inside).collect();
        Ok(if held.is_empty() { own } else { held })
    }
}

fn problem(line: usize, message: String, remedy: &str) -> Problem {
    Problem::with_file(CORPUS_FILE, message, remedy).at(format!("line {line}"))
}
