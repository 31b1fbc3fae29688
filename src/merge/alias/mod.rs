//! One entity under several names: "MEK", "Mujahedeen-e-Khalq", "Mujahideen-e-Khalq".
//!
//! Names are joined where a report says so, where one abbreviates the other, and where
//! they are spellings of one; never for being alike in general, and never two people for
//! a surname. A short name, such as a surname or an acronym, stands in each report for what
//! that report gave the name before, so it may stand for others in other reports.

mod acronym;
mod choice;
mod edited;
mod groups;
mod known;
mod short;
mod spelling;
mod told;

pub(super) use edited::take_kinds;

use super::Entity;
use crate::entity::EntityKind;
use crate::find::Findings;
use crate::find::name::nationality;
use crate::report::EditedName;
use groups::Groups;
use short::short_for;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Another name of an entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// The name.
    pub label: String,
    /// Why it is taken for the entity's, in words.
    pub reason: String,
}

/// Every entity once, sorted, and for each report the numbers of its names' entities. What
/// an editor says of names holds, whatever else is found.
pub(super) fn join(
    reports: &[Findings],
    edited: &BTreeMap<String, EditedName>,
) -> (Vec<Entity>, Vec<Vec<u32>>) {
    let mut names = Names::of(reports);
    names.join_edited(edited);
    names.join_told(reports);
    names.join_spellings();
    names.join_initials();
    names.join_plurals();
    names.join_known();
    names.join_short();
    names.join_open();
    names.entities(edited)
}

/// Why the same short name of several reports is one: no reason to tell of.
const SAME_NAME: &str = "the same name";

/// A name of some kind: everywhere, or in one report, where it is short there.
type Key<'r> = (EntityKind, &'r str, Option<usize>);

struct Names<'r> {
    keys: Vec<Key<'r>>,
    index: HashMap<Key<'r>, usize>,
    /// The names of each report's mentions.
    mentions: Vec<Vec<usize>>,
    groups: Groups,
    /// For each short name of a report, what it is short for there.
    short: Vec<(usize, Vec<usize>)>,
}

impl<'r> Names<'r> {
    fn of(reports: &'r [Findings]) -> Self {
        let mut names = Names {
            keys: Vec::new(),
            index: HashMap::new(),
            mentions: Vec::new(),
            groups: Groups::default(),
            short: Vec::new(),
        };
        for (report, findings) in reports.iter().enumerate() {
            let labels: HashSet<(EntityKind, &str)> =
                findings.names.iter().map(|name| (name.kind, name.label.as_str())).collect();
            let short = short_for(&labels);
            let numbers = findings.names.iter().map(|name| {
                let label = name.label.as_str();
                let within = short.contains_key(&(name.kind, label)).then_some(report);
                names.number((name.kind, label, within))
            });
            let numbers: Vec<usize> = numbers.collect();
            names.mentions.push(numbers);
            // In the order of the names, so that the same reports give the same bytes.
            for ((kind, label), longer) in short.into_iter().collect::<BTreeMap<_, _>>() {
                let number = names.number((kind, label, Some(report)));
                let longer = longer.into_iter().map(|label| names.place(kind, label, report));
                let longer = longer.collect();
                names.short.push((number, longer));
            }
        }
        names
    }

    fn number(&mut self, key: Key<'r>) -> usize {
        let groups = &mut self.groups;
        let keys = &mut self.keys;
        *self.index.entry(key).or_insert_with(|| {
            keys.push(key);
            groups.add()
        })
    }

    /// The number of a name as it stands in a report.
    fn place(&mut self, kind: EntityKind, label: &'r str, report: usize) -> usize {
        let within = self.index.get(&(kind, label, Some(report))).copied();
        within.unwrap_or_else(|| self.number((kind, label, None)))
    }

    /// Joins what a report says is one.
    fn join_told(&mut self, reports: &[Findings]) {
        for (findings, numbers) in reports.iter().zip(&self.mentions) {
            let names = findings.names.iter().zip(numbers).filter(|(name, _)| name.kind.acts());
            let names: Vec<_> = names.collect();
            for pair in names.windows(2) {
                let [(first, one), (second, other)] = [pair[0], pair[1]];
                if let Some(reason) = told::one(&findings.report.text, first, second) {
                    self.groups.join(*one, *other, reason);
                }
            }
        }
    }

    /// Joins long names that differ in spelling, or as "Iranian Embassy" and "Embassy of
    /// Iran" do.
    fn join_spellings(&mut self) {
        let mut alike: BTreeMap<(EntityKind, String), Vec<usize>> = BTreeMap::new();
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if within.is_some() || !kind.acts() {
                continue;
            }
            alike.entry((kind, spelling::key(label))).or_default().push(number);
            if let Some((people, rest)) = label.split_once(' ')
                && let Some(country) = nationality(people).filter(|country| !country.is_empty())
                && let Some(&other) =
                    self.index.get(&(kind, &*format!("{rest} of {country}"), None))
            {
                self.groups.join(number, other, format!("“{people}” is of {country}"));
            }
        }
        for numbers in alike.into_values() {
            // Each is held against the first of its kind, so that many take no longer.
            let first = numbers[0];
            for &other in &numbers[1..] {
                if spelling::is_same(self.keys[first].1, self.keys[other].1) {
                    self.groups.join(first, other, "another spelling".into());
                }
            }
        }
    }

    /// Joins people whose names differ by a middle initial alone, where only one is told.
    fn join_initials(&mut self) {
        let mut called: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if kind == EntityKind::Person && within.is_none() && label.contains(' ') {
                let (name, initials) = spelling::without_initials(label);
                called.entry(name).or_default().push((number, initials));
            }
        }
        for people in called.into_values() {
            let told: HashSet<&str> = people
                .iter()
                .map(|(_, initials)| &**initials)
                .filter(|it| !it.is_empty())
                .collect();
            if told.len() > 1 {
                continue;
            }
            for (other, _) in &people[1..] {
                self.groups.join(people[0].0, *other, "with or without a middle initial".into());
            }
        }
    }

    /// Joins a nationality and its plural: "Iranian" and "Iranians".
    fn join_plurals(&mut self) {
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind == EntityKind::Nationality
                && let Some(one) = label.strip_suffix('s')
                && let Some(&one) = self.index.get(&(kind, one, None))
            {
                self.groups.join(one, number, "its plural".into());
            }
        }
    }

    /// Joins names that are known to be one, such as "US" and "United States".
    fn join_known(&mut self) {
        let mut by_name: HashMap<(EntityKind, &str), usize> = HashMap::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            let Some(full) = known::full(kind, label) else { continue };
            match by_name.get(&(kind, full)) {
                Some(&other) => self.groups.join(other, number, format!("short for “{full}”")),
                None => {
                    by_name.insert((kind, full), number);
                }
            }
        }
    }

    /// Joins each short name to the one thing that it can be short for in its report.
    fn join_short(&mut self) {
        for (number, longer) in std::mem::take(&mut self.short) {
            let [first, rest @ ..] = &longer[..] else { continue };
            if rest.iter().all(|other| self.groups.are_one(*first, *other)) {
                let label = self.keys[*first].1;
                self.groups.join(number, *first, format!("short for “{label}” in the same report"));
            }
        }
    }

    /// Joins the short names of which their reports say no more: the same ones to each
    /// other, and acronyms to what they stand for in all other reports.
    fn join_open(&mut self) {
        let stands = self.initials();
        for ((kind, label), Open { alone, mut joined }) in self.open() {
            let Some(&first) = alone.first() else { continue };
            let whole = self.index.get(&(kind, label, None));
            for &other in alone[1..].iter().chain(whole) {
                self.groups.join(first, other, SAME_NAME.into());
            }
            if !acronym::is_acronym(label) {
                continue;
            }
            if acronym::may_be_known(label) {
                joined.extend(stands.get(&(kind, acronym::plain(label))).into_iter().flatten());
            }
            let Some(&other) = joined.first() else { continue };
            if joined.iter().all(|one| self.groups.are_one(other, *one)) {
                self.groups.join(first, other, "what it stands for in the other reports".into());
            }
        }
    }

    /// The short names by kind and label.
    fn open(&self) -> BTreeMap<(EntityKind, &'r str), Open> {
        let mut open: BTreeMap<(EntityKind, &str), Open> = BTreeMap::new();
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if within.is_some() {
                let Open { alone, joined } = open.entry((kind, label)).or_default();
                let list = if self.groups.is_alone(number) { alone } else { joined };
                list.push(number);
            }
        }
        open
    }

    /// The long names by kind and initials.
    fn initials(&self) -> HashMap<(EntityKind, String), Vec<usize>> {
        let mut stands: HashMap<(EntityKind, String), Vec<usize>> = HashMap::new();
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if within.is_none() && kind.acts() {
                let letters = acronym::initials_of_all(label);
                stands.entry((kind, letters)).or_default().push(number);
            }
        }
        stands
    }
}

/// The same short name in several reports: where it is joined to nothing, and where to
/// something.
#[derive(Default)]
struct Open {
    alone: Vec<usize>,
    joined: Vec<usize>,
}

#[cfg(test)]
mod tests;
