//! The page's words: every language says everything, in its own typography, and a
//! mistake in a file of words is named with its place.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../src/words/messages/compile.rs"]
mod compile;
#[path = "../src/words/messages/pattern.rs"]
mod pattern;

use compile::{Source, compile};
use std::fs;
use std::path::Path;

fn source(language: &'static str, text: &str) -> Source {
    Source { file: format!("{language}.ftl"), language, text: text.into() }
}

/// The folders of words, and how many messages each has at least.
const FOLDERS: [(&str, usize); 3] = [
    ("src/words/messages", 150),
    ("src/shell/export/view/messages", 30),
    ("src/shell/cli/site/messages", 20),
];

fn written(folder: &str, language: &'static str) -> Source {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    source(language, &fs::read_to_string(folder.join(format!("{language}.ftl"))).unwrap())
}

/// What is wrong with words beside English ones.
fn mistakes(english: &str, language: &'static str, text: &str) -> Vec<String> {
    compile(&[source("en", english), source(language, text)]).map_or_else(|all| all, |_| Vec::new())
}

#[test]
fn every_language_says_every_message_with_the_same_variables() {
    for (folder, least) in FOLDERS {
        let languages = ["en", "sq", "fa", "fr"].map(|language| written(folder, language));
        let compiled = compile(&languages).unwrap();
        let english = compiled.tables[0].lines().count();
        assert!(english > least, "only {english} messages in {folder}");
        for table in &compiled.tables {
            assert_eq!(table.lines().count(), english);
            assert!(table.lines().all(|message| !message.is_empty()), "a message is empty");
        }
    }
}

#[test]
fn a_message_is_a_method_and_a_field_where_it_has_no_variables() {
    let english = "skip = Skip\nevents = { $count } events\nnot-here = Not here\n";
    let compiled = compile(&[source("en", english)]).unwrap();
    let methods = ["fn skip(&self) -> &'static str", "fn events(&self, count: &str) -> String"];
    for method in methods {
        assert!(compiled.methods.contains(method), "{}", compiled.methods);
    }
    for field in ["skip: text(0),", "not_here: text(2),"] {
        assert!(compiled.fields.contains(field), "{}", compiled.fields);
    }
    assert!(!compiled.fields.contains("events"), "{}", compiled.fields);
}

#[test]
fn a_mistake_is_named_with_its_file_and_line() {
    let english = "# Counts\n\nfound = { $count } events in { $place }\nclose = Close\n";
    for (text, told) in [
        ("close = Fermer\n", "fr.ftl:1: the message `found` is missing"),
        ("\nclose = F\nfound = { $count } en tout\n", "fr.ftl:3: the variable $place is missing"),
        (
            "close = F\nfound = { $count } { $place } { $name }\n",
            "fr.ftl:2: $name is not a variable of the English message",
        ),
        (
            "close = F\nfound = { $count } { $place }\nopen = O\n",
            "fr.ftl:3: English has no message `open`",
        ),
        (
            "close = F\nfound = { $count } { $place }\nclose = G\n",
            "fr.ftl:3: the message `close` stands here twice",
        ),
    ] {
        assert_eq!(mistakes(english, "fr", text), [told]);
    }
    let broken = mistakes(english, "fr", "close = F\nfound = { $count\n");
    assert!(broken.iter().any(|told| told.starts_with("fr.ftl:2: ")), "{broken:?}");
    assert_eq!(mistakes(english, "fr", "close = F\nfound = { $count } { $place }\n"), [""; 0]);
}

#[test]
fn a_plural_has_all_forms_of_its_language_and_no_other() {
    let english = "events = { $count ->\n    [one] event\n   *[other] events\n  }\n";
    let french = |forms: &str| format!("events = {{ $count ->\n{forms}\n   *[other] x\n  }}\n");
    let told = |forms: &str| mistakes(english, "fr", &french(forms));
    assert_eq!(told("    [one] y\n    [many] z"), [""; 0]);
    assert_eq!(told("    [1] y"), [""; 0], "a number by itself is no plural");
    assert_eq!(told("    [one] y"), ["fr.ftl:1: the plural [many] is missing"]);
    assert_eq!(told("    [few] y"), ["fr.ftl:1: the language has no plural [few]"]);
}

#[test]
fn french_and_persian_are_set_as_their_printers_set_them() {
    let of = |language| FOLDERS.map(|(folder, _)| written(folder, language).text).join("\n");
    for line in of("fr").lines().filter(|line| !line.starts_with('#')) {
        for wrong in [" ;", " !", " ?", " »", "« ", "'", "\"fr\"", "..."] {
            assert!(!line.contains(wrong), "{wrong:?} in {line}");
        }
        let value = line.split_once(" = ").map_or("", |(_, value)| value);
        assert!(!value.contains(" :"), "an ordinary space before a colon in {line}");
    }
    for line in of("fa").lines() {
        for wrong in ['ي', 'ك', '"', '“', '”'] {
            let query = line.starts_with("mistake-word");
            assert!(query || !line.contains(wrong), "{wrong:?} in {line}");
        }
        let value = line.split_once(" = ").map_or(line, |(_, value)| value);
        for wrong in [" ها", " های ", " می ", " نمی ", " ،", " ؛"] {
            assert!(!value.contains(wrong), "{wrong:?} in {line}");
        }
    }
}
