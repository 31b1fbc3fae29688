//! A query, read.

use super::{Field, Words};
use std::fmt;

/// A query. It prints as text that reads back as the same query.
///
/// It is asked of each sentence by itself, and of each event with each sentence that
/// supports it. A date field holds *possibly*: where the time of the event and the
/// time of the field may be the same. With `certain:yes` in the same brackets, or in
/// brackets around it, it must hold *certainly*: whatever day of its interval the
/// event was on, and only where the date is neither uncertain nor approximate. What
/// holds possibly but not certainly is left by `certain:no`. A denied date field,
/// `-during:2018`, holds where it could not be in that time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Query {
    /// The empty query: everything.
    #[default]
    All,
    /// Sentences that hold the words.
    Words(Words),
    /// Sentences in which the one stands at most so many words from the other, before
    /// or after it: `police NEAR/5 embassy`.
    Near(Words, u8, Words),
    /// What a field holds of: `place:tirana`.
    Field(Field),
    /// That of which it does not hold: `-word`.
    Not(Box<Query>),
    /// That of which all hold: `one two`.
    And(Vec<Query>),
    /// That of which one holds: `one OR two`.
    Or(Vec<Query>),
}

impl Query {
    /// The words that a reader may see in what is found: those that are not denied.
    pub(super) fn positive(&self) -> Vec<&Words> {
        match self {
            Query::Words(words) | Query::Field(Field::Who(words) | Field::Named(_, words)) => {
                vec![words]
            }
            Query::Near(one, _, other) => vec![one, other],
            Query::And(parts) | Query::Or(parts) => {
                parts.iter().flat_map(Query::positive).collect()
            }
            Query::All | Query::Not(_) | Query::Field(_) => Vec::new(),
        }
    }

    /// Whether any of it asks of events, not of sentences.
    pub(super) fn asks_of_events(&self) -> bool {
        match self {
            Query::All | Query::Words(_) | Query::Near(..) => false,
            Query::Field(field) => field.is_of_event(),
            Query::Not(part) => part.asks_of_events(),
            Query::And(parts) | Query::Or(parts) => parts.iter().any(Query::asks_of_events),
        }
    }

    /// The terms that must all hold, each with the query that is left without it.
    pub fn terms(&self) -> Vec<(String, Query)> {
        let Query::And(parts) = self else {
            let alone = (*self != Query::All).then(|| (self.to_string(), Query::All));
            return alone.into_iter().collect();
        };
        let without = |place: usize| {
            let mut parts = parts.clone();
            parts.remove(place);
            if parts.len() == 1 { parts.remove(0) } else { Query::And(parts) }
        };
        parts.iter().enumerate().map(|(place, part)| (part.to_string(), without(place))).collect()
    }

    fn print(&self, out: &mut fmt::Formatter<'_>, inner: bool) -> fmt::Result {
        match self {
            Query::All => Ok(()),
            Query::Words(words) => write!(out, "{words}"),
            Query::Near(one, distance, other) => write!(out, "{one} NEAR/{distance} {other}"),
            Query::Field(field) => write!(out, "{field}"),
            Query::Not(part) => match **part {
                Query::Near(..) | Query::Not(_) => write!(out, "-({part})"),
                _ => {
                    write!(out, "-")?;
                    part.print(out, true)
                }
            },
            Query::And(parts) => print_list(parts, " ", inner, out),
            Query::Or(parts) => match one_key(parts) {
                Some((key, values)) => write!(out, "{key}:({})", values.join(" OR ")),
                None => print_list(parts, " OR ", inner, out),
            },
        }
    }
}

/// The key and the values where all parts are the same field.
fn one_key(parts: &[Query]) -> Option<(&'static str, Vec<String>)> {
    let fields = parts.iter().map(|part| match part {
        Query::Field(field) => Some(field),
        _ => None,
    });
    let fields: Vec<&Field> = fields.collect::<Option<_>>()?;
    let key = fields.first()?.key();
    let same = fields.iter().all(|field| field.key() == key);
    same.then(|| (key, fields.iter().map(|field| field.value()).collect()))
}

fn print_list(
    parts: &[Query],
    between: &str,
    inner: bool,
    out: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if inner {
        write!(out, "(")?;
    }
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            write!(out, "{between}")?;
        }
        part.print(out, true)?;
    }
    if inner {
        write!(out, ")")?;
    }
    Ok(())
}

impl fmt::Display for Query {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(out, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_term_can_be_taken_away() {
        let query: Query = "iran place:(tirana OR paris) -(a b)".parse().unwrap();
        let terms: Vec<_> = query.terms().into_iter().map(|(term, _)| term).collect();
        assert_eq!(terms, ["iran", "place:(tirana OR paris)", "-(a b)"]);
        let left: Vec<_> = query.terms().into_iter().map(|(_, left)| left.to_string()).collect();
        assert_eq!(
            left,
            ["place:(tirana OR paris) -(a b)", "iran -(a b)", "iran place:(tirana OR paris)"]
        );
        let alone: Query = "a OR b".parse().unwrap();
        assert_eq!(alone.terms(), [("a OR b".to_owned(), Query::All)]);
        assert!(Query::All.terms().is_empty());
    }
}
