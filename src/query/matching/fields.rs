//! The sentences that a field holds of, by their names and their reports.

use super::super::{Field, SentenceSet, Words};
use super::of_all_terms;
use crate::entity::EntityKind;
use crate::pack::{Pack, ReportView};

/// The sentences that a field holds of; none where it asks of events.
pub(super) fn sentences(field: &Field, pack: &Pack) -> SentenceSet {
    match field {
        Field::Who(words) => naming(pack, words, &EntityKind::acts),
        Field::Named(kind, words) => naming(pack, words, &|other| other == *kind),
        Field::Source(words) => of_reports(pack, |report| words.stand_in(report.source())),
        Field::Report(words) => {
            of_reports(pack, |report| words.stand_in(report.title()) || words.stand_in(report.id()))
        }
        _ => SentenceSet::none(pack.sentence_count()),
    }
}

/// The sentences that name an entity of a fitting kind of which one of its names is so. A
/// name stands in its sentence, so only those that hold the words are asked for their
/// names, and then those that name the same by others. Of a known name that no report writes the
/// index has a sentence.
fn naming(pack: &Pack, words: &Words, fits: &dyn Fn(EntityKind) -> bool) -> SentenceSet {
    let holding = |words: &Words| match words {
        Words::Phrase(words) => of_all_terms(pack, words),
        _ => words.sentences(pack),
    };
    let unwritten = holding(&words.unwritten());
    let mut holding = holding(words);
    holding.unite(&unwritten);
    let mut known: Vec<Option<bool>> = vec![None; pack.entity_count()];
    let mut set = SentenceSet::none(pack.sentence_count());
    let mut by_others = false;
    for sentence in holding.iter() {
        for entity in pack.entities_of(sentence) {
            let found = *known[entity].get_or_insert_with(|| {
                let entity = pack.entity(entity);
                let found = fits(entity.kind()) && entity.names().any(|name| words.stand_in(name));
                by_others |= found && entity.names().nth(1).is_some();
                found
            });
            if found {
                set.insert(sentence);
            }
        }
    }
    if by_others {
        let names = (0..pack.name_count()).map(|number| pack.name(number));
        let found = names.filter(|name| known[name.entity()] == Some(true));
        found.for_each(|name| set.insert(name.sentence()));
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
