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
fn no_cell_that_a_report_wrote_is_a_formula_and_dates_stay_as_they_are() {
    let text = "date 2019-10-23\n\n=HYPERLINK() was sent in 2013.\n\nCaesar was killed in 44 BC.";
    let folder = Folder::new("csv_formula").with("@a.txt", text);
    let csv = dateline(&["timeline", folder.path(), "--format", "csv"]).done();
    let mut rows = csv::Reader::from_reader(csv.bytes.as_slice());
    let rows: Vec<csv::StringRecord> =
        rows.records().map(|row| row.expect("a row can be read")).collect();
    let [caesar, sent] = rows.as_slice() else { panic!("{}", csv.text()) };
    assert_eq!([&caesar[1], &caesar[5]], ["-0043", "'@a"]);
    assert_eq!([&sent[1], &sent[8]], ["2013", "'=HYPERLINK() was sent in 2013."]);
    assert!(sent[4].starts_with("'="), "{}", &sent[4]);
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

#[test]
fn a_report_is_dated_by_its_name_its_original_and_its_neighbours() {
    let news = "Police in Tirana said on Wednesday that they had foiled an attack on exiles from \
                Iran.\n\nThe embassy denied it on Thursday and called it a piece of theatre.";
    let mut folder = Folder::new("neighbours")
        .with("2019-10-23-police.txt", "Police left last year.")
        .with("original.txt", format!("date 2019-10-24\n{news}"))
        .with("copy.txt", news);
    for (number, day) in [(1, 3), (2, 4), (3, 9), (5, 12), (6, 20)] {
        let text = format!("date 2019-05-{day:02}\nPolice left again.");
        folder = folder.with(&format!("wire_{number:02}.txt"), text);
    }
    let folder = folder.with("wire_04.txt", "Police left.");
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let of = |id: &str| {
        let mut reports = list(&timeline, "reports").iter();
        let published =
            &reports.find(|report| report["id"] == id).expect("it is there")["published"];
        assert_eq!(published["basis"], "inferred");
        ["edtf", "reason"].map(|key| published[key].as_str().expect("it is a text").to_owned())
    };
    assert_eq!(of("2019-10-23-police"), ["2019-10-23?", "its file name says 2019-10-23"]);
    assert_eq!(of("copy"), ["2019-10-24?", "its text is that of original.txt"]);
    let [edtf, reason] = of("wire_04");
    assert_eq!(edtf, "2019-05-09?/2019-05-12?");
    assert!(reason.ends_with("it lies between wire_03.txt and wire_05.txt"), "{reason}");
    let events = list(&timeline, "events").iter();
    let told: Vec<_> =
        events.map(|event| event["when"]["edtf"].as_str().unwrap_or_default()).collect();
    assert!(told.contains(&"2018?"), "{told:?}");
}
