//! Two places of one name: "Paris, Texas" of one report is not the Paris of the others.

use super::choice::choose;
use super::evidence::{self, Evidence};
use super::{is_one, unjoined};
use crate::entity::EntityKind;
use crate::find::Findings;
use crate::report::EditedName;
use std::collections::BTreeMap;

/// Calls a place by what its report says of where it is, where other reports mean another by its
/// name: the name alone is that of the others. What an editor has an entry for stays as it is.
pub(in crate::merge) fn tell_apart(
    reports: &mut [Findings],
    edited: &BTreeMap<String, EditedName>,
) {
    let (entities, named) = unjoined(reports);
    let evidence = evidence::of_all(&entities, reports, &named);
    for (entity, evidence) in entities.iter().zip(&evidence) {
        if entity.kind != EntityKind::Place || edited.contains_key(&entity.label) {
            continue;
        }
        let home = home(evidence);
        for (lies, quote, report) in &evidence.said {
            let Some((_, there)) = quote.split_once(", ") else { continue };
            if !is_one(evidence, home, *lies) {
                let own = format!("{}, {there}", entity.label);
                rename(&mut reports[*report], &entity.label, &own);
            }
        }
    }
}

/// The place that is meant by a name alone: what the reports that do not say where it is speak
/// of, or else what most of the others say, and in doubt the place that is best known.
fn home(evidence: &Evidence) -> Option<usize> {
    let places = &evidence.places;
    if let Some(silent) = evidence.chosen()
        && (silent.supported || evidence.silent >= evidence.said.len())
    {
        return Some(silent.number);
    }
    let known = choose(places, &[], evidence.word).map(|chosen| chosen.number);
    let agree = |one: Option<usize>| {
        evidence.said.iter().filter(|(other, ..)| is_one(evidence, one, *other)).count()
    };
    let said = evidence.said.iter().map(|(lies, ..)| *lies);
    // Of several the first, which the reports' order gives.
    let best = said.rev().max_by_key(|lies| (agree(*lies), is_one(evidence, *lies, known)));
    best.flatten()
}

/// Calls a place of a report by another name.
fn rename(findings: &mut Findings, label: &str, own: &str) {
    for name in &mut findings.names {
        if name.kind == EntityKind::Place && name.label == label {
            own.clone_into(&mut name.label);
        }
    }
}
