//! The page in a language from right to left, rendered to text without a browser.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dateline::explore::Explorer;
use dateline::merge::analyse;
use dateline::pack::{self, Pack};
use dateline::report::{InputFile, collect};
use dateline::web::{App, AppProps, Home, learn};
use tokio::task::LocalSet;
use yew::{LocalServerRenderer, ServerRenderer};

/// A collection without a Latin letter, but for what the analysis says of its dates.
fn explorer() -> Explorer {
    let file = |name: &str, text: &str| InputFile { name: name.into(), bytes: text.into() };
    let files = vec![
        file(
            "corpus.toml",
            "title = 'مجموعه'\n[reports.'a.txt']\nsource = 'خبر'\ntitle = 'خبر'\nlanguage = 'fa'\n\
             [reports.'b.txt']\ntitle = 'دیگر'\nlanguage = 'fa'",
        ),
        file("a.txt", "date 2019-10-23\n\nپلیس 3/4/2019 در تهران بود. دیدار 2018-03-12 بود."),
        file("b.txt", "بی‌تاریخ 2020-05-01 بود."),
    ];
    let (corpus, _) = analyse(collect(files).0, |_| ());
    Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap())
}

/// The words of the languages, as they lie beside the page.
const WORDS: [(&str, &str); 3] = [
    ("sq", include_str!(concat!(env!("OUT_DIR"), "/words-sq.txt"))),
    ("fa", include_str!(concat!(env!("OUT_DIR"), "/words-fa.txt"))),
    ("fr", include_str!(concat!(env!("OUT_DIR"), "/words-fr.txt"))),
];

fn props(address: String) -> AppProps {
    AppProps {
        collection: explorer().into(),
        address: Some(address.into()),
        today: "2019-06-01".parse().ok(),
        home: Home::default(),
    }
}

async fn page(address: &str) -> String {
    let address = address.to_owned();
    let props = move || {
        // What draws it is in a thread of its own, and so are the words that are known there.
        WORDS.iter().for_each(|(tag, table)| learn(tag, (*table).to_owned()));
        props(address)
    };
    ServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// The same in this thread, which knows English alone unless it is taught.
async fn page_here(address: &str) -> String {
    let props = props(address.to_owned());
    let drawn = LocalServerRenderer::<App>::with_props(props).hydratable(false).render();
    LocalSet::new().run_until(drawn).await
}

const NO_END: [&str; 4] = ["br", "input", "img", "hr"];

/// What a reader sees or hears of a page: its texts and names, but for those that are
/// marked as English.
fn said(html: &str) -> Vec<String> {
    let mut said = Vec::new();
    let mut english: Vec<bool> = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.split_whitespace().next().unwrap_or_default().trim_end_matches('/');
        if name.starts_with('/') {
            english.pop();
        } else {
            let marked = tag.contains(" lang=\"en\"");
            let foreign = marked || english.last() == Some(&true);
            for attribute in
                [" aria-label=\"", " title=\"", " placeholder=\"", " aria-valuetext=\""]
            {
                let value = tag.split_once(attribute).map(|(_, rest)| rest.split('"').next());
                said.extend(value.flatten().filter(|_| !foreign).map(str::to_owned));
            }
            if !NO_END.contains(&name) && !tag.ends_with('/') {
                english.push(foreign);
            }
        }
        if english.last() != Some(&true) {
            said.push(text.to_owned());
        }
    }
    assert!(english.is_empty(), "{html}");
    said
}

/// Latin words that are said in every language: standards, keys, fields, the
/// languages' own names, and what the address itself said.
const KNOWN: [&str; 67] = [
    "EDTF",
    "TIMEX",
    "OR",
    "NEAR",
    "Home",
    "End",
    "Page",
    "Up",
    "Down",
    "Enter",
    "Esc",
    "English",
    "Shqip",
    "Fran",
    "ais",
    "who",
    "person",
    "org",
    "place",
    "nationality",
    "source",
    "report",
    "on",
    "during",
    "before",
    "after",
    "certain",
    "differs",
    "differences",
    "status",
    "claim",
    "sources",
    "view",
    "globe",
    "map",
    "network",
    "names",
    "lang",
    "xx",
    "timeline",
    "list",
    "en",
    "sq",
    "fa",
    "fr",
    "event",
    "zz",
    "quot",
    "name",
    "amp",
    "gt",
    "table",
    "BibTeX",
    "CSL",
    "JSON",
    "CSV",
    "PNG",
    "SVG",
    "LD",
    "TimelineJS",
    "iCalendar",
    "Web",
    "Annotation",
    "sort",
    "date",
    "certainty",
    "compare",
];

fn strangers(html: &str) -> Vec<String> {
    let texts = said(html);
    let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_ascii_alphabetic()));
    let long = words.filter(|word| word.len() > 1 && !KNOWN.contains(word));
    long.map(str::to_owned).collect()
}

#[tokio::test]
async fn no_word_of_the_page_is_english_in_persian() {
    let event = format!("lang=fa&event={:016x}", explorer().event_id(0));
    let readings = format!("{event}&read=a:1:2019-04-03");
    for address in [
        "lang=fa",
        "lang=fa&q=%D8%A8%D9%88%D8%AF",
        "lang=fa&source=%D8%AE%D8%A8%D8%B1&-year=2018&from=2018-01-01&to=2019-12-31",
        "lang=fa&q=who:",
        "lang=fa&q=xx:zz",
        "lang=fa&q=%22zz",
        "lang=fa&source=zz",
        "lang=fa&view=globe&event=zz&lanes=name",
        "lang=fa&axis=publication&gaps=closed&theme=dark&keys=off&view=list",
        "lang=fa&report=a&at=1",
        "lang=fa&report=b",
        "lang=fa&report=a&compare=b",
        "lang=fa&report=a&compare=zz",
        "lang=fa&compare=b&sort=zz&view=table",
        "lang=fa&view=table",
        event.as_str(),
        readings.as_str(),
        "lang=fa&report=zz&event=0000000000000001",
    ] {
        let html = page(address).await;
        assert_eq!(strangers(&html), [""; 0], "{address}: {html}");
        let english = page(&address.replace("lang=fa", "lang=en")).await;
        assert!(strangers(&english).len() > 20, "{address}: {english}");
    }
}

#[tokio::test]
async fn the_words_of_each_language_are_on_the_page() {
    for (address, words) in [
        ("", ["3 events in 2 reports", "Skip to the timeline"]),
        ("lang=sq", ["3 ngjarje në 2 artikuj", "Kalo te kronologjia"]),
        ("lang=fr", ["3 événements dans 2 articles", "Aller à la chronologie"]),
        ("lang=fa", ["۳ رویداد در ۲ گزارش", "رفتن به گاه‌شمار"]),
    ] {
        let html = page(address).await;
        for words in words {
            assert!(html.contains(words), "{words} is not in {html}");
        }
    }
}

#[tokio::test]
async fn the_page_is_english_until_the_words_of_another_language_are_there() {
    let english = "3 events in 2 reports";
    assert!(page_here("lang=fr").await.contains(english));
    let (_, table) = WORDS[2];
    let short = table.split_inclusive('\n').skip(1).collect::<String>();
    for wrong in ["", "<!doctype html>", &short, &format!("{table}more\n")] {
        learn("fr", wrong.to_owned());
        assert!(page_here("lang=fr").await.contains(english), "{wrong}");
    }
    learn("tlh", table.to_owned());
    learn("en", table.to_owned());
    assert!(page_here("").await.contains(english));
    learn("fr", table.to_owned());
    assert!(page_here("lang=fr").await.contains("3 événements dans 2 articles"));
    assert!(page_here("lang=sq").await.contains(english), "no other is learnt by that");
}

#[tokio::test]
async fn a_language_that_is_not_spoken_is_named() {
    let html = page("lang=tlh").await;
    assert!(html.contains("“lang=tlh”, which is not one of: en, sq, fa, fr"), "{html}");
}

#[tokio::test]
async fn a_report_is_in_its_own_language() {
    let html = page("lang=fr&report=a").await;
    assert!(html.contains("lang=\"fa\" dir=\"auto\" class=\"report-text\""), "{html}");
    assert!(html.contains("<h2 tabindex=\"-1\" lang=\"fa\" dir=\"auto\">خبر</h2>"), "{html}");
}
