//! What each report says of one event, and where they differ.
//!
//! For an event there is a row for each sentence that tells it, with a cell for the date, the
//! place, the number and the claim it rests on. A cell agrees, differs or is silent: silence is
//! no disagreement, and of several that differ none is called wrong.

use crate::pack::{EventView, EvidenceView, Pack};
use crate::span::Span;
use crate::when::When;
use std::collections::BTreeSet;

/// How a cell stands to those of the other reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says what all others do that say anything.
    Agrees,
    /// Another report says otherwise.
    Differs,
    /// The report says nothing of it.
    Silent,
}

impl Verdict {
    /// Its word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["agrees", "differs", "silent"][self as usize]
    }
}

/// What one report says of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How it stands to the others.
    pub verdict: Verdict,
    /// The words that say it, in the report's text; none where it is silent.
    pub span: Option<Span>,
}

/// What one sentence says of an event.
#[derive(Clone, Debug)]
pub struct Row<'p> {
    /// The sentence, with its report and its claim.
    pub evidence: EvidenceView<'p>,
    /// Whether a row before has the same words: a copy is no second source.
    pub copied: bool,
    /// When it was.
    pub when: Cell,
    /// Where.
    pub place: Cell,
    /// How many took part.
    pub number: Cell,
}

/// What the reports say of one event.
#[derive(Clone, Debug)]
pub struct Agreement<'p> {
    /// A row for each sentence that tells it.
    pub rows: Vec<Row<'p>>,
    /// How many publishers tell it in their own words; a report of none counts by itself.
    pub sources: usize,
}

impl<'p> Agreement<'p> {
    /// Lays side by side what is said of an event.
    pub fn of(pack: &'p Pack, event: EventView<'p>) -> Agreement<'p> {
        let told: Vec<EvidenceView<'p>> = event.evidence().collect();
        let text = |evidence: &EvidenceView<'p>| {
            pack.report(pack.sentence(evidence.sentence()).report()).text()
        };
        let whens: Vec<Option<When>> =
            told.iter().map(|evidence| pack.date(evidence.date()).when()).collect();
        let when = cells(&whens, |one, other| one.overlaps(*other));
        let words = |span: fn(EvidenceView<'p>) -> Option<Span>| -> Vec<Option<String>> {
            let said = |it: &EvidenceView<'p>| Some(plain(span(*it)?.of(text(it))));
            told.iter().map(said).collect()
        };
        let place = cells(&words(EvidenceView::place), |one, other| one == other);
        let number = cells(&words(EvidenceView::number), |one, other| one == other);
        let mut wordings = BTreeSet::new();
        let mut sources = BTreeSet::new();
        let mut rows = Vec::with_capacity(told.len());
        for (at, evidence) in told.into_iter().enumerate() {
            let sentence = pack.sentence(evidence.sentence());
            let report = pack.report(sentence.report());
            let copied = !wordings.insert(plain(sentence.text()));
            if !copied {
                sources.insert(match report.source() {
                    "" => report.id(),
                    source => source,
                });
            }
            let cell = |verdict, span| Cell { verdict, span };
            rows.push(Row {
                evidence,
                copied,
                when: cell(when[at], Some(pack.date(evidence.date()).span())),
                place: cell(place[at], evidence.place()),
                number: cell(number[at], evidence.number()),
            });
        }
        Agreement { rows, sources: sources.len() }
    }

    /// Whether two of its cells differ.
    pub fn differs(&self) -> bool {
        self.rows.iter().any(|row| {
            [row.when, row.place, row.number].iter().any(|cell| cell.verdict == Verdict::Differs)
        })
    }
}

/// The verdicts on what several say of one thing.
fn cells<T>(said: &[Option<T>], same: impl Fn(&T, &T) -> bool) -> Vec<Verdict> {
    let differs = |own: &T| said.iter().flatten().any(|other| !same(own, other));
    let verdict = |own: &Option<T>| match own {
        None => Verdict::Silent,
        Some(own) if differs(own) => Verdict::Differs,
        Some(_) => Verdict::Agrees,
    };
    said.iter().map(verdict).collect()
}

/// Words without their capitals and signs.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_no_disagreement() {
        let same = |one: &u8, other: &u8| one == other;
        assert_eq!(
            cells(&[Some(3), None, Some(3)], same),
            [Verdict::Agrees, Verdict::Silent, Verdict::Agrees]
        );
        assert_eq!(cells(&[Some(3), Some(4)], same), [Verdict::Differs; 2]);
    }
}
