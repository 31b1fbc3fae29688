//! Why a place is taken to be where it is, in words.

use super::candidates::{Candidate, Kind};
use super::choice::Chosen;
use super::countries::in_words;

/// Why one of some places that have a name was chosen.
pub(super) fn chosen(
    name: &str,
    places: &[Candidate],
    Chosen { number, supported }: Chosen,
) -> String {
    let place = &places[number];
    let inhabitants = figures(place.inhabitants);
    let country = in_words(place.country);
    let largest = places
        .iter()
        .filter(|other| other.is_town())
        .all(|other| other.inhabitants <= place.inhabitants);
    match place.kind {
        Kind::Country => "a country, marked in its middle (Natural Earth)".to_owned(),
        Kind::Region if place.inhabitants == 0 => "a region, marked roughly".to_owned(),
        Kind::Region => format!("a region of {country}, marked amid its towns (GeoNames)"),
        Kind::Capital => format!("the capital of {country}: {inhabitants} inhabitants (GeoNames)"),
        Kind::Town if largest && place.namesakes > 1 => format!(
            "the largest of {} places called {name}, in {country}: {inhabitants} inhabitants (GeoNames)",
            place.namesakes
        ),
        Kind::Town if supported && !largest => format!(
            "its reports speak of {country}, where a town of {inhabitants} inhabitants is called so (GeoNames)"
        ),
        Kind::Town if place.namesakes == 1 => format!(
            "the one place called {name} of 500 inhabitants or more, in {country}: {inhabitants} inhabitants (GeoNames)"
        ),
        Kind::Town => format!("a town in {country}: {inhabitants} inhabitants (GeoNames)"),
    }
}

/// Why a place was chosen of which its reports say where it is.
pub(super) fn said(quote: &str) -> String {
    format!("its reports say “{quote}” (GeoNames)")
}

/// Why two names are of one place, which is of that kind and in that country.
pub(super) fn one(kind: Kind, country: &str) -> String {
    let country = in_words(country);
    match kind {
        Kind::Country => "a name of the same country (Natural Earth)".to_owned(),
        Kind::Region if country.is_empty() => "a name of the same region (GeoNames)".to_owned(),
        Kind::Region => format!("a name of the same region of {country} (GeoNames)"),
        Kind::Capital | Kind::Town => format!("a name of the same town in {country} (GeoNames)"),
    }
}

/// A number with a comma before every three figures.
fn figures(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_in_threes() {
        for (number, shown) in [(0, "0"), (999, "999"), (1_000, "1,000"), (2_138_551, "2,138,551")]
        {
            assert_eq!(figures(number), shown);
        }
    }
}
