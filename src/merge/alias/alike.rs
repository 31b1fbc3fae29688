//! Long names that are one for how they are written.

use super::{Names, known, spelling};
use crate::entity::EntityKind;
use crate::find::name::nationality;
use crate::merge::place;
use std::collections::{BTreeMap, HashMap, HashSet};

impl Names<'_> {
    /// Joins what belongs to a country, as "Iranian Embassy" and "Embassy of Iran" do.
    pub(super) fn join_belonging(&mut self) {
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if within.is_none()
                && kind.acts()
                && let Some((people, rest)) = label.split_once(' ')
                && let Some(country) = nationality(people).filter(|country| !country.is_empty())
                && let Some(&other) =
                    self.index.get(&(kind, &*format!("{rest} of {country}"), None))
            {
                self.groups.join(number, other, format!("“{people}” is of {country}"));
            }
        }
    }

    /// Joins long names that differ in spelling alone.
    pub(super) fn join_spellings(&mut self) {
        let mut alike: BTreeMap<(EntityKind, String), Vec<usize>> = BTreeMap::new();
        for (number, &(kind, label, within)) in self.keys.iter().enumerate() {
            if within.is_none() && kind.acts() {
                alike.entry((kind, spelling::key(label))).or_default().push(number);
            }
        }
        for ((kind, _), numbers) in alike {
            let is_same = match kind {
                EntityKind::Person => spelling::is_same_person,
                _ => spelling::is_same,
            };
            let body = |number: usize| spelling::kind_of_body(self.keys[number].1);
            // Where there are a party and a movement, what says neither may be of either.
            let bodies: HashSet<_> = numbers.iter().filter_map(|&number| body(number)).collect();
            let mut first: BTreeMap<_, usize> = BTreeMap::new();
            for &other in &numbers {
                let body = if bodies.len() > 1 { body(other) } else { None };
                // Each is held against the first of its kind, so that many take no longer.
                let first = *first.entry(body).or_insert(other);
                if first != other && is_same(self.keys[first].1, self.keys[other].1) {
                    self.groups.join(first, other, "another spelling".into());
                }
            }
        }
    }

    /// Joins people whose names differ by a middle initial alone, where only one is told.
    pub(super) fn join_initials(&mut self) {
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
    pub(super) fn join_plurals(&mut self) {
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind == EntityKind::Nationality
                && let Some(one) = label.strip_suffix('s')
                && let Some(&one) = self.index.get(&(kind, one, None))
            {
                self.groups.join(one, number, "its plural".into());
            }
        }
    }

    /// Joins the names of one place, such as "Kiev" and "Kyiv", and their spellings.
    pub(super) fn join_places(&mut self) {
        let mut places = BTreeMap::new();
        let mut spellings = BTreeMap::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind != EntityKind::Place {
                continue;
            }
            if let Some(place) = place::known(label) {
                let first = *places.entry(place).or_insert(number);
                self.groups.join(first, number, place.because());
            }
            if let Some(spelling) = place::spelling(label) {
                let first = *spellings.entry(spelling).or_insert(number);
                self.groups.join(first, number, "another spelling".into());
            }
        }
    }

    /// Joins names that are known to be one, such as "US" and "United States".
    pub(super) fn join_known(&mut self) {
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
}
