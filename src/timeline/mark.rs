//! What is drawn for one event, or for several.

use super::{Stretch, Target};
use std::ops::Range;

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
    /// Its lane, by number.
    pub lane: usize,
    /// What it stands for, or the first of that.
    pub first: Target,
    /// How many it stands for; never none.
    pub count: usize,
    /// The places in the lane, in order of time, of what it stands for.
    pub(super) held: Range<usize>,
    /// From the day that the first of them begins to the day that the last does, as
    /// far as that is in sight or known.
    pub days: Stretch,
    /// How it is drawn.
    pub shape: MarkShape,
    /// Where it begins, in pixels along the axis.
    pub x: f64,
    /// How much of the axis it covers.
    pub width: f64,
    /// Where it begins across the axis, in pixels from the edge of the scene.
    pub y: f64,
    /// How much it takes across the axis.
    pub height: f64,
    /// Whether its start is not known and the left end is drawn open.
    pub open_start: bool,
    /// Whether its end is not known and the right end is drawn open.
    pub open_end: bool,
    /// Whether it begins before what is in sight.
    pub cut_start: bool,
    /// Whether it ends after what is in sight.
    pub cut_end: bool,
    /// Whether the words said "about".
    pub approximate: bool,
    /// Whether the date rests on a guess.
    pub uncertain: bool,
    /// Its words, cut at a word to what fits; empty where nothing does.
    pub label: String,
    /// Where the words begin, from the left; the middle of a count.
    pub label_x: f64,
    /// The baseline of the words, from the top.
    pub label_y: f64,
}

impl Mark {
    /// Whether it stands for several.
    pub fn is_count(&self) -> bool {
        self.shape == MarkShape::Count
    }
}
