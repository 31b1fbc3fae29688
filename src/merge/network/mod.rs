//! Where people and organisations stand in the network of who appears with whom: laid out once,
//! when a pack is made, so that it looks the same for every reader and stays as it is while
//! they choose.
//!
//! Those that events name together stand near each other; groups that no event joins stand
//! apart. All of it is `+ - * /` and square roots in a fixed order, which every machine does
//! alike.

mod apart;
mod graph;
mod pack;
mod stress;

use super::{Entity, Event};
use graph::Graph;

/// The size that the network is laid out for, in pixels; the page draws it in that shape.
const SIZE: Place = [960.0, 600.0];

/// Across, and down.
type Place = [f64; 2];

/// Lays out those who appear together in events, and tells each where it stands.
pub(super) fn lay_out(events: &[Event], entities: &mut [Entity]) {
    let graph = Graph::of(events, entities);
    let sizes: Vec<Place> =
        graph.nodes.iter().map(|node| size(&entities[*node as usize].label)).collect();
    let groups = graph.groups();
    let laid_out = groups.iter().map(|group| {
        let mut places = stress::places(&graph.lengths(group));
        let sizes: Vec<Place> = group.iter().map(|node| sizes[*node]).collect();
        apart::push(&mut places, &sizes);
        (places, sizes)
    });
    let mut places = vec![[0.0; 2]; graph.nodes.len()];
    for (group, packed) in groups.iter().zip(pack::side_by_side(laid_out.collect())) {
        group.iter().zip(packed).for_each(|(node, place)| places[*node] = place);
    }
    fit(&mut places, &sizes);
    for (node, place) in graph.nodes.iter().zip(places) {
        let share = [0, 1].map(|axis| (place[axis] / SIZE[axis]).clamp(0.0, 1.0));
        entities[*node as usize].node =
            Some(share.map(|share| (share * f64::from(u16::MAX)).round() as u16));
    }
}

/// What a name takes up: a circle, and most of the name beside it, which may stand on either
/// side.
fn size(label: &str) -> Place {
    /// The longest name that room is kept for, in characters.
    const LONGEST: usize = 24;
    const CHARACTER: f64 = 5.0;
    [30.0 + CHARACTER * label.chars().count().min(LONGEST) as f64, 28.0]
}

/// Brings all places into the size of the drawing: pushed apart where names lie over each other,
/// and nearer again where that is too large, so that what room there is is shared.
fn fit(places: &mut [Place], sizes: &[Place]) {
    /// How often.
    const TIMES: usize = 8;
    /// No more than this is a small network made larger.
    const LARGEST: f64 = 1.4;
    for time in 0..TIMES {
        apart::push(places, sizes);
        for axis in [0, 1] {
            let ends = places.iter().zip(sizes).map(|(place, size)| {
                (place[axis] - size[axis] / 2.0, place[axis] + size[axis] / 2.0)
            });
            let (low, high) =
                ends.fold((f64::MAX, f64::MIN), |all, end| (all.0.min(end.0), all.1.max(end.1)));
            let most = if time == 0 { LARGEST } else { 1.0 };
            let factor = (SIZE[axis] / (high - low).max(1.0)).min(most);
            let middle = (low + high) / 2.0;
            for place in &mut *places {
                place[axis] = SIZE[axis] / 2.0 + (place[axis] - middle) * factor;
            }
        }
    }
}

#[cfg(test)]
mod tests;
