//! The pages beside the explorer's own: one for each event, and lists of all events and of
//! all reports. They are HTML and nothing else, so that every program can read them.

use super::base_url::BaseUrl;
use super::card::{self, About};
use super::markup::spoken;
use super::words::SiteWords;
use super::{Files, chronology, event, title};
use crate::explore::{Explorer, Shown};
use crate::shell::json::event_id;
use html_escape::encode_text;

/// The first page of a list.
pub(super) const FIRST: &str = "index.html";

/// How many events or reports a page of a list has: some 150 kilobytes.
const LINES: usize = 1000;

/// The most events that have a page each: some hosts take no more than 20,000 files, and all
/// pages are held at once until the site is written.
pub(super) const MOST: usize = 19_000;

/// What such a page may do: be drawn by the site's styles, and load nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// What all of these pages have in common.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    /// What is explored.
    pub(super) explorer: &'a Explorer,
    /// Links to the styles, as seen from a folder of the site.
    pub(super) styles: &'a str,
    /// The words of the pages.
    pub(super) words: &'a SiteWords,
    /// Light or dark, where their publisher chose one.
    pub(super) theme: Option<&'a str>,
    /// Where the site will be found.
    pub(super) base: Option<&'a BaseUrl>,
}

/// Adds the pages to the files of a site.
pub(super) fn add(files: &mut Files, frame: Frame<'_>) -> anyhow::Result<()> {
    let (pack, words) = (frame.explorer.pack(), frame.words);
    let shown = Shown::default();
    for number in 0..pack.event_count() {
        let id = event_id(pack.event(number).id());
        if let Some(page) = event::page(frame, number, &shown)? {
            files.insert(format!("event/{id}.html"), page.into_bytes());
        }
    }
    let event = |number| chronology::line(pack, number, words);
    lists(files, frame, ("event", words.all_events()), pack.event_count(), event);
    if !chronology::fits(pack.report_count()) {
        let report = |number| chronology::report(pack, number, words);
        lists(files, frame, ("report", words.reports_heading()), pack.report_count(), report);
    }
    Ok(())
}

/// Adds the pages of a list, which lie in a folder of its kind.
fn lists(
    files: &mut Files,
    frame: Frame<'_>,
    (kind, heading): (&str, &str),
    count: usize,
    line: impl Fn(usize) -> String,
) {
    let words = frame.words;
    let last = count.div_ceil(LINES);
    for page in 0..last {
        let from = page * LINES;
        let lines: String = (from..count.min(from + LINES)).map(&line).collect();
        let heading = match last {
            1 => heading.to_owned(),
            _ => words.page_of(heading, page + 1, last),
        };
        let before =
            page.checked_sub(1).map(name).map(|name| step("prev", &name, words.previous_page()));
        let after = (page + 1 < last).then(|| step("next", &name(page + 1), words.next_page()));
        let main = format!(
            "<h1>{heading}</h1><ol start=\"{}\">{lines}</ol>{}",
            from + 1,
            steps([before, after].into_iter().flatten(), words)
        );
        let path = format!("{kind}/{}", name(page));
        let about = About {
            title: &format!("{heading}: {}", title(frame.explorer.pack(), words)),
            description: &words.described(frame.explorer),
            kind: "website",
            path: path.strip_suffix(FIRST).unwrap_or(&path),
        };
        let page = frame.page(&about, "", &main);
        files.insert(path.clone(), page.into_bytes());
    }
}

/// The file of a page of a list, by its number from 0.
fn name(page: usize) -> String {
    match page {
        0 => FIRST.to_owned(),
        page => format!("{}.html", page + 1),
    }
}

/// A link to what comes before or after.
pub(super) fn step(relation: &str, file: &str, words: &str) -> String {
    format!("<a rel=\"{relation}\" href=\"{file}\">{words}</a>")
}

/// Links to what comes before and after.
pub(super) fn steps(links: impl Iterator<Item = String>, words: &SiteWords) -> String {
    let links: String = links.collect();
    match links.is_empty() {
        true => links,
        false => format!("<nav class=\"steps\" aria-label=\"{}\">{links}</nav>", words.pages()),
    }
}

impl Frame<'_> {
    /// A page: what is said of it, what else stands in its head, and what it shows.
    pub(super) fn page(&self, about: &About<'_>, head: &str, main: &str) -> String {
        let (pack, words) = (self.explorer.pack(), self.words);
        let language = spoken(pack.language());
        let theme = self.theme.map(|theme| format!(" data-theme=\"{theme}\"")).unwrap_or_default();
        let colours = self.theme.unwrap_or("light dark");
        format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"{theme}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <title>{}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"{colours}\">\n\
             <link rel=\"icon\" href=\"data:,\">\n{}{}\n{head}\n</head>\n<body>\n\
             <div class=\"dateline\">\n<nav class=\"prelude\" aria-label=\"{}\">\
             <a href=\"../index.html\"{language}>{}</a></nav>\n\
             <main class=\"prelude\">{main}</main>\n</div>\n</body>\n</html>\n",
            words.spoken().tag(),
            words.direction(),
            encode_text(about.title),
            self.styles,
            card::about(about, self.base),
            words.site(),
            encode_text(title(pack, words)),
        )
    }
}
