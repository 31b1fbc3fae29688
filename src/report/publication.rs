//! When a report was published, from all the places where it may say so.

use super::clue::{Clue, Leaves};
use super::day::{Said, SaidDay, field_day, is_odd, shown};
use super::header::Place;
use super::{Published, Report};
use crate::error::Problem;
use crate::when::{Basis, Day, When, month_word, weekday_word};

/// What to do about a date of publication that cannot be used.
pub(super) const REMEDY: &str =
    "correct it, or give the day in corpus.toml, as `published = 2019-04-03`";

/// The same, of a date in a field of data.
pub(super) const FIELD_REMEDY: &str = "write it as YYYY-MM-DD, or give null";

/// The day that a report says it was changed on, where it says of no other.
const CHANGED: &str = "it says when it was changed, not when it came out";

/// Takes the date of publication from what a report says of itself, the likeliest
/// first; where that is not a day, keeps what it leaves as clues. Words that are
/// shaped like a day and are none are problems, whether they were needed or not.
pub(super) fn take(report: &mut Report, days: &[(Place, SaidDay)]) -> Vec<Problem> {
    let mut problems: Vec<Problem> =
        days.iter().filter_map(|(_, said)| problem(report, said)).collect();
    let said: Vec<&(Place, SaidDay)> =
        days.iter().filter(|(_, said)| !matches!(said.said, Said::None(_))).collect();
    let changed_only = said.iter().all(|(place, _)| *place == Place::Changed);
    let day = said.iter().find_map(|(place, said)| match said.said {
        Said::Day(day) if changed_only || *place != Place::Changed => Some((place, day, said.span)),
        _ => None,
    });
    if let Some((place, day, span)) = day {
        problems.extend(other_day(report, days, *place, day));
        let reason = if changed_only { CHANGED } else { "" };
        report.published = Some(Published {
            when: When::day(day),
            basis: Basis::Stated,
            stated: Some(span),
            reason: reason.to_owned(),
        });
        return problems;
    }
    match said.as_slice() {
        // A month alone is what the report says, too.
        [(_, SaidDay { said: Said::Month(when), span, .. })] => {
            let (basis, stated) = (Basis::Stated, Some(*span));
            report.published =
                Some(Published { when: *when, basis, stated, reason: String::new() });
        }
        _ => {
            let clues: Vec<Clue> =
                said.iter().filter_map(|(place, said)| clue(report, *place, said)).collect();
            report.clues.extend(clues);
        }
    }
    problems
}

/// Takes the date of publication that stands beside a report, in a field `date` of
/// data; it goes before what the report says of itself. A value that is no date is a
/// problem, and the report stays as dated as it was.
pub fn take_field(report: &mut Report, value: &str) -> Option<Problem> {
    let file = report.file.clone();
    let problem = |message| Problem::with_file(file, message, FIELD_REMEDY).at("date");
    let found = match field_day(value) {
        Ok(found) => found,
        Err(wrong) => return Some(problem(wrong.message(value))),
    };
    let stated =
        |when| Some(Published { when, basis: Basis::Stated, stated: None, reason: String::new() });
    match found.said {
        Said::Day(day) => {
            report.published = stated(When::day(day));
            return is_odd(day).then(|| problem(odd_year(value)));
        }
        Said::Month(when) => report.published = stated(when),
        Said::Either(days) => {
            let own = report.published.as_ref().map(|published| published.when);
            if !days.iter().any(|day| own == Some(When::day(*day))) {
                report.published = None;
                let reason = either_in_words(&shown(value), days);
                report.clues.insert(0, Clue::outside(Leaves::Either(days), reason));
            }
        }
        Said::Yearly(..) | Said::None(_) => {}
    }
    None
}

fn clue(report: &Report, place: Place, said: &SaidDay) -> Option<Clue> {
    let words = shown(said.span.of(&report.text));
    let holder = if place == Place::Dateline { "dateline" } else { "header" };
    let (leaves, reason) = match said.said {
        Said::Day(day) => {
            (Leaves::Between(None, Some(day)), format!("it was changed on {}", day.in_words()))
        }
        Said::Month(when) => {
            (Leaves::Between(when.earliest(), when.latest()), format!("its {holder} says {words}"))
        }
        Said::Either(days) => (Leaves::Either(days), either_in_words(&words, days)),
        Said::Yearly(month, day) => (
            Leaves::Yearly { month, day, weekday: said.weekday },
            format!("its {holder} says {words}"),
        ),
        Said::None(_) => return None,
    };
    Some(Clue { leaves, stated: Some(said.span), reason })
}

/// Both readings, in words and as EDTF level 2 writes one of a set.
pub(super) fn either_in_words(words: &str, days: [Day; 2]) -> String {
    let [one, other] = days;
    let (first, last) = (one.min(other), one.max(other));
    format!("{words} can be {} or {} ([{first},{last}])", first.in_words(), last.in_words())
}

/// What is wrong with words that say a day of publication.
fn problem(report: &Report, said: &SaidDay) -> Option<Problem> {
    let words = said.span.of(&report.text);
    let message = match (said.said, said.weekday) {
        (Said::None(wrong), _) => wrong.message(words),
        (Said::Day(day), _) if is_odd(day) => odd_year(words),
        (Said::Day(day), Some(weekday)) if day.weekday() != weekday => {
            let (year, month, number) = day.ymd();
            format!(
                "{} names a {}, but {number} {} {year} was a {}; the date was taken",
                shown(words),
                weekday_word(weekday),
                month_word(month),
                weekday_word(day.weekday())
            )
        }
        _ => return None,
    };
    Some(located(report, said, message))
}

/// A year in which no report came out, in data that was believed all the same.
pub(super) fn odd_year(words: &str) -> String {
    format!(
        "{} is of no year of newspapers; it was taken as it stands, by the Gregorian calendar",
        shown(words)
    )
}

/// Another date of publication that is not the one taken, by more than the day that
/// a time zone makes.
fn other_day(
    report: &Report,
    days: &[(Place, SaidDay)],
    taken: Place,
    day: Day,
) -> Option<Problem> {
    let places = [Place::DateLine, Place::Data];
    if !places.contains(&taken) {
        return None;
    }
    days.iter().filter(|(place, _)| places.contains(place)).find_map(|(_, said)| {
        let Said::Day(other) = said.said else { return None };
        let far = (other.number() - day.number()).abs() > 1;
        far.then(|| {
            let message = format!(
                "{} is not the date of publication that stands elsewhere, {}; that one was taken",
                shown(said.span.of(&report.text)),
                day.in_words()
            );
            located(report, said, message)
        })
    })
}

/// A problem at the line of the words.
fn located(report: &Report, said: &SaidDay, message: String) -> Problem {
    let line = line(&report.text, said.span.start as usize);
    Problem::with_file(&report.file, message, REMEDY).at(format!("line {line}"))
}

/// The line of a place in a text, from 1.
pub(super) fn line(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|&&byte| byte == b'\n').count()
}
