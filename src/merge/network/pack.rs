//! Groups side by side.

use super::{Place, SIZE};

/// The room between two groups.
const BETWEEN: f64 = 24.0;

/// The places of a group, and what each takes up.
type Group = (Vec<Place>, Vec<Place>);

/// Lays groups in rows, the largest first: the places of each.
pub(super) fn side_by_side(groups: Vec<Group>) -> Vec<Vec<Place>> {
    let corners: Vec<[Place; 2]> = groups.iter().map(corners).collect();
    let sizes: Vec<Place> = corners
        .iter()
        .map(|[low, high]| [high[0] - low[0] + BETWEEN, high[1] - low[1] + BETWEEN])
        .collect();
    let area: f64 = sizes.iter().map(|size| size[0] * size[1]).sum();
    let widest = sizes.iter().map(|size| size[0]).fold(0.0, f64::max);
    let width = (area * SIZE[0] / SIZE[1]).sqrt().max(widest);
    let (mut x, mut y, mut height) = (0.0, 0.0, 0.0);
    let mut packed = Vec::with_capacity(groups.len());
    for (((places, _), [low, _]), size) in groups.into_iter().zip(corners).zip(sizes) {
        if x > 0.0 && x + size[0] > width {
            (x, y, height) = (0.0, y + height, 0.0);
        }
        let moved = places.iter().map(|place| [place[0] - low[0] + x, place[1] - low[1] + y]);
        packed.push(moved.collect());
        x += size[0];
        height = f64::max(height, size[1]);
    }
    packed
}

/// The corners of what holds all of a group.
fn corners((places, sizes): &Group) -> [Place; 2] {
    let mut corners = [[f64::MAX; 2], [f64::MIN; 2]];
    for (place, size) in places.iter().zip(sizes) {
        for axis in [0, 1] {
            corners[0][axis] = corners[0][axis].min(place[axis] - size[axis] / 2.0);
            corners[1][axis] = corners[1][axis].max(place[axis] + size[axis] / 2.0);
        }
    }
    corners
}
