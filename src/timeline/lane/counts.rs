//! Several events of a lane as one mark with their number.

use super::super::Stretch;
use super::super::index::Lane;
use super::super::mark::{Mark, MarkShape};
use super::{Ground, single};
use crate::when::Day;
use std::ops::Range;

/// The least width that the events of one count share.
const CLUSTER: f64 = 36.0;

/// What begins in the same place as one mark with its number, where there are at
/// least `least` of it. Places are days, not pixels: they stay together under a hand
/// that moves the axis.
pub(super) fn counts(
    lane: &Lane,
    number: usize,
    begin: Range<usize>,
    least: usize,
    ground: Ground<'_>,
) -> Vec<Mark> {
    let axis = ground.axis;
    let (from, to) = (axis.stretch().from.number(), axis.stretch().to.number());
    let fits = |days: &i32| f64::from(*days) * axis.scale() >= CLUSTER;
    let days = (0..23).map(|power| 1 << power).find(fits).unwrap_or(1 << 23);
    let mut marks: Vec<Mark> = Vec::new();
    let mut at = begin.start;
    while at < begin.end {
        let Some(day) = lane.first_day(at) else { break };
        let first = day.number().div_euclid(days) * days;
        let next = lane.until(first + days).clamp(at + 1, begin.end);
        let (first, last) = (first.max(from), (first + days - 1).min(to));
        let mark = match next - at {
            count if count < least => single(lane, number, at, axis),
            _ => count(lane, number, at..next, (first, last), ground),
        };
        match marks.last_mut().filter(|before| before.is_count() && mark.is_count()) {
            Some(before) if before.x + before.width + 2.0 > mark.x => join(before, &mark, ground),
            _ => marks.push(mark),
        }
        at = next;
    }
    marks
}

/// One mark for what begins from the first day to the last of a place.
fn count(
    lane: &Lane,
    number: usize,
    held: Range<usize>,
    (first, last): (i32, i32),
    ground: Ground<'_>,
) -> Mark {
    let axis = ground.axis;
    let day = |number| Day::from_number(number).unwrap_or(axis.stretch().from);
    let (left, right) = (axis.start_of(day(first)), axis.end_of(day(last)));
    let days = Stretch {
        from: lane.first_day(held.start).unwrap_or(day(first)),
        to: lane.first_day(held.end - 1).unwrap_or(day(last)),
    };
    let mut mark = single(lane, number, held.start, axis);
    stand_for_all(&mut mark, held.len(), held, days);
    mark.x = left + 2.0;
    mark.width = right - left - 4.0;
    number_it(&mut mark, ground);
    mark
}

/// Makes a count of the mark of its first event: what was said of that one's time is
/// not said of all.
fn stand_for_all(mark: &mut Mark, count: usize, held: Range<usize>, days: Stretch) {
    mark.open_start = false;
    mark.open_end = false;
    mark.cut_start = false;
    mark.cut_end = false;
    mark.approximate = false;
    mark.uncertain = false;
    mark.shape = MarkShape::Count;
    mark.count = count;
    mark.held = held;
    mark.days = days;
}

/// Writes its number on a count, which is wide enough for it then and in sight.
fn number_it(mark: &mut Mark, ground: Ground<'_>) {
    let arrow = if mark.cut_start { "← " } else { "" };
    mark.label = format!("{arrow}{}", mark.count);
    mark.width = mark.width.max(ground.face.width(&mark.label) + 6.0).min(ground.axis.width());
    mark.x = mark.x.min(ground.axis.width() - mark.width).max(0.0);
}

/// Makes one count of two neighbours.
fn join(before: &mut Mark, after: &Mark, ground: Ground<'_>) {
    before.count += after.count;
    before.held.end = after.held.end;
    before.days = before.days.cover(after.days);
    before.width = (after.x + after.width - before.x).max(before.width);
    number_it(before, ground);
}

/// What began before all that is in sight and was not over, as one count at the edge.
pub(super) fn earlier(
    lane: &Lane,
    number: usize,
    reaching: usize,
    ground: Ground<'_>,
) -> Option<Mark> {
    let stretch = ground.axis.stretch();
    let place = lane.reaching(stretch.from).next()?;
    let known = lane.reaching(stretch.from).find_map(|place| lane.first_day(place));
    let before = stretch.from.plus_days(-1).unwrap_or(stretch.from);
    let mut mark = single(lane, number, place, ground.axis);
    let days = Stretch::new(known.unwrap_or(before), before);
    stand_for_all(&mut mark, reaching, 0..lane.beginning(stretch).start, days);
    mark.cut_start = true;
    mark.x = 0.0;
    mark.width = CLUSTER - 4.0;
    number_it(&mut mark, ground);
    Some(mark)
}
