//! The query language, read.
//!
//! ```text
//! query = any { "OR" any }
//! any   = part { part }
//! part  = [ "-" ] ( words { near words } | field | "(" query ")" )
//! near  = "NEAR" [ "/" number ]
//! words = word | word "*" | word "~" | '"' words '"'
//! field = key ":" ( value | "(" value { "OR" value } ")" )
//! ```
//!
//! What a field's value is depends on its key: see [`Field`](super::Field). Of three
//! with NEAR between, the first two stand near, and the last two.

mod field;
mod mistake;

use super::{Query, Words};
use crate::error::{QueryError, QueryMistake};
use crate::pack::terms::{folded, terms};
use mistake::Mistake;
use std::str::FromStr;

/// No query nests deeper: what does was not typed by a reader.
const DEEPEST: usize = 32;

/// How far NEAR reaches where nobody says.
const NEAR: u8 = 5;

/// As far as NEAR can reach: most sentences are shorter.
const FARTHEST: u8 = 99;

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
            mistake: mistake.mistake,
            suggestion,
        })
    }
}

fn parse(text: &str) -> Result<Query, Mistake> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let query = parser.any_of()?;
    match parser.peek() {
        None => Ok(query),
        Some(_) => {
            let mended = parser.with(parser.at, parser.at + 1, "");
            Err(parser.error(QueryMistake::Closing, Some(mended)))
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
        match self.text[self.at..].chars().next() {
            Some(c) if c != ')' && !c.is_whitespace() => {}
            _ => {
                self.at = start - usize::from(denied);
                let mended = self.without(self.at, start);
                return Err(self.error(QueryMistake::LoneMinus, Some(mended)));
            }
        }
        let part = self.near_parts()?;
        Ok(part.map(|part| if denied { Query::Not(Box::new(part)) } else { part }))
    }

    /// One part, or the parts that stand near each other.
    fn near_parts(&mut self) -> Result<Option<Query>, Mistake> {
        let mut part = match self.near()? {
            Some((start, _)) => return Err(self.lone_near(start)),
            None => self.plain()?,
        };
        let mut pairs = Vec::new();
        while self.peek().is_some() {
            let Some((start, distance)) = self.near()? else { break };
            let next = match self.peek() {
                Some(next) if next != ')' && !self.is_or() && self.near()?.is_none() => {
                    self.plain()?
                }
                _ => None,
            };
            match (part, next) {
                (Some(Query::Words(one)), Some(Query::Words(other))) => {
                    pairs.push(Query::Near(one, distance, other.clone()));
                    part = Some(Query::Words(other));
                }
                _ => return Err(self.lone_near(start)),
            }
        }
        Ok(if pairs.is_empty() { part } else { Some(one_or(pairs, Query::And)) })
    }

    /// A part without what stands near it.
    fn plain(&mut self) -> Result<Option<Query>, Mistake> {
        match self.text[self.at..].chars().next() {
            Some('"') => Ok(self.phrase()?.map(Query::Words)),
            Some('(') => self.group(),
            _ => match self.key() {
                Some(length) => self.field(length).map(Some),
                None => Ok(self.word()?.map(Query::Words)),
            },
        }
    }

    fn phrase(&mut self) -> Result<Option<Words>, Mistake> {
        let start = self.at;
        let inside = &self.text[start + 1..];
        let Some(length) = inside.find('"') else {
            let mended = format!("{}\"", self.text);
            return Err(self.error(QueryMistake::OpenQuotation, Some(mended)));
        };
        self.at = start + length + 2;
        let words: Vec<String> = folded_words(&inside[..length]);
        Ok((!words.is_empty()).then_some(Words::Phrase(words)))
    }

    fn group(&mut self) -> Result<Option<Query>, Mistake> {
        let start = self.at;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(QueryMistake::TooDeep, None));
        }
        self.at += 1;
        let query = self.any_of()?;
        self.close(start)?;
        self.depth -= 1;
        Ok((query != Query::All).then_some(query))
    }

    /// The end of the bracket that was opened at `start`.
    fn close(&mut self, start: usize) -> Result<(), Mistake> {
        if self.peek() != Some(')') {
            self.at = start;
            return Err(self.error(QueryMistake::OpenBracket, Some(format!("{})", self.text))));
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self) -> Result<Option<Words>, Mistake> {
        let start = self.at;
        let typed = self.token();
        let (letters, differing) = typed.rsplit_once('~').unwrap_or((typed, "none"));
        let fuzzy = differing.bytes().all(|byte| byte.is_ascii_digit());
        let mut words = folded_words(if fuzzy { letters } else { typed });
        let prefix = typed.ends_with('*');
        let counted = start + letters.len() + 1;
        // A word with a colon in it would read back as a field.
        let plain = words.len() == 1 && !words[0].contains(':');
        if plain && fuzzy && !matches!(differing, "" | "1") {
            let mended = self.with(counted, self.at, "");
            self.at = counted;
            return Err(self.error(QueryMistake::Fuzzy, Some(mended)));
        }
        Ok(match words.len() {
            0 => None,
            1 if plain && fuzzy => words.pop().map(Words::Fuzzy),
            1 if plain && prefix => words.pop().map(Words::Prefix),
            1 if plain => words.pop().map(Words::One),
            _ => Some(Words::Phrase(words)),
        })
    }

    /// NEAR: where it begins, and how far it reaches.
    fn near(&mut self) -> Result<Option<(usize, u8)>, Mistake> {
        let start = self.at;
        let Some(reach) = self.ahead().strip_prefix("NEAR") else { return Ok(None) };
        let reach = match reach.strip_prefix('/') {
            None if reach.is_empty() => Some(NEAR),
            None => return Ok(None),
            Some(reach) => reach.parse().ok().filter(|reach| (1..=FARTHEST).contains(reach)),
        };
        let length = self.token().len();
        let Some(reach) = reach else {
            self.at = start;
            let mended = self.with(start, start + length, &format!("NEAR/{NEAR}"));
            return Err(self.error(QueryMistake::Reach, Some(mended)));
        };
        Ok(Some((start, reach)))
    }

    fn peek(&mut self) -> Option<char> {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
        self.text[self.at..].chars().next()
    }

    /// What stands here up to a space, a bracket or a quotation mark.
    fn ahead(&self) -> &str {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')'));
        &rest[..end.unwrap_or(rest.len())]
    }

    /// The same, taken.
    fn token(&mut self) -> &str {
        let start = self.at;
        self.at += self.ahead().len();
        &self.text[start..self.at]
    }

    fn is_or(&self) -> bool {
        self.ahead() == "OR"
    }

    fn take_or(&mut self) -> bool {
        let found = self.peek().is_some() && self.is_or();
        self.at += if found { 2 } else { 0 };
        found
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
mod tests;
