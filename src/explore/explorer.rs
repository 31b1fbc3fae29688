//! The collection, and what a session shows of it.

use super::session::Session;
use crate::error::QueryError;
use crate::pack::Pack;
use crate::query::{Answer, FacetKind, Filter, Query};
use crate::timeline::{Axis, Item, Overview, Scene, Stretch, Target, Typeface};
use crate::when::{Basis, When};
use std::collections::HashMap;

/// A collection that can be explored.
#[derive(Debug)]
pub struct Explorer {
    pub(super) pack: Pack,
    /// The stretch of all events as the pack reads them; none where there is none.
    limits: Option<Stretch>,
    events_by_id: HashMap<u64, usize>,
    reports_by_id: HashMap<String, usize>,
}

/// What a session leaves of the collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The filter that was asked. Its query is the last one that could be read.
    pub filter: Filter,
    /// What it leaves.
    pub answer: Answer,
    /// Why the query as typed could not be read, where it could not.
    pub error: Option<QueryError>,
}

/// No timeline has more lanes; what is in none of them is in a last one.
const MOST_LANES: usize = 6;

/// The lane of everything that is in none of the others.
const OTHER_LANE: &str = "others";

/// The lane of the reports whose day of publication nobody says.
const UNDATED_LANE: &str = "undated";

impl Explorer {
    /// Explores a pack.
    pub fn new(pack: Pack) -> Explorer {
        let whens = (0..pack.event_count()).filter_map(|number| pack.event(number).when());
        let limits = Stretch::of(whens);
        let events_by_id =
            (0..pack.event_count()).map(|number| (pack.event(number).id(), number)).collect();
        let reports_by_id = (0..pack.report_count())
            .map(|number| (pack.report(number).id().to_owned(), number))
            .collect();
        Explorer { pack, limits, events_by_id, reports_by_id }
    }

    /// The collection's title; a plain one where nobody gave any.
    pub fn title(&self) -> &str {
        match self.pack.title() {
            "" => "Timeline",
            title => title,
        }
    }

    /// What the collection holds: "3 reports, 27 events, 2009–2022".
    pub fn summary(&self) -> String {
        let counts = format!(
            "{}, {}",
            counted(self.pack.report_count(), "report"),
            counted(self.pack.event_count(), "event")
        );
        match self.limits {
            None => counts,
            Some(limits) if limits.from.year() == limits.to.year() => {
                format!("{counts}, {}", limits.from.year())
            }
            Some(limits) => format!("{counts}, {}–{}", limits.from.year(), limits.to.year()),
        }
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

    /// The stretch of all events; none where there is no event. It reaches as far as
    /// an event that is read otherwise does, and never shrinks.
    pub fn limits(&self, shown: &Shown) -> Option<Stretch> {
        let moved = Stretch::of(shown.filter.readings.moved());
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
        let filter = Filter { query, chosen: session.chosen.clone(), from, to, readings };
        if filter == before.filter && !before.answer.facets.is_empty() {
            return Shown { error, ..before.clone() };
        }
        let answer = filter.ask(&self.pack);
        Shown { filter, answer, error }
    }

    /// The whole collection at a glance, over a width in pixels; with `shown` only
    /// what it leaves, whatever stretch is looked at.
    pub fn overview(&self, shown: &Shown, width: f64) -> Option<Overview> {
        let limits = self.limits(shown)?;
        let everywhere = Filter { from: None, to: None, ..shown.filter.clone() };
        let answer = match everywhere == shown.filter {
            true => None,
            false => Some(everywhere.ask(&self.pack)),
        };
        let events = &answer.as_ref().unwrap_or(&shown.answer).events;
        let whens = events.iter().filter_map(|&event| self.when(event, shown));
        Some(Overview::count(whens, limits, width))
    }

    /// The timeline of what is shown, over a width in pixels, with labels set in
    /// `face`, and lanes with their names above them where they are `headed`.
    pub fn scene(
        &self,
        session: &Session,
        shown: &Shown,
        width: f64,
        face: &Typeface,
        headed: bool,
    ) -> Scene {
        let Some(stretch) = self.stretch(session, shown) else { return Scene::default() };
        let mut lanes = self.lanes(session.lanes.facet(), shown);
        let index: HashMap<&str, usize> =
            lanes.iter().enumerate().map(|(lane, label)| (label.as_str(), lane)).collect();
        let mut items = Vec::with_capacity(shown.answer.events.len());
        for &event in &shown.answer.events {
            let view = self.pack.event(event as usize);
            let (target, when) = (Target::Event(event), self.when(event, shown));
            for lane in self.lanes_of(event as usize, session.lanes.facet(), &index) {
                items.push(Item { target, when, lane, label: view.label() });
            }
        }
        items.extend(self.undated_items(shown, lanes.len()));
        lanes.push(UNDATED_LANE.to_owned());
        let used: Vec<usize> =
            (0..lanes.len()).filter(|lane| items.iter().any(|item| item.lane == *lane)).collect();
        let names: Vec<String> = used.iter().map(|&lane| lanes[lane].clone()).collect();
        items.retain_mut(|item| {
            used.binary_search(&item.lane).map(|place| item.lane = place).is_ok()
        });
        Scene::lay_out(&items, &names, Axis { stretch, width }, face, headed)
    }

    /// The undated reports with the bounds that could be inferred.
    fn undated_items(&self, shown: &Shown, lane: usize) -> impl Iterator<Item = Item<'_>> {
        let reports = shown.answer.reports.iter().map(|hit| hit.report);
        reports.filter_map(move |number| {
            let report = self.pack.report(number as usize);
            let when = match report.published() {
                Some((when, Basis::Inferred)) => Some(when),
                Some(_) => return None,
                None => None,
            };
            let label = if report.title().is_empty() { report.file() } else { report.title() };
            Some(Item { target: Target::Report(number), when, lane, label })
        })
    }

    /// The stretch of the own bounds of what a mark stands for.
    pub fn stretch_of(&self, targets: &[Target], shown: &Shown) -> Option<Stretch> {
        let whens = targets.iter().filter_map(|target| match target {
            Target::Event(event) => self.when(*event, shown),
            Target::Report(report) => self.pack.report(*report as usize).published().map(|p| p.0),
        });
        let ends = whens.flat_map(|when| [when.earliest(), when.latest()]).flatten();
        let (first, last) = (ends.clone().min()?, ends.max()?);
        Some(Stretch::new(first, last))
    }

    /// When an event is, as the session reads it.
    pub(super) fn when(&self, event: u32, shown: &Shown) -> Option<When> {
        shown.filter.readings.when(self.pack.event(event as usize))
    }

    /// The number of an event, by its id.
    pub(super) fn event_number(&self, id: u64) -> Option<usize> {
        self.events_by_id.get(&id).copied()
    }

    /// The number of a report, by its id.
    pub(super) fn report_number(&self, id: &str) -> Option<usize> {
        self.reports_by_id.get(id).copied()
    }

    /// The names of the lanes: the facet's values with most events.
    fn lanes(&self, kind: FacetKind, shown: &Shown) -> Vec<String> {
        let facet = shown.answer.facets.iter().find(|facet| facet.kind == kind);
        let values = facet.map(|facet| facet.values.as_slice()).unwrap_or_default();
        let chosen = values.iter().any(|value| value.chosen);
        let values = values.iter().filter(|value| value.count > 0 && (!chosen || value.chosen));
        let mut lanes: Vec<String> =
            values.take(MOST_LANES).map(|value| lane_name(&value.label).to_owned()).collect();
        lanes.push(OTHER_LANE.to_owned());
        lanes
    }

    /// The lanes that an event stands in: the last one when it is in no other.
    fn lanes_of(&self, event: usize, kind: FacetKind, index: &HashMap<&str, usize>) -> Vec<usize> {
        let view = self.pack.event(event);
        let mut lanes: Vec<usize> = match kind {
            FacetKind::Source => view
                .evidence()
                .map(|evidence| self.pack.sentence(evidence.sentence()).report())
                .filter_map(|report| index.get(lane_name(self.pack.report(report).source())))
                .copied()
                .collect(),
            _ => view
                .entities()
                .map(|entity| self.pack.entity(entity))
                .filter(|entity| entity.is_place() == (kind == FacetKind::Place))
                .filter_map(|entity| index.get(entity.label()))
                .copied()
                .collect(),
        };
        lanes.sort_unstable();
        lanes.dedup();
        if lanes.is_empty() {
            lanes.push(index.len() - 1);
        }
        lanes
    }
}

/// What a lane is called: a source that is not known has one too.
fn lane_name(value: &str) -> &str {
    if value.is_empty() { "not named" } else { value }
}

/// What a source is called where it is not known.
pub(super) fn source_name(source: &str) -> &str {
    if source.is_empty() { "source not named" } else { source }
}

/// "1 report", "3 reports".
pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
