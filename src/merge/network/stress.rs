//! Places for the nodes of one group: as far from each other as the way between them is long.

use super::Place;

/// How many pixels a length of 1 is.
const UNIT: f64 = 52.0;

/// After so many steps hardly anything moves any more.
const STEPS: usize = 150;

/// Places in which the stress is low: what distances lack of the lengths they should have, or
/// have too much, squared and weighed against those (E. R. Gansner, Y. Koren and S. North, Graph
/// drawing by stress majorization, 2004). In each step every node goes where those before it
/// want it, so that the stress falls.
pub(super) fn places(lengths: &[Vec<f64>]) -> Vec<Place> {
    let mut places = spiral(lengths.len());
    for _ in 0..STEPS {
        for node in 0..places.len() {
            let (mut sum, mut weights) = ([0.0; 2], 0.0);
            for (other, length) in lengths[node].iter().enumerate().filter(|it| it.0 != node) {
                let [away, from] = [places[node], places[other]];
                let apart = [away[0] - from[0], away[1] - from[1]];
                let distance = (apart[0] * apart[0] + apart[1] * apart[1]).sqrt();
                let weight = 1.0 / (length * length);
                weights += weight;
                for axis in [0, 1] {
                    // Two in one place are wanted anywhere around it.
                    let way = if distance > 0.0 { apart[axis] / distance } else { 0.0 };
                    sum[axis] += weight * (from[axis] + length * way);
                }
            }
            if weights > 0.0 {
                places[node] = sum.map(|sum| sum / weights);
            }
        }
    }
    lie_down(&mut places);
    places.iter().map(|place| place.map(|at| at * UNIT)).collect()
}

/// A spiral as in a sunflower, from the middle on: no two are in one place, and none is on a
/// line with all others (H. Vogel, A better way to construct the sunflower head, 1979).
fn spiral(count: usize) -> Vec<Place> {
    /// The cosine and the sine of the golden angle.
    const TURN: Place = [-0.737_368_878_078_319_7, 0.675_490_294_261_523_8];
    let mut way: Place = [1.0, 0.0];
    let places = (0..count).map(|place| {
        way = [way[0] * TURN[0] - way[1] * TURN[1], way[0] * TURN[1] + way[1] * TURN[0]];
        way.map(|way| way * (place as f64 + 0.5).sqrt())
    });
    places.collect()
}

/// Turns places so that they are widest across, as names are.
fn lie_down(places: &mut [Place]) {
    let count = places.len().max(1) as f64;
    let middle = [0, 1].map(|axis| places.iter().map(|place| place[axis]).sum::<f64>() / count);
    let (mut across, mut down, mut both) = (0.0, 0.0, 0.0);
    for place in &mut *places {
        *place = [place[0] - middle[0], place[1] - middle[1]];
        across += place[0] * place[0];
        down += place[1] * place[1];
        both += place[0] * place[1];
    }
    // The first principal axis: half the angle whose cosine and sine these two are.
    let (double_cosine, double_sine) = (across - down, 2.0 * both);
    let size = (double_cosine * double_cosine + double_sine * double_sine).sqrt();
    if size <= 0.0 {
        return;
    }
    let cosine = ((1.0 + double_cosine / size) / 2.0).max(0.0).sqrt();
    let sine = ((1.0 - double_cosine / size) / 2.0).max(0.0).sqrt();
    let sine = if double_sine < 0.0 { -sine } else { sine };
    for place in places {
        let [x, y] = *place;
        *place = [x * cosine + y * sine, y * cosine - x * sine];
    }
}
