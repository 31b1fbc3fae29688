//! When a report was published, from all the places where it may say so.

use super::clue::{Clue, Leaves};
use super::day::{Said, SaidDay, field_day, is_odd, shown};
use super::header::Place;
use super::{Published, Report};
use crate::error::Problem;
use crate::span::Span;
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

/// A report was there in the year of its copyright. The year may be that of a page
/// printed later, so it is an end and no start.
pub(super) fn copyright(text: &str, terms: Span) -> Option<Clue> {
    let words = terms.of(text);
    let numbers = words.split(|c: char| !c.is_ascii_digit());
    let years = numbers.filter(|number| number.len() == 4).filter_map(|year| year.parse().ok());
    let year: i32 = years.max()?;
    let last = Day::from_ymd(year, 12, 31)?;
    Some(Clue {
        leaves: Leaves::Between(None, Some(last)),
        stated: Some(terms),
        reason: format!("its copyright is of {year}"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::read_plain;

    fn read(text: &str) -> Report {
        read_plain("a", "a.txt", text.to_owned()).0
    }

    #[test]
    fn a_dateline_with_a_day_but_no_year_is_cut_and_kept_as_a_clue() {
        let report = read("TIRANA, Oct 23 (Reuters) - Police left.\n(c) 2019 Reuters");
        assert_eq!(report.body.of(&report.text), "Police left.");
        assert_eq!(report.source.unwrap().value, "Reuters");
        assert_eq!(report.published, None);
        let reasons: Vec<&str> = report.clues.iter().map(|clue| clue.reason.as_str()).collect();
        assert_eq!(reasons, ["its dateline says “Oct 23”", "its copyright is of 2019"]);
        let dated = read("date 2019-10-24\nTIRANA, Oct 23 (Reuters) - Police left.");
        assert_eq!(dated.published.unwrap().when.to_edtf(), "2019-10-24");
        assert_eq!(dated.clues, []);
    }

    #[test]
    fn the_publication_goes_before_a_change_and_a_dateline() {
        for text in [
            "Published: 23 October 2019 | Updated: 24 October 2019\nPolice left.",
            "Last updated 24 October 2019\nFirst published 23 October 2019\nPolice left.",
            "By A Doe\nPosted on October 23, 2019\nROME, Oct. 22, 2019 (X) - Police left.",
            "By A Doe | October 23, 2019\nROME, Oct. 22 (X) - Police left.",
            "ROME, Oct. 23, 2019 (X) - Police left.",
            "Updated 23 October 2019\nPolice left.",
        ] {
            let report = read(text);
            assert_eq!(report.body.of(&report.text), "Police left.", "{text}");
            let published = report.published.unwrap();
            assert_eq!(published.when.to_edtf(), "2019-10-23", "{text}");
            assert_eq!(published.reason.is_empty(), !text.starts_with("Updated"), "{text}");
        }
    }

    #[test]
    fn a_weekday_that_does_not_agree_is_told() {
        let text = "Published: Tuesday, Oct. 23, 2019\nPolice left.".to_owned();
        let (report, problems) = read_plain("a", "a.txt", text);
        assert_eq!(report.published.unwrap().when.to_edtf(), "2019-10-23");
        assert!(problems[0].message.contains("was a Wednesday"), "{}", problems[0]);
    }

    #[test]
    fn a_date_that_is_none_leaves_the_report_undated_and_names_its_line() {
        for (date, shown) in [
            ("31 February 2019", "“31 February 2019”"),
            ("29 February 2019", "“29 February 2019”"),
            ("00/00/0000", "“00/00/0000”"),
            ("0000-01-01", "“0000-01-01”"),
            ("12019-01-01", "“12019-01-01”"),
            ("۱۳۹۸/۰۸/۰۱", "“۱۳۹۸/۰۸/۰۱”"),
            ("3/4/19", "“3/4/19”"),
            (&"9".repeat(10_000), "9…”"),
        ] {
            let text = format!("Police foil attack\nPublished: {date}\n\nPolice left.");
            let (report, problems) = read_plain("a", "a.txt", text);
            assert_eq!((report.published, report.clues), (None, vec![]), "{shown}");
            assert_eq!(problems.len(), 1, "{shown}");
            assert_eq!(
                (problems[0].file.as_str(), problems[0].place.as_str()),
                ("a.txt", "line 2")
            );
            assert!(problems[0].message.contains(shown), "{}", problems[0]);
            assert!(problems[0].remedy.contains("corpus.toml"), "{}", problems[0]);
            assert_eq!(report.body.of(&report.text), "Police left.", "{shown}");
        }
    }

    #[test]
    fn a_field_goes_before_the_text_where_it_is_a_date() {
        for (value, edtf, problem) in [
            ("2020-05-01", "2020-05-01", false),
            ("May 2020", "2020-05", false),
            ("soon", "2019-10-23", true),
            ("0044-03-15", "0044-03-15", true),
        ] {
            let mut report = read("date 2019-10-23\nPolice left.");
            assert_eq!(take_field(&mut report, value).is_some(), problem, "{value}");
            assert_eq!(report.published.unwrap().when.to_edtf(), edtf, "{value}");
        }
        // The text tells which of two the field means.
        let mut report = read("date 2019-04-03\nPolice left.");
        assert_eq!(take_field(&mut report, "3/4/2019"), None);
        assert_eq!(report.published.unwrap().when.to_edtf(), "2019-04-03");
        let mut report = read("date 2019-10-23\nPolice left.");
        assert_eq!(take_field(&mut report, "3/4/2019"), None);
        assert_eq!((report.published, report.clues.len()), (None, 1));
    }
}
