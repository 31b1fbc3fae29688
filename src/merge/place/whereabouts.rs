//! Countries, and regions in them, as words beside a place name tell them.

use super::candidates::{Candidate, regions};
use super::key::key;
use super::{abbreviation, countries};

/// A country, or a region in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct In {
    /// The country (ISO 3166-1 alpha-2).
    pub(super) country: String,
    /// The region, as GeoNames has it; empty where it is the whole country.
    pub(super) region: String,
}

impl In {
    /// Whether towns are said to be its: a country's, or an American state's.
    pub(super) fn is_a_nations(&self) -> bool {
        self.region.is_empty() || self.country == "US"
    }
}

/// Words without the signs after them; a stop stays where it makes a word short.
pub(super) fn tidy(words: &str) -> &str {
    const SIGNS: [char; 7] = [',', ')', ';', ':', '"', '”', ' '];
    let bare = words.trim_end_matches(SIGNS);
    match bare.strip_suffix('.') {
        Some(stopped) if !stopped.contains('.') && abbreviation::region(bare).is_none() => {
            stopped.trim_end_matches(SIGNS)
        }
        _ => bare,
    }
}

/// The countries and regions that some words after a place name; `possessive` where "Iraq's"
/// does too.
pub(super) fn places(words: &str, own: &str, possessive: bool) -> Vec<In> {
    let mut bare = tidy(words);
    if possessive {
        bare = bare.trim_end_matches("'s").trim_end_matches("’s");
    }
    if !bare.starts_with(char::is_uppercase) {
        return Vec::new();
    }
    let place = |it: Candidate| In { country: it.country.to_owned(), region: it.region.to_owned() };
    if let Some(region) = abbreviation::region(bare) {
        return regions(region)
            .map(place)
            .filter(|it| ["US", "CA"].contains(&&*it.country))
            .collect();
    }
    let key = key(bare);
    let nations = countries::called(&key).iter();
    let nations = nations.map(|it| In { country: it.code.to_owned(), region: String::new() });
    let found: Vec<In> =
        nations.chain(regions(&key).filter(|it| !it.region.is_empty()).map(place)).collect();
    // "D.C.", "TX": GeoNames calls the states so. Among capitals "IN" may be a word.
    let code: String = bare.chars().filter(|letter| *letter != '.').collect();
    match found.is_empty() && own.contains(char::is_lowercase) && abbreviation::is_code(&code) {
        true => vec![In { country: "US".to_owned(), region: code }],
        false => found,
    }
}

/// A word without the signs after it.
pub(super) fn clean(word: &str) -> &str {
    word.trim_end_matches([',', '.', ';', ':', ')', '"', '”'])
}
