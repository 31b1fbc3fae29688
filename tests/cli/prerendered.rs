//! What a site holds before any script runs: its chronology, and the pages of its events.

use super::embed::page;
use super::run::{Folder, SEEDS, dateline};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

const URL: &str = "https://news.example.org/timeline/";

/// Builds a site of a folder.
fn build(name: &str, folder: &str, more: &[&str]) -> Folder {
    let (page, around) = (page(&format!("{name}-page")), Folder::new(name));
    let site = around.path_of("site");
    let arguments = ["build", folder, "-o", &site, "--page", page.path()];
    dateline(&[&arguments[..], more].concat()).done();
    around
}

fn read(around: &Folder, file: &str) -> String {
    fs::read_to_string(around.file("site").join(file)).unwrap_or_else(|_| panic!("no {file}"))
}

/// The names of the files of a folder of a site, in their order.
fn names(around: &Folder, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(around.file("site").join(folder)).expect("the folder is there");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

/// What stands between two texts, each time.
fn all<'t>(text: &'t str, begin: &str, end: &str) -> Vec<&'t str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split_once(end)).map(|it| it.0).collect()
}

/// The JSON-LD of a page, of which there is one.
fn linked_data(html: &str) -> Value {
    let found = all(html, "<script type=\"application/ld+json\">", "</script>");
    assert_eq!(found.len(), 1, "{html}");
    serde_json::from_str(found[0]).expect("it is JSON")
}

/// The nodes of a type in it.
fn nodes<'v>(graph: &'v Value, kind: &str) -> Vec<&'v Value> {
    let nodes = graph["@graph"].as_array().expect("it is a graph").iter();
    nodes.filter(|node| node["@type"] == kind).collect()
}

/// Reports whose words try to be more than words.
fn hostile(name: &str) -> Folder {
    Folder::new(name)
        .with(
            "a.md",
            "---\ntitle: </title></script><script>alert(1)</script><!--\ndate: 2021-05-04\n\
             source: '<u>\" onload=x'\nurl: 'javascript:alert(4)'\n---\n\
             The harbour opened on 3 May 2021.\n",
        )
        .with(
            "b.txt",
            "Harbour\n\nPublished: 9 May 2021\n\n\
             The <img src=x onerror=alert(2)> closed on 7 May 2021 </script><!-- & more.\n",
        )
        .with("corpus.toml", "title = '</h1>\" onload=\"x<script>alert(3)</script>'\n")
}

#[test]
fn the_page_holds_every_event_with_its_date_quotation_and_source() {
    let site = build("prerendered-events", SEEDS, &["--base-url", URL]);
    let html = read(&site, "index.html");
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"), "{html}");
    assert!(html.contains("<p>3 reports, 19 events found automatically, 2009\u{2013}2022.</p>"));
    assert_eq!(html.matches("<blockquote lang=\"en\" dir=\"auto\">").count(), 19);
    assert_eq!(html.matches("<p class=\"kicker\">").count(), 19);
    assert!(html.contains("<time datetime=\"2019-10-23\">23 October 2019</time>"), "{html}");
    // A date in doubt has no value: HTML could only say it more finely than it is told.
    for value in all(&html, "<time datetime=\"", "\"") {
        let when: dateline::when::When = value.parse().expect("it is a date");
        assert!(!when.approximate && !when.uncertain && !when.is_open(), "{value}");
        assert!(matches!(value.len(), 4 | 7 | 10), "{value}");
    }
    assert!(
        html.contains("<span data-edtf=\"2013?/2014?\">2013 to 2014 (uncertain)</span>"),
        "{html}"
    );
    assert_eq!(nodes(&linked_data(&html), "NewsArticle").len(), 3);
}

#[test]
fn an_event_of_several_sources_says_where_they_differ() {
    let site = build("prerendered-differs", SEEDS, &[]);
    let pages = names(&site, "event").into_iter().map(|name| read(&site, &format!("event/{name}")));
    let (compared, others): (Vec<_>, Vec<_>) =
        pages.partition(|page| page.contains("<table class=\"matrix\">"));
    assert_eq!(
        (compared.len(), others.len()),
        (8, 12),
        "of several sources, or by somebody's word"
    );
    let expulsion =
        compared.iter().find(|page| page.contains("<h1 lang=\"en\" dir=\"auto\">Albania expelled"));
    let expulsion = expulsion.expect("the expulsion has a page");
    for told in [
        "<span class=\"badge differs\">numbers differ</span>",
        "<th scope=\"row\" dir=\"auto\">TSF</th>",
        "<td class=\"differs\"><span class=\"sign\" aria-hidden=\"true\">\u{2260}</span>\
         <q lang=\"en\" dir=\"auto\">four</q><span class=\"visually-hidden\">differs</span></td>",
        "Taken for the same event: ",
    ] {
        assert!(expulsion.contains(told), "{told}: {expulsion}");
    }
    let denial =
        "<p class=\"denial\">denied by Iran\u{2019}s Foreign Ministry <q lang=\"en\" dir=\"auto\">";
    let denied = compared.iter().find(|page| page.contains(denial)).expect("Iran denies something");
    let (_, quoted) = denied.split_once(denial).expect("it is there");
    assert!(quoted.split_once("</q>").is_some_and(|(words, _)| words.contains("den")), "{quoted}");
}

#[test]
fn each_event_has_a_page_that_leads_to_its_neighbours_and_to_the_explorer() {
    let site = build("prerendered-pages", SEEDS, &["--base-url", URL]);
    let html = read(&site, "index.html");
    let linked = all(&html, "<a href=\"event/", ".html\"");
    let mut ids = linked.clone();
    ids.sort_unstable();
    let files = names(&site, "event");
    assert_eq!(files.len(), 20, "{files:?}");
    assert!(ids.iter().zip(&files).all(|(id, file)| *file == format!("{id}.html")), "{files:?}");
    for (number, id) in linked.iter().enumerate() {
        let page = read(&site, &format!("event/{id}.html"));
        let told = |words: &str| assert_eq!(page.matches(words).count(), 1, "{words} in {page}");
        told(&format!("<a href=\"../index.html#event={id}\">"));
        told(&format!("<link rel=\"canonical\" href=\"{URL}event/{id}.html\">"));
        told(&format!("<meta property=\"og:url\" content=\"{URL}event/{id}.html\">"));
        told(&format!("<meta property=\"og:image\" content=\"{URL}card.png\">"));
        told("<meta property=\"og:type\" content=\"article\">");
        told("<link rel=\"stylesheet\" href=\"../page-");
        assert!(page.contains("<mark class=\"date\">") && page.contains("<dt>Rule</dt>"), "{page}");
        let beside = |relation: &str, place: Option<usize>| {
            let found = all(&page, &format!("<a rel=\"{relation}\" href=\""), ".html\"");
            let expected = place.and_then(|place| linked.get(place)).copied();
            assert_eq!(found.first().copied(), expected, "{relation} of {number}");
        };
        beside("prev", number.checked_sub(1));
        beside("next", Some(number + 1));
        let graph = linked_data(&page);
        let events = nodes(&graph, "Event");
        assert_eq!(events.len(), 1);
        assert_eq!(events[0]["identifier"], **id);
        let articles: Vec<&Value> =
            nodes(&graph, "NewsArticle").iter().map(|node| &node["@id"]).collect();
        let told_by = events[0]["subjectOf"].as_array().expect("it is told");
        assert!(articles.iter().all(|id| told_by.iter().any(|told| told["@id"] == **id)));
        assert!(!articles.is_empty());
    }
    let all_events = read(&site, "event/index.html");
    assert_eq!(all(&all_events, "<a href=\"", ".html\"")[1..], linked);
    let map = read(&site, "sitemap.xml");
    assert_eq!(map.matches("<url>").count(), 1 + 19 + 1, "{map}");
    assert!(map.contains(&format!("<loc>{URL}event/{}.html</loc>", ids[0])), "{map}");
    assert!(map.contains(&format!("<loc>{URL}event/</loc>")), "{map}");
}

#[test]
fn without_pages_of_events_nothing_leads_to_them() {
    let site = build("prerendered-without", SEEDS, &["--no-event-pages", "--base-url", URL]);
    assert!(!site.file("site/event").exists());
    let html = read(&site, "index.html");
    assert!(!html.contains("event/") && html.contains("<blockquote"), "{html}");
    assert_eq!(read(&site, "sitemap.xml").matches("<url>").count(), 1);
    let manifest: Value = serde_json::from_str(&read(&site, "manifest.json")).expect("JSON");
    assert_eq!(manifest["options"]["event_pages"], false);
}

#[test]
fn one_file_holds_the_chronology_too() {
    let (page, around) = (page("prerendered-single-page"), Folder::new("prerendered-single"));
    let file = around.path_of("timeline.html");
    dateline(&["build", SEEDS, "--single-file", "-o", &file, "--page", page.path()]).done();
    let html = fs::read_to_string(file).expect("the file is there");
    assert_eq!(html.matches("<blockquote").count(), 19);
    assert!(!html.contains("event/"), "{html}");
    assert_eq!(nodes(&linked_data(&html), "NewsArticle").len(), 3);
    assert_eq!(fs::read_dir(around.path()).expect("the folder is there").count(), 1);
}

#[test]
fn no_word_of_a_report_becomes_markup() {
    let reports = hostile("prerendered-hostile-reports");
    let site = build("prerendered-hostile", reports.path(), &["--base-url", URL]);
    let pages = names(&site, "event");
    assert_eq!(pages.len(), 3, "{pages:?}");
    let files = pages.iter().map(|name| format!("event/{name}"));
    for file in files.chain(["index.html".to_owned()]) {
        let html = read(&site, &file);
        for markup in ["<script>", "<img", "<!--", "<u>", "href=\"javascript:"] {
            assert!(!html.contains(markup), "{markup} in {file}: {html}");
        }
        assert_eq!(html.matches("</title>").count(), 1, "{file}: {html}");
        assert!(html.contains("x&lt;script&gt;alert(3)"), "{file}: {html}");
    }
    let index = read(&site, "index.html");
    assert!(index.contains("content=\"&lt;/h1&gt;&quot; onload=&quot;x"), "{index}");
    assert!(index.contains("The &lt;img src=x onerror=alert(2)&gt; closed"), "{index}");
    let graph = linked_data(&index);
    let articles = nodes(&graph, "NewsArticle");
    assert_eq!(articles[0]["headline"], "</title></script><script>alert(1)</script><!--");
}

#[test]
fn the_page_of_a_large_collection_holds_its_first_events_and_says_how_many_more_there_are() {
    let mut folder = Folder::new("prerendered-many-reports");
    for report in 0..205 {
        let mut text = format!("Report {report}\n\nPublished: 4 May 2021\n\n");
        for day in 1..=5 {
            writeln!(text, "The harbour {report} opened on {day} March 2021.").expect("written");
        }
        folder = folder.with(&format!("{report:03}.txt"), text);
    }
    let site = build("prerendered-many", folder.path(), &[]);
    let html = read(&site, "index.html");
    assert_eq!(html.matches("<blockquote").count(), 200);
    let words = "There are 825 more events. <a href=\"event/index.html\">All events</a>";
    assert!(html.contains(words), "{html}");
    let words = "There are 5 more reports. <a href=\"report/index.html\">All reports</a>";
    assert!(html.contains(words), "{html}");
    assert_eq!(nodes(&linked_data(&html), "NewsArticle").len(), 200);
    assert_eq!(names(&site, "event").len(), 1025 + 2);
    let [first, second] = ["event/index.html", "event/2.html"].map(|name| read(&site, name));
    assert_eq!((first.matches("<li>").count(), second.matches("<li>").count()), (1000, 25));
    assert!(first.contains("<a rel=\"next\" href=\"2.html\">"), "{first}");
    assert!(second.contains("<a rel=\"prev\" href=\"index.html\">"), "{second}");
    assert!(second.contains("<ol start=\"1001\">"), "{second}");
    assert_eq!(read(&site, "report/index.html").matches("<li>").count(), 205);

    // Where there are no such pages, all reports are in the page itself.
    let site = build("prerendered-many-alone", folder.path(), &["--no-event-pages"]);
    let html = read(&site, "index.html");
    assert!(html.contains("There are 825 more events in the explorer."), "{html}");
    assert_eq!(html.matches("<small>").count(), 205);
}
