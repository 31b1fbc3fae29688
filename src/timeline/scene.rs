//! Marks in lanes.

use super::lane::{self, Ground};
use super::upright;
use super::{Axis, Break, Index, Mark, Target, Tick, Typeface};
use crate::sorted::sort_by;
use crate::when::When;

/// Which way time goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Layout {
    /// To the right, with the lanes below each other and words below their marks.
    Across,
    /// Down, with the lanes beside each other and the words beside them all: for a
    /// page that is narrower than high.
    Upright {
        /// The pixels for lanes and words.
        room: f64,
    },
}

/// One lane as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its name.
    pub label: String,
    /// Where it begins across the axis.
    pub y: f64,
    /// How much it takes there.
    pub height: f64,
}

/// Everything that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The axis' ticks.
    pub ticks: Vec<Tick>,
    /// The empty stretches that are drawn shorter than they are.
    pub breaks: Vec<Break>,
    /// The lanes.
    pub bands: Vec<Band>,
    /// The marks, lane by lane, in each from left to right.
    pub marks: Vec<Mark>,
    /// Pixels a day, outside breaks.
    pub scale: f64,
    /// How much it all takes across the axis, in pixels.
    pub height: f64,
}

/// The height of the axis' labels, where they stand above the lanes.
const AXIS_HEIGHT: f64 = 24.0;

impl Scene {
    /// Places what is in sight of an index over an axis, with labels set in `face`.
    pub fn lay_out<'a>(
        index: &Index,
        axis: &'a Axis,
        face: &'a Typeface,
        layout: Layout,
        label: &'a dyn Fn(Target) -> &'a str,
    ) -> Scene {
        let mut scene = Scene {
            ticks: axis.ticks(),
            breaks: axis.breaks().to_vec(),
            scale: axis.scale(),
            height: if layout == Layout::Across { AXIS_HEIGHT } else { 0.0 },
            ..Scene::default()
        };
        let ground = Ground { axis, face, label, layout, lanes: index.lanes.len() };
        for (number, lane) in index.lanes.iter().enumerate() {
            let (mut marks, height) = lane::place(lane, number, ground, scene.height);
            sort_by(&mut marks, |a, b| a.x.total_cmp(&b.x));
            scene.bands.push(Band { label: lane.name.clone(), y: scene.height, height });
            scene.marks.extend(marks);
            scene.height += height;
        }
        if let Layout::Upright { room } = layout {
            upright::write(&mut scene, ground, room);
        }
        scene
    }
}

impl Index {
    /// Whether a mark stands for something that is then.
    pub fn holds(&self, mark: &Mark, target: Target, when: Option<When>) -> bool {
        if mark.count == 1 {
            return mark.first == target;
        }
        let Some(place) = self.place(mark.lane, target, when) else { return false };
        // A count at the edge holds of its places only what is not over.
        let over = mark.cut_start && when.and_then(When::latest).is_some_and(|d| d <= mark.days.to);
        mark.held.contains(&place) && !over
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Item, MarkShape, Stretch};
    use super::*;

    fn axis(width: f64) -> Axis {
        let stretch = Stretch::new("2018-01-01".parse().unwrap(), "2019-12-31".parse().unwrap());
        Axis::new(stretch, width)
    }

    fn index(edtf: &[&str]) -> Index {
        let items: Vec<Item> = edtf
            .iter()
            .enumerate()
            .map(|(event, edtf)| Item {
                target: Target::Event(event as u32),
                when: Some(edtf.parse().unwrap()),
                lane: 0,
            })
            .collect();
        Index::new(&items, &["Reuters".into()])
    }

    fn scene(edtf: &[&str], width: f64) -> Scene {
        let label = |_| "Police foiled a number of planned attacks";
        Scene::lay_out(&index(edtf), &axis(width), &Typeface::default(), Layout::Across, &label)
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
    fn marks_never_collide() {
        let dates: Vec<String> = (1..=28).map(|day| format!("2018-03-{day:02}")).collect();
        let many: Vec<&str> = (0..12).flat_map(|_| dates.iter().map(String::as_str)).collect();
        for (dates, width) in [28, 300]
            .into_iter()
            .flat_map(|count| [200.0, 360.0, 860.0, 2000.0].map(|width| (&many[..count], width)))
        {
            let marks = scene(dates, width).marks;
            assert_eq!(marks.iter().map(|mark| mark.count).sum::<usize>(), dates.len());
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
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let scene = scene(&dates, 860.0);
        assert!(scene.marks.len() < 30, "{}", scene.marks.len());
        assert_eq!(scene.marks.iter().map(|mark| mark.count).sum::<usize>(), 20_000);
        assert!(scene.height < 400.0);
        let index = index(&dates);
        let (target, when) = (Target::Event(7), dates[7].parse().ok());
        let holding = scene.marks.iter().filter(|mark| index.holds(mark, target, when));
        assert_eq!(holding.count(), 1);
    }
}
