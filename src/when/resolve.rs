//! From what was said to what it stands for.

use super::occurrence::{effective, in_year, occurrence};
use super::{Anchor, Day, Length, Precision, Recurring, Unit, When, Written};

/// What a time expression stands for, and how that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The interval; none when the words need an anchor and there is none (or
    /// only an open one), or name a day that does not exist.
    pub when: Option<When>,
    /// Whether the anchor was needed.
    pub anchored: bool,
    /// The step taken, for the reader: "the last December before 23 October 2019".
    pub step: String,
}

/// Resolves `written`, said at `anchor`.
///
/// An anchor that is an interval (an undated report's bounds) gives everything
/// from the resolution at its first day to that at its last, as uncertain.
pub fn resolve(written: &Written, anchor: Option<Anchor>) -> Resolved {
    let anchored = needs_anchor(written);
    let when = match anchor {
        _ if !anchored => at(written, Day::MIN),
        Some(Anchor { when, .. }) => over(written, when).map(|mut found| {
            // What is counted from a guess is no surer than the guess.
            found.uncertain |= when.uncertain;
            found
        }),
        None => None,
    };
    let step = super::step::step(&as_taken(written, anchor), anchor.map(|a| a.when));
    Resolved { when, anchored, step }
}

/// The words as they were taken, so that the step says what was done.
fn as_taken(written: &Written, anchor: Option<Anchor>) -> Written {
    let day = anchor.and_then(|anchor| anchor.when.earliest());
    match (written, day) {
        (Written::Again { name, toward }, Some(day))
            if matches!(name, Recurring::MonthDay(..) | Recurring::Dated(..)) =>
        {
            Written::Again { name: *name, toward: effective(*name, *toward, day) }
        }
        _ => written.clone(),
    }
}

/// Whether the words alone do not tell.
fn needs_anchor(written: &Written) -> bool {
    match written {
        Written::Calendar { .. } | Written::Decade(_) | Written::Century(_) => false,
        Written::Again { .. }
        | Written::Shifted { .. }
        | Written::SamePeriod { .. }
        | Written::Stretch { .. } => true,
        Written::Length(_) | Written::Every { .. } | Written::Vague(_) => false,
        Written::Within { of, .. } => needs_anchor(of),
        Written::Moment { day, .. } | Written::WeekOf(day) => needs_anchor(day),
        Written::Since(inner) | Written::Until(inner) => needs_anchor(inner),
        Written::Between(first, last) => needs_anchor(first) || needs_anchor(last),
    }
}

/// Resolves beside every day of an interval at once.
fn over(written: &Written, anchor: When) -> Option<When> {
    if let Written::SamePeriod { years } = written {
        return same_period(anchor, *years);
    }
    let (first, last) = (anchor.earliest()?, anchor.latest()?);
    let from = at(written, first)?;
    if first == last {
        return Some(from);
    }
    let to = at(written, last)?;
    if from == to {
        return Some(from);
    }
    let mut when = from.until(to)?;
    when.uncertain = true;
    Some(when)
}

/// Resolves beside one day.
fn at(written: &Written, anchor: Day) -> Option<When> {
    match written {
        Written::Calendar { year, month: None, .. } => When::year(*year),
        Written::Calendar { year, month: Some(month), day: None } => When::month(*year, *month),
        Written::Calendar { year, month: Some(month), day: Some(day) } => {
            Day::from_ymd(*year, *month, *day).map(When::day)
        }
        Written::Decade(first) => When::decade(*first),
        Written::Century(first) => When::century(*first),
        Written::Again { name, toward } => occurrence(*name, *toward, anchor),
        Written::Within { name: Recurring::Weekday(weekday), of } => {
            let monday = at(of, anchor)?.earliest()?.week_start();
            monday.plus_days(weekday.num_days_from_monday() as i32).map(When::day)
        }
        Written::Within { name, of } => {
            let year = at(of, anchor)?.earliest()?.year();
            in_year(*name, year)
        }
        Written::Shifted { unit, by } => shifted(*unit, *by, anchor),
        Written::SamePeriod { years } => same_period(When::day(anchor), *years),
        Written::Moment { day, .. } => at(day, anchor),
        Written::WeekOf(day) => at(day, anchor)?.earliest().and_then(When::week),
        Written::Stretch { length, ahead } => stretch(*length, *ahead, anchor),
        Written::Length(_) | Written::Every { .. } | Written::Vague(_) => None,
        Written::Since(inner) => at(inner, anchor).map(When::onward),
        Written::Until(inner) => at(inner, anchor).map(When::backward),
        Written::Between(first, last) => at(first, anchor)?.until(at(last, anchor)?),
    }
}

fn shifted(unit: Unit, by: i32, anchor: Day) -> Option<When> {
    let months = |each: i32| anchor.plus_months(by.checked_mul(each)?);
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => hours_away(unit, by, anchor),
        Unit::Weekend => {
            let saturday = anchor.week_start().plus_days(by.checked_mul(7)?.checked_add(5)?)?;
            When::range(Some(saturday), saturday.plus_days(1))
        }
        Unit::HalfYear => {
            months(6).and_then(|day| When::half_year(day.year(), day.month().div_ceil(6)))
        }
        Unit::Millennium => None,
        Unit::Day => anchor.plus_days(by).map(When::day),
        Unit::Week => anchor.plus_days(by.checked_mul(7)?).and_then(When::week),
        Unit::Fortnight => anchor.plus_days(by.checked_mul(14)?).and_then(When::week),
        Unit::Month => months(1).and_then(|day| When::month(day.year(), day.month())),
        Unit::Quarter => {
            months(3).and_then(|day| When::quarter(day.year(), day.month().div_ceil(3)))
        }
        Unit::Year => months(12).and_then(|day| When::year(day.year())),
        Unit::Decade => months(120).and_then(|day| When::decade(day.year() / 10 * 10)),
        Unit::Century => months(1200).and_then(|day| When::century(day.year() / 100 * 100)),
    }
}

/// So many hours, minutes or seconds from an unknown hour of a day: that day, or
/// the one that this may reach into.
fn hours_away(unit: Unit, by: i32, anchor: Day) -> Option<When> {
    let a_day = match unit {
        Unit::Hour => 24,
        Unit::Minute => 24 * 60,
        _ => 24 * 60 * 60,
    };
    let (whole, rest) = (by / a_day, by % a_day);
    let near = anchor.plus_days(whole)?;
    let far = near.plus_days(rest.signum())?;
    When::range(Some(near.min(far)), Some(near.max(far)))
}

/// The same day, month, quarter or other stretch of another year.
fn same_period(anchor: When, years: i32) -> Option<When> {
    let first = anchor.earliest()?;
    let (year, month) = (first.year().checked_add(years)?, first.month());
    match anchor.precision() {
        Precision::Month => When::month(year, month),
        Precision::Quarter => When::quarter(year, month.div_ceil(3)),
        Precision::HalfYear => When::half_year(year, month.div_ceil(6)),
        Precision::Season => When::season(year, month / 3),
        Precision::Decade | Precision::Century | Precision::Range => {
            let months = years.checked_mul(12)?;
            let last = anchor.latest()?.plus_months(months)?;
            When::range(first.plus_months(months), Some(last))
        }
        _ => When::year(year),
    }
}

/// The days of a length that ends on the anchor, or begins there. An unknown
/// number of units has one end only.
fn stretch(length: Length, ahead: bool, anchor: Day) -> Option<When> {
    let Some(count) = length.count else {
        let here = When::day(anchor);
        return Some(if ahead { here.onward() } else { here.backward() });
    };
    let sign = if ahead { 1 } else { -1 };
    let by = i32::try_from(count).ok()?.checked_mul(sign)?;
    let other = match length.unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            let away = hours_away(length.unit, by, anchor)?;
            if ahead { away.latest() } else { away.earliest() }
        }
        Unit::Day => anchor.plus_days(by),
        Unit::Weekend | Unit::Week => anchor.plus_days(by.checked_mul(7)?),
        Unit::Fortnight => anchor.plus_days(by.checked_mul(14)?),
        Unit::Month => anchor.plus_months(by),
        Unit::Quarter => anchor.plus_months(by.checked_mul(3)?),
        Unit::HalfYear => anchor.plus_months(by.checked_mul(6)?),
        Unit::Year => anchor.plus_months(by.checked_mul(12)?),
        Unit::Decade => anchor.plus_months(by.checked_mul(120)?),
        Unit::Century => anchor.plus_months(by.checked_mul(1200)?),
        Unit::Millennium => anchor.plus_months(by.checked_mul(12_000)?),
    }?;
    When::range(Some(anchor.min(other)), Some(anchor.max(other)))
}

impl Written {
    /// Whether the words name a day that no calendar has: 31 February.
    pub fn names_no_day(&self) -> bool {
        match self {
            Written::Calendar { .. } => at(self, Day::MIN).is_none(),
            Written::Again { name, .. } => no_such_name(*name),
            Written::Within { name, .. } => no_such_name(*name),
            Written::Moment { day, .. } | Written::WeekOf(day) => day.names_no_day(),
            Written::Since(inner) | Written::Until(inner) => inner.names_no_day(),
            Written::Between(first, last) => first.names_no_day() || last.names_no_day(),
            _ => false,
        }
    }
}

fn no_such_name(name: Recurring) -> bool {
    // 2000 was a leap year.
    matches!(name, Recurring::MonthDay(month, day) | Recurring::Dated(_, month, day) if Day::from_ymd(2000, month, day).is_none())
}

#[cfg(test)]
mod tests {
    use super::super::{Basis, Toward, Weekday};
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn said_on(anchor: &str, written: Written) -> String {
        let anchor = Anchor { when: When::day(day(anchor)), basis: Basis::Stated };
        resolve(&written, Some(anchor)).when.map_or("none".into(), |when| when.to_edtf())
    }

    fn again(name: Recurring, toward: Toward) -> Written {
        Written::Again { name, toward }
    }

    #[test]
    fn last_december_is_the_one_that_is_over() {
        let last_december = again(Recurring::Month(12), Toward::Last);
        assert_eq!(said_on("2019-10-23", last_december.clone()), "2018-12");
        assert_eq!(said_on("2019-12-31", last_december), "2018-12");
    }

    #[test]
    fn a_past_month_may_have_just_begun() {
        assert_eq!(said_on("2019-10-23", again(Recurring::Month(1), Toward::Past)), "2019-01");
        assert_eq!(said_on("2019-10-01", again(Recurring::Month(10), Toward::Past)), "2019-10");
        assert_eq!(said_on("2019-10-01", again(Recurring::Month(11), Toward::Past)), "2018-11");
    }

    #[test]
    fn a_weekday_told_as_past_may_be_the_day_itself() {
        let wednesday = again(Recurring::Weekday(Weekday::Wed), Toward::Past);
        assert_eq!(said_on("2019-10-23", wednesday.clone()), "2019-10-23");
        assert_eq!(said_on("2022-09-08", wednesday), "2022-09-07");
        let last = again(Recurring::Weekday(Weekday::Wed), Toward::Last);
        assert_eq!(said_on("2019-10-23", last), "2019-10-16");
        let next = again(Recurring::Weekday(Weekday::Wed), Toward::Next);
        assert_eq!(said_on("2019-10-23", next), "2019-10-30");
    }

    #[test]
    fn the_last_leap_day_may_be_eight_years_back() {
        assert_eq!(
            said_on("1903-06-28", again(Recurring::MonthDay(2, 29), Toward::Past)),
            "1896-02-29"
        );
    }

    #[test]
    fn a_day_that_does_not_exist_is_none() {
        let written = Written::Calendar { year: 2018, month: Some(2), day: Some(31) };
        assert_eq!(said_on("2019-10-23", written), "none");
        assert_eq!(said_on("2019-10-23", again(Recurring::MonthDay(2, 30), Toward::Past)), "none");
    }

    #[test]
    fn beside_an_interval_every_reading_is_kept() {
        let bounds = When::range(Some(day("2020-06-01")), Some(day("2021-06-01"))).unwrap();
        let anchor = Anchor { when: bounds, basis: Basis::Inferred };
        let july = resolve(&again(Recurring::Month(7), Toward::Past), Some(anchor)).when.unwrap();
        assert_eq!(july.to_edtf(), "2019-07?/2020-07?");
    }

    #[test]
    fn what_is_counted_from_a_guess_is_uncertain() {
        let mut guess = When::day(day("2019-10-25"));
        guess.uncertain = true;
        let anchor = Anchor { when: guess, basis: Basis::Inferred };
        let july = resolve(&again(Recurring::Month(7), Toward::Past), Some(anchor)).when.unwrap();
        assert_eq!(july.to_edtf(), "2019-07?");
        let named = Written::Calendar { year: 2018, month: None, day: None };
        assert_eq!(resolve(&named, Some(anchor)).when.unwrap().to_edtf(), "2018");
    }

    #[test]
    fn an_open_anchor_resolves_nothing_but_absolute_dates() {
        let open = Anchor { when: When::year(2020).unwrap().onward(), basis: Basis::Inferred };
        assert_eq!(resolve(&again(Recurring::Month(7), Toward::Past), Some(open)).when, None);
        let year =
            Written::Since(Box::new(Written::Calendar { year: 2014, month: None, day: None }));
        assert_eq!(resolve(&year, Some(open)).when.unwrap().to_edtf(), "2014/..");
    }
}
