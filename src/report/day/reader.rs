//! A place in a line, and what is read from there on.

use crate::when::{MONTHS, WEEKDAYS, Weekday};
use std::ops::RangeInclusive;

/// A place in a header line.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

/// The signs that stand between the numbers of a date.
pub(super) const SIGNS: [char; 3] = ['-', '/', '.'];

impl<'t> Reader<'t> {
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Whether no letter or digit hangs on what was read, nor a sign with one.
    pub(super) fn ends(&self) -> bool {
        let rest = self.rest();
        let signed = rest.strip_prefix(SIGNS).is_some_and(|rest| digits(rest) > 0);
        !signed && !rest.starts_with(char::is_alphanumeric)
    }

    /// Goes past the first of the signs that stands here, then past the next.
    pub(super) fn skip(&mut self, signs: &[&str]) {
        for sign in signs {
            if self.rest().starts_with(sign) {
                self.at += sign.len();
            }
        }
    }

    /// A number of so many digits, in whatever script.
    pub(super) fn number(&mut self, count: RangeInclusive<usize>) -> Option<u32> {
        let mut ahead = *self;
        let (value, length) = ahead.run()?;
        count.contains(&length).then(|| {
            *self = ahead;
            value
        })
    }

    /// A number of any length, and how many digits it has. More digits than a number
    /// can hold give the largest there is.
    pub(super) fn run(&mut self) -> Option<(u32, usize)> {
        let run = &self.rest()[..digits(self.rest())];
        let values = run.chars().filter_map(digit);
        let add = |sum: u32, value| sum.saturating_mul(10).saturating_add(value);
        self.at += run.len();
        (!run.is_empty()).then(|| (values.clone().fold(0, add), values.count()))
    }

    /// One of the signs between numbers; `like` the one before, if there was one.
    pub(super) fn sign(&mut self, like: Option<char>) -> Option<char> {
        let sign = self.rest().chars().next()?;
        let fits = SIGNS.contains(&sign) && like.is_none_or(|other| other == sign);
        fits.then(|| {
            self.at += 1;
            sign
        })
    }

    pub(super) fn ordinal(&mut self) {
        if ["st", "nd", "rd", "th"].iter().any(|ending| self.rest().starts_with(ending)) {
            self.at += 2;
        }
    }

    /// `October`, `Oct.`, `OCT`.
    pub(super) fn month(&mut self) -> Option<u32> {
        let word = self.word();
        let month = named(word, &MONTHS)? as u32 + 1;
        self.at += word.len();
        self.skip(&["."]);
        Some(month)
    }

    /// `Wednesday, `, `Wed `.
    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        let word = self.word();
        let index = named(word, &WEEKDAYS)?;
        self.at += word.len();
        self.skip(&[".", ",", " "]);
        Weekday::try_from(index as u8).ok()
    }

    /// A word of letters, without the point that may follow it.
    fn word(&self) -> &'t str {
        let rest = self.rest();
        &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
    }
}

/// The value of a digit in Latin, Arabic, Persian or Devanagari script.
pub(crate) fn digit(c: char) -> Option<u32> {
    match c {
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        '\u{966}'..='\u{96f}' => Some(c as u32 - 0x966),
        _ => c.to_digit(10),
    }
}

/// How many bytes of digits a text begins with.
pub(super) fn digits(text: &str) -> usize {
    text.find(|c| digit(c).is_none()).unwrap_or(text.len())
}

/// The index of the name that `word` is, or begins with three letters or more.
fn named(word: &str, names: &[&str]) -> Option<usize> {
    let short = word.len() >= 3 && word.is_ascii();
    names.iter().position(|name| {
        short && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            || word.eq_ignore_ascii_case("sept") && *name == "September"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, count: RangeInclusive<usize>) -> Option<u32> {
        Reader { text, at: 0 }.number(count)
    }

    #[test]
    fn digits_of_four_scripts_are_numbers() {
        assert_eq!(number("2019-", 4..=4), Some(2019));
        assert_eq!(number("۲۰۱۹", 4..=4), Some(2019));
        assert_eq!(number("٢٠١٩", 4..=4), Some(2019));
        assert_eq!(number("२०१९", 4..=4), Some(2019));
        assert_eq!(number("12019", 4..=4), None);
        assert_eq!(number(&"9".repeat(10_000), 5..=usize::MAX), Some(u32::MAX));
        assert_eq!(number("x", 1..=2), None);
    }

    #[test]
    fn a_name_may_be_cut_to_three_letters() {
        let month = |text| Reader { text, at: 0 }.month();
        assert_eq!(
            [month("Oct. 3"), month("SEPT 3"), month("Marching")],
            [Some(10), Some(9), None]
        );
        assert_eq!(Reader { text: "Wed, 3", at: 0 }.weekday(), Some(Weekday::Wed));
    }

    #[test]
    fn nothing_may_hang_on_a_date() {
        let ends = |text| Reader { text, at: 0 }.ends();
        assert!(ends("") && ends(" x") && ends(". X") && ends("-") && ends(", 3"));
        assert!(!ends("3") && !ends("x") && !ends("/3") && !ends(".۳"));
    }
}
