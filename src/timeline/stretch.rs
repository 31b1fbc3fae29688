//! Stretches of days.

use crate::when::{Day, When};

/// A stretch of days: from the start of the first to the end of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Day,
    /// The last day, not before the first.
    pub to: Day,
}

/// No look is closer, in days.
const SHORTEST: i32 = 2;

impl Stretch {
    /// From one day to another, either way round.
    pub fn new(a: Day, b: Day) -> Stretch {
        Stretch { from: a.min(b), to: a.max(b) }
    }

    /// The whole years that hold every bound of every interval; none where there
    /// is no bound.
    pub fn of(whens: impl Iterator<Item = When>) -> Option<Stretch> {
        let ends = whens.flat_map(|when| [when.earliest(), when.latest()]).flatten();
        let (first, last) = ends.fold(None, |ends: Option<(Day, Day)>, day| {
            Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        })?;
        Some(Stretch {
            from: Day::from_ymd(first.year(), 1, 1)?,
            to: Day::from_ymd(last.year(), 12, 31)?,
        })
    }

    /// The days that both have; none where they share none.
    pub fn shared(self, other: Stretch) -> Option<Stretch> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from <= to).then_some(Stretch { from, to })
    }

    /// The shortest that holds both.
    pub fn cover(self, other: Stretch) -> Stretch {
        Stretch { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// The same, but an end of all time is that of `limits`, or where there is none beyond
    /// the other end, that.
    pub fn ended(self, limits: Stretch) -> Stretch {
        let Stretch { from, to } = self;
        Stretch {
            from: if from == Day::MIN { limits.from.min(to) } else { from },
            to: if to == Day::MAX { limits.to.max(from) } else { to },
        }
    }

    /// How many days it has.
    pub fn days(self) -> i32 {
        self.to.number() - self.from.number() + 1
    }

    /// Stretched (or, below 1, shrunk) by `factor` around the day at `share` of its
    /// length, inside `limits`.
    pub fn zoom(self, factor: f64, share: f64, limits: Stretch) -> Stretch {
        let days = f64::from(self.days());
        let longest = f64::from(limits.days());
        // Not `clamp`, whose panic would bring the printing of fractions into the page.
        let length = (days * factor).max(f64::from(SHORTEST)).min(longest);
        let kept = f64::from(self.from.number()) + days * share;
        let start = kept - length * share;
        Stretch::at(start.round() as i32, length.round() as i32, limits)
    }

    /// Moved by a share of its length, inside `limits`.
    pub fn pan(self, share: f64, limits: Stretch) -> Stretch {
        let by = (f64::from(self.days()) * share).round() as i32;
        Stretch::at(self.from.number() + by, self.days(), limits)
    }

    /// The stretch of `length` days from `start`, pushed inside `limits`.
    fn at(start: i32, length: i32, limits: Stretch) -> Stretch {
        let length = length.clamp(1, limits.days());
        let latest = limits.to.number() - length + 1;
        let start = start.clamp(limits.from.number(), latest.max(limits.from.number()));
        let day = |number| Day::from_number(number).unwrap_or(limits.from);
        Stretch { from: day(start), to: day(start + length - 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: &str, to: &str) -> Stretch {
        Stretch::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn a_collection_fills_whole_years() {
        let whens = ["2009-05", "2014/.."].iter().map(|edtf| edtf.parse().unwrap());
        assert_eq!(Stretch::of(whens), Some(stretch("2009-01-01", "2014-12-31")));
        assert_eq!(Stretch::of(std::iter::empty()), None);
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer_and_stays_inside() {
        let limits = stretch("2009-01-01", "2022-12-31");
        let near = limits.zoom(0.5, 0.5, limits);
        assert!((near.days() - limits.days() / 2).abs() <= 1);
        assert_eq!(near.zoom(100.0, 0.1, limits), limits);
        assert_eq!(limits.zoom(0.0, 0.0, limits).days(), SHORTEST);
        let left = near.pan(-10.0, limits);
        assert_eq!((left.from, left.days()), (limits.from, near.days()));
        assert_eq!(near.pan(10.0, limits).to, limits.to);
    }

    #[test]
    fn a_single_day_can_be_zoomed_and_panned() {
        let day = stretch("9999-12-31", "9999-12-31");
        assert_eq!(day.zoom(0.5, 0.5, day), day);
        assert_eq!(day.pan(1.0, day), day);
    }
}
