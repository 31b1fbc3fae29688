//! Whatever reports say, every form can be read and quotes them as they are.

use super::super::run::{by_code_points, dateline_on, list};
use super::{annotations, citations, ical, json_ld, timelinejs};
use calcard::icalendar::ICalendarProperty;
use dateline::merge::analyse;
use dateline::pack::write;
use dateline::report::{Field, InputFile, collect};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::HashMap;

/// Words that mean something to one form or another, or that have broken other programs.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Za-z]{1,9} ",
        2 => "[\\\\{}$&#_%~^\"'<>;,:@|`*-]{1,3}",
        1 => Just("<script>alert(1)</script> ".to_owned()),
        1 => Just("&lt;b&gt; &amp;amp; ".to_owned()),
        1 => Just("BEGIN:VEVENT ".to_owned()),
        1 => Just("تهران\u{202e} ".to_owned()),
        1 => Just("👩‍👩‍👧\u{3000}日本 ".to_owned()),
        1 => Just("@article{a, ".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

/// The pack of a collection, and the texts of its reports by their ids.
fn collection() -> impl Strategy<Value = (Vec<u8>, HashMap<String, String>)> {
    let sentence =
        (words(), prop::sample::select(["in 2013", "on 19 March 2018", "since 2014"].as_slice()))
            .prop_map(|(words, date)| format!("{words} {date}."));
    let report = (prop::collection::vec(sentence, 1..4), words(), words(), words(), words());
    prop::collection::vec(report, 1..4).prop_map(|reports| {
        let files = reports.iter().enumerate().map(|(number, (sentences, ..))| InputFile {
            name: format!("{number}.txt"),
            bytes: sentences.join("\n\n").into_bytes(),
        });
        // Signs alone may be no text at all; a collection has a report that is.
        let plain = InputFile { name: "plain.txt".into(), bytes: "Police met in 2013.".into() };
        let mut corpus = analyse(collect(files.chain([plain]).collect()).0, |_| ()).0;
        for (found, (_, title, source, byline, url)) in corpus.reports.iter_mut().zip(&reports) {
            found.report.title = Some(Field::editor(title));
            found.report.source = Some(Field::editor(source));
            found.report.byline = Some(Field::editor(byline));
            found.report.url = Some(Field::editor(format!("https://example.org/{url}")));
            corpus.title.clone_from(title);
        }
        let reports = corpus.reports.iter().map(|found| &found.report);
        let texts = reports.map(|report| (report.id.clone(), report.text.clone())).collect();
        (write(&corpus).expect("a small corpus is written"), texts)
    })
}

/// Text as it is on one line.
fn one_line(text: &Value) -> String {
    text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// Without what TeX joins to one sign: `--` to a dash.
fn unjoined(text: &str) -> String {
    text.chars().filter(|c| !"-–—".contains(*c)).collect()
}

/// The quotations of each event, by its id.
fn quoted(timeline: &Value) -> HashMap<String, Vec<String>> {
    let event = |event: &Value| {
        let quotes = list(event, "evidence").iter().map(|evidence| one_line(&evidence["quote"]));
        (event["id"].as_str().unwrap_or_default().to_owned(), quotes.collect())
    };
    list(timeline, "events").iter().map(event).collect()
}

fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(25),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_form_can_be_read_and_quotes_what_is_said((pack, texts) in collection()) {
        let export = |format| dateline_on(&["export", "-", "--format", format], &pack).done();
        let timeline = export("json").json();
        let quotes = quoted(&timeline);

        let slides = timelinejs::timeline(export("timelinejs").json());
        for slide in list(&slides, "events") {
            let id = slide["unique_id"].as_str().unwrap_or_default();
            prop_assert_eq!(&timelinejs::quotations(slide), &quotes[id]);
        }
        prop_assert_eq!(list(&slides, "events").len(), quotes.len());

        let ran = export("ical");
        let calendar = ical::calendar(ran.text());
        let entries = ical::events(&calendar);
        prop_assert_eq!(entries.len() + ran.said.matches("left out: ").count(), quotes.len());
        let said: Vec<String> = entries
            .iter()
            .map(|entry| ical::words(entry, &ICalendarProperty::Description).concat())
            .collect();
        for event in list(&timeline, "events").iter().filter(|it| !it["when"]["latest"].is_null()) {
            let quote = without_controls(&quotes[event["id"].as_str().unwrap_or_default()][0]);
            prop_assert!(said.iter().any(|said| said.contains(&quote)), "{quote}: {said:?}");
        }

        json_ld::graph(export("json-ld").text());
        for drawing in ["svg", "map", "network"] {
            prop_assert!(roxmltree::Document::parse(export(drawing).text()).is_ok(), "{drawing}");
        }

        for item in annotations::annotations(&export("annotations").json()) {
            let [.., target] = list(&item, "target") else { panic!("{item}") };
            let [quote, position] = list(target, "selector") else { panic!("{target}") };
            let text = &texts[target["source"]["label"].as_str().unwrap_or_default()];
            let exact = by_code_points(text, &position["start"], &position["end"]);
            prop_assert_eq!(&quote["exact"], &exact);
            let around = ["prefix", "exact", "suffix"].map(|key| quote[key].as_str());
            prop_assert!(text.contains(&around.map(Option::unwrap_or_default).concat()));
        }

        let reports = list(&timeline, "reports");
        let items = citations::items(export("csl-json").json());
        let bibliography = citations::entries(export("bibtex").text());
        prop_assert_eq!((items.len(), bibliography.len()), (reports.len(), reports.len()));
        for ((report, item), entry) in reports.iter().zip(&items).zip(bibliography.iter()) {
            let title = one_line(&report["title"]);
            prop_assert_eq!(item["title"].as_str().unwrap_or_default(), &title);
            let typeset = citations::typeset(entry, "title");
            prop_assert_eq!(unjoined(&typeset), unjoined(&without_controls(&title)));
        }
    }
}
