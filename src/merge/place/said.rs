//! What the words beside a name say of where it is: "Paris, Texas", "the Iraqi city of Mosul".

use super::candidates::{Candidate, Kind, candidates};
use super::choice::AT_HOME;
use super::whereabouts::{In, clean, places, tidy};
use crate::find::name::nationality;
use crate::span::Span;
use crate::text::one_line;

/// How far around a name is read, in letters.
const REACH: usize = 60;

/// What a town or a region is called in general.
const NOUNS: [&str; 13] = [
    "capital",
    "city",
    "town",
    "village",
    "port",
    "suburb",
    "province",
    "region",
    "state",
    "island",
    "governorate",
    "enclave",
    "prefecture",
];

/// Words that may stand before a place after "in": "in northern Lebanon".
const BETWEEN: [&str; 16] = [
    "the",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "north",
    "south",
    "east",
    "west",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "neighbouring",
    "neighboring",
];

/// Where a place lies, as a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    places: Vec<In>,
    capital: bool,
    /// Whether the words are those of a place alone, and no list goes on behind them: a country
    /// that has its name is not meant either.
    pub(super) surely: bool,
    /// The words that say it.
    pub(super) quote: String,
}

impl Said {
    /// Whether a place lies there.
    pub(super) fn holds(&self, of: &Candidate) -> bool {
        let inside = |place: &In| {
            of.country == place.country
                && (place.region.is_empty() || of.is_town() && of.region == place.region)
        };
        of.kind != Kind::Country
            && (!self.capital || of.kind == Kind::Capital)
            && self.places.iter().any(inside)
    }

    /// Whether the words may name a region of a country whose small towns have names of others.
    pub(super) fn is_at_home(&self) -> bool {
        self.places.iter().any(|it| !it.region.is_empty() && AT_HOME.contains(&&*it.country))
    }

    /// The country of the region that the words name; none where they name a country.
    pub(super) fn region_of(&self) -> Option<&str> {
        let region = self.places.iter().all(|place| !place.region.is_empty());
        self.places.first().filter(|_| region).map(|place| &*place.country)
    }
}

/// What the words around a name say of where it is; none where they say nothing.
pub(super) fn beside(text: &str, name: Span) -> Option<Said> {
    let [start, end] = [name.start as usize, name.end as usize];
    let (before, own, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    // Most names have nothing beside them that tells: no more is read around these.
    let sign = after.trim_start();
    if sign.starts_with([',', '(']) || sign.starts_with("in ") {
        let to = after.char_indices().nth(REACH).map_or(after.len(), |(at, _)| at);
        let next = one_line(&after[..to]);
        let after = if after.starts_with(char::is_whitespace) { format!(" {next}") } else { next };
        if let Some(said) = inside(own, &after).or_else(|| belongs(own, &after)) {
            return Some(said);
        }
    }
    let last = before.split_whitespace().next_back()?;
    if last != "of" && !NOUNS.contains(&clean(last)) {
        return None;
    }
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    of_a_nation(own, &one_line(&before[from..]))
}

/// What a name of two parts says itself: "Paris, Texas".
pub(super) fn within(name: &str) -> Option<(&str, Said)> {
    let (own, place) = name.split_once(", ")?;
    let places = places(place, own, false);
    let said = Said { places, capital: false, surely: true, quote: name.to_owned() };
    (!said.places.is_empty()).then_some((own, said))
}

/// "Paris, Texas", "Paris (Texas)", "Tripoli, in northern Lebanon".
fn inside(own: &str, after: &str) -> Option<Said> {
    let sign = after.trim_start();
    let (mut rest, inner) = match sign.strip_prefix([',', '(']) {
        Some(rest) => (rest.trim_start(), rest.trim_start().strip_prefix("in ")),
        None => (after, Some(after.strip_prefix(" in ")?)),
    };
    if let Some(inner) = inner {
        rest = inner;
        while let Some((word, inner)) = rest.split_once(' ')
            && BETWEEN.contains(&word)
        {
            rest = inner;
        }
    }
    let between = &after[..after.len() - rest.len()];
    let words: Vec<&str> = rest.split(' ').take(4).collect();
    (1..=words.len()).rev().find_map(|count| {
        let all = words[..count].join(" ");
        if tidy(&all) == own {
            return None;
        }
        let places = places(&all, own, inner.is_some());
        let quote = format!("{own}{between}{}", tidy(&all));
        let surely = !goes_on(&words, count) && !is_a_town(tidy(&all));
        (!places.is_empty()).then_some(Said { places, capital: false, surely, quote })
    })
}

/// Whether a list goes on after so many of some words: "Canada, Texas and Ohio".
fn goes_on(words: &[&str], count: usize) -> bool {
    words.get(count).is_some_and(|next| {
        let name = words[count - 1].ends_with(',') && next.starts_with(char::is_uppercase);
        name || ["and", "or", "&"].contains(next)
    })
}

/// Whether a name is that of a large town too: "In Iran, Washington is not trusted".
fn is_a_town(name: &str) -> bool {
    candidates(name).iter().any(|place| place.is_town() && !place.is_small())
}

/// "Tirana, the Albanian capital", "Tirana, the capital of Albania", "Mosul, Iraq's second city".
fn belongs(own: &str, after: &str) -> Option<Said> {
    let rest = after.strip_prefix(", ")?;
    let words: Vec<&str> = rest.split(' ').take(6).collect();
    let the = usize::from(words.first() == Some(&"the"));
    let noun_at = words.iter().position(|word| NOUNS.contains(&clean(word)))?;
    let (nation, end) = match words.get(noun_at + 1) {
        Some(&"of") if noun_at <= the + 2 => (words.get(noun_at + 2..)?.first()?, noun_at + 3),
        _ => (words.get(the).filter(|_| noun_at > the)?, noun_at + 1),
    };
    let quote = words[..end].join(" ");
    said(nation, clean(words[noun_at]), format!("{own}, {}", clean(&quote)))
}

/// "the Iraqi city of Mosul", "Iraq's capital Baghdad", "the Albanian port of Durres".
fn of_a_nation(own: &str, before: &str) -> Option<Said> {
    let words: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
    let mut left = &words[..];
    if let [rest @ .., "of"] = left {
        left = rest;
    }
    let [rest @ .., noun] = left else { return None };
    let noun = clean(noun);
    if !NOUNS.contains(&noun) {
        return None;
    }
    // "the Iraqi port city of", "the South Korean capital".
    let at = rest.iter().rposition(|word| word.starts_with(char::is_uppercase))?;
    if rest.len() - at > 3 {
        return None;
    }
    let quote = || format!("{} {own}", words[at..].join(" "));
    let two = at.checked_sub(1).map(|first| rest[first..=at].join(" "));
    let two = two.and_then(|two| said(&two, noun, format!("{} {own}", words[at - 1..].join(" "))));
    two.or_else(|| said(rest[at], noun, quote()))
}

/// That a place is a nation's, where the word is that of one.
fn said(nation: &str, noun: &str, quote: String) -> Option<Said> {
    let bare = clean(nation).trim_end_matches("'s").trim_end_matches("’s");
    if !bare.starts_with(char::is_uppercase) {
        return None;
    }
    let nation = nationality(bare).filter(|country| !country.is_empty()).unwrap_or(bare);
    let places = places(nation, "", true);
    // "the Red Sea port of Aqaba" is in no region called Red Sea.
    let places: Vec<In> = places.into_iter().filter(|place| place.is_a_nations()).collect();
    let capital = noun == "capital";
    (!places.is_empty()).then_some(Said { places, capital, surely: false, quote })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The country and region of the places that a name in a text is said to be.
    fn found(text: &str, name: &str) -> Vec<(&'static str, &'static str)> {
        let start = text.find(name).expect("the text has the name");
        let Some(said) = beside(text, Span::new(start, start + name.len())) else { return vec![] };
        assert!(said.quote.contains(name), "{}", said.quote);
        let all = candidates(name).into_iter().filter(|it| said.holds(it));
        all.map(|it| (it.country, it.region)).collect()
    }

    #[test]
    fn a_report_says_where_a_place_is() {
        for (text, name, place) in [
            ("A storm hit Paris, Texas, on Monday.", "Paris", ("US", "TX")),
            ("A storm hit Paris (Texas).", "Paris", ("US", "TX")),
            ("They met in Springfield, Ill., on Monday.", "Springfield", ("US", "IL")),
            ("He left Washington, D.C., early.", "Washington", ("US", "DC")),
            ("They live in Birmingham, Alabama.", "Birmingham", ("US", "AL")),
            ("Shots in Tripoli, in northern Lebanon, woke", "Tripoli", ("LB", "09")),
            ("Fighting in Tripoli in Lebanon’s north", "Tripoli", ("LB", "09")),
            ("near the Iraqi city of\nMosul", "Mosul", ("IQ", "15")),
            ("the Syrian port city of Latakia fell", "Latakia", ("SY", "02")),
            ("in the South Korean capital, Seoul", "Seoul", ("KR", "11")),
            ("in Tirana, the Albanian capital.", "Tirana", ("AL", "50")),
            ("in Tirana, the capital of Albania, on", "Tirana", ("AL", "50")),
        ] {
            assert_eq!(found(text, name), [place], "{text}");
        }
    }

    #[test]
    fn a_list_of_places_says_nothing_of_them() {
        for (text, name) in [
            ("from Georgia, Armenia and Turkey", "Georgia"),
            ("in Lebanon, Syria and Jordan", "Lebanon"),
            ("in Tirana, London and Paris", "Tirana"),
            ("Paris. Texas is large.", "Paris"),
            ("Paris said so", "Paris"),
            ("Paris", "Paris"),
        ] {
            assert_eq!(found(text, name), [], "{text}");
        }
    }
}
