//! From what was said to what it stands for.

use super::counted::{same_period, shifted, stretch, years_from};
use super::occurrence::{effective, in_year, occurrence};
use super::{Anchor, Day, Recurring, When, Written};

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
            if matches!(
                name,
                Recurring::MonthDay(..) | Recurring::Dated(..) | Recurring::Feast(_)
            ) =>
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
        Written::Within { of, .. } | Written::YearsFrom { of, .. } => needs_anchor(of),
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
        Written::YearsFrom { years, of } => years_from(at(of, anchor)?, *years),
        Written::Moment { day, .. } => at(day, anchor),
        Written::WeekOf(day) => at(day, anchor)?.earliest().and_then(When::week),
        Written::Stretch { length, ahead } => stretch(*length, *ahead, anchor),
        Written::Length(_) | Written::Every { .. } | Written::Vague(_) => None,
        Written::Since(inner) => at(inner, anchor).map(When::onward),
        Written::Until(inner) => at(inner, anchor).map(When::backward),
        Written::Between(first, last) => at(first, anchor)?.until(at(last, anchor)?),
    }
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
