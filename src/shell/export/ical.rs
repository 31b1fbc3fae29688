//! iCalendar (RFC 5545): events as entries of whole days.

use super::address::address;
use super::selection::{Selection, is_one_day, named};
use super::{AUTOMATIC, Document, urn};
use crate::export::one_line;
use crate::pack::EventView;
use crate::shell::json::event_id;
use crate::sorted::each_once;
use crate::when::{Basis, Day, When};

/// Octets of a line, without its end (section 3.1).
const LONGEST: usize = 75;

/// The time of a stamp where nothing that is known has one.
const NO_STAMP: &str = "19700101T000000Z";

/// A calendar has at least one component (section 3.6): where no event is left, a time zone
/// that nothing refers to.
const NOTHING: [(&str, &str); 8] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Etc/UTC"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19700101T000000"),
    ("TZOFFSETFROM", "+0000"),
    ("TZOFFSETTO", "+0000"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// The events as a calendar. One whose days a calendar cannot hold is left out.
pub(super) fn document(selection: &Selection<'_>) -> Document {
    let mut left_out = Vec::new();
    let mut entries = String::new();
    for &event in &selection.events {
        match days(event.when()) {
            Ok(days) => entry(selection, event, days, &mut entries),
            Err(why) => left_out.push(format!("{}: {why}", named(event))),
        }
    }
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", concat!("-//Dateline//dateline ", env!("CARGO_PKG_VERSION"), "//EN"));
    line(&mut out, "CALSCALE", "GREGORIAN");
    let title = text(&one_line(selection.pack.title()));
    if !title.is_empty() {
        // The name by RFC 7986, and the one that older programs read.
        line(&mut out, "NAME", &title);
        line(&mut out, "X-WR-CALNAME", &title);
    }
    line(&mut out, "DESCRIPTION", &text(AUTOMATIC));
    if entries.is_empty() {
        NOTHING.iter().for_each(|(name, value)| line(&mut out, name, value));
    }
    out.push_str(&entries);
    line(&mut out, "END", "VCALENDAR");
    Document { bytes: out.into_bytes(), left_out }
}

/// The first day of an entry and the one after its last; why there are none.
fn days(when: Option<When>) -> Result<(Day, Day), &'static str> {
    let (first, last) = match when.map(|when| (when.earliest(), when.latest())) {
        Some((Some(first), Some(last))) => (first, last),
        Some((None, _)) => return Err("when it began is not known"),
        Some((_, None)) => return Err("when it ended is not known"),
        None => return Err("no date is known"),
    };
    if first.year() < 1 {
        return Err("a calendar begins with the year 1");
    }
    Ok((first, last.plus_days(1).ok_or("an entry ends before 31 December 9999")?))
}

fn entry<'p>(
    selection: &Selection<'p>,
    event: EventView<'p>,
    (first, after): (Day, Day),
    out: &mut String,
) {
    let mut summary = one_line(event.label());
    let mut description = selection.description(event);
    if let Some(when) = event.when().filter(|when| !is_one_day(*when)) {
        summary.push_str(&format!(" ({})", when.in_words()));
        description[0].push_str(" The entry spans all days that it may have been.");
    }
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &urn::uuid("event", &[&event_id(event.id())]));
    line(out, "DTSTAMP", &stamp(selection, event));
    line(out, "DTSTART;VALUE=DATE", &date(first));
    line(out, "DTEND;VALUE=DATE", &date(after));
    line(out, "SUMMARY", &text(&summary));
    line(out, "DESCRIPTION", &text(&description.join("\n")));
    let names = event.entities().map(|entity| selection.pack.entity(entity).label());
    let names: Vec<String> = each_once(names).into_iter().map(text).collect();
    if !names.is_empty() {
        line(out, "CATEGORIES", &names.join(","));
    }
    if let Some(url) = selection.quotations(event).find_map(|it| address(it.report)) {
        line(out, "URL", &url);
    }
    // Nobody is busy with the news.
    line(out, "TRANSP", "TRANSPARENT");
    line(out, "END", "VEVENT");
}

/// When what is said of an event was last revised (section 3.8.7.2), which the reports tell
/// and no clock: the last day on which one that tells it was published. So the same reports
/// give the same bytes.
fn stamp(selection: &Selection<'_>, event: EventView<'_>) -> String {
    let published = selection.quotations(event).filter_map(|quotation| {
        let (when, basis) = quotation.report.published()?;
        when.latest().filter(|day| basis != Basis::Inferred && day.year() >= 1)
    });
    published.max().map_or_else(|| NO_STAMP.to_owned(), |day| format!("{}T000000Z", date(day)))
}

/// A day of the years 1 to 9999.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text (section 3.3.11). It holds no control characters but the line feed.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a content line, folded between characters (section 3.1).
fn line(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if length + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}
