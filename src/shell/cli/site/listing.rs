//! The collection in the page itself, for readers without JavaScript, for programs that
//! search the web, and until the explorer is there: its title, events and reports.

use super::{chronology, with_places};
use crate::pack::Pack;
use html_escape::{encode_double_quoted_attribute, encode_text};

/// What index.html holds before a collection is put in.
const LANGUAGE: &str = "<html lang=\"en\"";
const TITLE: &str = "<title>Dateline</title>";
const HEADING: &str = "<h1>Dateline</h1>";
const HELD: &str = "<div id=\"dateline-held\"></div>";

/// What is said of a collection in its page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    /// What it is called.
    pub(super) title: &'a str,
    /// What it holds, in a sentence.
    pub(super) description: &'a str,
    /// What else stands in the head of the page, as markup.
    pub(super) head: &'a str,
    /// Whether each event has a page of its own.
    pub(super) with_pages: bool,
}

/// The page with what is said of a collection, its events and its reports.
pub(super) fn fill(html: &str, pack: &Pack, said: Said<'_>) -> anyhow::Result<String> {
    let language = match pack.language() {
        "" => "en",
        language => language,
    };
    let title = encode_text(said.title);
    let held = format!(
        "<p>{}</p>{}{}",
        encode_text(said.description),
        chronology::events(pack, said.with_pages),
        chronology::reports(pack, said.with_pages)
    );
    let language = encode_double_quoted_attribute(language);
    let places = [
        (LANGUAGE, format!("<html lang=\"{language}\"")),
        (TITLE, format!("<title>{title}</title>{}", said.head)),
        (HEADING, format!("<h1 lang=\"{language}\" dir=\"auto\">{title}</h1>")),
        (HELD, format!("<div id=\"dateline-held\">{held}</div>")),
    ];
    with_places(html, places)
}
