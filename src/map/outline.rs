//! Coasts and borders: Natural Earth's, which are in the public domain, simplified to some five
//! kilometres. `tests/outline/make.sh` makes them.

/// How many of the outline's units are a degree.
const DEGREE: f64 = 100.0;

/// Coasts and borders, in degrees east and north.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The coasts around lands, and around waters in them: rings, which end where they begin. What
    /// lies beyond the antimeridian is counted on.
    pub land: Vec<Vec<[f64; 2]>>,
    /// The borders between countries.
    pub borders: Vec<Vec<[f64; 2]>>,
}

impl Outline {
    /// The outline that the program carries.
    pub fn earth() -> Outline {
        let empty = || Outline { land: Vec::new(), borders: Vec::new() };
        Outline::read(include_bytes!("outline.bin")).unwrap_or_else(empty)
    }

    /// Reads an outline: of the rings and then of the borders, how many there are and how many
    /// points each has; then the steps from point to point, all those east, all those north.
    /// None where the bytes are no outline.
    fn read(mut bytes: &[u8]) -> Option<Outline> {
        let mut lengths = Vec::new();
        for _ in 0..2 {
            let count = number(&mut bytes)? as usize;
            // Each length takes a byte at least, and each point two.
            let counted = (0..count.min(bytes.len())).map_while(|_| number(&mut bytes));
            let counted: Vec<u32> = counted.collect();
            lengths.push(Some(counted).filter(|counted| counted.len() == count)?);
        }
        let points: u64 = lengths.iter().flatten().map(|length| u64::from(*length)).sum();
        let points = usize::try_from(points).ok().filter(|points| points * 2 <= bytes.len())?;
        let [east, north] = [steps(&mut bytes, points)?, steps(&mut bytes, points)?];
        let mut all = east.into_iter().zip(north).map(|(east, north)| [east, north]);
        let mut lines = lengths.iter().map(|lengths| {
            let line = |length: &u32| all.by_ref().take(*length as usize).collect();
            lengths.iter().map(line).collect()
        });
        let (land, borders) = (lines.next()?, lines.next()?);
        bytes.is_empty().then_some(Outline { land, borders })
    }
}

/// So many places along an axis, each given by the step from the one before.
fn steps(bytes: &mut &[u8], count: usize) -> Option<Vec<f64>> {
    let mut at = 0i64;
    let places = (0..count).map(|_| {
        let step = i64::from(number(bytes)?);
        // The sign stands in the lowest bit.
        at += if step % 2 == 0 { step / 2 } else { -(step + 1) / 2 };
        Some(at as f64 / DEGREE)
    });
    places.collect()
}

/// An unsigned LEB128 number from the start of `bytes`.
fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for shift in (0..28).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earth_has_lands_and_borders_within_its_bounds() {
        let earth = Outline::earth();
        assert!(earth.land.len() > 300 && earth.borders.len() > 300);
        assert!(earth.land.iter().all(|ring| ring.len() > 2));
        assert!(earth.borders.iter().all(|line| line.len() > 1));
        for [east, north] in earth.land.iter().chain(&earth.borders).flatten() {
            assert!((-180.0..=192.0).contains(east) && north.abs() <= 90.0, "{east} {north}");
        }
    }

    #[test]
    fn a_town_lies_on_land_and_a_sea_does_not() {
        // How many coasts lie east of a point says whether it is on land.
        let on_land = |east: f64, north: f64| {
            let crossed = |ring: &Vec<[f64; 2]>| {
                let next = ring.iter().cycle().skip(1);
                let sides = ring.iter().zip(next).filter(|(a, b)| {
                    let between = (a[1] > north) != (b[1] > north);
                    between && east < (b[0] - a[0]) * (north - a[1]) / (b[1] - a[1]) + a[0]
                });
                sides.count()
            };
            Outline::earth().land.iter().map(crossed).sum::<usize>() % 2 == 1
        };
        for (town, east, north) in
            [("Tirana", 19.82, 41.33), ("Tehran", 51.4, 35.7), ("Suva", 178.3, -18.0)]
        {
            assert!(on_land(east, north), "{town}");
        }
        for (sea, east, north) in
            [("Adriatic", 18.0, 42.0), ("Caspian", 51.0, 40.0), ("Pacific", -179.0, 0.0)]
        {
            assert!(!on_land(east, north), "{sea}");
        }
    }

    #[test]
    fn bytes_that_are_no_outline_are_none() {
        let whole = include_bytes!("outline.bin");
        for cut in [0, 1, 2, 1000, whole.len() - 1] {
            assert_eq!(Outline::read(&whole[..cut]), None, "{cut}");
        }
        assert_eq!(Outline::read(&[0xFF; 40]), None);
        assert_eq!(Outline::read(&[1, 0xFF, 0xFF, 0xFF, 0x7F, 0]), None);
        assert_eq!(Outline::read(&[whole.as_slice(), &[0]].concat()), None);
    }
}
