//! The words of the page and of a site's other pages, in the language of their readers.
//!
//! They stand in `messages/*.ftl`, which the build compiles: one method of [`Words`] a
//! message, with an argument for each of its variables. What has to be put together
//! from several is in the files here.

mod certainty;
mod credit;
mod dates;
mod locale;

pub(crate) use locale::Locale;

use crate::explore::Language;
use std::cell::OnceCell;
use std::rc::Rc;

/// The words of one language. Clones are the same words.
#[derive(Clone)]
pub(crate) struct Words(Rc<Spoken>);

struct Spoken {
    language: Language,
    messages: Vec<&'static str>,
    ask: fn(Language) -> Option<Locale>,
    locale: OnceCell<Locale>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.language == other.0.language
    }
}

/// What is put into a message.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    Text(&'a str),
    Number(usize),
}

impl Words {
    /// The words of a language, of the table that the build compiles; and whom to ask what the
    /// language does with numbers and months. Where nobody knows that, its own messages tell.
    pub(crate) fn new(
        language: Language,
        table: &'static str,
        ask: fn(Language) -> Option<Locale>,
    ) -> Words {
        let messages = table.lines().collect();
        Words(Rc::new(Spoken { language, messages, ask, locale: OnceCell::new() }))
    }

    /// The words of another table, in the same language.
    #[cfg(feature = "cli")]
    pub(crate) fn beside(&self, table: &'static str) -> Words {
        let (messages, locale) = (table.lines().collect(), Locale::plain(self).into());
        Words(Rc::new(Spoken { messages, locale, ..*self.0 }))
    }

    /// What the language does with numbers and months.
    pub(crate) fn locale(&self) -> &Locale {
        self.0
            .locale
            .get_or_init(|| (self.0.ask)(self.spoken()).unwrap_or_else(|| Locale::plain(self)))
    }

    /// Which language it is.
    pub(crate) fn spoken(&self) -> Language {
        self.0.language
    }

    /// The direction that it is written in.
    pub(crate) fn direction(&self) -> &'static str {
        if self.spoken().is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// A count, as the language writes it: `1,200`, `۱٬۲۰۰`.
    pub(crate) fn number(&self, number: usize) -> String {
        self.locale().number(number)
    }

    /// A text with the digits of the language.
    pub(crate) fn figures(&self, text: &str) -> String {
        self.locale().figures(text)
    }

    /// A list, with a comma between.
    pub(crate) fn listed<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let two = self.comma("|", "|");
        let mut list = String::new();
        for item in items {
            if !list.is_empty() {
                list.push_str(two.trim_matches('|'));
            }
            self.isolate(item.as_ref(), &mut list);
        }
        list
    }

    pub(crate) fn text(&self, message: usize) -> &'static str {
        self.0.messages.get(message).copied().unwrap_or_default()
    }

    /// A message with its arguments: see `messages/pattern.rs` for the signs in it.
    pub(crate) fn fill(&self, message: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        let mut choice = None;
        // Whether what is read is said, and whether anything of the choice was.
        let (mut said, mut chosen) = (true, true);
        let mut signs = self.text(message).chars();
        let argument = |letter: Option<char>| {
            let place = u32::from(letter.unwrap_or('a')).wrapping_sub(u32::from('a'));
            arguments.get(place as usize).copied().unwrap_or(Argument::Text(""))
        };
        while let Some(sign) = signs.next() {
            match sign {
                '\u{1}' => {
                    let argument = argument(signs.next());
                    match argument {
                        _ if !said => {}
                        Argument::Text(text) => self.isolate(text, &mut out),
                        Argument::Number(number) => out.push_str(&self.number(number)),
                    }
                }
                '\u{2}' => {
                    choice = match argument(signs.next()) {
                        Argument::Number(number) => Some(number),
                        Argument::Text(_) => None,
                    };
                    (said, chosen) = (false, false);
                }
                '\u{3}' => {
                    let key = signs.next().unwrap_or('x');
                    said = !chosen && (key == 'x' || choice.is_some_and(|n| self.is(n, key)));
                    chosen |= said;
                }
                '\u{4}' => said = true,
                _ if said => out.push(sign),
                _ => {}
            }
        }
        out
    }

    /// Whether a number is this one (a digit), or of this plural category.
    fn is(&self, number: usize, key: char) -> bool {
        match key.to_digit(10) {
            Some(digit) => number == digit as usize,
            None => self.locale().category(number) == key,
        }
    }

    /// Puts a text into a sentence; where it has letters that run the other way,
    /// between signs that keep it to itself (Unicode Standard Annex 9, FSI and PDI).
    fn isolate(&self, text: &str, out: &mut String) {
        let mut inside = 0usize;
        let strange = text.chars().any(|c| {
            match c {
                '\u{2068}' => inside += 1,
                '\u{2069}' => inside = inside.saturating_sub(1),
                _ => {}
            }
            let right_to_left = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}');
            let strange = right_to_left != self.spoken().is_right_to_left();
            inside == 0 && strange && c.is_alphabetic()
        });
        match strange {
            true => out.extend(["\u{2068}", text, "\u{2069}"]),
            false => out.push_str(text),
        }
    }
}

mod messages {
    use super::{Argument, Words};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
