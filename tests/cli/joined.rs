//! Which sentences of several reports are one event, and what an editor says of that.

use super::run::{Folder, dateline, list};
use serde_json::Value;

/// Two reports of one story, and of two companies.
fn folder(name: &str, editor: &str) -> Folder {
    let folder = Folder::new(name)
        .with(
            "a.txt",
            "date 2019-10-23 Albania expelled two Iranian diplomats on Monday. Anna Berg of \
             Acme Corp. visited Oslo in March 2018.",
        )
        .with(
            "b.txt",
            "date 2019-10-24 On Monday Albania expelled two diplomats of Iran. Tirana was calm \
             on Wednesday, and Norwegians met Anna Berg in April 2018.",
        );
    match editor {
        "" => folder,
        text => folder.with("corpus.toml", text),
    }
}

/// The joined events of a folder: for each the reasons, in order of the reports.
fn joined(folder: &Folder) -> Vec<Vec<String>> {
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let reasons = |event: &Value| -> Vec<String> {
        let because = |one: &Value| one["because"].as_str().unwrap_or_default().to_owned();
        list(event, "evidence").iter().map(because).collect()
    };
    list(&timeline, "events").iter().map(reasons).filter(|told| told.len() > 1).collect()
}

/// What is told to be wrong with a `corpus.toml`.
fn wrong(name: &str, editor: &str) -> String {
    let folder = folder(name, editor);
    let ran = dateline(&["timeline", folder.path()]).done();
    ran.said
}

#[test]
fn those_who_act_alike_are_two_events() {
    let folder = Folder::new("joined-alike")
        .with(
            "a.txt",
            "date 2019-10-24 Acme Corp. shares closed at $40.50 in New York Stock Exchange \
             trading on Wednesday, down $1.25.",
        )
        .with(
            "b.txt",
            "date 2019-10-24 Norton Industries Inc. shares closed at $90.50 in New York Stock \
             Exchange trading on Wednesday, down $2.",
        );
    assert!(joined(&folder).is_empty());
}

#[test]
fn what_two_say_of_one_event_is_said_by_two() {
    let folder = Folder::new("joined-said")
        .with("a.txt", "date 2019-10-24 France condemned the attack in Oslo on Wednesday.")
        .with("b.txt", "date 2019-10-24 Spain condemned the attack in Oslo on Wednesday.");
    assert!(joined(&folder).is_empty());
}

#[test]
fn an_editor_joins_and_splits_events() {
    assert_eq!(joined(&folder("joined-found", "")).len(), 1);
    let split = "[[events.split]]\nsentences = [\"a.txt: expelled two Iranian\", \
                 \"b: Albania expelled two diplomats\"]\n";
    assert!(joined(&folder("joined-split", split)).is_empty());
    let join = "[[events.join]]\nsentences = [\"a.txt: visited Oslo in March 2018\", \
                \"b.txt: met Anna Berg in April 2018\"]\n";
    let both = joined(&folder("joined-join", join));
    assert_eq!(both.len(), 2);
    assert_eq!(both[0], ["", "by the editor (corpus.toml)"]);
}

#[test]
fn a_split_event_stays_split_where_others_are_joined() {
    let editor = "[[events.join]]\nsentences = [\"a.txt: Anna Berg\", \"b.txt: on Wednesday\"]\n\
                  [[events.split]]\nsentences = [\"a.txt: Anna Berg\", \"b.txt: in April 2018\"]\n";
    let both = joined(&folder("joined-part", editor));
    assert_eq!(both.iter().filter(|told| told.len() == 2).count(), 2, "{both:?}");
}

#[test]
fn what_an_editor_names_and_nobody_finds_is_told_with_its_line() {
    for (number, (sentence, message)) in [
        ("c.txt: expelled", "there is no report `c.txt`"),
        ("b.txt: expelled three", "no sentence of `b.txt` has the words “expelled three”"),
        ("b.txt: Anna Berg left", "no sentence of `b.txt`"),
        ("b.txt: a", "several sentences of `b.txt` have the words “a”"),
    ]
    .into_iter()
    .enumerate()
    {
        let editor = format!(
            "title = \"A\"\n[[events.join]]\nsentences = [\"a.txt: expelled\", \"{sentence}\"]\n"
        );
        let told = wrong(&format!("joined-wrong-{number}"), &editor);
        assert!(told.contains(message) && told.contains("line 2"), "{sentence}: {told}");
    }
    let one = "[[events.join]]\nsentences = [\"a.txt: expelled\", \"a.txt: Anna Berg\"]\n";
    let told = wrong("joined-one", one);
    assert!(told.contains("two sentences of `a.txt` are joined"), "{told}");
    let both = "[[events.join]]\nsentences = [\"a.txt: expelled\", \"b.txt: expelled\"]\n\
                [[events.split]]\nsentences = [\"a.txt: expelled\", \"b.txt: expelled\"]\n";
    let told = wrong("joined-both", both);
    assert!(told.contains("sentences are joined here that line 3 splits"), "{told}");
}
