//! What every value of every facet has.

use super::matching::Matches;
use super::{Facet, FacetIndex, FacetKind, FacetValue, Filter, Labels};
use crate::entity::EntityKind;
use crate::pack::Pack;

/// Counts what every facet value has, in one pass over the events.
///
/// An event that misses the choice of exactly one kind still counts for the values
/// of that kind: they say what would be left if they were chosen too.
pub(super) struct Counter<'a> {
    filter: &'a Filter,
    pub(super) pack: &'a Pack,
    pub(super) index: &'a FacetIndex,
    pub(super) found: &'a Matches<'a>,
    counts: Vec<u32>,
    /// Of each value whether it is chosen, and whether it is left out; empty where
    /// none is.
    marks: Vec<[bool; 2]>,
    /// Of which kinds anything is chosen.
    asked: [bool; FacetKind::COUNT],
    /// Of each kind of entity, in their order: those chosen, and those left out.
    chosen_entities: [Vec<usize>; 4],
    excluded_entities: [Vec<usize>; 4],
}

impl<'a> Counter<'a> {
    pub(super) fn new(
        filter: &'a Filter,
        pack: &'a Pack,
        index: &'a FacetIndex,
        found: &'a Matches<'a>,
    ) -> Self {
        let of = |sets: &[Labels; FacetKind::COUNT]| {
            EntityKind::ALL.map(|kind| entities(pack, &sets[FacetKind::from(kind).index()], kind))
        };
        let narrowed = filter.chosen.iter().chain(&filter.excluded).any(|set| !set.is_empty());
        let marks = FacetKind::ALL.into_iter().filter(|_| narrowed).flat_map(|kind| {
            index.kind(kind).map(move |value| {
                let label = index.value(value).0;
                [filter.chosen(kind).contains(label), filter.excluded(kind).contains(label)]
            })
        });
        Counter {
            filter,
            pack,
            index,
            found,
            counts: vec![0; index.len()],
            marks: marks.collect(),
            asked: FacetKind::ALL.map(|kind| !filter.chosen(kind).is_empty()),
            chosen_entities: of(&filter.chosen),
            excluded_entities: of(&filter.excluded),
        }
    }

    /// Counts an event; whether it passes.
    pub(super) fn event(&mut self, event: usize) -> bool {
        let values = self.index.of_event(event);
        if values.is_empty() || !self.passes(event) {
            return false;
        }
        if self.marks.is_empty() {
            values.iter().for_each(|&value| self.counts[value as usize] += 1);
            return true;
        }
        let mut held = [false; FacetKind::COUNT];
        let mut excluded = [false; FacetKind::COUNT];
        for &value in values {
            let [chosen, out] = self.marks[value as usize];
            let kind = self.kind_of(value);
            held[kind] |= chosen;
            excluded[kind] |= out;
        }
        let kinds: [usize; FacetKind::COUNT] = std::array::from_fn(|kind| kind);
        let missed = kinds.map(|kind| self.asked[kind] && !held[kind]);
        let out = kinds.map(|kind| missed[kind] || excluded[kind]);
        let alone = kinds.map(|kind| kinds.iter().all(|&other| other == kind || !out[other]));
        for &value in values {
            let kind = self.kind_of(value);
            // What is left out by a value of the kind could come back by that value alone.
            let back = !excluded[kind] || self.marks[value as usize][1];
            self.counts[value as usize] += u32::from(alone[kind] && back);
        }
        !out.contains(&true)
    }

    fn kind_of(&self, value: u32) -> usize {
        let before = |kind: &&FacetKind| self.index.kind(**kind).end <= value as usize;
        FacetKind::ALL.iter().take_while(before).count()
    }

    /// Whether the query holds of an event, and the two days let it in.
    fn passes(&self, event: usize) -> bool {
        let view = || self.pack.event(event);
        let bounded = self.filter.from.is_some() || self.filter.to.is_some();
        if bounded && !self.filter.placed(self.pack, view()).is_none_or(|at| self.filter.admits(at))
        {
            return false;
        }
        let evidence = self.index.evidence(event);
        if let Some(sentences) = self.found.of_sentences_alone() {
            return evidence.iter().any(|told| sentences.contains(told.0 as usize));
        }
        let count_sources =
            || self.index.of_event(event).iter().filter(|&&value| self.kind_of(value) == 0).count();
        let when = self.filter.readings.when(view());
        when.is_some_and(|when| self.found.event(view(), when, count_sources))
    }

    /// Whether the choice of sources leaves one in.
    pub(super) fn admits_source(&self, source: &str) -> bool {
        let chosen = self.filter.chosen(FacetKind::Source);
        (chosen.is_empty() || chosen.contains(source))
            && !self.filter.excluded(FacetKind::Source).contains(source)
    }

    /// Whether a sentence names what is chosen of each kind of entity, and nothing that
    /// is left out.
    pub(super) fn admits_names(&self, sentence: usize) -> bool {
        let names = |set: &[usize]| self.pack.entities_of(sentence).any(|it| set.contains(&it));
        EntityKind::ALL.into_iter().enumerate().all(|(set, kind)| {
            let out = &self.excluded_entities[set];
            (self.filter.chosen(kind.into()).is_empty() || names(&self.chosen_entities[set]))
                && (out.is_empty() || !names(out))
        })
    }

    pub(super) fn facets(self) -> Vec<Facet> {
        let facet = |kind: FacetKind| Facet {
            kind,
            values: self.index.kind(kind).map(|number| self.value(number)).collect(),
        };
        FacetKind::ALL.map(facet).into()
    }

    fn value(&self, number: usize) -> FacetValue {
        let (label, total) = self.index.value(number);
        let [chosen, excluded] = self.marks.get(number).copied().unwrap_or_default();
        let count = self.counts[number];
        FacetValue { label: label.to_owned(), count, total, chosen, excluded }
    }
}

/// The numbers of the entities of a kind that are called so.
fn entities(pack: &Pack, labels: &Labels, kind: EntityKind) -> Vec<usize> {
    if labels.is_empty() {
        return Vec::new();
    }
    let called = |&entity: &usize| {
        let entity = pack.entity(entity);
        entity.kind() == kind && labels.contains(entity.label())
    };
    (0..pack.entity_count()).filter(called).collect()
}
