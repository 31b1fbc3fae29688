//! The calendar interval a time expression stands for.

use super::{Day, Precision};

/// When something happened, as far as the words tell: an interval of days.
///
/// "2013" is the whole of 2013; "since 2014" has no latest day. An open end is
/// none, not a far day. `earliest <= latest` always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    earliest: Option<Day>,
    latest: Option<Day>,
    precision: Precision,
    /// The words said "about", "around" (EDTF `~`).
    pub approximate: bool,
    /// The date rests on a guess that may be wrong (EDTF `?`).
    pub uncertain: bool,
}

impl When {
    /// One day.
    pub fn day(day: Day) -> When {
        When::exact(day, day, Precision::Day)
    }

    /// The week, Monday to Sunday, that holds a day.
    pub fn week(day: Day) -> Option<When> {
        let monday = day.week_start();
        Some(When::exact(monday, monday.plus_days(6)?, Precision::Week))
    }

    /// A month, 1 to 12, of a year.
    pub fn month(year: i32, month: u32) -> Option<When> {
        let first = Day::from_ymd(year, month, 1)?;
        Some(When::exact(first, Day::month_end(year, month)?, Precision::Month))
    }

    /// A season: 1 spring (March to May), 2 summer, 3 autumn, 4 winter, which
    /// runs from December of the year to the end of the following February.
    pub fn season(year: i32, season: u32) -> Option<When> {
        let first =
            Day::from_ymd(year, season.checked_mul(3).filter(|m| (3..=12).contains(m))?, 1)?;
        Some(When::exact(first, first.plus_months(3)?.plus_days(-1)?, Precision::Season))
    }

    /// A calendar quarter, 1 to 4.
    pub fn quarter(year: i32, quarter: u32) -> Option<When> {
        When::months(year, quarter, 3, Precision::Quarter)
    }

    /// A half of a calendar year, 1 or 2.
    pub fn half_year(year: i32, half: u32) -> Option<When> {
        When::months(year, half, 6, Precision::HalfYear)
    }

    /// A calendar year.
    pub fn year(year: i32) -> Option<When> {
        When::years(year, 1, Precision::Year)
    }

    /// The ten years from `first`, which ends in 0.
    pub fn decade(first: i32) -> Option<When> {
        (first >= 0 && first % 10 == 0).then(|| When::years(first, 10, Precision::Decade))?
    }

    /// The hundred years from `first`, which ends in 00.
    pub fn century(first: i32) -> Option<When> {
        (first >= 0 && first % 100 == 0).then(|| When::years(first, 100, Precision::Century))?
    }

    /// From the earliest day to the latest; an open end is none. None when the
    /// ends are in the wrong order, or both open.
    pub fn range(earliest: Option<Day>, latest: Option<Day>) -> Option<When> {
        match (earliest, latest) {
            (None, None) => None,
            (Some(first), Some(last)) if first > last => None,
            (Some(first), Some(last)) if first == last => Some(When::day(first)),
            _ => Some(When {
                earliest,
                latest,
                precision: Precision::Range,
                approximate: false,
                uncertain: false,
            }),
        }
    }

    /// The interval a pack holds; none when the parts do not make one.
    pub fn from_parts(
        earliest: Option<Day>,
        latest: Option<Day>,
        precision: Precision,
    ) -> Option<When> {
        if precision == Precision::Range {
            return When::range(earliest, latest);
        }
        let unit = precision.around(earliest.or(latest)?)?;
        let rebuilt = match (earliest, latest) {
            (Some(_), None) => unit.onward(),
            (None, _) => unit.backward(),
            _ => unit,
        };
        (rebuilt.earliest == earliest && rebuilt.latest == latest).then_some(rebuilt)
    }

    /// Everything from the start of `self` to the end of `last`.
    pub fn until(self, last: When) -> Option<When> {
        let mut range = When::range(self.earliest, last.latest)?;
        range.approximate = self.approximate || last.approximate;
        range.uncertain = self.uncertain || last.uncertain;
        Some(range)
    }

    /// The same, resting on a guess or not.
    pub fn in_doubt(self, uncertain: bool) -> When {
        When { uncertain: self.uncertain || uncertain, ..self }
    }

    /// Its start, with the end open: "since 2014". Without a start it stays as it is:
    /// one end is always known. The precision stays that of the end that is known.
    pub fn onward(self) -> When {
        match self.earliest {
            Some(_) => When { latest: None, ..self },
            None => self,
        }
    }

    /// Its end, with the start open: "until Friday". Without an end it stays as it is.
    pub fn backward(self) -> When {
        match self.latest {
            Some(_) => When { earliest: None, ..self },
            None => self,
        }
    }

    /// The first day it can have been; none when open.
    pub fn earliest(self) -> Option<Day> {
        self.earliest
    }

    /// The last day it can have been; none when open.
    pub fn latest(self) -> Option<Day> {
        self.latest
    }

    /// Whether one end is not known.
    pub fn is_open(self) -> bool {
        self.earliest.is_none() || self.latest.is_none()
    }

    /// Its place in the order of time: by when it was at the earliest, then the one
    /// that was over first.
    pub fn order(self) -> (Day, Day) {
        let first = self.earliest.or(self.latest).unwrap_or(Day::MIN);
        (first, self.latest.unwrap_or(Day::MAX))
    }

    /// How finely it was given; of an open interval, how finely its known end was.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether every day of `other` is a day of this.
    pub fn contains(self, other: When) -> bool {
        let from = self.earliest.is_none_or(|a| other.earliest.is_some_and(|b| a <= b));
        let to = self.latest.is_none_or(|a| other.latest.is_some_and(|b| a >= b));
        from && to
    }

    /// Whether the two can be the same time: they share a day.
    pub fn overlaps(self, other: When) -> bool {
        let before = |end: Option<Day>, start: Option<Day>| matches!((end, start), (Some(e), Some(s)) if e < s);
        !before(self.latest, other.earliest) && !before(other.latest, self.earliest)
    }

    fn exact(first: Day, last: Day, precision: Precision) -> When {
        When {
            earliest: Some(first),
            latest: Some(last),
            precision,
            approximate: false,
            uncertain: false,
        }
    }

    fn months(year: i32, which: u32, length: u32, precision: Precision) -> Option<When> {
        if !(1..=12 / length).contains(&which) {
            return None;
        }
        let last = which * length;
        let first = Day::from_ymd(year, last - length + 1, 1)?;
        Some(When::exact(first, Day::month_end(year, last)?, precision))
    }

    fn years(first: i32, count: i32, precision: Precision) -> Option<When> {
        let from = Day::from_ymd(first, 1, 1)?;
        Some(When::exact(from, Day::from_ymd(first.checked_add(count - 1)?, 12, 31)?, precision))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_all_of_its_days() {
        let month = When::month(2020, 2).unwrap();
        assert_eq!(month.latest(), Some(day("2020-02-29")));
        assert_eq!(When::month(2020, 13), None);
    }

    #[test]
    fn a_season_may_run_into_the_next_year() {
        let winter = When::season(2018, 4).unwrap();
        assert_eq!(
            (winter.earliest(), winter.latest()),
            (Some(day("2018-12-01")), Some(day("2019-02-28")))
        );
        assert_eq!(When::season(2018, 5), None);
        assert_eq!(When::season(2018, 0), None);
    }

    #[test]
    fn a_range_in_the_wrong_order_is_no_range() {
        assert_eq!(When::range(Some(day("2019-01-02")), Some(day("2019-01-01"))), None);
        assert_eq!(When::range(None, None), None);
    }

    #[test]
    fn an_open_end_overlaps_everything_later() {
        let since = When::year(2014).unwrap().onward();
        assert!(since.overlaps(When::year(2022).unwrap()));
        assert!(!since.overlaps(When::year(2013).unwrap()));
        assert!(since.contains(When::year(2014).unwrap()));
        assert!(!When::year(2014).unwrap().contains(since));
    }

    #[test]
    fn one_end_is_always_known() {
        let since = When::year(2014).unwrap().onward();
        assert_eq!(since.backward(), since);
        let until = When::year(2014).unwrap().backward();
        assert_eq!(until.onward(), until);
    }

    #[test]
    fn every_precision_survives_its_parts() {
        let values = [
            When::day(day("2019-10-23")),
            When::week(day("2019-10-23")).unwrap(),
            When::month(2019, 10).unwrap(),
            When::season(2019, 4).unwrap(),
            When::quarter(2019, 2).unwrap(),
            When::half_year(2019, 2).unwrap(),
            When::year(2019).unwrap(),
            When::decade(1990).unwrap(),
            When::century(1900).unwrap(),
            When::year(2014).unwrap().until(When::month(2016, 5).unwrap()).unwrap(),
        ];
        let values = values.into_iter().flat_map(|when| [when, when.onward(), when.backward()]);
        for value in values {
            let parts = When::from_parts(value.earliest(), value.latest(), value.precision());
            assert_eq!(parts, Some(value));
        }
        assert_eq!(
            When::from_parts(Some(day("2019-10-23")), Some(day("2019-10-24")), Precision::Month),
            None
        );
    }
}
