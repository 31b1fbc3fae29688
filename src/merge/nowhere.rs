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

/// No point for any name of a report.
pub fn points(findings: &Findings) -> Vec<Option<Point>> {
    vec![None; findings.names.len()]
}
