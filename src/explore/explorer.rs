//! The collection, and what a session shows of it.

use super::choice::{Dates, Lanes};
use super::session::Session;
use crate::error::QueryError;
use crate::pack::Pack;
use crate::query::{Answer, FacetIndex, Filter, Query, Readings};
use crate::sorted::sort_by;
use crate::timeline::{Index, Stretch};
use crate::when::{Day, When};
use std::cell::OnceCell;
use std::rc::Rc;

/// A collection that can be explored.
#[derive(Debug)]
pub struct Explorer {
    pub(super) pack: Pack,
    /// The stretch of all events as the pack reads them; none where there is none.
    limits: Option<Stretch>,
    /// The stretch of all days of publication; none where none is known.
    published: Option<Stretch>,
    /// What the facets hold, with every date as the pack reads it.
    facets: Rc<FacetIndex>,
    /// The numbers of the events and of the reports, in the order of their ids: sorted
    /// when one is looked for.
    events_by_id: OnceCell<Vec<u32>>,
    reports_by_id: OnceCell<Vec<u32>>,
    /// The days on which reports were surely published.
    pub(super) days: OnceCell<Rc<Vec<Day>>>,
}

/// What a session leaves of the collection.
// `Eq` lets two `Rc`s of the same one be found equal without looking inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The filter that was asked. Its query is the last one that could be read.
    pub filter: Filter,
    /// What it leaves.
    pub answer: Answer,
    /// What the facets hold, with the dates as they are read.
    pub(super) facets: Rc<FacetIndex>,
    /// Why the query as typed could not be read, where it could not.
    pub error: Option<QueryError>,
    /// What the timeline draws: all that the filter leaves, whatever stretch is
    /// looked at.
    pub timeline: Rc<Index>,
    /// What its lanes are.
    pub lanes: Lanes,
}

impl Explorer {
    /// Explores a pack.
    pub fn new(pack: Pack) -> Explorer {
        let whens = (0..pack.event_count()).filter_map(|number| pack.event(number).when());
        let limits = Stretch::of(whens);
        let published =
            (0..pack.report_count()).filter_map(|number| pack.report(number).published());
        let published = Stretch::of(published.map(|told| told.0));
        let facets = Rc::new(FacetIndex::new(&pack, &Readings::default()));
        let (events_by_id, reports_by_id, days) = Default::default();
        Explorer { pack, limits, published, facets, events_by_id, reports_by_id, days }
    }

    /// The pack.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The collection's title; empty where nobody gave any.
    pub fn title(&self) -> &str {
        self.pack.title()
    }

    /// The first and the last year that it tells of; none where it names none.
    pub fn years(&self) -> Option<(i32, i32)> {
        self.limits.map(|limits| (limits.from.year(), limits.to.year()))
    }

    /// The language of the collection (BCP 47).
    pub fn language(&self) -> &str {
        self.pack.language()
    }

    /// How many reports there are.
    pub fn report_count(&self) -> usize {
        self.pack.report_count()
    }

    /// How many events there are.
    pub fn event_count(&self) -> usize {
        self.pack.event_count()
    }

    /// The stretch of all that the timeline places; none where there is nothing. It reaches as far as
    /// an event that is read otherwise does, and never shrinks.
    pub fn limits(&self, shown: &Shown) -> Option<Stretch> {
        self.limits_with(shown.filter.by_publication, &shown.filter.readings)
    }

    /// The same for what a session will show.
    pub(super) fn limits_of(&self, session: &Session) -> Option<Stretch> {
        self.limits_with(session.dates == Dates::Publication, &self.readings(session))
    }

    fn limits_with(&self, by_publication: bool, readings: &Readings) -> Option<Stretch> {
        if by_publication {
            return self.published.or(self.limits);
        }
        let moved = Stretch::of(readings.moved().map(|(_, when)| when));
        match (self.limits, moved) {
            (Some(limits), Some(moved)) => Some(limits.cover(moved)),
            (limits, _) => limits,
        }
    }

    /// The stretch that a session looks at.
    pub fn stretch(&self, session: &Session, shown: &Shown) -> Option<Stretch> {
        session.stretch.or(self.limits(shown))
    }

    /// What a session shows. A query that cannot be read leaves the one of `before`.
    pub fn show(&self, session: &Session, before: &Shown) -> Shown {
        let (query, error) = match session.query.parse::<Query>() {
            Ok(query) => (query, None),
            Err(error) => (before.filter.query.clone(), Some(error)),
        };
        let (from, to) = session.days();
        let readings = self.readings(session);
        let by_publication = session.dates == Dates::Publication;
        let (chosen, excluded) = (session.chosen.clone(), session.excluded.clone());
        let filter = Filter { query, chosen, excluded, from, to, by_publication, readings };
        let known = !before.answer.facets.is_empty();
        let facets = match known && filter.readings == before.filter.readings {
            true => Rc::clone(&before.facets),
            false => self.facets(&filter.readings),
        };
        let answer = match known && filter == before.filter {
            true => before.answer.clone(),
            false => filter.ask_indexed(&self.pack, &facets),
        };
        let lanes = session.lanes;
        let same_anywhen = known && filter.anywhen() == before.filter.anywhen();
        let mut shown = Shown { filter, answer, facets, error, timeline: Rc::default(), lanes };
        shown.timeline = match same_anywhen && lanes == before.lanes {
            true => Rc::clone(&before.timeline),
            false => Rc::new(self.index(&shown)),
        };
        shown
    }

    /// What the facets hold, with the dates read so.
    fn facets(&self, readings: &Readings) -> Rc<FacetIndex> {
        match readings.is_empty() {
            true => Rc::clone(&self.facets),
            false => Rc::new(FacetIndex::new(&self.pack, readings)),
        }
    }

    /// When an event is, as the session reads it.
    pub(super) fn when(&self, event: u32, shown: &Shown) -> Option<When> {
        shown.filter.readings.when(self.pack.event(event as usize))
    }

    /// The number of an event, by its id.
    pub fn event_number(&self, id: u64) -> Option<usize> {
        let sorted = self.events_by_id.get_or_init(|| {
            let mut events: Vec<u32> = (0..self.pack.event_count() as u32).collect();
            sort_by(&mut events, |a, b| self.id_of_event(*a).cmp(&self.id_of_event(*b)));
            events
        });
        let place = sorted.binary_search_by_key(&id, |&event| self.id_of_event(event));
        place.ok().map(|place| sorted[place] as usize)
    }

    /// The number of a report, by its id.
    pub fn report_number(&self, id: &str) -> Option<usize> {
        let sorted = self.reports_by_id.get_or_init(|| {
            let mut reports: Vec<u32> = (0..self.pack.report_count() as u32).collect();
            sort_by(&mut reports, |a, b| self.id_of_report(*a).cmp(self.id_of_report(*b)));
            reports
        });
        let place = sorted.binary_search_by(|&report| self.id_of_report(report).cmp(id));
        place.ok().map(|place| sorted[place] as usize)
    }

    fn id_of_event(&self, number: u32) -> u64 {
        self.pack.event(number as usize).id()
    }

    fn id_of_report(&self, number: u32) -> &str {
        self.pack.report(number as usize).id()
    }
}
