//! Short names: what each is short for, in its report or in all.

use super::{Names, SAME_NAME, acronym, short, spelling};
use crate::entity::EntityKind;
use std::collections::{BTreeMap, HashMap};

impl<'r> Names<'r> {
    /// Joins each short name to the one thing that it can be short for in its report.
    pub(super) fn join_short(&mut self) {
        let begun = self.begun();
        for (number, longer) in std::mem::take(&mut self.short) {
            let Some(first) = self.one_of(number, &longer, &begun) else { continue };
            let label = self.keys[first].1;
            self.groups.join(number, first, format!("short for “{label}” in the same report"));
        }
    }

    /// The one thing that a short name can stand for, of several that it may be short for: of a
    /// company itself with its legal form before all else.
    fn one_of(&self, number: usize, longer: &[usize], begun: &Begun<'_>) -> Option<usize> {
        let (kind, label, _) = self.keys[number];
        let is_company = |other: &&usize| {
            let whole = spelling::without_legal_form(self.keys[**other].1);
            whole.is_some_and(|whole| short::small(whole) == short::small(label))
        };
        let companies: Vec<usize> = longer.iter().filter(is_company).copied().collect();
        let longer = if companies.is_empty() { longer } else { &companies };
        let &first = longer.first()?;
        let one = longer.iter().all(|&other| self.groups.are_one(first, other));
        let part = kind == EntityKind::Organisation
            && !acronym::is_acronym(label)
            && companies.is_empty()
            && !self.always_short(label, first, begun);
        (one && !part).then_some(first)
    }

    /// Whether wherever an organisation is called by a first word, that is short for one name,
    /// and not for a product of its: "Quds" for "Quds Force", never "iPhone" for "iPhone 4".
    fn always_short(&self, label: &str, long: usize, begun: &Begun<'_>) -> bool {
        let mut rest = self.keys[long].1.split(' ').skip(1);
        let numbered = rest.any(|word| word.contains(char::is_numeric));
        let alone = self.index.contains_key(&(EntityKind::Organisation, label, None));
        let mut others = begun.get(label).into_iter().flatten();
        !numbered && !alone && others.all(|&other| self.groups.are_one(other, long))
    }

    /// The organisations by the first words of their names.
    fn begun(&self) -> Begun<'r> {
        let mut begun = Begun::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind == EntityKind::Organisation
                && let Some((first, _)) = label.split_once(' ')
            {
                begun.entry(first).or_default().push(number);
            }
        }
        begun
    }

    /// Joins the short names of which their reports say no more: the same ones to each
    /// other, and acronyms to what other reports say that they stand for.
    pub(super) fn join_open(&mut self) {
        for ((kind, label), Open { alone, joined }) in self.open() {
            let Some(&first) = alone.first() else { continue };
            let whole = self.index.get(&(kind, label, None));
            for &other in alone[1..].iter().chain(whole) {
                self.groups.join(first, other, SAME_NAME.into());
            }
            if !acronym::is_acronym(label) {
                continue;
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
}

/// The numbers of names by their first words.
type Begun<'r> = HashMap<&'r str, Vec<usize>>;

/// The same short name in several reports: where it is joined to nothing, and where to
/// something.
#[derive(Default)]
struct Open {
    alone: Vec<usize>,
    joined: Vec<usize>,
}
