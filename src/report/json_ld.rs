//! JSON-LD in a text: what a publisher's page says of its report to machines.
//!
//! ```html
//! <script type="application/ld+json">
//! {"@type": "NewsArticle", "datePublished": "2019-10-23T20:41:00+02:00"}
//! </script>
//! ```
//!
//! Only the dates of an article are read ([schema.org](https://schema.org/NewsArticle)),
//! in `@graph` and in lists too. Nothing is fetched: a context that stands elsewhere
//! is not followed.

use super::day::{Said, SaidDay, field_day};
use super::header::Place;
use super::publication::line;
use crate::error::Problem;
use crate::span::Span;
use serde_json::{Map, Value};

/// The longest block read, in bytes.
const LONGEST: usize = 1 << 20;

/// How many blocks of one report are read.
const BLOCKS: usize = 16;

/// How many objects and lists of one block are looked at.
const NODES: usize = 10_000;

/// What the types of articles end in: `NewsArticle`, `LiveBlogPosting`.
const ARTICLES: [&str; 3] = ["Article", "BlogPosting", "Report"];

/// The longest opening tag, in bytes.
const LONGEST_TAG: usize = 500;

/// A block, with its tags and without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    whole: Span,
    inner: Span,
    closed: bool,
}

/// What the blocks of a text say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Data {
    /// Where the blocks stand, in order and apart.
    pub(super) blocks: Vec<Span>,
    /// The dates of the article.
    pub(super) days: Vec<(Place, SaidDay)>,
    /// What could not be read.
    pub(super) problems: Vec<Problem>,
}

/// Reads the JSON-LD of a text.
pub(super) fn read(file: &str, text: &str) -> Data {
    let mut data = Data::default();
    for block in blocks(text) {
        data.blocks.push(block.whole);
        let wrong = |message: &str| {
            let line = line(text, block.whole.start as usize);
            let remedy = "correct it or take it out; the rest of the report was read";
            Problem::with_file(file, message, remedy).at(format!("line {line}"))
        };
        let inner = block.inner.of(text);
        if !block.closed {
            data.problems.push(wrong("a block of JSON-LD is not closed by </script>"));
        } else if inner.len() > LONGEST {
            data.problems.push(wrong("a block of JSON-LD is longer than 1 MiB and was not read"));
        } else {
            match serde_json::from_str::<Value>(inner) {
                Ok(value) if data.days.is_empty() => data.days = days(&value, inner, block.inner),
                Ok(_) => {}
                Err(error) => {
                    let error = error.to_string();
                    let why = error.split(" at line ").next().unwrap_or_default();
                    data.problems.push(wrong(&format!("a block of JSON-LD is broken ({why})")));
                }
            }
        }
    }
    data
}

/// The blocks of a text. One that nothing closes ends with its paragraph.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while blocks.len() < BLOCKS {
        let Some(start) = tag(text, at, "<script") else { break };
        let reach = text.len().min(start + LONGEST_TAG);
        let Some(length) = text.as_bytes()[start..reach].iter().position(|&byte| byte == b'>')
        else {
            at = start + 1;
            continue;
        };
        let inner = start + length + 1;
        at = inner;
        if !text[start..inner].to_ascii_lowercase().contains("application/ld+json") {
            continue;
        }
        let close = tag(text, inner, "</script");
        let gap = || text[inner..].find("\n\n").map_or(text.len(), |gap| inner + gap);
        let inner_end = close.unwrap_or_else(gap);
        let end = match close {
            Some(close) => text[close..].find('>').map_or(text.len(), |to| close + to + 1),
            None => inner_end,
        };
        let (whole, inner) = (Span::new(start, end), Span::new(inner, inner_end));
        blocks.push(Block { whole, inner, closed: close.is_some() });
        // What one block lacks no later one has.
        if close.is_none() {
            break;
        }
        at = end;
    }
    blocks
}

/// Where a tag begins from `from` on, whatever its capitals.
fn tag(text: &str, from: usize, tag: &str) -> Option<usize> {
    text[from..].match_indices('<').map(|(at, _)| from + at).find(|&at| {
        text.get(at..at + tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag))
    })
}

/// The dates of the first article in a value; of a page where there is no article.
fn days(value: &Value, inner: &str, place: Span) -> Vec<(Place, SaidDay)> {
    let mut page = None;
    for object in nodes(value) {
        let dated = ["datePublished", "dateModified"].map(|key| object.get(key));
        if dated.iter().any(Option::is_some) {
            if is_of_type(object, &ARTICLES) {
                return dates(dated, inner, place);
            }
            if is_of_type(object, &["Page"]) {
                page = page.or(Some(dated));
            }
        }
    }
    page.map_or_else(Vec::new, |dated| dates(dated, inner, place))
}

/// The first article in a value.
#[cfg(feature = "formats")]
pub(super) fn article(value: &Value) -> Option<&Map<String, Value>> {
    nodes(value).into_iter().find(|object| is_of_type(object, &ARTICLES))
}

/// The objects that can be an article, or hold one, in order.
fn nodes(value: &Value) -> Vec<&Map<String, Value>> {
    let (mut found, mut left) = (Vec::new(), vec![value]);
    for _ in 0..NODES {
        let Some(node) = left.pop() else { break };
        match node {
            Value::Array(items) => left.extend(items.iter().rev().take(NODES)),
            Value::Object(object) => {
                found.push(object);
                let inside = ["mainEntityOfPage", "mainEntity", "@graph"];
                left.extend(inside.iter().filter_map(|key| object.get(*key)));
            }
            _ => {}
        }
    }
    found
}

/// Whether a type of a node ends in one of these: `NewsArticle`,
/// `https://schema.org/ReportageNewsArticle`.
fn is_of_type(node: &Map<String, Value>, endings: &[&str]) -> bool {
    let of_type = |value: &Value| {
        value.as_str().is_some_and(|name| endings.iter().any(|ending| name.ends_with(ending)))
    };
    match node.get("@type") {
        Some(Value::Array(types)) => types.iter().any(of_type),
        Some(one) => of_type(one),
        None => false,
    }
}

/// The publication and the change of a node.
fn dates(dated: [Option<&Value>; 2], inner: &str, place: Span) -> Vec<(Place, SaidDay)> {
    let places = [Place::Data, Place::Changed];
    let pairs = places.into_iter().zip(dated);
    pairs.filter_map(|(of, value)| Some((of, said(first(value?)?, inner, place)?))).collect()
}

/// The first of a list, and what a node `{"@value": ...}` holds.
fn first(value: &Value) -> Option<&Value> {
    match value {
        Value::Array(items) => items.first(),
        Value::Object(object) => object.get("@value"),
        Value::Null => None,
        _ => Some(value),
    }
}

/// What a value says, at its place in the text.
fn said(value: &Value, inner: &str, place: Span) -> Option<SaidDay> {
    let printed = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if printed.trim().is_empty() {
        return None;
    }
    let found = field_day(&printed);
    let words = found.as_ref().map_or(printed.as_str(), |found| found.span.of(&printed));
    // A value written with escapes stands nowhere as it is read.
    let span = match inner.find(words) {
        Some(at) => Span::new(at, at + words.len()).shift(place.start),
        None => place,
    };
    Some(match found {
        Ok(found) => SaidDay { span, ..found },
        Err(wrong) => SaidDay { span, weekday: None, said: Said::None(wrong) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::day::Wrong;

    fn block(json: &str) -> String {
        format!("<script type=\"application/ld+json\">{json}</script>")
    }

    fn found(json: &str) -> Vec<(Place, Said)> {
        let data = read("a.txt", &block(json));
        assert_eq!(data.problems, []);
        data.days.into_iter().map(|(place, said)| (place, said.said)).collect()
    }

    fn day(text: &str) -> Said {
        Said::Day(text.parse().unwrap())
    }

    #[test]
    fn an_article_says_when_it_was_published_and_changed() {
        let json = r#"{"@type":"NewsArticle","datePublished":"2019-10-23T20:41:00+02:00",
            "dateModified":"2019-10-24"}"#;
        let expected = [(Place::Data, day("2019-10-23")), (Place::Changed, day("2019-10-24"))];
        assert_eq!(found(json), expected);
        assert_eq!(found(&format!("[{{\"@type\":\"Organization\"}},{json}]")), expected);
        assert_eq!(found(&format!("{{\"@graph\":[{{\"@type\":\"Person\"}},{json}]}}")), expected);
        let typed = json.replace("\"NewsArticle\"", "[\"x\",\"https://schema.org/NewsArticle\"]");
        assert_eq!(found(&typed), expected);
    }

    #[test]
    fn the_article_goes_before_its_page_and_the_first_before_others() {
        let json = r#"{"@graph":[
            {"@type":"WebPage","datePublished":"2001-01-01"},
            {"@type":"NewsArticle","datePublished":"2019-10-23"},
            {"@type":"NewsArticle","datePublished":"2002-02-02"}]}"#;
        assert_eq!(found(json), [(Place::Data, day("2019-10-23"))]);
        let page = r#"{"@type":"WebPage","datePublished":{"@value":"2001-01-01"}}"#;
        assert_eq!(found(page), [(Place::Data, day("2001-01-01"))]);
        assert_eq!(found(r#"{"@type":"Person","datePublished":"2001-01-01"}"#), []);
    }

    #[test]
    fn a_date_stands_where_it_is_said() {
        let text =
            format!("é {}", block(r#"{"@type":"Article","datePublished":" 2019-10-23T1:2"}"#));
        let data = read("a.txt", &text);
        assert_eq!(data.days[0].1.span.of(&text), "2019-10-23");
        assert_eq!(data.blocks[0].of(&text), &text["é ".len()..]);
    }

    #[test]
    fn a_value_that_is_no_day_is_kept_as_such() {
        for (value, wrong) in [
            ("\"2019-02-31\"", Wrong::NoSuchDay),
            ("\"soon\"", Wrong::NoDate),
            ("1571863260", Wrong::NoDate),
            ("\"12019-01-01\"", Wrong::Year),
        ] {
            let json = format!("{{\"@type\":\"Article\",\"datePublished\":{value}}}");
            assert_eq!(found(&json), [(Place::Data, Said::None(wrong))], "{value}");
        }
        assert_eq!(found(r#"{"@type":"Article","datePublished":null}"#), []);
    }

    #[test]
    fn a_broken_block_is_a_problem_and_others_are_read() {
        let good = block(r#"{"@type":"Article","datePublished":"2019-10-23"}"#);
        let text = format!("One.\n{}\n{good}", block("{\"@type\": \"NewsArticle\", }"));
        let data = read("a.txt", &text);
        assert_eq!(data.days.len(), 1);
        assert_eq!((data.blocks.len(), data.problems.len()), (2, 1));
        assert_eq!(data.problems[0].place, "line 2");
        let deep = block(&"[".repeat(100_000));
        assert_eq!(read("a.txt", &deep).problems.len(), 1);
        let long = block(&format!("\"{}\"", "x".repeat(LONGEST)));
        assert!(read("a.txt", &long).problems[0].message.contains("1 MiB"));
    }

    #[test]
    fn a_block_that_nothing_closes_ends_with_its_paragraph() {
        let text = "<SCRIPT type='application/ld+json'>{\n\nPolice left.";
        let data = read("a.txt", text);
        assert_eq!(&text[data.blocks[0].end as usize..], "\n\nPolice left.");
        assert_eq!(data.problems.len(), 1);
        for text in ["<script>let a = 1;</script>", "<script", "a < b", "<script type=\"x\">"] {
            assert_eq!(read("a.txt", text), Data::default(), "{text}");
        }
    }
}
