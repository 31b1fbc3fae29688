//! TIMEX3, the time expressions of ISO-TimeML (TimeML annotation guidelines
//! 1.2.1, section 2.3).

use super::{Day, DayTime, Precision, Recurring, Round, Unit, Vague, When, Written};
use serde::Serialize;

/// The type of a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
#[repr(u8)]
pub enum TimexType {
    /// A calendar time.
    Date = 0,
    /// A time of day.
    Time = 1,
    /// A length of time.
    Duration = 2,
    /// A recurring time.
    Set = 3,
}

impl TimexType {
    /// The type with this number in a pack.
    pub fn from_code(code: u8) -> Option<TimexType> {
        [TimexType::Date, TimexType::Time, TimexType::Duration, TimexType::Set]
            .get(usize::from(code))
            .copied()
    }
}

impl Written {
    /// The TIMEX3 `type`.
    pub fn timex_type(&self) -> TimexType {
        match self {
            Written::Moment { .. } => TimexType::Time,
            Written::Length(_) | Written::Stretch { .. } => TimexType::Duration,
            Written::Every { .. } => TimexType::Set,
            _ => TimexType::Date,
        }
    }

    /// The TIMEX3 `quant` of a set: `EVERY`, `EACH`.
    pub fn quant(&self) -> Option<&'static str> {
        match self {
            Written::Every { quant, .. } => quant.map(super::Quant::word),
            _ => None,
        }
    }

    /// The zone that a time of day names, as ISO 8601 writes it: `-05:00`, `Z`.
    pub fn zone(&self) -> Option<String> {
        match self {
            Written::Moment { time: DayTime::Clock { zone: Some(0), .. }, .. } => Some("Z".into()),
            Written::Moment { time: DayTime::Clock { zone: Some(east), .. }, .. } => {
                let (hours, minutes) = (east.abs() / 60, east.abs() % 60);
                let sign = if *east < 0 { '-' } else { '+' };
                Some(format!("{sign}{hours:02}:{minutes:02}"))
            }
            _ => None,
        }
    }

    /// The TIMEX3 `freq` of a set: `2X` for "twice".
    pub fn freq(&self) -> Option<String> {
        match self {
            Written::Every { times: Some(times), .. } => Some(format!("{times}X")),
            _ => None,
        }
    }

    /// The TIMEX3 `value`, from the interval where it is known and with `X` for
    /// every digit that is not. `Since` and `Until` are signals in TimeML, not
    /// parts of the value: theirs is that of the date they lean on, whose interval
    /// is wanted then ([`without_signal`](Written::without_signal)).
    pub fn timex_value(&self, when: Option<When>) -> String {
        match (self, when) {
            (Written::Since(inner) | Written::Until(inner), _) => inner.timex_value(when),
            (Written::Length(length) | Written::Stretch { length, .. }, _) => length.to_string(),
            (Written::Every { round, .. }, _) => round.timex_value(),
            (Written::Vague(vague), _) => vague.timex_value().into(),
            (Written::Moment { day, time }, _) => {
                format!("{}{}", day.timex_value(when), time.timex_value())
            }
            (Written::Again { name: Recurring::Weekend, .. }, Some(when)) => weekend(when),
            // Of the days that it may have been the value is that of the telling.
            (Written::Shifted { unit, by }, Some(when)) if unit.is_of_the_clock() => {
                let told = if *by < 0 { when.latest() } else { when.earliest() };
                told.map_or_else(|| self.unknown(), |day| day.to_string())
            }
            (_, Some(when)) => self.known(when),
            (_, None) => self.unknown(),
        }
    }

    fn known(&self, when: When) -> String {
        let Some(day) = when.earliest().or(when.latest()) else { return self.unknown() };
        let (year, month, _) = day.ymd();
        let precision = match self {
            _ if when.precision() != Precision::Range => when.precision(),
            Written::Calendar { month: None, .. } => Precision::Year,
            Written::Calendar { day: None, .. } => Precision::Month,
            Written::Again { name: Recurring::Month(_), .. } => Precision::Month,
            Written::Shifted { unit: Unit::Year, .. } => Precision::Year,
            Written::Shifted { unit: Unit::Month, .. } => Precision::Month,
            _ => return self.unknown(),
        };
        // Beside an anchor that is an interval there is no one value.
        if precision.around(day).is_none_or(|unit| when.latest() > unit.latest()) {
            return self.unknown();
        }
        match precision {
            Precision::Day | Precision::Range => day.to_string(),
            Precision::Week => {
                let (year, week) = day.iso_week();
                format!("{year:04}-W{week:02}")
            }
            Precision::Month => format!("{year:04}-{month:02}"),
            Precision::Season => format!("{year:04}-{}", season_code(month / 3)),
            Precision::Quarter => format!("{year:04}-Q{}", month.div_ceil(3)),
            Precision::HalfYear => format!("{year:04}-H{}", month.div_ceil(6)),
            // TimeML writes the years before the common era as they are spoken.
            Precision::Year if year < 1 => format!("BC{:04}", 1 - year),
            Precision::Year => format!("{year:04}"),
            Precision::Decade => format!("{:03}", year / 10),
            Precision::Century => format!("{:02}", year / 100),
        }
    }

    fn unknown(&self) -> String {
        match self {
            Written::Again { name, .. } | Written::Within { name, .. } => name.timex_value(),
            Written::Between(first, _) => first.unknown(),
            Written::YearsFrom { of, .. } => of.unknown(),
            Written::Moment { day, time } => format!("{}{}", day.unknown(), time.timex_value()),
            Written::Shifted { unit: Unit::Quarter, .. } => "XXXX-QX".into(),
            Written::Calendar { year, month: Some(month), .. } if (1..=12).contains(month) => {
                format!("{year:04}-{month:02}-XX")
            }
            Written::Calendar { year, .. } => format!("{year:04}"),
            Written::WeekOf(_) | Written::Shifted { unit: Unit::Week, .. } => "XXXX-WXX".into(),
            Written::Shifted { unit: Unit::Month, .. } => "XXXX-XX".into(),
            Written::Shifted { unit: Unit::Day, .. } => "XXXX-XX-XX".into(),
            _ => "XXXX".into(),
        }
    }
}

impl Recurring {
    /// The TIMEX3 `value` of the name in no known year.
    fn timex_value(self) -> String {
        match self {
            Recurring::Month(month) => format!("XXXX-{month:02}"),
            Recurring::MonthDay(month, day) | Recurring::Dated(_, month, day)
                if Day::from_ymd(2000, month, day).is_some() =>
            {
                format!("XXXX-{month:02}-{day:02}")
            }
            Recurring::Weekend => "XXXX-WXX-WE".into(),
            Recurring::MonthDay(month, _) if (1..=12).contains(&month) => {
                format!("XXXX-{month:02}-XX")
            }
            Recurring::Season(season) => format!("XXXX-{}", season_code(season)),
            Recurring::Quarter(quarter) => format!("XXXX-Q{quarter}"),
            Recurring::HalfYear(half) => format!("XXXX-H{half}"),
            Recurring::Weekday(weekday) => format!("XXXX-WXX-{}", weekday.number_from_monday()),
            Recurring::Feast(super::Feast::Fixed(month, day)) => {
                format!("XXXX-{month:02}-{day:02}")
            }
            Recurring::MonthDay(..) | Recurring::Dated(..) | Recurring::Feast(_) => {
                "XXXX-XX-XX".into()
            }
        }
    }
}

impl DayTime {
    fn timex_value(self) -> String {
        match self {
            DayTime::Clock { hour, minute, .. } => format!("T{hour:02}:{minute:02}"),
            DayTime::Morning => "TMO".into(),
            DayTime::Afternoon => "TAF".into(),
            DayTime::Evening => "TEV".into(),
            DayTime::Night => "TNI".into(),
        }
    }
}

impl Round {
    fn timex_value(self) -> String {
        match self {
            Round::Length(length) => length.to_string(),
            Round::Name(name) => name.timex_value(),
            Round::NamePart(name, part) => {
                format!("{}{}", name.timex_value(), part.timex_value())
            }
            Round::Part(part) => format!("XXXX-XX-XX{}", part.timex_value()),
        }
    }
}

impl Vague {
    fn timex_value(self) -> &'static str {
        match self {
            Vague::Past => "PAST_REF",
            Vague::Present => "PRESENT_REF",
            Vague::Future => "FUTURE_REF",
        }
    }
}

/// `2019-W43-WE`.
fn weekend(when: When) -> String {
    match when.earliest().map(Day::iso_week) {
        Some((year, week)) => format!("{year:04}-W{week:02}-WE"),
        None => "XXXX-WXX-WE".into(),
    }
}

/// TIMEX3 seasons: spring, summer, fall, winter.
fn season_code(season: u32) -> &'static str {
    match season {
        1 => "SP",
        2 => "SU",
        3 => "FA",
        _ => "WI",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Toward, Weekday};
    use super::*;

    #[test]
    fn what_is_not_known_is_marked_not_made_up() {
        let december = Written::Again { name: Recurring::Month(12), toward: Toward::Last };
        assert_eq!(december.timex_value(None), "XXXX-12");
        let friday =
            Written::Again { name: Recurring::Weekday(Weekday::Fri), toward: Toward::Past };
        assert_eq!(friday.timex_value(None), "XXXX-WXX-5");
        let wrong = Written::Calendar { year: 2018, month: Some(2), day: Some(31) };
        assert_eq!(wrong.timex_value(None), "2018-02-XX");
    }

    #[test]
    fn a_signal_leaves_the_value_alone() {
        let since =
            Written::Since(Box::new(Written::Calendar { year: 2014, month: None, day: None }));
        assert_eq!(since.timex_value(Some(When::year(2014).unwrap().onward())), "2014");
    }

    #[test]
    fn each_precision_has_its_notation() {
        let words = Written::Shifted { unit: Unit::Day, by: 0 };
        for (when, value) in [
            (When::year(-43), "BC0044"),
            (When::season(2018, 3), "2018-FA"),
            (When::quarter(2018, 4), "2018-Q4"),
            (When::half_year(2018, 1), "2018-H1"),
            (When::decade(1990), "199"),
            (When::century(1800), "18"),
            (When::week("2019-12-31".parse().unwrap()), "2020-W01"),
        ] {
            assert_eq!(words.timex_value(when), value);
        }
    }
}
