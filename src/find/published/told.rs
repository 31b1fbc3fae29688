//! Days that a report tells as past without their year.

use super::left::CYCLE;
use super::tense::is_past;
use crate::find::date::DateMention;
use crate::text::Token;
use crate::when::{Day, Recurring, Toward, Unit, Weekday, Written, month_word};

/// A day without its year lies at most so many days back. Of one that lies further
/// back a reader would think it still to come: reports name its year.
const REACH: i32 = 300;

/// With its weekday it lies at most a year back.
const REACH_WITH_WEEKDAY: i32 = 366;

/// For so many sentences a year told is the year of the days after it.
const STORY_REACH: usize = 3;

/// More different days than these tell no more.
const MOST: usize = 8;

/// A day told as past, without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    month: u32,
    day: u32,
    weekday: Option<Weekday>,
}

/// The days of a report that are told as past. Those that an earlier year or "last
/// year" may belong to are left out: "In 2001 ... on September 11".
pub(super) fn told(text: &str, sentences: &[Vec<Token>], dates: &[DateMention]) -> Vec<Told> {
    let mut days: Vec<Told> = Vec::new();
    for (number, date) in dates.iter().enumerate() {
        let Written::Again { name, toward: Toward::Past } = date.written else { continue };
        let (weekday, month, day) = match name {
            Recurring::Dated(weekday, month, day) => (Some(weekday), month, day),
            // "the July 15 attack" may be named so for years.
            Recurring::MonthDay(month, day) if after_on(text, sentences, date) => {
                (None, month, day)
            }
            _ => continue,
        };
        let told = Told { month, day, weekday };
        let near = |other: &&DateMention| other.sentence + STORY_REACH >= date.sentence;
        let before = dates[..number].iter().rev().take_while(near);
        let beside = dates[number + 1..].iter().take_while(|o| o.sentence == date.sentence);
        if before.chain(beside).any(|other| may_hold(other, told))
            || !is_past(text, sentences.get(date.sentence), date)
        {
            continue;
        }
        if !days.contains(&told) {
            days.push(told);
        }
        if days.len() == MOST {
            break;
        }
    }
    days
}

/// Whether "on" stands right before a date.
fn after_on(text: &str, sentences: &[Vec<Token>], date: &DateMention) -> bool {
    let tokens = sentences.get(date.sentence).map_or(&[][..], Vec::as_slice);
    let starts = tokens.partition_point(|token| token.span.end <= date.span.start);
    tokens[..starts].last().is_some_and(|token| token.span.of(text).eq_ignore_ascii_case("on"))
}

/// Whether a day can be of the year that another date names.
fn may_hold(other: &DateMention, told: Told) -> bool {
    let relative = matches!(
        other.written,
        Written::Shifted { unit: Unit::Year | Unit::Decade, by: ..0 } | Written::SamePeriod { .. }
    );
    if relative {
        return true;
    }
    if other.resolved.anchored {
        return false;
    }
    let Some(when) = other.resolved.when else { return false };
    let years = [when.earliest(), when.latest()].into_iter().flatten().map(Day::year);
    told.weekday.is_none() || years.into_iter().any(|year| told.in_year(year).is_some())
}

impl Told {
    /// The day in a year, where its weekday agrees.
    fn in_year(self, year: i32) -> Option<Day> {
        Day::from_ymd(year, self.month, self.day)
            .filter(|day| self.weekday.is_none_or(|weekday| weekday == day.weekday()))
    }

    /// Whether a report published on `day` can tell it as past.
    fn fits(self, day: Day) -> bool {
        let years = [day.year(), day.year() - 1];
        let last = years
            .into_iter()
            .filter_map(|year| Day::from_ymd(year, self.month, self.day))
            .find(|told| *told <= day);
        let reach = if self.weekday.is_some() { REACH_WITH_WEEKDAY } else { REACH };
        last.is_some_and(|last| {
            day.number() - last.number() <= reach && self.in_year(last.year()).is_some()
        })
    }

    /// For a reader: "15 July".
    fn in_words(self) -> String {
        format!("{} {}", self.day, month_word(self.month))
    }
}

/// Whether a report of `day` can tell all of them as past.
pub(super) fn all_fit(told: &[Told], day: Day) -> bool {
    told.iter().all(|told| told.fits(day))
}

/// The first day from `from` on, up to `to`, on which a report can tell all of them as
/// past, and why no earlier day is one; none where it is `from` itself or there is no
/// such day.
pub(super) fn first_fit(told: &[Told], from: Day, to: Option<Day>) -> Option<(Day, String)> {
    if all_fit(told, from) {
        return None;
    }
    let mut days: Vec<(Day, Told)> = Vec::new();
    for year in from.year()..=from.year() + CYCLE {
        days.extend(told.iter().filter_map(|told| Some((told.in_year(year)?, *told))));
    }
    days.sort_by_key(|(day, _)| *day);
    let inside = |day: Day| from < day && to.is_none_or(|to| day <= to);
    let (day, told) = days.into_iter().find(|(day, _)| inside(*day) && all_fit(told, *day))?;
    let reason = match told.weekday {
        Some(_) => format!("its weekday and day agree first on {}", day.in_words()),
        None => format!("{} is told as past", told.in_words()),
    };
    Some((day, reason))
}

/// What the weekdays of a report leave of some years, in words.
pub(super) fn in_words(told: &[Told]) -> String {
    let days: Vec<String> = told.iter().map(|told| told.in_words()).collect();
    format!("{} is told as past", days.join(" and "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::date::find;
    use crate::span::Span;
    use crate::text::{sentences, tokens};

    fn days(text: &str) -> Vec<String> {
        let sentences: Vec<_> = sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| tokens(text, span))
            .collect();
        let dates = find(text, &sentences, None).0;
        told(text, &sentences, &dates).iter().map(|told| told.in_words()).collect()
    }

    #[test]
    fn days_told_as_past_are_taken_once() {
        assert_eq!(
            days("They left on July 15. It was shut on May 3 and on July 15."),
            ["15 July", "3 May"]
        );
        assert_eq!(days("They left Friday, July 15."), ["15 July"]);
        for text in [
            "They will leave on July 15.",
            "They spoke of the July 15 attack.",
            "They left on July 15 last year.",
            "In 2001 they left on July 15.",
            "They left in July.",
        ] {
            assert_eq!(days(text), [""; 0], "{text}");
        }
        let many: String = (1..=28).map(|day| format!("They left on July {day}. ")).collect();
        assert_eq!(days(&many).len(), MOST);
    }

    #[test]
    fn a_day_lies_within_the_year_before() {
        let july = Told { month: 7, day: 15, weekday: None };
        let fits = |told: Told, day: &str| told.fits(day.parse().unwrap());
        assert!(fits(july, "2019-07-15") && fits(july, "2020-05-01"));
        assert!(!fits(july, "2019-07-14") && !fits(july, "2020-06-01"));
        let friday = Told { weekday: Some(Weekday::Fri), ..july };
        assert!(fits(friday, "2022-07-15") && fits(friday, "2023-07-14"));
        assert!(!fits(friday, "2022-07-14") && !fits(friday, "2023-07-15"));
        assert!(!fits(Told { month: 2, day: 29, weekday: None }, "2022-03-01"));
    }
}
