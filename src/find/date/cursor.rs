//! A place among the tokens of one sentence, from which a rule reads.

use super::sense::Sense;
use super::tense;
use crate::text::Token;
use crate::when::Toward;

/// A place among a sentence's tokens. Copies are cheap; reading past the end, or
/// before the start, finds nothing.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'s> {
    text: &'s str,
    tokens: &'s [Token],
    senses: &'s [Sense],
    at: usize,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(text: &'s str, tokens: &'s [Token], senses: &'s [Sense], at: usize) -> Self {
        Cursor { text, tokens, senses, at }
    }

    /// The sense of the token this many places on.
    pub(super) fn sense(&self, ahead: usize) -> Sense {
        self.senses.get(self.at + ahead).copied().unwrap_or(Sense::Other)
    }

    /// The sense of the token before; none at the start of the sentence.
    pub(super) fn before(&self) -> Option<Sense> {
        self.senses[..self.at].last().copied()
    }

    /// The words of the token this many places on.
    pub(super) fn word(&self, ahead: usize) -> &'s str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.span.of(self.text))
    }

    /// The words of the token this many places back.
    pub(super) fn word_before(&self, back: usize) -> &'s str {
        self.at.checked_sub(back).map_or("", |at| self.tokens[at].span.of(self.text))
    }

    /// Whether the token this many places on is the sign.
    pub(super) fn is_sign(&self, ahead: usize, sign: char) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| token.is_sign(sign))
    }

    /// Whether the token this many places on follows the one before without a space.
    pub(super) fn joined(&self, ahead: usize) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| !token.spaced)
    }

    /// A year written with four digits, this many places on.
    pub(super) fn year(&self, ahead: usize) -> Option<i32> {
        match self.sense(ahead) {
            Sense::Number { value, digits: 4 } if value > 0 => Some(value as i32),
            _ => None,
        }
    }

    /// A number that can be the day of a month, with its ordinal ending if it has
    /// one, and how many tokens that takes.
    pub(super) fn month_day(&self, ahead: usize) -> Option<(u32, usize)> {
        match self.sense(ahead) {
            Sense::Number { value: value @ 1..=31, digits: 1..=2 } => {
                let ending = self.sense(ahead + 1) == Sense::OrdinalEnding;
                Some((value, 1 + usize::from(ending)))
            }
            _ => None,
        }
    }

    /// A month, and how many tokens its name takes with the point of `Oct.`.
    pub(super) fn month(&self, ahead: usize) -> Option<(u32, usize)> {
        match self.sense(ahead) {
            Sense::Month { month, .. } => {
                let point = self.word(ahead).len() <= 4
                    && self.is_sign(ahead + 1, '.')
                    && self.joined(ahead + 1)
                    && self.at + ahead + 2 < self.tokens.len();
                Some((month, 1 + usize::from(point)))
            }
            _ => None,
        }
    }

    /// Which occurrence of a name is meant here, from the tense of its clause.
    pub(super) fn toward(&self) -> Toward {
        tense::toward(self.senses, self.at)
    }
}
