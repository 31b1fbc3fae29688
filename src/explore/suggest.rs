//! What a reader may be about to type in the search box.

use super::explorer::{Explorer, Shown};
use crate::lowercase::lowercase;
use crate::query::{FacetKind, Field, Query};

/// A way to go on with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it adds: `place:Tirana`.
    pub term: String,
    /// The whole query with it.
    pub query: String,
    /// How many events there are of it in all; none where that is not counted.
    pub events: Option<u32>,
}

/// How many suggestions are made.
const MOST: usize = 8;

/// So many of the fields below are suggested where none is begun.
const UNASKED: usize = 5;

/// The fields whose values stand in a facet.
const FACET_FIELDS: [(&str, FacetKind); 9] = [
    ("place", FacetKind::Place),
    ("person", FacetKind::Person),
    ("org", FacetKind::Organisation),
    ("source", FacetKind::Source),
    ("nationality", FacetKind::Nationality),
    ("who", FacetKind::Person),
    ("who", FacetKind::Organisation),
    ("during", FacetKind::Year),
    ("on", FacetKind::Year),
];

impl Explorer {
    /// How the last term of a query may go on. Nothing where it is not begun.
    pub fn suggestions(&self, query: &str, shown: &Shown) -> Vec<Suggestion> {
        let start = last_term(query);
        let (before, term) = query.split_at(start);
        if term.is_empty() {
            return Vec::new();
        }
        let mut found = match term.split_once(':') {
            Some((key, value)) => values(key, value.trim_matches('"'), shown),
            None => {
                let fields = Field::KEYS.into_iter().filter(|key| key.starts_with(term));
                let mut found: Vec<_> = fields.map(|key| (format!("{key}:"), None)).collect();
                for (key, _) in FACET_FIELDS.iter().take(UNASKED) {
                    found.extend(values(key, term, shown));
                }
                found
            }
        };
        found.truncate(MOST);
        let found = found.into_iter().filter(|(found, _)| found != term);
        let whole = found.map(|(term, events)| {
            let space = if term.ends_with(':') { "" } else { " " };
            Suggestion { query: format!("{before}{term}{space}"), term, events }
        });
        // Only what can be read is suggested; a field waits for its value.
        whole.filter(|it| it.term.ends_with(':') || it.term.parse::<Query>().is_ok()).collect()
    }
}

/// Where the last term of a query begins, after a minus.
fn last_term(query: &str) -> usize {
    let mut quoted = false;
    let mut start = 0;
    for (at, c) in query.char_indices() {
        quoted ^= c == '"';
        if !quoted && (c.is_whitespace() || matches!(c, '(' | ')')) {
            start = at + c.len_utf8();
        }
    }
    start + usize::from(query[start..].starts_with('-'))
}

/// The values of a field that begin so, those of each facet with most events first.
fn values(key: &str, begun: &str, shown: &Shown) -> Vec<(String, Option<u32>)> {
    let fixed: &[&str] = match key {
        "certain" => &["yes", "no"],
        "sources" => &[">=2", ">=3"],
        _ => &[],
    };
    let fixed = fixed.iter().filter(|value| value.starts_with(begun));
    let mut found: Vec<_> = fixed.map(|value| (format!("{key}:{value}"), None)).collect();
    let kinds = FACET_FIELDS.iter().filter(|(field, _)| *field == key);
    let facets = kinds.filter_map(|(_, kind)| shown.answer.facets.get(kind.index()));
    let begun = lowercase(begun);
    let fits = |label: &str| {
        let label = lowercase(label);
        label.starts_with(&begun) || label.split_whitespace().any(|word| word.starts_with(&begun))
    };
    for value in facets.flat_map(|facet| &facet.values) {
        if !value.label.is_empty() && fits(&value.label) {
            let plain = value.label.chars().all(char::is_alphanumeric);
            let label = value.label.replace('"', " ");
            let label = if plain { label } else { format!("\"{label}\"") };
            found.push((format!("{key}:{label}"), Some(value.total)));
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_term_is_what_is_typed_last() {
        for (query, term) in [
            ("iran pla", "pla"),
            ("iran -(pla", "pla"),
            ("-pla", "pla"),
            ("who:\"quds fo", "who:\"quds fo"),
            ("\"quds force\" ", ""),
            ("é ti", "ti"),
        ] {
            assert_eq!(&query[last_term(query)..], term, "{query}");
        }
    }
}
