//! Countries, by every name that English news give them.

use super::key::key;
use crate::entity::Point;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A line a country: its code (ISO 3166-1 alpha-2), how far north and east its label stands, in
/// thousandths of a degree, and its names.
const TABLE: &str = include_str!("countries.tsv");

/// A country, or a territory that has a code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Country {
    /// Its code.
    pub(super) code: &'static str,
    /// Where its label stands on a map.
    pub(super) point: Point,
    /// Its first name.
    pub(super) name: &'static str,
}

/// All of them, and which go by a name.
struct Countries {
    by_code: HashMap<&'static str, Country>,
    by_name: HashMap<String, Vec<Country>>,
}

static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| {
    let mut countries = Countries { by_code: HashMap::new(), by_name: HashMap::new() };
    for line in TABLE.lines() {
        let Some((country, names)) = read(line) else { continue };
        countries.by_code.insert(country.code, country);
        for name in names.split(';') {
            countries.by_name.entry(key(name)).or_default().push(country);
        }
    }
    countries
});

/// A line's country, and all of its names.
fn read(line: &'static str) -> Option<(Country, &'static str)> {
    let mut cells = line.split('\t');
    let code = cells.next()?;
    let mut degrees = || cells.next()?.parse::<i32>().ok();
    let point = Point::from_units(degrees()? * 10, degrees()? * 10)?;
    let names = cells.next()?;
    let name = names.split(';').next()?;
    Some((Country { code, point, name }, names))
}

/// The countries that go by a name, given its key: two of "Congo".
pub(super) fn called(key: &str) -> &'static [Country] {
    COUNTRIES.by_name.get(key).map_or(&[], Vec::as_slice)
}

/// The country of a code.
pub(super) fn of_code(code: &str) -> Option<Country> {
    COUNTRIES.by_code.get(code).copied()
}

/// The names of the country of a code, without those that maps write short.
pub(super) fn names(code: &str) -> impl Iterator<Item = &'static str> {
    let line = TABLE.lines().find(|line| line.split('\t').next() == Some(code));
    let names = line.and_then(read).map_or("", |(_, names)| names).split(';');
    names.filter(|name| !name.is_empty() && !name.contains('.') && !name.starts_with("The "))
}

/// A country as a sentence names it: "the United States".
pub(super) fn in_words(code: &str) -> String {
    let Some(country) = of_code(code) else { return code.to_owned() };
    let name = country.name.strip_prefix("The ").unwrap_or(country.name);
    let many = ["Netherlands", "Philippines", "Bahamas", "Maldives", "Comoros", "Gambia"];
    let article = ["United", "Republic", "Islands", "Territory"].iter().any(|it| name.contains(it));
    if article || many.contains(&name) { format!("the {name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::name::{country_of_place, nationality};

    #[test]
    fn every_line_is_a_country() {
        assert_eq!(COUNTRIES.by_code.len(), TABLE.lines().count());
        assert!(COUNTRIES.by_code.len() > 200);
    }

    #[test]
    fn a_country_is_known_by_what_belongs_to_it() {
        let words = ["Iranian", "American", "Czech", "Burmese", "Ivorian", "Macedonian", "Kosovar"];
        for word in words {
            let country = nationality(word).expect("it is a nationality");
            assert_eq!(called(&key(country)).len(), 1, "{country}");
        }
        for name in ["Tirana", "U.S.", "Britain", "Vatican City"] {
            let country = country_of_place(name).expect("it lies in a country");
            assert_eq!(called(&key(country)).len(), 1, "{country}");
        }
        assert_eq!(called("congo").len(), 2);
    }

    #[test]
    fn a_country_is_named_with_its_article() {
        assert_eq!(in_words("US"), "the United States");
        assert_eq!(in_words("NL"), "the Netherlands");
        assert_eq!(in_words("AL"), "Albania");
    }
}
