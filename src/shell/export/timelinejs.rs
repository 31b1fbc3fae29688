//! The JSON of TimelineJS 3, as its documentation describes it ("TimelineJS JSON data
//! format").

use super::address::address;
use super::ends::ends;
use super::selection::{Quotation, Selection, credit, named};
use super::{AUTOMATIC, Document};
use crate::export::{one_line, text_fragment};
use crate::pack::EventView;
use crate::shell::json::event_id;
use crate::sorted::each_once;
use crate::when::When;
use html_escape::{encode_double_quoted_attribute, encode_text};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Timeline {
    title: Slide,
    events: Vec<Slide>,
}

#[derive(Debug, Default, Serialize)]
struct Slide {
    unique_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "String::is_empty")]
    display_date: String,
    text: Text,
    #[serde(skip_serializing_if = "String::is_empty")]
    group: String,
    /// Off: what looks like an address in a report is no link.
    autolink: bool,
}

/// A headline and what stands below it, both HTML.
#[derive(Debug, Default, Serialize)]
struct Text {
    headline: String,
    text: String,
}

/// A date with no more parts than are known.
#[derive(Debug, Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
}

/// The events as slides. One that has no beginning has no place on such a timeline.
pub(super) fn document(selection: &Selection<'_>) -> serde_json::Result<Document> {
    let mut left_out = Vec::new();
    let mut events = Vec::new();
    for &event in &selection.events {
        match slide(selection, event) {
            Some(slide) => events.push(slide),
            None => left_out.push(format!("{}: when it began is not known", named(event))),
        }
    }
    let made_of = format!("{} events, found in {} reports.", events.len(), selection.reports.len());
    let text = Text {
        headline: encode_text(&one_line(selection.pack.title())).into_owned(),
        text: format!("<p>{made_of} {AUTOMATIC}</p>"),
    };
    let title = Slide { unique_id: "title".to_owned(), text, ..Slide::default() };
    Ok(Document { left_out, ..Document::json(&Timeline { title, events })? })
}

fn slide<'p>(selection: &Selection<'p>, event: EventView<'p>) -> Option<Slide> {
    let when = event.when()?;
    let (first, last) = ends(when);
    let sources = selection.quotations(event).map(|quotation| quotation.report.source());
    let sources = each_once(sources.filter(|source| !source.is_empty()));
    Some(Slide {
        unique_id: event_id(event.id()),
        start_date: Some(date(&first?)?),
        end_date: last.and_then(|last| date(&last)),
        display_date: When::in_words(when),
        text: Text {
            headline: encode_text(event.label()).into_owned(),
            text: selection.quotations(event).map(|quotation| quoted(&quotation)).collect(),
        },
        group: without_markup(&sources.join(", ")),
        autolink: false,
    })
}

/// A sentence and its source, which links to the sentence where it can be found.
fn quoted(quotation: &Quotation<'_>) -> String {
    let sentence = quotation.text();
    let mut cited = credit(quotation.report);
    // The link is enough of an address.
    cited.url.clear();
    let cited = encode_text(&cited.plain()).into_owned();
    let cited = match address(quotation.report) {
        Some(url) => {
            let url = text_fragment(&url, &sentence);
            format!("<a href=\"{}\">{cited}</a>", encode_double_quoted_attribute(&url))
        }
        None => cited,
    };
    format!("<blockquote>{}</blockquote><p>{cited}</p>", encode_text(&sentence))
}

/// A group is plain text to the documentation, and HTML to some versions of the program:
/// what would mean something there is written with signs that do not.
fn without_markup(group: &str) -> String {
    one_line(group).replace('<', "‹").replace('>', "›").replace('&', "＆")
}

/// `2018-03` as numbers. There is no year 0 here: 1 BC is -1.
fn date(iso: &str) -> Option<Date> {
    let (before, digits) = iso.strip_prefix('-').map_or((false, iso), |digits| (true, digits));
    let mut parts = digits.split('-').map(|part| part.parse::<u32>().ok());
    let year = i32::try_from(parts.next()??).ok()?;
    let year = if before { -year } else { year };
    Some(Date {
        year: if year > 0 { year } else { year - 1 },
        month: parts.next().flatten(),
        day: parts.next().flatten(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_no_more_parts_than_are_known_and_no_year_0() {
        let parts = |iso| date(iso).map(|date| (date.year, date.month, date.day));
        assert_eq!(parts("2018-03-19"), Some((2018, Some(3), Some(19))));
        assert_eq!(parts("2018-03"), Some((2018, Some(3), None)));
        assert_eq!(parts("0000"), Some((-1, None, None)));
        assert_eq!(parts("-0043-03-15"), Some((-44, Some(3), Some(15))));
        assert_eq!(parts(""), None);
    }
}
