//! Which facet values hold of which events, found once for a pack.

use super::{FacetKind, Readings};
use crate::pack::{EventView, Pack};
use crate::sorted::sort_by;
use crate::when::{Day, When};
use std::collections::BTreeMap;
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
    kinds: [Range<u32>; 4],
    /// Of each event, the end of its values. One without a time has none.
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

impl FacetIndex {
    /// Finds the values of every event of a pack, with dates as they are read.
    pub fn new(pack: &Pack, readings: &Readings) -> FacetIndex {
        let mut index = FacetIndex::default();
        let mut keys: BTreeMap<Key<'_>, u32> = BTreeMap::new();
        let mut totals: Vec<u32> = Vec::new();
        for number in 0..pack.event_count() {
            let event = pack.event(number);
            for evidence in event.evidence() {
                let sentence = evidence.sentence();
                index.evidence.push((sentence as u32, pack.sentence(sentence).report() as u32));
            }
            index.evidence_ends.push(index.evidence.len() as u32);
            let start = index.values.len();
            if let Some(when) = readings.when(event) {
                for key in keys_of(pack, event, when) {
                    let next = keys.len() as u32;
                    let value = *keys.entry(key).or_insert(next);
                    if !index.values[start..].contains(&value) {
                        index.values.push(value);
                    }
                }
            }
            totals.resize(keys.len(), 0);
            index.values[start..].iter().for_each(|&value| totals[value as usize] += 1);
            index.ends.push(index.values.len() as u32);
        }
        index.number(pack, &keys, &totals);
        index
    }

    /// Gives the values the numbers in which they are shown.
    fn number(&mut self, pack: &Pack, keys: &BTreeMap<Key<'_>, u32>, totals: &[u32]) {
        let label = |key: &Key<'_>| match key {
            Key::Source(name) => (*name).to_owned(),
            Key::Year(year) => year.to_string(),
            Key::Entity(entity) => pack.entity(*entity as usize).label().to_owned(),
        };
        let mut found: Vec<(FacetKind, u32, Key<'_>, u32)> = keys
            .iter()
            .map(|(key, &number)| {
                let kind = match key {
                    Key::Source(_) => FacetKind::Source,
                    Key::Year(_) => FacetKind::Year,
                    Key::Entity(entity) if pack.entity(*entity as usize).is_place() => {
                        FacetKind::Place
                    }
                    Key::Entity(_) => FacetKind::Name,
                };
                let total = totals[number as usize];
                // Years stay in their order.
                let rank = if kind == FacetKind::Year { 0 } else { u32::MAX - total };
                (kind, rank, *key, number)
            })
            .collect();
        let name = |key: &Key<'_>| match key {
            Key::Entity(entity) => pack.entity(*entity as usize).label(),
            _ => "",
        };
        sort_by(&mut found, |a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| name(&a.2).cmp(name(&b.2))).then(a.2.cmp(&b.2))
        });
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
        self.totals = found.iter().map(|(.., old)| totals[*old as usize]).collect();
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

fn keys_of<'p>(
    pack: &'p Pack,
    event: EventView<'p>,
    when: When,
) -> impl Iterator<Item = Key<'p>> + use<'p> {
    let sources = event.evidence().map(move |evidence| {
        Key::Source(pack.report(pack.sentence(evidence.sentence()).report()).source())
    });
    let entities = event.entities().map(|entity| Key::Entity(entity as u32));
    sources.chain(years(when).map(Key::Year)).chain(entities)
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
