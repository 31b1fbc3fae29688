//! Fields and their values, read.

use super::super::{Bound, Field, Query, Words, words::within_one};
use super::mistake::Mistake;
use super::{Parser, one_or};
use crate::entity::EntityKind;
use crate::error::QueryMistake;
use crate::status::Status;
use crate::when::When;

/// What readers may call a field that has another name.
const OTHER_NAMES: [(&str, &str); 18] = [
    ("name", "who"),
    ("names", "who"),
    ("people", "person"),
    ("organisation", "org"),
    ("organization", "org"),
    ("company", "org"),
    ("country", "place"),
    ("by", "source"),
    ("publisher", "source"),
    ("in", "place"),
    ("location", "place"),
    ("where", "place"),
    ("title", "report"),
    ("date", "on"),
    ("when", "during"),
    ("year", "during"),
    ("since", "after"),
    ("until", "before"),
];

impl Parser<'_> {
    /// The length of the word before a colon, where it is one of a field. A colon at
    /// the end of a word that is none is a sign like any other.
    pub(super) fn key(&self) -> Option<usize> {
        let (key, _) = self.ahead().split_once(':')?;
        let letters = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic());
        let after = self.text[self.at + key.len() + 1..].chars().next();
        let followed = after.is_some_and(|after| !after.is_whitespace() && after != ')');
        (letters && (followed || known(key).is_some())).then_some(key.len())
    }

    /// A field whose key has so many letters.
    pub(super) fn field(&mut self, length: usize) -> Result<Query, Mistake> {
        let start = self.at;
        let Some(key) = known(&self.text[start..start + length]) else {
            return Err(self.no_field(length));
        };
        self.at += length + 1;
        if !self.text[self.at..].starts_with('(') {
            return Ok(Query::Field(self.value(key)?));
        }
        let open = self.at;
        self.at += 1;
        self.peek();
        let mut values = vec![Query::Field(self.value(key)?)];
        while self.peek().is_some_and(|next| next != ')') {
            if !self.take_or() {
                let mended = self.with(self.at, self.at, "OR ");
                return Err(self.error(QueryMistake::Values, Some(mended)));
            }
            self.peek();
            values.push(Query::Field(self.value(key)?));
        }
        self.close(open)?;
        Ok(one_or(values, Query::Or))
    }

    /// The next value of a field.
    fn value(&mut self, key: &str) -> Result<Field, Mistake> {
        let start = self.at;
        if let Some(kind) = EntityKind::ALL.into_iter().find(|kind| kind.key() == key) {
            return self.words(key).map(|words| Field::Named(kind, words));
        }
        match key {
            "who" => self.words(key).map(Field::Who),
            "source" => self.words(key).map(Field::Source),
            "report" => self.words(key).map(Field::Report),
            "claim" => self.words(key).map(Field::Claim),
            "certain" => self.yes(key).map(Field::Certain),
            "differs" => self.yes(key).map(Field::Differs),
            "status" => {
                let place = self.one_of(key, &Status::WORDS)?;
                Ok(Field::Status(Status::ALL[place]))
            }
            "sources" => {
                let count = bound(self.bare());
                let count = count.map(Field::Sources);
                count.ok_or_else(|| self.expected(start, QueryMistake::Sources, Some(">=2")))
            }
            _ => self.time(key),
        }
    }

    fn yes(&mut self, key: &str) -> Result<bool, Mistake> {
        self.one_of(key, &Field::YES_NO).map(|place| place == 0)
    }

    /// The place of a value among the only ones that there are.
    fn one_of(&mut self, key: &str, words: &'static [&'static str]) -> Result<usize, Mistake> {
        let start = self.at;
        let typed = self.bare();
        let begun = |word: &&str| word.starts_with(typed) || within_one(word, typed);
        let near = words.iter().find(|word| begun(word)).or(words.first()).copied();
        let place = words.iter().position(|word| word.eq_ignore_ascii_case(typed));
        let mistake = QueryMistake::OneOf { field: format!("{key}:"), words };
        place.ok_or_else(|| self.expected(start, mistake, near))
    }

    fn words(&mut self, key: &str) -> Result<Words, Mistake> {
        let start = self.at;
        let words = match self.text[start..].chars().next() {
            Some('"') => self.phrase()?,
            _ => self.word()?,
        };
        words.ok_or_else(|| {
            let mistake = QueryMistake::NoWord { field: format!("{key}:") };
            match self.text[start..].starts_with(' ') {
                true => self.expected_at(start, mistake, Some(self.with(start, start + 1, ""))),
                false => self.expected_at(start, mistake, None),
            }
        })
    }

    /// A date as EDTF, with what is before and after meaning its ends.
    fn time(&mut self, key: &str) -> Result<Field, Mistake> {
        let start = self.at;
        let typed = self.bare().to_owned();
        let Ok(mut when) = typed.parse::<When>() else {
            let mistake = QueryMistake::NoDate { field: format!("{key}:") };
            return Err(self.expected(start, mistake, padded(&typed).as_deref()));
        };
        // How sure a reader is of the time that is asked for says nothing.
        (when.approximate, when.uncertain) = (false, false);
        match key {
            "before" if when.earliest().is_some() => Ok(Field::Before(when)),
            "after" if when.latest().is_some() => Ok(Field::After(when)),
            "on" | "during" => Ok(Field::During(when)),
            _ => {
                let mistake = QueryMistake::NoEnd { field: format!("{key}:") };
                Err(self.expected(start, mistake, None))
            }
        }
    }

    /// A value without spaces, in quotation marks or not.
    fn bare(&mut self) -> &str {
        let rest = &self.text[self.at..];
        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        match quoted {
            Some((value, _)) => {
                self.at += value.len() + 2;
                value
            }
            None => self.token(),
        }
    }

    /// A value that began at `start` is none.
    fn expected(&mut self, start: usize, mistake: QueryMistake, instead: Option<&str>) -> Mistake {
        let mended = instead.map(|instead| self.with(start, self.at, instead));
        self.expected_at(start, mistake, mended)
    }

    fn expected_at(
        &mut self,
        start: usize,
        mistake: QueryMistake,
        mended: Option<String>,
    ) -> Mistake {
        self.at = start;
        self.error(mistake, mended)
    }

    fn no_field(&self, length: usize) -> Mistake {
        let end = self.at + length;
        let key = self.text[self.at..end].to_ascii_lowercase();
        let other = OTHER_NAMES.iter().find(|(name, _)| *name == key).map(|(_, known)| *known);
        let near = || Field::KEYS.into_iter().find(|known| within_one(known, &key));
        let begun = || Field::KEYS.into_iter().find(|known| known.starts_with(&key));
        let mended = match other.or_else(near).or_else(begun) {
            Some(known) => self.with(self.at, end, known),
            None => {
                let token = self.ahead();
                self.with(self.at, self.at + token.len(), &format!("\"{token}\""))
            }
        };
        let mistake = QueryMistake::NoField { field: format!("{key}:"), fields: &Field::KEYS };
        self.error(mistake, Some(mended))
    }
}

/// The field that a word begins, in any letters.
fn known(key: &str) -> Option<&'static str> {
    Field::KEYS.into_iter().find(|known| known.eq_ignore_ascii_case(key))
}

/// How many sources: `2`, `>=2`, `>1`, `<=2`, `<3`.
fn bound(text: &str) -> Option<Bound> {
    let digits = text.trim_start_matches(['<', '>', '=']);
    let count: u32 =
        digits.parse().ok().filter(|_| digits.starts_with(|c: char| c.is_ascii_digit()))?;
    match &text[..text.len() - digits.len()] {
        "" | "=" => Some(Bound::Exactly(count)),
        ">=" => Some(Bound::AtLeast(count)),
        "<=" => Some(Bound::AtMost(count)),
        ">" => count.checked_add(1).map(Bound::AtLeast),
        "<" => count.checked_sub(1).map(Bound::AtMost),
        _ => None,
    }
}

/// A date whose month and day want a zero before them: `2018-3-5`, `2018/3`.
fn padded(typed: &str) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let (year, rest) = parts.split_first()?;
    let date = year.len() == 4 && parts.iter().all(|part| digits(part) && part.len() <= 4);
    date.then(|| rest.iter().fold((*year).to_owned(), |date, part| format!("{date}-{part:0>2}")))
}
