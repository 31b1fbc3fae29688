//! Networks of made-up events.

use super::*;
use crate::entity::EntityKind;
use crate::status::Status;
use crate::when::When;
use proptest::prelude::*;

fn entity(kind: EntityKind, label: String) -> Entity {
    let (description, wikidata, aliases) = Default::default();
    Entity {
        kind,
        label,
        description,
        wikidata,
        aliases,
        possible: Vec::new(),
        location: None,
        node: None,
    }
}

fn people(count: usize) -> Vec<Entity> {
    (0..count).map(|number| entity(EntityKind::Person, format!("Somebody {number}"))).collect()
}

fn events(named: &[&[u32]]) -> Vec<Event> {
    let when: When = "2018".parse().unwrap();
    let event = |entities: &&[u32]| Event {
        id: 0,
        label: String::new(),
        when,
        evidence: Vec::new(),
        denials: Vec::new(),
        entities: entities.to_vec(),
        status: Status::default(),
    };
    named.iter().map(event).collect()
}

fn nodes(named: &[&[u32]], mut entities: Vec<Entity>) -> Vec<Option<[u16; 2]>> {
    lay_out(&events(named), &mut entities);
    entities.into_iter().map(|entity| entity.node).collect()
}

fn distance(one: Option<[u16; 2]>, other: Option<[u16; 2]>) -> f64 {
    let [one, other] = [one.unwrap(), other.unwrap()];
    let apart = [0, 1].map(|axis| (f64::from(one[axis]) - f64::from(other[axis])) * SIZE[axis]);
    (apart[0] * apart[0] + apart[1] * apart[1]).sqrt()
}

#[test]
fn who_appears_with_nobody_does_not_stand_in_the_network() {
    assert_eq!(nodes(&[&[0], &[1], &[]], people(3)), [None; 3]);
    let mut entities = people(3);
    entities.push(entity(EntityKind::Place, "Tirana".into()));
    entities.push(entity(EntityKind::Nationality, "Albanian".into()));
    let found = nodes(&[&[0, 1], &[2, 3], &[2, 4]], entities);
    assert_eq!(
        found.iter().map(Option::is_some).collect::<Vec<_>>(),
        [true, true, false, false, false]
    );
}

#[test]
fn those_who_appear_together_stand_nearer_than_others() {
    // Two circles of friends, joined by one acquaintance.
    let named: [&[u32]; 3] = [&[0, 1, 2, 3], &[4, 5, 6, 7], &[3, 4]];
    let found = nodes(&named, people(8));
    let near = distance(found[0], found[2]).max(distance(found[5], found[7]));
    let far = distance(found[0], found[7]).min(distance(found[1], found[6]));
    assert!(near < far, "{near} {far}");
}

#[test]
fn groups_that_nothing_joins_stand_apart() {
    let found = nodes(&[&[0, 1], &[2, 3], &[4, 5]], people(6));
    for (one, other) in [(0, 2), (1, 3), (2, 4), (3, 5)] {
        assert!(distance(found[one], found[other]) > distance(found[0], found[1]) * 0.2);
    }
}

#[test]
fn of_very_many_those_with_most_events_stand_in_it() {
    let all: Vec<[u32; 2]> =
        (0..2_000).flat_map(|n| vec![[n, (n + 1) % 2_000]; 1 + (n < 120) as usize]).collect();
    let named: Vec<&[u32]> = all.iter().map(|pair| pair.as_slice()).collect();
    let found = nodes(&named, people(2_000));
    assert!(found[1..120].iter().all(Option::is_some));
    assert!((120..=150).contains(&found.iter().flatten().count()));
}

/// How many pairs of names lie over each other.
fn overlaps(found: &[Option<[u16; 2]>], entities: &[Entity]) -> usize {
    let boxes: Vec<(Place, Place)> = found
        .iter()
        .zip(entities)
        .filter_map(|(node, entity)| {
            let node = (*node)?;
            let place = [0, 1].map(|axis| f64::from(node[axis]) / 65_535.0 * SIZE[axis]);
            Some((place, size(&entity.label)))
        })
        .collect();
    let over = |one: &(Place, Place), other: &(Place, Place)| {
        [0, 1].into_iter().all(|axis: usize| {
            (one.0[axis] - other.0[axis]).abs() + 1.0 < (one.1[axis] + other.1[axis]) / 2.0
        })
    };
    let pairs = boxes.iter().enumerate();
    pairs.map(|(place, one)| boxes[..place].iter().filter(|other| over(one, other)).count()).sum()
}

#[test]
fn names_do_not_lie_over_each_other_while_there_is_room() {
    // A centre with forty around it, of whom neighbours know each other.
    let all: Vec<[u32; 3]> = (1..40).map(|n| [0, n, n + 1]).collect();
    let named: Vec<&[u32]> = all.iter().map(|three| three.as_slice()).collect();
    assert_eq!(overlaps(&nodes(&named, people(41)), &people(41)), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn whoever_appears_with_whom_no_two_stand_in_one_place(
        named in prop::collection::vec(prop::collection::btree_set(0..60u32, 0..6), 0..60)
    ) {
        let named: Vec<Vec<u32>> = named.into_iter().map(|set| set.into_iter().collect()).collect();
        let named: Vec<&[u32]> = named.iter().map(Vec::as_slice).collect();
        let found = nodes(&named, people(60));
        prop_assert_eq!(&found, &nodes(&named, people(60)));
        let mut places: Vec<[u16; 2]> = found.iter().flatten().copied().collect();
        let count = places.len();
        places.sort_unstable();
        places.dedup();
        prop_assert_eq!(places.len(), count);
        for (entity, node) in found.iter().enumerate() {
            let together = named.iter().any(|it| it.len() > 1 && it.contains(&(entity as u32)));
            prop_assert_eq!(node.is_some(), together);
        }
    }
}
