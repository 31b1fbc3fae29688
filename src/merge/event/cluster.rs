//! Which mentions of all reports are one event.
//!
//! They are taken in order of time, and each is compared only with the latest events that
//! share its year and an entity, an action or a rare word, so that the work grows with the
//! number of mentions.

use super::edited::{BECAUSE, Edited};
use super::features::Told;
use super::likeness::{Match, compare};
use super::rarity::Rarity;
use super::story::Stories;
use crate::find::Findings;
use crate::find::event::EventMention;
use crate::merge::Entity;
use crate::status::Status;
use crate::when::When;
use std::collections::{HashMap, HashSet};

/// Mentions that are one event.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    /// The first is what others are compared with; each but that with why it was joined.
    pub(super) members: Vec<(usize, String)>,
    reports: HashSet<usize>,
}

impl Cluster {
    fn add(&mut self, number: usize, report: usize, because: String) {
        self.members.push((number, because));
        self.reports.insert(report);
    }

    /// The numbers of its mentions.
    fn numbers(&self) -> impl Iterator<Item = usize> {
        self.members.iter().map(|&(number, _)| number)
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

/// What is compared, of all reports.
pub(super) struct Compared<'r> {
    pub(super) reports: &'r [Findings],
    pub(super) stories: Stories,
    pub(super) entities: &'r [Entity],
    pub(super) all: Vec<Told>,
    pub(super) rarity: Rarity,
    pub(super) edited: Edited,
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
        let affinity = || self.stories.affinity(one.report, other.report);
        let (when, then) = (before.when?, event.when?);
        fits.then(|| compare((one, when), (other, then), affinity)).flatten()
    }

    /// Why a mention is the event of a cluster, if it is.
    fn like(&self, cluster: &Cluster, number: usize) -> Option<Match> {
        if cluster.reports.contains(&self.all[number].report)
            || self.edited.splits(number, cluster.numbers())
        {
            return None;
        }
        let members = cluster.members.iter().take(MEMBERS);
        let found = members.filter_map(|&(member, _)| self.compare(member, number));
        found.max_by(|one, other| one.score.total_cmp(&other.score))
    }

    /// Whether two clusters may be one: no report tells both, and no editor splits them.
    fn may_join(&self, one: &Cluster, other: &Cluster) -> bool {
        let splits = || one.numbers().any(|one| self.edited.splits(one, other.numbers()));
        one.reports.is_disjoint(&other.reports) && (self.edited.splits_none() || !splits())
    }

    /// What an editor joins, before all else: a cluster each, and the cluster of each mention.
    fn edited(&self) -> (Vec<Cluster>, HashMap<usize, usize>) {
        let (mut clusters, mut places) = (Vec::new(), HashMap::new());
        for joined in &self.edited.joined {
            let mut cluster = Cluster::default();
            for &number in joined {
                let first = cluster.members.is_empty();
                let because = if first { String::new() } else { BECAUSE.to_owned() };
                cluster.add(number, self.all[number].report, because);
                places.insert(number, clusters.len());
            }
            clusters.push(cluster);
        }
        (clusters, places)
    }

    pub(super) fn clusters(&self) -> Vec<Cluster> {
        let (mut clusters, edited) = self.edited();
        let mut shelves: HashMap<(i32, u64), Vec<usize>> = HashMap::new();
        for (number, told) in self.all.iter().enumerate() {
            let Some(when) = self.mention(told).when else { continue };
            let keys = keys(told, when, &self.rarity);
            if let Some(&at) = edited.get(&number) {
                put(&mut shelves, keys, at);
                continue;
            }
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
                        if self.may_join(&clusters[cluster], &clusters[other]) {
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
            put(&mut shelves, keys, at);
        }
        clusters
    }
}

/// Puts a cluster where those like it are looked for.
fn put(shelves: &mut HashMap<(i32, u64), Vec<usize>>, keys: Vec<(i32, u64)>, at: usize) {
    for key in keys {
        let shelf = shelves.entry(key).or_default();
        if shelf.last() != Some(&at) {
            shelf.push(at);
        }
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
    words.sort_by_cached_key(|&word| rarity.count(word));
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
