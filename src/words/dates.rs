//! Dates, as a newspaper of the language prints them.

use super::Words;
use crate::when::{Day, Precision, When};

impl Words {
    /// "23 October 2019".
    pub(crate) fn on(&self, day: Day) -> String {
        let (year, month, day) = day.ymd();
        self.day(day as usize, self.locale().month(month), &self.in_year(year))
    }

    /// "2018", "44 BC".
    pub(crate) fn in_year(&self, year: i32) -> String {
        let number = if year > 0 { year } else { 1 - year };
        let number = self.figures(&number.to_string());
        if year > 0 { number } else { self.before_christ(&number) }
    }

    /// The name of a month, 1 to 12.
    pub(crate) fn month_name(&self, month: u32) -> String {
        self.locale().month(month).to_owned()
    }

    /// "March 2018", "since 2014", "about 23 October 2019", "1990s".
    pub(crate) fn when(&self, when: When) -> String {
        let mut said = self.interval(when);
        if when.approximate {
            said = self.about(&said);
        }
        if when.uncertain {
            said = self.uncertain(&said);
        }
        said
    }

    /// The same without a word of doubt, which the sentence around has.
    pub(crate) fn surely(&self, mut when: When) -> String {
        when.uncertain = false;
        self.when(when)
    }

    fn interval(&self, when: When) -> String {
        let (first, last) = match (when.earliest(), when.latest()) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => {
                let end = self.known_end(when, first);
                return if end.1 { self.since_the(&end.0) } else { self.since(&end.0) };
            }
            (None, Some(last)) => {
                let end = self.known_end(when, last);
                return if end.1 { self.until_the(&end.0) } else { self.until(&end.0) };
            }
            (None, None) => return self.undated().into(),
        };
        let (year, month, _) = first.ymd();
        let said = self.in_year(year);
        match when.precision() {
            Precision::Day => self.on(first),
            Precision::Week => self.week(&self.on(first)),
            Precision::Month => self.month(self.locale().month(month), &said),
            Precision::Season => match month / 3 {
                1 => self.spring(&said),
                2 => self.summer(&said),
                3 => self.autumn(&said),
                _ => self.winter(&said),
            },
            Precision::Quarter => self.quarter(month.div_ceil(3) as usize, &said),
            Precision::HalfYear if month == 1 => self.first_half(&said),
            Precision::HalfYear => self.second_half(&said),
            Precision::Year => said,
            Precision::Decade => self.decade(&self.figures(&year.to_string())),
            Precision::Century => self.months(&said, &self.in_year(last.year())),
            Precision::Range => {
                let unit = when.unit_of_ends();
                let (from, to) = (self.edge(first, unit), self.edge(last, unit));
                if unit == Precision::Day { self.days(&from, &to) } else { self.months(&from, &to) }
            }
        }
    }

    /// The known end of an open interval, and whether it is said with an article in
    /// languages that have one.
    fn known_end(&self, when: When, day: Day) -> (String, bool) {
        use Precision::{Day, HalfYear, Quarter, Season};
        match when.precision() {
            Precision::Range => {
                let unit = when.unit_of_ends();
                (self.edge(day, unit), unit == Day)
            }
            precision => {
                let said =
                    precision.around(day).map_or_else(String::new, |unit| self.interval(unit));
                (said, matches!(precision, Day | Season | Quarter | HalfYear))
            }
        }
    }

    /// One end of an interval, of a unit.
    fn edge(&self, day: Day, unit: Precision) -> String {
        let (year, month, _) = day.ymd();
        match unit {
            Precision::Year => self.in_year(year),
            Precision::Month => self.month(self.locale().month(month), &self.in_year(year)),
            _ => self.on(day),
        }
    }
}
