//! What every value of every facet has.

use super::matching::Matches;
use super::{Facet, FacetKind, FacetValue, Filter};
use crate::pack::{EventView, Pack};
use crate::when::{Day, When};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// Of places and of other names: those chosen, and those left out.
    chosen_entities: [Vec<usize>; 2],
    excluded_entities: [Vec<usize>; 2],
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
        let of = |sets: &[BTreeSet<String>; 4]| {
            [(FacetKind::Place, true), (FacetKind::Name, false)]
                .map(|(kind, place)| entities(pack, &sets[kind.index()], place))
        };
        Counter {
            filter,
            pack,
            found,
            sources: HashMap::new(),
            years: BTreeMap::new(),
            entities: vec![Tally::default(); pack.entity_count()],
            chosen_entities: of(&filter.chosen),
            excluded_entities: of(&filter.excluded),
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
        let excluded = self.excluded(event, when);
        let counts = |kind: FacetKind, value_excluded: &dyn Fn() -> bool| {
            let others =
                |other: usize| other == kind.index() || !(misses[other] || excluded[other]);
            // What is left out by a value of the kind could come back by that value alone.
            passes && (0..4).all(others) && (!excluded[kind.index()] || value_excluded())
        };
        for source in sources(self.pack, event) {
            let out = || self.filter.excluded(FacetKind::Source).contains(source);
            self.sources.entry(source).or_default().add(counts(FacetKind::Source, &out));
        }
        for year in years(when) {
            let out = || self.filter.excluded(FacetKind::Year).contains(&year.to_string());
            self.years.entry(year).or_default().add(counts(FacetKind::Year, &out));
        }
        for entity in event.entities() {
            let (kind, set) = match self.pack.entity(entity).is_place() {
                true => (FacetKind::Place, 0),
                false => (FacetKind::Name, 1),
            };
            let out = || self.excluded_entities[set].contains(&entity);
            self.entities[entity].add(counts(kind, &out));
        }
        passes && !misses.iter().chain(&excluded).any(|out| *out)
    }

    /// Of which kinds the choice leaves the event out.
    fn misses(&self, event: EventView<'_>, when: When) -> [bool; 4] {
        let chosen = |kind| self.filter.chosen(kind);
        let none = |kind, any: &dyn Fn() -> bool| !chosen(kind).is_empty() && !any();
        let source =
            || sources(self.pack, event).iter().any(|it| chosen(FacetKind::Source).contains(*it));
        let year = || years(when).any(|it| chosen(FacetKind::Year).contains(&it.to_string()));
        let entity =
            |set: usize| event.entities().any(|it| self.chosen_entities[set].contains(&it));
        [
            none(FacetKind::Source, &source),
            none(FacetKind::Year, &year),
            none(FacetKind::Place, &|| entity(0)),
            none(FacetKind::Name, &|| entity(1)),
        ]
    }

    /// Of which kinds a value that is left out holds of the event.
    fn excluded(&self, event: EventView<'_>, when: When) -> [bool; 4] {
        let out = |kind| self.filter.excluded(kind);
        let entity =
            |set: &[usize]| !set.is_empty() && event.entities().any(|it| set.contains(&it));
        [
            !out(FacetKind::Source).is_empty()
                && sources(self.pack, event).iter().any(|it| out(FacetKind::Source).contains(*it)),
            !out(FacetKind::Year).is_empty()
                && years(when).any(|it| out(FacetKind::Year).contains(&it.to_string())),
            entity(&self.excluded_entities[0]),
            entity(&self.excluded_entities[1]),
        ]
    }

    /// Whether the choice of sources leaves one in.
    pub(super) fn admits_source(&self, source: &str) -> bool {
        let chosen = self.filter.chosen(FacetKind::Source);
        (chosen.is_empty() || chosen.contains(source))
            && !self.filter.excluded(FacetKind::Source).contains(source)
    }

    /// Whether a sentence names what is chosen of places and names, and nothing that is
    /// left out.
    pub(super) fn admits_names(&self, sentence: usize) -> bool {
        let names = |set: &[usize]| self.pack.entities_of(sentence).any(|it| set.contains(&it));
        [FacetKind::Place, FacetKind::Name].iter().enumerate().all(|(set, &kind)| {
            let out = &self.excluded_entities[set];
            (self.filter.chosen(kind).is_empty() || names(&self.chosen_entities[set]))
                && (out.is_empty() || !names(out))
        })
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
        excluded: filter.excluded(kind).contains(&label),
        label,
        count: tally.count,
        total: tally.total,
    });
    Facet { kind, values: values.collect() }
}

/// The numbers of the places, or of the other names, that are called so.
fn entities(pack: &Pack, labels: &BTreeSet<String>, place: bool) -> Vec<usize> {
    if labels.is_empty() {
        return Vec::new();
    }
    let called = |&entity: &usize| {
        let entity = pack.entity(entity);
        entity.is_place() == place && labels.contains(entity.label())
    };
    (0..pack.entity_count()).filter(called).collect()
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
