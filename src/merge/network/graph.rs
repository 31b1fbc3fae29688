//! Who appears with whom.

use super::super::{Entity, Event};

/// How many stand in the network at most: more cannot be told apart.
const MOST: usize = 150;

/// Those who take part in most events together with others.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// The indexes of the entities, those with most events first.
    pub(super) nodes: Vec<u32>,
    /// Of each pair of nodes, whether an event names both.
    joined: Vec<bool>,
}

impl Graph {
    /// Finds them: people and organisations alone. Places are on the map, and a nationality
    /// says of whom it is told, not who was there.
    pub(super) fn of(events: &[Event], entities: &[Entity]) -> Graph {
        let acting = |entity: &u32| entities[*entity as usize].kind.acts();
        let mut counts: Vec<u32> = vec![0; entities.len()];
        let mut together = vec![false; entities.len()];
        for event in events {
            let several = event.entities.iter().filter(|entity| acting(entity)).nth(1).is_some();
            for &entity in event.entities.iter().filter(|entity| acting(entity)) {
                counts[entity as usize] += 1;
                together[entity as usize] |= several;
            }
        }
        let mut nodes: Vec<u32> =
            (0..entities.len() as u32).filter(|entity| together[*entity as usize]).collect();
        nodes.sort_by_key(|entity| (u32::MAX - counts[*entity as usize], *entity));
        nodes.truncate(MOST);
        Graph::joining(nodes, events, entities.len())
    }

    /// Joins nodes that an event names together; leaves out those that are joined to none.
    fn joining(nodes: Vec<u32>, events: &[Event], entities: usize) -> Graph {
        let mut places: Vec<Option<usize>> = vec![None; entities];
        for (place, node) in nodes.iter().enumerate() {
            places[*node as usize] = Some(place);
        }
        let count = nodes.len();
        let mut joined = vec![false; count * count];
        for event in events {
            let named: Vec<usize> =
                event.entities.iter().filter_map(|entity| places[*entity as usize]).collect();
            for &one in &named {
                for &other in named.iter().filter(|other| **other != one) {
                    joined[one * count + other] = true;
                }
            }
        }
        let has_any = |node: &usize| joined[node * count..][..count].contains(&true);
        let kept: Vec<usize> = (0..count).filter(has_any).collect();
        let pairs = kept.iter().flat_map(|one| kept.iter().map(move |other| one * count + other));
        Graph {
            joined: pairs.map(|pair| joined[pair]).collect(),
            nodes: kept.iter().map(|node| nodes[*node]).collect(),
        }
    }

    fn are_joined(&self, one: usize, other: usize) -> bool {
        self.joined[one * self.nodes.len() + other]
    }

    /// The groups of nodes that lead to each other, the largest first.
    pub(super) fn groups(&self) -> Vec<Vec<usize>> {
        let mut known = vec![false; self.nodes.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for first in 0..self.nodes.len() {
            if std::mem::replace(&mut known[first], true) {
                continue;
            }
            let mut group = vec![first];
            let mut next = 0;
            while let Some(&node) = group.get(next) {
                for (other, known) in known.iter_mut().enumerate() {
                    if self.are_joined(node, other) && !*known {
                        *known = true;
                        group.push(other);
                    }
                }
                next += 1;
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups.sort_by_key(|group| usize::MAX - group.len());
        groups
    }

    /// How long the way from each node of a group to each other is, row by row (R. W. Floyd,
    /// Algorithm 97: shortest path, 1962).
    pub(super) fn lengths(&self, group: &[usize]) -> Vec<Vec<f64>> {
        let length = |one: usize, other: usize| match self.are_joined(one, other) {
            _ if one == other => 0.0,
            true => self.step(group, one, other),
            false => f64::INFINITY,
        };
        let row = |one: &usize| group.iter().map(|other| length(*one, *other)).collect();
        let mut lengths: Vec<Vec<f64>> = group.iter().map(row).collect();
        for by in 0..group.len() {
            let onward = lengths[by].clone();
            for row in &mut lengths {
                let to = row[by];
                for (length, onward) in row.iter_mut().zip(&onward) {
                    *length = length.min(to + onward);
                }
            }
        }
        lengths
    }

    /// How long the line between two nodes is best: longer the more others are joined to one
    /// of them alone, so that those around a centre have room (E. R. Gansner, Y. Koren and
    /// S. North, Graph drawing by stress majorization, 2004, section 4).
    fn step(&self, group: &[usize], one: usize, other: usize) -> f64 {
        let alone = group.iter().filter(|node| {
            let near = |centre: usize| **node == centre || self.are_joined(centre, **node);
            near(one) != near(other)
        });
        1.0 + (alone.count() as f64).sqrt() / 2.0
    }
}
