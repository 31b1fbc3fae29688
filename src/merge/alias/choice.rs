//! Which of an entity's names is shown, and which are its others.

use super::{Alias, Names, PossibleMatch, SAME_NAME, known};
use crate::entity::EntityKind;
use crate::merge::Entity;
use crate::report::EditedName;
use std::collections::{BTreeMap, HashMap, HashSet};

/// An entity by the number of its first name, with how often each of its names stands.
type Counted<'r> = (usize, BTreeMap<&'r str, usize>);

impl<'r> Names<'r> {
    /// The entities in order, and for each report the numbers of its names' entities.
    pub(super) fn entities(
        self,
        edited: &BTreeMap<String, EditedName>,
    ) -> (Vec<Entity>, Vec<Vec<u32>>) {
        let members = self.members();
        let mut found: Vec<(Entity, usize)> = Vec::new();
        let mut taken: HashSet<(EntityKind, &str)> = HashSet::new();
        for (root, labels) in self.counted(&members) {
            let kind = self.keys[root].0;
            let named = labels.keys().copied().find(|label| edited.contains_key(*label));
            let Some(shown) = named.or_else(|| shown(kind, &labels, &taken)) else { continue };
            taken.insert((kind, shown));
            let told = edited.get(shown).cloned().unwrap_or_default();
            let others = labels.keys().filter(|label| **label != shown);
            let aliases = others.map(|&label| Alias {
                label: label.to_owned(),
                reason: self.reason(&members[&root], label),
            });
            let entity = Entity {
                kind,
                label: shown.to_owned(),
                description: told.description.unwrap_or_default(),
                wikidata: told.wikidata.unwrap_or_default(),
                aliases: aliases.collect(),
                possible: Vec::new(),
                location: None,
                node: None,
            };
            found.push((entity, root));
        }
        found.sort();
        let number: HashMap<usize, u32> = found.iter().map(|(_, root)| *root).zip(0..).collect();
        let named = |numbers: &Vec<usize>| {
            numbers.iter().map(|&name| number[&self.groups.root(name)]).collect()
        };
        let named = self.mentions.iter().map(named).collect();
        let mut entities: Vec<Entity> = found.into_iter().map(|(entity, _)| entity).collect();
        for (one, other, because) in self.possible() {
            let [one, other] = [one, other].map(|name| number[&self.groups.root(name)]);
            for (one, other) in [(one, other), (other, one)] {
                let because = because.clone();
                entities[one as usize].possible.push(PossibleMatch { entity: other, because });
            }
        }
        (entities, named)
    }

    /// The names of each entity.
    fn members(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for number in 0..self.keys.len() {
            members.entry(self.groups.root(number)).or_default().push(number);
        }
        members
    }

    /// The entities, those of one name first: they have no other to show.
    fn counted(&self, members: &BTreeMap<usize, Vec<usize>>) -> Vec<Counted<'r>> {
        let mut counts = vec![0usize; self.keys.len()];
        self.mentions.iter().flatten().for_each(|&number| counts[number] += 1);
        let counted = members.iter().map(|(&root, numbers)| {
            let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
            for &number in numbers {
                *labels.entry(self.keys[number].1).or_default() += counts[number];
            }
            (root, labels)
        });
        let mut counted: Vec<Counted<'r>> = counted.collect();
        counted.sort_by_key(|(root, labels)| (labels.len() > 1, *root));
        counted
    }

    /// Why a label belongs to its entity.
    fn reason(&self, members: &[usize], label: &str) -> String {
        let named = members.iter().filter(|&&number| self.keys[number].1 == label);
        let mut told = named.filter_map(|&number| self.groups.reason(number));
        told.find(|reason| *reason != SAME_NAME).unwrap_or_default().to_owned()
    }
}

/// The name to show: of a person one that is more than a surname, of a people its
/// singular, of a state none that is written short; then that which stands most often, the longer
/// first; none that is shown for another already, unless there is no other.
fn shown<'r>(
    kind: EntityKind,
    labels: &BTreeMap<&'r str, usize>,
    taken: &HashSet<(EntityKind, &str)>,
) -> Option<&'r str> {
    let is_end = |label: &str, other: &str| {
        let [label, other] = [label, other].map(str::to_lowercase);
        other.strip_suffix(&label).is_some_and(|rest| rest.ends_with([' ', '-']))
    };
    let whole = |label: &str| match kind {
        EntityKind::Person => {
            label.contains(' ') && !labels.keys().any(|other| is_end(label, other))
        }
        EntityKind::Nationality => !label.ends_with('s'),
        EntityKind::Place => !label.ends_with('.') || known::full(kind, label).is_some(),
        EntityKind::Organisation => true,
    };
    let free = labels.iter().filter(|(label, _)| !taken.contains(&(kind, **label)));
    let best = free.max_by_key(|(label, count)| (whole(label), **count, label.len()));
    best.or_else(|| labels.first_key_value()).map(|(label, _)| *label)
}
