//! What holds of every date in every text.

use dateline::find::date::{DateMention, find};
use dateline::span::Span;
use dateline::text;
use dateline::when::{Anchor, Basis, Day, Precision, TimexType, When};
use proptest::prelude::*;

fn dates(report: &str, published: Option<Day>) -> Vec<DateMention> {
    let anchor = published.map(|day| Anchor { when: When::day(day), basis: Basis::Stated });
    let sentences: Vec<_> = text::sentences(report, Span::new(0, report.len()))
        .into_iter()
        .map(|span| text::tokens(report, span))
        .collect();
    find(report, &sentences, anchor).0
}

/// Words that dates are made of, in any order, and others between them.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "a",
        "last",
        "next",
        "this",
        "past",
        "year",
        "years",
        "month",
        "quarter",
        "week",
        "day",
        "days",
        "ago",
        "earlier",
        "later",
        "Friday",
        "Sunday",
        "March",
        "May",
        "Oct.",
        "January",
        "15",
        "31",
        "2018",
        "1990s",
        "'80s",
        "third",
        "first",
        "of",
        "in",
        "on",
        "since",
        "until",
        "early",
        "mid",
        "-",
        "end",
        "two",
        "several",
        "few",
        "every",
        "twice",
        "p.m.",
        "10",
        ":",
        "30",
        "night",
        "now",
        "recently",
        "future",
        "Easter",
        "3",
        "/",
        "4",
        "2019",
        "00",
        "fiscal",
        "half",
        "and",
        "more",
        "than",
        "said",
        "will",
        "meet",
        ".",
        ",",
        "é",
        "。",
        "۲۰۱۹",
        "\u{202e}",
        "12019",
        "99999999999999999999",
        "BC",
        "century",
        "19",
        "th",
        "following",
        "same",
        "that",
        "about",
        "weekend",
        "between",
        "from",
        "to",
        "24",
        "EST",
        "plan",
        "agreed",
    ]);
    prop::collection::vec((word, any::<bool>()), 0..24).prop_map(|words| {
        words.into_iter().fold(String::new(), |mut text, (word, space)| {
            text.push_str(word);
            if space {
                text.push(' ');
            }
            text
        })
    })
}

fn day() -> impl Strategy<Value = Day> {
    // 1600 to 2400.
    (-135_140..157_000_i32).prop_filter_map("a day", Day::from_number)
}

proptest! {
    #[test]
    fn any_text_has_orderly_dates(text in "\\PC{0,80}", published in day()) {
        check(&text, published)?;
    }

    #[test]
    fn any_order_of_date_words_has_orderly_dates(text in words(), published in day()) {
        check(&text, published)?;
    }

    #[test]
    fn an_interval_prints_and_parses_back(text in words(), published in day()) {
        for date in dates(&text, Some(published)) {
            let Some(when) = date.resolved.when else { continue };
            let parsed: When = when.to_edtf().parse().unwrap();
            prop_assert_eq!((parsed.earliest(), parsed.latest()), (when.earliest(), when.latest()));
        }
    }

    #[test]
    fn a_year_later_relative_years_are_a_year_later(years in 1..90_i32, published in day()) {
        let text = format!("It was {years} years ago, last year, this year and next year.");
        let shifted = Day::from_ymd(published.year() + 1, published.month(), 1).unwrap();
        let then = dates(&text, Some(published));
        let later = dates(&text, Some(shifted));
        prop_assert_eq!(then.len(), 4);
        for (then, later) in then.iter().zip(&later) {
            let year = |date: &DateMention| date.resolved.when.and_then(When::earliest).unwrap().year();
            prop_assert_eq!(year(then) + 1, year(later));
        }
    }

    #[test]
    fn a_step_says_what_was_done(text in words(), published in day()) {
        let said = When::day(published).in_words();
        for date in dates(&text, Some(published)) {
            let Some(when) = date.resolved.when else { continue };
            let step = &date.resolved.step;
            // A signal before it opens one end, a word beside it changes both.
            let plain = !step.starts_with("from then") && !step.starts_with("up to then");
            if !plain || date.modifier.is_some() {
                continue;
            }
            if step.starts_with("the latest") && step.ends_with(&format!("up to {said}")) {
                prop_assert!(when.earliest() <= Some(published), "{text:?}: {step}");
            }
            if step.starts_with("the first") && step.ends_with(&format!("from {said} on")) {
                prop_assert!(when.latest() >= Some(published), "{text:?}: {step}");
            }
        }
    }

    #[test]
    fn what_came_later_is_not_counted_from_a_day_that_was_not_told(
        count in 1..90_u32, unit in prop::sample::select(vec!["days", "weeks", "months", "years"]),
        published in day(),
    ) {
        let text = format!("{count} {unit} later they left.");
        for date in dates(&text, Some(published)) {
            prop_assert_eq!(date.resolved.when, None, "{}", text);
        }
    }

    #[test]
    fn a_day_written_out_is_that_day(day in day(), published in day()) {
        prop_assume!(day.year() >= 1000);
        let text = format!("It was on {}.", day.in_words());
        let found = dates(&text, Some(published));
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].resolved.when, Some(When::day(day)));
        prop_assert_eq!(&found[0].value, &day.to_string());
    }
}

fn check(text: &str, published: Day) -> Result<(), TestCaseError> {
    let mut end = 0;
    for date in dates(text, Some(published)) {
        let (from, to) = (date.span.start as usize, date.span.end as usize);
        prop_assert!(from >= end && from < to, "in order and not empty: {text:?}");
        prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to), "{text:?}");
        end = to;
        if let Some(when) = date.resolved.when {
            agrees(&date, when)?;
        }
        for other in &date.alternatives {
            prop_assert_ne!(Some(other.when), date.resolved.when);
            prop_assert!(!other.step.is_empty() && !other.value.is_empty(), "{text:?}");
        }
        if matches!(date.kind, TimexType::Set) || date.value.ends_with("_REF") {
            prop_assert_eq!(date.resolved.when, None, "{} is on no calendar", date.value);
        }
    }
    Ok(())
}

/// Whether the TIMEX3 value of a date and its interval say the same.
fn agrees(date: &DateMention, when: When) -> Result<(), TestCaseError> {
    if let (Some(first), Some(last)) = (when.earliest(), when.latest()) {
        prop_assert!(first <= last);
    }
    if date.kind != TimexType::Date {
        return Ok(());
    }
    let Some(first) = when.earliest().or(when.latest()) else { return Ok(()) };
    match when.precision() {
        Precision::Day => prop_assert_eq!(&date.value, &first.to_string()),
        Precision::Month => prop_assert_eq!(&date.value, &first.to_string()[..7]),
        Precision::Year if first.year() > 0 => {
            prop_assert_eq!(&date.value, &format!("{:04}", first.year()));
        }
        _ => {}
    }
    Ok(())
}

#[test]
fn a_text_of_many_dates_and_one_of_many_digits_are_read() {
    let many = "On 3 May 2018 they met. ".repeat(20_000);
    assert_eq!(dates(&many, None).len(), 20_000);
    assert!(dates(&"9".repeat(10_000), None).is_empty());
    assert!(dates(&"more than the early ".repeat(10_000), None).is_empty());
}

#[test]
fn words_without_a_calendar_time_have_no_interval() {
    let published = Day::from_ymd(2019, 10, 23);
    for text in ["now", "in the past", "recently", "every Monday", "three days"] {
        let found = dates(text, published);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].resolved.when, None, "{text}");
    }
}

#[test]
fn the_seeds_dates_are_as_their_readers_know_them() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths: Vec<_> =
        std::fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "txt" || end == "toml"))
        .map(|path| dateline::report::InputFile {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            bytes: std::fs::read(&path).unwrap(),
        })
        .collect();
    let (collection, _) = dateline::report::collect(files);
    let mut told = Vec::new();
    for report in collection.reports {
        let (findings, _) = dateline::find::find(report);
        for date in &findings.dates {
            if let (TimexType::Date, Some(when)) = (date.kind, date.resolved.when) {
                let words = date.span.of(&findings.report.text);
                told.push(format!("{} {words}: {}", &findings.report.id[..3], when.to_edtf()));
            }
        }
    }
    for expected in [
        "000 last year: 2018",
        "000 October 23: 2019-10-23",
        "000 March 2018: 2018-03",
        "000 2013: 2013",
        "000 January: 2019-01",
        "000 June 2018: 2018-06",
        "000 2009: 2009",
        "001 Wednesday: 2019-10-23",
        "001 2014: 2014/..",
        "001 Last December: 2018-12",
        "001 July: 2019-07",
        "001 October 2018: 2018-10",
        "001 June: 2018-06",
        "004 Thursday: 2022-09-08",
        "004 Wednesday: 2022-09-07",
        "004 today: 2022-09-08",
        "004 July 15: 2022-07-15",
        "004 2014: 2014/..",
        "004 July: 2022-07",
        "004 2020: 2020",
        "004 2018: 2018",
    ] {
        assert!(told.iter().any(|date| date == expected), "{expected} is not in {told:#?}");
    }
    assert_eq!(told.len(), 27, "{told:#?}");
}
