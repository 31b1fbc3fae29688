//! Over all reports: the same name of the same kind once, the events in order of time.
//!
//! Two events of two reports are never joined here for sharing a date alone:
//! each keeps the sentence that tells it, and the reader sees them side by side.

use crate::entity::EntityKind;
use crate::error::Problem;
use crate::find::{self, Findings, name::NameMention};
use crate::report::Collection;
use crate::when::{Day, When};
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// A collection with everything found in it.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The collection's title; empty when nobody gave one.
    pub title: String,
    /// The language of its reports (BCP 47).
    pub language: String,
    /// The reports and what was found in each, by id.
    pub reports: Vec<Findings>,
    /// Every name once.
    pub entities: Vec<Entity>,
    /// The events in order of time.
    pub events: Vec<Event>,
}

/// Somebody, an organisation, a place or a nationality.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The name to show.
    pub label: String,
}

/// Something that reports tell of one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stays the same as long as its report, sentence and time do.
    pub id: u64,
    /// A short headline.
    pub label: String,
    /// When.
    pub when: When,
    /// What supports it; never empty.
    pub evidence: Vec<Evidence>,
    /// The indexes of its entities, ascending.
    pub entities: Vec<u32>,
}

/// A sentence that supports an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The index of its report.
    pub report: usize,
    /// The index of the sentence in the report.
    pub sentence: usize,
    /// The index of the date in the report.
    pub date: usize,
}

/// Analyses a collection. `done` is told after each report how many are.
pub fn analyse(collection: Collection, mut done: impl FnMut(usize)) -> (Corpus, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut reports = Vec::with_capacity(collection.reports.len());
    for report in collection.reports {
        let (findings, found) = find::find(report);
        reports.push(findings);
        problems.extend(found);
        done(reports.len());
    }
    let (entities, index) = entities(&reports);
    let events = events(&reports, &index);
    let corpus = Corpus {
        title: collection.title,
        language: collection.language,
        reports,
        entities,
        events,
    };
    (corpus, problems)
}

/// What tells one entity from another: its kind, and its label.
pub(crate) type Key<'r> = (EntityKind, &'r str);

/// The entity that a name names.
pub(crate) fn key(name: &NameMention) -> Key<'_> {
    (name.kind, &name.label)
}

/// Every name once, sorted, and each one's index.
fn entities(reports: &[Findings]) -> (Vec<Entity>, HashMap<Key<'_>, u32>) {
    let names = reports.iter().flat_map(|findings| &findings.names);
    let once: HashSet<Key<'_>> = names.map(key).collect();
    let mut keys: Vec<Key<'_>> = once.into_iter().collect();
    keys.sort_unstable();
    let entity = |&(kind, label): &Key<'_>| Entity { kind, label: label.to_owned() };
    let entities = keys.iter().map(entity).collect();
    (entities, keys.into_iter().zip(0..).collect())
}

fn events(reports: &[Findings], index: &HashMap<Key<'_>, u32>) -> Vec<Event> {
    let mut events = Vec::new();
    for (report, findings) in reports.iter().enumerate() {
        for mention in &findings.events {
            let mut entities: Vec<u32> = mention
                .names
                .iter()
                .map(|&name| &findings.names[name])
                .filter_map(|name| index.get(&key(name)))
                .copied()
                .collect();
            entities.sort_unstable();
            entities.dedup();
            let key = format!(
                "{}\0{}\0{}",
                findings.report.id,
                findings.sentences[mention.sentence].of(&findings.report.text),
                mention.when.to_edtf()
            );
            events.push(Event {
                id: xxh3_64(key.as_bytes()),
                label: mention.label.clone(),
                when: mention.when,
                evidence: vec![Evidence { report, sentence: mention.sentence, date: mention.date }],
                entities,
            });
        }
    }
    events.sort_by_key(order);
    number_repeats(&mut events);
    events
}

/// By when it was at the earliest, the finer date first.
fn order(event: &Event) -> (Day, Day, usize, usize) {
    let (first, last) = event.when.order();
    let evidence = event.evidence[0];
    (first, last, evidence.report, evidence.sentence)
}

/// A sentence that stands twice in one report makes two events: the second is
/// numbered, so that every id is one event's.
fn number_repeats(events: &mut [Event]) {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    for event in events {
        let count = seen.entry(event.id).or_default();
        *count += 1;
        if *count > 1 {
            event.id = xxh3_64(&[event.id.to_le_bytes(), count.to_le_bytes()].concat());
        }
    }
}
