//! What the timeline says of its marks and lanes.

use super::Words;
use crate::explore::{OTHER_LANE, Spoken, UNDATED_LANE};
use crate::timeline::{Named, Tick};

impl Words {
    /// What a mark is called for a reader who cannot see it: "March 2018, Police foil
    /// attack, 2 reports, RFE/RL, TSF".
    pub(in crate::web) fn mark(&self, spoken: &Spoken) -> String {
        match spoken {
            Spoken::Event { when, label, reports, sources, differs, yours } => {
                let when = when.map_or_else(String::new, |when| self.when(when));
                let (reports, sources) = (self.reports(*reports), self.sources(sources));
                let said = self.spoken_event(&when, label, &reports, &sources);
                let said = if *differs { self.spoken_differs(&said) } else { said };
                if *yours { self.spoken_yours(&said) } else { said }
            }
            Spoken::Report { title, credit } => self.spoken_report(title, &self.credited(credit)),
        }
    }

    /// What a tick of the axis names: "2018", "Mar 2018", "1 Mar", "12:00".
    pub(in crate::web) fn tick(&self, tick: &Tick) -> String {
        let (year, month, day) = tick.day.ymd();
        let month = self.locale().short_month(month);
        match tick.named {
            Named::Year => self.in_year(year),
            Named::Month { year: true } => self.month(month, &self.in_year(year)),
            Named::Month { year: false } => month.to_owned(),
            Named::Day { year: true } => self.day(day as usize, month, &self.in_year(year)),
            Named::Day { year: false } => self.day_of_year(day as usize, month),
            Named::Hour(hour) => self.figures(&format!("{hour:02}:00")),
        }
    }

    /// What a count on the timeline says: an arrow points to where time was.
    pub(in crate::web) fn count(&self, label: &str) -> String {
        let figures = self.figures(label);
        match self.spoken().is_right_to_left() {
            true => figures.replace('←', "→"),
            false => figures,
        }
    }

    /// What a lane is called.
    pub(in crate::web) fn lane<'a>(&self, name: &'a str) -> &'a str {
        match name {
            "" => self.not_named(),
            OTHER_LANE => self.others(),
            UNDATED_LANE => self.undated(),
            name => name,
        }
    }
}
