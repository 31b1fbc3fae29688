//! Which number of `3/4/2019` is the day, for each report of a collection.

use super::clue::Leaves;
use super::day::one_way;
use super::publication::{FIELD_REMEDY, REMEDY, line};
use super::{Clue, Published, Report};
use crate::error::Problem;
use crate::when::{Basis, Day, DayOrder, When};
use std::collections::HashMap;

/// An order, and how it is known, in words.
type Known = (DayOrder, String);

/// What the reports of one source show together.
#[derive(Clone, Debug, Default)]
enum Shown {
    #[default]
    Nothing,
    One(Known),
    Both,
}

/// Sets the order of each report, and settles the dates of publication that depend
/// on it. One that nothing settles keeps both readings and is a problem.
///
/// What tells the order, the first first: a date of the report itself that can be
/// read one way only ("23/10/2019"); the country of its language, then that of the
/// collection's; such a date of another report of its source; then of any report,
/// where all of the collection agree.
pub fn settle(reports: &mut [Report], language: Option<&str>) -> Vec<Problem> {
    let own: Vec<Shown> = reports.iter().map(own).collect();
    let mut of_source: HashMap<String, Shown> = HashMap::new();
    let mut of_all = Shown::Nothing;
    for (report, shown) in reports.iter().zip(&own) {
        of_all.add(shown, report);
        if let Some(source) = &report.source {
            of_source.entry(source.value.clone()).or_default().add(shown, report);
        }
    }
    let mut problems = Vec::new();
    for (report, own) in reports.iter_mut().zip(own) {
        let tag = report.language.as_ref().map(|language| language.value.as_str());
        let source = report.source.as_ref().and_then(|source| of_source.get(&source.value));
        let known = own
            .known()
            .or_else(|| of_language(tag, "its language is"))
            .or_else(|| of_language(language, "the language of the collection is"))
            .or_else(|| source.and_then(Shown::known))
            .or_else(|| of_all.known());
        report.day_order = known.as_ref().map(|(order, _)| *order);
        if report.published.is_none() {
            problems.extend(settle_one(report, known));
        }
    }
    problems
}

fn of_language(tag: Option<&str>, how: &str) -> Option<Known> {
    Some((DayOrder::of_language(tag?)?, format!("{how} {}", tag?)))
}

/// The order in which a report writes the dates that can be read one way only.
fn own(report: &Report) -> Shown {
    let known = |(order, words)| (order, format!("it writes “{words}”"));
    match one_way(&report.text) {
        [None, None] => Shown::Nothing,
        [Some(one), None] => Shown::One(known((DayOrder::DayFirst, one))),
        [None, Some(one)] => Shown::One(known((DayOrder::MonthFirst, one))),
        [Some(_), Some(_)] => Shown::Both,
    }
}

impl Shown {
    fn known(&self) -> Option<Known> {
        match self {
            Shown::One(known) => Some(known.clone()),
            Shown::Nothing | Shown::Both => None,
        }
    }

    /// The same, with what one more report shows.
    fn add(&mut self, shown: &Shown, report: &Report) {
        match (&*self, shown) {
            (_, Shown::Nothing) | (Shown::Both, _) => {}
            (Shown::Nothing, Shown::One((order, how))) => {
                let how = how.replacen("it writes", &format!("{} writes", report.file), 1);
                *self = Shown::One((*order, how));
            }
            (Shown::One((one, _)), Shown::One((other, _))) if one == other => {}
            _ => *self = Shown::Both,
        }
    }
}

/// Settles the date of one report, if it has two readings.
fn settle_one(report: &mut Report, known: Option<Known>) -> Option<Problem> {
    let at = report.clues.iter().position(|clue| matches!(clue.leaves, Leaves::Either(_)))?;
    let clue = &report.clues[at];
    let Leaves::Either([day_first, month_first]) = clue.leaves else { return None };
    let others = || report.clues.iter().enumerate().filter(|(other, _)| *other != at);
    let told = others().find_map(|(_, other)| {
        match [day_first, month_first].map(|day| other.leaves.allows(day)) {
            [true, false] => Some((day_first, other.reason.clone())),
            [false, true] => Some((month_first, other.reason.clone())),
            _ => None,
        }
    });
    let by_order = |(order, how): Known| match order {
        DayOrder::DayFirst => (day_first, how),
        DayOrder::MonthFirst => (month_first, how),
    };
    match told.or(known.map(by_order)) {
        Some((day, how)) => {
            report.published = Some(read(clue, day, &how));
            None
        }
        None => Some(undecided(report, clue)),
    }
}

/// A date that could be read otherwise, and why it was not.
fn read(clue: &Clue, day: Day, how: &str) -> Published {
    Published {
        when: When::day(day),
        basis: Basis::Stated,
        stated: clue.stated,
        reason: format!("{}; the one of {} was taken, because {how}", clue.reason, day.in_words()),
    }
}

fn undecided(report: &Report, clue: &Clue) -> Problem {
    let message = format!("{}, and nothing tells which; both are kept", clue.reason);
    let country = "or name the language with its country";
    let (place, remedy) = match clue.stated {
        Some(span) => (
            format!("line {}", line(&report.text, span.start as usize)),
            format!("{REMEDY}, {country} there, as `language = \"en-GB\"`"),
        ),
        None => ("date".to_owned(), format!("{FIELD_REMEDY}, {country}, as en-GB")),
    };
    Problem::with_file(&report.file, message, remedy).at(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Field, read_plain};

    fn report(file: &str, text: &str) -> Report {
        read_plain(file, file, text.to_owned()).0
    }

    fn settled(reports: &mut [Report], language: Option<&str>) -> (Vec<String>, usize) {
        let problems = settle(reports, language);
        let edtf = |published: &Published| published.when.to_edtf();
        let days =
            reports.iter().map(|report| report.published.as_ref().map_or("none".to_owned(), edtf));
        (days.collect(), problems.len())
    }

    #[test]
    fn the_language_tells_the_order_where_it_names_its_country() {
        for (language, day) in [("en-GB", "2019-04-03"), ("en-US", "2019-03-04")] {
            let mut reports = [report("a", "date 3/4/2019\nPolice left.")];
            assert_eq!(settled(&mut reports, Some(language)), (vec![day.to_owned()], 0));
            let reason = &reports[0].published.as_ref().unwrap().reason;
            assert!(reason.contains("3 April 2019") && reason.ends_with(language), "{reason}");
            reports[0].published = None;
            reports[0].language = Some(Field::editor("en-AU"));
            assert_eq!(settled(&mut reports, Some(language)).0, ["2019-04-03"]);
        }
    }

    #[test]
    fn a_date_that_can_be_read_one_way_tells_more_than_the_language() {
        let text = "date 3/4/2019\nPolice left on 23/3/2019.";
        assert_eq!(settled(&mut [report("a", text)], Some("en-US")).0, ["2019-04-03"]);
        let both = "date 3/4/2019\nPolice left on 23/3/2019 or 3/23/2019.";
        assert_eq!(settled(&mut [report("a", both)], Some("en-US")).0, ["2019-03-04"]);
    }

    #[test]
    fn other_reports_of_the_source_tell_the_order() {
        let texts = [
            ("a", "date 3/4/2019\nPolice left.\nSource: X"),
            ("b", "date 23/4/2019\nPolice left.\nSource: X"),
            ("c", "date 4/23/2019\nPolice left.\nSource: Y"),
            ("d", "date 3/4/2019\nPolice left.\nSource: Z"),
        ];
        let mut reports = texts.map(|(file, text)| report(file, text));
        let (days, problems) = settled(&mut reports, Some("en"));
        assert_eq!(days, ["2019-04-03", "2019-04-23", "2019-04-23", "none"]);
        assert_eq!(problems, 1);
        let reason = &reports[0].published.as_ref().unwrap().reason;
        assert!(reason.ends_with("because b writes “23/4/2019”"), "{reason}");
        assert_eq!(settled(&mut reports[..2], None).1, 0);
    }

    #[test]
    fn what_the_report_says_elsewhere_goes_first() {
        let text = "date 3/4/2019\nTIRANA, March 4 (X) - Police left.";
        assert_eq!(
            settled(&mut [report("a", text)], Some("en-GB")),
            (vec!["2019-03-04".into()], 0)
        );
    }

    #[test]
    fn what_nothing_tells_is_kept_and_told() {
        let mut reports = [report("a.txt", "One.\n")];
        reports[0] = report("a.txt", "Police left\nPublished: 3/4/2019\n\nPolice left.");
        let problems = settle(&mut reports, Some("en"));
        assert_eq!(problems[0].place, "line 2");
        assert!(problems[0].message.contains("[2019-03-04,2019-04-03]"), "{}", problems[0]);
        assert!(problems[0].remedy.contains("published = 2019-04-03"), "{}", problems[0]);
        assert_eq!((&reports[0].published, reports[0].day_order), (&None, None));
        assert!(matches!(reports[0].clues[0].leaves, Leaves::Either(_)));
    }
}
