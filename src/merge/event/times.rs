//! How the times of two events agree.

use crate::when::{Precision, When};

/// How the times of two events agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Times {
    /// The same day.
    Day,
    /// The same month, or another interval.
    Interval,
    /// One lies within the other.
    Within,
    /// They differ, by no more than two years.
    Differ,
}

/// How two times agree; none where they are too far apart.
pub(super) fn times(one: When, other: When) -> Option<Times> {
    let same = one == other;
    match one.precision() {
        Precision::Day if same && !one.is_open() => Some(Times::Day),
        _ if same => Some(Times::Interval),
        _ if one.is_open() || other.is_open() => near(one, other),
        _ if one.contains(other) || other.contains(one) => Some(Times::Within),
        _ => near(one, other),
    }
}

/// How many years apart two dates of one event may be that reports differ about.
const APART: i32 = 1;

fn near(one: When, other: When) -> Option<Times> {
    let year = |when: When| when.earliest().or_else(|| when.latest()).map(crate::when::Day::year);
    let apart = (year(one)? - year(other)?).abs();
    (apart <= APART).then_some(Times::Differ)
}
