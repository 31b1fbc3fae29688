use super::*;

fn printed(text: &str) -> String {
    let query: Query = text.parse().unwrap();
    let printed = query.to_string();
    assert_eq!(printed.parse::<Query>().unwrap(), query, "{text} -> {printed}");
    printed
}

fn error(text: &str) -> (usize, Option<String>) {
    let error = text.parse::<Query>().unwrap_err();
    (error.position, error.suggestion)
}

fn message(text: &str) -> String {
    text.parse::<Query>().unwrap_err().mistake.to_string()
}

#[test]
fn every_form_prints_as_itself() {
    for text in [
        "",
        "cyberattack",
        "cyber*",
        "tirena~",
        "\"quds force\"",
        "police NEAR/5 \"the embassy\"",
        "-(police NEAR/2 embass*) iran",
        "iran -albania",
        "iran OR albania",
        "(iran OR albania) -\"last year\"",
        "-(one two)",
        "-(-one)",
        "a (b OR (c d))",
        "who:rama place:(tirana OR \"new york\") -source:tsf",
        "report:embass*",
        "on:2018-03-19 OR during:2018/..",
        "before:2019 after:2018-03 certain:yes",
        "sources:>=2 sources:(1 OR <=3)",
        "differs:yes status:(foiled OR denied) -claim:police",
    ] {
        assert_eq!(printed(text), text);
    }
}

#[test]
fn what_a_reader_types_is_understood() {
    assert_eq!(printed("  RFE/RL  Iran’s "), "\"rfe rl\" iran");
    assert_eq!(printed("& !"), "");
    assert_eq!(printed("OReilly or not"), "oreilly or not");
    assert_eq!(printed("تهران"), "تهران");
    assert_eq!(printed("police NEAR embassy~1"), "police NEAR/5 embassy~");
    assert_eq!(printed("a NEAR/1 b NEAR/2 c d"), "(a NEAR/1 b b NEAR/2 c) d");
    assert_eq!(
        printed("Place:Tirana who:( \"Quds Force\" OR Rama )"),
        "place:tirana who:(\"quds force\" OR rama)"
    );
    assert_eq!(printed("place:a OR place:b"), "place:(a OR b)");
    assert_eq!(
        printed("during:2018-03-19 on:2018? after:\"2018\""),
        "on:2018-03-19 during:2018 after:2018"
    );
    assert_eq!(printed("sources:>1 sources:<3 sources:=2"), "sources:>=2 sources:<=2 sources:2");
    assert_eq!(printed("at 12:30 Rama: &a:b"), "at \"12 30\" rama \"a:b\"");
    assert_eq!(printed("NEARLY nearby"), "nearly nearby");
}

#[test]
fn a_mistake_is_named_with_its_place_and_a_way_out() {
    assert_eq!(error("iran \"quds"), (5, Some("iran \"quds\"".into())));
    assert_eq!(error("(iran"), (0, Some("(iran)".into())));
    assert_eq!(error("é) x"), (1, Some("é x".into())));
    assert_eq!(error("iran OR"), (5, Some("iran".into())));
    assert_eq!(error("OR iran"), (0, Some("iran".into())));
    assert_eq!(error("iran - x"), (5, Some("iran x".into())));
    assert_eq!(error("iran NEAR/5"), (5, Some("iran".into())));
    assert_eq!(error("NEAR iran"), (0, Some("iran".into())));
    assert_eq!(error("a NEAR NEAR b"), (2, Some("a NEAR b".into())));
    assert_eq!(error("a NEAR/0 b"), (2, Some("a NEAR/5 b".into())));
    assert_eq!(error("a NEAR place:b"), (2, Some("a place:b".into())));
    assert_eq!(error("tirana~2"), (7, Some("tirana~".into())));
    for wrong in ["(", ")", "OR ", "- ", "\"", "a OR ", "who:(", "NEAR "] {
        assert!(wrong.repeat(100_001).parse::<Query>().is_err(), "{wrong}");
    }
}

#[test]
fn a_field_that_is_not_there_is_named_with_those_that_are() {
    assert_eq!(error("x plcae:tirana"), (2, Some("x place:tirana".into())));
    assert_eq!(error("pla:tirana"), (0, Some("place:tirana".into())));
    assert_eq!(error("name:mek"), (0, Some("who:mek".into())));
    assert_eq!(error("organisation:mek"), (0, Some("org:mek".into())));
    assert_eq!(error("nation:french"), (0, Some("nationality:french".into())));
    assert_eq!(error("https://a.b"), (0, Some("\"https://a.b\"".into())));
    assert!(message("speech:denied").starts_with("there is no field speech:, only who:, person:"));
    assert!(message("speech:x").ends_with("differs:, status: and claim:"));
}

#[test]
fn a_value_that_is_none_is_named_with_one_that_is() {
    assert_eq!(error("during:2018-3-5"), (7, Some("during:2018-03-05".into())));
    assert_eq!(error("x on:yesterday"), (5, None));
    assert_eq!(error("before:../2018"), (7, None));
    assert_eq!(error("certain:maybe"), (8, Some("certain:yes".into())));
    assert_eq!(error("sources:many x"), (8, Some("sources:>=2 x".into())));
    assert_eq!(error("place: tirana"), (6, Some("place:tirana".into())));
    assert_eq!(error("place:(a b)"), (9, Some("place:(a OR b)".into())));
    assert_eq!(error("place:(a OR b"), (6, Some("place:(a OR b)".into())));
    for wrong in ["who:", "who:()", "on:", "certain:", "sources:", "place:&", "sources:-1"] {
        assert!(wrong.parse::<Query>().is_err(), "{wrong}");
    }
}

#[test]
fn a_value_that_is_none_is_told_with_those_that_are() {
    assert_eq!(message("differs:perhaps"), "differs: takes one of: yes, no");
    assert_eq!(error("differs:perhaps"), (8, Some("differs:yes".into())));
    assert!(message("status:x").ends_with("foiled, cancelled, denied, alleged"));
    assert_eq!(error("status:deny"), (7, Some("status:happened".into())));
    assert_eq!(error("status:den"), (7, Some("status:denied".into())));
    assert_eq!(printed("status:Foiled DIFFERS:No"), "status:foiled differs:no");
}
