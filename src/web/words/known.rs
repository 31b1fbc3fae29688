//! The languages whose words are there.

use super::{Words, locale};
use crate::explore::Language;
use std::cell::RefCell;

thread_local! {
    /// The words of English, and of what was fetched. They stay as long as the program, which
    /// may draw several explorers.
    static KNOWN: RefCell<Vec<Words>> = RefCell::new(vec![english()]);
}

const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/words-en.txt"));

impl Words {
    /// The words of a language; none where they are not there.
    pub(in crate::web) fn of(language: Language) -> Option<Words> {
        KNOWN.with_borrow(|known| known.iter().find(|it| it.spoken() == language).cloned())
    }

    /// English words, which are always there.
    pub(in crate::web) fn english() -> Words {
        Words::of(Language::English).unwrap_or_else(english)
    }
}

fn english() -> Words {
    Words::new(Language::English, ENGLISH, locale)
}

/// Keeps the words of a language, as the build compiles them. Those of another edition of the
/// page, or no words at all, are not believed.
pub fn learn(tag: &str, table: String) {
    let complete = table.lines().count() == ENGLISH.lines().count();
    if let Some(language) = Language::of(tag).filter(|_| complete)
        && Words::of(language).is_none()
    {
        let words = Words::new(language, table.leak(), locale);
        KNOWN.with_borrow_mut(|known| known.push(words));
    }
}
