//! `dateline watch`: a site that follows its reports.

use super::embed::page;
use super::run::{Folder, dateline};
use super::running::{Running, get};
use std::fs;
use std::path::Path;

const URL: &str = "https://news.example.org/timeline/";
const REPORT: &str = "date 2019-10-23 Police left Tirana in March 2018.";

/// Watches the folder `reports` of another, with a page that stands in for the compiled one.
fn watch(around: &Folder, output: &str, page: &Folder, more: &[&str]) -> Running {
    let (reports, output) = (around.path_of("reports"), around.path_of(output));
    let arguments = ["watch", &reports, "-o", &output, "--page", page.path(), "--base-url", URL];
    Running::start(&[&arguments[..], more].concat())
}

/// A folder with a folder of one report.
fn around(name: &str) -> Folder {
    let around = Folder::new(name);
    fs::create_dir(around.file("reports")).expect("a folder is made");
    around.with("reports/a.txt", REPORT)
}

fn write(around: &Folder, name: &str, text: &str) {
    fs::write(around.file(name), text).expect("it is written");
}

/// Its next line tells of a site of so many reports.
fn builds(running: &mut Running, reports: usize) {
    let line = running.line();
    let plural = if reports == 1 { "" } else { "s" };
    assert!(line.contains(&format!("site: {reports} report{plural}, ")), "{line}");
}

#[test]
fn a_site_is_made_again_when_a_report_changes() {
    let page = page("watch-page");
    let around = around("watch");
    let mut running = watch(&around, "site", &page, &[]);
    builds(&mut running, 1);
    write(&around, "reports/b.txt", "date 2020-01-02 Police came in 2019.");
    assert_eq!(running.line(), "b.txt changed");
    builds(&mut running, 2);
    write(&around, "reports/corpus.toml", "title = \"Albania\"");
    assert_eq!(running.line(), "corpus.toml changed");
    builds(&mut running, 2);
    let html = fs::read_to_string(around.file("site/index.html")).expect("the page is there");
    assert!(html.contains("<title>Albania</title>"), "{html}");
    // Another file is put in the place of one, as editors do.
    write(&around, "new", "date 2020-01-02 Police came in 2018.");
    fs::rename(around.file("new"), around.file("reports/b.txt")).expect("it is moved");
    assert_eq!(running.line(), "b.txt changed");
    builds(&mut running, 2);
    fs::remove_file(around.file("reports/b.txt")).expect("it is removed");
    assert_eq!(running.line(), "b.txt changed");
    builds(&mut running, 1);
    // Folders in the folder are read too, also those that come later.
    fs::create_dir(around.file("reports/more")).expect("a folder is made");
    write(&around, "reports/more/c.md", "Police came in 2017.");
    assert_eq!(running.line(), "more/c.md changed");
    builds(&mut running, 2);
}

/// Each line that is read has to be the next one: a site that was made once too often would
/// be told between.
#[test]
fn what_is_no_change_of_a_report_makes_nothing_again() {
    let page = page("watch-own-page");
    let around = around("watch-own");
    let mut running = watch(&around, "reports/site", &page, &[]);
    builds(&mut running, 1);
    for reports in 2..5 {
        write(&around, "reports/a.txt", REPORT);
        write(&around, "reports/notes.log", &reports.to_string());
        let name = format!("{reports}.txt");
        write(&around, &format!("reports/{name}"), &format!("Police left in 201{reports}."));
        assert_eq!(running.line(), format!("{name} changed"));
        builds(&mut running, reports);
    }
}

#[test]
fn what_cannot_be_built_is_told_and_the_site_stays() {
    let page = page("watch-failed-page");
    let around = around("watch-failed").with("names.txt", "Tirana");
    let names = around.path_of("names.txt");
    let mut running = watch(&around, "site", &page, &["--redact", &names]);
    builds(&mut running, 1);
    let index = fs::read(around.file("site/index.html")).expect("the page is there");
    fs::remove_file(around.file("reports/a.txt")).expect("it is removed");
    assert_eq!(running.line(), "a.txt changed");
    let line = running.line();
    assert!(line.starts_with("dateline: ") && line.contains("holds no report"), "{line}");
    assert!(running.line().ends_with("site stays as it was"));
    assert_eq!(fs::read(around.file("site/index.html")).expect("it is still there"), index);

    write(&around, "reports/a.txt", REPORT);
    assert_eq!(running.line(), "a.txt changed");
    builds(&mut running, 1);
    // What is to be kept out of the site is an input too.
    write(&around, "names.txt", "Police");
    assert!(running.line().ends_with("names.txt changed"));
    assert!(running.line().ends_with(", 1 place redacted"));
}

#[test]
fn while_corpus_toml_is_not_right_the_last_good_site_stays() {
    let page = page("watch-not-right-page");
    let around = around("watch-not-right").with("reports/corpus.toml", "title = \"Albania\"\n");
    let mut running = watch(&around, "site", &page, &[]);
    builds(&mut running, 1);
    let index = fs::read(around.file("site/index.html")).expect("the page is there");
    write(&around, "reports/corpus.toml", "title = Albania\n");
    assert_eq!(running.line(), "corpus.toml changed");
    assert_eq!(running.line(), "dateline: nothing is made while corpus.toml is not right:");
    let line = running.line();
    assert!(line.starts_with("corpus.toml, line 1: ") && line.contains("correct it"), "{line}");
    assert!(running.line().ends_with("site stays as it was"));
    assert_eq!(fs::read(around.file("site/index.html")).expect("it is still there"), index);
    write(&around, "reports/corpus.toml", "title = \"Tirana\"\n");
    assert_eq!(running.line(), "corpus.toml changed");
    builds(&mut running, 1);
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let page = page("watch-gone-page");
    let around = around("watch-gone");
    let mut running = watch(&around, "site", &page, &[]);
    builds(&mut running, 1);
    fs::rename(around.file("reports"), around.file("other")).expect("it is moved");
    let line = running.line();
    assert!(line.contains("reports cannot be watched"), "{line}");
    assert_eq!(running.ends().code(), Some(1));
    assert!(around.file("site/index.html").exists());
}

#[test]
fn what_cannot_be_built_once_is_not_waited_for() {
    let page = page("watch-none-page");
    let around = around("watch-none").with("file", "");
    let watch = |reports: &str, output: &str, more: &[&str]| {
        let (reports, output) = (around.path_of(reports), around.path_of(output));
        let arguments = ["watch", &reports, "-o", &output, "--page", page.path()];
        dateline(&[&arguments[..], more].concat())
    };
    let ran = watch("reports", "file", &[]);
    assert!(ran.status == 1 && ran.said.contains("is a file; name a folder"), "{}", ran.said);
    let ran = watch("none", "site", &[]);
    assert!(ran.status == 1 && ran.said.contains("none cannot be watched"), "{}", ran.said);
    let ran = watch("reports", "site", &["--port", "9000"]);
    assert!(ran.status == 2 && ran.said.contains("--serve"), "{}", ran.said);
    let ran = watch("reports", "site", &["--serve", "--single-file"]);
    assert!(ran.status == 2 && ran.said.contains("--single-file"), "{}", ran.said);
    assert!(!Path::new(&around.path_of("site")).exists());
}

#[test]
fn a_site_is_served_while_it_follows_its_reports() {
    let page = page("watch-serve-page");
    let around = around("watch-serve");
    let mut running = watch(&around, "site", &page, &["--serve", "--port", "0"]);
    builds(&mut running, 1);
    let host = running.serves();
    assert!(get(&host, "/").text().contains("<title>Timeline</title>"));
    write(&around, "reports/corpus.toml", "title = \"Albania\"");
    assert_eq!(running.line(), "corpus.toml changed");
    builds(&mut running, 1);
    let answer = get(&host, "/");
    assert!(answer.text().contains("<title>Albania</title>"));
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    let page = page("watch-ends-page");
    let around = around("watch-ends");
    for signal in ["INT", "TERM"] {
        let mut running = watch(&around, "site", &page, &["--serve", "--port", "0"]);
        builds(&mut running, 1);
        running.serves();
        running.signal(signal);
        assert_eq!(running.ends().code(), Some(0), "{signal}");
        let left = fs::read_dir(around.path()).expect("the folder is there").count();
        assert_eq!(left, 2, "{signal}");
    }
}
