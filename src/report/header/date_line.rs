//! The date of publication, on a line before the news.

use super::skip_space;
use crate::report::stated_day::day_at;
use crate::span::Span;
use crate::when::Day;

/// Words that introduce the date of publication.
const DATE_WORDS: [&str; 3] = ["date", "published", "posted"];

/// `date 2019-10-23`, `Published: 23 October 2019` at the start of `text`: where the
/// date stands, and which.
///
/// The day is none when the words are shaped like one but name none.
pub(in crate::report) fn date_line(text: &str, from: usize) -> Option<(Span, Option<Day>)> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
