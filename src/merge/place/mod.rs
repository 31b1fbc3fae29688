//! Where on the Earth places are.
//!
//! A name can mean several places: `candidates` looks them up, countries in one table, towns and
//! regions in another. What the reports tell is gathered in `evidence`: what the words beside a
//! name say (`said`: "Paris, Texas"), and which countries and regions the same reports speak of
//! (`context`), those in the same sentence and the dateline's before the others. `choice` weighs
//! that with how large a place is, and takes none in doubt: a wrong point is worse than none.

mod abbreviation;
mod apart;
mod bearers;
mod because;
mod candidates;
mod choice;
mod context;
mod countries;
mod evidence;
mod gazetteer;
mod key;
mod names;
mod said;
mod whereabouts;

#[cfg(test)]
mod tests;

pub(super) use apart::tell_apart;
pub(super) use names::{is_listed, known, names, spelling};

use super::{Entity, Location};
use crate::entity::{EntityKind, Point};
use crate::error::Problem;
use crate::find::Findings;
use crate::find::name::NameMention;
use crate::report::{CORPUS_FILE, EditedName};
use candidates::Candidate;
use choice::Chosen;
use context::kilometres;
use evidence::Evidence;
use std::collections::{BTreeMap, HashMap};

/// Where an entity is taken to be, and what is wrong.
type Located = (Option<Location>, Option<Problem>);

/// Locates the entities that are places; `named` has for each report the entities of its names.
/// An editor's point goes before all else. Problems are places of which reports say two things,
/// and editor's points of what is no place.
pub(super) fn locate(
    reports: &[Findings],
    named: &[Vec<u32>],
    entities: &mut [Entity],
    edited: &BTreeMap<String, EditedName>,
) -> Vec<Problem> {
    let evidence = evidence::of_all(entities, reports, named);
    let mut problems = Vec::new();
    for (entity, evidence) in entities.iter_mut().zip(&evidence) {
        let told = edited.get(&entity.label).and_then(|name| name.point);
        let (location, problem) = match (entity.kind, told) {
            (EntityKind::Place, Some(point)) => {
                (point.map(|point| by_editor(point, evidence)), None)
            }
            (EntityKind::Place, None) => decide(&entity.label, evidence, reports),
            _ => continue,
        };
        entity.location = location;
        problems.extend(problem);
    }
    problems.extend(no_places(entities, edited));
    problems
}

/// Where an editor says that a place is: in the country of the nearest that has its name.
fn by_editor(point: Point, evidence: &Evidence) -> Location {
    /// Places of one name that lie no further apart are in one country, in kilometres.
    const AROUND: f64 = 100.0;
    let away = |place: &Candidate| kilometres(place.point, point);
    let near = evidence.places.iter().filter(|place| away(place) < AROUND);
    let nearest = near.min_by(|one, other| away(one).total_cmp(&away(other)));
    Location {
        point,
        country: nearest.map_or("", |place| place.country).to_owned(),
        because: "the editor says so".to_owned(),
    }
}

/// The names to which an editor gives a point and that are none of a place.
fn no_places(entities: &[Entity], edited: &BTreeMap<String, EditedName>) -> Vec<Problem> {
    let mut kinds: HashMap<&str, Vec<EntityKind>> = HashMap::new();
    for entity in entities.iter().filter(|entity| edited.contains_key(&entity.label)) {
        kinds.entry(&entity.label).or_default().push(entity.kind);
    }
    let pointed = edited.iter().filter(|(_, name)| name.point.is_some());
    let others = pointed.filter(|(label, _)| {
        kinds.get(label.as_str()).is_some_and(|kinds| !kinds.contains(&EntityKind::Place))
    });
    let problem = |(label, name): (&String, &EditedName)| {
        let message = format!("`{label}` has a `point`, and is no place");
        let problem = Problem::with_file(CORPUS_FILE, message, "give it type = \"place\" too");
        problem.at(format!("line {}", name.line))
    };
    others.map(problem).collect()
}

/// Where the places are that the names of one report are of, by the names' numbers.
pub fn points(findings: &Findings) -> Vec<Option<Point>> {
    let reports = std::slice::from_ref(findings);
    let (mut entities, named) = unjoined(reports);
    locate(reports, &named, &mut entities, &BTreeMap::new());
    let point = |&entity: &u32| Some(entities[entity as usize].location.as_ref()?.point);
    named.iter().flatten().map(point).collect()
}

/// The names of some reports, of which none is joined to another, as entities; and for each
/// report those of its names.
fn unjoined(reports: &[Findings]) -> (Vec<Entity>, Vec<Vec<u32>>) {
    let mut entities: Vec<Entity> = Vec::new();
    let mut numbers = HashMap::new();
    let named = reports.iter().map(|findings| {
        let names = findings.names.iter().map(|name| {
            *numbers.entry((name.kind, name.label.as_str())).or_insert_with(|| {
                entities.push(alone(name));
                entities.len() as u32 - 1
            })
        });
        names.collect()
    });
    let named = named.collect();
    (entities, named)
}

/// A name as an entity that has no other.
fn alone(name: &NameMention) -> Entity {
    Entity {
        kind: name.kind,
        label: name.label.clone(),
        description: String::new(),
        wikidata: String::new(),
        aliases: Vec::new(),
        possible: Vec::new(),
        location: None,
        node: None,
    }
}

/// Where the place is that a name means.
fn decide(label: &str, evidence: &Evidence, reports: &[Findings]) -> Located {
    let places = &evidence.places;
    let chosen = evidence.chosen();
    let Some((first, quote, report)) = evidence.said.first() else {
        return (chosen.map(|chosen| chosen_location(label, evidence, chosen)), None);
    };
    let file = &reports[*report].report.file;
    let differs = |other: &Option<usize>| !is_one(evidence, *first, *other);
    if let Some((_, other, second)) = evidence.said.iter().find(|(other, ..)| differs(other)) {
        let second = &reports[*second].report.file;
        let says = format!("“{quote}” here and “{other}” in {second}");
        return (None, Some(two(label, file, &says)));
    }
    // One report that says where its place is tells little of the others.
    let most = evidence.said.len() >= evidence.silent;
    if let Some(chosen) = chosen.filter(|it| !most && !is_one(evidence, *first, Some(it.number))) {
        let because = because::chosen(label, places, chosen);
        let says = format!("“{quote}” here, and in other reports it is taken for {because}");
        return (None, Some(two(label, file, &says)));
    }
    let location = first.map(|number| Location {
        point: places[number].point,
        country: places[number].country.to_owned(),
        because: because::said(quote),
    });
    (location, None)
}

fn chosen_location(label: &str, evidence: &Evidence, chosen: Chosen) -> Location {
    let place = &evidence.places[chosen.number];
    Location {
        point: place.point,
        country: place.country.to_owned(),
        because: because::chosen(label, &evidence.places, chosen),
    }
}

/// Whether two places are one on a map; one that is not known is no other.
fn is_one(evidence: &Evidence, one: Option<usize>, other: Option<usize>) -> bool {
    let point = |number: Option<usize>| number.map(|number| evidence.places[number].point);
    match (point(one), point(other)) {
        (Some(one), Some(other)) => kilometres(one, other) <= choice::ONE,
        (one, other) => one == other,
    }
}

/// That reports mean two places by one name.
fn two(label: &str, file: &str, says: &str) -> Problem {
    let message = format!("“{label}” is said of two places, {says}, so it has no point");
    let remedy = format!(
        "write where it is in {CORPUS_FILE}: [names.\"{label}\"] with point = [41.33, 19.82]"
    );
    Problem::with_file(file, message, remedy)
}
