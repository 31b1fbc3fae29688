//! Coasts and borders as paths of SVG, as far as they are seen.

use super::clip::{Place, Rectangle, Side};
use super::frame::{ASPECT, Frame, turned};
use super::outline::Outline;
use super::projection::project;
use std::fmt::Write;

/// The width of the plane that paths are drawn in: their numbers are whole.
pub const PLANE: f64 = 9_600.0;

/// No step of a path is shorter: nobody would see it.
const SHORTEST: f64 = 8.0;

/// How far what is cut off still goes beyond what is seen, so that no edge of it is.
const BEYOND: f64 = 40.0;

/// Along the meridian at which the map ends, which is bent, there is a point every few degrees.
const BEND: f64 = 4.0;

impl Frame {
    /// The lands, as a path: what it goes round once is land.
    pub fn land(&self, outline: &Outline) -> String {
        let mut path = Path::default();
        for ring in &outline.land {
            for east in self.around_the_world(ring) {
                path.draw(&self.seen(&east), true);
            }
        }
        path.data
    }

    /// The borders between countries.
    pub fn borders(&self, outline: &Outline) -> String {
        let window = self.window();
        let mut path = Path::default();
        for line in &outline.borders {
            let mut part: Vec<Place> = Vec::new();
            let mut before: Option<([f64; 2], Place)> = None;
            for place in line {
                let place = [turned(place[0] - self.middle), place[1]];
                let here = self.on_plane(place);
                let broken = before.is_some_and(|(last, there)| {
                    (place[0] - last[0]).abs() > 180.0 || window.misses(there, here)
                });
                if broken {
                    path.draw(&std::mem::take(&mut part), false);
                }
                part.push(here);
                before = Some((place, here));
            }
            path.draw(&part, false);
        }
        path.data
    }

    /// The edge of the world.
    pub fn sphere(&self) -> String {
        let ends = [[-180.0, -90.0], [180.0, -90.0], [180.0, 90.0], [-180.0, 90.0]];
        let mut path = Path::default();
        path.draw(&self.seen(&ends), true);
        path.data
    }

    /// A ring in degrees east of the middle: as often as it, or a part of it, is on the map.
    fn around_the_world(&self, ring: &[Place]) -> Vec<Vec<Place>> {
        const WEST: Side = Side { axis: 0, bound: -180.0, below: true };
        const EAST: Side = Side { axis: 0, bound: 180.0, below: false };
        let turns = [-360.0, 0.0, 360.0].into_iter().filter_map(|turn| {
            let east: Vec<Place> =
                ring.iter().map(|place| [place[0] - self.middle + turn, place[1]]).collect();
            let crosses =
                |side: Side, ring: &[Place]| ring.iter().any(|place| side.inside(*place) < 0.0);
            let seen = east.iter().any(|place| place[0].abs() < 180.0);
            seen.then(|| {
                [WEST, EAST].into_iter().fold(east, |ring, side| match crosses(side, &ring) {
                    true => side.cut(&ring),
                    false => ring,
                })
            })
        });
        turns.collect()
    }

    /// What is seen of a ring, on the plane.
    fn seen(&self, ring: &[Place]) -> Vec<Place> {
        let Some(&last) = ring.last() else { return Vec::new() };
        let mut places = Vec::with_capacity(ring.len());
        let mut before = last;
        for &place in ring {
            let edge = before[0].abs() == 180.0 && before[0] == place[0];
            let bends = if edge { ((place[1] - before[1]).abs() / BEND) as u32 } else { 0 };
            for bend in 1..=bends {
                let share = f64::from(bend) / f64::from(bends + 1);
                let north = before[1] + (place[1] - before[1]) * share;
                places.push(self.on_plane([place[0], north]));
            }
            places.push(self.on_plane(place));
            before = place;
        }
        let sides = self.window().sides();
        let outside = sides.iter().any(|side| places.iter().all(|it| side.inside(*it) < 0.0));
        match outside {
            true => Vec::new(),
            false => sides.iter().fold(places, |ring, side| side.cut(&ring)),
        }
    }

    /// A place in degrees east of the middle, on the plane of paths.
    fn on_plane(&self, [east, north]: Place) -> Place {
        let (x, y) = project(north, east);
        let unit = PLANE / self.width;
        [x * unit + PLANE / 2.0, (self.y - y) * unit + PLANE / ASPECT / 2.0]
    }

    fn window(&self) -> Rectangle {
        Rectangle([-BEYOND; 2], [PLANE + BEYOND, PLANE / ASPECT + BEYOND])
    }
}

/// The data of a path.
#[derive(Debug, Default)]
struct Path {
    data: String,
}

impl Path {
    /// Goes along a line, or round a ring, in steps that can be seen.
    fn draw(&mut self, line: &[Place], closed: bool) {
        let mut kept: Vec<[i32; 2]> = Vec::new();
        for (number, place) in line.iter().enumerate() {
            let here = place.map(|at| at.round() as i32);
            let far = |last: &[i32; 2]| {
                let step = [0, 1].map(|axis| (here[axis] - last[axis]).abs());
                f64::from(step[0].max(step[1])) >= SHORTEST
            };
            // A line ends where it ends, so that it meets others there.
            let end = !closed && number + 1 == line.len();
            if kept.last().is_none_or(|last| far(last) || end && here != *last) {
                kept.push(here);
            }
        }
        if kept.len() < if closed { 3 } else { 2 } {
            return;
        }
        let mut before = kept[0];
        for (number, here) in kept.iter().enumerate() {
            let [x, y] = [0, 1].map(|axis| here[axis] - before[axis]);
            // Writing into a string does not fail.
            let _ = match number {
                0 => write!(self.data, "M{} {}", here[0], here[1]),
                // After the first step each pair of numbers is one more.
                1 => write!(self.data, "l{x} {y}"),
                _ => write!(self.data, " {x} {y}"),
            };
            before = *here;
        }
        if closed {
            self.data.push('z');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::MapView;

    /// The steps of a path: from where, and to where.
    fn steps(path: &str) -> Vec<[Place; 2]> {
        let mut steps = Vec::new();
        for part in path.split('M').skip(1) {
            let numbers = part.replace(['l', 'z'], " ");
            let numbers: Vec<f64> =
                numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
            let mut at = [numbers[0], numbers[1]];
            for step in numbers[2..].chunks(2) {
                let next = [at[0] + step[0], at[1] + step[1]];
                steps.push([at, next]);
                at = next;
            }
        }
        steps
    }

    #[test]
    fn no_land_is_drawn_across_the_map_wherever_that_is_cut() {
        let earth = Outline::earth();
        let (columns, _) = MapView::grid(3);
        for x in (0..columns).step_by(4) {
            let part = Frame::of(MapView { zoom: 3, x, y: 32 });
            let world = Frame { width: Frame::of(Frame::WHOLE).width, ..part };
            // The South Pole is a line, as long as it is.
            let pole = world.on_plane([0.0, -89.0])[1];
            for [from, to] in steps(&world.land(&earth)) {
                let across = (from[0] - to[0]).abs();
                assert!(across < 500.0 || from[1] > pole, "{x}: {from:?} {to:?}");
            }
            // The longest straight border is that of the United States and Canada.
            for [from, to] in steps(&world.borders(&earth)) {
                assert!((from[0] - to[0]).abs() < 3_000.0, "{x}: {from:?} {to:?}");
            }
        }
    }

    #[test]
    fn closer_by_there_is_more_to_see_of_less() {
        let earth = Outline::earth();
        let tirana = crate::entity::Point::from_degrees(41.33, 19.82).unwrap();
        let near = Frame::around(&[tirana]);
        let (land, borders) = (near.land(&earth), near.borders(&earth));
        // Albania has four neighbours and a coast.
        assert!(steps(&borders).len() > 60 && steps(&land).len() > 40, "{land} {borders}");
        for [from, to] in steps(&land) {
            assert!(from.iter().chain(&to).all(|at| (-50.0..9_700.0).contains(at)));
        }
        assert!(land.len() + borders.len() < 8_000, "{} {}", land.len(), borders.len());
        let world = Frame::of(Frame::WHOLE);
        let length = world.land(&earth).len() + world.borders(&earth).len();
        assert!((20_000..80_000).contains(&length), "{length}");
    }

    #[test]
    fn in_the_middle_of_an_ocean_there_is_nothing() {
        let sea = Frame::around(&[crate::entity::Point::from_degrees(-45.0, -130.0).unwrap()]);
        let earth = Outline::earth();
        assert_eq!((sea.land(&earth), sea.borders(&earth)), (String::new(), String::new()));
        assert!(!sea.sphere().is_empty());
    }
}
