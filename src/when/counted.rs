//! Intervals counted in units from a day.

use super::{Day, Length, Precision, Unit, When};

pub(super) fn shifted(unit: Unit, by: i32, anchor: Day) -> Option<When> {
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
pub(super) fn same_period(anchor: When, years: i32) -> Option<When> {
    let first = anchor.earliest()?;
    let (year, month) = (first.year().checked_add(years)?, first.month());
    match anchor.precision() {
        unit
        @ (Precision::Month | Precision::Season | Precision::Quarter | Precision::HalfYear) => {
            unit.around(Day::from_ymd(year, month, 1)?)
        }
        Precision::Decade | Precision::Century | Precision::Range => {
            let months = years.checked_mul(12)?;
            let last = anchor.latest()?.plus_months(months)?;
            When::range(first.plus_months(months), Some(last))
        }
        _ => When::year(year),
    }
}

/// The same day of another year, or the week or month that holds it.
pub(super) fn years_from(when: When, years: i32) -> Option<When> {
    match when.precision() {
        // Most of a week lies around its Thursday.
        unit @ (Precision::Day | Precision::Week) => {
            let inside = if unit == Precision::Week { 3 } else { 0 };
            let day = when.earliest()?.plus_days(inside)?;
            unit.around(day.plus_months(years.checked_mul(12)?)?)
        }
        _ => same_period(when, years),
    }
}

/// The days of a length that ends on the anchor, or begins there. An unknown
/// number of units has one end only.
pub(super) fn stretch(length: Length, ahead: bool, anchor: Day) -> Option<When> {
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
