//! What a language does with numbers and with the names of months.

use super::Words;
use crate::explore::Language;

/// The category of a whole number: a sign of `messages/pattern.rs`.
type Category = Box<dyn Fn(usize) -> char>;

/// What a language does with numbers and months; see `web::browser::locale`.
pub(crate) struct Locale {
    /// The months as dates name them, from January.
    pub(crate) months: Vec<String>,
    /// The months as an axis has room for them.
    pub(crate) short_months: Vec<String>,
    /// The ten digits, from 0.
    pub(crate) digits: Vec<char>,
    /// What stands between thousands.
    pub(crate) group: String,
    /// The plural category of a number.
    pub(crate) category: Category,
}

impl Locale {
    /// What the language's own messages tell, for where there is no browser to ask, or
    /// one that does not know the language.
    pub(crate) fn plain(words: &Words) -> Locale {
        let names = |names: &str| names.split(' ').map(str::to_owned).collect();
        let none_is_one = matches!(words.spoken(), Language::Persian | Language::French);
        Locale {
            months: names(words.month_names()),
            short_months: names(words.month_names_short()),
            digits: words.digits().chars().collect(),
            group: words.thousands().to_owned(),
            category: Box::new(move |number| match number {
                1 => 'o',
                0 if none_is_one => 'o',
                _ => 'x',
            }),
        }
    }

    pub(crate) fn category(&self, number: usize) -> char {
        (self.category)(number)
    }

    /// A text with the digits of the language.
    pub(crate) fn figures(&self, text: &str) -> String {
        let digit = |c: char| self.digits.get(c.to_digit(10)? as usize).copied();
        text.chars().map(|c| digit(c).unwrap_or(c)).collect()
    }

    /// A whole number with its thousands apart.
    pub(crate) fn number(&self, number: usize) -> String {
        let plain = number.to_string();
        let mut out = String::new();
        for (place, digit) in plain.chars().enumerate() {
            if place > 0 && (plain.len() - place).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        self.figures(&out)
    }

    /// The name of a month, 1 to 12, as dates have it.
    pub(crate) fn month(&self, month: u32) -> &str {
        name(&self.months, month)
    }

    /// The name of a month, 1 to 12, as an axis has it.
    pub(crate) fn short_month(&self, month: u32) -> &str {
        name(&self.short_months, month)
    }
}

fn name(months: &[String], month: u32) -> &str {
    months.get(month.wrapping_sub(1) as usize).map_or("", String::as_str)
}
