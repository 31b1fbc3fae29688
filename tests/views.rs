//! The page's views, rendered to text without a browser.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dateline::explore::Explorer;
use dateline::merge::{Corpus, analyse};
use dateline::pack::{self, Pack};
use dateline::report::{InputFile, collect};
use dateline::web::{App, AppProps, Home};
use std::path::Path;
use yew::ServerRenderer;

/// The files of the built-in collection, without those whose name `without` is.
fn seeds(without: &str) -> Vec<InputFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut names: Vec<_> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    let names = names.into_iter().map(|name| name.into_string().unwrap());
    names
        .filter(|name| name != without)
        .map(|name| InputFile { bytes: std::fs::read(folder.join(&name)).unwrap(), name })
        .collect()
}

fn explorer(files: Vec<InputFile>) -> Explorer {
    explorer_of(&analyse(collect(files).0, |_| ()).0)
}

fn explorer_of(corpus: &Corpus) -> Explorer {
    Explorer::new(Pack::open(pack::write(corpus).unwrap()).unwrap())
}

async fn page(files: Vec<InputFile>) -> String {
    page_at("", files).await
}

async fn page_at(address: &str, files: Vec<InputFile>) -> String {
    page_of(address, move || explorer(files)).await
}

async fn page_of(address: &str, explorer: impl FnOnce() -> Explorer + Send + 'static) -> String {
    let address = address.to_owned();
    let props = move || AppProps {
        collection: explorer().into(),
        address: Some(address.into()),
        today: None,
        home: Home::default(),
    };
    ServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.into(), bytes: text.into() }
}

#[tokio::test]
async fn the_seeds_are_a_page() {
    let html = page(seeds("")).await;
    for words in [
        "Iran, the MEK and Albania",
        "3 reports, 19 events, 2009–2022",
        "19 events in 3 reports",
        ">Reuters<",
        "data-edtf=\"2018-12\"",
        "role=\"listbox\"",
    ] {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    assert_eq!(html.matches("class=\"row\"").count(), 19);
}

#[tokio::test]
async fn a_report_without_a_date_has_a_lane_and_its_bounds() {
    let html = page(seeds("corpus.toml")).await;
    assert!(html.contains("</title>undated</text>"), "{html}");
    assert!(
        html.contains("published since 2020, because <bdi lang=\"en\">it names 2020"),
        "{html}"
    );
}

#[tokio::test]
async fn markup_in_a_report_is_text() {
    let evil = "<script>alert(1)</script>";
    let html = page(vec![
        file("corpus.toml", &format!("title = '{evil}'\n[reports.'a.txt']\nsource = '{evil}'")),
        file("a.txt", &format!("date 2019-10-23 In March 2018 {evil} met {evil}.")),
    ])
    .await;
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

#[tokio::test]
async fn a_collection_without_a_date_says_so() {
    let html = page(vec![file("a.txt", "Police met.")]).await;
    assert!(html.contains("No report names a date."), "{html}");
    assert!(html.contains("0 events in 1 report"), "{html}");
    assert!(html.contains("nothing in it tells when it was published"), "{html}");
}

#[tokio::test]
async fn right_to_left_text_keeps_its_own_direction() {
    let html = page(vec![file("a.txt", "date 2019-10-23 در March 2018 تهران.")]).await;
    assert!(html.contains("dir=\"auto\""), "{html}");
    assert!(html.contains("تهران"), "{html}");
}

#[tokio::test]
async fn an_event_shows_its_working_and_the_readings_of_its_date() {
    let files = || vec![file("a.txt", "date 2019-10-23 Police met on 3/4/2019.")];
    let reader = page_at("report=a&at=1", files()).await;
    assert!(reader.contains("class=\"date\""), "{reader}");
    let event = format!("event={:016x}", explorer(files()).event_id(0));
    let html = page_at(&event, files()).await;
    let words = [
        "“<bdi>3/4/2019</bdi>” is <b>4 March 2019 (uncertain)</b>",
        "<dt>Rule</dt><dd lang=\"en\" dir=\"auto\">a date in figures",
        "<span>3 April 2019</span><small><bdi lang=\"en\">day first</bdi></small>",
    ];
    for words in words {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    assert!(html.contains("<fieldset class=\"readings\"><legend>"), "{html}");
    assert_eq!(html.matches("type=\"radio\"").count(), 2);
    assert!(!html.contains("your reading") && html.contains("found automatically"), "{html}");
}

#[tokio::test]
async fn a_reading_of_the_readers_is_shown_as_such_wherever_its_event_is() {
    let files = || vec![file("a.txt", "date 2019-10-23 Police met on 3/4/2019.")];
    let event = format!("event={:016x}&read=a:1:2019-04-03", explorer(files()).event_id(0));
    let html = page_at(&event, files()).await;
    for words in [
        "data-edtf=\"2019-04-03\" class=\"row-when\">3 April 2019<",
        "data-edtf=\"2019-04-03\" class=\"kicker\">3 April 2019<",
        "1 date in your reading",
        "in your reading; found automatically: 4 March 2019",
        "aria-label=\"3 April 2019, Police met on 3/4/2019, 1 report, source not named, your reading\"",
    ] {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    assert_eq!(html.matches("class=\"yours\"").count(), 3, "search, list and event");
    let bad = page_at("read=a:1:2021", files()).await;
    assert!(bad.contains("“read=a:1:2021”"), "{bad}");
    assert!(!bad.contains("your reading"), "{bad}");
}

#[tokio::test]
async fn reports_stand_where_they_were_published_when_that_is_asked() {
    let files = || {
        let report = |name, date, told| file(name, &format!("date {date} {told} in March 2018."));
        let b = report("b.txt", "2022-09-08", "A ferry sank");
        vec![report("a.txt", "2019-10-23", "Police met"), b]
    };
    let html = page_at("axis=publication&from=2022-01-01&to=2022-12-31", files()).await;
    assert!(html.contains("1 event in 1 report"), "{html}");
    assert!(html.contains("type=\"date\" min=\"2019-01-01\""), "{html}");
    let closed = page_at("axis=publication&gaps=closed", files()).await;
    assert_eq!(closed.matches("class=\"break\"").count(), 1, "{closed}");
    assert!(!page_at("axis=publication", files()).await.contains("class=\"break\""));
}

#[tokio::test]
async fn a_query_with_fields_is_followed_and_its_terms_are_chips() {
    let files = || {
        vec![file(
            "a.txt",
            "date 2019-10-23 Police met in Tirana in March 2018. Iran left in 2013.",
        )]
    };
    let html = page_at("q=place:Tirana+during:2018&-place=Iran", files()).await;
    assert!(html.contains("1 event in 1 report"), "{html}");
    for chip in ["place:tirana</b>", "during:2018</b>", "<span>Without place</span>"] {
        assert!(html.contains(chip), "{chip} is not in {html}");
    }
    assert!(html.contains("role=\"combobox\""), "{html}");
    let wrong = page_at("q=iran+plcae:tirana", files()).await;
    assert!(wrong.contains("class=\"query-place\">iran <u>plcae:tirana "), "{wrong}");
    assert!(wrong.contains(">iran place:tirana</button>?"), "{wrong}");
}

/// What is between two strings, the first time.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let from = html.find(start).unwrap_or_else(|| panic!("{start} is not in {html}"));
    html[from + start.len()..].split(end).next().unwrap()
}

fn two_reports() -> Vec<InputFile> {
    let toml = "[reports.'a.txt']\ntitle = 'One'\nsource = 'Reuters'\n\
        url = 'https://example.org/a'\n[reports.'b.txt']\ntitle = 'Other'\nsource = 'AFP'";
    vec![
        file("corpus.toml", toml),
        file("a.txt", "date 2019-10-23 Police met. Iran left Tirana in March 2018, they said."),
        file("b.txt", "date 2019-10-24 Iran left in March 2018. Police met in Rome in 2001."),
    ]
}

#[tokio::test]
async fn a_reader_marks_mentions_by_kind_and_cites_when_asked() {
    let html = page_at("report=a&at=2&q=left", two_reports()).await;
    for words in [
        "<mark title=\"Place\" class=\"place\">Tirana</mark>",
        "<mark class=\"hit\">left</mark>",
        "aria-label=\"Event: March 2018, Iran left Tirana in March 2018",
        "sentence 2 of 2",
        "<b>1 of 1</b>",
        "#:~:text=Iran%20left%20Tirana%20in%20March%202018%2C%20they%20said.\"",
        "<summary>Cite this report</summary>",
    ] {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    let bare = page_at("report=a&unmark=place&unmark=event&unmark=date", two_reports()).await;
    for words in ["class=\"place\">Tirana", "class=\"to-event\"", "class=\"date\""] {
        assert!(!bare.contains(words), "{words} is in {bare}");
    }
    assert_eq!(bare.matches("aria-pressed=\"false\" class=\"mark-kind").count(), 3, "{bare}");
}

#[tokio::test]
async fn a_name_is_marked_as_what_it_is_of() {
    let text = "date 2019-10-23 Iranian envoy Ali Karimi met NATO in Tirana in March 2018.";
    let html = page_at("report=a", vec![file("a.txt", text)]).await;
    for (title, class, name) in [
        ("Nationality", "nationality", "Iranian"),
        ("Person", "person", "Ali Karimi"),
        ("Organisation", "org", "NATO"),
        ("Place", "place", "Tirana"),
    ] {
        let mark = format!("<mark title=\"{title}\" class=\"{class}\">{name}</mark>");
        assert!(html.contains(&mark), "{mark} is not in {html}");
    }
    let bare = page_at("report=a&unmark=name", vec![file("a.txt", text)]).await;
    assert_eq!(bare.matches("<mark ").count(), 1, "the place: {bare}");
}

#[tokio::test]
async fn two_reports_are_paired_by_the_events_that_both_tell() {
    let html = page_at("report=a&at=2&compare=b&there=1", two_reports()).await;
    assert_eq!(html.matches("class=\"pair\"").count(), 1, "{html}");
    assert!(html.contains("<small>March 2018</small>"), "{html}");
    assert!(html.contains("<li aria-current=\"true\">"), "{html}");
    assert_eq!(html.matches("class=\"asked\"").count(), 2, "both sentences are shown");
    assert!(html.contains("found automatically"), "{html}");
    let missing = page_at("report=a&compare=zzz", two_reports()).await;
    assert!(missing.contains("This report is not in the collection"), "{missing}");
    let alone = page_at("compare=b", two_reports()).await;
    assert!(alone.contains("“compare=b”"), "it is named: {alone}");
}

#[tokio::test]
async fn an_event_of_two_sources_tells_them_apart_and_compares_them() {
    let corpus = || {
        let (corpus, _) = analyse(collect(two_reports()).0, |_| ());
        let joined = corpus.events.iter().find(|event| event.evidence.len() == 2);
        let id = joined.expect("both tell of March 2018").id;
        (corpus, id)
    };
    let id = corpus().1;
    let html = page_of(&format!("event={id:016x}"), move || explorer_of(&corpus().0)).await;
    assert_eq!(html.matches("class=\"told\"").count(), 2, "{html}");
    assert!(html.contains(">Reuters</h4>") && html.contains(">AFP</h4>"), "{html}");
    assert!(html.contains("Compare two of its reports"), "{html}");
    assert!(html.contains("Other, 24 October 2019"), "{html}");
    assert!(html.contains("Copy a link to this event"), "{html}");
}

fn differing_reports() -> Vec<InputFile> {
    let toml = "[reports.'a.txt']\nsource = 'Reuters'\n[reports.'b.txt']\nsource = 'AFP'";
    vec![
        file("corpus.toml", toml),
        file("a.txt", "date 2019-10-23 Albania expelled two Iranian diplomats in December 2018."),
        file(
            "b.txt",
            "date 2019-10-25 Albania expelled four Iranian diplomats in December 2018. \
             Police met in Rome in 2001.",
        ),
    ]
}

#[tokio::test]
async fn where_reports_differ_is_shown_with_the_words_of_each() {
    let html = page_at("view=differences", differing_reports()).await;
    assert_eq!(html.matches("class=\"difference\"").count(), 1, "{html}");
    assert!(html.contains(">numbers differ</span>"), "{html}");
    let table = between(&html, "<table class=\"matrix\">", "</table>");
    for words in ["two", "four", "December 2018", "Albania expelled two Iranian diplomats"] {
        assert!(table.contains(&format!(">{words}</q>")), "{words}: {table}");
    }
    assert_eq!(table.matches("<td class=\"differs\">").count(), 2, "{table}");
    assert_eq!(table.matches("<th scope=\"row\">").count(), 2, "a row a source: {table}");
    assert!(!table.contains("Where"), "nobody says where: {table}");
    let html = page_at("view=differences&q=rome", differing_reports()).await;
    assert!(html.contains("Nowhere do these reports differ"), "{html}");
}

#[tokio::test]
async fn what_was_not_yet_reported_is_not_known() {
    let html = page_at("view=list&known=2019-10-23", differing_reports()).await;
    assert!(html.contains("1 event in 1 report"), "{html}");
    assert!(!html.contains("differ<"), "one report alone cannot: {html}");
    assert!(!html.contains("Rome</a>"), "{html}");
    let slider = between(&html, "id=\"known\"", "</section>");
    assert!(slider.contains("aria-valuetext=\"23 October 2019\""), "{slider}");
    assert!(html.contains("<span>As known on</span>"), "it can be taken back: {html}");
    let html = page_at("view=list&known=2019-10-22", differing_reports()).await;
    assert!(html.contains("Nothing matches"), "{html}");
    let html = page_at("view=list&known=soon", differing_reports()).await;
    assert!(html.contains("“known=soon”"), "{html}");
}

#[tokio::test]
async fn the_table_is_sorted_as_the_address_says() {
    let order = |html: &str| {
        let rows = html.split("class=\"event-row\"").skip(1);
        rows.map(|row| between(row, "data-edtf=\"", "\"").to_owned()).collect::<Vec<_>>()
    };
    let html = page_at("view=table", two_reports()).await;
    assert_eq!(order(&html), ["2001", "2018-03"], "{html}");
    assert!(html.contains("aria-rowcount=\"3\""), "{html}");
    assert!(html.contains("aria-sort=\"ascending\""), "{html}");
    let html = page_at("view=table&sort=-date", two_reports()).await;
    assert_eq!(order(&html), ["2018-03", "2001"], "{html}");
    assert!(html.contains("aria-sort=\"descending\""), "{html}");
    let html = page_at("view=table&sort=certainty", two_reports()).await;
    assert_eq!(order(&html), ["2018-03", "2001"], "{html}");
    let html = page_at("view=table&q=rome", two_reports()).await;
    assert_eq!(order(&html), ["2001"], "{html}");
    assert!(!html.contains("class=\"timeline\""), "no timeline is drawn");
}

#[tokio::test]
async fn a_thousand_events_are_a_window_of_the_table_and_a_page_of_the_list() {
    let files = || {
        let text = |n: usize| format!("Police met in {} and left. ", 1000 + n);
        vec![file("a.txt", &(0..1000).map(text).collect::<String>())]
    };
    let table = page_at("view=table", files()).await;
    assert!(table.contains("aria-rowcount=\"1001\""), "{}", &table[..2000]);
    let rows = table.matches("class=\"event-row\"").count();
    assert!((20..=100).contains(&rows), "{rows} rows");
    assert!(table.contains("class=\"gap\""), "the others have their room");
    let list = page_at("view=list", files()).await;
    assert_eq!(list.matches("class=\"row-label\"").count(), 400);
    assert!(list.contains("Show more (600 left)") && !list.contains("Show earlier"));
}

#[tokio::test]
async fn scripts_and_long_or_rtl_labels_are_text_in_every_view() {
    let evil = "<script>alert(1)</script>\u{202e}تهران";
    let long = "x".repeat(10_000);
    let corpus = move || {
        let report = format!("date 2019-10-23 By {evil}\n\nTirana {evil} fell in March 2018.");
        let toml = format!(
            "title = '{evil}'\n[reports.'a.txt']\ntitle = '{evil}'\nsource = '{evil}'\nlicence = '{evil}'"
        );
        let files =
            vec![file("corpus.toml", &toml), file("a.txt", &report), file("b.txt", &report)];
        let (mut corpus, _) = analyse(collect(files).0, |_| ());
        corpus.events[0].label = format!("{evil}{long}");
        corpus.entities.iter_mut().for_each(|entity| entity.label = evil.to_owned());
        corpus
    };
    let id = corpus().events[0].id;
    for address in ["view=table", "view=list", "report=a&at=1", "report=a&compare=b"] {
        let corpus = corpus.clone();
        let html =
            page_of(&format!("{address}&event={id:016x}"), move || explorer_of(&corpus())).await;
        assert!(!html.contains("<script"), "{address}");
        assert!(html.contains("&lt;script&gt;"), "{address}");
    }
}
