//! The query language, read.
//!
//! ```text
//! query  = any { "OR" any }
//! any    = part { part }
//! part   = [ "-" ] ( word | word "*" | '"' words '"' | "(" query ")" )
//! ```

use super::Query;
use crate::error::QueryError;
use crate::pack::terms::{folded, terms};
use std::str::FromStr;

/// No query nests deeper: what does was not typed by a reader.
const DEEPEST: usize = 32;

impl FromStr for Query {
    type Err = QueryError;

    fn from_str(text: &str) -> Result<Query, QueryError> {
        let mistake = match parse(text) {
            Ok(query) => return Ok(query),
            Err(mistake) => mistake,
        };
        // A suggestion has to be a query; where it is not, its own mistake is not
        // mended in turn: one step is enough help, and a thousand brackets are not
        // worth a thousand readings.
        let suggestion = mistake.mended.filter(|mended| parse(mended).is_ok());
        Err(QueryError {
            position: text[..mistake.at].chars().count(),
            message: mistake.message.to_owned(),
            suggestion,
        })
    }
}

/// Where a query stops making sense, and the text without that.
struct Mistake {
    at: usize,
    message: &'static str,
    mended: Option<String>,
}

fn parse(text: &str) -> Result<Query, Mistake> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let query = parser.any_of()?;
    match parser.peek() {
        None => Ok(query),
        Some(_) => {
            let mended = format!("{}{}", &text[..parser.at], &text[parser.at + 1..]);
            Err(parser.error("this bracket closes nothing", Some(mended)))
        }
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn any_of(&mut self) -> Result<Query, Mistake> {
        let mut choices = vec![self.all_of()?];
        while self.take_or() {
            if choices.last() == Some(&Query::All) {
                return Err(self.lone_or());
            }
            choices.push(self.all_of()?);
        }
        if choices.len() > 1 && choices.last() == Some(&Query::All) {
            return Err(self.lone_or());
        }
        Ok(one_or(choices, Query::Or))
    }

    fn all_of(&mut self) -> Result<Query, Mistake> {
        let mut parts = Vec::new();
        while let Some(next) = self.peek() {
            if next == ')' || self.is_or() {
                break;
            }
            parts.extend(self.part()?);
        }
        Ok(one_or(parts, Query::And))
    }

    /// One part; none where only signs stood that no word has.
    fn part(&mut self) -> Result<Option<Query>, Mistake> {
        let denied = self.text[self.at..].starts_with('-');
        self.at += usize::from(denied);
        let start = self.at;
        let part = match self.text[self.at..].chars().next() {
            Some('"') => self.phrase()?,
            Some('(') => self.group()?,
            Some(c) if c != ')' && !c.is_whitespace() => self.word(),
            _ if denied => {
                self.at = start - 1;
                return Err(
                    self.error("nothing follows the minus", Some(self.without(start - 1, start)))
                );
            }
            _ => None,
        };
        Ok(part.map(|part| if denied { Query::Not(Box::new(part)) } else { part }))
    }

    fn phrase(&mut self) -> Result<Option<Query>, Mistake> {
        let start = self.at;
        let inside = &self.text[start + 1..];
        let Some(length) = inside.find('"') else {
            return Err(
                self.error("this quotation is not closed", Some(format!("{}\"", self.text)))
            );
        };
        self.at = start + length + 2;
        let words: Vec<String> = folded_words(&inside[..length]);
        Ok((!words.is_empty()).then_some(Query::Phrase(words)))
    }

    fn group(&mut self) -> Result<Option<Query>, Mistake> {
        let start = self.at;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error("brackets are nested too deep", None));
        }
        self.at += 1;
        let query = self.any_of()?;
        if self.peek() != Some(')') {
            self.at = start;
            return Err(self.error("this bracket is not closed", Some(format!("{})", self.text))));
        }
        self.at += 1;
        self.depth -= 1;
        Ok((query != Query::All).then_some(query))
    }

    fn word(&mut self) -> Option<Query> {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')'))
            .unwrap_or(rest.len());
        self.at += length;
        let typed = &rest[..length];
        let mut words = folded_words(typed);
        match (typed.ends_with('*'), words.len()) {
            (_, 0) => None,
            (true, 1) => words.pop().map(Query::Prefix),
            (false, 1) => words.pop().map(Query::Word),
            _ => Some(Query::Phrase(words)),
        }
    }

    fn peek(&mut self) -> Option<char> {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
        self.text[self.at..].chars().next()
    }

    fn is_or(&self) -> bool {
        let rest = &self.text[self.at..];
        rest.strip_prefix("OR").is_some_and(|after| {
            after.is_empty()
                || after.starts_with(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"'))
        })
    }

    fn take_or(&mut self) -> bool {
        let found = self.peek().is_some() && self.is_or();
        self.at += if found { 2 } else { 0 };
        found
    }

    fn lone_or(&mut self) -> Mistake {
        let at = self.text[..self.at].rfind("OR").unwrap_or(0);
        self.at = at;
        self.error("OR needs a word on both sides", Some(self.without(at, at + 2)))
    }

    /// The text without a range of it.
    fn without(&self, start: usize, end: usize) -> String {
        let kept = format!("{}{}", &self.text[..start], &self.text[end..]);
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn error(&self, message: &'static str, mended: Option<String>) -> Mistake {
        Mistake { at: self.at, message, mended }
    }
}

fn folded_words(text: &str) -> Vec<String> {
    terms(text).map(|term| folded(term.span.of(text))).filter(|word| !word.is_empty()).collect()
}

/// The only part, all of them together, or everything where there is none.
fn one_or(mut parts: Vec<Query>, together: impl Fn(Vec<Query>) -> Query) -> Query {
    match parts.len() {
        0 => Query::All,
        1 => parts.remove(0),
        _ => together(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        let query: Query = text.parse().unwrap();
        let printed = query.to_string();
        assert_eq!(printed.parse::<Query>().unwrap(), query, "{text} -> {printed}");
        printed
    }

    fn error(text: &str) -> (usize, Option<String>) {
        let error = text.parse::<Query>().unwrap_err();
        (error.position, error.suggestion)
    }

    #[test]
    fn every_form_prints_as_itself() {
        for text in [
            "",
            "cyberattack",
            "cyber*",
            "\"quds force\"",
            "iran -albania",
            "iran OR albania",
            "(iran OR albania) -\"last year\"",
            "-(one two)",
            "a (b OR (c d))",
        ] {
            assert_eq!(printed(text), text);
        }
    }

    #[test]
    fn what_a_reader_types_is_understood() {
        assert_eq!(printed("  RFE/RL  Iran’s "), "\"rfe rl\" iran");
        assert_eq!(printed("& !"), "");
        assert_eq!(printed("OReilly or not"), "oreilly or not");
        assert_eq!(printed("تهران"), "تهران");
    }

    #[test]
    fn a_mistake_is_named_with_its_place_and_a_way_out() {
        assert_eq!(error("iran \"quds"), (5, Some("iran \"quds\"".into())));
        assert_eq!(error("(iran"), (0, Some("(iran)".into())));
        assert_eq!(error("é) x"), (1, Some("é x".into())));
        assert_eq!(error("iran OR"), (5, Some("iran".into())));
        assert_eq!(error("OR iran"), (0, Some("iran".into())));
        assert_eq!(error("iran - x"), (5, Some("iran x".into())));
        for wrong in ["(", ")", "OR ", "- ", "\"", "a OR "] {
            assert!(wrong.repeat(100_001).parse::<Query>().is_err(), "{wrong}");
        }
    }
}
