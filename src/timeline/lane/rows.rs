//! Marks in rows, with as many of their words as there is room for.

use super::counts::counts;
use super::words::shorten;
use super::{Ground, ROW, UPRIGHT_ROW, breadth};
use crate::sorted::sort_by;
use crate::timeline::index::Lane;
use crate::timeline::mark::Mark;
use crate::timeline::scene::Layout;
use std::ops::Range;

/// Words take at most so many rows of a lane: more make it too tall.
const MOST_LABELLED: usize = 6;

/// The space kept free between neighbours in a row.
const GAP: f64 = 8.0;

/// The widest label for which a mark goes to another row, in pixels.
const WIDEST_LABEL: f64 = 240.0;

/// The widest where there is room.
const WIDEST_WITH_ROOM: f64 = 480.0;

/// The height of a row of marks without labels.
const BARE_ROW: f64 = 14.0;

/// Marks in rows, how many rows, and how high each is.
pub(super) type Placed = (Vec<Mark>, usize, f64);

/// Every mark in the first row with room, below the `reserved` ones: with its words,
/// where words are asked for and there is a row for them, without them where there is
/// not. None when that takes too many rows.
pub(super) fn rows(
    marks: &[Mark],
    reserved: usize,
    ground: Ground<'_>,
    words: Option<Ground<'_>>,
) -> Option<Placed> {
    let most = ground.most_rows(reserved);
    let mut order: Vec<&Mark> = marks.iter().collect();
    sort_by(&mut order, |a, b| a.x.total_cmp(&b.x));
    let mut free = vec![f64::INFINITY; reserved];
    let mut placed = Vec::with_capacity(marks.len());
    for mark in order {
        let (left, right) = extent(mark);
        let labelled = words.filter(|_| !mark.is_count()).and_then(|ground| {
            let (mark, (left, right)) = with_label(mark.clone(), ground);
            Some((row(&free, left, MOST_LABELLED)?, mark, right))
        });
        let bare = || Some((row(&free, left, most)?, mark.clone(), right));
        let (row, mut mark, right) = labelled.or_else(bare)?;
        if row == free.len() {
            free.push(right);
        }
        free[row] = right;
        mark.y = row as f64;
        placed.push(mark);
    }
    if words.is_some() {
        lengthen(&mut placed, ground);
    }
    let height = match (ground.layout, words) {
        (Layout::Upright { .. }, _) => UPRIGHT_ROW,
        (_, Some(_)) => ROW,
        (_, None) => BARE_ROW,
    };
    Some((placed, free.len(), height))
}

/// Gives the words of each mark the room up to the next one in its row.
fn lengthen(marks: &mut [Mark], ground: Ground<'_>) {
    for at in 0..marks.len() {
        let (before, after) = marks.split_at_mut(at + 1);
        let Some(mark) = before.last_mut().filter(|mark| !mark.label.is_empty()) else { continue };
        let next = after.iter().find(|next| next.y == mark.y);
        let end = next.map_or(ground.axis.width(), |next| next.x.min(next.label_x) - GAP);
        let room = (end - mark.label_x).clamp(0.0, WIDEST_WITH_ROOM);
        let longer = shorten((ground.label)(mark.first), room, ground.face);
        if longer.len() > mark.label.len() && !mark.is_count() {
            mark.label = longer;
        }
    }
}

/// The first row whose room begins left of `left`; a new one while there are few.
fn row(free: &[f64], left: f64, most: usize) -> Option<usize> {
    let row = free.iter().position(|end| *end + GAP <= left).unwrap_or(free.len());
    (row < most).then_some(row)
}

/// Counts in the first row, and below them what stands alone in its place; where that
/// is too much too, counts of all.
pub(super) fn collapsed(
    lane: &Lane,
    number: usize,
    begin: Range<usize>,
    before: Vec<Mark>,
    ground: Ground<'_>,
) -> Placed {
    let (alone, mut counted): (Vec<Mark>, Vec<Mark>) =
        counts(lane, number, begin.clone(), 2, ground)
            .into_iter()
            .partition(|mark| !mark.is_count());
    let others: Vec<Mark> = before.iter().cloned().chain(alone).collect();
    let reserved = if counted.is_empty() { 0 } else { rows_of_counts(&counted, ground) };
    let placed = rows(&others, reserved, ground, ground.words()).or_else(|| {
        counted = counts(lane, number, begin, 1, ground);
        rows(&before, rows_of_counts(&counted, ground), ground, ground.words())
    });
    let (marks, rows, height) =
        placed.unwrap_or_else(|| (Vec::new(), rows_of_counts(&counted, ground), ROW));
    counted.extend(marks);
    (counted, rows, height)
}

/// How many rows counts take: written across, a number is broader than a row without words.
fn rows_of_counts(counts: &[Mark], ground: Ground<'_>) -> usize {
    let broadest = counts.iter().map(|mark| breadth(mark, ground)).fold(0.0, f64::max);
    match ground.layout {
        Layout::Across => 1,
        Layout::Upright { .. } => (broadest / UPRIGHT_ROW).ceil() as usize,
    }
}

/// A mark with as many of its words as fit, and the room that both take up.
fn with_label(mut mark: Mark, ground: Ground<'_>) -> (Mark, (f64, f64)) {
    let width = ground.axis.width();
    let words = (ground.label)(mark.first);
    mark.label = shorten(words, WIDEST_LABEL.min(width), ground.face);
    let length = ground.face.width(&mark.label);
    mark.label_x = mark.x.min(width - length).max(0.0);
    let (left, right) = extent(&mark);
    let (label_left, label_right) = (mark.label_x, mark.label_x + length);
    (mark, (left.min(label_left), right.max(label_right)))
}

fn extent(mark: &Mark) -> (f64, f64) {
    (mark.x, mark.x + mark.width)
}
