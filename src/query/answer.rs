//! What a filter leaves of a pack.

use super::{FacetKind, Filter, SentenceSet};
use crate::pack::{EventView, Pack};
use crate::when::{Day, When};
use std::collections::{BTreeMap, HashMap};

/// What a filter leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The numbers of the events left, in order of time.
    pub events: Vec<u32>,
    /// The reports left, in the order of the pack.
    pub reports: Vec<ReportHit>,
    /// The facets with their counts, in the order of [`FacetKind::ALL`].
    pub facets: Vec<Facet>,
}

/// A report that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportHit {
    /// Its number.
    pub report: u32,
    /// How many of the events left it supports.
    pub events: u32,
    /// Its sentences that the query holds of: the first ones. Empty without a query.
    pub sentences: Vec<u32>,
}

/// One kind of facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which.
    pub kind: FacetKind,
    /// Its values: years in order, others by how many events they have in all, then
    /// by name, so that no value moves while others are chosen.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What it is called.
    pub label: String,
    /// How many events it would leave, beside what is chosen in other facets.
    pub count: u32,
    /// How many events it has in all.
    pub total: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// How many found sentences of a report are kept to be shown.
const SENTENCES_SHOWN: usize = 3;

/// An interval longer than this many years counts only where it begins.
const YEARS_COUNTED: i32 = 10;

impl Filter {
    /// Asks a pack.
    pub fn ask(&self, pack: &Pack) -> Answer {
        let found = self.query.sentences(pack);
        let mut count = Counter::new(self, pack, &found);
        let mut answer = Answer::default();
        let mut events_of = vec![0u32; pack.report_count()];
        for number in 0..pack.event_count() {
            let event = pack.event(number);
            if count.event(event) {
                answer.events.push(number as u32);
                count.reports_of(event).for_each(|report| events_of[report] += 1);
            }
        }
        answer.reports = self.reports(pack, &found, &events_of, &count);
        answer.facets = count.facets();
        answer
    }

    fn reports(
        &self,
        pack: &Pack,
        found: &SentenceSet,
        events_of: &[u32],
        count: &Counter<'_>,
    ) -> Vec<ReportHit> {
        let mut reports = Vec::new();
        for (report, &events) in events_of.iter().enumerate() {
            let view = pack.report(report);
            if events == 0 && (self.asks_for_time() || !count.chosen_source(view.source())) {
                continue;
            }
            let mut passing = view
                .sentences()
                .filter(|&sentence| {
                    found.contains(sentence) && (events > 0 || count.names_chosen(sentence))
                })
                .peekable();
            let empty = view.sentences().is_empty() && self.is_empty();
            if events == 0 && passing.peek().is_none() && !empty {
                continue;
            }
            let sentences = match self.query {
                super::Query::All => Vec::new(),
                _ => passing.take(SENTENCES_SHOWN).map(|sentence| sentence as u32).collect(),
            };
            reports.push(ReportHit { report: report as u32, events, sentences });
        }
        reports
    }
}

/// Counts what every facet value has, in one pass over the events.
///
/// An event that misses the choice of exactly one kind still counts for the values
/// of that kind: they say what would be left if they were chosen too.
struct Counter<'a> {
    filter: &'a Filter,
    pack: &'a Pack,
    found: &'a SentenceSet,
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
    fn new(filter: &'a Filter, pack: &'a Pack, found: &'a SentenceSet) -> Self {
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
    fn event(&mut self, event: EventView<'a>) -> bool {
        let Some(when) = event.when() else { return false };
        let found = event.evidence().any(|evidence| self.found.contains(evidence.sentence()));
        let passes = found && self.filter.admits(when);
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

    fn chosen_source(&self, source: &str) -> bool {
        let chosen = self.filter.chosen(FacetKind::Source);
        chosen.is_empty() || chosen.contains(source)
    }

    /// Whether a sentence names what is chosen of places and names.
    fn names_chosen(&self, sentence: usize) -> bool {
        [FacetKind::Place, FacetKind::Name].iter().zip(&self.chosen_entities).all(
            |(&kind, chosen)| {
                self.filter.chosen(kind).is_empty()
                    || self.entities_of(sentence).any(|e| chosen.contains(&e))
            },
        )
    }

    fn entities_of(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let report = self.pack.report(self.pack.sentence(sentence).report());
        report
            .names()
            .map(|name| self.pack.name(name))
            .filter(move |name| name.sentence() == sentence)
            .map(|name| name.entity())
    }

    /// The reports that support an event.
    fn reports_of(&self, event: EventView<'a>) -> impl Iterator<Item = usize> + use<'a> {
        let mut reports = reports(self.pack, event);
        reports.sort_unstable();
        reports.dedup();
        reports.into_iter()
    }

    fn facets(self) -> Vec<Facet> {
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
