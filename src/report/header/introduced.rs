//! The words that introduce a date of publication, or of a change after it.

use super::skip_space;

/// What a date in a header is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum DateOf {
    /// The publication.
    Publication,
    /// A later change: when the report came out is not said.
    Change,
}

/// The words. Of two that begin alike the longer stands first.
const WORDS: [(&str, DateOf); 22] = [
    ("date of publication", DateOf::Publication),
    ("date published", DateOf::Publication),
    ("date posted", DateOf::Publication),
    ("date modified", DateOf::Change),
    ("date updated", DateOf::Change),
    ("date", DateOf::Publication),
    ("publication date", DateOf::Publication),
    ("first published", DateOf::Publication),
    ("originally published", DateOf::Publication),
    ("published online", DateOf::Publication),
    ("published", DateOf::Publication),
    ("pubdate", DateOf::Publication),
    ("posted", DateOf::Publication),
    ("filed", DateOf::Publication),
    ("issued", DateOf::Publication),
    ("last updated", DateOf::Change),
    ("last modified", DateOf::Change),
    ("last edited", DateOf::Change),
    ("updated", DateOf::Change),
    ("update", DateOf::Change),
    ("modified", DateOf::Change),
    ("edited", DateOf::Change),
];

/// Words that introduce a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Introduced {
    pub(super) of: DateOf,
    /// Whether nothing but a date can follow: a colon stands there, or the word is
    /// "date".
    pub(super) strictly: bool,
    /// Where what they introduce begins.
    pub(super) end: usize,
}

/// The words at the start of `text[start..]` that introduce a date.
pub(super) fn introduced(text: &str, start: usize) -> Option<Introduced> {
    let rest = &text[start..];
    let (word, of) = WORDS.iter().find(|(word, _)| {
        rest.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    })?;
    let after = start + word.len();
    let colon = text[after..].starts_with(':');
    let mut end = skip_line_space(text, after + usize::from(colon));
    if end == after {
        return None;
    }
    for small in ["on ", "at "] {
        if text[end..].starts_with(small) {
            end = skip_line_space(text, end + small.len());
        }
    }
    Some(Introduced { of: *of, strictly: colon || *word == "date", end })
}

/// Past the spaces of a line.
fn skip_line_space(text: &str, from: usize) -> usize {
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    skip_space(&text[..end], from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_a_colon_and_small_words_introduce_a_date() {
        for (text, of, strictly) in [
            ("date 2019", DateOf::Publication, true),
            ("Published: 2019", DateOf::Publication, true),
            ("Posted on 2019", DateOf::Publication, false),
            ("FIRST PUBLISHED on 2019", DateOf::Publication, false),
            ("Last modified:2019", DateOf::Change, true),
            ("Updated at 2019", DateOf::Change, false),
        ] {
            let found = introduced(text, 0).unwrap();
            assert_eq!((found.of, found.strictly), (of, strictly), "{text}");
            assert_eq!(&text[found.end..], "2019", "{text}");
        }
        for text in ["dated 2019", "Publisher", "é", "", "published2019"] {
            assert_eq!(introduced(text, 0), None, "{text}");
        }
    }
}
