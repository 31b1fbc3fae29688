//! What the page says beyond its messages, which are those of `crate::words`.
//!
//! English is in the program; the other languages are files beside it, which only their readers
//! fetch: see `known`.

mod credit;
mod known;
mod mistakes;
mod rich;
mod timeline;

pub(super) use crate::words::{Locale, Words};
pub use known::learn;
pub(super) use rich::{SLOTS, english, rich};

use super::browser::{self, Home};
use crate::explore::Language;

/// The language of readers who have not chosen one; English where there is no browser.
pub(super) fn preferred(home: &Home) -> Language {
    if cfg!(target_arch = "wasm32") { browser::language(home) } else { Language::default() }
}

/// What the browser knows of a language; nothing where there is none.
fn locale(language: Language) -> Option<Locale> {
    if cfg!(target_arch = "wasm32") { browser::locale(language.tag()) } else { None }
}
