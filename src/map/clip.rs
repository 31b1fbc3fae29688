//! Cutting off what is not seen.

/// A place in the plane.
pub(super) type Place = [f64; 2];

/// A side of what is seen: what lies beyond a bound on one axis is cut off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    /// Across, or down.
    pub(super) axis: usize,
    /// Where it is.
    pub(super) bound: f64,
    /// Whether what is below the bound is cut off, or what is above.
    pub(super) below: bool,
}

impl Side {
    /// How far inside a place is; below 0 where it is cut off.
    pub(super) fn inside(self, place: Place) -> f64 {
        let above = place[self.axis] - self.bound;
        if self.below { above } else { -above }
    }

    /// What it leaves of a ring (I. E. Sutherland and G. W. Hodgman, Reentrant polygon clipping,
    /// 1974).
    pub(super) fn cut(self, ring: &[Place]) -> Vec<Place> {
        let Some(&last) = ring.last() else { return Vec::new() };
        let mut kept = Vec::with_capacity(ring.len());
        let mut before = last;
        for &place in ring {
            let (from, to) = (self.inside(before), self.inside(place));
            if (from < 0.0) != (to < 0.0) {
                let share = from / (from - to);
                let mut crossing =
                    [0, 1].map(|axis: usize| before[axis] + (place[axis] - before[axis]) * share);
                crossing[self.axis] = self.bound;
                kept.push(crossing);
            }
            if to >= 0.0 {
                kept.push(place);
            }
            before = place;
        }
        kept
    }
}

/// A rectangle from one corner to the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rectangle(pub(super) Place, pub(super) Place);

impl Rectangle {
    /// Its four sides.
    pub(super) fn sides(self) -> [Side; 4] {
        let Rectangle(low, high) = self;
        [(0, low[0], true), (0, high[0], false), (1, low[1], true), (1, high[1], false)]
            .map(|(axis, bound, below)| Side { axis, bound, below })
    }

    /// Whether two places lie beyond one of its sides, so that nothing between them is in it.
    pub(super) fn misses(self, one: Place, other: Place) -> bool {
        self.sides().iter().any(|side| side.inside(one) < 0.0 && side.inside(other) < 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_cut_along_the_sides_that_it_crosses() {
        let square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        let window = Rectangle([1.0, -9.0], [9.0, 2.0]);
        let cut = window.sides().iter().fold(square.to_vec(), |ring, side| side.cut(&ring));
        let mut corners = cut.clone();
        corners.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(corners, [[1.0, 0.0], [1.0, 2.0], [4.0, 0.0], [4.0, 2.0]]);
        let away = Rectangle([5.0, 5.0], [6.0, 6.0]);
        let none = away.sides().iter().fold(square.to_vec(), |ring, side| side.cut(&ring));
        assert!(none.is_empty(), "{none:?}");
        assert!(away.misses([0.0, 9.0], [4.0, 9.0]) && !away.misses([0.0, 9.0], [9.0, 0.0]));
    }
}
