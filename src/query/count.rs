//! What every value of every facet has.

use super::matching::Matches;
use super::{Facet, FacetKind, FacetValue, Filter};
use crate::pack::{EventView, Pack};
use crate::when::{Day, When};
use std::collections::{BTreeMap, HashMap};

/// An interval longer than this many years counts only where it begins.
const YEARS_COUNTED: i32 = 10;

/// Counts what every facet value has, in one pass over the events.
///
/// An event that misses the choice of exactly one kind still counts for the values
/// of that kind: they say what would be left if they were chosen too.
pub(super) struct Counter<'a> {
    filter: &'a Filter,
    pub(super) pack: &'a Pack,
    pub(super) found: &'a Matches<'a>,
    sources: HashMap<&'a str, Tally>,
    years: BTreeMap<i32, Tally>,
    entities: Vec<Tally>,
    chosen_entities: [Vec<usize>; 2],
}

#[derive(Clone, Copy, Default)]
struct Tally {
    count: u32,
    total: u32,
}

impl Tally {
    fn add(&mut self, counts: bool) {
        self.total += 1;
        self.count += u32::from(counts);
    }
}

impl<'a> Counter<'a> {
    pub(super) fn new(filter: &'a Filter, pack: &'a Pack, found: &'a Matches<'a>) -> Self {
        let chosen = |kind, place| {
            (0..pack.entity_count())
                .filter(|&entity| pack.entity(entity).is_place() == place)
                .filter(|&entity| filter.chosen(kind).contains(pack.entity(entity).label()))
                .collect()
        };
        Counter {
            filter,
            pack,
            found,
            sources: HashMap::new(),
            years: BTreeMap::new(),
            entities: vec![Tally::default(); pack.entity_count()],
            chosen_entities: [chosen(FacetKind::Place, true), chosen(FacetKind::Name, false)],
        }
    }

    /// Counts an event; whether it passes.
    pub(super) fn event(&mut self, event: EventView<'a>) -> bool {
        let Some(when) = self.filter.readings.when(event) else { return false };
        let placed = self.filter.placed(self.pack, event);
        let count_sources = || sources(self.pack, event).len();
        let passes = placed.is_none_or(|placed| self.filter.admits(placed))
            && self.found.event(event, when, count_sources);
        let misses = self.misses(event, when);
        let counts = |kind: FacetKind| {
            passes && misses.iter().enumerate().all(|(other, miss)| !miss || other == kind.index())
        };
        let (source, year) = (counts(FacetKind::Source), counts(FacetKind::Year));
        let (place, name) = (counts(FacetKind::Place), counts(FacetKind::Name));
        for source_name in sources(self.pack, event) {
            self.sources.entry(source_name).or_default().add(source);
        }
        for number in years(when) {
            self.years.entry(number).or_default().add(year);
        }
        for entity in event.entities() {
            let is_place = self.pack.entity(entity).is_place();
            self.entities[entity].add(if is_place { place } else { name });
        }
        passes && misses.iter().all(|miss| !miss)
    }

    /// Of which kinds the choice leaves the event out.
    fn misses(&self, event: EventView<'_>, when: When) -> [bool; 4] {
        let chosen = |kind| self.filter.chosen(kind);
        let no_entity = |chosen: &[usize]| !event.entities().any(|entity| chosen.contains(&entity));
        [
            !chosen(FacetKind::Source).is_empty()
                && !sources(self.pack, event).iter().any(|source| self.chosen_source(source)),
            !chosen(FacetKind::Year).is_empty()
                && !years(when).any(|year| chosen(FacetKind::Year).contains(&year.to_string())),
            !chosen(FacetKind::Place).is_empty() && no_entity(&self.chosen_entities[0]),
            !chosen(FacetKind::Name).is_empty() && no_entity(&self.chosen_entities[1]),
        ]
    }

    pub(super) fn chosen_source(&self, source: &str) -> bool {
        let chosen = self.filter.chosen(FacetKind::Source);
        chosen.is_empty() || chosen.contains(source)
    }

    /// Whether a sentence names what is chosen of places and names.
    pub(super) fn names_chosen(&self, sentence: usize) -> bool {
        [FacetKind::Place, FacetKind::Name].iter().zip(&self.chosen_entities).all(
            |(&kind, chosen)| {
                self.filter.chosen(kind).is_empty()
                    || self.pack.entities_of(sentence).any(|e| chosen.contains(&e))
            },
        )
    }

    /// The reports that support an event.
    pub(super) fn reports_of(&self, event: EventView<'a>) -> impl Iterator<Item = usize> + use<'a> {
        let mut reports = reports(self.pack, event);
        reports.sort_unstable();
        reports.dedup();
        reports.into_iter()
    }

    pub(super) fn facets(self) -> Vec<Facet> {
        let filter = self.filter;
        let by_total = |values: Vec<(String, Tally)>, kind| {
            let mut facet = facet(filter, kind, values);
            facet.values.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.label.cmp(&b.label)));
            facet
        };
        let entities = |place| {
            let numbered = self.entities.iter().enumerate();
            let kind = numbered.filter(|(entity, _)| self.pack.entity(*entity).is_place() == place);
            let told = kind.filter(|(_, tally)| tally.total > 0);
            told.map(|(entity, tally)| (self.pack.entity(entity).label().to_owned(), *tally))
                .collect()
        };
        let sources =
            self.sources.iter().map(|(name, tally)| ((*name).to_owned(), *tally)).collect();
        let years = self.years.iter().map(|(year, tally)| (year.to_string(), *tally)).collect();
        vec![
            by_total(sources, FacetKind::Source),
            facet(filter, FacetKind::Year, years),
            by_total(entities(true), FacetKind::Place),
            by_total(entities(false), FacetKind::Name),
        ]
    }
}

fn facet(filter: &Filter, kind: FacetKind, values: Vec<(String, Tally)>) -> Facet {
    let values = values.into_iter().map(|(label, tally)| FacetValue {
        chosen: filter.chosen(kind).contains(&label),
        label,
        count: tally.count,
        total: tally.total,
    });
    Facet { kind, values: values.collect() }
}

fn reports(pack: &Pack, event: EventView<'_>) -> Vec<usize> {
    event.evidence().map(|evidence| pack.sentence(evidence.sentence()).report()).collect()
}

/// The sources of an event, each once.
fn sources<'p>(pack: &'p Pack, event: EventView<'p>) -> Vec<&'p str> {
    let mut sources: Vec<&str> =
        reports(pack, event).into_iter().map(|report| pack.report(report).source()).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// The years that an interval may lie in. An open end, or a very long interval,
/// says little about any one year: it counts where it is known to begin (or end).
fn years(when: When) -> impl Iterator<Item = i32> {
    let first = when.earliest().or(when.latest()).map(Day::year);
    let last = when.earliest().and(when.latest()).map(Day::year);
    first.into_iter().flat_map(move |first| {
        let last = last.filter(|last| last - first < YEARS_COUNTED).unwrap_or(first);
        first..=last
    })
}
