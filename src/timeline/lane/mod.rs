//! The marks of one lane, in rows.

mod counts;
pub(super) mod words;

use super::index::Lane;
use super::mark::{Mark, MarkShape};
use super::scene::Layout;
use super::{Axis, Stretch, Target, Typeface};
use crate::sorted::sort_by;
use crate::when::{Precision, When};
use counts::{counts, earlier};
use std::ops::Range;
use words::shorten;

/// What a lane is drawn over, and with what words.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) axis: &'a Axis,
    pub(super) face: &'a Typeface,
    pub(super) label: &'a dyn Fn(Target) -> &'a str,
    pub(super) layout: Layout,
}

impl<'a> Ground<'a> {
    /// Where a lane writes the words of its marks itself.
    fn words(self) -> Option<Ground<'a>> {
        (self.layout == Layout::Across).then_some(self)
    }
}

/// The height of a row with its label, in pixels.
const ROW: f64 = 30.0;

/// The height of a row of marks without labels.
const BARE_ROW: f64 = 14.0;

/// The breadth of a row where time goes down.
const UPRIGHT_ROW: f64 = 11.0;

/// The height of a mark, and of a count.
const MARK: f64 = 8.0;
const COUNT: f64 = 16.0;

/// How far words stand below the upper edge of their mark, and of a count.
const BASELINE: f64 = 21.0;
const COUNT_BASELINE: f64 = 12.0;

/// The breadth of a count where time goes down: its number is written across.
const UPRIGHT_COUNT: f64 = 20.0;

/// The room above and below the rows of a lane.
const PADDING: f64 = 12.0;

/// The same where time goes down.
const UPRIGHT_PADDING: f64 = 4.0;

/// Words take at most so many rows of a lane: more make it too tall.
const MOST_LABELLED: usize = 6;

/// Marks take at most so many rows: those past the rows with words go without.
const MOST_ROWS: usize = 9;

/// A lane takes at most so many rows where time goes down.
const MOST_UPRIGHT: usize = 4;

/// More events in a lane are not tried one by one.
const MOST_SINGLE: usize = 60;

/// More that began before what is in sight are a count at its edge.
const MOST_REACHING: usize = 3;

/// The same where time goes down and counts take two of the rows.
const MOST_REACHING_DOWN: usize = 2;

/// The width of a day's mark, and the least of any.
const NARROWEST: f64 = 4.0;

/// The space kept free between neighbours in a row.
const GAP: f64 = 8.0;

/// The widest label, in pixels.
const WIDEST_LABEL: f64 = 240.0;

/// Places what is in sight of the lane with this number below `top`, and says how
/// tall the lane is.
pub(super) fn place(lane: &Lane, number: usize, ground: Ground<'_>, top: f64) -> (Vec<Mark>, f64) {
    let stretch = ground.axis.stretch();
    let begin = lane.beginning(stretch);
    let most = if ground.layout == Layout::Across { MOST_REACHING } else { MOST_REACHING_DOWN };
    let before: Vec<Mark> = match lane.count_reaching(stretch.from) {
        few if few <= most => lane
            .reaching(stretch.from)
            .map(|place| single(lane, number, place, ground.axis))
            .collect(),
        count => earlier(lane, number, count, ground).into_iter().collect(),
    };
    let one_by_one = (begin.len() <= MOST_SINGLE).then(|| {
        let inside = begin.clone().map(|place| single(lane, number, place, ground.axis));
        let marks: Vec<Mark> = before.iter().cloned().chain(inside).collect();
        rows(&marks, 0, ground, ground.words()).or_else(|| rows(&marks, 0, ground, None))
    });
    let (mut marks, rows, height) = match one_by_one.flatten() {
        Some(placed) => placed,
        None => collapsed(lane, number, begin, before, ground),
    };
    let padding = if ground.layout == Layout::Across { PADDING } else { UPRIGHT_PADDING };
    for mark in &mut marks {
        mark.y = top + padding + mark.y * height;
        stand(mark, ground.layout);
    }
    let below = if height == ROW { padding - 6.0 } else { padding };
    (marks, rows.max(1) as f64 * height + padding + below)
}

/// Says how tall a mark is, and where its words begin.
fn stand(mark: &mut Mark, layout: Layout) {
    let middle = mark.x + mark.width / 2.0;
    match (mark.is_count(), layout) {
        (false, _) => (mark.height, mark.label_y) = (MARK, mark.y + BASELINE),
        (true, Layout::Across) => {
            (mark.height, mark.label_x, mark.label_y) = (COUNT, middle, mark.y + COUNT_BASELINE);
        }
        (true, Layout::Upright { .. }) => {
            mark.height = UPRIGHT_COUNT;
            (mark.label_x, mark.label_y) = (mark.y + UPRIGHT_COUNT / 2.0, middle + 4.0);
        }
    }
}

/// Marks in rows, how many rows, and how high each is.
type Placed = (Vec<Mark>, usize, f64);

/// Every mark in the first row with room, below the `reserved` ones: with its words,
/// where words are asked for and there is a row for them, without them where there is
/// not. None when that takes too many rows.
fn rows(
    marks: &[Mark],
    reserved: usize,
    ground: Ground<'_>,
    words: Option<Ground<'_>>,
) -> Option<Placed> {
    let most = if ground.layout == Layout::Across { MOST_ROWS } else { MOST_UPRIGHT };
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
    let height = match (ground.layout, words) {
        (Layout::Upright { .. }, _) => UPRIGHT_ROW,
        (_, Some(_)) => ROW,
        (_, None) => BARE_ROW,
    };
    Some((placed, free.len(), height))
}

/// The first row whose room begins left of `left`; a new one while there are few.
fn row(free: &[f64], left: f64, most: usize) -> Option<usize> {
    let row = free.iter().position(|end| *end + GAP <= left).unwrap_or(free.len());
    (row < most).then_some(row)
}

/// Counts in the first row, and below them what stands alone in its place; where that
/// is too much too, counts of all.
fn collapsed(
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
    // The number of a count, written across, is as broad as two rows without words.
    let counts_take = if ground.layout == Layout::Across { 1 } else { 2 };
    let reserved = if counted.is_empty() { 0 } else { counts_take };
    let placed = rows(&others, reserved, ground, ground.words()).or_else(|| {
        counted = counts(lane, number, begin, 1, ground);
        rows(&before, counts_take, ground, ground.words())
    });
    let (marks, rows, height) = placed.unwrap_or_else(|| (Vec::new(), counts_take, ROW));
    counted.extend(marks);
    (counted, rows, height)
}

/// The mark of one event, without a row or words.
fn single(lane: &Lane, number: usize, place: usize, axis: &Axis) -> Mark {
    let (target, when) = lane.item(place);
    let stretch = axis.stretch();
    let (first, last) = (when.and_then(When::earliest), when.and_then(When::latest));
    let start = first.map_or(0.0, |day| axis.start_of(day.max(stretch.from)));
    let end = last.map_or(axis.width(), |day| axis.end_of(day.min(stretch.to)));
    let shape = match when.map(When::precision) {
        _ if first.is_none() || last.is_none() => MarkShape::Soft,
        Some(Precision::Day) => MarkShape::Day,
        Some(Precision::Year | Precision::Decade | Precision::Century) => MarkShape::Soft,
        _ => MarkShape::Bar,
    };
    let width = (end - start).max(NARROWEST).min(axis.width());
    let x = start.min(axis.width() - width).max(0.0);
    let day = first.or(last).unwrap_or(stretch.from);
    Mark {
        lane: number,
        first: target,
        count: 1,
        held: place..place + 1,
        days: Stretch { from: day, to: day },
        shape,
        x,
        width,
        y: 0.0,
        height: MARK,
        open_start: first.is_none(),
        open_end: last.is_none(),
        cut_start: first.is_some_and(|day| day < stretch.from),
        cut_end: last.is_some_and(|day| day > stretch.to),
        approximate: when.is_some_and(|when| when.approximate),
        uncertain: when.is_some_and(|when| when.uncertain),
        label: String::new(),
        label_x: x,
        label_y: 0.0,
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

#[cfg(test)]
mod tests {
    use super::super::{Index, Item};
    use super::*;
    use crate::when::Day;

    /// Every character ten pixels wide.
    fn ten() -> Typeface {
        Typeface::measured(|_| 10.0)
    }

    /// The marks of one lane over the first so many days of 2018, a pixel each.
    fn marks(edtf: &[&str], days: i32) -> Vec<Mark> {
        let items: Vec<Item> = (0..)
            .zip(edtf)
            .map(|(number, edtf)| Item {
                target: Target::Event(number),
                when: edtf.parse().ok(),
                lane: 0,
            })
            .collect();
        let index = Index::new(&items, &["Reuters".into()]);
        let from: Day = "2018-01-01".parse().unwrap();
        let stretch = Stretch { from, to: from.plus_days(days - 1).unwrap() };
        let axis = Axis::new(stretch, f64::from(days));
        let label = |_| "Police announce a cell";
        let layout = Layout::Across;
        let ground = Ground { axis: &axis, face: &ten(), label: &label, layout };
        place(&index.lanes[0], 0, ground, 0.0).0
    }

    #[test]
    fn a_label_at_the_edge_ends_inside() {
        let marks = marks(&["2019-01-31"], 396);
        assert_eq!(marks[0].label, "Police announce a cell");
        assert!(marks[0].label_x + ten().width(&marks[0].label) <= 396.0);
        assert!(marks[0].x + marks[0].width <= 396.0);
    }

    #[test]
    fn a_crowded_lane_keeps_the_words_that_have_room() {
        let dates: Vec<String> = (1..=9).map(|month| format!("2018-{month:02}-01")).collect();
        let marks = marks(&dates.iter().map(String::as_str).collect::<Vec<_>>(), 400);
        let labelled = marks.iter().filter(|mark| !mark.label.is_empty()).count();
        assert_eq!((marks.len(), labelled), (9, 6));
    }

    #[test]
    fn only_where_there_is_no_room_marks_become_a_count() {
        let mut dates = vec!["2018-02-03"; 70];
        dates.push("2018-08-15");
        let marks = marks(&dates, 400);
        let told: Vec<(usize, &str)> =
            marks.iter().map(|mark| (mark.count, mark.label.as_str())).collect();
        assert_eq!(told, [(70, "70"), (1, "Police announce a cell")]);
        assert_eq!(marks[0].days.days(), 1, "it says that a closer look parts nothing");
    }

    #[test]
    fn many_that_began_earlier_are_one_count_at_the_edge() {
        let dates = ["2014/..", "2017", "2015/2019", "../2019", "2016/2018", "2018-03-01"];
        let drawn = marks(&dates, 300);
        assert_eq!(drawn.len(), 2);
        let earlier = drawn.iter().find(|mark| mark.is_count()).unwrap();
        assert_eq!((earlier.count, earlier.label.as_str(), earlier.x), (4, "← 4", 0.0));
        assert_eq!(earlier.days.from.to_string(), "2014-01-01");
    }
}
