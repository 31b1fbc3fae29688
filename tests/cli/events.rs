//! Events: by which words, who takes part, and which reports tell the same.

use super::annotate::annotate;
use super::run::{Folder, SEEDS, by_code_points, dateline, dateline_on, list};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;

/// What the text of one report, of 23 October 2019, tells: trigger, EDTF, status.
fn told(text: &str) -> Vec<(String, String, String)> {
    let annotated = &annotate(&[json!({"id": "a", "date": "2019-10-23", "text": text})])[0];
    let event = |event: &Value| {
        let trigger = by_code_points(text, &event["trigger"][0], &event["trigger"][1]);
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (trigger, word(&event["when"]["edtf"]), word(&event["status"]))
    };
    list(annotated, "events").iter().map(event).collect()
}

/// The participants of the event that a word names: words and part.
fn participants(text: &str, trigger: &str) -> Vec<(String, String)> {
    let annotated = &annotate(&[json!({"id": "a", "date": "2019-10-23", "text": text})])[0];
    let named = |event: &&Value| {
        by_code_points(text, &event["trigger"][0], &event["trigger"][1]) == trigger
    };
    let event = list(annotated, "events").iter().find(named).expect("the word names an event");
    let words = |one: &Value, key: &str| one[key].as_str().expect("it is a text").to_owned();
    let participants = list(event, "participants").iter();
    participants.map(|one| (words(one, "text"), words(one, "role"))).collect()
}

fn event(trigger: &str, edtf: &str, status: &str) -> (String, String, String) {
    (trigger.to_owned(), edtf.to_owned(), status.to_owned())
}

#[test]
fn two_verbs_of_a_sentence_have_a_date_each() {
    let text = "France said in October 2018 there was no doubt Iran was behind a June plot.";
    let found = told(text);
    assert!(found.contains(&event("said", "2018-10", "happened")), "{found:?}");
    assert!(found.iter().any(|(trigger, when, _)| trigger == "plot" && when == "2018-06"));
}

#[test]
fn a_story_goes_on_where_it_names_no_other_day() {
    let found = told("On Monday the police arrested Anna Berg. They searched her house in Oslo.");
    assert!(found.contains(&event("arrested", "2019-10-21", "happened")), "{found:?}");
    assert!(found.contains(&event("searched", "2019-10-21", "happened")), "{found:?}");
}

#[test]
fn what_became_of_an_event_is_told() {
    for (text, trigger, status) in [
        ("Police foiled an attack in March 2018.", "foiled", "foiled"),
        ("The parade was cancelled on Monday.", "cancelled", "cancelled"),
        ("The election was called off on Monday.", "called", "cancelled"),
        ("A summit planned for November 5 was cancelled in May.", "planned", "cancelled"),
        ("A summit was scheduled for November 5.", "scheduled", "planned"),
        ("The rally planned for November 5 was not cancelled.", "planned", "planned"),
        ("A rally set for May 5, after one was cancelled, will be long.", "set", "planned"),
        ("The election set for May 5 was called off.", "election", "cancelled"),
        ("The company will open a plant in 2021.", "open", "planned"),
        ("The group planned to hold a summit in July.", "hold", "planned"),
        ("Iran denied that its agents attacked the rally in June 2018.", "attacked", "denied"),
        ("The diplomat allegedly bought explosives in 2018.", "bought", "alleged"),
        ("Albania expelled two diplomats in December 2018.", "expelled", "happened"),
    ] {
        let found = told(text);
        let one = found.iter().find(|(word, ..)| word == trigger);
        assert_eq!(one.map(|(.., status)| status.as_str()), Some(status), "{text}: {found:?}");
    }
}

#[test]
fn who_takes_part_has_a_part() {
    let part = |words: &str, role: &str| (words.to_owned(), role.to_owned());
    let found = participants("Albania expelled two diplomats on Monday.", "expelled");
    assert_eq!(found, [part("Albania", "subject"), part("two diplomats", "object")]);
    let text = "The diplomats, who lived in Tirana, were expelled by Albania on Monday.";
    let found = participants(text, "expelled");
    assert_eq!(found, [part("The diplomats", "subject"), part("Albania", "object")]);
    let found = participants("The expulsion of two diplomats angered Iran.", "expulsion");
    assert!(found.contains(&part("two diplomats", "object")), "{found:?}");
}

#[test]
fn a_pronoun_stands_for_who_was_named() {
    let text = "Anna Berg left Oslo on Monday. She resigned.";
    let annotated = &annotate(&[json!({"id": "a", "date": "2019-10-23", "text": text})])[0];
    let resigned = list(annotated, "events").last().expect("there are events");
    assert_eq!(resigned["participants"][0]["refers"]["text"], "Anna Berg");
    assert_eq!(resigned["participants"][0]["names"], json!(["Anna Berg"]));
}

fn joined(timeline: &Value) -> Vec<&Value> {
    list(timeline, "events").iter().filter(|event| list(event, "evidence").len() > 1).collect()
}

#[test]
fn what_both_reports_of_2019_tell_is_one_event_each() {
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let both = |edtf: &str| {
        let told = joined(&timeline).into_iter().filter(|event| event["when"]["edtf"] == edtf);
        told.filter(|event| {
            let reports: Vec<&str> =
                list(event, "reports").iter().filter_map(Value::as_str).collect();
            ["000_30ee8ab519921f6c", "001_4cb0f0b9dca24e99"].iter().all(|it| reports.contains(it))
        })
        .count()
    };
    for edtf in ["2018-03", "2018-06", "2018-12", "2019-10-23"] {
        assert_eq!(both(edtf), 1, "{edtf}");
    }
    for event in joined(&timeline) {
        assert!(!list(event, "merged_because").is_empty(), "{event}");
        assert_eq!(list(event, "agreement").len(), list(event, "evidence").len(), "{event}");
    }
}

#[test]
fn dates_that_differ_are_both_kept() {
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let arrival = joined(&timeline)
        .into_iter()
        .find(|event| event["when"]["edtf"] == "2013?/2014?")
        .expect("the reports differ about the year");
    assert_eq!(arrival["differs"], true);
    let when = |row: &Value| row["interval"]["edtf"].as_str().map(str::to_owned);
    let told: BTreeSet<_> = list(arrival, "agreement").iter().filter_map(when).collect();
    assert_eq!(told, ["2013", "2014/.."].map(str::to_owned).into());
}

#[test]
fn expulsions_of_other_years_stay_their_own() {
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let years: Vec<&str> = list(&timeline, "events")
        .iter()
        .filter(|event| event["label"].as_str().is_some_and(|label| label.contains("expelled")))
        .filter_map(|event| event["when"]["edtf"].as_str())
        .collect();
    assert_eq!(years, ["2018-12", "2020"]);
}

#[test]
fn a_text_that_is_printed_twice_is_one_source() {
    let text = |source: &str| {
        format!(
            "Harbour\n\nPublished: 4 May 2021\n\nA ferry sank on 3 May 2021.\n\nSource: {source}\n"
        )
    };
    let folder = Folder::new("events_copies")
        .with("a.txt", text("Reuters"))
        .with("b.txt", text("The Daily Post"));
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let [event] = list(&timeline, "events") else { panic!("{timeline}") };
    assert_eq!((list(event, "evidence").len(), &event["independent_sources"]), (2, &json!(1)));
    assert_eq!(event["agreement"][1]["copied"], true);
}

#[test]
fn alike_is_not_the_same() {
    let folder = Folder::new("events_alike")
        .with("a.txt", "date 2021-05-04 Gate 7 opened on 3 May 2021. The minister visited Oslo on 2 May 2021.")
        .with("b.txt", "date 2021-05-04 Gate 8 opened on 3 May 2021. The minister did not visit Oslo on 2 May 2021.");
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    assert!(joined(&timeline).is_empty(), "{timeline}");
}

#[test]
fn thousands_of_reports_of_one_event_are_one_event() {
    let mut lines = String::new();
    for number in 0..2000 {
        let paper: String = number.to_string().bytes().map(|b| char::from(b + 49)).collect();
        let text = format!("Police arrested two men in Tirana on 3 May 2021, wrote {paper}.");
        writeln!(
            lines,
            "{}",
            json!({"id": format!("r{number}"), "date": "2021-05-04", "text": text})
        )
        .expect("written");
    }
    let timeline = dateline_on(&["timeline", "-"], lines.as_bytes()).done().json();
    assert!(list(&timeline, "events").len() < 10, "{}", list(&timeline, "events").len());
    let evidence: usize =
        list(&timeline, "events").iter().map(|event| list(event, "evidence").len()).sum();
    assert_eq!(evidence, 2000, "none is lost");
}

#[test]
fn the_timeline_of_an_entity_tells_what_it_did_by_any_name() {
    let lines = [
        json!({"id": "a", "date": "2019-10-23", "text":
            "Anna Berg, the mayor, left Oslo on Monday. Berg said the harbour was safe. Rain fell."}),
        json!({"id": "b", "date": "2020-01-02", "text": "A storm hit Oslo. It rained."}),
    ];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    for name in ["Anna Berg", "berg", "Ánna Bérg"] {
        let ran = dateline_on(&["timeline", "-", "--entity", name], input.as_bytes()).done();
        let timeline = ran.json();
        let triggers: Vec<String> = list(&timeline, "events")
            .iter()
            .map(|event| {
                let evidence = &event["evidence"][0];
                let text = lines[0]["text"].as_str().expect("it is a text");
                assert_eq!(evidence["report"], "a");
                by_code_points(text, &evidence["trigger"]["start"], &evidence["trigger"]["end"])
            })
            .collect();
        assert_eq!(triggers, ["left", "said"], "{name}");
    }
    let marked = json!({"id": "c", "date": "2019-10-23", "text":
        "René Lévesque left Montréal on Monday. Lévesque said that Société Générale lost money."});
    for (name, told) in [("Rene Levesque", 2), ("LÉVESQUE", 2), ("societe generale", 1)] {
        let input = format!("{marked}\n");
        let ran = dateline_on(&["timeline", "-", "--entity", name], input.as_bytes()).done();
        assert_eq!(list(&ran.json(), "events").len(), told, "{name}");
    }
    let ran = dateline_on(&["timeline", "-", "--entity", "Nobody"], input.as_bytes());
    assert!(ran.said.contains("nothing is told of “Nobody”"), "{}", ran.said);
}

#[test]
fn a_line_that_is_none_is_told_and_the_others_are_read() {
    let input = "{\"id\":\"a\",\"date\":\"2019-10-23\",\"text\":\"Police met in 2018.\"}\n{oops\n\
                 {\"id\":\"a\",\"date\":null,\"text\":\"Police met in 2017.\"}\n";
    let ran = dateline_on(&["timeline", "-"], input.as_bytes());
    let timeline = ran.json();
    assert_eq!(list(&timeline, "events").len(), 2);
    assert!(ran.said.contains("line 2") && ran.said.contains("“a-2”"), "{}", ran.said);
    let ran = dateline_on(&["timeline", "-", "--entity", "x"], &super::run::seeds_pack());
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("is a pack"), "{}", ran.said);
}

#[test]
fn a_report_of_no_event_and_a_poem_have_none() {
    for text in ["", "Blue.", "O rose, thou art sick!\nThe invisible worm\nThat flies in the night"]
    {
        assert!(told(text).iter().all(|(.., status)| status == "happened"), "{text}");
    }
}

#[test]
fn a_denial_without_a_time_stands_with_what_it_denies() {
    let timeline = dateline(&["timeline", SEEDS]).done().json();
    let events = list(&timeline, "events");
    let denied = events.iter().filter(|event| !list(event, "denials").is_empty());
    let denied: Vec<(&str, &str)> = denied
        .map(|event| {
            let speaker = &event["denials"][0]["speaker"];
            (event["when"]["edtf"].as_str().expect("a date"), speaker.as_str().expect("a name"))
        })
        .collect();
    assert_eq!(
        denied,
        [
            ("2018-06", "a foreign ministry spokesman"),
            ("2018-10", "a foreign ministry spokesman"),
            ("2022-09-07", "Iran’s Foreign Ministry"),
        ]
    );
    let quote = events.iter().find_map(|event| event["denials"][0]["text"].as_str());
    assert!(quote.expect("it is quoted").contains("as denying the allegations"));
}

/// The verdicts on a column of what two reports of December 2018 say of one event.
fn verdicts(column: &str, texts: [&str; 2]) -> Vec<String> {
    let dated = texts.map(|text| format!("date 2019-10-23 {text}"));
    let folder = Folder::new(&format!("verdicts_{column}_{}", texts[1].len()))
        .with("a.txt", &dated[0])
        .with("b.txt", &dated[1]);
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let [event] = joined(&timeline)[..] else { panic!("they are one event: {timeline}") };
    let rows = list(event, "agreement").iter();
    rows.map(|row| row[column]["verdict"].as_str().expect("it is a word").to_owned()).collect()
}

#[test]
fn a_place_in_a_country_is_no_other_place_and_two_is_2() {
    let one = "Albania expelled two Iranian diplomats from Tirana in December 2018.";
    let same = "Albania expelled 2 Iranian diplomats from Tirana in December 2018.";
    let more = "Albania expelled four Iranian diplomats from Tirana in December 2018.";
    assert_eq!(verdicts("how_many", [one, same]), ["agrees", "agrees"]);
    assert_eq!(verdicts("how_many", [one, more]), ["differs", "differs"]);
    let unsaid = "Albania expelled Iranian diplomats from Tirana in December 2018.";
    assert_eq!(verdicts("how_many", [one, unsaid]), ["agrees", "silent"]);
    assert_eq!(verdicts("who", [one, same]), ["agrees", "agrees"]);
}
