//! Reports of every format: what is read of each, and that nothing bad in one hides another.

use super::run::{Folder, dateline};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta charset="windows-1252"><title>Police foil attack - The Post</title>
<link rel="canonical" href="https://www.example.org/police">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Police foil attack","datePublished":"2019-10-23T20:41:00+02:00",
"author":{"@type":"Person","name":"Benet Koleka"},"publisher":{"@type":"Organization","name":"The Post"}}</script>
</head><body><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<article><h1>Police foil attack</h1>
<p>TIRANA (Reuters) - Albanian police said on Wednesday they had foiled a planned attack on an exiled
Iranian opposition group in March 2018, and named four men whom they held to be behind it.</p>
<p>The foreign ministry said that it knew of the plan, and that more would be told to the public
later, once all who had a part in it were known to the caf%E9 owners of the town.</p></article>
<footer><p>Subscribe to our newsletter of 1 April 2001.</p></footer>
<script>document.write("no news")</script></body></html>"#;

const MARKDOWN: &str = "---\ntitle: Embassy shut\ndate: 2022-09-08\nsource: TSF\n---\n\
                        Albania **expelled** diplomats in [December 2018](https://example.org).\n";

const TABLE: &str = "Überschrift;Nachricht;Datum\nTalks;Talks began in May 2019.;2019-06-01\n\
                     Talks end;Talks ended in July 2019.;2019-08-01\n";

const LINES: &str = "{\"id\":\"x\",\"body\":\"Two men were held in June 2018.\",\"pubDate\":\"2018-07-02\"}\n\
                     {\"body\":\n";

const FEED: &str = "<rss version=\"2.0\"><channel><title>Wire</title><item><title>Plot</title>\
                    <pubDate>Mon, 02 Jul 2018 09:00:00 +0200</pubDate>\
                    <description>&lt;p&gt;A plot failed on Saturday.&lt;/p&gt;</description></item></channel></rss>";

const MAILBOX: &str = "From a@example.org Mon Jul  2 09:00:00 2018\nFrom: Agency <a@example.org>\n\
                       Subject: First\nDate: Mon, 2 Jul 2018 09:00:00 +0200\n\nPolice met in May 2018.\n\n\
                       From b@example.org Tue Jul  3 09:00:00 2018\nFrom: b@example.org\n\
                       Subject: Second\nDate: Tue, 3 Jul 2018 09:00:00 +0200\n\nPolice left in June 2018.\n";

pub(super) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file is begun");
        writer.write_all(bytes).expect("it is written");
    }
    writer.finish().expect("the archive is ended").into_inner()
}

/// One file a format.
fn every_format(name: &str) -> Folder {
    let (before, after) = PAGE.split_once("%E9").expect("the page has it");
    let page = [before.as_bytes(), b"\xE9", after.as_bytes()].concat();
    Folder::new(name)
        .with("page.html", page)
        .with("inner/text.md", MARKDOWN)
        .with("talks.csv", TABLE)
        .with("news.jsonl", LINES)
        .with("wire.xml", FEED)
        .with("post.mbox", MAILBOX)
        .with("old.zip", zip(&[("a/letter.eml", b"Subject: L\nFrom: C D <c@example.org>\n\nIt began in 2013.")]))
        .with("scan.pdf", "%PDF-1.4")
        .with("page_files/ad.html", "<p>Buy this in 1999.")
        .with("README.md", "What this is")
        .with("corpus.toml", "[columns.\"talks.csv\"]\ntext = \"Nachricht\"\ntitle = \"Überschrift\"\npublished = \"Datum\"")
}

fn value<'v>(report: &'v Value, key: &str) -> &'v str {
    report[key]["value"].as_str().unwrap_or_default()
}

#[test]
fn each_format_gives_its_reports_with_what_stands_beside_them() {
    let folder = every_format("formats");
    let ran = dateline(&["check", folder.path(), "--format", "json"]).done();
    let lines = ran.json_lines();
    let read: BTreeMap<&str, [&str; 4]> = lines
        .iter()
        .map(|report| {
            let keys = ["title", "source", "published", "url"].map(|key| value(report, key));
            (report["file"].as_str().unwrap_or_default(), keys)
        })
        .collect();
    let expected: BTreeMap<&str, [&str; 4]> = [
        ("inner/text.md", ["Embassy shut", "TSF", "2022-09-08", ""]),
        ("news.jsonl/x", ["", "", "2018-07-02", ""]),
        ("old.zip/a/letter.eml", ["L", "C D", read["old.zip/a/letter.eml"][2], ""]),
        (
            "page.html",
            ["Police foil attack", "The Post", "2019-10-23", "https://www.example.org/police"],
        ),
        ("post.mbox/1", ["First", "Agency", "2018-07-02", ""]),
        ("post.mbox/2", ["Second", "b@example.org", "2018-07-03", ""]),
        ("talks.csv/1", ["Talks", "", "2019-06-01", ""]),
        ("talks.csv/2", ["Talks end", "", "2019-08-01", ""]),
        ("wire.xml/1", ["Plot", "Wire", "2018-07-02", ""]),
    ]
    .into();
    assert_eq!(read, expected);
    for report in lines.iter().filter(|report| report["file"] != "old.zip/a/letter.eml") {
        assert_eq!(report["published"]["basis"], "stated", "{report}");
        assert_eq!(report["problems"], serde_json::json!([]), "{report}");
    }
    for told in ["scan.pdf: it is a document", "news.jsonl, line 2: it is no JSON object"] {
        assert!(ran.said.contains(told), "{told}: {}", ran.said);
    }
}

#[test]
fn events_of_every_format_lead_to_their_sentences() {
    let folder = every_format("formats-events");
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let events = timeline["events"].as_array().expect("there are events");
    let quotes: Vec<(&str, &str)> = events
        .iter()
        .filter_map(|event| {
            Some((event["when"]["edtf"].as_str()?, event["evidence"][0]["quote"].as_str()?))
        })
        .collect();
    for (when, words) in [
        ("2018-03", "attack on an exiled Iranian opposition group in March 2018, and named four"),
        ("2018-12", "Albania expelled diplomats in December 2018."),
        ("2019-05", "Talks began in May 2019."),
        ("2018-06", "Two men were held in June 2018."),
        ("2018-06-30", "A plot failed on Saturday."),
        ("2018-05", "Police met in May 2018."),
        ("2013", "It began in 2013."),
    ] {
        assert!(
            quotes.iter().any(|(at, quote)| *at == when && quote.contains(words)),
            "{words}: {quotes:#?}"
        );
    }
    for (_, quote) in &quotes {
        for other in ["newsletter", "1999", "Home", "no news"] {
            assert!(!quote.contains(other), "{quote}");
        }
    }
    let ran = dateline(&["query", folder.path(), "ministry"]).done();
    assert!(ran.text().contains("caf\u{e9} owners"), "{}", ran.text());
}

#[test]
fn a_name_in_any_format_is_redacted_before_it_is_read() {
    let page = super::embed::page("formats-page");
    let around = Folder::new("formats-around").with("names.txt", "Koleka\nAgency\nTalks");
    let folder = every_format("formats-redacted");
    let site = around.path_of("site");
    let names = around.path_of("names.txt");
    let arguments =
        ["build", folder.path(), "-o", &site, "--page", page.path(), "--redact", &names];
    let ran = dateline(&arguments).done();
    assert!(ran.text().contains("9 reports"), "{}", ran.text());
}

#[test]
fn a_site_among_the_reports_is_none_of_them() {
    let page = super::embed::page("formats-inside-page");
    let folder = every_format("formats-inside");
    let site = folder.path_of("site");
    let build = || dateline(&["build", folder.path(), "-o", &site, "--page", page.path()]).done();
    let first = build().text().replace(&site, "");
    assert!(first.contains("9 reports"), "{first}");
    assert_eq!(build().text().replace(&site, ""), first);
}
