//! Tokens and sentences of a text, all as spans of it.

mod abbreviations;
mod lines;
mod sentences;
mod tokens;

pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};
