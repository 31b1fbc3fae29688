//! What narrows an answer.

use super::error::Refusal;
use super::value::Options;
use crate::explore::{Dates, Explorer, Session, Shown};
use crate::query::{FacetKind, Labels, Query};
use crate::timeline::Stretch;
use crate::when::{Day, When};
use tsify::Tsify;
use wasm_bindgen::JsValue;

/// What narrows what is asked for, beside the query. Of the values of one kind one must
/// hold, and something of every kind that is given; `exclude` goes before.
#[derive(Debug, Tsify)]
pub(super) struct Filter {
    #[serde(flatten)]
    chosen: Choice,
    /// What may not hold.
    #[tsify(optional)]
    exclude: Option<Choice>,
    /// Nothing that was over before: EDTF, `2018-03-15`, `2018-03` or `2018`.
    #[tsify(optional)]
    from: Option<String>,
    /// Nothing that began after: EDTF.
    #[tsify(optional)]
    to: Option<String>,
    /// What `from`, `to` and a timeline go by: when events happened (as it is where this
    /// is missing), or when they were published.
    #[tsify(optional, type = "\"event\" | \"publication\"")]
    dates: Option<Dates>,
}

/// Values of each kind of facet.
#[derive(Debug, Tsify)]
pub(super) struct Choice {
    /// Who published the report.
    #[tsify(optional)]
    source: Option<Vec<String>>,
    /// The years that the event may lie in.
    #[tsify(optional)]
    year: Option<Vec<String>>,
    /// The people that its sentences name.
    #[tsify(optional)]
    person: Option<Vec<String>>,
    /// The organisations that they name.
    #[tsify(optional)]
    org: Option<Vec<String>>,
    /// The places that they name.
    #[tsify(optional)]
    place: Option<Vec<String>>,
    /// The nationalities that they name.
    #[tsify(optional)]
    nationality: Option<Vec<String>>,
}

impl Choice {
    fn read(options: Options<'_>) -> Result<Choice, JsValue> {
        Ok(Choice {
            source: options.strings("source")?,
            year: options.strings("year")?,
            person: options.strings("person")?,
            org: options.strings("org")?,
            place: options.strings("place")?,
            nationality: options.strings("nationality")?,
        })
    }

    /// The values of each kind, in the order of the kinds.
    fn sets(self) -> [Labels; FacetKind::COUNT] {
        let set = |values: Option<Vec<String>>| values.into_iter().flatten().collect();
        let Choice { source, year, person, org, place, nationality } = self;
        [source, year, person, org, place, nationality].map(set)
    }
}

impl Filter {
    /// The filter among the options of a call.
    pub(super) fn read(options: Options<'_>) -> Result<Filter, JsValue> {
        let exclude = options.get("exclude")?;
        let exclude = exclude.as_ref().map(|out| Choice::read(Options::new(out)?)).transpose()?;
        let dates = options.one_of("dates", &Dates::WORDS)?;
        Ok(Filter {
            chosen: Choice::read(options)?,
            exclude,
            from: options.string("from")?,
            to: options.string("to")?,
            dates: dates.map(|place| Dates::ALL[place]),
        })
    }

    /// The session of a reader who asks the same.
    pub(super) fn session(self, query: String, explorer: &Explorer) -> Result<Session, Refusal> {
        query.parse::<Query>()?;
        let dates = self.dates.unwrap_or_default();
        let excluded = self.exclude.map(Choice::sets).unwrap_or_default();
        let stretch = stretch(self.from, self.to, limits(dates, explorer))?;
        let chosen = self.chosen.sets();
        Ok(Session { query, chosen, excluded, stretch, dates, ..Session::default() })
    }
}

/// All of the time that a timeline has.
fn limits(dates: Dates, explorer: &Explorer) -> Option<Stretch> {
    let mut anything = Shown::default();
    anything.filter.by_publication = dates == Dates::Publication;
    explorer.limits(&anything)
}

/// The stretch from one date to another; an end that is missing is that of everything.
fn stretch(
    from: Option<String>,
    to: Option<String>,
    limits: Option<Stretch>,
) -> Result<Option<Stretch>, Refusal> {
    let from = from.map(|date| read("from", &date)).transpose()?;
    let to = to.map(|date| read("to", &date)).transpose()?;
    let first = from.and_then(|when| when.earliest().or(when.latest()));
    let last = to.and_then(|when| when.latest().or(when.earliest()));
    let open = |known: Day, limit: fn(Stretch) -> Day| limits.map_or(known, limit);
    Ok(match (first, last) {
        (Some(first), Some(last)) if first > last => {
            return Err(Refusal::argument(format!("`from`, {first}, lies after `to`, {last}")));
        }
        (Some(first), Some(last)) => Some(Stretch { from: first, to: last }),
        (Some(first), None) => {
            Some(Stretch { from: first, to: open(first, |all| all.to).max(first) })
        }
        (None, Some(last)) => {
            Some(Stretch { from: open(last, |all| all.from).min(last), to: last })
        }
        (None, None) => None,
    })
}

fn read(key: &str, date: &str) -> Result<When, Refusal> {
    date.parse().map_err(|_| {
        let shown: String = date.chars().take(80).collect();
        let message = format!("`{key}`, “{shown}”, is no date; write 2018-03-15, 2018-03 or 2018");
        Refusal::argument(message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: Option<&str>, to: Option<&str>) -> Result<String, Refusal> {
        let limits = Stretch::new("2009-01-01".parse().unwrap(), "2022-12-31".parse().unwrap());
        let found = stretch(from.map(str::to_owned), to.map(str::to_owned), Some(limits))?;
        Ok(found.map_or_else(String::new, |found| format!("{} {}", found.from, found.to)))
    }

    #[test]
    fn an_end_that_is_missing_is_that_of_everything() {
        assert_eq!(days(Some("2018-03"), Some("2018-04")).unwrap(), "2018-03-01 2018-04-30");
        assert_eq!(days(Some("2018"), None).unwrap(), "2018-01-01 2022-12-31");
        assert_eq!(days(None, Some("2018")).unwrap(), "2009-01-01 2018-12-31");
        assert_eq!(days(Some("2030"), None).unwrap(), "2030-01-01 2030-01-01");
        assert_eq!(days(None, None).unwrap(), "");
    }

    #[test]
    fn what_is_no_date_and_what_runs_backwards_is_refused() {
        assert!(days(Some("yesterday"), None).is_err());
        assert!(days(Some("2019"), Some("2018")).is_err());
        assert!(days(Some("2018-02-31"), None).is_err());
    }
}
