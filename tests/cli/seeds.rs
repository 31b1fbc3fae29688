//! The three seeds, date by date.

use super::run::{Ran, SEEDS, by_code_points, dateline, list, seeds_alone};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const RFE: &str = "000_30ee8ab519921f6c";
const REUTERS: &str = "001_4cb0f0b9dca24e99";
const TSF: &str = "004_30a6df7a3a6d4c7e";

/// Report, words, EDTF: every date that is an event, and when that was by all its reports.
const DATES: [(&str, &str, &str); 27] = [
    (RFE, "2009", "2009"),
    (RFE, "2013", "2013?/2014?"),
    (RFE, "January", "2019-01"),
    (RFE, "June 2018", "2018-06"),
    (RFE, "March 2018", "2018-03"),
    (RFE, "October 23", "2019-10-23"),
    (RFE, "October 23", "2019-10-23"),
    (RFE, "last year", "2018"),
    (RFE, "last year", "2018-12"),
    (REUTERS, "2014", "2013?/2014?"),
    (REUTERS, "July", "2019-07"),
    (REUTERS, "June", "2018-06"),
    (REUTERS, "Last December", "2018-12"),
    (REUTERS, "March 2018", "2018-03"),
    (REUTERS, "March 2018", "2018-03"),
    (REUTERS, "October 2018", "2018-10"),
    (REUTERS, "Wednesday", "2019-10-23"),
    (REUTERS, "last year", "2018"),
    (TSF, "2014", "2013?/2014?"),
    (TSF, "2018", "2018-12"),
    (TSF, "2020", "2020"),
    (TSF, "July", "2022-07"),
    (TSF, "July 15", "2022-07-15"),
    (TSF, "Thursday", "2022-09-08"),
    (TSF, "Wednesday", "2022-09-07"),
    (TSF, "Wednesday", "2022-09-07"),
    (TSF, "today", "2022-09-08"),
];

fn seeds() -> Value {
    dateline(&["timeline", SEEDS]).done().json()
}

/// Report, words and EDTF of every piece of evidence, sorted.
fn dates(timeline: &Value) -> Vec<(String, String, String)> {
    let word = |value: &Value| value.as_str().expect("it is a text").to_owned();
    let mut dates: Vec<_> = list(timeline, "events")
        .iter()
        .flat_map(|event| list(event, "evidence").iter().map(move |evidence| (event, evidence)))
        .map(|(event, evidence)| {
            (
                word(&evidence["report"]),
                word(&evidence["date"]["text"]),
                word(&event["when"]["edtf"]),
            )
        })
        .collect();
    dates.sort();
    dates
}

#[test]
fn every_date_stands_where_a_reader_puts_it() {
    let found = dates(&seeds());
    let found: Vec<_> =
        found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, DATES);
}

#[test]
fn every_quotation_is_the_text_at_its_offsets() {
    let timeline = seeds();
    let mut seen = 0;
    for event in list(&timeline, "events") {
        for evidence in list(event, "evidence") {
            let report = evidence["report"].as_str().expect("a report has an id");
            let text = fs::read_to_string(format!("{SEEDS}/{report}.txt")).expect("it is a seed");
            let quote = by_code_points(&text, &evidence["start"], &evidence["end"]);
            assert_eq!(evidence["quote"], quote);
            let date = &evidence["date"];
            assert_eq!(date["text"], by_code_points(&text, &date["start"], &date["end"]));
            assert!(quote.contains(date["text"].as_str().expect("a date has words")));
            seen += 1;
        }
    }
    assert_eq!(seen, DATES.len());
}

#[test]
fn the_reports_say_who_published_them_and_when() {
    let timeline = seeds();
    let reports: Vec<_> = list(&timeline, "reports")
        .iter()
        .map(|report| {
            let published = &report["published"];
            [&report["id"], &report["source"], &published["edtf"], &published["basis"]]
                .map(|value| value.as_str().expect("it is a text"))
        })
        .collect();
    assert_eq!(
        reports,
        [
            [RFE, "RFE/RL", "2019-10-23", "stated"],
            [REUTERS, "Reuters", "2019-10-23", "stated"],
            [TSF, "TSF", "2022-09-08", "editor"],
        ]
    );
}

#[test]
fn march_2018_comes_from_two_reports() {
    let timeline = seeds();
    let events = list(&timeline, "events").iter();
    let mut reports: Vec<_> = events
        .filter(|event| event["when"]["edtf"] == "2018-03")
        .flat_map(|event| list(event, "reports"))
        .filter_map(Value::as_str)
        .collect();
    reports.dedup();
    assert_eq!(reports, [RFE, REUTERS]);
}

#[test]
fn cyberattack_leaves_one_report() {
    let Ran { bytes, .. } = dateline(&["timeline", SEEDS, "--query", "cyberattack"]).done();
    let timeline: Value = serde_json::from_slice(&bytes).expect("output is JSON");
    let reports: Vec<_> = list(&timeline, "reports").iter().map(|report| &report["id"]).collect();
    assert_eq!(reports, [TSF]);
    assert!(!list(&timeline, "events").is_empty());
}

#[test]
fn without_its_editor_the_undated_report_has_inferred_bounds() {
    let folder = seeds_alone("without_its_editor");
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let published: BTreeMap<_, _> = list(&timeline, "reports")
        .iter()
        .map(|report| (report["id"].as_str().unwrap_or_default(), &report["published"]))
        .collect();
    assert_eq!(published.len(), 3);
    assert_eq!(published[RFE]["basis"], "stated");
    let bounds = published[TSF];
    assert_eq!(bounds["basis"], "inferred");
    assert_eq!(bounds["earliest"], "2020-01-01");
    assert_eq!(bounds["latest"], Value::Null);
    assert_eq!(bounds["reason"], "it names 2020");
    let told: Vec<_> = dates(&timeline).into_iter().filter(|date| date.0 == TSF).collect();
    assert!(told.iter().all(|(_, words, _)| words.parse::<u32>().is_ok()), "{told:?}");
    assert_eq!(told.len(), 3, "2014, 2018 and 2020 need no day of publication");
}

#[test]
fn the_number_of_those_who_came_is_that_of_both_reports() {
    let timeline = seeds();
    let mut events = list(&timeline, "events").iter();
    let came = events.find(|event| list(event, "agreement").len() == 3).expect("it is told thrice");
    let said: Vec<&str> = list(came, "agreement")
        .iter()
        .filter_map(|row| row["how_many"]["quote"]["text"].as_str())
        .collect();
    assert_eq!(said, ["3,000", "3,000"], "{came}");
}
