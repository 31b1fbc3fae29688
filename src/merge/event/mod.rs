//! The same event in several reports, joined with the reason.
//!
//! Joining is the riskiest thing that the program does: in doubt it does not, two events of
//! one report are never joined, and each joined sentence says why it was.

mod action;
mod features;
mod likeness;

use super::{Claim, Entity, Event, Evidence, mention_id};
use crate::find::Findings;
use crate::find::event::EventMention;
use crate::status::Status;
use crate::when::When;
use features::{Told, affinity};
use likeness::{Match, Rarity, compare};
use std::collections::{HashMap, HashSet};

/// Mentions that are one event.
#[derive(Clone, Debug, Default)]
struct Cluster {
    /// The first is what others are compared with; each but that with why it was joined.
    members: Vec<(usize, String)>,
    reports: HashSet<usize>,
}

impl Cluster {
    fn add(&mut self, number: usize, report: usize, because: String) {
        self.members.push((number, because));
        self.reports.insert(report);
    }

    /// Takes all of another, for a reason.
    fn take(&mut self, other: Cluster, because: &str) {
        self.reports.extend(other.reports);
        self.members.extend(
            other.members.into_iter().map(|(number, own)| {
                (number, if own.is_empty() { because.to_owned() } else { own })
            }),
        );
    }
}

/// How many of the first members of an event others are compared with.
const MEMBERS: usize = 3;

/// With how many of the latest events that share something one is compared.
const COMPARED: usize = 24;

/// How many of its rarest words lead an event to those that share them.
const LEADS: usize = 6;

/// The events of all reports, in order of time.
pub(super) fn events(reports: &[Findings], named: &[Vec<u32>], entities: &[Entity]) -> Vec<Event> {
    let mut all = Vec::new();
    for (report, (findings, named)) in reports.iter().zip(named).enumerate() {
        let main = findings.events.iter().enumerate().filter(|(_, event)| event.main);
        all.extend(main.map(|(mention, _)| Told::new(findings, named, report, mention)));
    }
    let mention = |told: &Told| &reports[told.report].events[told.mention];
    all.retain(|told| mention(told).when.is_some() && mention(told).date.is_some());
    all.sort_by_cached_key(|told| {
        let order = mention(told).when.map(When::order);
        (order, told.report, mention(told).sentence, told.mention)
    });
    let rarity = Rarity::of(&all);
    let named = named.iter().map(|named| {
        let mut named = named.clone();
        named.sort_unstable();
        named.dedup();
        named
    });
    let compared = Compared { reports, named: named.collect(), entities, all, rarity };
    let clusters = compared.clusters().into_iter();
    let mut events: Vec<Event> =
        clusters.filter_map(|cluster| event(reports, &compared.all, cluster)).collect();
    events.sort_by_key(super::order);
    events
}

/// What is compared, of all reports.
struct Compared<'r> {
    reports: &'r [Findings],
    /// The entities of each report, ascending.
    named: Vec<Vec<u32>>,
    entities: &'r [Entity],
    all: Vec<Told>,
    rarity: Rarity,
}

impl<'r> Compared<'r> {
    fn mention(&self, told: &Told) -> &'r EventMention {
        &self.reports[told.report].events[told.mention]
    }

    /// Why two are one event, if they are.
    fn compare(&self, one: usize, other: usize) -> Option<Match> {
        let (one, other) = (&self.all[one], &self.all[other]);
        let (event, before) = (self.mention(other), self.mention(one));
        let fits = event.negated == before.negated && compatible(event.status, before.status);
        let affinity = affinity(&self.named[one.report], &self.named[other.report]);
        let (when, then) = (before.when?, event.when?);
        fits.then(|| compare(&self.rarity, (one, when), (other, then), affinity)).flatten()
    }

    /// Why a mention is the event of a cluster, if it is.
    fn like(&self, cluster: &Cluster, number: usize) -> Option<Match> {
        if cluster.reports.contains(&self.all[number].report) {
            return None;
        }
        let members = cluster.members.iter().take(MEMBERS);
        let found = members.filter_map(|&(member, _)| self.compare(member, number));
        found.max_by(|one, other| one.score.total_cmp(&other.score))
    }

    fn clusters(&self) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut shelves: HashMap<(i32, u64), Vec<usize>> = HashMap::new();
        for (number, told) in self.all.iter().enumerate() {
            let Some(when) = self.mention(told).when else { continue };
            let keys = keys(told, when, &self.rarity);
            let mut near: Vec<usize> = keys
                .iter()
                .filter_map(|key| shelves.get(key))
                .flat_map(|shelf| shelf.iter().rev().take(COMPARED).copied())
                .collect();
            near.sort_unstable();
            near.dedup();
            let mut found: Vec<(usize, Match)> = near
                .into_iter()
                .filter_map(|cluster| Some((cluster, self.like(&clusters[cluster], number)?)))
                .collect();
            found.sort_by(|(_, one), (_, other)| other.score.total_cmp(&one.score));
            let mut found = found.into_iter();
            let at = match found.next() {
                Some((cluster, best)) => {
                    clusters[cluster].add(number, told.report, because(&best, self.entities));
                    // What is like two of them joins the two, unless one report tells both.
                    for (other, reason) in found {
                        if clusters[cluster].reports.is_disjoint(&clusters[other].reports) {
                            let joined = std::mem::take(&mut clusters[other]);
                            clusters[cluster].take(joined, &because(&reason, self.entities));
                        }
                    }
                    cluster
                }
                None => {
                    clusters.push(Cluster::default());
                    let at = clusters.len() - 1;
                    clusters[at].add(number, told.report, String::new());
                    at
                }
            };
            for key in keys {
                let shelf = shelves.entry(key).or_default();
                if shelf.last() != Some(&at) {
                    shelf.push(at);
                }
            }
        }
        clusters
    }
}

/// What happened is not what was only planned, called off or denied.
fn compatible(one: Status, other: Status) -> bool {
    let sure = |status| matches!(status, Status::Happened | Status::Alleged);
    one == other || sure(one) && sure(other) || {
        let stopped = |status| matches!(status, Status::Planned | Status::Foiled | Status::Alleged);
        stopped(one) && stopped(other)
    }
}

/// Where an event and those like it meet: the years of its time with its entities, its
/// actions and its rarest words.
fn keys(told: &Told, when: When, rarity: &Rarity) -> Vec<(i32, u64)> {
    let bounds = [when.earliest(), when.latest()];
    let mut years: Vec<i32> = bounds.into_iter().flatten().map(|day| day.year()).collect();
    years.dedup();
    // Reports that differ may do so by a year.
    let before = years.first().map(|year| year - 1);
    years.extend(before);
    let mut words = told.words.clone();
    words.sort_by(|one, other| rarity.weight(*other).total_cmp(&rarity.weight(*one)));
    words.truncate(LEADS);
    let numbers = told.entities.iter().map(|&entity| u64::from(entity));
    let actions = told.actions.iter().map(|&action| u64::MAX - action as u64);
    let things = words.into_iter().chain(numbers).chain(actions);
    let things: Vec<u64> = things.collect();
    years.iter().flat_map(|&year| things.iter().map(move |&thing| (year, thing))).collect()
}

fn because(found: &Match, entities: &[Entity]) -> String {
    let names: Vec<&str> = found
        .entities
        .iter()
        .filter_map(|&entity| entities.get(entity as usize))
        .map(|entity| entity.label.as_str())
        .take(4)
        .collect();
    match names.is_empty() {
        true => found.why.clone(),
        false => format!("{}; both name {}", found.why, names.join(", ")),
    }
}

fn event(reports: &[Findings], all: &[Told], cluster: Cluster) -> Option<Event> {
    let mut members: Vec<(&Told, &EventMention, String)> = cluster
        .members
        .into_iter()
        .map(|(number, why)| {
            let told = &all[number];
            (told, &reports[told.report].events[told.mention], why)
        })
        .collect();
    // The one that tells the time most finely gives the headline, then the first report.
    let (best, told) =
        members.iter().map(|(told, event, _)| (*event, *told)).min_by_key(|(event, told)| {
            let (first, last) = event.when.map(When::order)?;
            Some((last.number().saturating_sub(first.number()), told.report))
        })?;
    let when = agreed(members.iter().filter_map(|(_, event, _)| event.when))?;
    let id = mention_id(&reports[told.report], best);
    members.sort_by_key(|(told, ..)| told.report);
    let mut entities: Vec<u32> =
        members.iter().flat_map(|(told, ..)| told.entities.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    let evidence = members.into_iter().filter_map(|(told, event, because)| {
        Some(Evidence {
            report: told.report,
            sentence: event.sentence,
            date: event.date?,
            trigger: event.trigger,
            because,
            place: event.place.map(|name| reports[told.report].names[name].span),
            number: event.number,
            claim: event.claim.map(|claim| {
                let claim = &reports[told.report].claims[claim];
                Claim { speaker: claim.speaker, verb: claim.verb, kind: claim.kind }
            }),
        })
    });
    Some(Event {
        id,
        label: best.label.clone(),
        when,
        evidence: evidence.collect(),
        entities,
        status: best.status,
    })
}

/// When something began that goes on: "since 2014" is in 2014.
fn begun(when: When) -> When {
    let open = when.earliest().filter(|_| when.latest().is_none());
    open.and_then(|first| when.precision().around(first)).unwrap_or(when)
}

/// The time that several tell: the finest that lies within all others; where they differ,
/// all of their time, in doubt.
fn agreed(times: impl Iterator<Item = When>) -> Option<When> {
    let mut agreed: Option<When> = None;
    for when in times {
        agreed = match agreed {
            None => Some(when),
            Some(before) if before == when => Some(before),
            Some(before) if before.contains(when) && !before.is_open() => Some(when),
            Some(before) if when.contains(before) && !when.is_open() => Some(before),
            Some(before) => {
                let [one, other] = [before, when].map(begun);
                let first = one.earliest().into_iter().chain(other.earliest()).min();
                let last = one.latest().into_iter().chain(other.latest()).max();
                When::range(first, last).map(|when| when.in_doubt(true)).or(Some(before))
            }
        };
    }
    agreed
}
