//! Tokens and sentences of a text, all as spans of it.

mod abbreviations;
mod lines;
mod sentences;
mod tokens;

pub use sentences::sentences;
pub use tokens::{Token, TokenKind, tokens};

/// A text on one line, with a space for each run of white space inside.
pub fn one_line(text: &str) -> String {
    if is_one_line(text) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether a text surely is on one line already.
fn is_one_line(text: &str) -> bool {
    let mut before = b' ';
    let single = text.bytes().all(|byte| {
        let twice = byte == b' ' && before == b' ';
        before = byte;
        !twice && (byte == b' ' || byte.is_ascii_graphic())
    });
    single && before != b' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_white_space_are_one_space() {
        for text in ["two men left", " two  men\nleft ", "two\u{a0}men left", "two men left "] {
            assert_eq!(one_line(text), "two men left");
        }
        assert_eq!(one_line(" "), "");
        assert_eq!(one_line(""), "");
    }
}
