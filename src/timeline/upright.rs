//! The words of a timeline that goes down: one line each, beside the lanes.

use super::lane::Ground;
use super::lane::words::shorten;
use super::{Mark, Scene};
use crate::sorted::sort_by;

/// From one line to the next, in pixels.
const LINE: f64 = 18.0;

/// From the start of a mark to the baseline of its line.
const BASELINE: f64 = 10.0;

/// A line stands at most so far below its mark; a thin line leads to it.
const FARTHEST: f64 = 44.0;

/// The room between the lanes and the words, for the lines that lead to them.
pub(super) const SPACE: f64 = 18.0;

/// Fewer pixels are not worth writing in.
pub(super) const LEAST: f64 = 96.0;

/// Gives the marks of a scene their words, in order of time, as long as there are free
/// lines near them.
pub(super) fn write(scene: &mut Scene, ground: Ground<'_>, room: f64) {
    let left = scene.height + SPACE;
    let room = room - left;
    if room < LEAST {
        return;
    }
    let mut marks: Vec<&mut Mark> =
        scene.marks.iter_mut().filter(|mark| !mark.is_count()).collect();
    sort_by(&mut marks, |a, b| a.x.total_cmp(&b.x));
    let mut next = BASELINE;
    for mark in marks {
        let nearest = mark.x + BASELINE;
        let line = nearest.max(next);
        if line - nearest > FARTHEST || line > ground.axis.width() {
            continue;
        }
        mark.label = shorten((ground.label)(mark.first), room, ground.face);
        (mark.label_x, mark.label_y) = (left, line);
        if !mark.label.is_empty() {
            next = line + LINE;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Axis, Index, Item, Layout, Stretch, Target, Typeface};
    use super::*;

    #[test]
    fn lines_stand_apart_near_their_marks_and_inside() {
        let dates =
            ["2018-01-01", "2018-02", "2018-03-01", "2018-03-02", "2018-03-03", "2018-12-31"];
        let items: Vec<Item> = (0..)
            .zip(dates)
            .map(|(number, date)| Item {
                target: Target::Event(number),
                when: date.parse().ok(),
                lane: number as usize % 2,
            })
            .collect();
        let index = Index::new(&items, &["Reuters".into(), "AP".into()]);
        let stretch = Stretch::new("2018-01-01".parse().unwrap(), "2018-12-31".parse().unwrap());
        let (axis, face) = (Axis::new(stretch, 365.0), Typeface::default());
        let label = |_| "Police announce the arrest of a cell";
        let scene = Scene::lay_out(&index, &axis, &face, Layout::Upright { room: 320.0 }, &label);
        let mut written: Vec<&Mark> =
            scene.marks.iter().filter(|mark| !mark.label.is_empty()).collect();
        assert_eq!(written.len(), dates.len() - 1, "the last day has no line below it");
        written.sort_by(|a, b| a.label_y.total_cmp(&b.label_y));
        for pair in written.windows(2) {
            assert!(pair[1].label_y - pair[0].label_y >= LINE);
        }
        for mark in written {
            assert!(mark.label_y - mark.x - BASELINE <= FARTHEST);
            assert!(
                mark.label_x >= scene.height && mark.label_x + face.width(&mark.label) <= 320.0
            );
        }
        let narrow = Scene::lay_out(&index, &axis, &face, Layout::Upright { room: 120.0 }, &label);
        assert!(narrow.marks.iter().all(|mark| mark.label.is_empty()));
    }
}
