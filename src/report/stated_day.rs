//! A day as a header line writes it.

use crate::span::Span;
use crate::when::{Day, MONTHS, WEEKDAYS};

/// A day at the start of `text[from..]`: `2019-10-23`, `23 October 2019`,
/// `Wednesday, Oct. 23, 2019`. Where it stands, and which day it is: none when the
/// words are shaped like one but no calendar has it.
pub(super) fn day_at(text: &str, from: usize) -> Option<(Span, Option<Day>)> {
    let mut reader = Reader { text, at: from };
    let start = reader.at;
    if let Some(day) = reader.iso().or_else(|| reader.dotted()) {
        return Some((Span::new(start, reader.at), day));
    }
    let (month, day) = reader.month_and_day()?;
    reader.skip(&[","]);
    reader.skip(&[" "]);
    let year = reader.number(4..=4)?;
    reader.ends().then(|| (Span::new(start, reader.at), Day::from_ymd(year as i32, month, day)))
}

/// A day without its year at the start of `text[from..]`: `Oct. 23`, `23 October`.
/// Where it stands; none when no year has such a day.
pub(super) fn yearless_day_at(text: &str, from: usize) -> Option<Span> {
    let mut reader = Reader { text, at: from };
    let (month, day) = reader.month_and_day()?;
    let exists = Day::from_ymd(LEAP_YEAR, month, day).is_some();
    (exists && reader.ends()).then(|| Span::new(from, reader.at))
}

/// A year that has every day.
const LEAP_YEAR: i32 = 2000;

/// A place in a header line.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Whether no letter or digit hangs on what was read.
    fn ends(&self) -> bool {
        !self.rest().starts_with(char::is_alphanumeric)
    }

    /// Goes past the first of the signs that stands here.
    fn skip(&mut self, signs: &[&str]) {
        for sign in signs {
            if self.rest().starts_with(sign) {
                self.at += sign.len();
            }
        }
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let value = rest[..length].parse().ok().filter(|_| digits.contains(&length))?;
        self.at += length;
        Some(value)
    }

    fn ordinal(&mut self) {
        if ["st", "nd", "rd", "th"].iter().any(|ending| self.rest().starts_with(ending)) {
            self.at += 2;
        }
    }

    /// A word of letters, without the point that may follow it.
    fn word(&self) -> &str {
        let rest = self.rest();
        &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
    }

    /// `October`, `Oct.`, `OCT`.
    fn month(&mut self) -> Option<u32> {
        let word = self.word();
        let month = named(word, &MONTHS)? as u32 + 1;
        self.at += word.len();
        self.skip(&["."]);
        Some(month)
    }

    /// `Oct. 23`, `23rd of October`, with or without the weekday before it.
    fn month_and_day(&mut self) -> Option<(u32, u32)> {
        self.weekday();
        match self.number(1..=2) {
            Some(day) => {
                self.ordinal();
                self.skip(&[" of", " "]);
                Some((self.month()?, day))
            }
            None => {
                let month = self.month()?;
                self.skip(&[" "]);
                let day = self.number(1..=2)?;
                self.ordinal();
                Some((month, day))
            }
        }
    }

    fn weekday(&mut self) {
        let word = self.word();
        if named(word, &WEEKDAYS).is_some() {
            self.at += word.len();
            self.skip(&[".", ",", " "]);
        }
    }

    /// `23.10.2019`: with points the day is first everywhere.
    fn dotted(&mut self) -> Option<Option<Day>> {
        let mut reader = Reader { text: self.text, at: self.at };
        let day = reader.number(1..=2)?;
        reader.point()?;
        let month = reader.number(1..=2)?;
        reader.point()?;
        let year = reader.number(4..=4)?;
        reader.ends().then(|| {
            self.at = reader.at;
            Day::from_ymd(year as i32, month, day)
        })
    }

    fn point(&mut self) -> Option<()> {
        self.rest().starts_with('.').then(|| self.at += 1)
    }

    /// `2019-10-23`, `2019/10/23`.
    fn iso(&mut self) -> Option<Option<Day>> {
        let digits = self.rest().get(..10)?;
        let shaped = digits.bytes().enumerate().all(|(index, byte)| match index {
            4 => byte == b'-' || byte == b'/',
            7 => byte == digits.as_bytes()[4],
            _ => byte.is_ascii_digit(),
        });
        let day = digits.replace('/', "-").parse().ok();
        let after = Reader { text: self.text, at: self.at + 10 };
        (shaped && (after.ends() || after.rest().starts_with('T'))).then(|| {
            self.at += 10;
            day
        })
    }
}

/// The index of the name that `word` is, or begins with three letters or more.
fn named(word: &str, names: &[&str]) -> Option<usize> {
    let short = word.len() >= 3 && word.is_ascii();
    names.iter().position(|name| {
        short && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            || word == "Sept" && *name == "September"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_every_writing_of_a_header() {
        for text in [
            "2019-10-23",
            "2019-10-23T20:41:00Z",
            "2019/10/23",
            "23.10.2019",
            "23 October 2019",
            "23rd of October 2019",
            "October 23, 2019",
            "Oct. 23, 2019 at noon",
            "Wednesday, Oct. 23, 2019",
            "Wed 23 Oct 2019",
        ] {
            let day = day_at(text, 0).and_then(|(_, day)| day);
            assert_eq!(day, Day::from_ymd(2019, 10, 23), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_shaped_like_one() {
        assert_eq!(day_at("31 February 2019", 0).map(|(_, day)| day), Some(None));
        assert_eq!(day_at("2019-02-31", 0).map(|(_, day)| day), Some(None));
    }

    #[test]
    fn other_words_are_no_day() {
        for text in [
            "October 2019",
            "23 October",
            "Marching 23, 2019",
            "2019-10-233",
            "2019/10-23",
            "23.10.19",
            "é",
            "",
        ] {
            assert_eq!(day_at(text, 0), None, "{text}");
        }
    }
}
