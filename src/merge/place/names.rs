//! Several names of one place: Kiev and Kyiv, Burma and Myanmar, Calif. and California.

use super::candidates::{Candidate, Kind, regions};
use super::choice::choose;
use super::evidence::meant;
use super::gazetteer::{Mark, Row, rows};
use super::key::key;
use super::{abbreviation, because, countries};
use crate::entity::Point;
use crate::find::name::is_also_a_word;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What tells a place from all others: whether it is a country, a region or a town, the country,
/// and where it is marked. A region may be marked where a town in it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::merge) struct Known {
    kind: Kind,
    country: &'static str,
    point: Point,
}

impl Known {
    fn new(place: &Candidate) -> Known {
        let kind = if place.is_town() { Kind::Town } else { place.kind };
        Known { kind, country: place.country, point: place.point }
    }

    /// Why its names are one's, in words.
    pub(in crate::merge) fn because(self) -> String {
        because::one(self.kind, self.country)
    }
}

/// The place that a name means wherever it stands; none in doubt.
pub(in crate::merge) fn known(name: &str) -> Option<Known> {
    let places = meant(name);
    let chosen = choose(&places, &[], is_also_a_word(name))?;
    places.get(chosen.number).map(Known::new)
}

/// Whether any place is known to have a name.
pub(in crate::merge) fn is_listed(name: &str) -> bool {
    !meant(name).is_empty()
}

/// What the spellings of a name have in common: "Shkodër" and "Shkoder". Of capitals alone nothing
/// is told: "L.A." is no "La".
pub(in crate::merge) fn spelling(name: &str) -> Option<String> {
    name.contains(char::is_lowercase).then(|| key(name)).filter(|key| !key.is_empty())
}

/// The other names that English news give to the place that a name means.
pub(in crate::merge) fn names(name: &str) -> Vec<String> {
    let Some(place) = known(name) else { return Vec::new() };
    let names: Vec<String> = match place.kind {
        Kind::Country => countries::names(place.country).map(str::to_owned).collect(),
        Kind::Region => {
            let own = key(name);
            let short = abbreviation::short(&own).filter(|_| regions(&own).next().is_some());
            short.map(str::to_owned).collect()
        }
        Kind::Capital | Kind::Town => {
            let keys = BY_POINT.get(&(place.country, place.point.units()));
            keys.into_iter().flatten().map(|key| capitals(key)).collect()
        }
    };
    names.into_iter().filter(|other| known(other) == Some(place)).collect()
}

/// A country and a point in it.
type At = (&'static str, [i32; 2]);

/// The keys of the towns that have several names.
static BY_POINT: LazyLock<HashMap<At, Vec<&str>>> = LazyLock::new(|| {
    let mut towns: HashMap<At, Vec<(&str, Mark)>> = HashMap::new();
    for (name, Row { country, point, mark, .. }) in rows() {
        if matches!(mark, Mark::Town | Mark::Capital | Mark::Other) {
            towns.entry((country, point.units())).or_default().push((name, mark));
        }
    }
    // Two towns may be marked at one point; the other names of one are marked as such.
    let several = |names: &Vec<(&str, Mark)>| {
        names.len() > 1 && names.iter().any(|(_, mark)| *mark != Mark::Town)
    };
    let towns = towns.into_iter().filter(|(_, names)| several(names));
    towns.map(|(at, names)| (at, names.into_iter().map(|(name, _)| name).collect())).collect()
});

/// A key as a name: "Ho Chi Minh City".
fn capitals(key: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    key.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_one_place_are_known_to_be_one_s() {
        for (one, other) in [
            ("Kiev", "Kyiv"),
            ("Bombay", "Mumbai"),
            ("Holland", "Netherlands"),
            ("Burma", "Myanmar"),
            ("Calif.", "California"),
            ("Britain", "United Kingdom"),
            ("Leningrad", "St. Petersburg"),
        ] {
            assert!(known(one).is_some(), "{one}");
            assert_eq!(known(one), known(other), "{one} {other}");
        }
        assert_eq!(spelling("Shkodër"), spelling("Shkoder"));
    }

    #[test]
    fn what_may_be_another_is_another() {
        for (one, other) in [
            ("Ga.", "Georgia"),
            ("Wash.", "Washington"),
            ("N.Y.", "New York"),
            ("Korea", "South Korea"),
            ("Congo", "Zaire"),
            ("Gaza", "Gaza Strip"),
            ("Manez", "Manze"),
        ] {
            assert!(known(one).is_none() || known(one) != known(other), "{one} {other}");
        }
        assert_ne!(spelling("L.A."), spelling("La"));
    }

    #[test]
    fn news_have_several_names_for_some() {
        assert_eq!(names("Kyiv"), ["Kiev", "Kyiv"]);
        assert!(names("United States").contains(&"USA".to_owned()));
        assert_eq!(names("California"), ["Cal.", "Calif."]);
        assert!(!names("Democratic Republic of the Congo").contains(&"Congo".to_owned()));
        assert_eq!(names("Manez"), [""; 0]);
    }
}
