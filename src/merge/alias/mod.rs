//! One entity under several names: "MEK", "Mujahedeen-e-Khalq", "Mujahideen-e-Khalq".
//!
//! Names are joined where a report says so, where one abbreviates the other, and where
//! they are spellings of one; never for being alike in general, and never two people for
//! a surname. A short name, such as a surname or an acronym, stands in each report for what
//! that report gave the name before, so it may stand for others in other reports. What may be
//! one and is not sure to be stays apart, and is told as a possible match.

mod acronym;
mod alike;
mod choice;
mod edited;
mod groups;
mod kinds;
mod known;
mod open;
mod possible;
mod short;
mod spelling;
mod titled;
mod told;
mod unwritten;

pub(super) use edited::take_kinds;
pub(super) use kinds::settle_kinds;
pub use possible::PossibleMatch;
pub(super) use titled::tell_apart_by_title;
pub(super) use unwritten::add_unwritten;

use super::Entity;
use crate::entity::EntityKind;
use crate::find::Findings;
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
    names.join_belonging();
    names.join_spellings();
    names.join_initials();
    names.join_plurals();
    names.join_known();
    names.join_places();
    names.join_short();
    names.join_open();
    names.entities(edited)
}

/// Calls every name of one report by the name to show of its entity, as `join` finds it: "Veliu"
/// by "Ardi Veliu".
pub fn label_by_entity(findings: &mut Findings) {
    tell_apart_by_title(std::slice::from_mut(findings));
    let (entities, named) = join(std::slice::from_ref(findings), &BTreeMap::new());
    for (name, entity) in findings.names.iter_mut().zip(named.into_iter().flatten()) {
        name.label.clone_from(&entities[entity as usize].label);
    }
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
}

#[cfg(test)]
mod tests;
