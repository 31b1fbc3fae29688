//! Dates that a reader reads otherwise than the program does.

use crate::pack::{EventView, Pack};
use crate::when::When;

/// The dates that are read otherwise, and the events that move with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// By the number of the date, ascending.
    dates: Vec<(u32, When)>,
    /// By the number of the event, ascending.
    events: Vec<(u32, When)>,
}

impl Readings {
    /// The readings of dates, by their numbers; of one date the last holds.
    pub fn new(pack: &Pack, dates: impl Iterator<Item = (u32, When)>) -> Readings {
        let mut readings = Readings::default();
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
            if known || readings.date(evidence.date()).is_none() {
                continue;
            }
            if let Some(when) = readings.told(pack, pack.event(event)) {
                readings.events.push((event as u32, when));
            }
        }
        readings
    }

    /// Whether every date is read as the pack reads it.
    pub fn is_empty(&self) -> bool {
        self.dates.is_empty()
    }

    /// What a date is read as, by its number; none where the pack's reading holds.
    pub fn date(&self, number: usize) -> Option<When> {
        find(&self.dates, number)
    }

    /// What an event is moved to, by its number; none where it stands as in the pack.
    pub fn event(&self, number: usize) -> Option<When> {
        find(&self.events, number)
    }

    /// The events that move, by their numbers, and the intervals they are moved to.
    pub fn moved(&self) -> impl Iterator<Item = (u32, When)> + '_ {
        self.events.iter().copied()
    }

    /// When an event is, as it is read.
    pub fn when(&self, event: EventView<'_>) -> Option<When> {
        // Hardly anybody reads anything otherwise, and this is asked of every event.
        match self.events.is_empty() {
            true => event.when(),
            false => self.event(event.number()).or(event.when()),
        }
    }

    /// Puts events that stand in the pack's order in the order of time: takes out
    /// those that move, and lays them in between the others.
    pub(super) fn sort(&self, pack: &Pack, events: &mut Vec<u32>) {
        let mut moved = Vec::new();
        for &event in events.iter() {
            if let Some(when) = self.event(event as usize) {
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
        for &event in events.iter().filter(|event| self.event(**event as usize).is_none()) {
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

    /// When the dates that an event stands on say that it was, as they are read: all
    /// of the time from the first to the last where they differ.
    fn told(&self, pack: &Pack, event: EventView<'_>) -> Option<When> {
        let dates = event.evidence().map(|evidence| evidence.date());
        let whens = dates.filter_map(|date| self.date(date).or(pack.date(date).when()));
        whens.reduce(|all, when| {
            let first = if when.order().0 < all.order().0 { when } else { all };
            let last = if when.order().1 > all.order().1 { when } else { all };
            if first == last { first } else { first.until(last).unwrap_or(first) }
        })
    }
}

/// What stands beside a number in a list in the order of numbers.
fn find(list: &[(u32, When)], number: usize) -> Option<When> {
    let place = list.binary_search_by_key(&(number as u32), |reading| reading.0).ok()?;
    Some(list[place].1)
}
