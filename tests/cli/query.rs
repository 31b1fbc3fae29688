//! `dateline query`.

use super::run::{Folder, SEEDS, assert_keys, dateline, dateline_on, list, seeds_pack};

/// The EDTF of the events that a query finds in the seeds.
fn times(query: &str) -> Vec<String> {
    let found = dateline(&["query", SEEDS, query, "--format", "json"]).done().json();
    let events = list(&found, "events").iter();
    events.map(|event| event["when"]["edtf"].as_str().expect("it is a text").to_owned()).collect()
}

#[test]
fn json_is_that_of_the_timeline_with_the_query_and_the_sentences_of_no_event() {
    let query = "Cyber*  source:TSF";
    let found = dateline(&["query", SEEDS, query, "--format", "json"]).done().json();
    let timeline = dateline(&["timeline", SEEDS, "--query", query]).done().json();
    assert_eq!(found["query"], "cyber* source:tsf");
    assert_eq!([&found["events"], &found["reports"]], [&timeline["events"], &timeline["reports"]]);
    assert!(!list(&found, "events").is_empty());
    let outside = dateline(&["query", SEEDS, "mek", "-f", "json"]).done().json();
    assert!(!list(&outside, "sentences").is_empty());
    for sentence in list(&outside, "sentences") {
        let keys =
            [("report", "string"), ("start", "number"), ("end", "number"), ("quote", "string")];
        assert_keys(sentence, &keys);
        assert!(sentence["quote"].as_str().expect("it is a text").contains("MEK"), "{sentence}");
    }
}

#[test]
fn text_is_a_line_an_event_and_a_line_a_sentence() {
    let folder = Folder::new("query_text")
        .with("a.txt", "date 2019-10-23 Police met\nin Tirana in March 2018. Police slept.");
    let ran = dateline(&["query", folder.path(), "police"]).done();
    let lines: Vec<&str> = ran.text().lines().collect();
    let [event, quote, sentence] = lines[..] else { panic!("{lines:?}") };
    assert!(event.starts_with("2018-03  Police met"), "{event}");
    assert_eq!(
        [quote, sentence],
        ["    a: Police met in Tirana in March 2018.", "a: Police slept."]
    );
    assert_eq!(dateline(&["query", folder.path(), "zeppelin"]).done().text(), "");
    assert_eq!(dateline_on(&["query", "-", "-zeppelin"], &seeds_pack()).done().said, "");
}

#[test]
fn dates_are_possibly_or_certainly_in_a_time() {
    let possible = times("during:2018-12");
    let certain = times("during:2018-12 certain:yes");
    let doubtful = times("during:2018-12 certain:no");
    assert!(certain.iter().all(|when| when.starts_with("2018")), "{certain:?}");
    assert!(!certain.is_empty() && !doubtful.is_empty());
    assert_eq!(certain.len() + doubtful.len(), possible.len());
    assert!(times("before:2014").iter().all(|when| when.as_str() < "2014"));
    assert_eq!(times("on:1900-01-01 certain:yes"), Vec::<String>::new());
}

#[test]
fn a_mistake_is_pointed_at_with_the_fields_that_there_are() {
    let ran = dateline(&["query", SEEDS, "é plcae:tirana"]);
    assert_eq!(ran.status, 2);
    assert!(ran.bytes.is_empty());
    for words in
        ["at character 3", "only who:, person:", "try: é place:tirana", "  é plcae:tirana\n    ^\n"]
    {
        assert!(ran.said.contains(words), "{words}: {}", ran.said);
    }
}

#[test]
fn a_name_is_found_by_any_of_its_names() {
    let found = |query: &str| dateline(&["query", SEEDS, query]).done().text().to_owned();
    let by_one = found("who:MEK");
    assert!(by_one.lines().count() > 3, "{by_one}");
    for other in ["who:PMOI", "org:\"People's Mujahedin of Iran\"", "who:mujahedeen"] {
        assert_eq!(found(other), by_one, "{other}");
    }
    assert_ne!(found("who:Reuters"), by_one);
}

#[test]
fn a_name_is_found_by_known_ones_that_no_report_writes() {
    let folder = Folder::new("query_known")
        .with("a.txt", "date 2019-10-23 The European Union met in Kiev. It sent police to Bombay.")
        .with("b.txt", "date 2019-10-23 Police of the United States left Holland, the UN said.")
        .with("c.txt", "date 2019-10-23 Police slept in California.");
    let found = |query: &str| {
        let ran = dateline(&["query", folder.path(), query]).done();
        ran.text().lines().map(|line| line[..1].to_owned()).collect::<String>()
    };
    for (query, reports) in [
        ("org:EU", "a"),
        ("who:eu", "a"),
        ("org:e*", "a"),
        ("place:usa", "b"),
        ("place:U.S.", "b"),
        ("place:\"United States of America\"", "b"),
        ("org:UN", "b"),
        ("org:\"United Nations\"", "b"),
        ("place:kyiv", "a"),
        ("place:Mumbai", "a"),
        ("place:netherlands", "b"),
        ("place:calif", "c"),
        ("place:eu", ""),
        ("EU", ""),
        ("eu~", ""),
        ("eu*", "a"),
        ("place:Burma", ""),
    ] {
        assert_eq!(found(query), reports, "{query}");
    }
    let names = dateline(&["names", folder.path(), "--joined"]).done();
    assert_eq!(names.text(), "", "no report writes two names of one");
}

#[test]
fn marks_on_letters_and_kinds_of_apostrophes_and_hyphens_do_not_matter() {
    let folder = Folder::new("query_marks")
        .with("a.txt", "date 2019-10-23 President Recep Tayyip Erdoğan met Conan O’Brien in Oslo.")
        .with("b.txt", "date 2019-10-23 Bashar al-Assad met Hewlett-Packard in Shkodër.");
    let found = |query: &str| dateline(&["query", folder.path(), query]).done().text().to_owned();
    for (report, queries) in [
        ("a: ", ["who:Erdogan", "who:ERDOĞAN", "who:o'brien", "who:O’BRIEN"]),
        ("b: ", ["who:al-assad", "who:\"al assad\"", "org:\"hewlett packard\"", "place:shkoder"]),
    ] {
        for query in queries {
            assert!(found(query).starts_with(report), "{query}: {}", found(query));
        }
    }
}

#[test]
fn what_reports_differ_in_and_who_says_so_can_be_asked() {
    let [differing, alike] = ["differs:yes", "differs:no"].map(times);
    assert_eq!(differing, ["2013?/2014?", "2018-12"]);
    assert_eq!(differing.len() + alike.len(), times("").len());
    assert_eq!(times("sources:>=2 differs:yes"), differing);
    assert_eq!(times("claim:police status:foiled"), ["2018"]);
    assert_eq!(times("claim:veliu"), ["2018-03"]);
    let denied = times("status:denied");
    assert!(denied.contains(&"2018-06".to_owned()), "{denied:?}");
    assert_eq!(times("claim:denied"), denied, "here nothing else is denied");
    assert!(!times("-status:denied").contains(&"2018-06".to_owned()));
}
