//! What a session shows, as the timeline draws it.

use super::explorer::{Explorer, Shown};
use super::session::Session;
use crate::query::{Answer, FacetKind};
use crate::sorted::each_once;
use crate::timeline::{
    Axis, Index, Item, Layout, Mark, Overview, Scene, Stretch, Target, Typeface,
};
use crate::when::{Basis, When};

/// No timeline has more lanes; what is in none of them is in a last one.
const MOST_LANES: usize = 6;

/// The name of the lane of everything that is in none of the others, which no value
/// of a facet has. The lane of what has an empty value has an empty name.
pub const OTHER_LANE: &str = "\u{1}others";

/// The name of the lane of what has no place: reports whose day of publication nobody says, and
/// what they tell where the axis is that of publication.
pub const UNDATED_LANE: &str = "\u{1}undated";

impl Explorer {
    /// The whole collection at a glance, over a width in pixels; with `shown` only
    /// what it leaves, whatever stretch is looked at.
    pub fn overview(&self, shown: &Shown, width: f64) -> Option<Overview> {
        let limits = self.limits(shown)?;
        Some(Overview::count(shown.timeline.whens(), limits, width))
    }

    /// The axis of a stretch over a width in pixels.
    pub fn axis(&self, session: &Session, shown: &Shown, stretch: Stretch, width: f64) -> Axis {
        match session.gaps_closed {
            true => Axis::broken(stretch, width, shown.timeline.empty_stretches()),
            false => Axis::new(stretch, width),
        }
    }

    /// A stretch of the timeline of what is shown, over a length in pixels, with labels
    /// set in `face`.
    pub fn scene(
        &self,
        session: &Session,
        shown: &Shown,
        stretch: Stretch,
        width: f64,
        face: &Typeface,
        layout: Layout,
    ) -> Scene {
        let axis = self.axis(session, shown, stretch, width);
        Scene::lay_out(&shown.timeline, &axis, face, layout, &|target| self.label(target, shown))
    }

    /// Whether a mark stands for an event.
    pub fn stands_for(&self, mark: &Mark, event: u64, shown: &Shown) -> bool {
        let number = self.event_number(event).map(|number| number as u32);
        number.is_some_and(|number| self.holds(mark, number, shown))
    }

    /// Whether anything that a mark stands for is elsewhere than it was read
    /// automatically.
    pub fn has_moved(&self, mark: &Mark, shown: &Shown) -> bool {
        let mut moved = shown.filter.readings.moved();
        moved.any(|(event, _)| self.holds(mark, event, shown))
    }

    fn holds(&self, mark: &Mark, event: u32, shown: &Shown) -> bool {
        shown.timeline.holds(mark, Target::Event(event), self.placed(event, shown))
    }

    /// Where on the axis an event stands; none where nobody knows.
    fn placed(&self, event: u32, shown: &Shown) -> Option<When> {
        shown.filter.placed(&self.pack, self.pack.event(event as usize))
    }

    /// The headline of what a mark stands for.
    fn label(&self, target: Target, shown: &Shown) -> &str {
        match target {
            Target::Event(number) => self.headline(number, shown),
            Target::Report(number) => self.pack.report(number as usize).title_or_file(),
        }
    }

    /// What the timeline draws of what is shown.
    pub(super) fn index(&self, shown: &Shown) -> Index {
        let anywhen = shown.filter.anywhen();
        match anywhen == shown.filter {
            true => self.index_of(&shown.answer, shown),
            false => self.index_of(&anywhen.ask_indexed(&self.pack, &shown.facets), shown),
        }
    }

    fn index_of(&self, answer: &Answer, shown: &Shown) -> Index {
        let kind = shown.lanes.facet();
        let mut names = lanes(kind, answer);
        let mut items = Vec::with_capacity(answer.events.len());
        for &event in &answer.events {
            let (target, when) = (Target::Event(event), self.placed(event, shown));
            if when.is_none() {
                items.push(Item { target, when, lane: names.len() });
                continue;
            }
            for lane in self.lanes_of(event as usize, shown, &names) {
                items.push(Item { target, when, lane });
            }
        }
        items.extend(self.undated_items(answer, names.len()));
        names.push(UNDATED_LANE.to_owned());
        Index::new(&items, &names)
    }

    /// The undated reports with the bounds that could be inferred.
    fn undated_items(&self, answer: &Answer, lane: usize) -> impl Iterator<Item = Item> {
        let reports = answer.reports.iter().map(|hit| hit.report);
        reports.filter_map(move |number| {
            let when = match self.pack.report(number as usize).published() {
                Some((when, Basis::Inferred)) => Some(when),
                Some(_) => return None,
                None => None,
            };
            Some(Item { target: Target::Report(number), when, lane })
        })
    }

    /// The lanes that an event stands in: the last one when it is in no other.
    fn lanes_of(&self, event: usize, shown: &Shown, names: &[String]) -> Vec<usize> {
        let kind = shown.lanes.facet();
        let lane = |label: &str| names.iter().position(|name| name == label);
        let view = self.pack.event(event);
        let mut lanes = match kind {
            FacetKind::Source => each_once(
                self.evidence(event as u32, shown)
                    .map(|evidence| self.pack.sentence(evidence.sentence()).report())
                    .filter_map(|report| lane(self.pack.report(report).source())),
            ),
            _ => each_once(
                view.entities()
                    .map(|entity| self.pack.entity(entity))
                    .filter(|entity| FacetKind::from(entity.kind()) == kind)
                    .filter_map(|entity| lane(entity.label())),
            ),
        };
        if lanes.is_empty() {
            lanes.push(names.len() - 1);
        }
        lanes
    }
}

/// The names of the lanes: the facet's values with most events.
fn lanes(kind: FacetKind, answer: &Answer) -> Vec<String> {
    let facet = answer.facets.iter().find(|facet| facet.kind == kind);
    let values = facet.map(|facet| facet.values.as_slice()).unwrap_or_default();
    let chosen = values.iter().any(|value| value.chosen);
    let values = values.iter().filter(|value| value.count > 0 && (!chosen || value.chosen));
    let mut lanes: Vec<String> = values.take(MOST_LANES).map(|value| value.label.clone()).collect();
    lanes.push(OTHER_LANE.to_owned());
    lanes
}
