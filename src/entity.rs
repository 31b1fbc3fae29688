//! The kinds of what reports name, and where on Earth a place is.

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityKind {
    /// Somebody.
    Person,
    /// A company, agency, party, team, newspaper or the like.
    Organisation,
    /// A country, town, region, river, street or airport.
    Place,
    /// Who belongs to a country, people, faith or party: "Iranian", "Muslims".
    Nationality,
}

impl EntityKind {
    /// All of them, in the order they are shown. A pack stores the places in it.
    pub const ALL: [EntityKind; 4] =
        [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Nationality];

    /// The kind's word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["PERSON", "ORGANISATION", "PLACE", "NATIONALITY"][self as usize]
    }

    /// Its word in queries and addresses.
    pub fn key(self) -> &'static str {
        ["person", "org", "place", "nationality"][self as usize]
    }

    /// Whether it is somebody or something that acts: a person or an organisation.
    pub fn acts(self) -> bool {
        matches!(self, EntityKind::Person | EntityKind::Organisation)
    }
}

/// The reason for another name that is known by itself, and stands in no report: it is there to be
/// asked for.
pub const UNWRITTEN: &str = "a known name of it, which no report writes";

/// A point on the Earth (WGS 84), to a ten-thousandth of a degree: some 11 m.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    latitude: i32,
    longitude: i32,
}

/// How many of its units are a degree.
const DEGREE: f64 = 10_000.0;

impl Point {
    /// The point nearest to so many degrees north and east; none beyond the poles, or more than
    /// half way round.
    pub fn from_degrees(latitude: f64, longitude: f64) -> Option<Point> {
        let units = |degrees: f64| (degrees * DEGREE).round() as i32;
        Point::from_units(units(latitude), units(longitude))
            .filter(|_| latitude.is_finite() && longitude.is_finite())
    }

    /// The same from ten-thousandths of a degree.
    pub fn from_units(latitude: i32, longitude: i32) -> Option<Point> {
        let valid = latitude.unsigned_abs() <= 900_000 && longitude.unsigned_abs() <= 1_800_000;
        valid.then_some(Point { latitude, longitude })
    }

    /// In ten-thousandths of a degree: north, east.
    pub fn units(self) -> [i32; 2] {
        [self.latitude, self.longitude]
    }

    /// In degrees north.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / DEGREE
    }

    /// In degrees east.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / DEGREE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_keeps_four_places_and_lies_on_the_earth() {
        let tirana = Point::from_degrees(41.32754, 19.81870).unwrap();
        assert_eq!((tirana.latitude(), tirana.longitude()), (41.3275, 19.8187));
        for (latitude, longitude) in [(90.1, 0.0), (0.0, -180.1), (f64::NAN, 0.0), (1e300, 0.0)] {
            assert_eq!(Point::from_degrees(latitude, longitude), None, "{latitude} {longitude}");
        }
    }
}
