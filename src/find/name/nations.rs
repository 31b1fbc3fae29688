//! Countries, and the words for who belongs to them: "Iran", "Iranian", "Iranians".

use std::collections::HashMap;
use std::sync::LazyLock;

/// `country TAB capital TAB adjective`, a line each.
const COUNTRIES: &str = include_str!("countries.tsv");

/// `word TAB country`, a line each; no country where a people, faith or party has
/// several.
const PEOPLES: &str = include_str!("peoples.tsv");

/// Short names, and the countries that go by them.
const SHORT: [(&str, &str); 9] = [
    ("US", "United States"),
    ("U.S.", "United States"),
    ("UK", "United Kingdom"),
    ("U.K.", "United Kingdom"),
    ("UAE", "United Arab Emirates"),
    ("U.A.E.", "United Arab Emirates"),
    ("Britain", "United Kingdom"),
    ("England", "United Kingdom"),
    // Many countries' own: it parts at a hyphen as they do, and lies in none.
    ("U.N.", ""),
];

/// What a word says of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// It names the country.
    Country,
    /// It says that somebody or something belongs to it; empty where to several.
    Of(&'static str),
}

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Word> =
        SHORT.iter().map(|&(name, _)| (name, Word::Country)).collect();
    for [country, _, adjective] in countries() {
        words.insert(country, Word::Country);
        if !adjective.is_empty() {
            words.entry(adjective).or_insert(Word::Of(country));
        }
    }
    for line in PEOPLES.lines().filter(|line| !line.starts_with('#')) {
        let (word, country) = line.split_once('\t').unwrap_or((line, ""));
        words.entry(word).or_insert(Word::Of(country));
    }
    words
});

/// The countries with their capitals and adjectives.
fn countries() -> impl Iterator<Item = [&'static str; 3]> {
    COUNTRIES.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The countries by their names and those of their capitals. A capital that several have
/// the name of is the first one's.
static PLACES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let mut places: HashMap<&str, &str> = SHORT.into_iter().collect();
    for [country, capital, _] in countries() {
        places.insert(country, country);
        places.entry(capital).or_insert(country);
    }
    places
});

/// The country that a place lies in: "Albania" for Tirana and for itself. None where the
/// name is neither a country's nor a capital's.
pub fn country_of_place(name: &str) -> Option<&'static str> {
    PLACES.get(name).copied().filter(|country| !country.is_empty())
}

/// The country whose capital has a name; none where the country has it too, as Singapore has.
pub fn governed_from(name: &str) -> Option<&'static str> {
    let mut countries = countries();
    let governed = countries.find(|[country, capital, _]| *capital == name && *country != name);
    governed.map(|[country, ..]| country)
}

/// The word with a plural's ending taken off, where it has one.
fn forms(word: &str) -> [&str; 2] {
    [word, word.strip_suffix('s').unwrap_or(word)]
}

/// Whether two such words with a hyphen between them are two: `U.S.-Iranian`.
pub(super) fn is_nation(word: &str) -> bool {
    forms(word).iter().any(|form| WORDS.contains_key(form))
}

/// The country that a nationality belongs to: "Iran" for "Iranians"; empty where a
/// people or faith has several. None where the word is no such word.
pub fn nationality(word: &str) -> Option<&'static str> {
    let of = |form: &&str| match WORDS.get(form) {
        Some(Word::Of(country)) => Some(*country),
        _ => None,
    };
    forms(word).iter().find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nationality_belongs_to_a_country() {
        assert_eq!(nationality("Iranians"), Some("Iran"));
        assert_eq!(nationality("South Korean"), Some("South Korea"));
        assert_eq!(nationality("Kurds"), Some(""));
        assert_eq!(nationality("Iran"), None);
        assert_eq!(nationality("Reports"), None);
    }

    #[test]
    fn a_capital_and_a_short_name_lie_in_their_country() {
        assert_eq!(country_of_place("Tirana"), Some("Albania"));
        assert_eq!(country_of_place("Albania"), Some("Albania"));
        assert_eq!(country_of_place("U.S."), Some("United States"));
        assert_eq!(country_of_place("Manez"), None);
        assert_eq!(country_of_place("U.N."), None);
        assert_eq!(governed_from("Washington"), Some("United States"));
        assert_eq!((governed_from("Albania"), governed_from("Singapore")), (None, None));
    }

    #[test]
    fn countries_and_nationalities_part_at_a_hyphen() {
        assert!(is_nation("U.S.") && is_nation("Israel") && is_nation("Iranian"));
        assert!(!is_nation("Hewlett"));
    }
}
