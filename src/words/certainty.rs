//! How finely and how surely dates are told.

use super::Words;
use crate::when::{Precision, When};

impl Words {
    /// "month", "day, approximate", "year, open end".
    pub(crate) fn certainty_of(&self, when: When) -> String {
        let fineness = match when.precision() {
            Precision::Day => self.a_day(),
            Precision::Week => self.a_week(),
            Precision::Month => self.a_month(),
            Precision::Season => self.a_season(),
            Precision::Quarter => self.a_quarter(),
            Precision::HalfYear => self.a_half_year(),
            Precision::Year => self.a_year(),
            Precision::Decade => self.a_decade(),
            Precision::Century => self.a_century(),
            Precision::Range => self.a_stretch(),
        };
        let doubts = [
            (true, fineness),
            (when.is_open(), self.open_end()),
            (when.approximate, self.approximate()),
            (when.uncertain, self.in_doubt()),
        ];
        self.listed(doubts.into_iter().filter(|doubt| doubt.0).map(|doubt| doubt.1))
    }
}
