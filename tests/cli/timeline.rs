//! `dateline timeline`.

use super::run::{
    Folder, SEEDS, assert_interval, assert_keys, dateline, dateline_on, list, seeds_pack,
};
use serde_json::Value;

#[test]
fn the_keys_of_the_contract_are_there() {
    let timeline = dateline(&["timeline", SEEDS, "--format", "json"]).done().json();
    for event in list(&timeline, "events") {
        assert_keys(event, &[("id", "string"), ("label", "string"), ("when", "object")]);
        assert_interval(&event["when"]);
        assert!(!list(event, "reports").is_empty() && !list(event, "evidence").is_empty());
        for evidence in list(event, "evidence") {
            assert_keys(
                evidence,
                &[
                    ("report", "string"),
                    ("start", "number"),
                    ("end", "number"),
                    ("quote", "string"),
                ],
            );
        }
    }
    for report in list(&timeline, "reports") {
        assert_keys(report, &[("id", "string"), ("title", "string"), ("source", "string")]);
        assert_interval(&report["published"]);
        assert_keys(&report["published"], &[("basis", "string")]);
    }
}

#[test]
fn events_come_in_order_of_time_and_each_has_its_own_id() {
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let events = list(&timeline, "events");
    let starts: Vec<_> = events.iter().map(|event| event["when"]["earliest"].as_str()).collect();
    assert!(starts.is_sorted(), "{starts:?}");
    let mut ids: Vec<_> = events.iter().map(|event| event["id"].as_str()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), events.len());
}

#[test]
fn a_folder_its_pack_and_standard_input_give_the_same() {
    let bytes = seeds_pack();
    let folder = Folder::new("same").with("seeds.pack", &bytes);
    let of_folder = dateline(&["timeline", SEEDS]).done().bytes;
    assert_eq!(dateline(&["timeline", &folder.path_of("seeds.pack")]).done().bytes, of_folder);
    assert_eq!(dateline_on(&["timeline", "-"], &bytes).done().bytes, of_folder);
}

#[test]
fn csv_holds_what_the_json_does() {
    let folder = Folder::new("csv").with(
        "a.txt",
        "date 2019-10-23 \"Stop, thief,\" he said on\nOctober 22, 2019.\n\nIn 2013, “Iran” left.",
    );
    let json = dateline(&["timeline", folder.path()]).done().json();
    let csv = dateline(&["timeline", folder.path(), "--format", "csv"]).done();
    let mut rows = csv::Reader::from_reader(csv.bytes.as_slice());
    assert_eq!(
        rows.headers().expect("there is a header"),
        ["id", "edtf", "earliest", "latest", "label", "report", "start", "end", "quote"].as_slice()
    );
    let rows: Vec<Vec<String>> = rows
        .records()
        .map(|row| row.expect("a row can be read").iter().map(str::to_owned).collect())
        .collect();
    let plain = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
    let expected: Vec<Vec<String>> = list(&json, "events")
        .iter()
        .flat_map(|event| list(event, "evidence").iter().map(move |evidence| (event, evidence)))
        .map(|(event, evidence)| {
            let when = &event["when"];
            let cells = [
                &event["id"],
                &when["edtf"],
                &when["earliest"],
                &when["latest"],
                &event["label"],
                &evidence["report"],
                &evidence["start"],
                &evidence["end"],
                &evidence["quote"],
            ];
            cells.map(plain).to_vec()
        })
        .collect();
    assert!(rows.len() >= 2);
    assert_eq!(rows, expected);
}

#[test]
fn a_query_narrows_events_and_reports() {
    let narrowed = dateline(&["timeline", SEEDS, "-q", "\"Quds Force\" -NATO"]).done().json();
    let ids: Vec<_> = list(&narrowed, "reports").iter().map(|report| &report["id"]).collect();
    assert_eq!(ids, ["000_30ee8ab519921f6c"]);
    let nothing = dateline(&["timeline", SEEDS, "-q", "zeppelin"]).done().json();
    assert_eq!(list(&nothing, "events").len() + list(&nothing, "reports").len(), 0);
}

#[test]
fn a_query_that_cannot_be_read_is_a_usage_error_with_its_place_and_a_way_out() {
    let ran = dateline(&["timeline", SEEDS, "--query", "iran \"quds"]);
    assert_eq!(ran.status, 2);
    assert!(ran.bytes.is_empty());
    assert!(ran.said.contains("at character 6"), "{}", ran.said);
    assert!(ran.said.contains("try: iran \"quds\""), "{}", ran.said);
}

#[test]
fn a_report_without_a_date_is_listed_without_events() {
    let folder = Folder::new("dateless").with("a.txt", "Police left the building.");
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    assert_eq!(list(&timeline, "events").len(), 0);
    let report = &list(&timeline, "reports")[0];
    assert_eq!(report["id"], "a");
    let published = &report["published"];
    assert_eq!([&published["edtf"], &published["earliest"]], [&Value::Null, &Value::Null]);
    assert_eq!(published["basis"], "inferred");
}
