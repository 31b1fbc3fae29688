//! EDTF, the Extended Date/Time Format (Library of Congress, 4 February 2019;
//! ISO 8601-2:2019), level 1, printed and parsed.
//!
//! Level 1 has no notation for weeks, quarters and half-years: these print as
//! the interval of their ends, and parse back as that interval.

use super::day::IsoYear;
use super::{Day, Precision, When};
use std::{fmt, str::FromStr};

impl When {
    /// As EDTF level 1: `2018-03`, `2014/..`, `2018-12-21~`, `199X`.
    pub fn to_edtf(self) -> String {
        let mark = match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        };
        let precision = self.precision();
        match (self.earliest(), self.latest()) {
            (Some(first), None) => format!("{}{mark}/..", self.end(first)),
            (None, Some(last)) => format!("../{}{mark}", self.end(last)),
            (None, None) => String::new(),
            (Some(first), Some(last)) => match precision.point(first) {
                Some(point) => format!("{point}{mark}"),
                None => {
                    let [start, end] = [first, last].map(|day| self.end(day));
                    format!("{start}{mark}/{end}{mark}")
                }
            },
        }
    }
}

impl When {
    /// The notation of a known end, no finer than the unit it is the end of.
    fn end(self, day: Day) -> String {
        let unit = match self.precision() {
            Precision::Week => Precision::Day,
            Precision::Quarter | Precision::HalfYear => Precision::Month,
            Precision::Range => self.unit_of_ends(),
            precision => precision,
        };
        unit.point(day).unwrap_or_default()
    }
}

impl Precision {
    /// The notation of the unit that holds a day, where level 1 has one.
    fn point(self, day: Day) -> Option<String> {
        let (year, month, _) = day.ymd();
        let year_text = IsoYear(year);
        Some(match self {
            Precision::Day => day.to_string(),
            Precision::Month => format!("{year_text}-{month:02}"),
            // A winter is of the year in which it begins.
            Precision::Season if month < 3 => format!("{}-24", IsoYear(year - 1)),
            Precision::Season => format!("{year_text}-{}", 20 + month / 3),
            Precision::Year => year_text.to_string(),
            Precision::Decade => format!("{:03}X", year / 10),
            Precision::Century => format!("{:02}XX", year / 100),
            Precision::Week | Precision::Quarter | Precision::HalfYear | Precision::Range => {
                return None;
            }
        })
    }
}

/// Not EDTF as far as this program reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseEdtfError;

impl fmt::Display for ParseEdtfError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not an EDTF date: write 2018, 2018-03, 2018-03-15, 2018/2020 or 2014/..")
    }
}

impl std::error::Error for ParseEdtfError {}

impl FromStr for When {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<When, ParseEdtfError> {
        parse(text).ok_or(ParseEdtfError)
    }
}

fn parse(text: &str) -> Option<When> {
    match text.split_once('/') {
        None => point(text),
        Some(("..", last)) => point(last).map(When::backward),
        Some((first, "..")) => point(first).map(When::onward),
        Some((first, last)) => point(first)?.until(point(last)?),
    }
}

fn point(text: &str) -> Option<When> {
    let (text, uncertain, approximate) = match text.char_indices().last()? {
        (at, '?') => (&text[..at], true, false),
        (at, '~') => (&text[..at], false, true),
        (at, '%') => (&text[..at], true, true),
        _ => (text, false, false),
    };
    let mut when = unmarked(text)?;
    when.uncertain = uncertain;
    when.approximate = approximate;
    Some(when)
}

fn unmarked(text: &str) -> Option<When> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let number = |text: &str| -> Option<i32> {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
    };
    let mut parts = digits.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    // Year 0 has no sign (ISO 8601-1:2019, 5.2.2.3).
    let signed_zero =
        sign < 0 && year.starts_with("00") && !year.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if year.len() != 4 || parts.next().is_some() || signed_zero {
        return None;
    }
    match (month, day) {
        (None, _) if year.ends_with("XX") => When::century(sign * number(&year[..2])? * 100),
        (None, _) if year.ends_with('X') => When::decade(sign * number(&year[..3])? * 10),
        (None, _) => When::year(sign * number(year)?),
        (Some(month), None) if month.len() == 2 => match number(month)? {
            season @ 21..=24 => When::season(sign * number(year)?, season as u32 - 20),
            month => When::month(sign * number(year)?, month as u32),
        },
        (Some(_), Some(_)) => text.parse::<Day>().ok().map(When::day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_and_parsing_are_inverse() {
        for text in [
            "2018-03-15",
            "2018-03",
            "2018",
            "2018-22",
            "199X",
            "19XX",
            "2014/..",
            "../2018-06",
            "../2018-06-05",
            "2018/2020",
            "2018-03/2018-05",
            "2018-03-05/2018-03-11",
            "2018~",
            "2018-12?",
            "2018-12-21%",
            "-0044-03-15",
            "2019-07-02?/2020-07-31?",
            "0000",
        ] {
            assert_eq!(text.parse::<When>().map(When::to_edtf).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_not_edtf_is_refused() {
        for text in [
            "",
            "18",
            "2018-",
            "2018-13",
            "2018-02-31",
            "2018-3",
            "12019",
            "20X8",
            "../..",
            "/",
            "2020/2018",
            "2018-03-15-01",
            "+2018",
            "-0000",
            "-000X",
            "-0000-01",
            "2018-é",
            "é",
            "XXXX",
            "-199X",
        ] {
            assert_eq!(text.parse::<When>(), Err(ParseEdtfError), "{text}");
        }
    }

    #[test]
    fn what_level_1_cannot_name_prints_as_its_ends() {
        assert_eq!(When::quarter(2018, 2).unwrap().to_edtf(), "2018-04/2018-06");
        assert_eq!(When::half_year(2018, 2).unwrap().to_edtf(), "2018-07/2018-12");
        let week = When::week("2018-03-07".parse().unwrap()).unwrap();
        assert_eq!(week.to_edtf(), "2018-03-05/2018-03-11");
    }
}
