//! Pushing apart what lies over each other.

use super::Place;

/// After so many rounds what still lies over each other has no room.
const ROUNDS: usize = 60;

/// Pushes rectangles around places apart, each two that overlap by half of it each, across or
/// down, whichever is less.
pub(super) fn push(places: &mut [Place], sizes: &[Place]) {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for one in 0..places.len() {
            for other in one + 1..places.len() {
                let apart = [0, 1].map(|axis| places[other][axis] - places[one][axis]);
                let over = [0, 1].map(|axis: usize| {
                    (sizes[one][axis] + sizes[other][axis]) / 2.0 - apart[axis].abs()
                });
                if over[0] <= 0.0 || over[1] <= 0.0 {
                    continue;
                }
                let axis = usize::from(over[1] < over[0]);
                let way = if apart[axis] < 0.0 { -1.0 } else { 1.0 };
                places[one][axis] -= way * over[axis] / 2.0;
                places[other][axis] += way * over[axis] / 2.0;
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}
