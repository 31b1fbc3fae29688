//! The rows of lists, and what else is shown of one event or report: plain data.

use super::action::Action;
use super::agreement::Standing;
use super::working::Moved;
use crate::query::{FacetKind, Segment};
use crate::when::{Basis, When};

/// A part of the list: it never grows beyond what a browser draws quickly.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Its years.
    pub groups: Vec<YearGroup>,
    /// How many events stand before.
    pub before: usize,
    /// How many stand beyond.
    pub beyond: usize,
}

/// The events of one year, as the list shows them.
#[derive(Clone, Debug, PartialEq)]
pub struct YearGroup {
    /// The year that they begin in; none where that is open.
    pub year: Option<i32>,
    /// Its months.
    pub months: Vec<MonthGroup>,
}

/// The events of one month of a year, as the list shows them.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthGroup {
    /// The month that they begin in, 1 to 12; none for those that are told less finely,
    /// which come first.
    pub month: Option<u32>,
    /// The events, in order of time.
    pub rows: Vec<EventRow>,
}

impl List {
    /// Adds the next event in order of time, of a year where one is known.
    pub(super) fn add(&mut self, year: Option<i32>, row: EventRow) {
        if self.groups.last().is_none_or(|group| group.year != year) {
            self.groups.push(YearGroup { year, months: Vec::new() });
        }
        let Some(YearGroup { months, .. }) = self.groups.last_mut() else { return };
        let month = month(row.when);
        match months.iter_mut().find(|group| group.month == month) {
            Some(group) => group.rows.push(row),
            None => {
                let place = if month.is_none() { 0 } else { months.len() };
                months.insert(place, MonthGroup { month, rows: vec![row] });
            }
        }
    }
}

/// No month has more days.
const LONGEST_MONTH: i32 = 31;

/// The month that something begins in which is over within the days of one.
fn month(when: When) -> Option<u32> {
    let (first, last) = (when.earliest()?, when.latest()?);
    (last.number() - first.number() < LONGEST_MONTH).then(|| first.month())
}

/// One event, as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// Its id.
    pub id: u64,
    /// Its number.
    pub number: u32,
    /// When.
    pub when: When,
    /// When, as EDTF.
    pub edtf: String,
    /// Why it is elsewhere than it was read automatically, if it is.
    pub moved: Option<Moved>,
    /// Its headline.
    pub label: String,
    /// The language of its headline and sentence (BCP 47).
    pub language: String,
    /// Its sentence, with the date and the words that were looked for.
    pub snippet: Vec<Segment>,
    /// Who tells it; a source that nobody names is empty.
    pub sources: Vec<String>,
    /// How its reports stand to each other.
    pub standing: Standing,
}

/// A report that the query found, with sentences that no event shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundReport {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its language (BCP 47).
    pub language: String,
    /// Who published it, and when.
    pub credit: Credit,
    /// Its found sentences: the place of each in the report, and its words.
    pub sentences: Vec<(usize, Vec<Segment>)>,
}

/// A report without a date of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Undated {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its language (BCP 47).
    pub language: String,
    /// When it was published, as far as that could be inferred.
    pub published: Option<When>,
    /// Why then, in English.
    pub reason: String,
}

/// Who published a report, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credit {
    /// Who; empty when nobody says.
    pub source: String,
    /// When, and who says so.
    pub published: Option<(When, Basis)>,
    /// Why then, in English; empty where that needs no word.
    pub reason: String,
    /// The place that it is dated from; empty when nobody says.
    pub place: String,
}

/// What a mark is called for a reader who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Spoken {
    /// An event.
    Event {
        /// When.
        when: Option<When>,
        /// Its headline.
        label: String,
        /// How many reports tell it.
        reports: usize,
        /// Who tells it.
        sources: Vec<String>,
        /// Whether they differ.
        differs: bool,
        /// Whether it is where the reader put it.
        yours: bool,
    },
    /// A report.
    Report {
        /// Its headline.
        title: String,
        /// Who published it, and when.
        credit: Credit,
    },
}

/// Something that narrows what is shown, to be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What it is.
    pub kind: ChipKind,
    /// Its words.
    pub value: String,
    /// What takes it back.
    pub remove: Action,
}

/// What a chip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChipKind {
    /// A term of the query.
    Term,
    /// A facet's value that is chosen.
    Chosen(FacetKind),
    /// One that is left out.
    Excluded(FacetKind),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(edtf: &str) -> EventRow {
        EventRow {
            id: 0,
            number: 0,
            when: edtf.parse().unwrap(),
            edtf: edtf.to_owned(),
            moved: None,
            label: String::new(),
            language: String::new(),
            snippet: Vec::new(),
            sources: Vec::new(),
            standing: Standing::default(),
        }
    }

    #[test]
    fn months_stand_below_their_year_and_what_is_told_less_finely_above_them() {
        let mut list = List { groups: Vec::new(), before: 0, beyond: 0 };
        for (year, edtf) in [
            (2018, "2018-01-01"),
            (2018, "2018"),
            (2018, "2018-01-05"),
            (2018, "2018-03-30/2018-04-02"),
            (2018, "2018-21"),
            (2019, "2019-03"),
        ] {
            list.add(Some(year), row(edtf));
        }
        let told: Vec<(i32, Option<u32>, Vec<&str>)> = (list.groups.iter())
            .flat_map(|group| group.months.iter().map(move |month| (group.year.unwrap(), month)))
            .map(|(year, month)| {
                (year, month.month, month.rows.iter().map(|row| row.edtf.as_str()).collect())
            })
            .collect();
        let expected = [
            (2018, None, vec!["2018", "2018-21"]),
            (2018, Some(1), vec!["2018-01-01", "2018-01-05"]),
            (2018, Some(3), vec!["2018-03-30/2018-04-02"]),
            (2019, Some(3), vec!["2019-03"]),
        ];
        assert_eq!(told, expected);
    }
}
