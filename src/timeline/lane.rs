//! The marks of one lane, in rows.

use super::index::Lane;
use super::mark::{Mark, MarkShape};
use super::{Axis, Stretch, Target, Typeface};
use crate::when::{Day, Precision, When};
use std::ops::Range;

/// What a lane is drawn over, and with what words.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) axis: &'a Axis,
    pub(super) face: &'a Typeface,
    pub(super) label: &'a dyn Fn(Target) -> &'a str,
}

/// The height of a row with its label, in pixels.
const ROW: f64 = 30.0;

/// The height of a row of marks without labels.
const BARE_ROW: f64 = 14.0;

/// The room above and below the rows of a lane.
const PADDING: f64 = 12.0;

/// The room for a lane's name above its rows.
pub(super) const HEADING: f64 = 18.0;

/// Words take at most so many rows of a lane: more make it too tall.
const MOST_LABELLED: usize = 6;

/// Marks take at most so many rows: those past the rows with words go without.
const MOST_ROWS: usize = 9;

/// More events in a lane are not tried one by one.
const MOST_SINGLE: usize = 60;

/// More that began before what is in sight are a count at its edge.
const MOST_REACHING: usize = 3;

/// The width of a day's mark, and the least of any.
const NARROWEST: f64 = 4.0;

/// The space kept free between neighbours in a row.
const GAP: f64 = 8.0;

/// The widest label, in pixels.
const WIDEST_LABEL: f64 = 240.0;

/// A label with fewer characters says too little to be worth its room.
const SHORTEST_LABEL: usize = 8;

/// The least width that the events of one count share.
const CLUSTER: f64 = 36.0;

/// Places what is in sight of the lane with this number below `top`, and says how
/// tall the lane is.
pub(super) fn place(lane: &Lane, number: usize, ground: Ground<'_>, top: f64) -> (Vec<Mark>, f64) {
    let stretch = ground.axis.stretch();
    let begin = lane.beginning(stretch);
    let before: Vec<Mark> = match lane.count_reaching(stretch.from) {
        0..=MOST_REACHING => lane
            .reaching(stretch.from)
            .map(|place| single(lane, number, place, ground.axis))
            .collect(),
        count => earlier(lane, number, count, ground).into_iter().collect(),
    };
    let one_by_one = (begin.len() <= MOST_SINGLE).then(|| {
        let inside = begin.clone().map(|place| single(lane, number, place, ground.axis));
        let marks: Vec<Mark> = before.iter().cloned().chain(inside).collect();
        rows(&marks, 0, Some(ground)).or_else(|| rows(&marks, 0, None))
    });
    let (mut marks, rows, height) = match one_by_one.flatten() {
        Some(placed) => placed,
        None => collapsed(lane, number, begin, before, ground),
    };
    for mark in &mut marks {
        mark.y = top + PADDING + mark.y * height;
    }
    let below = if height == ROW { PADDING - 6.0 } else { PADDING };
    (marks, rows.max(1) as f64 * height + PADDING + below)
}

/// Marks in rows, how many rows, and how high each is.
type Placed = (Vec<Mark>, usize, f64);

/// Every mark in the first row with room, below the `reserved` ones: with its words,
/// where words are asked for and there is a row for them, without them where there is
/// not. None when that takes too many rows.
fn rows(marks: &[Mark], reserved: usize, words: Option<Ground<'_>>) -> Option<Placed> {
    let mut order: Vec<&Mark> = marks.iter().collect();
    order.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut free = vec![f64::INFINITY; reserved];
    let mut placed = Vec::with_capacity(marks.len());
    for mark in order {
        let (left, right) = extent(mark);
        let labelled = words.filter(|_| !mark.is_count()).and_then(|ground| {
            let (mark, (left, right)) = with_label(mark.clone(), ground);
            Some((row(&free, left, MOST_LABELLED)?, mark, right))
        });
        let bare = || Some((row(&free, left, MOST_ROWS)?, mark.clone(), right));
        let (row, mut mark, right) = labelled.or_else(bare)?;
        if row == free.len() {
            free.push(right);
        }
        free[row] = right;
        mark.y = row as f64;
        placed.push(mark);
    }
    let height = if words.is_some() { ROW } else { BARE_ROW };
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
    let reserved = usize::from(!counted.is_empty());
    let placed = rows(&others, reserved, Some(ground)).or_else(|| {
        counted = counts(lane, number, begin, 1, ground);
        rows(&before, 1, Some(ground))
    });
    let (marks, rows, height) = placed.unwrap_or_else(|| (Vec::new(), 1, ROW));
    counted.extend(marks);
    (counted, rows, height)
}

/// What begins in the same place as one mark with its number, where there are at
/// least `least` of it. Places are days, not pixels: they stay together under a hand
/// that moves the axis.
fn counts(
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
    mark.open_start = false;
    mark.open_end = false;
    mark.cut_start = false;
    mark.cut_end = false;
    mark.approximate = false;
    mark.uncertain = false;
    mark.shape = MarkShape::Count;
    mark.count = held.len();
    mark.held = held;
    mark.days = days;
    mark.x = left + 2.0;
    mark.width = right - left - 4.0;
    number_it(&mut mark, ground);
    mark
}

/// Writes its number on a count, which is wide enough for it then and in sight.
fn number_it(mark: &mut Mark, ground: Ground<'_>) {
    let arrow = if mark.cut_start { "← " } else { "" };
    mark.label = format!("{arrow}{}", mark.count);
    mark.width = mark.width.max(ground.face.width(&mark.label) + 6.0).min(ground.axis.width());
    mark.x = mark.x.min(ground.axis.width() - mark.width).max(0.0);
    mark.label_x = mark.x + mark.width / 2.0;
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
fn earlier(lane: &Lane, number: usize, reaching: usize, ground: Ground<'_>) -> Option<Mark> {
    let stretch = ground.axis.stretch();
    let place = lane.reaching(stretch.from).next()?;
    let known = lane.reaching(stretch.from).find_map(|place| lane.first_day(place));
    let before = stretch.from.plus_days(-1).unwrap_or(stretch.from);
    let mut mark = single(lane, number, place, ground.axis);
    mark.open_start = false;
    mark.open_end = false;
    mark.cut_start = true;
    mark.cut_end = false;
    mark.approximate = false;
    mark.uncertain = false;
    mark.shape = MarkShape::Count;
    mark.count = reaching;
    mark.held = 0..lane.beginning(stretch).start;
    mark.days = Stretch::new(known.unwrap_or(before), before);
    mark.x = 0.0;
    mark.width = CLUSTER - 4.0;
    number_it(&mut mark, ground);
    Some(mark)
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
        open_start: first.is_none(),
        open_end: last.is_none(),
        cut_start: first.is_some_and(|day| day < stretch.from),
        cut_end: last.is_some_and(|day| day > stretch.to),
        approximate: when.is_some_and(|when| when.approximate),
        uncertain: when.is_some_and(|when| when.uncertain),
        label: String::new(),
        label_x: x,
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

/// A text's first whole words, no wider than `room` with the ellipsis that stands
/// for the rest; nothing when not even a word or two fit.
fn shorten(text: &str, room: f64, face: &Typeface) -> String {
    if face.fits(text, room) {
        return text.to_owned();
    }
    let room = room - face.width("…");
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            cut = at;
        }
        used += face.of(c);
        if used > room {
            break;
        }
    }
    let words = text[..cut].trim_end_matches(|c: char| !c.is_alphanumeric());
    match words.chars().count() >= SHORTEST_LABEL {
        true => format!("{words}…"),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Index, Item};
    use super::*;

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
        let ground = Ground { axis: &axis, face: &ten(), label: &|_| "Police announce a cell" };
        place(&index.lanes[0], 0, ground, 0.0).0
    }

    #[test]
    fn labels_are_cut_between_words() {
        let short = |text, characters: usize| shorten(text, characters as f64 * 10.0, &ten());
        let text = "Police foiled a number of attacks";
        assert_eq!(short(text, 36), text);
        assert_eq!(short(text, 20), "Police foiled a…");
        assert_eq!(short("Police, foiled, by a word", 9), "");
        assert_eq!(short("Internationalisation", 9), "");
        assert_eq!(short("éé éé éé éé éé", 10), "éé éé éé…");
        for characters in 0..30 {
            let label = short("… whether the incident had any connection", characters);
            assert!(label.chars().count() <= characters);
        }
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
