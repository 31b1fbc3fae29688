//! What stands for `place` where the tables of places are left out: nothing is known of where
//! places are.

use super::Entity;
use crate::entity::Point;
use crate::error::Problem;
use crate::find::Findings;
use crate::report::EditedName;
use std::collections::BTreeMap;

/// Locates nothing.
pub(super) fn locate(
    _: &[Findings],
    _: &[Vec<u32>],
    _: &mut [Entity],
    _: &BTreeMap<String, EditedName>,
) -> Vec<Problem> {
    Vec::new()
}

/// Leaves every name as it is.
pub(super) fn tell_apart(_: &mut [Findings], _: &BTreeMap<String, EditedName>) {}

/// A place that is known by several names: there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Known {}

impl Known {
    /// Why its names are one's.
    pub(super) fn because(self) -> String {
        match self {}
    }
}

/// No place for any name.
pub(super) fn known(_: &str) -> Option<Known> {
    None
}

/// Any name may be a place's.
pub(super) fn is_listed(_: &str) -> bool {
    true
}

/// No other names.
pub(super) fn names(_: &str) -> Vec<String> {
    Vec::new()
}

/// Nothing that spellings have in common.
pub(super) fn spelling(_: &str) -> Option<String> {
    None
}

/// No point for any name of a report.
pub fn points(findings: &Findings) -> Vec<Option<Point>> {
    vec![None; findings.names.len()]
}
