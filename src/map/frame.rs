//! The part of the world that is seen.

use super::projection::{EAST, NORTH, kilometres, latitude, project};
use crate::entity::Point;
use crate::explore::MapView;
use crate::sorted::sort;

/// How much wider a map is drawn than it is high.
pub const ASPECT: f64 = 1.6;

/// What a map of places alone shows around them, as a share of their own extent.
const AROUND: f64 = 1.3;

/// The least width of a map of places alone, as a share of the world's: some 700 km.
const LEAST: f64 = 0.02;

/// What is wider than this share of the world is shown as all of it.
const MOST: f64 = 0.8;

/// How far a step moves, in columns and rows of the grid: about a quarter of what is seen.
const COLUMNS: i32 = 4;
const ROWS: i32 = 3;

/// The part of the world that is seen. The meridian in its middle stands upright, so that every
/// region is drawn straight, and a map can be moved around the whole world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The meridian in the middle, in degrees east.
    pub(super) middle: f64,
    /// How high the middle lies above the equator.
    pub(super) y: f64,
    /// How wide it is.
    pub(super) width: f64,
}

/// A step that a reader takes on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Closer.
    In,
    /// Further away.
    Out,
    /// Up.
    North,
    /// Down.
    South,
    /// To the left.
    West,
    /// To the right.
    East,
}

impl Frame {
    /// The whole world.
    pub const WHOLE: MapView = MapView { zoom: 0, x: MapView::CELLS / 2, y: MapView::CELLS / 4 };

    /// The part that an address names.
    pub fn of(part: MapView) -> Frame {
        let (columns, rows) = MapView::grid(part.zoom);
        let middle = f64::from(part.x) / f64::from(columns) * 360.0 - 180.0;
        let y = NORTH - f64::from(part.y) / f64::from(rows) * 2.0 * NORTH;
        Frame::within(middle, y, width(part.zoom))
    }

    /// A part that shows nothing beyond the poles, where it is no higher than the world.
    fn within(middle: f64, y: f64, width: f64) -> Frame {
        let room = (NORTH - width / ASPECT / 2.0).max(0.0);
        Frame { middle, y: y.clamp(-room, room), width }
    }

    /// What shows all of some points, and something around them: the whole world where there are
    /// none, or where they lie all around it.
    pub fn around(points: &[Point]) -> Frame {
        let whole = Frame::of(Frame::WHOLE);
        let Some(middle) = middle(points) else { return whole };
        let places = points
            .iter()
            .map(|point| project(point.latitude(), turned(point.longitude() - middle)));
        let (mut x, mut low, mut high) = (0.0f64, f64::MAX, f64::MIN);
        for (east, north) in places {
            x = x.max(east.abs());
            (low, high) = (low.min(north), high.max(north));
        }
        let width = (2.0 * x).max((high - low) * ASPECT) * AROUND;
        match width < MOST * whole.width {
            true => Frame::within(middle, (low + high) / 2.0, width.max(LEAST * whole.width)),
            false => Frame { middle, ..whole },
        }
    }

    /// Where a point is, from the left and from the top, as shares of the width and the height;
    /// none outside.
    pub fn place(&self, point: Point) -> Option<[f64; 2]> {
        let (x, y) = project(point.latitude(), turned(point.longitude() - self.middle));
        let place = [x / self.width + 0.5, (self.y - y) * ASPECT / self.width + 0.5];
        place.iter().all(|share| (0.0..=1.0).contains(share)).then_some(place)
    }

    /// Where a step leads; none where it leads nowhere else.
    pub fn after(&self, step: Step) -> Option<MapView> {
        let zooms = 0..=MapView::CLOSEST;
        // What is no step of the zoom is moved as the next wider one that is.
        let mut here = zooms.clone().rev().filter(|zoom| width(*zoom) >= self.width * 0.999);
        let zoom = match step {
            Step::In => zooms.clone().find(|zoom| width(*zoom) < self.width * 0.9)?,
            Step::Out => zooms.clone().rev().find(|zoom| width(*zoom) > self.width * 1.1)?,
            _ => here.next().unwrap_or(0),
        };
        let (right, down) = match step {
            Step::In | Step::Out => (0, 0),
            Step::North => (0, -ROWS),
            Step::South => (0, ROWS),
            Step::West => (-COLUMNS, 0),
            Step::East => (COLUMNS, 0),
        };
        let (columns, rows) = MapView::grid(zoom);
        let column = (self.middle + 180.0) / 360.0 * f64::from(columns);
        let row = (NORTH - self.y) / (2.0 * NORTH) * f64::from(rows);
        let part = |down: i32| MapView {
            zoom,
            x: (column.round() as i32 + right).rem_euclid(i32::from(columns)) as u16,
            y: (row.round() as i32 + down).clamp(0, i32::from(rows) - 1) as u16,
        };
        // Nothing is to be seen beyond a pole.
        let moves = down == 0 || Frame::of(part(down)).y != Frame::of(part(0)).y;
        moves.then(|| part(down))
    }

    /// A length to measure by, in kilometres, and what share of the width it has: 1, 2 or 5 with
    /// noughts. None where the map is of half a continent or more, and lengths differ on it.
    pub fn scale(&self) -> Option<(u32, f64)> {
        /// The widest map that one length is true of, in kilometres.
        const WIDEST: f64 = 5_000.0;
        let width = self.width * kilometres(latitude(self.y));
        let lengths = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
        let length = lengths.into_iter().find(|length| f64::from(*length) <= width / 4.0)?;
        (width <= WIDEST).then_some((length, f64::from(length) / width))
    }
}

/// How wide the part of a zoom is.
fn width(zoom: u8) -> f64 {
    2.0 * EAST / f64::from(1u32 << zoom.min(MapView::CLOSEST))
}

/// Degrees east of some meridian, at most half way round.
pub(super) fn turned(degrees: f64) -> f64 {
    if degrees > 180.0 {
        degrees - 360.0
    } else if degrees < -180.0 {
        degrees + 360.0
    } else {
        degrees
    }
}

/// The meridian in the middle of some points: opposite the widest stretch without any.
fn middle(points: &[Point]) -> Option<f64> {
    let mut meridians: Vec<i32> = points.iter().map(|point| point.units()[1]).collect();
    sort(&mut meridians);
    let (first, last) = (*meridians.first()?, *meridians.last()?);
    const ROUND: i32 = 3_600_000;
    let mut widest = (first + ROUND - last, first, last);
    for pair in meridians.windows(2) {
        if pair[1] - pair[0] > widest.0 {
            widest = (pair[1] - pair[0], pair[1], pair[0] + ROUND);
        }
    }
    let (_, west, east) = widest;
    Some(turned(f64::from(west + east) / 20_000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: f64, longitude: f64) -> Point {
        Point::from_degrees(latitude, longitude).unwrap()
    }

    #[test]
    fn a_map_of_places_shows_them_all() {
        for places in [
            vec![point(41.33, 19.82)],
            vec![point(41.33, 19.82), point(35.69, 51.39), point(48.86, 2.35)],
            // Fiji and Samoa, on both sides of the antimeridian.
            vec![point(-18.1, 178.4), point(-13.8, -171.8)],
            vec![point(90.0, 0.0), point(-90.0, 0.0)],
            (-17..18).map(|east| point(10.0, f64::from(east) * 10.0)).collect(),
        ] {
            let frame = Frame::around(&places);
            for place in &places {
                assert!(frame.place(*place).is_some(), "{place:?} in {frame:?}");
            }
        }
        let near = Frame::around(&[point(-18.1, 178.4), point(-13.8, -171.8)]);
        assert!(near.width < 0.5, "{near:?}");
        assert_eq!(Frame::around(&[]), Frame::of(Frame::WHOLE));
    }

    #[test]
    fn one_place_has_some_hundred_kilometres_around_it() {
        let frame = Frame::around(&[point(41.33, 19.82)]);
        let (length, share) = frame.scale().unwrap();
        assert_eq!(length, 100);
        assert!((500.0..900.0).contains(&(f64::from(length) / share)));
        assert_eq!(Frame::of(Frame::WHOLE).scale(), None);
    }

    #[test]
    fn steps_lead_to_parts_that_addresses_name() {
        let whole = Frame::of(Frame::WHOLE);
        assert_eq!(whole.place(point(0.0, 0.0)), Some([0.5, 0.5]));
        assert_eq!(whole.after(Step::Out), None);
        let mut frame = Frame::around(&[point(41.33, 19.82)]);
        for step in [Step::In, Step::North, Step::South, Step::West, Step::East, Step::Out] {
            let part = frame.after(step).unwrap();
            assert_eq!(MapView::from_word(&part.to_word()), Some(part));
            assert!(Frame::of(part).place(point(41.33, 19.82)).is_some(), "{step:?}");
            frame = Frame::of(part);
        }
        while let Some(part) = frame.after(Step::In) {
            frame = Frame::of(part);
        }
        assert_eq!(frame.width, width(MapView::CLOSEST));
        while let Some(part) = frame.after(Step::North) {
            frame = Frame::of(part);
        }
        assert_eq!(frame.after(Step::North), None);
    }

    #[test]
    fn a_map_goes_round_the_world_and_comes_back() {
        let start = Frame::WHOLE;
        let mut part = start;
        for _ in 0..4 {
            part = Frame::of(part).after(Step::East).unwrap();
        }
        assert_eq!(part, start);
    }
}
