//! A capital that stands for the government in it: "Washington denied it".

use crate::entity::EntityKind;
use crate::find::Findings;
use crate::find::name::governed_from;
use crate::report::EditedName;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Calls a capital that says or denies something what it stands for, an organisation: the town is
/// another. What an editor has an entry for stays as it is.
pub(super) fn tell_apart(reports: &mut [Findings], edited: &BTreeMap<String, EditedName>) {
    for Findings { names, claims, .. } in reports {
        let mut speakers: Vec<usize> = claims.iter().filter_map(|claim| claim.name).collect();
        speakers.sort_unstable();
        speakers.dedup();
        let spoken: BTreeSet<Span> = claims.iter().filter_map(|claim| claim.speaker).collect();
        for number in speakers {
            let name = &mut names[number];
            if name.kind == EntityKind::Place
                && spoken.contains(&name.span)
                && governed_from(&name.label).is_some()
                && !edited.contains_key(&name.label)
            {
                name.kind = EntityKind::Organisation;
                name.label.push_str(" (government)");
            }
        }
    }
}
