//! What the keys do on the timeline.

use crate::timeline::Stretch;

/// How much of the length one step of zoom leaves.
pub(super) const ZOOM: f64 = 0.7;

/// How much of the length one step moves.
pub(super) const MOVE: f64 = 0.25;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Key {
    /// The mark this many places on.
    Step(i32),
    /// The first mark, or the last.
    Edge(bool),
    /// The stretch to look at.
    Look(Stretch),
    /// Open the mark.
    Open,
}

/// What a key asks for beside a stretch; none for keys that are not the
/// timeline's own.
pub(super) fn read(key: &str, stretch: Stretch, limits: Stretch) -> Option<Key> {
    Some(match key {
        "ArrowRight" | "ArrowDown" => Key::Step(1),
        "ArrowLeft" | "ArrowUp" => Key::Step(-1),
        "Home" => Key::Edge(false),
        "End" => Key::Edge(true),
        "PageDown" => Key::Look(stretch.pan(1.0, limits)),
        "PageUp" => Key::Look(stretch.pan(-1.0, limits)),
        "+" | "=" => Key::Look(stretch.zoom(ZOOM, 0.5, limits)),
        "-" | "_" => Key::Look(stretch.zoom(1.0 / ZOOM, 0.5, limits)),
        "0" => Key::Look(limits),
        "Enter" | " " => Key::Open,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_zoom_inside_the_limits_and_leave_others_alone() {
        let limits = Stretch::new("2009-01-01".parse().unwrap(), "2022-12-31".parse().unwrap());
        assert_eq!(read("-", limits, limits), Some(Key::Look(limits)));
        let Some(Key::Look(near)) = read("+", limits, limits) else { panic!("no zoom") };
        assert!(near.days() < limits.days());
        assert_eq!(read("0", near, limits), Some(Key::Look(limits)));
        assert_eq!(read("Tab", near, limits), None);
        assert_eq!(read("a", near, limits), None);
    }
}
