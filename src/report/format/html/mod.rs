//! Pages of the web, as browsers save them: the article, without what stands around it.
//!
//! Which part of a page is the article is found by the rules of Firefox's reader view
//! (Readability.js). Nothing in a page is run, and nothing that it names is fetched.

mod encoding;
mod marked;
mod metadata;
mod nesting;
mod words;

use super::super::Record;
use super::super::decode::decode_declared;
use super::Read;
use crate::error::Problem;
use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};
use std::collections::HashMap;

/// The most elements of a page that is read: no article has as many.
const MOST_ELEMENTS: usize = 50_000;

/// The deepest nesting of elements that is read. Browsers stop at 512.
const DEEPEST: usize = 512;

/// Reads a page.
pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    let (html, problem) = decode_declared(name, bytes, encoding::declared(bytes));
    let mut done = Read { problems: problem.into_iter().collect(), ..Read::default() };
    let Some(html) = html else { return done };
    let Some(document) = parse(&html) else {
        let remedy = "see whether it is a page of the web, and save it anew";
        done.problem(name, "its elements are nested too deeply, or are too many", remedy);
        return done;
    };
    let config =
        Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    words::keep_apart(&document);
    let mut page = Readability { doc: document, doc_url: None, config };
    let metadata = metadata::read(&page, &html);
    let marked = marked::text(&page.doc);
    let found = page.parse().map(|article| words(&article.content)).unwrap_or_default();
    let text = marked::choose(found, marked).unwrap_or_else(|| {
        done.problems.push(Problem::with_file(
            name,
            "no article was found in the page, and all of its words were read",
            "see whether they are one report; if not, save its text as a .txt file",
        ));
        words(&html)
    });
    done.records.push(Record { file: name.to_owned(), text, metadata });
    done
}

/// The words of a piece of HTML, with a blank line between paragraphs.
pub(super) fn words(html: &str) -> String {
    parse(html).map_or_else(String::new, |document| words::of(&document))
}

/// A page, or a piece of one; none that has more elements, or deeper ones, than articles have.
fn parse(html: &str) -> Option<Document> {
    // Parsing takes time with the square of the depth.
    if nesting::is_endless(html, MOST_ELEMENTS, DEEPEST) {
        return None;
    }
    let document = Document::from(html);
    let mut depths: HashMap<NodeId, usize> = HashMap::new();
    let shallow = document.root().descendants_it().filter(NodeRef::is_element).all(|node| {
        let above = node.parent().and_then(|parent| depths.get(&parent.id)).copied().unwrap_or(0);
        depths.insert(node.id, above + 1);
        above < DEEPEST
    });
    shallow.then_some(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>Police foil attack | The Post</title>
        <meta property="og:site_name" content="The Post"></head><body>
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Police foil attack</h1><p>By Benet Koleka</p>
        <p>Albanian police said on Wednesday they had foiled a planned attack on an exiled
        Iranian opposition group, and named those whom they held to be behind it.</p>
        <p>The foreign ministry said that it knew of the plan, and that more would be told to
        the public later this week, once all who had a part in it were known.</p>
        <script>alert("no news")</script></article>
        <aside><p>Read next: ten ways to cook an egg, and why the last is the best of all</p></aside>
        <footer><p>Subscribe to our newsletter</p></footer></body></html>"#;

    #[test]
    fn the_article_is_read_and_nothing_around_it() {
        let found = read("a.html", PAGE.as_bytes());
        assert_eq!(found.problems, []);
        let Record { text, metadata, .. } = &found.records[0];
        assert!(text.contains("named those whom they held"), "{text}");
        assert!(text.contains("behind it.\n\nThe foreign ministry"), "{text}");
        for other in ["no news", "Home", "newsletter", "egg"] {
            assert!(!text.contains(other), "{other}: {text}");
        }
        assert_eq!(metadata.title, "Police foil attack");
        assert_eq!(metadata.source, "The Post");
        assert_eq!(metadata.language, "en");
    }

    #[test]
    fn a_short_page_is_read_as_it_is() {
        let found = read("a.html", b"<p>Police left.</p><p>They came.</p>");
        assert_eq!(found.records[0].text, "Police left.\n\nThey came.");
    }

    #[test]
    fn endless_nesting_is_told() {
        for tag in ["<div>", "<b>", "<table><tr><td>"] {
            let found = read("a.html", tag.repeat(100_000).as_bytes());
            assert_eq!(found.records, [], "{tag}");
            assert!(found.problems[0].message.contains("nested"), "{}", found.problems[0]);
        }
    }
}
