//! What is read otherwise than the pack has it: dates as a reader reads them, and only what
//! was reported by some day.

use crate::agreement::Agreement;
use crate::pack::{EventView, EvidenceView, Pack, ReportView};
use crate::when::{Day, When};

/// The dates that are read otherwise, the day up to which reports are read, and the events
/// that move with both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// By the number of the date, ascending.
    dates: Vec<(u32, When)>,
    /// Only reports that were surely published by this day are read; none for all.
    by: Option<Day>,
    /// By the number of the event, ascending: to when, and whether a date is read otherwise.
    events: Vec<(u32, When, bool)>,
}

impl Readings {
    /// The readings of dates, by their numbers, in the reports that were published `by` a
    /// day; of one date the last holds.
    pub fn new(pack: &Pack, dates: impl Iterator<Item = (u32, When)>, by: Option<Day>) -> Readings {
        let mut readings = Readings { by, ..Readings::default() };
        for (date, when) in dates {
            match readings.dates.binary_search_by_key(&date, |reading| reading.0) {
                Ok(place) => readings.dates[place].1 = when,
                Err(place) => readings.dates.insert(place, (date, when)),
            }
        }
        if readings.is_empty() {
            return readings;
        }
        for evidence in pack.evidence() {
            let event = evidence.event();
            let known = readings.events.last().is_some_and(|last| last.0 == event as u32);
            let read = readings.date(evidence.date()).is_some();
            if known || !read && readings.reads(pack, evidence) {
                continue;
            }
            let event = pack.event(event);
            let read = event.evidence().any(|told| readings.date(told.date()).is_some());
            if let Some(when) = readings.told(pack, event) {
                readings.events.push((event.number() as u32, when, read));
            }
        }
        readings
    }

    /// Whether everything is read as the pack has it.
    pub fn is_empty(&self) -> bool {
        self.dates.is_empty() && self.by.is_none()
    }

    /// Whether a report is read.
    pub fn reads_report(&self, report: ReportView<'_>) -> bool {
        self.by.is_none_or(|by| {
            let last = report.published().and_then(|(when, _)| when.latest());
            last.is_some_and(|last| last <= by)
        })
    }

    /// Whether the report of what supports an event is read.
    fn reads(&self, pack: &Pack, evidence: EvidenceView<'_>) -> bool {
        self.by.is_none()
            || self.reads_report(pack.report(pack.sentence(evidence.sentence()).report()))
    }

    /// What supports an event, in the reports that are read.
    pub fn evidence<'p>(
        &'p self,
        pack: &'p Pack,
        event: EventView<'p>,
    ) -> impl Iterator<Item = EvidenceView<'p>> {
        event.evidence().filter(|evidence| self.reads(pack, *evidence))
    }

    /// What those reports say of an event, side by side.
    pub fn agreement<'p>(&'p self, pack: &'p Pack, event: EventView<'p>) -> Agreement<'p> {
        let when = |date| self.date(date).or(pack.date(date).when());
        Agreement::of(pack, event, self.evidence(pack, event), when)
    }

    /// What a date is read as, by its number; none where the pack's reading holds.
    pub fn date(&self, number: usize) -> Option<When> {
        let place = self.dates.binary_search_by_key(&(number as u32), |reading| reading.0).ok()?;
        Some(self.dates[place].1)
    }

    /// What a reading of its dates moves an event to, by its number; none where no date of
    /// it is read otherwise.
    pub fn event(&self, number: usize) -> Option<When> {
        self.moves(number).filter(|moved| moved.2).map(|moved| moved.1)
    }

    fn moves(&self, number: usize) -> Option<(u32, When, bool)> {
        let place = self.events.binary_search_by_key(&(number as u32), |moved| moved.0).ok()?;
        Some(self.events[place])
    }

    /// The events that a reading of their dates moves, by their numbers, and the intervals
    /// they are moved to.
    pub fn moved(&self) -> impl Iterator<Item = (u32, When)> + '_ {
        let moved = self.events.iter().filter(|moved| moved.2);
        moved.map(|(event, when, _)| (*event, *when))
    }

    /// When an event is, as it is read.
    pub fn when(&self, event: EventView<'_>) -> Option<When> {
        // Hardly anybody reads anything otherwise, and this is asked of every event.
        match self.events.is_empty() {
            true => event.when(),
            false => self.moves(event.number()).map(|moved| moved.1).or(event.when()),
        }
    }

    /// Puts events that stand in the pack's order in the order of time: takes out
    /// those that move, and lays them in between the others.
    pub(super) fn sort(&self, pack: &Pack, events: &mut Vec<u32>) {
        let mut moved = Vec::new();
        for &event in events.iter() {
            if let Some((_, when, _)) = self.moves(event as usize) {
                let key = (when.order(), event);
                let place = moved.partition_point(|other| *other < key);
                moved.insert(place, key);
            }
        }
        if moved.is_empty() {
            return;
        }
        let mut moved = moved.into_iter().peekable();
        let mut sorted = Vec::with_capacity(events.len());
        for &event in events.iter().filter(|event| self.moves(**event as usize).is_none()) {
            if let Some(when) = pack.event(event as usize).when() {
                let here = (when.order(), event);
                while let Some((_, event)) = moved.next_if(|key| *key < here) {
                    sorted.push(event);
                }
            }
            sorted.push(event);
        }
        sorted.extend(moved.map(|(_, event)| event));
        *events = sorted;
    }

    /// When the dates that an event stands on say that it was, as they are read.
    fn told(&self, pack: &Pack, event: EventView<'_>) -> Option<When> {
        let dates = self.evidence(pack, event).map(|evidence| evidence.date());
        let whens = dates.filter_map(|date| self.date(date).or(pack.date(date).when()));
        When::agreed(whens)
    }
}
