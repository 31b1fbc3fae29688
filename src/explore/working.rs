//! How dates were resolved, and the other readings that a reader may choose.

use super::address::{Expected, Notice};
use super::explorer::{Explorer, Shown};
use super::session::{Mention, Session};
use crate::pack::{AlternativeView, DateView, EventView};
use crate::query::Readings;
use crate::timeline::Target;
use crate::when::When;

/// How a date was resolved, and how else it can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// Which date it is.
    pub mention: Mention,
    /// The words.
    pub said: String,
    /// The rule that found them, in plain words.
    pub rule: String,
    /// How they can be read: as they were read automatically, then the others, the
    /// likeliest first. Never empty.
    pub readings: Vec<Reading>,
    /// The place of the reading that holds, in `readings`: 0 for the automatic one.
    pub chosen: usize,
}

/// One way to read a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What the words stand for; none when that could not be told.
    pub when: Option<When>,
    /// The same as EDTF.
    pub edtf: String,
    /// Its TIMEX3 value.
    pub value: String,
    /// What it is counted from; empty when the words alone tell.
    pub anchor: String,
    /// The step taken.
    pub step: String,
}

/// An event that stands elsewhere because a reader reads its date otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// When it is as it was read automatically.
    pub from: Option<When>,
    /// The dates that are read otherwise.
    pub mentions: Vec<Mention>,
}

impl Working {
    /// The reading that holds.
    pub fn reading(&self) -> Option<&Reading> {
        self.readings.get(self.chosen)
    }

    /// The automatic reading, where another one holds.
    pub fn instead_of(&self) -> Option<&Reading> {
        self.readings.first().filter(|_| self.chosen > 0)
    }
}

impl Explorer {
    /// How a date was resolved, by its number, and which of its readings holds.
    pub fn working(&self, date: u32, shown: &Shown) -> Working {
        let number = date as usize;
        let date = self.pack.date(number);
        let automatic = Reading::new(date.when(), date.value(), date.anchor(), date.step());
        let mut readings = vec![automatic];
        readings.extend(alternatives(date).map(|(when, other)| {
            Reading::new(Some(when), other.value(), other.anchor(), other.step())
        }));
        let chosen = shown.filter.readings.date(number).map(When::to_edtf);
        let chosen = readings.iter().position(|reading| Some(&reading.edtf) == chosen.as_ref());
        Working {
            mention: self.mention(number),
            said: date.text().to_owned(),
            rule: date.rule_in_words().to_owned(),
            readings,
            chosen: chosen.unwrap_or(0),
        }
    }

    /// The session as this collection has it: names are people's or organisations', a
    /// stretch without an end reaches to that of the collection, and the readings that no
    /// date has are left out, with a notice for each.
    pub fn heed(&self, mut session: Session) -> (Session, Vec<Notice>) {
        let mut notices = Vec::new();
        self.follow_names(&mut session);
        session.readings.retain(|(mention, edtf)| {
            let known = self.find_reading(mention, edtf).is_some();
            if !known {
                let value = mention.with_reading(edtf);
                notices.push(Notice { key: "read".into(), value, expected: Expected::Reading });
            }
            known
        });
        if let Some(stretch) = session.stretch
            && let Some(limits) = self.limits_of(&session)
        {
            session.stretch = Some(stretch.ended(limits));
        }
        (session, notices)
    }

    /// Whether what a mark stands for is elsewhere than it was read automatically.
    pub fn is_moved(&self, target: Target, shown: &Shown) -> bool {
        match target {
            Target::Event(event) => shown.filter.readings.event(event as usize).is_some(),
            Target::Report(_) => false,
        }
    }

    /// Why an event stands elsewhere than it was read automatically, if it does.
    pub(super) fn moved(&self, event: EventView<'_>, shown: &Shown) -> Option<Moved> {
        let readings = &shown.filter.readings;
        readings.event(event.number())?;
        let dates = event.evidence().map(|evidence| evidence.date());
        let read = dates.filter(|&date| readings.date(date).is_some());
        Some(Moved { from: event.when(), mentions: read.map(|date| self.mention(date)).collect() })
    }

    /// What a session reads otherwise.
    pub(super) fn readings(&self, session: &Session) -> Readings {
        let chosen = session.readings.iter();
        let dates = chosen.filter_map(|(mention, edtf)| self.find_reading(mention, edtf));
        Readings::new(&self.pack, dates, session.known)
    }

    /// The number of a date, and what it is read as.
    fn find_reading(&self, mention: &Mention, edtf: &str) -> Option<(u32, When)> {
        let dates = self.pack.report(self.report_number(&mention.report)?).dates();
        let date = dates.start.checked_add(mention.date).filter(|date| dates.contains(date))?;
        let mut others = alternatives(self.pack.date(date));
        let (when, _) = others.find(|(when, _)| when.to_edtf() == edtf)?;
        Some((date as u32, when))
    }

    fn mention(&self, date: usize) -> Mention {
        let report = self.pack.report(self.pack.date(date).report());
        let place = date.saturating_sub(report.dates().start);
        Mention { report: report.id().to_owned(), date: place }
    }
}

impl Reading {
    fn new(when: Option<When>, value: &str, anchor: &str, step: &str) -> Reading {
        Reading {
            when,
            edtf: when.map(When::to_edtf).unwrap_or_default(),
            value: value.to_owned(),
            anchor: anchor.to_owned(),
            step: step.to_owned(),
        }
    }
}

/// What else a date can be read as. Readings are told apart by their EDTF: of those
/// that have the same, the first is the one.
fn alternatives<'p>(date: DateView<'p>) -> impl Iterator<Item = (When, AlternativeView<'p>)> {
    let mut told: Vec<String> = date.when().map(When::to_edtf).into_iter().collect();
    date.alternatives().filter_map(move |other| {
        let when = other.when()?;
        let edtf = when.to_edtf();
        if told.contains(&edtf) {
            return None;
        }
        told.push(edtf);
        Some((when, other))
    })
}
