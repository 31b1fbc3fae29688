//! Which of the places that a name can mean is meant: one, or none in doubt.

use super::candidates::{Candidate, Kind};
use super::context::{Speaks, kilometres};

/// How many inhabitants tell as much as being a capital, in powers of ten.
const CAPITAL: f32 = 1.5;
/// A region has more inhabitants than its towns, and is named less.
const REGION: f32 = 0.5;
/// What a region counts for whose inhabitants are not told.
const UNTOLD: f32 = 5.0;
/// What a report tells that speaks of the country at all, and what more where of nothing else.
const COUNTRY: [f32; 2] = [0.6, 1.0];
/// The same of the region, and what it tells that speaks of countries near.
const IN_REGION: [f32; 2] = [0.5, 1.5];
const NEAR: f32 = 0.3;
/// By how much the best must be ahead of the next: where its reports speak of its country, and
/// where they do not.
const AHEAD: [f32; 2] = [0.5, 0.8];
/// What a place's reports must say of its country for it to be known by that.
const SUPPORT: f32 = 0.3;
/// A town is known without that from so many inhabitants on; if its name is a word or a
/// person's too, from so many. A region needs still more, but for those that English news name
/// without their country.
const LARGE: u32 = 300_000;
/// A smaller one is known from so many on, where it is far ahead of the others of its name.
const KNOWN: u32 = 150_000;
const FAR_AHEAD: f32 = 0.9;
pub(super) const VERY_LARGE: u32 = 1_000_000;
const LARGE_REGION: u32 = 3_000_000;
pub(super) const AT_HOME: [&str; 4] = ["US", "CA", "GB", "AU"];
/// News name American towns that are not large with their states, and regions that are not with
/// their countries: what they count for less by their names alone.
const NAMED_WITH: f32 = 0.5;
/// A name that so many places have is common, and so small a town needs its region told too.
const COMMON: u32 = 4;
const SMALL: u32 = 100_000;
/// Places that lie no further apart are one on a map, in kilometres.
pub(super) const ONE: f64 = 30.0;

/// What the reports that name a place tell of where it is, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Support {
    country: f32,
    region: f32,
    regions: f32,
}

impl Support {
    /// Adds what one report tells.
    pub(super) fn add(&mut self, speaks: Speaks) {
        if speaks.all <= 0.0 {
            return;
        }
        let told = |weight: f32, tells: f32| if weight > 0.0 { tells } else { 0.0 };
        self.country += told(speaks.country, COUNTRY[0]);
        self.country += (COUNTRY[1] * speaks.country + NEAR * speaks.near) / speaks.all;
        self.region +=
            told(speaks.region, IN_REGION[0]) + IN_REGION[1] * speaks.region / speaks.all;
        self.regions += told(speaks.regions, 1.0);
    }

    /// What one of so many reports tells.
    pub(super) fn each_of(self, reports: usize) -> Support {
        let part = 1.0 / reports.max(1) as f32;
        let Support { country, region, regions } = self;
        Support { country: country * part, region: region * part, regions: regions * part }
    }
}

/// A place that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Its place among the candidates.
    pub(super) number: usize,
    /// Whether its reports speak of its country.
    pub(super) supported: bool,
}

/// The one of some places that is meant, with what their reports tell of each. `word` where the
/// name is a word or a person's too.
pub(super) fn choose(places: &[Candidate], support: &[Support], word: bool) -> Option<Chosen> {
    if let Some(state) = contested(places) {
        return of_georgia(support, state);
    }
    let of = |number: usize| support.get(number).copied().unwrap_or_default();
    let score = |number: usize| {
        let Support { country, region, .. } = of(number);
        prior(&places[number]) + country + region
    };
    let likely = (0..places.len()).filter(|number| !is_in_the_shade(&places[*number], places));
    let best = likely
        .clone()
        .max_by(|one, other| score(*one).total_cmp(&score(*other)).then(other.cmp(one)))?;
    let place = &places[best];
    let supported = of(best).country >= SUPPORT;
    let others = likely.filter(|&other| kilometres(places[other].point, place.point) > ONE);
    let others = others.map(|number| {
        let other = &places[number];
        let less = !supported && other.country != place.country && is_named_with(other);
        score(number) - if less { NAMED_WITH } else { 0.0 }
    });
    let next = others.fold(f32::NEG_INFINITY, f32::max);
    let far = score(best) - next >= FAR_AHEAD;
    let known = match place.kind {
        Kind::Country | Kind::Capital => true,
        // What no other place is called, and reports call a place, is that town: Lyon.
        Kind::Town if word && (place.namesakes > 1 || next > f32::NEG_INFINITY) => {
            place.inhabitants >= VERY_LARGE
        }
        Kind::Town if word => place.inhabitants >= LARGE,
        Kind::Town => place.inhabitants >= if far { KNOWN } else { LARGE },
        Kind::Region if place.inhabitants == 0 || AT_HOME.contains(&place.country) => true,
        Kind::Region => place.inhabitants >= LARGE_REGION && !word,
    };
    // Of many places with one name the reports may mean one that is too small for the table.
    let common = place.is_small() && place.namesakes >= COMMON && place.inhabitants < SMALL;
    let supported = supported && (!common || of(best).region > 0.0);
    let ahead = AHEAD[usize::from(!supported)];
    ((known || supported) && score(best) - next >= ahead)
        .then_some(Chosen { number: best, supported })
}

/// Whether news name a place with where it is: an American town that is not large, a region that
/// is not.
fn is_named_with(place: &Candidate) -> bool {
    match place.kind {
        Kind::Country | Kind::Capital => false,
        Kind::Region => place.inhabitants < LARGE_REGION && !AT_HOME.contains(&place.country),
        Kind::Town => place.country == "US" && place.inhabitants < LARGE,
    }
}

/// Whether a town has the name of a state that everybody knows, as Wyoming in Michigan has: it is
/// meant where a report says so, and not else.
fn is_in_the_shade(town: &Candidate, places: &[Candidate]) -> bool {
    let above = |state: &Candidate| {
        state.kind == Kind::Region
            && state.country == town.country
            && state.inhabitants / 3 > town.inhabitants
    };
    town.kind == Kind::Town && AT_HOME.contains(&town.country) && places.iter().any(above)
}

/// The American state whose name a country has: Georgia. Both are named alike often.
fn contested(places: &[Candidate]) -> Option<usize> {
    let state = |it: &Candidate| it.kind == Kind::Region && it.country == "US";
    places.iter().position(state).filter(|_| places[0].kind == Kind::Country)
}

/// The country where its reports speak of it or of what is near, the state where they speak of
/// American states and towns; where both or neither, none.
fn of_georgia(support: &[Support], state: usize) -> Option<Chosen> {
    let country = support.first()?.country >= SUPPORT / 3.0;
    let america = support.get(state)?.regions >= SUPPORT;
    let number = if america { state } else { 0 };
    (country != america).then_some(Chosen { number, supported: true })
}

/// The one of some places that is likeliest to be meant where nothing is read: by its number.
pub(super) fn likeliest<'p>(places: impl Iterator<Item = (usize, &'p Candidate)>) -> Option<usize> {
    let better = |one: &(usize, f32), other: &(usize, f32)| {
        one.1.total_cmp(&other.1).then(other.0.cmp(&one.0))
    };
    places.map(|(number, place)| (number, prior(place))).max_by(better).map(|(number, _)| number)
}

/// How likely a place is to be meant, before anything is read: by its inhabitants, in powers of
/// ten.
fn prior(place: &Candidate) -> f32 {
    // News name countries more than towns of their names.
    const NATION: f32 = 9.0;
    let inhabitants = (place.inhabitants.max(1) as f32).log10();
    match place.kind {
        Kind::Country => NATION,
        Kind::Region if place.inhabitants == 0 => UNTOLD,
        Kind::Region => inhabitants - REGION,
        Kind::Capital => inhabitants + CAPITAL,
        Kind::Town => inhabitants,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::place::candidates::candidates;

    /// The country of the place that a name means, with these reports' support for some country.
    fn chosen(name: &str, country: &str, word: bool) -> Option<&'static str> {
        let places = candidates(name);
        let speaks = |place: &Candidate| {
            let country = if place.country == country { 1.0 } else { 0.0 };
            Speaks { all: 1.0, country, ..Speaks::default() }
        };
        let support = places.iter().map(|place| {
            let mut support = Support::default();
            support.add(speaks(place));
            support.each_of(1)
        });
        let support: Vec<Support> = support.collect();
        choose(&places, &support, word).map(|chosen| places[chosen.number].country)
    }

    #[test]
    fn a_capital_and_a_large_town_are_known_without_their_country() {
        assert_eq!(chosen("Paris", "", false), Some("FR"));
        assert_eq!(chosen("Karachi", "", false), Some("PK"));
        assert_eq!(chosen("Washington", "US", false), Some("US"));
        assert_eq!(chosen("California", "", false), Some("US"));
    }

    #[test]
    fn a_town_far_ahead_of_its_namesakes_is_known_without_its_country() {
        for (name, country) in [
            ("Geneva", "CH"),
            ("Gaza", "PS"),
            ("Manchester", "GB"),
            ("Strasbourg", "FR"),
            ("The Hague", "NL"),
            ("Birmingham", "GB"),
            ("Vancouver", "CA"),
        ] {
            assert_eq!(chosen(name, "", false), Some(country), "{name}");
        }
        assert_eq!(chosen("Birmingham", "US", false), Some("US"));
        for name in ["Cambridge", "Toledo", "Newcastle", "Halifax", "Granada", "Arlington"] {
            assert_eq!(chosen(name, "", false), None, "{name}");
        }
    }

    #[test]
    fn what_is_small_common_or_a_word_needs_more() {
        assert_eq!(chosen("Shkoder", "", false), None);
        assert_eq!(chosen("Shkoder", "AL", false), Some("AL"));
        assert_eq!(chosen("Nice", "", true), None);
        assert_eq!(chosen("Nice", "FR", true), Some("FR"));
        assert_eq!(chosen("Springfield", "US", false), None);
        assert_eq!(chosen("Hyderabad", "", false), None);
        assert_eq!(chosen("Hyderabad", "PK", false), Some("PK"));
        assert_eq!(chosen("No such place", "US", false), None);
    }
}
