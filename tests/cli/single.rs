//! `dateline build --single-file`: a folder of reports becomes one file.

use super::embed::page;
use super::run::{Folder, Ran, SEEDS, dateline, seeds_alone, seeds_pack};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fs;

/// Builds one file with a page that stands in for the compiled one.
fn build(folder: &str, output: &str, page: &Folder, more: &[&str]) -> Ran {
    let arguments = ["build", folder, "--single-file", "-o", output, "--page", page.path()];
    dateline(&[&arguments[..], more].concat())
}

fn read(path: &str) -> String {
    fs::read_to_string(path).expect("the file is there, in UTF-8")
}

/// What stands between two texts, the first of which is there once.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> &'t str {
    assert_eq!(text.matches(begin).count(), 1, "{begin} in {text}");
    let (_, rest) = text.split_once(begin).expect("it begins");
    rest.split_once(end).expect("it ends").0
}

/// What a policy calls a text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn a_folder_becomes_one_file_that_loads_nothing_and_the_same_one_again() {
    let page = page("single-page");
    let around = Folder::new("single-around");
    let one = around.path_of("one.html");
    let ran = build(SEEDS, &one, &page, &["--title", "Albania"]).done();
    assert!(ran.text().contains("3 reports, 19 events, 1 file, "), "{}", ran.text());
    assert_eq!(ran.said, "", "what a site would have is not missed");
    let html = read(&one);
    assert!(html.contains("<title>Albania</title>"), "{html}");
    for loads in ["src=", "rel=\"stylesheet\"", "modulepreload", "data-wasm", "web server"] {
        assert!(!html.contains(loads), "{loads}: {html}");
    }
    let script = between(&html, "<script>", "</script>");
    let style = between(&html, "<style>", "</style>");
    assert_eq!((script, style), ("start()", "p{}"));
    // What writes other forms is a text until a reader asks for one.
    let begins = "<script type=\"text/plain\" id=\"dateline-exporter\">";
    let exporter = between(&html, begins, "</script>");
    assert_eq!(exporter, "write('{exporter-module}', '{exporter-integrity}')");
    let policy = between(&html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
             font-src data:; base-uri 'none'; form-action 'none'",
            hash(exporter),
            hash(script),
            hash(style)
        )
    );
    // Nothing is loaded or run before the policy is told.
    let before = html.split_once("http-equiv").expect("it is there").0;
    assert!(before.contains("<meta charset") && !before.contains("<link"), "{before}");

    // In another place and again in the same: the same bytes, and nothing left beside them.
    let two = around.path_of("two.html");
    build(SEEDS, &two, &page, &["--title", "Albania"]).done();
    build(SEEDS, &one, &page, &["--title", "Albania"]).done();
    assert_eq!((read(&one), read(&two)), (html.clone(), html));
    assert_eq!(fs::read_dir(around.path()).expect("the folder is there").count(), 2);
}

#[test]
fn the_module_in_the_file_carries_the_pack() {
    let page = page("single-module-page");
    let around = Folder::new("single-module");
    let file = around.path_of("timeline.html");
    build(SEEDS, &file, &page, &[]).done();
    let html = read(&file);
    let module = between(&html, "<script type=\"text/plain\" id=\"dateline-module\">", "</script>");
    let module = STANDARD.decode(module).expect("it is base64");
    assert!(module.starts_with(b"\0asm"));
    assert!(module.ends_with(&seeds_pack()));
}

#[test]
fn the_words_of_every_language_are_in_the_file_as_they_are() {
    let page = page("single-words-page").with("words-fr.txt", "Événement\n\u{2}a\u{3}x…\u{4}\n");
    let around = Folder::new("single-words");
    let file = around.path_of("timeline.html");
    build(SEEDS, &file, &page, &[]).done();
    let html = read(&file);
    for (tag, words) in
        [("sq", "Shqip\n"), ("fa", "فارسی\n"), ("fr", "Événement\n\u{2}a\u{3}x…\u{4}\n")]
    {
        let begin = format!("<script type=\"text/plain\" id=\"dateline-words-{tag}\">");
        assert_eq!(between(&html, &begin, "</script>"), words);
    }
    let page = page.with("words-fa.txt", "</script><script>");
    let refused = build(SEEDS, &file, &page, &[]);
    assert!(refused.status == 1 && refused.said.contains("words-fa.txt holds"), "{}", refused.said);
}

#[test]
fn what_no_build_wrote_is_never_replaced_unless_it_is_asked_for() {
    let page = page("single-kept-page");
    let around = Folder::new("single-kept")
        .with("mine.html", "<!doctype html><meta name=\"generator\" content=\"Hugo 0.1\">mine")
        .with("empty.html", "");
    let refused = |output: &str, words: &str| {
        let ran = build(SEEDS, output, &page, &[]);
        assert_eq!(ran.status, 1);
        assert!(ran.said.contains(words), "{}", ran.said);
    };
    refused(&around.path_of("mine.html"), "no build wrote it; name another file, or --force");
    refused(&around.path_of("empty.html"), "no build wrote it");
    refused(&around.path_of("none/timeline.html"), "make that folder first");
    refused(&around.path_of("timeline"), "does not end in .html");
    fs::create_dir(around.file("folder.html")).expect("a folder is made");
    refused(&around.path_of("folder.html"), "is no file");
    assert!(read(&around.path_of("mine.html")).ends_with("mine"));
    build(SEEDS, &around.path_of("mine.html"), &page, &["--force"]).done();
    assert!(read(&around.path_of("mine.html")).contains("dateline-module"));

    // Among the reports it replaces none of them.
    let reports = seeds_alone("single-kept-reports");
    let report = reports.path_of("001_4cb0f0b9dca24e99.txt");
    let before = read(&report);
    let ran = build(reports.path(), &report, &page, &["--force"]);
    assert_eq!((ran.status, read(&report)), (1, before));
    let reports = reports.with("page.html", "<p>Police left Tirana in May 2019.</p>");
    let ran = build(reports.path(), &reports.path_of("page.html"), &page, &["--force"]);
    assert!(ran.status == 1 && ran.said.contains("is one of the reports"), "{}", ran.said);
    for _ in 0..2 {
        let ran = build(reports.path(), &reports.path_of("timeline.html"), &page, &[]).done();
        assert!(ran.text().contains("4 reports"), "{}", ran.text());
    }
}

#[test]
fn a_name_that_is_redacted_stands_nowhere_in_the_file() {
    let page = page("single-redacted-page");
    let reports = seeds_alone("single-redacted-reports");
    fs::write(reports.file("ardi_veliu.txt"), "Police Director Ardi\nVeliu spoke on 3 May 2021.\n")
        .expect("it is written");
    let names = Folder::new("single-redacted-names")
        .with("names.txt", "Ardi Veliu\nveliu\n")
        .with("count.txt", "3 reports");
    let around = Folder::new("single-redacted");
    let file = around.path_of("timeline.html");
    let ran = build(reports.path(), &file, &page, &["--redact", &names.path_of("names.txt")]);
    assert!(ran.done().text().contains("places redacted"));
    let html = read(&file);
    let module = between(&html, "id=\"dateline-module\">", "</script>");
    let module = STANDARD.decode(module).expect("it is base64");
    for bytes in [html.as_bytes(), &module] {
        let lower = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(lower.contains("police director \u{2588}") || bytes == html.as_bytes());
        assert!(!lower.contains("veliu"));
    }

    // What cannot be kept out is told, and nothing is written.
    let other = around.path_of("other.html");
    let ran = build(SEEDS, &other, &page, &["--redact", &names.path_of("count.txt")]);
    assert!(ran.status == 1 && ran.said.contains("index.html"), "{}", ran.said);
    assert!(fs::metadata(&other).is_err());
}

#[test]
fn a_page_that_cannot_become_one_file_is_told() {
    let around = Folder::new("single-cannot");
    let file = around.path_of("timeline.html");
    let cannot = |page: &Folder, words: &str| {
        let ran = build(SEEDS, &file, page, &[]);
        assert_eq!(ran.status, 1);
        assert!(
            ran.said.contains(words) && ran.said.contains("build the page again"),
            "{}",
            ran.said
        );
        assert!(fs::metadata(&file).is_err());
    };
    let none = page("single-cannot-page");
    fs::remove_file(none.file("single.js")).expect("it goes");
    cannot(&none, "the page has no single.js");
    let ends = page("single-ends-page").with("single.js", "'</script>'");
    cannot(&ends, "single.js holds \"</script\"");
    let ran = dateline(&[
        "build",
        SEEDS,
        "--single-file",
        "--base-url",
        "https://a.example",
        "-o",
        &file,
    ]);
    assert_eq!(ran.status, 2, "{}", ran.said);
}
