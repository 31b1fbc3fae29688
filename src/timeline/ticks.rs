//! Where an axis is marked, and with what words.

use super::Axis;
use crate::when::{Day, month_word};

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in pixels from the left.
    pub x: f64,
    /// Its words; empty where they would not fit.
    pub label: String,
    /// Whether a larger unit begins here: a year among months, a month among days.
    pub major: bool,
}

/// The units that ticks step by: months each, or days below a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Years(i32),
    Months(i32),
    Days(i32),
}

/// From the finest on; the first whose labels have room is taken.
const STEPS: [Step; 15] = [
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

/// The room a label needs, in pixels: `Mar 2018` at the axis' type size, and air.
const LABEL_ROOM: f64 = 58.0;

impl Axis {
    /// The ticks, from the left. The year is named on the first of them, and
    /// wherever one begins.
    pub fn ticks(self) -> Vec<Tick> {
        let step = STEPS.into_iter().find(|step| step.days() * self.scale() >= LABEL_ROOM);
        let step = step.unwrap_or(Step::Years(5000));
        let mut ticks: Vec<Tick> = Vec::new();
        let mut next = step.first(self.stretch.from);
        while let Some(day) = next.filter(|day| *day <= self.stretch.to) {
            let (_, month, number) = day.ymd();
            let major = match step {
                Step::Years(_) => false,
                Step::Months(_) => month == 1,
                Step::Days(_) => number <= step.days() as u32 && number == 1,
            };
            let named = ticks.is_empty() || major;
            ticks.push(Tick { x: self.start_of(day), label: step.label(day, named), major });
            next = step.next(day);
        }
        if ticks.is_empty() {
            ticks.push(Tick {
                x: 0.0,
                label: Step::Months(1).label(self.stretch.from, true),
                major: true,
            });
        }
        ticks
    }
}

impl Step {
    fn days(self) -> f64 {
        match self {
            Step::Years(count) => f64::from(count) * 365.25,
            Step::Months(count) => f64::from(count) * 30.44,
            Step::Days(count) => f64::from(count),
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
            Step::Days(_) => Some(from),
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
        }
    }

    fn label(self, day: Day, year_named: bool) -> String {
        let (year, month, number) = day.ymd();
        let short = &month_word(month)[..3];
        match self {
            Step::Years(_) => year.to_string(),
            Step::Months(_) if year_named && month == 1 => year.to_string(),
            Step::Months(_) if year_named => format!("{short} {year}"),
            Step::Months(_) => short.to_owned(),
            Step::Days(_) if year_named => format!("{number} {short} {year}"),
            Step::Days(_) => format!("{number} {short}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Stretch;
    use super::*;

    fn labels(from: &str, to: &str, width: f64) -> Vec<String> {
        let stretch = Stretch::new(from.parse().unwrap(), to.parse().unwrap());
        Axis { stretch, width }.ticks().into_iter().map(|tick| tick.label).collect()
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
            labels("2018-03-01", "2018-03-04", 300.0),
            ["1 Mar 2018", "2 Mar", "3 Mar", "4 Mar"]
        );
        assert_eq!(labels("0001-01-01", "9999-12-31", 700.0)[..2], ["1000", "2000"]);
    }

    #[test]
    fn the_year_is_named_at_every_zoom() {
        for days in [7, 20, 60, 200, 700, 4000, 40_000] {
            let from: Day = "2018-11-13".parse().unwrap();
            let stretch = Stretch::new(from, from.plus_days(days).unwrap());
            let ticks = Axis { stretch, width: 800.0 }.ticks();
            assert!(ticks.iter().any(|tick| tick.label.contains("20")), "{days}: {ticks:?}");
        }
    }

    #[test]
    fn labels_never_touch() {
        for days in (7..3000).step_by(13) {
            let from: Day = "1999-12-30".parse().unwrap();
            let stretch = Stretch::new(from, from.plus_days(days).unwrap());
            let ticks = Axis { stretch, width: 640.0 }.ticks();
            for pair in ticks.windows(2) {
                assert!(pair[1].x - pair[0].x >= LABEL_ROOM * 0.9, "{days}: {pair:?}");
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_have_ticks() {
        assert!(!labels("-9999-01-01", "-9999-01-08", 300.0).is_empty());
        assert!(!labels("9999-12-20", "9999-12-31", 300.0).is_empty());
    }
}
