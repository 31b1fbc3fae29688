//! The days that are left for a publication.

use super::told::{Told, all_fit, first_fit, in_words};
use crate::report::{Clue, Leaves};
use crate::span::Span;
use crate::when::{Day, When};

/// Over so many years a day of the year is looked for where an end is open: in as many
/// it falls on every weekday, 29 February too.
pub(super) const CYCLE: i32 = 40;

/// How many years are named in a reason.
const NAMED: usize = 4;

/// The days left by the clues laid so far.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// From here to there; open where none.
    first: Option<Day>,
    last: Option<Day>,
    /// One of these, where they could be counted.
    days: Option<Vec<Day>>,
    /// A day of every year.
    yearly: Option<Leaves>,
    /// Why, and the words that said the first of it.
    reasons: Vec<String>,
    /// The years that they leave a day of the year, in words.
    years_left: String,
    stated: Option<Span>,
}

impl Left {
    /// Lays a clue over what is left, unless it would leave nothing.
    pub(super) fn lay(&mut self, clue: &Clue) {
        let told = match &clue.leaves {
            Leaves::Either(days) => self.keep(days),
            Leaves::OneOf(days) => self.keep(days),
            Leaves::Yearly { .. } => self.every_year(&clue.leaves),
            Leaves::Between(first, last) => self.within(*first, *last),
        };
        if told {
            self.reasons.push(clue.reason.clone());
            self.stated = self.stated.or(clue.stated);
        }
    }

    pub(super) fn lay_if(&mut self, clue: Option<Clue>) {
        if let Some(clue) = clue {
            self.lay(&clue);
        }
    }

    /// Keeps those of `days` that are left; whether that told anything.
    fn keep(&mut self, days: &[Day]) -> bool {
        let mut kept: Vec<Day> = days.iter().copied().filter(|day| self.allows(*day)).collect();
        kept.sort_unstable();
        let tells = !kept.is_empty() && self.days.as_ref() != Some(&kept);
        if tells {
            self.days = Some(kept);
        }
        tells
    }

    fn allows(&self, day: Day) -> bool {
        Leaves::Between(self.first, self.last).allows(day)
            && self.days.as_ref().is_none_or(|days| days.contains(&day))
            && self.yearly.as_ref().is_none_or(|yearly| yearly.allows(day))
    }

    fn every_year(&mut self, yearly: &Leaves) -> bool {
        if let Some(days) = &self.days {
            let kept: Vec<Day> = days.iter().copied().filter(|day| yearly.allows(*day)).collect();
            let tells = !kept.is_empty() && kept.len() < days.len();
            if tells {
                self.days = Some(kept);
            }
            return tells;
        }
        let tells = self.yearly.is_none();
        if tells {
            self.yearly = Some(yearly.clone());
        }
        tells
    }

    /// Brings the ends nearer, where something is left between them.
    fn within(&mut self, first: Option<Day>, last: Option<Day>) -> bool {
        let nearer_first = self.first.max(first);
        let nearer_last = match (self.last, last) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        if (nearer_first, nearer_last) == (self.first, self.last) {
            return false;
        }
        let bounds = Leaves::Between(nearer_first, nearer_last);
        let empty = matches!((nearer_first, nearer_last), (Some(a), Some(b)) if a > b);
        let counted: Option<Vec<Day>> = self
            .days
            .as_ref()
            .map(|days| days.iter().copied().filter(|day| bounds.allows(*day)).collect());
        let none = counted.as_ref().is_some_and(Vec::is_empty)
            || self.yearly.is_some() && self.years(nearer_first, nearer_last).is_empty();
        if empty || none {
            return false;
        }
        // What leaves the same days tells nothing more.
        let tells = counted.is_none() || counted != self.days;
        (self.first, self.last, self.days) = (nearer_first, nearer_last, counted);
        tells
    }

    /// The days of the yearly clue between two ends. From one end alone they are those
    /// of one cycle of years.
    fn years(&self, first: Option<Day>, last: Option<Day>) -> Vec<Day> {
        let Some(Leaves::Yearly { month, day, weekday }) = self.yearly else { return Vec::new() };
        let years = match (first, last) {
            (Some(first), Some(last)) => first.year()..=last.year(),
            (Some(first), None) => first.year()..=first.year() + CYCLE,
            (None, Some(last)) => last.year() - CYCLE..=last.year(),
            (None, None) => return vec![Day::MIN],
        };
        years
            .filter_map(|year| Day::from_ymd(year, month, day))
            .filter(|day| weekday.is_none_or(|weekday| weekday == day.weekday()))
            .filter(|day| Leaves::Between(first, last).allows(*day))
            .collect()
    }

    /// What is left, why, and the words that say it. `told` are the days that the text
    /// tells as past.
    pub(super) fn when(mut self, told: &[Told]) -> Option<(When, String, Option<Span>)> {
        let counted = self.days.is_some() || self.yearly.is_some();
        let (first, last) = match counted {
            true => self.ends_of_days(told)?,
            false => {
                if let Some(first) = self.first
                    && let Some((later, reason)) = first_fit(told, first, self.last)
                {
                    self.first = Some(later);
                    self.reasons.push(reason);
                }
                (self.first, self.last)
            }
        };
        let mut when = When::range(first, last)?;
        when.uncertain = true;
        let reason = format!("{}{}", listed(&self.reasons), self.years_left);
        Some((when, reason, self.stated))
    }

    /// The first and the last of the days that are left.
    fn ends_of_days(&mut self, told: &[Told]) -> Option<(Option<Day>, Option<Day>)> {
        let open = self.days.is_none() && (self.first.is_none() || self.last.is_none());
        let mut days = match self.days.take() {
            Some(days) => days,
            None if self.first.or(self.last).is_none() => return None,
            None => self.years(self.first, self.last),
        };
        let fitting: Vec<Day> = days.iter().copied().filter(|day| all_fit(told, *day)).collect();
        if !fitting.is_empty() && fitting.len() < days.len() {
            self.reasons.push(in_words(told));
            days = fitting;
        }
        let ends = (days.first().copied()?, days.last().copied()?);
        let every = matches!(self.yearly, Some(Leaves::Yearly { weekday: None, .. }));
        if self.yearly.is_some() && days.len() > 1 && !(open && every) {
            self.years_left = possible_years(&days, open, self.first.is_none());
        }
        Some(match (open, self.first.is_some()) {
            (false, _) => (Some(ends.0), Some(ends.1)),
            (true, true) => (Some(ends.0), None),
            (true, false) => (None, Some(ends.1)),
        })
    }
}

/// Reasons as one: "a, b, and c".
fn listed(reasons: &[String]) -> String {
    match reasons {
        [before @ .., last] if !before.is_empty() => format!("{}, and {last}", before.join(", ")),
        _ => reasons.concat(),
    }
}

/// ", which leaves the years 2018, 2019", the nearest to the known end first.
fn possible_years(days: &[Day], open: bool, backward: bool) -> String {
    let mut years: Vec<i32> = days.iter().map(|day| day.year()).collect();
    if open && backward {
        years.reverse();
    }
    let others = if open || years.len() > NAMED { " and others" } else { "" };
    let named: Vec<String> = years.iter().take(NAMED).map(i32::to_string).collect();
    format!(", which leaves the years {}{others}", named.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::when::Weekday;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn laid(all: &[Leaves]) -> Option<(String, String)> {
        let mut left = Left::default();
        for (number, leaves) in all.iter().enumerate() {
            left.lay(&Clue::outside(leaves.clone(), format!("{}", number + 1)));
        }
        left.when(&[]).map(|(when, reason, _)| (when.to_edtf(), reason))
    }

    fn between(first: &str, last: &str) -> Leaves {
        Leaves::Between(first.parse().ok(), last.parse().ok())
    }

    fn yearly(weekday: Option<Weekday>) -> Leaves {
        Leaves::Yearly { month: 10, day: 25, weekday }
    }

    #[test]
    fn bounds_are_laid_over_each_other() {
        let (a, b) = (between("2019-01-01", ""), between("", "2019-12-31"));
        let found = laid(&[a.clone(), b.clone()]).unwrap();
        assert_eq!(found, ("2019?/2019?".into(), "1, and 2".into()));
        assert_eq!(laid(std::slice::from_ref(&b)).unwrap().0, "../2019?");
        assert_eq!(laid(&[a, between("", "2018-12-31")]).unwrap(), ("2019?/..".into(), "1".into()));
        assert_eq!(laid(&[]), None);
    }

    #[test]
    fn a_day_of_the_year_takes_the_years_that_are_left() {
        let all = [yearly(None), between("2018-11-01", ""), between("", "2019-12-31")];
        assert_eq!(laid(&all), Some(("2019-10-25?".into(), "1, 2, and 3".into())));
        assert_eq!(laid(&all[..2]), Some(("2019-10-25?/..".into(), "1, and 2".into())));
        assert_eq!(laid(&all[..1]), None);
        let two = [yearly(None), between("2017-11-01", "2019-12-31")];
        assert_eq!(
            laid(&two),
            Some((
                "2018-10-25?/2019-10-25?".into(),
                "1, and 2, which leaves the years 2018, 2019".into()
            ))
        );
    }

    #[test]
    fn a_weekday_leaves_the_years_in_which_it_agrees() {
        let friday = yearly(Some(Weekday::Fri));
        let all = [friday.clone(), between("2015-01-01", "2020-12-31")];
        assert_eq!(laid(&all).unwrap().0, "2019-10-25?");
        let (edtf, reason) = laid(&[friday.clone(), between("2015-01-01", "")]).unwrap();
        assert_eq!(edtf, "2019-10-25?/..");
        assert!(
            reason.ends_with("which leaves the years 2019, 2024, 2030, 2041 and others"),
            "{reason}"
        );
        let (edtf, reason) = laid(&[friday, between("", "2021-12-31")]).unwrap();
        assert_eq!(edtf, "../2019-10-25?");
        assert!(reason.contains("years 2019, 2013, 2002, 1996 and others"), "{reason}");
    }

    #[test]
    fn what_contradicts_the_stronger_is_left_out() {
        let file = Leaves::OneOf(vec![day("2019-10-25")]);
        let all = [file.clone(), between("2020-01-01", ""), yearly(Some(Weekday::Mon))];
        assert_eq!(laid(&all), Some(("2019-10-25?".into(), "1".into())));
        assert_eq!(laid(&[file.clone(), file]).unwrap().1, "1");
    }

    #[test]
    fn of_two_readings_the_rest_may_leave_one() {
        let either = Leaves::Either([day("2019-04-03"), day("2019-03-04")]);
        assert_eq!(laid(std::slice::from_ref(&either)).unwrap().0, "2019-03-04?/2019-04-03?");
        let all = [either, between("2019-03-20", "")];
        assert_eq!(laid(&all), Some(("2019-04-03?".into(), "1, and 2".into())));
    }
}
