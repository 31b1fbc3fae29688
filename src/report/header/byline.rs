//! Who wrote it, on a line before the news.

use super::date_line::rest_of_line;
use super::introduced::DateOf;
use super::{is_name_word, is_time_word, skip_space};
use crate::report::day::{SaidDay, day_at};
use crate::span::Span;

/// The longest byline, in words.
const LONGEST: usize = 12;

/// The longest line of one, in bytes.
const LONGEST_LINE: usize = 200;

/// Publishers that writers name beside themselves.
const PUBLISHERS: [&str; 22] = [
    "AFP",
    "Agence France-Presse",
    "Al Jazeera",
    "ANSA",
    "AP",
    "BBC",
    "Bloomberg",
    "CNN",
    "Deutsche Welle",
    "dpa",
    "DPA",
    "DW",
    "EFE",
    "IRNA",
    "Kyodo",
    "Reuters",
    "RFE/RL",
    "TASS",
    "UPI",
    "VOA",
    "Xinhua",
    "The Guardian",
];

/// How the names of others end.
const PUBLISHER_ENDINGS: [&str; 12] = [
    "Agency",
    "Herald",
    "Journal",
    "Network",
    "News",
    "Post",
    "Press",
    "Radio",
    "Service",
    "Television",
    "Times",
    "Tribune",
];

/// A byline.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::report) struct Byline {
    /// Who.
    pub(in crate::report) names: Span,
    /// The publisher they write for, after a comma.
    pub(in crate::report) publisher: Option<Span>,
    /// The dates after them: of publication first.
    pub(in crate::report) days: Vec<(DateOf, SaidDay)>,
    /// Where its line ends.
    pub(in crate::report) end: usize,
}

/// `By Benet Koleka`, alone on its line.
pub(in crate::report) fn byline(text: &str, from: usize) -> Option<Byline> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = text[start..line_end].trim_end();
    if line.len() > LONGEST_LINE {
        return None;
    }
    let opened = ["By ", "BY ", "by ", "By: ", "BY: ", "by: "];
    let names = opened.iter().find_map(|opening| line.strip_prefix(opening))?.trim_start();
    let at = start + line.len() - names.len();
    let (names, days) = dated(text, at, names);
    let (names, publisher) = match names.rsplit_once(", ") {
        Some((before, last)) if is_publisher(last.trim()) => {
            let start = at + names.len() - last.trim_start().len();
            (before, Some(Span::new(start, start + last.trim().len())))
        }
        _ => (names, None),
    };
    let names = names.trim_end_matches(|c: char| c == ' ' || PARTS.contains(&c));
    let mut words = names.split_whitespace();
    let named = words.clone().count() <= LONGEST
        && words.clone().next().is_some_and(|word| is_name_word(word) && !is_time_word(word))
        && words.all(is_name_word)
        && !names.ends_with(['.', '?', '!', ':']);
    named.then(|| Byline { names: Span::new(at, at + names.len()), publisher, days, end: line_end })
}

/// What may stand between the names and a date.
const PARTS: [char; 7] = [',', '|', '·', '•', '-', '–', '—'];

/// The names before a date of publication, and that date with what follows it.
fn dated<'t>(text: &str, at: usize, names: &'t str) -> (&'t str, Vec<(DateOf, SaidDay)>) {
    let parts = names.match_indices(PARTS).map(|(from, part)| (from, from + part.len()));
    let on = names.match_indices(" on ").map(|(from, part)| (from, from + part.len()));
    let mut ends: Vec<(usize, usize)> = parts.chain(on).collect();
    ends.sort_unstable();
    for (end, next) in ends {
        if let Some(day) = day_at(text, skip_space(text, at + next))
            && let Some((more, _)) = rest_of_line(text, day.span.end as usize)
        {
            let days = std::iter::once((DateOf::Publication, day)).chain(more).collect();
            return (&names[..end], days);
        }
    }
    (names, Vec::new())
}

fn is_publisher(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    PUBLISHERS.contains(&name) || (last != name && PUBLISHER_ENDINGS.contains(&last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::day::Said;
    use crate::when::Day;

    fn names(text: &str) -> Option<&str> {
        byline(text, 0).map(|found| found.names.of(text))
    }

    #[test]
    fn a_byline_is_names_alone_on_a_line() {
        for text in [" By Benet Koleka\n\nTIRANA", "By: Benet Koleka", "by Benet Koleka\n"] {
            assert_eq!(names(text), Some("Benet Koleka"), "{text}");
        }
        for text in [
            "By Maria van der Berg and John O'Neill for The Guardian",
            "By Benet Koleka and Fatos Bytyci in Pristina",
        ] {
            assert_eq!(names(text), Some(&text[3..]));
        }
        for text in [
            "By Friday",
            "By the end of the day it was over.",
            "By Wednesday Police Left",
            "by police in Tirana",
            "Bypass",
        ] {
            assert_eq!(names(text), None, "{text}");
        }
    }

    #[test]
    fn a_byline_may_name_the_publisher() {
        let text = "By JANE DOE and JOHN SMITH, Associated Press\n";
        let found = byline(text, 0).unwrap();
        assert_eq!(found.names.of(text), "JANE DOE and JOHN SMITH");
        assert_eq!(found.publisher.map(|span| span.of(text)), Some("Associated Press"));
        assert_eq!(byline("By A Doe, B Smith", 0).unwrap().publisher, None);
    }

    #[test]
    fn a_byline_may_name_the_day() {
        for text in [
            "By A Doe, 23 October 2019",
            "By A Doe, Reuters, Oct. 23, 2019 15:41 GMT",
            "By A Doe | October 23, 2019",
            "By A Doe – Oct. 23, 2019 | Updated Oct. 24, 2019",
            "By A Doe on October 23, 2019 at 3:41 p.m.",
        ] {
            let found = byline(text, 0).unwrap();
            assert_eq!(found.names.of(text), "A Doe");
            let day = Day::from_ymd(2019, 10, 23).map(Said::Day);
            assert_eq!(found.days.first().map(|(_, day)| day.said), day, "{text}");
        }
        let yearless = byline("By A Doe, Oct. 23", 0).unwrap();
        assert_eq!(yearless.days[0].1.said, Said::Yearly(10, 23));
        assert_eq!(names("By A Doe, 23 October 2019 Police left"), None);
    }
}
