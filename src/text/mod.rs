//! Tokens and sentences of a text, all as spans of it.

mod abbreviations;
mod lines;
mod sentences;
mod tokens;

pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};

/// A text on one line, with a space for each run of white space inside.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
