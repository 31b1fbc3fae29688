//! The sentences that a field holds of, by their names and their reports.

use super::super::{Field, SentenceSet, Words};
use super::of_all_terms;
use crate::pack::{Pack, ReportView};
use std::collections::HashMap;

/// The sentences that a field holds of; none where it asks of events.
pub(super) fn sentences(field: &Field, pack: &Pack) -> SentenceSet {
    match field {
        Field::Who(words) => naming(pack, words, false),
        Field::Place(words) => naming(pack, words, true),
        Field::Source(words) => {
            // There are few sources, and each has many reports.
            let mut known: HashMap<&str, bool> = HashMap::new();
            of_reports(pack, |report| {
                let source = report.source();
                *known.entry(source).or_insert_with(|| words.stand_in(source))
            })
        }
        Field::Report(words) => {
            of_reports(pack, |report| words.stand_in(report.title()) || words.stand_in(report.id()))
        }
        _ => SentenceSet::none(pack.sentence_count()),
    }
}

/// The sentences that name a place, or anything else, so. A name stands in its
/// sentence, so only those that hold the words are asked for their names.
fn naming(pack: &Pack, words: &Words, place: bool) -> SentenceSet {
    let holding = match words {
        Words::Phrase(words) => of_all_terms(pack, words),
        _ => words.sentences(pack),
    };
    let mut known: HashMap<usize, bool> = HashMap::new();
    let mut set = SentenceSet::none(pack.sentence_count());
    for sentence in holding.iter() {
        let mut named = pack.entities_of(sentence);
        let found = named.any(|entity| {
            *known.entry(entity).or_insert_with(|| {
                let entity = pack.entity(entity);
                entity.is_place() == place && words.stand_in(entity.label())
            })
        });
        if found {
            set.insert(sentence);
        }
    }
    set
}

fn of_reports<'p>(pack: &'p Pack, mut holds: impl FnMut(ReportView<'p>) -> bool) -> SentenceSet {
    let mut set = SentenceSet::none(pack.sentence_count());
    for row in 0..pack.report_count() {
        let report = pack.report(row);
        if holds(report) {
            set.insert_all(report.sentences());
        }
    }
    set
}
