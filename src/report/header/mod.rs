//! What stands before the news: a date, a headline, a byline, a dateline.

mod byline;
mod date_line;
mod dateline;
mod title;

use byline::{Byline, byline};
use date_line::date_line;
use dateline::{Dateline, dateline};
use title::title;

use crate::span::Span;
use crate::when::{Day, MONTHS, WEEKDAYS};

/// How many lines are looked at.
const LINES: usize = 6;

/// What a report says of itself before the news.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The headline.
    pub(super) title: Option<Span>,
    /// Who wrote it.
    pub(super) byline: Option<Byline>,
    /// Where it was written.
    pub(super) dateline: Option<Dateline>,
    /// The date of publication, from the line that tells it first. The day is none
    /// when the words are shaped like one but name none.
    pub(super) published: Option<(Span, Option<Day>)>,
    /// Where the news begins.
    pub(super) end: usize,
}

/// Reads the header of `text`: its lines in whatever order, up to the dateline or
/// to the first that is none of them.
pub(super) fn read(text: &str) -> Header {
    let mut header = Header::default();
    let (mut dated, mut from_line) = (false, None);
    for _ in 0..LINES {
        let at = header.end;
        let after_date = std::mem::take(&mut dated);
        if from_line.is_none()
            && let Some(line) = date_line(text, at)
        {
            from_line = Some((line.span, line.day));
            header.end = line.end;
            dated = true;
        } else if header.byline.is_none()
            && let Some(found) = byline(text, at)
        {
            header.end = found.end;
            header.byline = Some(found);
        } else if let Some(found) = dateline(text, at) {
            header.end = found.end;
            header.dateline = Some(found);
            break;
        } else if header.title.is_none()
            && let Some(found) = title(text, at, after_date)
        {
            header.title = Some(found);
            header.end = found.end as usize;
        } else {
            break;
        }
    }
    let beside = header.byline.as_ref().and_then(|byline| byline.day);
    let placed = header.dateline.as_ref().and_then(|line| line.day);
    header.published = from_line.or(beside).or(placed.map(|(span, day)| (span, Some(day))));
    header
}

fn skip_space(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_start().len()
}

fn is_time_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    MONTHS.contains(&word) || WEEKDAYS.contains(&word)
}

/// A word as it stands in names: a capital first, or a small joining word.
fn is_name_word(word: &str) -> bool {
    const JOINING: [&str; 14] =
        ["and", "of", "for", "the", "in", "de", "del", "van", "von", "der", "al", "bin", "la", "&"];
    word.chars().next().is_some_and(|first| first.is_uppercase()) || JOINING.contains(&word)
}
