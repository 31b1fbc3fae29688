//! Lengths of time: "three days", "weeks", "two and a half years".

use std::fmt;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// A week from Monday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// January to June, or July to December.
    HalfYear,
    /// A year.
    Year,
    /// A decade.
    Decade,
    /// A century.
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    /// Whether it is shorter than a day, so that no calendar shows it.
    pub fn is_of_the_clock(self) -> bool {
        self < Unit::Day
    }

    /// How the unit is counted in an ISO 8601 duration: so many of a letter.
    fn iso(self) -> (u32, char) {
        match self {
            Unit::Second => (1, 'S'),
            Unit::Minute => (1, 'M'),
            Unit::Hour => (1, 'H'),
            Unit::Day => (1, 'D'),
            Unit::Weekend => (2, 'D'),
            Unit::Week => (1, 'W'),
            Unit::Fortnight => (2, 'W'),
            Unit::Month => (1, 'M'),
            Unit::Quarter => (1, 'Q'),
            Unit::HalfYear => (6, 'M'),
            Unit::Year => (1, 'Y'),
            Unit::Decade => (10, 'Y'),
            Unit::Century => (100, 'Y'),
            Unit::Millennium => (1000, 'Y'),
        }
    }

    /// The half of it, where it has a whole number of something smaller.
    fn half(self) -> Option<&'static str> {
        match self {
            Unit::Minute => Some("30S"),
            Unit::Hour => Some("30M"),
            Unit::Day => Some("T12H"),
            Unit::Year => Some("6M"),
            _ => None,
        }
    }
}

/// A length of time, as far as the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many; none for "days", "several weeks".
    pub count: Option<u32>,
    /// And half a unit more.
    pub half: bool,
    /// Of what.
    pub unit: Unit,
}

impl Length {
    /// So many units.
    pub fn of(count: u32, unit: Unit) -> Length {
        Length { count: Some(count), half: false, unit }
    }

    /// An unknown number of units.
    pub fn some(unit: Unit) -> Length {
        Length { count: None, half: false, unit }
    }
}

/// An ISO 8601 duration as TIMEX3 writes it: `P3D`, `PT2H`, `P2Y6M`, `PXW`.
impl fmt::Display for Length {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (each, letter) = self.unit.iso();
        let time = if self.unit.is_of_the_clock() { "T" } else { "" };
        match self.count {
            None => {
                write!(out, "P{time}X{}", if self.unit == Unit::Century { 'C' } else { letter })
            }
            Some(0) if self.half => match self.unit.half() {
                Some(half) => write!(out, "P{time}{half}"),
                None if each > 1 => write!(out, "P{time}{}{letter}", each / 2),
                None => write!(out, "P{time}0.5{letter}"),
            },
            Some(count) => {
                let count = u64::from(count) * u64::from(each);
                match (self.half, self.unit.half()) {
                    (false, _) => write!(out, "P{time}{count}{letter}"),
                    (true, Some(half)) => write!(out, "P{time}{count}{letter}{half}"),
                    (true, None) if each > 1 => {
                        write!(out, "P{time}{}{letter}", count + u64::from(each) / 2)
                    }
                    (true, None) => write!(out, "P{time}{count}.5{letter}"),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_print_as_iso_durations() {
        for (length, value) in [
            (Length::of(3, Unit::Day), "P3D"),
            (Length::of(24, Unit::Hour), "PT24H"),
            (Length::of(4, Unit::Decade), "P40Y"),
            (Length::some(Unit::Week), "PXW"),
            (Length::some(Unit::Minute), "PTXM"),
            (Length { count: Some(2), half: true, unit: Unit::Year }, "P2Y6M"),
            (Length { count: Some(5), half: true, unit: Unit::Hour }, "PT5H30M"),
            (Length { count: Some(0), half: true, unit: Unit::Hour }, "PT30M"),
            (Length { count: Some(1), half: true, unit: Unit::Decade }, "P15Y"),
            (Length { count: Some(0), half: true, unit: Unit::Century }, "P50Y"),
        ] {
            assert_eq!(length.to_string(), value);
        }
    }
}
