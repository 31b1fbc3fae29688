//! Words, numbers and signs.

use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with the marks that combine with them.
    Word,
    /// Digits, with the points and commas between them: `3,000`, `2.5`.
    Number,
    /// One other character.
    Sign(char),
}

/// One token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
    /// Whether white space, or the start of the text, stands before it.
    pub spaced: bool,
}

impl Token {
    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }
}

/// Splits `span` of `text` into tokens, in order; white space is left out.
///
/// Letters and digits part company (`15th` is `15`, `th`), and an apostrophe or
/// hyphen is a sign of its own, so that every rule sees the same small pieces.
/// `U.S.` and its like stay one word.
pub fn tokens(text: &str, span: Span) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(span.len() / 5);
    let part = span.of(text);
    let mut at = 0;
    let mut spaced = true;
    while let Some(first) = part[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            spaced = true;
            continue;
        }
        let rest = &part[at..];
        let (kind, length) = if first.is_alphabetic() {
            (TokenKind::Word, abbreviation(rest).unwrap_or_else(|| word(rest)))
        } else if first.is_ascii_digit() {
            (TokenKind::Number, number(rest))
        } else if first.is_numeric() {
            (TokenKind::Number, run(rest, char::is_numeric))
        } else {
            (TokenKind::Sign(first), first.len_utf8())
        };
        let start = span.start as usize + at;
        tokens.push(Token { span: Span::new(start, start + length), kind, spaced });
        at += length;
        spaced = false;
    }
    tokens
}

fn run(text: &str, inside: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !inside(c)).unwrap_or(text.len())
}

/// Letters and the marks that combine with them (category M is neither
/// alphabetic nor numeric in every script; zero-width joiners hold words
/// together in Persian).
fn word(text: &str) -> usize {
    run(text, |c| c.is_alphabetic() || is_mark(c))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{200C}' | '\u{200D}')
}

/// Digits with single points or commas between them.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end)
        || (end > 0 && matches!(bytes[end..].first(), Some(b'.' | b',')) && digit(end + 1))
    {
        end += 1;
    }
    end
}

/// Single letters each with a point: `U.S.`, `a.m.`.
fn abbreviation(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    let mut rest = text.chars();
    while let (Some(letter), Some('.')) = (rest.next(), rest.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        end += letter.len_utf8() + 1;
        letters += 1;
    }
    (letters >= 2).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len())).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_signs_part() {
        assert_eq!(
            split("Iran’s 3,000 men, 15th"),
            ["Iran", "’", "s", "3,000", "men", ",", "15", "th"]
        );
        assert_eq!(split("2019-10-23."), ["2019", "-", "10", "-", "23", "."]);
        assert_eq!(split("in 2018, 2.5%"), ["in", "2018", ",", "2.5", "%"]);
    }

    #[test]
    fn abbreviations_of_letters_stay_whole() {
        assert_eq!(split("the U.S. at 5 p.m."), ["the", "U.S.", "at", "5", "p.m."]);
        assert_eq!(split("J. Smith"), ["J", ".", "Smith"]);
    }

    #[test]
    fn a_token_knows_whether_space_stands_before_it() {
        let spaced: Vec<bool> =
            tokens(" a-b", Span::new(0, 4)).iter().map(|token| token.spaced).collect();
        assert_eq!(spaced, [true, false, false]);
    }

    #[test]
    fn any_script_is_tokens() {
        assert_eq!(split("تهران ۱۴۰۱ Тирана"), ["تهران", "۱۴۰۱", "Тирана"]);
        assert_eq!(split("🇦🇱é").len(), 3);
    }
}
