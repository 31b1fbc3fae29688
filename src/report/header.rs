//! What stands before the news: a date, a byline, a dateline.

use super::stated_day::day_at;
use crate::span::Span;
use crate::when::{Day, MONTHS, WEEKDAYS};

/// Words that introduce the date of publication.
const DATE_WORDS: [&str; 3] = ["date", "published", "posted"];

/// The longest byline, in words.
const LONGEST_BYLINE: usize = 12;

/// The longest place of a dateline, in words: "EAST RUTHERFORD, New Jersey".
const LONGEST_PLACE: usize = 6;

/// `date 2019-10-23`, `Published: 23 October 2019` at the start of `text`: where the
/// date stands, and which.
///
/// The day is none when the words are shaped like one but name none.
pub(super) fn date_line(text: &str, from: usize) -> Option<(Span, Option<Day>)> {
    let start = skip_space(text, from);
    let rest = &text[start..];
    let word = DATE_WORDS.iter().find(|word| {
        rest.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    })?;
    let mut at = start + word.len();
    at += usize::from(text[at..].starts_with(':'));
    let mut spaced = skip_space(text, at);
    if text[spaced..].starts_with("on ") {
        spaced = skip_space(text, spaced + 3);
    }
    day_at(text, spaced).filter(|_| spaced > at)
}

/// `By Benet Koleka`, alone on its line: where the names stand, and where it ends.
pub(super) fn byline(text: &str, from: usize) -> Option<(Span, usize)> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = text[start..line_end].trim_end();
    let names = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "))?.trim_start();
    let words: Vec<&str> = names.split_whitespace().collect();
    let named = words.len() <= LONGEST_BYLINE
        && words.first().is_some_and(|word| !is_time_word(word))
        && words.iter().all(|word| is_name_word(word))
        && !line.ends_with(['.', '?', '!', ':']);
    let end = start + line.len();
    named.then(|| (Span::new(end - names.len(), end), line_end))
}

/// A dateline, `TIRANA (Reuters) -` or `LONDON —`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    pub(super) place: Span,
    pub(super) agency: Option<Span>,
    /// The day it names with its year, where it does.
    pub(super) day: Option<(Span, Day)>,
    pub(super) end: usize,
}

/// The dateline at the start of a paragraph. A place in capitals and a dash
/// make one; with an agency in brackets the place may be in small letters.
pub(super) fn dateline(text: &str, from: usize) -> Option<Dateline> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = &text[start..line_end];
    let (dash, dash_length) = first_dash(line)?;
    let before = line[..dash].trim_end();
    let (place, agency) = match before.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((place, agency)) => (place.trim_end(), Some(agency)),
        None => (before, None),
    };
    // "WASHINGTON, Oct. 23, 2019": a date without its year says too little to be
    // one of publication, and stays in the body for the date finder.
    let (place, day) = match place.find(|c: char| c.is_ascii_digit()) {
        None => (place, None),
        Some(digit) => {
            let at = place[..digit].rfind(", ").map(|at| at + 2)?;
            let (span, day) = day_at(text, start + at)?;
            let whole = span.end as usize == start + place.len();
            (&place[..at], Some((span, day.filter(|_| whole)?)))
        }
    };
    let place = place.trim_end_matches([',', ' ']);
    let capital = place
        .split([',', ' '])
        .next()
        .is_some_and(|word| word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()));
    let plausible = !place.is_empty()
        && place.split_whitespace().count() <= LONGEST_PLACE
        && place.split_whitespace().all(is_name_word)
        && place.chars().all(|c| c.is_alphabetic() || " ,.'’-/".contains(c))
        && (capital || agency.is_some())
        && agency.is_none_or(|name| !name.is_empty() && name.len() < 40);
    plausible.then(|| {
        let agency = agency.map(|name| {
            let at = start + before.len() - 1 - name.len();
            Span::new(at, at + name.len())
        });
        Dateline {
            place: Span::new(start, start + place.len()),
            agency,
            day,
            end: start + dash + dash_length,
        }
    })
}

/// The first dash that has a space before it, and its length.
fn first_dash(line: &str) -> Option<(usize, usize)> {
    ["--", "-", "–", "—"]
        .iter()
        .filter_map(|dash| {
            let spaced = format!(" {dash} ");
            line.find(&spaced).map(|at| (at + 1, dash.len()))
        })
        .min()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn place_and_agency(text: &str) -> Option<(&str, Option<&str>, &str)> {
        let found = dateline(text, 0)?;
        Some((found.place.of(text), found.agency.map(|span| span.of(text)), &text[found.end..]))
    }

    #[test]
    fn a_date_line_needs_its_word_and_a_day() {
        let text = " date 2019-10-23 Albanian police";
        assert_eq!(date_line(text, 0).map(|(span, _)| span.of(text)), Some("2019-10-23"));
        assert_eq!(date_line("Published: 2022-09-08\n", 0).unwrap().1, Day::from_ymd(2022, 9, 8));
        for text in ["Published: 8 September 2022", "Posted on Thursday, Sept. 8, 2022\n"] {
            assert_eq!(date_line(text, 0).unwrap().1, Day::from_ymd(2022, 9, 8), "{text}");
        }
        assert_eq!(date_line("date 2018-02-31 x", 0).unwrap().1, None);
        for text in [
            "dated 2019-10-23",
            "date of 2019-10-23",
            "date 2019-10-233",
            "2019-10-23",
            "date é019-10-23",
        ] {
            assert_eq!(date_line(text, 0), None, "{text}");
        }
    }

    #[test]
    fn a_byline_is_names_alone_on_a_line() {
        let text = " By Benet Koleka\n\nTIRANA";
        assert_eq!(byline(text, 0).map(|(span, _)| span.of(text)), Some("Benet Koleka"));
        let two = "By Maria van der Berg and John O'Neill for The Guardian";
        assert!(byline(two, 0).is_some());
        for text in [
            "By Friday",
            "By the end of the day it was over.",
            "By Wednesday Police Left",
            "Bypass",
        ] {
            assert_eq!(byline(text, 0), None, "{text}");
        }
    }

    #[test]
    fn datelines_name_a_place_and_perhaps_an_agency() {
        assert_eq!(
            place_and_agency("TIRANA (Reuters) - Albanian police"),
            Some(("TIRANA", Some("Reuters"), " Albanian police"))
        );
        assert_eq!(
            place_and_agency("NEW YORK, United States (AFP) — A man"),
            Some(("NEW YORK, United States", Some("AFP"), " A man"))
        );
        assert_eq!(place_and_agency("LONDON — Police"), Some(("LONDON", None, " Police")));
        assert_eq!(
            place_and_agency("Paris (AP) -- Police"),
            Some(("Paris", Some("AP"), " Police"))
        );
    }

    #[test]
    fn a_dateline_may_name_its_day() {
        let text = "WASHINGTON, Oct. 23, 2019 (Reuters) - Police";
        let found = dateline(text, 0).unwrap();
        assert_eq!(found.place.of(text), "WASHINGTON");
        assert_eq!(found.day.map(|(_, day)| day), Day::from_ymd(2019, 10, 23));
        assert_eq!(dateline("WASHINGTON, Oct. 23 (Reuters) - Police", 0), None);
    }

    #[test]
    fn a_sentence_with_a_dash_is_no_dateline() {
        for text in [
            "Police – who had come late – left.",
            "A man - a plan",
            "He said (again) - no",
            "NATO’s 3 - 2 win",
            "x",
        ] {
            assert_eq!(place_and_agency(text), None, "{text}");
        }
    }
}
