//! What the keys do on the timeline.

use super::look::Move;
use crate::timeline::{Mark, Stretch, Target};

/// How much of the length one step of zoom leaves.
pub(super) const ZOOM: f64 = 0.7;

/// How much of the length one step moves.
pub(super) const MOVE: f64 = 0.25;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Key {
    /// To another mark.
    Go(Step),
    /// Look elsewhere.
    Look(Move),
    /// Open the mark.
    Open,
    /// List the keys.
    Help,
}

/// Where to go from a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// The next in time, and from the last of a lane to the first of the next.
    Next,
    /// The one before.
    Back,
    /// The nearest in the lane above.
    Up,
    /// The nearest in the lane below.
    Down,
    /// The first.
    First,
    /// The last.
    Last,
}

/// A mark, whichever number it has in a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    lane: usize,
    first: Target,
}

impl Place {
    pub(super) fn of(mark: &Mark) -> Place {
        Place { lane: mark.lane, first: mark.first }
    }

    /// A name among all marks of a scene.
    pub(super) fn key(self) -> String {
        match self.first {
            Target::Event(number) => format!("{}-{number}", self.lane),
            Target::Report(number) => format!("{}-r{number}", self.lane),
        }
    }

    pub(super) fn find(self, marks: &[Mark]) -> Option<usize> {
        marks.iter().position(|mark| Place::of(mark) == self)
    }
}

/// The key that does on a timeline to the right what this one does on one to the left.
pub(super) fn mirror(key: &str) -> &str {
    match key {
        "ArrowLeft" => "ArrowRight",
        "ArrowRight" => "ArrowLeft",
        other => other,
    }
}

/// The key that does on a timeline to the right what this one does on one that goes
/// down: the arrows keep their sense on the screen.
pub(super) fn turned(key: &str) -> &str {
    match key {
        "ArrowDown" => "ArrowRight",
        "ArrowUp" => "ArrowLeft",
        "ArrowRight" => "ArrowDown",
        "ArrowLeft" => "ArrowUp",
        other => other,
    }
}

/// What a key asks for; none for keys that are not the timeline's own.
pub(super) fn read(key: &str, limits: Stretch) -> Option<Key> {
    Some(match key {
        "ArrowRight" => Key::Go(Step::Next),
        "ArrowLeft" => Key::Go(Step::Back),
        "ArrowUp" => Key::Go(Step::Up),
        "ArrowDown" => Key::Go(Step::Down),
        "Home" => Key::Go(Step::First),
        "End" => Key::Go(Step::Last),
        "PageDown" => Key::Look(Move::Pan(1.0)),
        "PageUp" => Key::Look(Move::Pan(-1.0)),
        "+" | "=" => Key::Look(Move::Zoom(ZOOM, 0.5)),
        "-" | "_" => Key::Look(Move::Zoom(1.0 / ZOOM, 0.5)),
        "0" => Key::Look(Move::To(limits)),
        "Enter" | " " => Key::Open,
        "?" => Key::Help,
        _ => return None,
    })
}

impl Step {
    /// The mark that this leads to; the first one from nowhere.
    pub(super) fn from(self, at: Option<usize>, marks: &[Mark]) -> Option<&Mark> {
        let last = marks.len().checked_sub(1)?;
        let to = match (self, at) {
            (Step::Last, _) => last,
            (Step::First, _) | (_, None) => 0,
            (Step::Next, Some(at)) => (at + 1).min(last),
            (Step::Back, Some(at)) => at.saturating_sub(1),
            (Step::Up, Some(at)) => beside(at, marks, |lane, here| lane < here),
            (Step::Down, Some(at)) => beside(at, marks, |lane, here| lane > here),
        };
        marks.get(to)
    }
}

/// The mark of the nearest lane on one side that is nearest in time; the same where
/// there is none.
fn beside(at: usize, marks: &[Mark], side: impl Fn(usize, usize) -> bool) -> usize {
    let middle = |mark: &Mark| mark.x + mark.width / 2.0;
    let Some(here) = marks.get(at) else { return at };
    let away = |mark: &Mark| (mark.lane.abs_diff(here.lane), (middle(mark) - middle(here)).abs());
    let others = marks.iter().enumerate().filter(|(_, mark)| side(mark.lane, here.lane));
    let nearest = others.min_by(|(_, a), (_, b)| {
        let (a, b) = (away(a), away(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    nearest.map_or(at, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Axis, Index, Item, Layout, Scene, Typeface};

    fn limits() -> Stretch {
        Stretch::new("2009-01-01".parse().unwrap(), "2022-12-31".parse().unwrap())
    }

    #[test]
    fn keys_zoom_inside_the_limits_and_leave_others_alone() {
        let limits = limits();
        let look = |key, from| match read(key, limits) {
            Some(Key::Look(step)) => step.from(from, limits),
            other => panic!("{other:?}"),
        };
        assert_eq!(look("-", limits), limits);
        let near = look("+", limits);
        assert!(near.days() < limits.days());
        assert_eq!(look("0", near), limits);
        assert_eq!(read("Tab", limits), None);
        assert_eq!(read("a", limits), None);
    }

    #[test]
    fn arrows_go_through_time_and_across_lanes() {
        let dates = [("2010-05-05", 0), ("2014-05-05", 0), ("2011-05-05", 1), ("2015-05-05", 1)];
        let items = dates.map(|(edtf, lane)| Item {
            target: Target::Event(edtf[3..4].parse().unwrap()),
            when: edtf.parse().ok(),
            lane,
        });
        let index = Index::new(&items, &["a".into(), "b".into()]);
        let axis = Axis::new(limits(), 800.0);
        let scene =
            Scene::lay_out(&index, &axis, &Typeface::default(), Layout::Across, &|_| "Police");
        let go = |step: Step, at| match step.from(at, &scene.marks).map(|mark| mark.first) {
            Some(Target::Event(year)) => year,
            other => panic!("{other:?}"),
        };
        assert_eq!(go(Step::Down, None), 0);
        assert_eq!([Step::Next, Step::Down].map(|step| go(step, Some(0))), [4, 1]);
        assert_eq!([Step::Next, Step::Back].map(|step| go(step, Some(1))), [1, 0]);
        assert_eq!([Step::Up, Step::Down].map(|step| go(step, Some(3))), [4, 5]);
        assert_eq!([Step::First, Step::Last].map(|step| go(step, Some(2))), [0, 5]);
        assert_eq!(Step::Next.from(None, &[]), None);
    }
}
