//! The events of a collection in order of time, as lists of static pages.

use super::markup::{credit, linked, spoken, time};
use super::pages;
use crate::pack::{EventView, Pack};
use crate::shell::json::event_id;
use crate::text::one_line;
use html_escape::encode_text;

/// How many events index.html holds: as many as a page of the explorer's list. More would
/// keep those waiting who only pass through to the explorer.
const MOST: usize = 200;

/// The first events with the sentences that tell them, and how many more there are; with
/// links to a page of each where there are such pages.
pub(super) fn events(pack: &Pack, with_pages: bool) -> String {
    let count = pack.event_count();
    if count == 0 {
        return String::new();
    }
    let first = (0..count.min(MOST)).map(|number| event(pack, pack.event(number), with_pages));
    let first: String = first.collect();
    format!("<h2>Events</h2><ol>{first}</ol>{}", more(count, "event", with_pages))
}

/// The first reports, and how many more there are. Without pages of their own all are there.
pub(super) fn reports(pack: &Pack, with_pages: bool) -> String {
    let count = pack.report_count();
    let listed = if with_pages { count.min(MOST) } else { count };
    let listed: String = (0..listed).map(|number| report(pack, number)).collect();
    let more = if with_pages { more(count, "report", true) } else { String::new() };
    format!("<h2>Reports</h2><ol>{listed}</ol>{more}")
}

/// How many of a kind `index.html` does not hold, and where they are.
fn more(count: usize, kind: &str, with_pages: bool) -> String {
    let Some(more) = count.checked_sub(MOST).filter(|more| *more > 0) else {
        return String::new();
    };
    let more = format!("{more} more {kind}{}", if more == 1 { "" } else { "s" });
    match with_pages {
        true => format!(
            "<p>There are {more}: <a href=\"{kind}/{}\">all {count} {kind}s</a>.</p>",
            pages::FIRST
        ),
        false => format!("<p>There are {more} in the explorer.</p>"),
    }
}

/// How many are listed in `index.html` alone.
pub(super) fn fits(count: usize) -> bool {
    count <= MOST
}

/// One event with the first sentence that tells it.
fn event(pack: &Pack, event: EventView<'_>, with_pages: bool) -> String {
    let Some(evidence) = event.evidence().next() else { return String::new() };
    let told = event.evidence().map(|told| pack.sentence(told.sentence()).report());
    let others = crate::sorted::each_once(told).len().saturating_sub(1);
    let others = match others {
        0 => String::new(),
        1 => ", and 1 more report".to_owned(),
        more => format!(", and {more} more reports"),
    };
    let sentence = pack.sentence(evidence.sentence());
    let report = pack.report(sentence.report());
    let spoken = spoken(report.language());
    let page = with_pages.then_some("event/");
    format!(
        "<li><p class=\"kicker\">{}</p><h3{spoken}>{}</h3><figure class=\"evidence\">\
         <blockquote{spoken}>{}</blockquote><figcaption>{} <span>{}{others}</span></figcaption>\
         </figure></li>",
        time(event.when()),
        headline(event, page),
        encode_text(&one_line(sentence.text())),
        linked(report.url(), report.title_or_file(), report.language()),
        credit(report),
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
pub(super) fn line(pack: &Pack, event: EventView<'_>) -> String {
    let first = event.evidence().next();
    let report = first.map(|told| pack.report(pack.sentence(told.sentence()).report()));
    format!(
        "<li><p class=\"kicker\">{}</p><h2{}>{}</h2></li>",
        time(event.when()),
        spoken(report.map(|report| report.language()).unwrap_or_default()),
        headline(event, Some(""))
    )
}

/// One report among others.
pub(super) fn report(pack: &Pack, number: usize) -> String {
    let report = pack.report(number);
    let title = linked(report.url(), report.title_or_file(), report.language());
    format!("<li>{title} <small>{}</small></li>", credit(report))
}
