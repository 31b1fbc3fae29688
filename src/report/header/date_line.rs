//! The date of publication, on a line before the news.

use super::skip_space;
use crate::report::stated_day::day_at;
use crate::span::Span;
use crate::when::Day;

/// Words that introduce the date of publication.
const DATE_WORDS: [&str; 3] = ["date", "published", "posted"];

/// The longest time of day after a date: "at 11:41 p.m. GMT".
const LONGEST_TIME: usize = 30;

/// A date of publication.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::report) struct DateLine {
    /// Where the date stands.
    pub(in crate::report) span: Span,
    /// Which; none when the words are shaped like one but name none.
    pub(in crate::report) day: Option<Day>,
    /// Where the news or the next of the header may begin.
    pub(in crate::report) end: usize,
}

/// `date 2019-10-23`, `Published: 23 October 2019`, or a line that is only a date
/// (`October 23, 2019 15:41 GMT`), at the start of `text[from..]`.
pub(in crate::report) fn date_line(text: &str, from: usize) -> Option<DateLine> {
    let start = skip_space(text, from);
    let introduced = introduced(text, start);
    let (span, day) = day_at(text, introduced.unwrap_or(start))?;
    let end = span.end as usize;
    match after_time(text, end) {
        Some(line_end) => Some(DateLine { span, day, end: line_end }),
        // "Published on 3 March 2018, the book sold well."
        None if text[end..].starts_with(',') && !text[start..].starts_with(['d', 'D']) => None,
        None => introduced.map(|_| DateLine { span, day, end }),
    }
}

/// Where the date begins that one of the words introduces.
fn introduced(text: &str, start: usize) -> Option<usize> {
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
    (spaced > at).then_some(spaced)
}

/// Where the line ends, when nothing but a time of day is left of it.
pub(in crate::report) fn after_time(text: &str, from: usize) -> Option<usize> {
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    let rest = text[from..end].trim();
    let clock = |word: &str| {
        let word = word.trim_matches(|c: char| ",|()-–".contains(c));
        word.is_empty()
            || matches!(word, "at" | "am" | "pm" | "a.m" | "a.m." | "p.m" | "p.m.")
            || word.starts_with(|c: char| c.is_ascii_digit() || "T+".contains(c))
                && word.chars().all(|c| c.is_ascii_digit() || ":.TZ+-ampAPM".contains(c))
            || word.len() <= 4 && word.chars().all(|c| c.is_ascii_uppercase())
    };
    let timed = rest.is_empty() || rest.contains(|c: char| c.is_ascii_digit());
    (rest.len() <= LONGEST_TIME && timed && rest.split_whitespace().all(clock)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_line_needs_its_word_and_a_day() {
        let text = " date 2019-10-23 Albanian police";
        assert_eq!(date_line(text, 0).map(|line| line.span.of(text)), Some("2019-10-23"));
        assert_eq!(date_line("Published: 2022-09-08\n", 0).unwrap().day, Day::from_ymd(2022, 9, 8));
        for text in ["Published: 8 September 2022", "Posted on Thursday, Sept. 8, 2022\n"] {
            assert_eq!(date_line(text, 0).unwrap().day, Day::from_ymd(2022, 9, 8), "{text}");
        }
        assert_eq!(date_line("date 2018-02-31 x", 0).unwrap().day, None);
        for text in [
            "dated 2019-10-23",
            "date of 2019-10-23",
            "date 2019-10-233",
            "2019-10-23 was the day",
            "Published on 3 March 2018, the book sold well.",
            "date é019-10-23",
        ] {
            assert_eq!(date_line(text, 0), None, "{text}");
        }
    }

    #[test]
    fn a_line_may_be_only_a_date_and_a_time() {
        for text in [
            "October 23, 2019 15:41 GMT\n\nPolice",
            "23 October 2019\nPolice",
            "2019-10-23T20:41:00Z\nPolice",
            "October 23, 2019 at 3:41 p.m.\nPolice",
            "DATE 23.10.2019\nPolice",
            "date 2019/10/23, 15:41\nPolice",
        ] {
            let line = date_line(text, 0).unwrap();
            assert_eq!(line.day, Day::from_ymd(2019, 10, 23), "{text}");
            assert_eq!(text[line.end..].trim_start(), "Police");
        }
    }
}
