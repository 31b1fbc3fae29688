//! Short names: what each is short for, in its report or in all.

use super::{Names, SAME_NAME, acronym};
use crate::entity::EntityKind;
use std::collections::{BTreeMap, HashMap};

impl<'r> Names<'r> {
    /// Joins each short name to the one thing that it can be short for in its report.
    pub(super) fn join_short(&mut self) {
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
    pub(super) fn join_open(&mut self) {
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
