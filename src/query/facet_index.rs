//! Which facet values hold of which events, found once for a pack.

use super::{FacetKind, Readings};
use crate::pack::Pack;
use crate::sorted::sort_by;
use crate::when::{Day, When};
use std::ops::Range;

/// An interval longer than this many years counts only where it begins.
const YEARS_COUNTED: i32 = 10;

/// The facet values of a pack, and those of each event.
///
/// Values have numbers, kind by kind: years in order, others by how many events they
/// have, then by name. Counting them is then counting numbers, in one pass over arrays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetIndex {
    labels: Vec<String>,
    totals: Vec<u32>,
    kinds: [Range<u32>; FacetKind::COUNT],
    /// Of each event, the end of its values. One without a time has none, nor one that no
    /// report tells of those that are read.
    ends: Vec<u32>,
    values: Vec<u32>,
    /// Of each event, the end of its evidence: sentences with their reports.
    evidence_ends: Vec<u32>,
    evidence: Vec<(u32, u32)>,
}

/// What a value is before it has a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'p> {
    Source(&'p str),
    Year(i32),
    Entity(u32),
}

/// The values met so far, by the numbers that they have until all are known.
struct Met<'p> {
    keys: Vec<Key<'p>>,
    totals: Vec<u32>,
    /// There are few sources and years: they are looked for one by one, and a source
    /// once a report.
    sources: Vec<(&'p str, u32)>,
    years: Vec<(i32, u32)>,
    of_reports: Vec<u32>,
    of_entities: Vec<u32>,
}

/// What was not met.
const UNMET: u32 = u32::MAX;

impl<'p> Met<'p> {
    fn source(&mut self, name: &'p str, report: usize) -> u32 {
        if self.of_reports[report] == UNMET {
            let known = self.sources.iter().find(|known| known.0 == name);
            self.of_reports[report] = match known {
                Some(&(_, number)) => number,
                None => {
                    let number = self.add(Key::Source(name));
                    self.sources.push((name, number));
                    number
                }
            };
        }
        self.of_reports[report]
    }

    fn year(&mut self, year: i32) -> u32 {
        match self.years.iter().find(|known| known.0 == year) {
            Some(&(_, number)) => number,
            None => {
                let number = self.add(Key::Year(year));
                self.years.push((year, number));
                number
            }
        }
    }

    fn entity(&mut self, entity: usize) -> u32 {
        if self.of_entities[entity] == UNMET {
            self.of_entities[entity] = self.add(Key::Entity(entity as u32));
        }
        self.of_entities[entity]
    }

    fn add(&mut self, key: Key<'p>) -> u32 {
        self.keys.push(key);
        self.totals.push(0);
        (self.keys.len() - 1) as u32
    }
}

impl FacetIndex {
    /// Finds the values of every event of a pack, with dates as they are read.
    pub fn new(pack: &Pack, readings: &Readings) -> FacetIndex {
        let mut index = FacetIndex::default();
        let mut met = Met {
            keys: Vec::new(),
            totals: Vec::new(),
            sources: Vec::new(),
            years: Vec::new(),
            of_reports: vec![UNMET; pack.report_count()],
            of_entities: vec![UNMET; pack.entity_count()],
        };
        for number in 0..pack.event_count() {
            let event = pack.event(number);
            let (told, start) = (index.evidence.len(), index.values.len());
            for evidence in readings.evidence(pack, event) {
                let sentence = evidence.sentence();
                index.evidence.push((sentence as u32, pack.sentence(sentence).report() as u32));
            }
            index.evidence_ends.push(index.evidence.len() as u32);
            if let Some(when) = readings.when(event).filter(|_| told < index.evidence.len()) {
                for &(_, report) in &index.evidence[told..] {
                    let report = report as usize;
                    push_once(
                        &mut index.values,
                        start,
                        met.source(pack.report(report).source(), report),
                    );
                }
                for year in years(when) {
                    push_once(&mut index.values, start, met.year(year));
                }
                for entity in event.entities() {
                    push_once(&mut index.values, start, met.entity(entity));
                }
            }
            index.values[start..].iter().for_each(|&value| met.totals[value as usize] += 1);
            index.ends.push(index.values.len() as u32);
        }
        index.number(pack, &met);
        index
    }

    /// Gives the values the numbers in which they are shown.
    fn number(&mut self, pack: &Pack, met: &Met<'_>) {
        let label = |key: &Key<'_>| match key {
            Key::Source(name) => (*name).to_owned(),
            Key::Year(year) => year.to_string(),
            Key::Entity(entity) => pack.entity(*entity as usize).label().to_owned(),
        };
        let mut found: Vec<(FacetKind, u32, Key<'_>, u32)> = met
            .keys
            .iter()
            .zip(0..)
            .map(|(key, number)| {
                let kind = match key {
                    Key::Source(_) => FacetKind::Source,
                    Key::Year(_) => FacetKind::Year,
                    Key::Entity(entity) => pack.entity(*entity as usize).kind().into(),
                };
                let total = met.totals[number as usize];
                // Years stay in their order.
                let rank = if kind == FacetKind::Year { 0 } else { u32::MAX - total };
                (kind, rank, *key, number)
            })
            .collect();
        // A pack has its entities in the order of their names.
        sort_by(&mut found, |a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
        let mut numbers = vec![0; found.len()];
        for (place, (.., old)) in found.iter().enumerate() {
            numbers[*old as usize] = place as u32;
        }
        self.values.iter_mut().for_each(|value| *value = numbers[*value as usize]);
        self.kinds = FacetKind::ALL.map(|kind| {
            let first = found.partition_point(|value| value.0 < kind) as u32;
            first..found.partition_point(|value| value.0 <= kind) as u32
        });
        self.labels = found.iter().map(|(_, _, key, _)| label(key)).collect();
        self.totals = found.iter().map(|(.., old)| met.totals[*old as usize]).collect();
    }

    /// How many values there are.
    pub(super) fn len(&self) -> usize {
        self.labels.len()
    }

    /// The numbers of the values of one kind.
    pub(super) fn kind(&self, kind: FacetKind) -> Range<usize> {
        let range = &self.kinds[kind.index()];
        range.start as usize..range.end as usize
    }

    /// What a value is called, and how many events it has.
    pub(super) fn value(&self, number: usize) -> (&str, u32) {
        (&self.labels[number], self.totals[number])
    }

    /// The values of an event; none where nobody knows its time.
    pub(super) fn of_event(&self, event: usize) -> &[u32] {
        part(&self.values, &self.ends, event)
    }

    /// The evidence of an event: sentences with their reports.
    pub(super) fn evidence(&self, event: usize) -> &[(u32, u32)] {
        part(&self.evidence, &self.evidence_ends, event)
    }
}

/// The part of an array that belongs to one event, by the ends of all parts.
fn part<'a, T>(all: &'a [T], ends: &[u32], event: usize) -> &'a [T] {
    let start = event.checked_sub(1).map_or(0, |before| ends[before]);
    &all[start as usize..ends[event] as usize]
}

/// Puts a value of an event in, whose values begin at `start`, if it is not there.
fn push_once(values: &mut Vec<u32>, start: usize, value: u32) {
    if !values[start..].contains(&value) {
        values.push(value);
    }
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
