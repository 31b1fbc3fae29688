//! Tokens and sentences of a text, all as spans of it.

mod sentences;
mod tokens;

pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};
