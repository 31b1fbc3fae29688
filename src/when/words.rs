//! Dates in English words, for readers.

use super::{Day, Precision, Weekday, When};

/// The months' names.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The weekdays' names, from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// The name of a month, 1 to 12; empty outside.
pub fn month_word(month: u32) -> &'static str {
    MONTHS.get(month.wrapping_sub(1) as usize).copied().unwrap_or_default()
}

/// The name of a day of the week.
pub fn weekday_word(weekday: Weekday) -> &'static str {
    WEEKDAYS[weekday.num_days_from_monday() as usize]
}

pub(super) fn season_word(season: u32) -> &'static str {
    SEASONS.get(season.wrapping_sub(1) as usize).copied().unwrap_or_default()
}

fn year_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

impl Day {
    /// "23 October 2019".
    pub fn in_words(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{day} {} {}", month_word(month), year_words(year))
    }
}

impl When {
    /// "March 2018", "since 2014", "about 23 October 2019", "1990s".
    pub fn in_words(self) -> String {
        let mut words = String::new();
        if self.approximate {
            words.push_str("about ");
        }
        words.push_str(&self.plain_words());
        if self.uncertain {
            words.push_str(" (uncertain)");
        }
        words
    }

    fn plain_words(self) -> String {
        let (first, last) = match (self.earliest(), self.latest()) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => {
                return format!("since {}", self.known_end(first));
            }
            (None, Some(last)) => {
                return format!("until {}", self.known_end(last));
            }
            (None, None) => return "undated".into(),
        };
        let (year, month, _) = first.ymd();
        match self.precision() {
            Precision::Day => first.in_words(),
            Precision::Week => format!("week of {}", first.in_words()),
            Precision::Month => format!("{} {}", month_word(month), year_words(year)),
            Precision::Season => format!("{} {}", season_word(month / 3), year_words(year)),
            Precision::Quarter => format!("quarter {} of {}", month.div_ceil(3), year_words(year)),
            Precision::HalfYear if month == 1 => format!("first half of {}", year_words(year)),
            Precision::HalfYear => format!("second half of {}", year_words(year)),
            Precision::Year => year_words(year),
            Precision::Decade => format!("{year}s"),
            Precision::Century => format!("{year} to {}", last.year()),
            Precision::Range => {
                let unit = self.unit_of_ends();
                format!("{} to {}", edge(first, unit), edge(last, unit))
            }
        }
    }
}

impl When {
    /// The known end of an open interval.
    fn known_end(self, day: Day) -> String {
        match self.precision() {
            Precision::Range => edge(day, self.unit_of_ends()),
            precision => precision.around(day).map_or_else(String::new, When::plain_words),
        }
    }
}

/// One end of an interval, of a unit.
fn edge(day: Day, unit: Precision) -> String {
    let (year, month, _) = day.ymd();
    match unit {
        Precision::Year => year_words(year),
        Precision::Month => format!("{} {}", month_word(month), year_words(year)),
        _ => day.in_words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(edtf: &str) -> String {
        edtf.parse::<When>().unwrap().in_words()
    }

    #[test]
    fn dates_read_as_a_newspaper_prints_them() {
        for (edtf, expected) in [
            ("2019-10-23", "23 October 2019"),
            ("2018-03", "March 2018"),
            ("2013", "2013"),
            ("2014/..", "since 2014"),
            ("2014-05/..", "since May 2014"),
            ("../2018-06-05", "until 5 June 2018"),
            ("../2018", "until 2018"),
            ("2018/2020", "2018 to 2020"),
            ("2018-03/2018-05", "March 2018 to May 2018"),
            ("2018-21", "spring 2018"),
            ("199X", "1990s"),
            ("2018-12~", "about December 2018"),
            ("-0043", "44 BC"),
        ] {
            assert_eq!(words(edtf), expected);
        }
    }
}
