//! `dateline annotate`.

use super::run::{Ran, SEEDS, assert_interval, assert_keys, by_code_points, dateline_on, list};
use serde_json::{Value, json};
use std::fs;

pub(super) fn annotate(lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    dateline_on(&["annotate"], input.as_bytes()).done().json_lines()
}

pub(super) fn words(annotated: &Value, text: &str, key: &str) -> Vec<String> {
    let ranges = list(annotated, key).iter();
    ranges.map(|range| by_code_points(text, &range["start"], &range["end"])).collect()
}

#[test]
fn the_keys_of_the_contract_are_there() {
    let text = "Edi Rama met NATO in Tirana in March 2018. It ended last year.";
    let annotated = &annotate(&[json!({"id": "x", "date": "2019-10-23", "text": text})])[0];
    assert_eq!(annotated["id"], "x");
    for range in list(annotated, "sentences") {
        assert_keys(range, &[("start", "number"), ("end", "number")]);
    }
    assert_eq!(list(annotated, "sentences").len(), 2);
    assert_eq!(list(annotated, "timexes").len(), 2);
    for timex in list(annotated, "timexes") {
        assert_keys(
            timex,
            &[
                ("start", "number"),
                ("end", "number"),
                ("text", "string"),
                ("type", "string"),
                ("value", "string"),
                ("rule", "string"),
                ("anchor", "string"),
            ],
        );
        assert!(["DATE", "TIME", "DURATION", "SET"].map(Value::from).contains(&timex["type"]));
        assert_interval(timex);
    }
    assert!(!list(annotated, "names").is_empty() && !list(annotated, "events").is_empty());
    assert_eq!(list(annotated, "problems").len(), 0);
    assert_eq!(list(annotated, "timexes")[0]["value"], "2018-03");
    assert_eq!(list(annotated, "timexes")[1]["edtf"], "2018");
}

#[test]
fn a_place_has_its_point_where_it_is_known() {
    let lines = [
        json!({"id": "a", "text": "Edi Rama met the police in Tirana and in Manez."}),
        json!({"id": "b", "text": "Police met in Paris, Texas. They came to Paris late."}),
        json!({"id": "c", "text": "TRIPOLI, Lebanon (AP) - Police met in Tripoli."}),
    ];
    let annotated = annotate(&lines);
    let points = |at: usize, label: &str| {
        let names = list(&annotated[at], "names").iter().filter(|name| name["label"] == label);
        names.map(|name| [name["lat"].as_f64(), name["lon"].as_f64()]).collect::<Vec<_>>()
    };
    assert_eq!(points(0, "Tirana"), [[Some(41.327), Some(19.819)]]);
    assert_eq!(points(0, "Manez"), [[None, None]]);
    assert_eq!(points(0, "Edi Rama"), [[None, None]]);
    assert_eq!(points(1, "Paris"), [[Some(33.661), Some(-95.556)]; 2]);
    assert!(points(2, "Tripoli").contains(&[Some(34.434), Some(35.844)]), "{annotated:#?}");
}

#[test]
fn offsets_count_code_points() {
    let text = "🇦🇱 “Tirané” – in March 2018 they left. تهران said so in 2013.";
    let annotated = &annotate(&[json!({"id": "x", "date": null, "text": text})])[0];
    assert_eq!(words(annotated, text, "timexes"), ["March 2018", "2013"]);
    assert_eq!(words(annotated, text, "sentences").len(), 2);
    for timex in list(annotated, "timexes") {
        assert_eq!(timex["text"], by_code_points(text, &timex["start"], &timex["end"]));
    }
    for name in list(annotated, "names") {
        assert_eq!(name["text"], by_code_points(text, &name["start"], &name["end"]));
    }
}

#[test]
fn all_of_a_seed_is_annotated_where_it_stands() {
    let text =
        fs::read_to_string(format!("{SEEDS}/001_4cb0f0b9dca24e99.txt")).expect("it is there");
    let annotated = &annotate(&[json!({"id": "x", "date": null, "text": text})])[0];
    let found = words(annotated, &text, "timexes");
    let known = list(annotated, "timexes").iter().map(|timex| timex["text"].as_str());
    assert!(known.eq(found.iter().map(|words| Some(words.as_str()))));
    for date in ["Wednesday", "March 2018", "Last December", "July", "October 2018", "June"] {
        assert!(found.iter().any(|words| words == date), "{date}");
    }
}

#[test]
fn lines_come_out_in_the_order_they_went_in() {
    let lines: Vec<Value> =
        (0..50).map(|n| json!({"id": n.to_string(), "date": null, "text": "In 2013."})).collect();
    let ids: Vec<Value> = annotate(&lines).iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, (0..50).map(|n| Value::from(n.to_string())).collect::<Vec<_>>());
}

#[test]
fn without_a_date_only_what_names_its_year_is_known() {
    let text = "It was in March 2018 or in July.";
    for line in [json!({"id": "x", "text": text}), json!({"id": "x", "date": null, "text": text})] {
        let annotated = &annotate(&[line])[0];
        let timexes = list(annotated, "timexes");
        assert_eq!(timexes[0]["earliest"], "2018-03-01");
        assert_eq!(timexes[0]["latest"], "2018-03-31");
    }
    let annotated = &annotate(&[json!({"id": "x", "text": "It was in July."})])[0];
    let july = &list(annotated, "timexes")[0];
    assert_eq!(july["value"], "XXXX-07");
    assert_eq!([&july["edtf"], &july["earliest"], &july["latest"]], [&Value::Null; 3]);
}

#[test]
fn a_date_that_is_none_is_a_problem_of_its_line() {
    let annotated =
        &annotate(&[json!({"id": "x", "date": "2018-02-31", "text": "It was in 2013."})])[0];
    let problem = &list(annotated, "problems")[0];
    assert_eq!(problem["place"], "date");
    assert!(problem["message"].as_str().is_some_and(|text| text.contains("2018-02-31")));
    assert_eq!(list(annotated, "timexes").len(), 1);
}

#[test]
fn a_date_of_any_kind_leaves_the_text_readable_and_is_named() {
    let digits = "9".repeat(10_000);
    for (date, shown) in [
        ("\"2019-02-29\"", "“2019-02-29”"),
        ("\"31 February 2019\"", "“31 February 2019”"),
        ("\"0000-01-01\"", "“0000-01-01”"),
        ("\"12019-01-01\"", "“12019-01-01”"),
        ("\"00/00/0000\"", "“00/00/0000”"),
        ("\"۱۳۹۸/۰۸/۰۱\"", "“۱۳۹۸/۰۸/۰۱”"),
        ("\"\\u202eyesterday\"", "“\u{FFFD}yesterday”"),
        ("{\"day\":3}", "{\"day\":3}"),
        ("true", "“true”"),
        ("1e99999", "“1e99999”"),
        (digits.as_str(), "9…”"),
    ] {
        let line = format!("{{\"id\":\"x\",\"date\":{date},\"text\":\"It was last year.\"}}\n");
        let annotated = &dateline_on(&["annotate"], line.as_bytes()).done().json_lines()[0];
        let problem = &list(annotated, "problems")[0];
        assert_eq!(problem["file"], "x");
        assert_eq!(problem["place"], "date", "{shown}");
        assert!(problem["message"].as_str().is_some_and(|it| it.contains(shown)), "{problem}");
        assert!(problem["remedy"].as_str().is_some_and(|it| it.contains("YYYY-MM-DD")));
        assert_eq!(annotated["published"]["edtf"], Value::Null);
        assert_eq!(list(annotated, "timexes")[0]["edtf"], Value::Null);
    }
}

#[test]
fn what_a_report_was_dated_by_is_shown() {
    let annotated = annotate(&[
        json!({"id": "a", "date": "۲۰۱۹-۱۰-۲۳", "text": "It was last year."}),
        json!({"id": "b", "text": "TIRANA, Oct. 23, 2019 (X) - It was last year."}),
        json!({"id": "c", "text": "It was shut in 2018."}),
        json!({"id": "d", "text": "It was shut."}),
        json!({"id": "e", "date": "31 February", "text": "Published: 2019-10-23\nIt was shut."}),
    ]);
    let published = |at: usize| {
        assert_interval(&annotated[at]["published"]);
        ["edtf", "basis", "reason"].map(|key| annotated[at]["published"][key].clone())
    };
    assert_eq!(published(0), [json!("2019-10-23"), json!("stated"), json!("")]);
    assert_eq!(published(1), [json!("2019-10-23"), json!("stated"), json!("")]);
    assert_eq!(published(2), [json!("2018?/.."), json!("inferred"), json!("it names 2018")]);
    assert_eq!(published(3), [Value::Null, json!("inferred"), json!("")]);
    assert_eq!(published(4), [json!("2019-10-23"), json!("stated"), json!("")]);
    assert_eq!(list(&annotated[4], "problems").len(), 1);
}

#[test]
fn a_date_of_two_readings_keeps_both_unless_its_language_tells() {
    let line = |language: &str| json!({"id": "x", "date": "3/4/2019", "language": language, "text": "Wednesday was wet."});
    let annotated = annotate(&[line("en"), line("en-GB"), line("en-US")]);
    let edtf: Vec<_> = annotated.iter().map(|line| &line["published"]["edtf"]).collect();
    assert_eq!(edtf, ["2019-03-04?/2019-04-03?", "2019-04-03", "2019-03-04"]);
    let reason = annotated[0]["published"]["reason"].as_str().unwrap_or_default();
    assert!(reason.contains("[2019-03-04,2019-04-03]"), "{reason}");
    let problems: Vec<_> = annotated.iter().map(|line| list(line, "problems").len()).collect();
    assert_eq!(problems, [1, 0, 0]);
}

#[test]
fn json_ld_dates_a_text_and_is_no_news() {
    let data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\
                \"datePublished\":\"2019-10-23T20:41:00Z\",\"dateModified\":\"2020-01-01\"}</script>";
    let text = format!("It was last year.\n{data}\nThey left on Monday.");
    let annotated = &annotate(&[json!({"id": "x", "text": text})])[0];
    assert_eq!(annotated["published"]["edtf"], "2019-10-23");
    assert_eq!(words(annotated, &text, "timexes"), ["last year", "Monday"]);
    assert_eq!(words(annotated, &text, "sentences").len(), 2);
}

#[test]
fn a_line_that_is_not_such_json_is_answered_in_its_place() {
    let input = b"{\"id\":\"a\",\"text\":\"In 2013.\"}\n\
        not json\n\n\
        {\"id\":1,\"text\":\"x\"}\n\
        {\"id\":\"b\"}\n\
        \xFF\xFE\n\
        {\"id\":\"c\",\"text\":\"\\ud800\"}\n\
        [1]\r\n\
        {\"id\":\"d\",\"text\":\"In 2014.\"}";
    let ran: Ran = dateline_on(&["annotate"], input);
    assert_eq!(ran.status, 1);
    let lines = ran.json_lines();
    let ids: Vec<_> = lines.iter().map(|line| line["id"].as_str()).collect();
    assert_eq!(ids, [Some("a"), None, None, None, None, None, None, None, Some("d")]);
    let failed: Vec<_> = lines.iter().filter(|line| line["id"].is_null()).collect();
    let numbers: Vec<_> = failed.iter().map(|line| line["line"].as_u64()).collect();
    assert_eq!(numbers, [2, 3, 4, 5, 6, 7, 8].map(Some));
    assert!(failed.iter().all(|line| line["error"].as_str().is_some_and(|it| !it.is_empty())));
}

#[test]
fn an_array_is_no_line_of_the_contract_and_a_byte_order_mark_no_part_of_one() {
    let ran: Ran = dateline_on(&["annotate", "-"], b"[\"x\",\"2019-10-23\",null,\"Last year.\"]\n");
    assert_eq!(ran.status, 1);
    assert_eq!(ran.json_lines()[0]["line"], 1);
    let marked = dateline_on(&["annotate"], b"\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"In 2013.\"}\n");
    assert_eq!(marked.done().json_lines()[0]["id"], "a");
}

#[test]
fn a_time_of_day_may_follow_the_date_but_nothing_else() {
    let line = |date: &str| json!({"id": "x", "date": date, "text": "Last year."});
    let annotated = annotate(&[line("2019-10-23T20:41"), line("2019-10-23T99:99garbage")]);
    assert_eq!(list(&annotated[0], "problems").len(), 0);
    assert_eq!(list(&annotated[1], "problems").len(), 1);
}

#[test]
fn nothing_in_nothing_out() {
    assert_eq!(dateline_on(&["annotate"], b"").done().text(), "");
    let annotated = &annotate(&[json!({"id": "", "text": ""})])[0];
    assert_eq!(list(annotated, "sentences").len() + list(annotated, "timexes").len(), 0);
}
