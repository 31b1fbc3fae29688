//! Marks in lanes.

use super::lane::{self, Draft};
use super::{Axis, Tick, Typeface};
use crate::when::{Precision, When};

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An event, by its number.
    Event(u32),
    /// A report whose day nobody knows, by its number.
    Report(u32),
}

/// Something to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// What it is.
    pub target: Target,
    /// When; none where nothing is known, which is open at both ends.
    pub when: Option<When>,
    /// Its lane, by number.
    pub lane: usize,
    /// Its headline.
    pub label: &'a str,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkShape {
    /// A day: a tick.
    Day,
    /// A stretch of at most some months: a bar.
    Bar,
    /// A year and longer: a long bar, faint, with soft ends.
    Soft,
    /// Several events in one place: a count.
    Count,
}

/// One mark: an event, or several where there is no room for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for, in order of time; never empty.
    pub targets: Vec<Target>,
    /// How it is drawn.
    pub shape: MarkShape,
    /// Its left edge, in pixels, inside the axis.
    pub x: f64,
    /// Its width, in pixels.
    pub width: f64,
    /// Its upper edge, in pixels from the top of the scene.
    pub y: f64,
    /// Whether its start is not known and the left end is drawn open.
    pub open_start: bool,
    /// Whether its end is not known and the right end is drawn open.
    pub open_end: bool,
    /// Whether it begins before what is in sight.
    pub cut_start: bool,
    /// Whether it ends after what is in sight.
    pub cut_end: bool,
    /// Whether the date is approximate or uncertain.
    pub unsure: bool,
    /// Its words, cut at a word to what fits; empty where nothing does.
    pub label: String,
    /// Where the words begin.
    pub label_x: f64,
}

/// One lane as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its name.
    pub label: String,
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
}

/// Everything that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The axis' ticks.
    pub ticks: Vec<Tick>,
    /// The lanes.
    pub bands: Vec<Band>,
    /// The marks, lane by lane, each in order of time.
    pub marks: Vec<Mark>,
    /// The height of it all, in pixels.
    pub height: f64,
}

/// The height of the axis' labels.
const AXIS_HEIGHT: f64 = 24.0;

impl Scene {
    /// Places `items`, in order of time, in lanes named `lanes`, over an axis, with
    /// labels set in `face`. With `headed` every lane has room above it for its name.
    pub fn lay_out(
        items: &[Item<'_>],
        lanes: &[String],
        axis: Axis,
        face: &Typeface,
        headed: bool,
    ) -> Scene {
        let mut scene = Scene { ticks: axis.ticks(), height: AXIS_HEIGHT, ..Scene::default() };
        let mut drafts: Vec<Vec<Draft<'_>>> = vec![Vec::new(); lanes.len()];
        for item in items {
            if let (Some(draft), Some(lane)) = (draft(item, axis), drafts.get_mut(item.lane)) {
                lane.push(draft);
            }
        }
        for (label, drafts) in lanes.iter().zip(drafts) {
            let top = scene.height + if headed { lane::HEADING } else { 0.0 };
            let (marks, height) = lane::place(drafts, axis.width, face, top);
            let height = height + (top - scene.height);
            scene.bands.push(Band { label: label.clone(), y: scene.height, height });
            scene.marks.extend(marks);
            scene.height += height;
        }
        scene
    }
}

/// Where an item stands on the axis; none where it is out of sight.
fn draft<'a>(item: &Item<'a>, axis: Axis) -> Option<Draft<'a>> {
    let stretch = axis.stretch;
    let (first, last) = (item.when.and_then(When::earliest), item.when.and_then(When::latest));
    let ahead = first.is_some_and(|day| day > stretch.to);
    let over = last.is_some_and(|day| day < stretch.from);
    if ahead || over {
        return None;
    }
    let start = first.map_or(0.0, |day| axis.start_of(day).max(0.0));
    let end = last.map_or(axis.width, |day| axis.end_of(day).min(axis.width));
    let shape = match item.when.map(When::precision) {
        _ if first.is_none() || last.is_none() => MarkShape::Soft,
        Some(Precision::Day) => MarkShape::Day,
        Some(Precision::Year | Precision::Decade | Precision::Century) => MarkShape::Soft,
        _ => MarkShape::Bar,
    };
    Some(Draft {
        target: item.target,
        shape,
        start,
        end: end.max(start),
        open_start: first.is_none(),
        open_end: last.is_none(),
        cut_start: first.is_some_and(|day| day < stretch.from),
        cut_end: last.is_some_and(|day| day > stretch.to),
        unsure: item.when.is_some_and(|when| when.approximate || when.uncertain),
        label: item.label,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Stretch;
    use super::*;

    fn axis(width: f64) -> Axis {
        let stretch = Stretch::new("2018-01-01".parse().unwrap(), "2019-12-31".parse().unwrap());
        Axis { stretch, width }
    }

    fn scene(edtf: &[&str], width: f64) -> Scene {
        let items: Vec<Item<'_>> = edtf
            .iter()
            .enumerate()
            .map(|(event, edtf)| Item {
                target: Target::Event(event as u32),
                when: Some(edtf.parse().unwrap()),
                lane: 0,
                label: "Police foiled a number of planned attacks",
            })
            .collect();
        Scene::lay_out(&items, &["Reuters".into()], axis(width), &Typeface::default(), false)
    }

    #[test]
    fn a_mark_is_as_long_as_its_date_is_uncertain() {
        let scene = scene(&["2018", "2018-03", "2018-03-15", "2019-02/.."], 730.0);
        let widths: Vec<f64> = scene.marks.iter().map(|mark| mark.width.round()).collect();
        assert_eq!(widths[0], 365.0);
        assert_eq!(widths[1], 31.0);
        assert!(widths[2] < 5.0);
        let open = &scene.marks[3];
        assert!(open.open_end && (open.x + open.width - 730.0).abs() < 1e-9);
        let shapes: Vec<MarkShape> = scene.marks.iter().map(|mark| mark.shape).collect();
        assert_eq!(shapes, [MarkShape::Soft, MarkShape::Bar, MarkShape::Day, MarkShape::Soft]);
    }

    #[test]
    fn what_is_out_of_sight_is_not_drawn() {
        assert!(scene(&["2017", "2020-01-01/..", "../2017-12"], 730.0).marks.is_empty());
        let marks = scene(&["2017/..", "2019/2020"], 730.0).marks;
        assert!(marks[0].cut_start && !marks[0].cut_end && marks[0].open_end);
        assert!(marks[1].cut_end && !marks[1].cut_start);
    }

    #[test]
    fn marks_and_labels_never_collide() {
        let dates: Vec<String> = (1..=28).map(|day| format!("2018-03-{day:02}")).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        for width in [200.0, 360.0, 860.0, 2000.0] {
            let marks = scene(&dates, width).marks;
            for (number, one) in marks.iter().enumerate() {
                for other in &marks[number + 1..] {
                    let apart = one.y != other.y
                        || one.x + one.width <= other.x + 1e-9
                        || other.x + other.width <= one.x + 1e-9;
                    assert!(apart, "{width}: {one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn many_events_make_few_marks_and_none_is_lost() {
        let dates: Vec<String> =
            (0..20_000).map(|n| format!("2018-{:02}-{:02}", n % 12 + 1, n % 28 + 1)).collect();
        let mut sorted: Vec<&str> = dates.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        let scene = scene(&sorted, 860.0);
        assert!(scene.marks.len() < 200, "{}", scene.marks.len());
        assert_eq!(scene.marks.iter().map(|mark| mark.targets.len()).sum::<usize>(), 20_000);
        assert!(scene.height < 400.0);
    }
}
