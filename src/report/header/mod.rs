//! What stands before the news: a date, a headline, a byline, a dateline.

mod byline;
mod date_line;
mod dateline;
mod introduced;
mod title;

use byline::{Byline, byline};
use date_line::date_line;
use dateline::{Dateline, dateline};
use title::title;

pub(super) use introduced::DateOf;

use super::day::SaidDay;
use crate::span::Span;
use crate::when::{MONTHS, WEEKDAYS};

/// How many lines are looked at.
const LINES: usize = 8;

/// What a report says of itself before the news.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The headline.
    pub(super) title: Option<Span>,
    /// Who wrote it.
    pub(super) byline: Option<Byline>,
    /// Where it was written.
    pub(super) dateline: Option<Dateline>,
    /// The dates it names, the likeliest to be that of publication first.
    pub(super) days: Vec<(Place, SaidDay)>,
    /// Where the news begins.
    pub(super) end: usize,
}

/// Where a date of a header stands. The first is the likeliest to be that of
/// publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// On a line of its own.
    DateLine,
    /// In the data of the page that the report was on.
    Data,
    /// Beside who wrote it.
    Byline,
    /// Beside where it was written.
    Dateline,
    /// Where a later change is dated.
    Changed,
}

/// Reads the header of `text`: its lines in whatever order, up to the dateline or
/// to the first that is none of them. What stands at `blocks` is passed over; no headline is
/// looked for where the report is `titled` already.
pub(super) fn read(text: &str, blocks: &[Span], titled: bool) -> Header {
    let mut header = Header::default();
    let mut dated = false;
    for _ in 0..LINES {
        let at = after_blocks(text, blocks, header.end);
        header.end = at;
        let after_date = std::mem::take(&mut dated);
        // A second line of a date alone belongs to the news: "22 October 2019" over a
        // paragraph.
        if let Some(line) = date_line(text, at)
            && (line.announced || header.days.iter().all(|(place, _)| *place != Place::DateLine))
        {
            header.add(Place::DateLine, &line.days);
            header.end = line.end;
            dated = true;
        } else if header.byline.is_none()
            && let Some(found) = byline(text, at)
        {
            header.end = found.end;
            header.add(Place::Byline, &found.days);
            header.byline = Some(found);
        } else if let Some(found) = dateline(text, at) {
            header.end = found.end;
            header.days.extend(found.day.map(|day| (Place::Dateline, day)));
            header.dateline = Some(found);
            break;
        } else if !titled
            && header.title.is_none()
            && let Some(found) = title(text, at, after_date)
        {
            header.title = Some(found);
            header.end = found.end as usize;
        } else {
            break;
        }
    }
    header.end = after_blocks(text, blocks, header.end);
    header.days.sort_by_key(|(place, _)| *place);
    header
}

impl Header {
    fn add(&mut self, place: Place, days: &[(DateOf, SaidDay)]) {
        self.days.extend(days.iter().map(|(of, day)| match of {
            DateOf::Publication => (place, *day),
            DateOf::Change => (Place::Changed, *day),
        }));
    }
}

/// Past the blocks that stand at a place.
fn after_blocks(text: &str, blocks: &[Span], from: usize) -> usize {
    blocks.iter().fold(from, |at, block| match skip_space(text, at) == block.start as usize {
        true => block.end as usize,
        false => at,
    })
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
