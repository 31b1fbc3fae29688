//! The marks of one lane, in rows.

mod counts;
mod rows;
pub(super) mod words;

use super::index::Lane;
use super::mark::{Mark, MarkShape};
use super::scene::Layout;
use super::upright::{LEAST, SPACE};
use super::{Axis, Stretch, Target, Typeface};
use crate::when::{Precision, When};
use counts::earlier;
use rows::{collapsed, rows};

/// What a lane is drawn over, and with what words.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) axis: &'a Axis,
    pub(super) face: &'a Typeface,
    pub(super) label: &'a dyn Fn(Target) -> &'a str,
    pub(super) layout: Layout,
    /// How many lanes there are.
    pub(super) lanes: usize,
}

impl<'a> Ground<'a> {
    /// Where a lane writes the words of its marks itself.
    fn words(self) -> Option<Ground<'a>> {
        (self.layout == Layout::Across).then_some(self)
    }

    /// How many rows a lane may take, with those that are reserved. Where time goes down,
    /// all lanes leave room for words beside them.
    fn most_rows(self, reserved: usize) -> usize {
        let Layout::Upright { room } = self.layout else { return MOST_ROWS };
        let lane = (room - LEAST - SPACE) / self.lanes.max(1) as f64;
        let rows = ((lane - 2.0 * UPRIGHT_PADDING) / UPRIGHT_ROW) as usize;
        // What reaches into sight always has its rows.
        reserved + rows.clamp(MOST_REACHING_DOWN, MOST_UPRIGHT)
    }
}

/// The height of a row with its label, in pixels.
const ROW: f64 = 30.0;

/// The breadth of a row where time goes down.
const UPRIGHT_ROW: f64 = 11.0;

/// The height of a mark, and of a count.
const MARK: f64 = 8.0;
const COUNT: f64 = 16.0;

/// How far words stand below the upper edge of their mark, and of a count.
const BASELINE: f64 = 21.0;
const COUNT_BASELINE: f64 = 12.0;

/// The least breadth of a count where time goes down.
const UPRIGHT_COUNT: f64 = 20.0;

/// The room above and below the rows of a lane.
const PADDING: f64 = 12.0;

/// The same where time goes down.
const UPRIGHT_PADDING: f64 = 4.0;

/// Marks take at most so many rows: those past the rows with words go without.
const MOST_ROWS: usize = 9;

/// A lane takes at most so many rows, beside its counts, where time goes down.
const MOST_UPRIGHT: usize = 4;

/// More events in a lane are not tried one by one.
const MOST_SINGLE: usize = 60;

/// More that began before what is in sight are a count at its edge.
const MOST_REACHING: usize = 3;

/// The same where time goes down and counts take two of the rows.
const MOST_REACHING_DOWN: usize = 2;

/// The width of a day's mark, and the least of any.
const NARROWEST: f64 = 4.0;

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
        stand(mark, ground);
    }
    let below = if height == ROW { padding - 6.0 } else { padding };
    (marks, rows.max(1) as f64 * height + padding + below)
}

/// Says how tall a mark is, and where its words begin.
fn stand(mark: &mut Mark, ground: Ground<'_>) {
    let middle = mark.x + mark.width / 2.0;
    match (mark.is_count(), ground.layout) {
        (false, _) => (mark.height, mark.label_y) = (MARK, mark.y + BASELINE),
        (true, Layout::Across) => {
            (mark.height, mark.label_x, mark.label_y) = (COUNT, middle, mark.y + COUNT_BASELINE);
        }
        (true, Layout::Upright { .. }) => {
            mark.height = breadth(mark, ground);
            (mark.label_x, mark.label_y) = (mark.y + mark.height / 2.0, middle + 4.0);
        }
    }
}

/// How much a count takes across a timeline that goes down: its number is written there.
fn breadth(count: &Mark, ground: Ground<'_>) -> f64 {
    UPRIGHT_COUNT.max(ground.face.width(&count.label) + 4.0)
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
        marks_called("Police announce a cell", edtf, days)
    }

    fn marks_called(label: &str, edtf: &[&str], days: i32) -> Vec<Mark> {
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
        let label = |_| label;
        let layout = Layout::Across;
        let ground = Ground { axis: &axis, face: &ten(), label: &label, layout, lanes: 1 };
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
    fn words_go_on_as_far_as_the_next_mark_of_the_row() {
        let label = "Police announce the arrest of a cell of five";
        let called = |edtf: &[&str], days| -> Vec<String> {
            marks_called(label, edtf, days).into_iter().map(|mark| mark.label).collect()
        };
        assert_eq!(called(&["2018-01-10"], 700), [label]);
        let two = called(&["2018-01-10", "2018-12-10"], 800);
        assert_eq!(two, ["Police announce the arrest of a…", label]);
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
