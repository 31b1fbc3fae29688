//! Days to pixels.

use super::Stretch;
use crate::when::Day;

/// The width that a break takes, in pixels.
const BREAK: f64 = 28.0;

/// An empty stretch shorter than so many breaks stays as it is.
const WORTH: f64 = 3.0;

/// An empty stretch that is drawn shorter than it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Break {
    /// The empty days.
    pub stretch: Stretch,
    /// Where it begins, in pixels.
    pub x: f64,
    /// How wide it is drawn.
    pub width: f64,
}

/// A stretch of days drawn over a width: every day as wide as the others, but for
/// those of a break.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    stretch: Stretch,
    width: f64,
    /// Pixels a day, outside breaks.
    scale: f64,
    /// In order of time, apart from each other.
    breaks: Vec<Break>,
}

impl Axis {
    /// An axis without a break.
    pub fn new(stretch: Stretch, width: f64) -> Axis {
        let scale = width / f64::from(stretch.days());
        Axis { stretch, width, scale, breaks: Vec::new() }
    }

    /// An axis that shortens the `empty` stretches, in order of time and apart from
    /// each other, where that saves room.
    pub fn broken(stretch: Stretch, width: f64, empty: &[Stretch]) -> Axis {
        let whole = Axis::new(stretch, width);
        let first = empty.partition_point(|gap| gap.to < stretch.from);
        let inside = empty[first..].iter().map_while(|gap| gap.shared(stretch));
        let worth = |gap: &Stretch| {
            f64::from(gap.days()) * whole.scale > WORTH * BREAK && gap.days() < stretch.days()
        };
        let gaps: Vec<Stretch> = inside.filter(worth).collect();
        let left = stretch.days() - gaps.iter().map(|gap| gap.days()).sum::<i32>();
        if left < 1 {
            return whole;
        }
        let scale = (width - BREAK * gaps.len() as f64) / f64::from(left);
        let mut axis = Axis { scale, ..whole };
        for stretch in gaps {
            let x = axis.start_of(stretch.from);
            axis.breaks.push(Break { stretch, x, width: BREAK });
        }
        axis
    }

    /// The days.
    pub fn stretch(&self) -> Stretch {
        self.stretch
    }

    /// The pixels.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The empty stretches that are drawn shorter than they are, in order of time.
    pub fn breaks(&self) -> &[Break] {
        &self.breaks
    }

    /// Pixels a day, outside breaks.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Where a day begins, in pixels from the left.
    pub fn start_of(&self, day: Day) -> f64 {
        self.at(day.number())
    }

    /// Where a day ends.
    pub fn end_of(&self, day: Day) -> f64 {
        self.at(day.number() + 1)
    }

    /// The day at a pixel, inside the stretch.
    pub fn day_at(&self, x: f64) -> Day {
        // Places grow with days, so the last that begins no later than `x` is found
        // by halving.
        let (mut low, mut high) = (self.stretch.from.number(), self.stretch.to.number());
        while low < high {
            let middle = low + (high - low + 1) / 2;
            if self.at(middle) <= x { low = middle } else { high = middle - 1 }
        }
        Day::from_number(low).unwrap_or(self.stretch.from)
    }

    /// The stretches of the axis between its breaks, in order of time.
    pub fn pieces(&self) -> Vec<Stretch> {
        let mut pieces = Vec::with_capacity(self.breaks.len() + 1);
        let mut from = Some(self.stretch.from);
        for gap in &self.breaks {
            let last = gap.stretch.from.plus_days(-1);
            pieces.extend(from.zip(last).and_then(|(from, to)| piece(from, to)));
            from = gap.stretch.to.plus_days(1);
        }
        pieces.extend(from.and_then(|from| piece(from, self.stretch.to)));
        pieces
    }

    fn at(&self, day: i32) -> f64 {
        let straight = f64::from(day - self.stretch.from.number()) * self.scale;
        self.breaks.iter().fold(straight, |x, gap| {
            let days = gap.stretch.days();
            let passed = (day - gap.stretch.from.number()).clamp(0, days);
            x + f64::from(passed) * (gap.width / f64::from(days) - self.scale)
        })
    }
}

fn piece(from: Day, to: Day) -> Option<Stretch> {
    (from <= to).then_some(Stretch { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stretch(from: &str, to: &str) -> Stretch {
        Stretch::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn pixels_and_days_are_inverse() {
        let axis = Axis::new(stretch("2018-01-01", "2018-12-31"), 730.0);
        for number in 0..365 {
            let day = axis.stretch.from.plus_days(number).unwrap();
            assert_eq!(axis.day_at((axis.start_of(day) + axis.end_of(day)) / 2.0), day);
        }
        assert_eq!(axis.day_at(-5.0), axis.stretch.from);
        assert_eq!(axis.day_at(9999.0), axis.stretch.to);
    }

    #[test]
    fn a_long_empty_stretch_is_a_break_and_a_short_one_is_not() {
        let empty = [stretch("2010-01-01", "2016-12-31"), stretch("2018-03-01", "2018-03-31")];
        let axis = Axis::broken(stretch("2009-01-01", "2019-12-31"), 800.0, &empty);
        assert_eq!(axis.breaks().len(), 1);
        assert_eq!((axis.breaks()[0].stretch, axis.breaks()[0].width), (empty[0], BREAK));
        assert_eq!(axis.pieces().len(), 2);
        assert!((axis.end_of(axis.stretch.to) - 800.0).abs() < 1e-6);
        let inside = Axis::broken(stretch("2011-01-01", "2012-12-31"), 800.0, &empty);
        assert_eq!(inside.breaks(), [], "a look into the empty stretch shows it as it is");
    }

    /// Empty stretches in order, apart from each other.
    fn empty() -> impl Strategy<Value = Vec<Stretch>> {
        prop::collection::vec((1..900, 1..9000), 0..12).prop_map(|lengths| {
            let mut day = -9_000;
            let mut gaps = Vec::new();
            for (apart, days) in lengths {
                let from = Day::from_number(day + apart).unwrap();
                gaps.push(Stretch { from, to: from.plus_days(days - 1).unwrap() });
                day += apart + days;
            }
            gaps
        })
    }

    proptest! {
        #[test]
        fn an_axis_grows_with_time_and_days_are_found_again(
            empty in empty(), from in -12_000..12_000, days in 0..30_000, width in 60.0..3000.0,
        ) {
            let from = Day::from_number(from).unwrap();
            let stretch = Stretch { from, to: from.plus_days(days).unwrap() };
            let axis = Axis::broken(stretch, width, &empty);
            prop_assert!(axis.start_of(from).abs() < 1e-6);
            prop_assert!((axis.end_of(stretch.to) - width).abs() < 1e-6);
            prop_assert!(axis.scale() * 1.000_001 >= width / f64::from(stretch.days()));
            let mut number = 0;
            while number <= days {
                let day = from.plus_days(number).unwrap();
                let (start, end) = (axis.start_of(day), axis.end_of(day));
                prop_assert!(start < end, "{day}: {start} {end}");
                prop_assert_eq!(axis.day_at((start + end) / 2.0), day);
                number += 1 + days / 200;
            }
            let pieces: i32 = axis.pieces().iter().map(|piece| piece.days()).sum();
            let skipped: i32 = axis.breaks().iter().map(|gap| gap.stretch.days()).sum();
            prop_assert_eq!(pieces + skipped, stretch.days());
        }
    }
}
