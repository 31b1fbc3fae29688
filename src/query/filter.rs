//! What is chosen beside the query.

use super::{Labels, Query, Readings};
use crate::entity::EntityKind;
use crate::pack::{EventView, EvidenceView, Pack};
use crate::when::{Day, When};

/// What events and reports can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetKind {
    /// Who published the report.
    Source,
    /// The years that the event may lie in.
    Year,
    /// The people its sentences name.
    Person,
    /// The organisations they name.
    Organisation,
    /// The places they name.
    Place,
    /// The nationalities they name.
    Nationality,
}

impl FacetKind {
    /// All of them, in the order they are shown.
    pub const ALL: [FacetKind; FacetKind::COUNT] = [
        FacetKind::Source,
        FacetKind::Year,
        FacetKind::Person,
        FacetKind::Organisation,
        FacetKind::Place,
        FacetKind::Nationality,
    ];

    /// How many there are.
    pub const COUNT: usize = 6;

    /// Its place in [`FacetKind::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

impl From<EntityKind> for FacetKind {
    fn from(kind: EntityKind) -> FacetKind {
        match kind {
            EntityKind::Person => FacetKind::Person,
            EntityKind::Organisation => FacetKind::Organisation,
            EntityKind::Place => FacetKind::Place,
            EntityKind::Nationality => FacetKind::Nationality,
        }
    }
}

/// Everything that narrows what is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The query.
    pub query: Query,
    /// The chosen values of each kind of facet: one of them must hold.
    pub chosen: [Labels; FacetKind::COUNT],
    /// The values of each kind of facet that are left out: none of them may hold.
    pub excluded: [Labels; FacetKind::COUNT],
    /// Nothing that was over before this day.
    pub from: Option<Day>,
    /// Nothing that began after this day.
    pub to: Option<Day>,
    /// Whether the two days bound when events were published, not when they happened.
    pub by_publication: bool,
    /// The dates that are read otherwise than the pack reads them, and up to which day reports
    /// are read.
    pub readings: Readings,
}

impl Filter {
    /// The chosen values of one kind.
    pub fn chosen(&self, kind: FacetKind) -> &Labels {
        &self.chosen[kind.index()]
    }

    /// The values of one kind that are left out.
    pub fn excluded(&self, kind: FacetKind) -> &Labels {
        &self.excluded[kind.index()]
    }

    /// Whether nothing narrows anything.
    pub fn is_empty(&self) -> bool {
        self.query == Query::All
            && self.chosen.iter().chain(&self.excluded).all(Labels::is_empty)
            && self.from.is_none()
            && self.to.is_none()
    }

    /// The same, whatever stretch of time is looked at.
    pub fn anywhen(&self) -> Filter {
        Filter { from: None, to: None, ..self.clone() }
    }

    /// Whether only what has a time can pass.
    pub(super) fn asks_for_time(&self) -> bool {
        self.from.is_some() || self.to.is_some() || !self.chosen(FacetKind::Year).is_empty()
    }

    /// The time of an event that the two days bound; none where nobody knows it.
    pub fn placed(&self, pack: &Pack, event: EventView<'_>) -> Option<When> {
        match self.by_publication {
            true => published(pack, self.readings.evidence(pack, event)),
            false => self.readings.when(event),
        }
    }

    /// Whether something of that time may lie in the chosen range.
    pub(super) fn admits(&self, when: When) -> bool {
        let over = matches!((when.latest(), self.from), (Some(last), Some(from)) if last < from);
        let ahead = matches!((when.earliest(), self.to), (Some(first), Some(to)) if first > to);
        !over && !ahead
    }
}

/// When the reports that tell an event were published: all of the time from the first
/// to the last.
fn published<'p>(pack: &Pack, evidence: impl Iterator<Item = EvidenceView<'p>>) -> Option<When> {
    let reports = evidence.map(|evidence| pack.sentence(evidence.sentence()).report());
    let whens = reports.filter_map(|report| pack.report(report).published().map(|told| told.0));
    whens.reduce(|all, when| {
        let first = if when.order().0 < all.order().0 { when } else { all };
        let last = if when.order().1 > all.order().1 { when } else { all };
        if first == last { first } else { first.until(last).unwrap_or(first) }
    })
}
