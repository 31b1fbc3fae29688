//! The date of publication, on a line before the news.

use super::introduced::{DateOf, introduced};
use super::skip_space;
use crate::report::day::{Said, SaidDay, Wrong, day_at, digit, is_clock_word, is_separator};
use crate::span::Span;

/// How many words of a time of day may stand before its date.
const LONGEST_TIME: usize = 6;

/// The longest line of dates, in bytes.
const LONGEST_LINE: usize = 300;

/// The dates of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct DateLine {
    /// Each with what it is the date of.
    pub(in crate::report) days: Vec<(DateOf, SaidDay)>,
    /// Whether a word announces them.
    pub(in crate::report) announced: bool,
    /// Where the news or the next of the header may begin.
    pub(in crate::report) end: usize,
}

/// `date 2019-10-23`, `Published: 23 October 2019 | Updated: 24 October 2019`, or a
/// line that is only a date (`October 23, 2019 15:41 GMT`), at the start of
/// `text[from..]`.
pub(in crate::report) fn date_line(text: &str, from: usize) -> Option<DateLine> {
    let start = skip_space(text, from);
    let words = introduced(text, start);
    let at = words.map_or(start, |words| words.end);
    let of = words.map_or(DateOf::Publication, |words| words.of);
    let Some(day) = day_after_time(text, at) else {
        return words.filter(|words| words.strictly).and_then(|_| no_date(text, at, of));
    };
    let end = day.span.end as usize;
    if let Some((more, line_end)) = rest_of_line(text, end) {
        let days = std::iter::once((of, day)).chain(more).collect();
        return Some(DateLine { days, announced: words.is_some(), end: line_end });
    }
    // The news may follow on the line, if it can be told from a sentence that begins
    // "Published on 3 March 2018, the book sold well".
    let words = words?;
    let in_digits = day.span.of(text).bytes().all(|byte| !byte.is_ascii_alphabetic());
    let rest = &text[end..];
    let told = !rest.starts_with(',') || text[start..].starts_with(['d', 'D']);
    let by = rest.trim_start().get(..3).is_some_and(|word| word.eq_ignore_ascii_case("by "));
    let complete = matches!(day.said, Said::Day(_) | Said::Either(_) | Said::None(_));
    (told && complete && (words.strictly || in_digits || by)).then(|| DateLine {
        days: vec![(of, day)],
        announced: true,
        end,
    })
}

/// A date with a time of day before it or none: `10:41 BST, 23 October 2019`.
fn day_after_time(text: &str, start: usize) -> Option<SaidDay> {
    let line = line_from(text, start);
    for word in line.split_whitespace().take(LONGEST_TIME) {
        let at = start + offset(line, word);
        if let Some(day) = day_at(text, at) {
            return Some(day);
        }
        if !is_clock_word(word) && !is_separator(word) && word != "on" {
            return None;
        }
    }
    None
}

/// What follows a date up to the end of its line, where that is a time of day and
/// further dates that are introduced: `15:41 GMT | Updated 24 October 2019`.
pub(in crate::report) fn rest_of_line(
    text: &str,
    from: usize,
) -> Option<(Vec<(DateOf, SaidDay)>, usize)> {
    let line = line_from(text, from);
    let end = from + line.len();
    let rest = line.strip_prefix('T').unwrap_or(line);
    if line.len() > LONGEST_LINE {
        return None;
    }
    let mut days = Vec::new();
    let (mut after, mut timed, mut letters) = (from, false, false);
    for word in rest.split_whitespace() {
        let at = from + offset(line, word);
        if at < after {
            continue;
        }
        if let Some(words) = introduced(text, at)
            && let Some(day) = day_after_time(text, words.end)
        {
            days.push((words.of, day));
            after = day.span.end as usize;
        } else if is_clock_word(word) || is_separator(word) {
            timed |= word.chars().any(|c| digit(c).is_some()) || word == "noon";
            letters |= word.chars().any(char::is_alphabetic);
        } else {
            return None;
        }
    }
    // "2019-10-23 WHO" is no date with a zone.
    let zone_alone = letters && !timed && days.is_empty();
    (!zone_alone).then_some((days, end))
}

/// Digits and signs where a date was announced, but none that is one.
fn no_date(text: &str, at: usize, of: DateOf) -> Option<DateLine> {
    let word = line_from(text, at).split_whitespace().next()?;
    let count = word.chars().filter(|&c| digit(c).is_some()).count();
    let signs = word.chars().filter(|&c| "-/.".contains(c)).count();
    let shaped = word.chars().all(|c| digit(c).is_some() || "-/.:,T+Z".contains(c))
        && count > 0
        && (signs >= 2 || count > 4);
    let span = Span::new(at, at + word.len());
    shaped.then(|| DateLine {
        days: vec![(of, SaidDay { span, weekday: None, said: Said::None(Wrong::NoDate) })],
        announced: true,
        end: at + word.len(),
    })
}

fn line_from(text: &str, from: usize) -> &str {
    let rest = &text[from..];
    &rest[..rest.find('\n').unwrap_or(rest.len())]
}

/// Where `word` begins in the line it is of.
fn offset(line: &str, word: &str) -> usize {
    word.as_ptr() as usize - line.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Vec<String> {
        let line = date_line(text, 0);
        let days = line.iter().flat_map(|line| &line.days);
        days.map(|(of, day)| match day.said {
            Said::Day(day) => format!("{of:?} {day}"),
            other => format!("{of:?} {other:?}"),
        })
        .collect()
    }

    #[test]
    fn a_date_line_needs_its_word_and_a_day() {
        let text = " date 2019-10-23 Albanian police";
        let line = date_line(text, 0).unwrap();
        assert_eq!(line.days[0].1.span.of(text), "2019-10-23");
        assert_eq!(&text[line.end..], " Albanian police");
        for text in [
            "Published: 2022-09-08\n",
            "Published: 8 September 2022",
            "Posted on Thursday, Sept. 8, 2022\n",
            "Published 2022-09-08 Albanian police",
            "Filed: 8 September 2022 16:20 BST\n",
            "First published on Thu 8 Sep 2022 16.20 BST",
            "Published 10:41 BST, 8 September 2022\n",
            "Published at 10:41 on 8 September 2022\n",
            "Posted 8 September 2022 by A Doe\n",
            "PUBLISHED THU, SEP 8 2022 3:41 PM EDT",
            "Date: Thu, 08 Sep 2022 20:41:00 +0000",
            "Published: 2022-09-08T23:30:00-05:00",
        ] {
            assert_eq!(days(text), ["Publication 2022-09-08"], "{text}");
        }
        for text in [
            "dated 2019-10-23",
            "date of 2019-10-23",
            "2019-10-23 was the day",
            "Published on 3 March 2018, the book sold well.",
            "Updated 3 March 2018 guidance says no.",
            "Posted in May 2018 were two",
            "Filed under Politics",
            "Published 300 copies",
            "Published: 300 copies",
            "date é019-10-23",
            "Date: unknown",
        ] {
            assert_eq!(date_line(text, 0), None, "{text}");
        }
    }

    #[test]
    fn a_change_is_told_from_the_publication() {
        for text in [
            "Published: 23 October 2019 | Updated: 24 October 2019\nPolice",
            "Published 23 October 2019, 10:41 GMT Last updated 24 October 2019 9:00 GMT\nPolice",
            "Oct 23, 2019 10:41 AM EDT / Updated Oct 24, 2019, 9 AM EDT\nPolice",
        ] {
            assert_eq!(days(text), ["Publication 2019-10-23", "Change 2019-10-24"], "{text}");
            let end = date_line(text, 0).unwrap().end;
            assert_eq!(&text[end..], "\nPolice");
        }
        assert_eq!(days("Last modified: 2019-10-23"), ["Change 2019-10-23"]);
    }

    #[test]
    fn a_line_may_be_only_a_date_and_a_time() {
        for text in [
            "October 23, 2019 15:41 GMT\n\nPolice",
            "23 October 2019\nPolice",
            "2019-10-23T20:41:00Z\nPolice",
            "2019-10-23 20:41:00+02:00\nPolice",
            "October 23, 2019 at 3:41 p.m.\nPolice",
            "October 23, 2019 · 3:41 PM ET\nPolice",
            "10:41 AM, Oct 23, 2019\nPolice",
            "DATE 23.10.2019\nPolice",
            "date 2019/10/23, 15:41\nPolice",
            "date ۲۰۱۹/۱۰/۲۳\nPolice",
        ] {
            assert_eq!(days(text), ["Publication 2019-10-23"], "{text}");
            let end = date_line(text, 0).unwrap().end;
            assert_eq!(text[end..].trim_start(), "Police");
        }
        assert_eq!(days("Friday, Oct. 25\nPolice"), ["Publication Yearly(10, 25)"]);
        assert_eq!(days("2019-10-23 WHO\n"), [""; 0]);
    }

    #[test]
    fn what_is_announced_as_a_date_and_is_none_is_told() {
        for text in [
            "date 2018-02-31 x",
            "date 2019-10-233",
            "date 00/00/0000",
            "Published: 12019-01-01",
            "Published: 31 February 2019",
            "date 99999",
        ] {
            let line = date_line(text, 0).unwrap();
            assert!(matches!(line.days[0].1.said, Said::None(_)), "{text}");
        }
        let long = format!("date {}", "9".repeat(10_000));
        assert_eq!(days(&long), ["Publication None(NoDate)"]);
    }
}
