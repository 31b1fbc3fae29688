//! The events of a collection in order of time, as lists of static pages.

use super::markup::{credit, linked, spoken, time};
use super::pages;
use super::words::SiteWords;
use crate::pack::{EventView, Pack};
use crate::shell::json::event_id;
use crate::text::one_line;
use html_escape::encode_text;

/// How many events index.html holds: as many as a page of the explorer's list. More would
/// keep those waiting who only pass through to the explorer.
const MOST: usize = 200;

/// The first events with the sentences that tell them, and how many more there are; with
/// links to a page of each where there are such pages.
pub(super) fn events(pack: &Pack, words: &SiteWords, with_pages: bool) -> String {
    let count = pack.event_count();
    if count == 0 {
        return String::new();
    }
    let listed = (0..count.min(MOST)).map(|number| event(pack, number, words, with_pages));
    let listed: String = listed.collect();
    let left = left(count).map(|left| match with_pages {
        true => more(&words.events_left(left), "event", words.every_event()),
        false => format!("<p>{}</p>", words.events_in_explorer(left)),
    });
    format!("<h2>{}</h2><ol>{listed}</ol>{}", words.all_events(), left.unwrap_or_default())
}

/// The first reports, and how many more there are. Without pages of their own all are there.
pub(super) fn reports(pack: &Pack, words: &SiteWords, with_pages: bool) -> String {
    let count = pack.report_count();
    let listed = if with_pages { count.min(MOST) } else { count };
    let listed: String = (0..listed).map(|number| report(pack, number, words)).collect();
    let left = left(count).filter(|_| with_pages);
    let left = left.map(|left| more(&words.reports_left(left), "report", words.every_report()));
    format!("<h2>{}</h2><ol>{listed}</ol>{}", words.reports_heading(), left.unwrap_or_default())
}

/// How many of some `index.html` does not hold; none where it holds all.
fn left(count: usize) -> Option<usize> {
    count.checked_sub(MOST).filter(|left| *left > 0)
}

/// That there are more, and where all are.
fn more(left: &str, folder: &str, all: &str) -> String {
    format!("<p>{left} <a href=\"{folder}/{}\">{all}</a></p>", pages::FIRST)
}

/// How many are listed in `index.html` alone.
pub(super) fn fits(count: usize) -> bool {
    count <= MOST
}

/// One event with the first sentence that tells it.
fn event(pack: &Pack, number: usize, words: &SiteWords, with_pages: bool) -> String {
    let event = pack.event(number);
    let Some(evidence) = event.evidence().next() else { return String::new() };
    let told = event.evidence().map(|told| pack.sentence(told.sentence()).report());
    let others = crate::sorted::each_once(told).len().saturating_sub(1);
    let sentence = pack.sentence(evidence.sentence());
    let report = pack.report(sentence.report());
    let credit = words.credit_of(report.source(), report.published());
    let credit = if others == 0 { credit } else { words.credit_and_others(others, &credit) };
    let spoken = spoken(report.language());
    let page = with_pages.then_some("event/");
    format!(
        "<li><p class=\"kicker\">{}</p><h3{spoken}>{}</h3><figure class=\"evidence\">\
         <blockquote{spoken}>{}</blockquote><figcaption>{} <span>{}</span></figcaption>\
         </figure></li>",
        time(event.when(), words),
        headline(event, page),
        encode_text(&one_line(sentence.text())),
        linked(report.url(), report.title_or_file(), report.language()),
        encode_text(&credit),
    )
}

/// The headline of an event, leading to its page in a folder where there is one.
fn headline(event: EventView<'_>, folder: Option<&str>) -> String {
    let label = encode_text(event.label());
    match folder {
        Some(folder) => format!("<a href=\"{folder}{}.html\">{label}</a>", event_id(event.id())),
        None => label.into_owned(),
    }
}

/// One event among all of them: when, and its headline, which leads to its page beside.
pub(super) fn line(pack: &Pack, number: usize, words: &SiteWords) -> String {
    let event = pack.event(number);
    let first = event.evidence().next();
    let report = first.map(|told| pack.report(pack.sentence(told.sentence()).report()));
    format!(
        "<li><p class=\"kicker\">{}</p><h2{}>{}</h2></li>",
        time(event.when(), words),
        spoken(report.map(|report| report.language()).unwrap_or_default()),
        headline(event, Some(""))
    )
}

/// One report among others.
pub(super) fn report(pack: &Pack, number: usize, words: &SiteWords) -> String {
    let report = pack.report(number);
    let title = linked(report.url(), report.title_or_file(), report.language());
    format!("<li>{title} <small>{}</small></li>", credit(report, words))
}
