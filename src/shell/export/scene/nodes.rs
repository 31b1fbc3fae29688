//! The network: who appears with whom in what is shown.

use super::label::{Label, Spot, place};
use super::radius;
use super::tally::{Named, Tally};
use crate::entity::EntityKind;
use crate::sorted::{sort, sort_by};

/// Who stands in a network.
pub(in crate::shell::export) const KINDS: [EntityKind; 2] =
    [EntityKind::Person, EntityKind::Organisation];

/// How many lines a network has at most, the strongest.
const MOST_EDGES: usize = 600;

/// The nodes are drawn smaller than places on a map: lines lead between them.
const SMALLER: f64 = 0.7;

/// The shape of a network, and of one that is as well drawn half as high.
const ASPECT: f64 = 1.6;
const LOW: f64 = 2.0 * ASPECT;

/// The room above and below the nodes of a low one, as a share of a whole height.
const AROUND: f64 = 0.06;

/// People and organisations, and who of them appears with whom.
#[derive(Debug)]
pub(in crate::shell::export) struct Nodes<'e> {
    /// How many times wider it is drawn than it is high.
    pub(in crate::shell::export) aspect: f64,
    /// Those that stand in the network, those of most events first.
    pub(in crate::shell::export) nodes: Vec<Node<'e>>,
    /// The lines between them.
    pub(in crate::shell::export) edges: Vec<Edge>,
    /// How many weaker lines there is no room for.
    pub(in crate::shell::export) edges_left: usize,
    /// All that are shown, those of most events first.
    pub(in crate::shell::export) all: Vec<Named<'e>>,
    /// Of each entity, who appears with it and in how many events, most first.
    #[cfg(feature = "exporter")]
    beside: Vec<Vec<(usize, u32)>>,
}

/// Somebody in the network.
#[derive(Debug)]
pub(in crate::shell::export) struct Node<'e> {
    pub(in crate::shell::export) named: Named<'e>,
    /// From the left and from the top, as shares of the width and the height.
    pub(in crate::shell::export) at: [f64; 2],
    /// In pixels.
    pub(in crate::shell::export) radius: f64,
    /// Its name, where there is room for it.
    pub(in crate::shell::export) label: Option<Label>,
}

/// A line between two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shell::export) struct Edge {
    /// The places of the two among the nodes.
    pub(in crate::shell::export) ends: [usize; 2],
    /// How many events name both.
    pub(in crate::shell::export) events: u32,
    /// Whether somebody is chosen, and neither of the two is.
    pub(in crate::shell::export) away: bool,
}

impl Edge {
    /// How wide it is drawn, in pixels: wider with each doubling of its events.
    pub(in crate::shell::export) fn width(&self) -> f64 {
        0.75 + 0.5 * f64::from(self.events.max(1).ilog2())
    }
}

impl<'e> Nodes<'e> {
    /// Whether it is drawn half as high.
    #[cfg(feature = "exporter")]
    pub(in crate::shell::export) fn is_low(&self) -> bool {
        self.aspect == LOW
    }

    /// Lays out the people and organisations of a tally, for drawings of some widths.
    pub(in crate::shell::export) fn new(tally: &Tally<'e>, widths: &[f64]) -> Nodes<'e> {
        let all = tally.named(&KINDS);
        let acts = |number: usize| KINDS.contains(&tally.entity(number).entity.kind());
        let pairs = pairs(tally.together(acts));
        let mut beside: Vec<Vec<(usize, u32)>> = tally.entities().map(|_| Vec::new()).collect();
        for &([one, other], events) in &pairs {
            beside[one].push((other, events));
            beside[other].push((one, events));
        }
        for others in &mut beside {
            sort_by(others, |one, other| (other.1, one.0).cmp(&(one.1, other.0)));
        }
        let any_chosen = all.iter().any(|named| named.chosen);
        let near = |named: &Named<'_>| {
            let mut others = beside[named.number].iter();
            named.chosen || others.any(|(other, _)| tally.entity(*other).chosen)
        };
        // The same whatever is shown, so that nobody moves.
        let heights = tally.entities().filter_map(|it| Some(share(it.entity.node()?)[1]));
        let (low, high) = heights.fold((1.0f64, 0.0f64), |it, y| (it.0.min(y), it.1.max(y)));
        let is_low = high - low + 2.0 * AROUND <= ASPECT / LOW;
        let (aspect, middle) = if is_low { (LOW, (low + high) / 2.0) } else { (ASPECT, 0.5) };
        let highest = all.first().map_or(0, |named| named.events);
        let nodes = all.iter().filter(|named| !beside[named.number].is_empty());
        let nodes = nodes.filter_map(|named| {
            let [x, y] = share(named.entity.node()?);
            let at = [x, (y - middle) * aspect / ASPECT + 0.5];
            let radius = radius(named.events, highest) * SMALLER;
            let named = Named { away: any_chosen && !near(named), ..*named };
            Some(Node { named, at, radius, label: None })
        });
        let mut nodes: Vec<Node<'e>> = nodes.collect();
        let spots: Vec<Spot<'_>> = nodes
            .iter()
            .map(|it| Spot { name: it.named.entity.label(), at: it.at, radius: it.radius })
            .collect();
        let labels = place(&spots, widths, aspect);
        nodes.iter_mut().zip(labels).for_each(|(node, label)| node.label = label);
        let (edges, edges_left) = edges(&nodes, &pairs, any_chosen);
        Nodes {
            aspect,
            nodes,
            edges,
            edges_left,
            all,
            #[cfg(feature = "exporter")]
            beside,
        }
    }

    /// Who appears with somebody, and in how many events, most first.
    #[cfg(feature = "exporter")]
    pub(in crate::shell::export) fn beside(&self, number: usize) -> &[(usize, u32)] {
        &self.beside[number]
    }
}

/// Where somebody stands, as shares of the width and the height.
fn share(node: [u16; 2]) -> [f64; 2] {
    node.map(|part| f64::from(part) / f64::from(u16::MAX))
}

/// How many events name each two, by their numbers, the lower first.
fn pairs(together: impl Iterator<Item = Vec<usize>>) -> Vec<([usize; 2], u32)> {
    /// Of whoever an event names besides so many, it says too little.
    const MOST: usize = 100;
    let mut all: Vec<[usize; 2]> = Vec::new();
    for named in together {
        let named = &named[..named.len().min(MOST)];
        for (place, one) in named.iter().enumerate() {
            all.extend(named[place + 1..].iter().map(|other| [*one, *other]));
        }
    }
    sort(&mut all);
    all.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as u32)).collect()
}

/// The strongest lines between nodes, the weaker first, so that those lie below; and how many
/// are left out.
fn edges(nodes: &[Node<'_>], pairs: &[([usize; 2], u32)], any_chosen: bool) -> (Vec<Edge>, usize) {
    let mut places: Vec<(usize, usize)> =
        nodes.iter().zip(0..).map(|(node, place)| (node.named.number, place)).collect();
    sort(&mut places);
    let place = |number: usize| {
        let found = places.binary_search_by(|(other, _)| other.cmp(&number)).ok()?;
        Some(places[found].1)
    };
    let edges = pairs.iter().filter_map(|&([one, other], events)| {
        let ends = [place(one)?, place(other)?];
        let away = any_chosen && !ends.iter().any(|end| nodes[*end].named.chosen);
        Some(Edge { ends, events, away })
    });
    let mut edges: Vec<Edge> = edges.collect();
    sort_by(&mut edges, |one, other| {
        (one.away, other.events, one.ends).cmp(&(other.away, one.events, other.ends))
    });
    // The strongest line of each node stays, however weak.
    let mut joined = vec![false; nodes.len()];
    let mut count = 0;
    edges.retain(|edge| {
        count += 1;
        let first = edge.ends.iter().any(|end| !joined[*end]);
        edge.ends.iter().for_each(|end| joined[*end] = true);
        count <= MOST_EDGES || first
    });
    edges.reverse();
    let left = count - edges.len();
    (edges, left)
}
