//! Which countries and regions a report speaks of, and how much.

use super::candidates::Candidate;
use super::countries;
use crate::entity::Point;

/// How much a name of a country's town tells of the country, beside the country's own.
pub(super) const TOWN: f32 = 0.7;
/// How much an organisation does that has a place in its name.
pub(super) const ORGANISATION: f32 = 0.5;
/// How much the place of a report's dateline does.
pub(super) const DATELINE: f32 = 2.0;
/// How much more a name in the same sentence does.
pub(super) const BESIDE: f32 = 2.0;

/// So many countries and regions are kept of a report: all that is done with them takes as long.
const MOST: usize = 64;

/// Countries that lie no further apart are near each other, in kilometres.
const NEAR: f64 = 2_000.0;

/// What a name tells of the country, and the region in it, that its report speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tells {
    pub(super) country: &'static str,
    pub(super) region: &'static str,
    pub(super) weight: f32,
}

/// All that some names tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    told: Vec<Tells>,
}

impl Context {
    /// Adds what a name tells, so many times. A report that speaks of so many countries and
    /// regions tells nothing by one more.
    pub(super) fn add(&mut self, tells: Tells, times: f32) {
        let weight = tells.weight * times;
        let same = |it: &Tells| (it.country, it.region) == (tells.country, tells.region);
        match self.told.iter().position(same) {
            Some(known) => self.told[known].weight += weight,
            None if self.told.len() < MOST => self.told.push(Tells { weight, ..tells }),
            None => {}
        }
    }

    /// Adds all that another tells, so many times.
    pub(super) fn add_all(&mut self, other: &Context, times: f32) {
        other.told.iter().for_each(|tells| self.add(*tells, times));
    }

    /// The weight of all, of what tells a place's country, of its region, and, where asked, of
    /// what is near.
    pub(super) fn speaks_of(&self, place: &Candidate, near: bool) -> Speaks {
        let mut speaks = Speaks::default();
        for tells in self.told.iter().filter(|tells| tells.weight > 0.01) {
            speaks.all += tells.weight;
            if tells.country == place.country {
                speaks.country += tells.weight;
                if !tells.region.is_empty() {
                    speaks.regions += tells.weight;
                    speaks.region += if tells.region == place.region { tells.weight } else { 0.0 };
                }
            } else if near
                && countries::of_code(tells.country)
                    .is_some_and(|country| kilometres(country.point, place.point) < NEAR)
            {
                speaks.near += tells.weight;
            }
        }
        speaks
    }
}

/// How much a report speaks of where a place is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Speaks {
    /// Of any country.
    pub(super) all: f32,
    /// Of the place's country.
    pub(super) country: f32,
    /// Of its region.
    pub(super) region: f32,
    /// Of any region of the country.
    pub(super) regions: f32,
    /// Of other countries near to it.
    pub(super) near: f32,
}

/// How far two points lie apart on a sphere.
pub(super) fn kilometres(one: Point, other: Point) -> f64 {
    const RADIUS: f64 = 6_371.0;
    let [north, other_north] = [one, other].map(|point| point.latitude().to_radians());
    let east = (one.longitude() - other.longitude()).to_radians();
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(north - other_north) + north.cos() * other_north.cos() * half(east);
    2.0 * RADIUS * chord.clamp(0.0, 1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_globe() {
        let point = |north, east| Point::from_degrees(north, east).expect("it is on Earth");
        let [tirana, rome, suva] = [point(41.33, 19.82), point(41.9, 12.5), point(-18.1, 178.4)];
        assert!((600.0..620.0).contains(&kilometres(tirana, rome)));
        assert!(kilometres(tirana, tirana) < 0.001);
        assert!(kilometres(suva, point(-18.1, -178.4)) < 400.0);
    }
}
