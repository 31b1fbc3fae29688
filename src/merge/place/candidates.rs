//! Which places a name can mean.

use super::abbreviation;
use super::gazetteer::{self, Mark};
use super::key::key;
use super::{countries, gazetteer::Row};
use crate::entity::Point;

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A country or territory.
    Country,
    /// A part of one, or of several.
    Region,
    /// The town that a country is governed from.
    Capital,
    /// Another town.
    Town,
}

/// A place that a name can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it is.
    pub(super) point: Point,
    /// Its country (ISO 3166-1 alpha-2); empty where it is in none, or in several.
    pub(super) country: &'static str,
    /// The region of the country, as GeoNames has it; of a country none.
    pub(super) region: &'static str,
    /// How many live there; 0 where that is not told.
    pub(super) inhabitants: u32,
    /// How many places have the name.
    pub(super) namesakes: u32,
}

impl Candidate {
    fn country(country: countries::Country) -> Candidate {
        Candidate {
            kind: Kind::Country,
            point: country.point,
            country: country.code,
            region: "",
            inhabitants: 0,
            namesakes: 1,
        }
    }

    /// Whether it is a town that no country is governed from.
    pub(super) fn is_small(&self) -> bool {
        self.kind == Kind::Town
    }

    /// Whether it is a town.
    pub(super) fn is_town(&self) -> bool {
        matches!(self.kind, Kind::Capital | Kind::Town)
    }
}

impl From<Row> for Candidate {
    fn from(row: Row) -> Candidate {
        let kind = match row.mark {
            Mark::Capital => Kind::Capital,
            Mark::Town | Mark::Other => Kind::Town,
            Mark::Region | Mark::Behind | Mark::ByHand => Kind::Region,
        };
        let Row { country, region, point, inhabitants, namesakes, .. } = row;
        Candidate { kind, point, country, region, inhabitants, namesakes }
    }
}

/// What a region is called besides its name: "Anbar Province".
const KINDS: [&str; 10] = [
    " province",
    " state",
    " region",
    " governorate",
    " oblast",
    " prefecture",
    " county",
    " district",
    " republic",
    " territory",
];

/// The places that a name can mean: countries, then regions and towns, the largest first.
pub(super) fn candidates(name: &str) -> Vec<Candidate> {
    if let Some(region) = abbreviation::region(name) {
        return regions(region).filter(|it| ["US", "CA"].contains(&it.country)).collect();
    }
    let key = key(name);
    // "La" is no "L.A.", and "Of" is more often a word than a town.
    if key.len() < 3 && name.contains(char::is_lowercase) {
        return Vec::new();
    }
    let mut found: Vec<Candidate> =
        countries::called(&key).iter().copied().map(Candidate::country).collect();
    let rows: Vec<Row> = gazetteer::called(&key).filter(|row| row.mark != Mark::Behind).collect();
    // What is told by hand is told because the table has it wrong.
    let told = rows.iter().any(|row| row.mark == Mark::ByHand);
    let rows = rows.into_iter().filter(|row| !(told && row.mark == Mark::Region));
    found.extend(rows.map(Candidate::from));
    if let Some(bare) = KINDS.iter().find_map(|kind| key.strip_suffix(kind)) {
        found.extend(regions(bare));
    }
    found
}

/// The regions that have a name, given its key, with those that stand behind a town.
pub(super) fn regions(key: &str) -> impl Iterator<Item = Candidate> {
    gazetteer::called(key)
        .filter(|row| matches!(row.mark, Mark::Region | Mark::Behind | Mark::ByHand))
        .map(Candidate::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str) -> Vec<(Kind, &'static str)> {
        candidates(name).into_iter().map(|it| (it.kind, it.country)).collect()
    }

    #[test]
    fn a_name_can_mean_a_country_a_region_and_towns() {
        assert_eq!(told("Tirana"), [(Kind::Capital, "AL")]);
        assert_eq!(told("Georgia"), [(Kind::Country, "GE"), (Kind::Region, "US")]);
        assert_eq!(told("Paris"), [(Kind::Capital, "FR"), (Kind::Town, "US")]);
        assert_eq!(told("Manez"), []);
    }

    #[test]
    fn other_names_are_known_and_words_are_not() {
        for (name, country) in [
            ("Kiev", "UA"),
            ("Bombay", "IN"),
            ("Raqqa", "SY"),
            ("Saigon", "VN"),
            ("Ill.", "US"),
            ("Anbar Province", "IQ"),
            ("Ont.", "CA"),
        ] {
            assert!(told(name).iter().any(|it| it.1 == country), "{name}");
        }
        for word in ["Of", "La", "", "the"] {
            assert_eq!(told(word), [], "{word}");
        }
    }
}
