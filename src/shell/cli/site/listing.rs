//! The collection in the page itself, for readers without JavaScript, for programs that
//! search the web, and until the explorer is there: its title, events and reports.

use super::markup::spoken;
use super::words::SiteWords;
use super::{chronology, with_places};
use crate::pack::Pack;
use html_escape::encode_text;

/// What index.html holds before a collection is put in.
const LANGUAGE: &str = "<html lang=\"en\"";
const TITLE: &str = "<title>Dateline</title>";
const HEADING: &str = "<h1>Dateline</h1>";
const NEEDS_SCRIPT: &str = "To be searched, this timeline needs JavaScript and WebAssembly.";
const NEEDS_SERVER: &str = "This timeline is loading, or cannot be loaded. It needs JavaScript, \
                            WebAssembly and a web server.";
const HELD: &str = "<div id=\"dateline-held\"></div>";

/// What is said of a collection in its page.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// What it is called.
    pub(super) title: &'a str,
    /// What it holds, in a sentence.
    pub(super) description: &'a str,
    /// What else stands in the head of the page, as markup.
    pub(super) head: &'a str,
    /// The words around it.
    pub(super) words: &'a SiteWords,
    /// Whether each event has a page of its own.
    pub(super) with_pages: bool,
}

/// The page with what is said of a collection, its events and its reports.
pub(super) fn fill(html: &str, pack: &Pack, said: Said<'_>) -> anyhow::Result<String> {
    let words = said.words;
    let title = encode_text(said.title);
    let held = format!(
        "<p>{}</p>{}{}",
        encode_text(said.description),
        chronology::events(pack, words, said.with_pages),
        chronology::reports(pack, words, said.with_pages)
    );
    let page = format!("<html lang=\"{}\" dir=\"{}\"", words.spoken().tag(), words.direction());
    let places = [
        (LANGUAGE, page),
        (TITLE, format!("<title>{title}</title>{}", said.head)),
        (HEADING, format!("<h1{}>{title}</h1>", spoken(pack.language()))),
        (NEEDS_SCRIPT, words.needs_script().to_owned()),
        (NEEDS_SERVER, words.needs_server().to_owned()),
        (HELD, format!("<div id=\"dateline-held\">{held}</div>")),
    ];
    with_places(html, places)
}
