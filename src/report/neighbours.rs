//! What dated reports of a collection tell of the undated ones beside them.
//!
//! Two things are believed. A report whose text is that of a dated one was written
//! on the same day. And where numbered files ("wire_041.txt") are in the order of
//! their dates, one without a date lies between those around it. An order by chance
//! is not taken for one: of five days in a row one order in 120 ascends.
//!
//! The work is linear in the texts, and n log n in the reports.

use super::file_name::numbered;
use super::{Clue, Leaves, Report};
use crate::when::{Basis, Day, Precision};
use std::collections::{BTreeMap, HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// So many different days in order make a series.
const SERIES: usize = 5;

/// A paragraph with fewer letters stands in many reports ("He denied it.").
const PARAGRAPH: usize = 60;

/// A paragraph that stands in more dated reports than this tells of none of them.
const COMMON: usize = 8;

/// So many paragraphs at least have to be the same, unless there is only one.
const FEWEST_SAME: usize = 2;

/// Adds what a collection tells to the clues of its undated reports.
pub(super) fn add_clues(reports: &mut [Report]) {
    let days: Vec<Option<Day>> = reports.iter().map(day).collect();
    let clues = copies(reports, &days).into_iter().chain(series(reports, &days));
    for (number, clue) in clues.collect::<Vec<_>>() {
        reports[number].clues.push(clue);
    }
}

/// The day of a report that says it, or whose editor does.
fn day(report: &Report) -> Option<Day> {
    let published = report.published.as_ref()?;
    let said = matches!(published.basis, Basis::Stated | Basis::Editor);
    (said && published.when.precision() == Precision::Day).then(|| published.when.earliest())?
}

/// The undated reports whose paragraphs are nearly all those of one dated report.
fn copies(reports: &[Report], days: &[Option<Day>]) -> Vec<(usize, Clue)> {
    if days.iter().all(Option::is_some) {
        return Vec::new();
    }
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (number, report) in reports.iter().enumerate().filter(|(number, _)| days[*number].is_some())
    {
        for paragraph in paragraphs(report) {
            let holders = holders.entry(paragraph).or_default();
            if holders.len() <= COMMON {
                holders.push(number);
            }
        }
    }
    let undated = (0..reports.len()).filter(|&number| days[number].is_none());
    undated.filter_map(|number| Some((number, copy(reports, days, &holders, number)?))).collect()
}

fn copy(
    reports: &[Report],
    days: &[Option<Day>],
    holders: &HashMap<u64, Vec<usize>>,
    number: usize,
) -> Option<Clue> {
    let own = paragraphs(&reports[number]);
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    let known = own.iter().filter_map(|paragraph| holders.get(paragraph));
    for holder in known.filter(|holders| holders.len() <= COMMON).flatten() {
        *shared.entry(*holder).or_default() += 1;
    }
    // Nine of ten; an agency's customers cut and mend a little.
    let enough = (own.len() * 9).div_ceil(10).max(FEWEST_SAME.min(own.len()));
    let alike = shared.into_iter().filter(|&(_, same)| same >= enough && same > 0);
    let originals: Vec<usize> = alike.map(|(holder, _)| holder).collect();
    let first = *originals.first()?;
    let told: Vec<Day> = originals.iter().filter_map(|&original| days[original]).collect();
    let reason = match originals.len() {
        1 => format!("its text is that of {}", reports[first].file),
        more => format!("its text is that of {} and {} more", reports[first].file, more - 1),
    };
    Some(Clue::outside(Leaves::one_of(told), reason))
}

/// The longer paragraphs of a report, each as a number; capitals, spaces and signs
/// make no difference.
fn paragraphs(report: &Report) -> HashSet<u64> {
    let body = report.body.of(&report.text);
    let letters = |line: &str| -> String {
        line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let paragraphs = body.lines().map(letters).filter(|letters| letters.len() >= PARAGRAPH);
    paragraphs.map(|letters| xxh3_64(letters.as_bytes())).collect()
}

/// The undated reports of numbered files that stand in the order of their days.
fn series(reports: &[Report], days: &[Option<Day>]) -> Vec<(usize, Clue)> {
    let mut by_name: HashMap<&str, Vec<(u64, usize)>> = HashMap::new();
    for (number, report) in reports.iter().enumerate() {
        if let Some((words, count)) = numbered(&report.id) {
            by_name.entry(words).or_default().push((count, number));
        }
    }
    let mut clues = Vec::new();
    for mut files in by_name.into_values() {
        files.sort_unstable();
        let numbers: Vec<usize> = files.into_iter().map(|(_, number)| number).collect();
        let told: Vec<Day> = numbers.iter().filter_map(|&number| days[number]).collect();
        let mut distinct = told.clone();
        distinct.dedup();
        if distinct.len() < SERIES || told.len() == numbers.len() {
            continue;
        }
        if told.is_sorted() {
            clues.extend(between(reports, days, &numbers));
        } else if told.is_sorted_by(|a, b| a >= b) {
            let turned: Vec<usize> = numbers.into_iter().rev().collect();
            clues.extend(between(reports, days, &turned));
        }
    }
    clues
}

/// For each undated report the dated ones before and after it in an order of days.
fn between(reports: &[Report], days: &[Option<Day>], order: &[usize]) -> Vec<(usize, Clue)> {
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    let mut last = None;
    for &number in order {
        last = days[number].map(|_| number).or(last);
        before.push(last);
    }
    let mut after = None;
    let mut clues = Vec::new();
    for (&number, &before) in order.iter().zip(&before).rev() {
        if days[number].is_some() {
            after = Some(number);
            continue;
        }
        let file = |number: usize| reports[number].file.as_str();
        let reason = match (before, after) {
            (Some(before), Some(after)) => format!(
                "the numbered files are in the order of their dates and it lies between {} and {}",
                file(before),
                file(after)
            ),
            (Some(before), None) => format!(
                "the numbered files are in the order of their dates and it comes after {}",
                file(before)
            ),
            (None, Some(after)) => format!(
                "the numbered files are in the order of their dates and it comes before {}",
                file(after)
            ),
            (None, None) => continue,
        };
        let day = |neighbour: Option<usize>| neighbour.and_then(|neighbour| days[neighbour]);
        clues.push((number, Clue::outside(Leaves::Between(day(before), day(after)), reason)));
    }
    clues
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::read_plain;

    fn clues(files: &[(&str, &str)]) -> Vec<String> {
        let mut reports: Vec<Report> = files
            .iter()
            .map(|(id, text)| read_plain(id, &format!("{id}.txt"), (*text).to_owned()).0)
            .collect();
        add_clues(&mut reports);
        let clues = reports.iter().flat_map(|report| {
            report.clues.iter().map(|clue| match &clue.leaves {
                Leaves::Between(first, last) => {
                    let day = |day: &Option<Day>| day.map_or("..".into(), |day| day.to_string());
                    format!("{} {}/{}: {}", report.id, day(first), day(last), clue.reason)
                }
                Leaves::OneOf(days) => {
                    let days: Vec<String> = days.iter().map(Day::to_string).collect();
                    format!("{} {}: {}", report.id, days.join(" "), clue.reason)
                }
                other => format!("{} {other:?}", report.id),
            })
        });
        clues.collect()
    }

    const NEWS: &str = "Police in Tirana said on Wednesday that they had foiled an attack on exiles \
        from Iran.\n\nThe embassy denied it on Thursday and called the charges a piece of theatre.";

    #[test]
    fn a_copy_is_of_the_day_of_its_original() {
        let dated = format!("date 2019-10-23\n{NEWS}");
        let copy = NEWS.replace("Iran.\n", "Iran .\n").to_uppercase();
        assert_eq!(
            clues(&[("a", &dated), ("b", &copy)]),
            ["b 2019-10-23: its text is that of a.txt"]
        );
        let later = format!("date 2019-10-24\n{NEWS}");
        assert_eq!(
            clues(&[("a", &dated), ("b", NEWS), ("c", &later)]),
            ["b 2019-10-23 2019-10-24: its text is that of a.txt and 1 more"]
        );
    }

    #[test]
    fn a_shared_paragraph_makes_no_copy() {
        let dated = format!("date 2019-10-23\n{NEWS}");
        let half =
            format!("{}\n\n{}", NEWS.split("\n\n").next().unwrap(), "Other news. ".repeat(9));
        assert_eq!(clues(&[("a", &dated), ("b", &half), ("c", "He denied it.")]), [""; 0]);
        let mut many: Vec<(String, String)> =
            (0..20).map(|n| (format!("x{n}y"), dated.clone())).collect();
        many.push(("b".into(), NEWS.into()));
        let many: Vec<(&str, &str)> = many.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(clues(&many), [""; 0]);
    }

    #[test]
    fn a_numbered_report_lies_between_its_neighbours() {
        let series = [
            ("w_01", "Police left."),
            ("w_02", "date 2019-01-02\nPolice left."),
            ("w_03", "date 2019-01-03\nPolice left."),
            ("w_04", "Police left."),
            ("w_05", "date 2019-02-05\nPolice left."),
            ("w_06", "date 2019-02-06\nPolice left."),
            ("w_10", "date 2019-02-10\nPolice left."),
            ("w_11", "Police left."),
        ];
        let order = "the numbered files are in the order of their dates and it";
        let expected = [
            format!("w_01 ../2019-01-02: {order} comes before w_02.txt"),
            format!("w_04 2019-01-03/2019-02-05: {order} lies between w_03.txt and w_05.txt"),
            format!("w_11 2019-02-10/..: {order} comes after w_10.txt"),
        ];
        assert_eq!(clues(&series), expected);
        let names = ["w_19", "w_18", "w_17", "w_16", "w_15", "w_14", "w_13", "w_12"];
        let turned: Vec<(&str, &str)> =
            names.into_iter().zip(series.map(|(_, text)| text)).collect();
        let found = clues(&turned);
        assert!(found[1].starts_with("w_16 2019-01-03/2019-02-05: "), "{found:?}");
    }

    #[test]
    fn an_order_by_chance_is_no_series() {
        let text = |day: u32| format!("date 2019-01-{day:02}\nPolice left.");
        for days in [&[1, 2, 3, 4][..], &[1, 2, 3, 5, 4, 6], &[1, 1, 1, 1, 1, 1]] {
            let mut files: Vec<(String, String)> = days
                .iter()
                .enumerate()
                .map(|(number, day)| (format!("w{number}"), text(*day)))
                .collect();
            files.push(("w99".into(), "Police left.".into()));
            let files: Vec<(&str, &str)> =
                files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            assert_eq!(clues(&files), [""; 0], "{days:?}");
        }
    }
}
