//! What a page says of its article: JSON-LD ([schema.org](https://schema.org/NewsArticle)),
//! [OpenGraph](https://ogp.me), Dublin Core, microdata, and `<time>`, the first goes before
//! the others.

use super::super::super::{Metadata, json_ld};
use super::super::json_lines::words;
use dom_query::Document;
use dom_smoothie::Readability;
use serde_json::{Map, Value};

/// Names of `<meta>` that say when an article came out.
const PUBLISHED: [&str; 13] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "sailthru.date",
    "parsely-pub-date",
];

/// Where `<time>` says it, the surest first.
const TIMES: [&str; 5] = [
    "[itemprop=datePublished]",
    "time[pubdate]",
    "article header time[datetime]",
    "article time[datetime]",
    "main time[datetime]",
];

/// How many headings of the first rank are looked at.
const HEADINGS: usize = 8;

/// What browsers write above a page that they save.
const SAVED_FROM: &str = "<!-- saved from url=(";

/// Reads what a page says.
pub(super) fn read(page: &Readability, html: &str) -> Metadata {
    let document = &page.doc;
    let found = linked_data(document).or(Metadata {
        byline: meta(document, &["author", "article:author_name", "dc.creator", "byl"]),
        source: meta(document, &["og:site_name", "dc.publisher", "application-name"]),
        published: meta(document, &PUBLISHED),
        modified: meta(document, &["article:modified_time", "og:updated_time", "dcterms.modified"]),
        url: first([
            attribute(document, "link[rel=canonical]", "href"),
            meta(document, &["og:url"]),
            saved_from(html),
        ]),
        licence: first([
            attribute(document, "link[rel=license]", "href"),
            meta(document, &["copyright", "dc.rights", "dcterms.rights"]),
        ]),
        language: first([
            attribute(document, "html[lang]", "lang"),
            meta(document, &["og:locale", "content-language", "dc.language"]).replace('_', "-"),
        ]),
        ..Metadata::default()
    });
    let Metadata { url, .. } = &found;
    let rest = Metadata {
        title: title(page),
        source: host(url),
        published: time(document),
        ..Metadata::default()
    };
    found.or(rest)
}

/// The headline that the page's head says: without the name of the site, where a heading of
/// the page says what is left.
fn title(page: &Readability) -> String {
    let said = page.get_article_metadata(None).title;
    let headings = page.doc.select("h1");
    let headings =
        headings.iter().map(|heading| super::words::tidy(&heading.text()).replace('\n', " "));
    let same = headings.take(HEADINGS).find(|it| !it.is_empty() && said.starts_with(it.as_str()));
    same.unwrap_or(said)
}

/// What the JSON-LD of a page says of its article.
fn linked_data(document: &Document) -> Metadata {
    let scripts = document.select("script[type='application/ld+json']");
    let values = scripts.iter().filter_map(|script| serde_json::from_str(&script.text()).ok());
    values.fold(Metadata::default(), |found, value: Value| match json_ld::article(&value) {
        Some(article) => found.or(of_article(article)),
        None => found,
    })
}

fn of_article(article: &Map<String, Value>) -> Metadata {
    let said = |keys: &[&str]| {
        let values = keys.iter().filter_map(|key| article.get(*key)).map(words);
        values.map(|text| super::words(&text)).find(|text| !text.is_empty()).unwrap_or_default()
    };
    Metadata {
        title: said(&["headline", "name"]),
        byline: said(&["author", "creator"]),
        source: said(&["publisher", "sourceOrganization"]),
        published: said(&["datePublished", "dateCreated"]),
        modified: said(&["dateModified"]),
        url: said(&["url", "mainEntityOfPage", "@id"]),
        licence: said(&["license", "copyrightNotice"]),
        language: said(&["inLanguage"]),
    }
}

/// What the first `<meta>` of these names says.
fn meta(document: &Document, names: &[&str]) -> String {
    let said = |name: &str| {
        ["name", "property", "http-equiv", "itemprop"]
            .map(|key| attribute(document, &format!("meta[{key}='{name}' i]"), "content"))
    };
    first(names.iter().flat_map(|name| said(name)))
}

/// What `<time>` says, or whatever holds the date in microdata.
fn time(document: &Document) -> String {
    let sure = TIMES.iter().flat_map(|place| {
        [attribute(document, place, "datetime"), attribute(document, place, "content")]
    });
    let alone = document.select("time[datetime]");
    let only = match alone.length() {
        1 => alone.attr("datetime").map_or_else(String::new, |said| said.to_string()),
        _ => String::new(),
    };
    first(sure.chain([only]))
}

fn attribute(document: &Document, place: &str, name: &str) -> String {
    let found = document.select_single(place).attr(name);
    found.map_or_else(String::new, |value| value.trim().to_owned())
}

fn first(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// Where a page was saved from: `<!-- saved from url=(0020)https://example.org/ -->`.
fn saved_from(html: &str) -> String {
    let found = html.find(SAVED_FROM).map(|at| &html[at + SAVED_FROM.len()..]);
    let address = found.and_then(|rest| rest.split_once(')')).map(|(_, rest)| rest);
    let address = address.and_then(|rest| rest.split([' ', '-', '>']).next());
    address.unwrap_or_default().trim().to_owned()
}

/// The name of the host of an address: a source where no other is said.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> Metadata {
        read(&Readability::from(html), html)
    }

    #[test]
    fn linked_data_goes_before_the_other_words_of_a_page() {
        let metadata = of(r#"<html lang="sq"><head><title>Policia | Gazeta</title>
            <link rel="canonical" href="https://example.org/a">
            <meta property="og:title" content="Another"><meta name="author" content="X Y">
            <meta property="article:published_time" content="2001-01-01">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"no article"},
              {"@type":["NewsArticle"],"headline":"Police &amp; others","datePublished":"2019-10-23T20:41:00+02:00",
               "author":[{"@type":"Person","name":"Benet Koleka"},{"name":"A B"}],
               "publisher":{"@type":"Organization","name":"Reuters"}}]}</script></head></html>"#);
        let expected = Metadata {
            title: "Police & others".into(),
            byline: "Benet Koleka, A B".into(),
            source: "Reuters".into(),
            published: "2019-10-23T20:41:00+02:00".into(),
            url: "https://example.org/a".into(),
            language: "sq".into(),
            ..Metadata::default()
        };
        assert_eq!(metadata, expected);
    }

    #[test]
    fn a_page_without_data_is_read_by_its_head_and_its_times() {
        let metadata = of("<!-- saved from url=(0031)https://www.example.org/a/b.html -->\n\
             <title>Police foil attack</title><article><header>\
             <time datetime=\"2019-10-23\">today</time></header><time datetime=\"2001-01-01\"></article>");
        assert_eq!(metadata.title, "Police foil attack");
        assert_eq!(metadata.url, "https://www.example.org/a/b.html");
        assert_eq!(metadata.source, "example.org");
        assert_eq!(metadata.published, "2019-10-23");
        let two = "<p><time datetime=\"2019-10-23\"></time><time datetime=\"2001-01-01\"></time>";
        assert_eq!(of(two).published, "");
        let data = "<span itemprop=\"datePublished\" content=\"2019-10-23\">x</span>";
        assert_eq!(of(data).published, "2019-10-23");
        let meta = "<meta NAME=\"Date\" content=\"23 October 2019\">";
        assert_eq!(of(meta).published, "23 October 2019");
    }
}
