//! Imports run one way. The plan is the one that `src/lib.rs` shows its readers.

mod layers {
    pub(crate) mod paths;
    pub(crate) mod plan;
}

use layers::paths::paths;
use layers::plan::Plan;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn plan() -> Plan {
    let manual = fs::read_to_string(root().join("lib.rs")).expect("src/lib.rs can be read");
    Plan::read(&manual).expect("src/lib.rs draws the plan")
}

/// All Rust files below a folder, in order.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources can be read");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    let below = paths.into_iter().flat_map(|path| match path.is_dir() {
        true => sources(&path),
        false => vec![path],
    });
    below.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// The module that a file is: `src/find/date/mod.rs` is find, date.
fn module(file: &Path) -> Vec<String> {
    let inside = file.strip_prefix(root()).expect("sources lie in src");
    let mut words: Vec<String> =
        inside.with_extension("").iter().map(|word| word.to_string_lossy().into_owned()).collect();
    if words.last().is_some_and(|word| word == "mod") {
        words.pop();
    }
    words
}

/// What the plan objects to in a source, as `line: path: rule`.
fn objections(plan: &Plan, module: &[String], source: &str) -> Vec<String> {
    let named = paths(source, module).expect("a source is Rust");
    let objections = named.iter().filter_map(|named| {
        let rule = plan.objection(module, named)?;
        Some(format!("{}: `{}`: {rule}", named.line, named.path.join("::")))
    });
    objections.collect()
}

fn sample(module: &str, source: &str) -> Vec<String> {
    let module: Vec<String> = module.split('/').map(str::to_owned).collect();
    objections(&plan(), &module, source)
}

#[test]
fn every_import_runs_as_planned() {
    let plan = plan();
    let mut all = Vec::new();
    let files = sources(&root());
    assert!(files.len() > 40, "only {} sources were found", files.len());
    for file in files {
        let module = module(&file);
        if module == ["lib"] {
            continue;
        }
        let source = fs::read_to_string(&file).expect("a source can be read");
        let file = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("it lies in the package");
        let found = objections(&plan, &module, &source);
        all.extend(found.into_iter().map(|objection| format!("{}:{objection}", file.display())));
    }
    assert!(all.is_empty(), "imports against the plan in src/lib.rs:\n{}", all.join("\n"));
}

#[test]
fn every_room_is_in_the_plan() {
    let plan = plan();
    for file in sources(&root()) {
        let module = module(&file);
        assert!(
            module == ["lib"] || plan.has(&module[0]),
            "`{}` is not in the plan in src/lib.rs",
            module[0]
        );
    }
}

#[test]
fn an_import_against_the_plan_is_named_with_its_line_and_rule() {
    assert_eq!(
        sample("query/answer", "use std::fmt;\n\nuse crate::find::Findings;\n"),
        [
            "3: `crate::find::Findings`: `query/answer` sees only agreement, pack, when, entity, status, span, error, sorted"
        ]
    );
    assert_eq!(
        sample("span", "use crate::when::Day;"),
        ["1: `crate::when::Day`: `span` sees no other room"]
    );
}

#[test]
fn an_import_is_found_however_it_is_written() {
    for source in [
        "use crate::{error::Error, merge::{self, Corpus}};",
        "use super::super::merge::Corpus;",
        "pub use {crate::merge::Corpus};",
        "use crate::merge as joined;",
        "use crate::merge::*;",
        "fn f() -> crate::merge::Corpus { todo!() }",
        "fn f() { let corpus = <crate::merge::Corpus>::default(); }",
        "fn f() { html! { <crate::merge::View corpus={1} /> } }",
        "mod tests { use super::super::super::merge; }",
        "#[derive(crate::merge::Derive)] struct S;",
    ] {
        assert!(!sample("web/list", source).is_empty(), "{source}");
    }
}

#[test]
fn the_root_is_no_way_round() {
    for source in ["use crate::*;", "use crate::Corpus;", "use super::super::*;", "use crate as c;"]
    {
        assert!(!sample("web/list", source).is_empty(), "{source}");
    }
}

#[test]
fn comments_and_strings_import_nothing() {
    let source =
        "//! [`merge`](crate::merge)\nconst S: &str = \"crate::merge::x\"; // crate::merge";
    assert_eq!(sample("find/mod", source), Vec::<String>::new());
}

#[test]
fn one_file_may_see_more_than_its_room() {
    let source = "use crate::merge::Corpus;";
    assert_eq!(sample("pack/write", source), Vec::<String>::new());
    assert_eq!(sample("pack/open", source).len(), 1);
}

#[test]
fn a_room_sees_itself_and_the_shell_sees_all() {
    assert_eq!(sample("find/date/cursor", "use super::super::name;"), Vec::<String>::new());
    assert_eq!(sample("shell/cli/pack", "use crate::{find, web};"), Vec::<String>::new());
    for room in ["find", "pack", "query", "explore", "web"] {
        assert_eq!(sample(room, "use crate::shell::cli;").len(), 1, "{room}");
    }
    assert_eq!(sample("bin/dateline", "dateline::shell::cli::run()"), Vec::<String>::new());
    assert_eq!(sample("bin/dateline", "dateline::find::find()").len(), 1);
}

#[test]
fn crates_and_clocks_stay_in_their_rooms() {
    for (room, source) in [
        ("explore", "use yew::prelude::*;"),
        ("timeline", "fn f(document: web_sys::Document) {}"),
        ("shell/cli/site", "use yew::html;"),
        ("report/plain", "use std::{fs, io};"),
        ("report/plain", "fn f() { std::fs::read(\"x\"); }"),
        ("shell/js", "#[derive(clap::Args)] struct S;"),
        ("merge", "use anyhow::Context;"),
        ("query/answer", "#[derive(tsify::Tsify)] struct S;"),
        ("when/day", "use std::time::{Duration, Instant};"),
        ("when/day", "use std::time;"),
        ("when/day", "use chrono::*;"),
        ("web/list", "let now = js_sys::Date::now();"),
    ] {
        assert_eq!(sample(room, source).len(), 1, "{room}: {source}");
    }
    for (room, source) in [
        ("web/list", "use yew::prelude::*; use web_sys::Element;"),
        ("shell/js", "use wasm_bindgen::prelude::*;"),
        ("shell/api/answer", "use tsify::Tsify; use serde_wasm_bindgen::Serializer;"),
        ("shell/cli/input", "use std::{fs, time::Instant};"),
        ("when/day", "use chrono::{Datelike, NaiveDate}; use std::time::Duration;"),
    ] {
        assert_eq!(sample(room, source), Vec::<String>::new(), "{room}: {source}");
    }
}

#[test]
fn a_plan_that_goes_round_in_a_circle_is_refused() {
    let circle = "//! ```layers\n//! a <- b\n//! b <- a\n//! ```\n//! ```crates\n//! ```\n";
    assert!(Plan::read(circle).is_err_and(|error| error.contains("`b`")));
    assert!(Plan::read("//! Nothing is drawn here.").is_err());
}
