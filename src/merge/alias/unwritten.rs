//! Names that everybody knows for what a report names by another: who asks for "EU" means the
//! "European Union" too, whether or not a report writes it short.

use super::{Alias, known};
use crate::entity::{EntityKind, UNWRITTEN};
use crate::merge::{Entity, place};
use crate::report::EditedName;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Adds to each entity its known names that no report writes, but for those that are another's,
/// and those that an editor says are not its.
pub(in crate::merge) fn add_unwritten(
    entities: &mut [Entity],
    edited: &BTreeMap<String, EditedName>,
) {
    let small = |kind, label: &str| (kind, label.to_lowercase());
    let labels = |entity: &Entity| {
        let names = entity.aliases.iter().map(|alias| alias.label.clone());
        names.chain([entity.label.clone()]).collect::<Vec<String>>()
    };
    let written = entities
        .iter()
        .flat_map(|entity| labels(entity).into_iter().map(move |label| small(entity.kind, &label)));
    let written: HashSet<(EntityKind, String)> = written.collect();
    for entity in entities {
        let own = labels(entity);
        let known = own.iter().flat_map(|label| names(entity.kind, label));
        let not = |name: &String| {
            let told = own.iter().filter_map(|label| edited.get(label));
            told.into_iter().any(|told| told.not.contains(name))
        };
        let known = known.filter(|name| !written.contains(&small(entity.kind, name)) && !not(name));
        let known: BTreeSet<String> = known.collect();
        let alias = |label| Alias { label, reason: UNWRITTEN.to_owned() };
        entity.aliases.extend(known.into_iter().map(alias));
    }
}

/// The known names of what has this one.
fn names(kind: EntityKind, label: &str) -> Vec<String> {
    let mut names = known::names(kind, label);
    if kind == EntityKind::Place {
        names.extend(place::names(label));
    }
    names
}
