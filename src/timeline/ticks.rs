//! Where an axis is marked, and what is named there.

use super::Axis;
use crate::when::Day;

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in pixels from the left.
    pub x: f64,
    /// The day there.
    pub day: Day,
    /// What of the day is named.
    pub named: Named,
    /// Whether a larger unit begins here: a year among months, a month among days.
    pub major: bool,
}

/// What a tick names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The year.
    Year,
    /// The month, and the year where it is not told by a tick before.
    Month {
        /// Whether the year is told.
        year: bool,
    },
    /// The day and month, and the year where it is not told by a tick before.
    Day {
        /// Whether the year is told.
        year: bool,
    },
    /// An hour of the day, 1 to 23.
    Hour(u32),
}

/// The units that ticks step by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Hours(u32),
    Years(i32),
    Months(i32),
    Days(i32),
}

/// From the finest on; the first whose labels have room is taken.
const STEPS: [Step; 19] = [
    Step::Hours(1),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(25),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
];

/// The room a label needs, in pixels: `sept. 2018` at the axis' type size, and air.
const LABEL_ROOM: f64 = 64.0;

/// The same where days are named: `22 sept. 2018`.
const DAY_ROOM: f64 = 88.0;

/// Two ticks are never nearer, as a share of that room, even where a break lies between
/// them.
const APART: f64 = 0.9;

impl Axis {
    /// The ticks, from the left. The year is named on the first of them, wherever
    /// one begins, and after every break.
    pub fn ticks(&self) -> Vec<Tick> {
        let step = STEPS.into_iter().find(|step| step.days() * self.scale() >= step.room());
        let step = step.unwrap_or(Step::Years(5000));
        let mut ticks: Vec<Tick> = Vec::new();
        for piece in self.pieces() {
            let mut named = true;
            let mut next = step.first(piece.from);
            let before = ticks.len();
            while let Some(day) = next.filter(|day| *day <= piece.to) {
                for hour in step.hours() {
                    let x = self.start_of(day) + f64::from(hour) / 24.0 * self.scale();
                    let major = hour == 0 && step.is_major(day);
                    named |= major;
                    let what = match hour {
                        0 => step.names(day, named),
                        _ => Named::Hour(hour),
                    };
                    named &= !push(&mut ticks, Tick { x, day, named: what, major }, step);
                }
                next = step.next(day);
            }
            if ticks.len() == before {
                // No unit begins here: the piece says where in time it is by itself.
                let (x, named) = (self.start_of(piece.from), step.finer().names(piece.from, true));
                push(&mut ticks, Tick { x, day: piece.from, named, major: true }, step);
            }
        }
        ticks
    }
}

/// Adds a tick where it has room; whether it had.
fn push(ticks: &mut Vec<Tick>, tick: Tick, step: Step) -> bool {
    let room = ticks.last().is_none_or(|last| tick.x - last.x >= step.room() * APART);
    if room {
        ticks.push(tick);
    }
    room
}

impl Step {
    fn days(self) -> f64 {
        match self {
            Step::Hours(count) => f64::from(count) / 24.0,
            Step::Years(count) => f64::from(count) * 365.25,
            Step::Months(count) => f64::from(count) * 30.44,
            Step::Days(count) => f64::from(count),
        }
    }

    /// The room that the name of each takes, in pixels.
    fn room(self) -> f64 {
        match self {
            Step::Years(_) | Step::Months(_) => LABEL_ROOM,
            Step::Days(_) | Step::Hours(_) => DAY_ROOM,
        }
    }

    /// The hours of a day that have ticks.
    fn hours(self) -> impl Iterator<Item = u32> {
        let every = if let Step::Hours(count) = self { count } else { 24 };
        (0..24).step_by(every as usize)
    }

    /// Whether a larger unit begins on a day.
    fn is_major(self, day: Day) -> bool {
        let (_, month, number) = day.ymd();
        match self {
            Step::Years(_) => false,
            Step::Months(_) => month == 1,
            Step::Days(_) => number == 1,
            Step::Hours(_) => true,
        }
    }

    /// The unit that names a place between two ticks.
    fn finer(self) -> Step {
        match self {
            Step::Years(1) | Step::Months(_) => Step::Months(1),
            Step::Years(_) => Step::Years(1),
            Step::Days(_) | Step::Hours(_) => Step::Days(1),
        }
    }

    /// The first tick at or after a day.
    fn first(self, from: Day) -> Option<Day> {
        let (year, month, _) = from.ymd();
        let mut day = match self {
            // Every other year counts from the first, so that it is named.
            Step::Years(2) => Day::from_ymd(year, 1, 1),
            Step::Years(count) => Day::from_ymd(year.div_euclid(count) * count, 1, 1),
            Step::Months(count) => {
                let months = count as u32;
                Day::from_ymd(year, (month - 1) / months * months + 1, 1)
            }
            Step::Days(7) => Some(from.week_start()),
            Step::Days(_) | Step::Hours(_) => Some(from),
        };
        while let Some(before) = day.filter(|day| *day < from) {
            day = self.next(before);
        }
        day
    }

    fn next(self, day: Day) -> Option<Day> {
        match self {
            Step::Years(count) => day.plus_months(count * 12),
            Step::Months(count) => day.plus_months(count),
            Step::Days(count) => day.plus_days(count),
            Step::Hours(_) => day.plus_days(1),
        }
    }

    fn names(self, day: Day, year: bool) -> Named {
        match self {
            Step::Years(_) => Named::Year,
            Step::Months(_) if year && day.month() == 1 => Named::Year,
            Step::Months(_) => Named::Month { year },
            _ => Named::Day { year },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Stretch;
    use super::*;

    fn label(tick: &Tick) -> String {
        let (year, month, day) = tick.day.ymd();
        let short = &crate::when::month_word(month)[..3];
        match tick.named {
            Named::Year => year.to_string(),
            Named::Month { year: true } => format!("{short} {year}"),
            Named::Month { year: false } => short.to_owned(),
            Named::Day { year: true } => format!("{day} {short} {year}"),
            Named::Day { year: false } => format!("{day} {short}"),
            Named::Hour(hour) => format!("{hour:02}:00"),
        }
    }

    fn labels(from: &str, to: &str, width: f64) -> Vec<String> {
        let stretch = Stretch::new(from.parse().unwrap(), to.parse().unwrap());
        Axis::new(stretch, width).ticks().iter().map(label).collect()
    }

    #[test]
    fn the_name_of_a_day_has_room_among_hours() {
        for width in [300.0, 700.0, 1000.0, 1500.0] {
            let stretch =
                Stretch::new("2019-10-22".parse().unwrap(), "2019-10-23".parse().unwrap());
            let ticks = Axis::new(stretch, width).ticks();
            assert!(ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= 79.0), "{width}");
        }
    }

    #[test]
    fn ticks_adapt_from_centuries_to_days() {
        assert_eq!(
            labels("2009-01-01", "2014-12-31", 400.0),
            ["2009", "2010", "2011", "2012", "2013", "2014"]
        );
        assert_eq!(labels("2018-01-01", "2018-12-31", 300.0), ["2018", "Apr", "Jul", "Oct"]);
        assert_eq!(labels("2018-02-10", "2018-03-20", 120.0), ["Mar 2018"]);
        assert_eq!(
            labels("2018-03-01", "2018-03-04", 400.0),
            ["1 Mar 2018", "2 Mar", "3 Mar", "4 Mar"]
        );
        assert_eq!(labels("0001-01-01", "9999-12-31", 700.0)[..2], ["1000", "2000"]);
        assert_eq!(
            labels("2018-03-01", "2018-03-02", 400.0),
            ["1 Mar 2018", "12:00", "2 Mar 2018", "12:00"]
        );
    }

    #[test]
    fn the_year_is_named_at_every_zoom() {
        for days in [0, 1, 2, 7, 20, 60, 200, 700, 4000, 40_000] {
            let from: Day = "2018-11-13".parse().unwrap();
            let stretch = Stretch::new(from, from.plus_days(days).unwrap());
            let ticks = Axis::new(stretch, 800.0).ticks();
            assert!(ticks.iter().any(|tick| label(tick).contains("20")), "{days}: {ticks:?}");
        }
    }

    #[test]
    fn labels_never_touch() {
        for days in (7..3000).step_by(13) {
            let from: Day = "1999-12-30".parse().unwrap();
            let stretch = Stretch::new(from, from.plus_days(days).unwrap());
            let ticks = Axis::new(stretch, 640.0).ticks();
            for pair in ticks.windows(2) {
                assert!(pair[1].x - pair[0].x >= LABEL_ROOM * 0.9, "{days}: {pair:?}");
            }
        }
    }

    #[test]
    fn the_year_is_named_after_every_break() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let empty = [Stretch::new(day("1991-01-01"), day("2017-06-30"))];
        let stretch = Stretch::new(day("1990-06-01"), day("2018-03-31"));
        let axis = Axis::broken(stretch, 500.0, &empty);
        let gap = axis.breaks()[0];
        let ticks = axis.ticks();
        assert!(ticks.iter().all(|tick| tick.x <= gap.x || tick.x >= gap.x + gap.width - 1e-6));
        let after = ticks.iter().find(|tick| tick.x > gap.x + 1.0).unwrap();
        assert!(label(after).contains("2017"), "{ticks:?}");
    }

    #[test]
    fn the_ends_of_the_calendar_have_ticks() {
        assert!(!labels("-9999-01-01", "-9999-01-08", 300.0).is_empty());
        assert!(!labels("9999-12-20", "9999-12-31", 300.0).is_empty());
    }
}
