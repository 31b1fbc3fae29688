//! What is chosen beside the query.

use super::{Query, Readings};
use crate::when::{Day, When};
use std::collections::BTreeSet;

/// What events and reports can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetKind {
    /// Who published the report.
    Source,
    /// The years that the event may lie in.
    Year,
    /// The places its sentences name.
    Place,
    /// The other names they name.
    Name,
}

impl FacetKind {
    /// All of them, in the order they are shown.
    pub const ALL: [FacetKind; 4] =
        [FacetKind::Source, FacetKind::Year, FacetKind::Place, FacetKind::Name];

    /// Its place in [`FacetKind::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Everything that narrows what is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The query.
    pub query: Query,
    /// The chosen values of each kind of facet: one of them must hold.
    pub chosen: [BTreeSet<String>; 4],
    /// Nothing that was over before this day.
    pub from: Option<Day>,
    /// Nothing that began after this day.
    pub to: Option<Day>,
    /// The dates that are read otherwise than the pack reads them.
    pub readings: Readings,
}

impl Filter {
    /// The chosen values of one kind.
    pub fn chosen(&self, kind: FacetKind) -> &BTreeSet<String> {
        &self.chosen[kind.index()]
    }

    /// Whether nothing narrows anything.
    pub fn is_empty(&self) -> bool {
        self.query == Query::All
            && self.chosen.iter().all(BTreeSet::is_empty)
            && self.from.is_none()
            && self.to.is_none()
    }

    /// Whether only what has a time can pass.
    pub(super) fn asks_for_time(&self) -> bool {
        self.from.is_some() || self.to.is_some() || !self.chosen(FacetKind::Year).is_empty()
    }

    /// Whether something of that time may lie in the chosen range.
    pub(super) fn admits(&self, when: When) -> bool {
        let over = matches!((when.latest(), self.from), (Some(last), Some(from)) if last < from);
        let ahead = matches!((when.earliest(), self.to), (Some(first), Some(to)) if first > to);
        !over && !ahead
    }
}
