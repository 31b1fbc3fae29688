//! A place among the tokens of one sentence, from which a rule reads.

use super::Language;
use super::numeric::Order;
use super::sense::Sense;
use super::tense::{self, Tense};
use crate::text::Token;
use crate::when::{Unit, When};

/// A sentence as the rules read it.
pub(super) struct Sentence<'s> {
    /// The report's text.
    pub(super) text: &'s str,
    /// The tokens of the sentence.
    pub(super) tokens: &'s [Token],
    /// What each of them can be.
    pub(super) senses: &'s [Sense],
    /// The language of the lexicon.
    pub(super) language: Language,
    /// In which order the text writes day and month.
    pub(super) order: Order,
    /// The quarter or other stretch that the text last spoke of.
    pub(super) period: Option<When>,
}

/// A place among a sentence's tokens. Copies are cheap; reading past the end, or
/// before the start, finds nothing.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'s> {
    sentence: &'s Sentence<'s>,
    at: usize,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(sentence: &'s Sentence<'s>, at: usize) -> Self {
        Cursor { sentence, at }
    }

    /// The language of the lexicon.
    pub(super) fn language(self) -> Language {
        self.sentence.language
    }

    /// In which order the text writes day and month.
    pub(super) fn order(self) -> Order {
        self.sentence.order
    }

    /// The quarter or other stretch that the text last spoke of.
    pub(super) fn period(self) -> Option<When> {
        self.sentence.period
    }

    /// The place this many tokens on.
    pub(super) fn ahead(self, by: usize) -> Self {
        Cursor { at: (self.at + by).min(self.sentence.tokens.len()), ..self }
    }

    /// The place this many tokens back; none before the start.
    pub(super) fn back(self, by: usize) -> Option<Self> {
        self.at.checked_sub(by).map(|at| Cursor { at, ..self })
    }

    /// Whether there is a token this many places on.
    pub(super) fn has(&self, ahead: usize) -> bool {
        self.at + ahead < self.sentence.tokens.len()
    }

    /// The sense of the token this many places on.
    pub(super) fn sense(&self, ahead: usize) -> Sense {
        self.sentence.senses.get(self.at + ahead).copied().unwrap_or(Sense::Other)
    }

    /// The sense of the token before; none at the start of the sentence.
    pub(super) fn before(&self) -> Option<Sense> {
        self.sentence.senses[..self.at].last().copied()
    }

    /// Whether there is a token before.
    pub(super) fn has_before(&self) -> bool {
        self.at > 0
    }

    /// The words of the token this many places on.
    pub(super) fn word(&self, ahead: usize) -> &'s str {
        self.sentence
            .tokens
            .get(self.at + ahead)
            .map_or("", |token| token.span.of(self.sentence.text))
    }

    /// Whether the token this many places on is the word, in capitals or not.
    pub(super) fn is(&self, ahead: usize, word: &str) -> bool {
        self.word(ahead).eq_ignore_ascii_case(word)
    }

    /// Whether the token this many places on is one of the words.
    pub(super) fn is_any(&self, ahead: usize, words: &[&str]) -> bool {
        let found = self.word(ahead);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    /// The words of the token this many places back.
    pub(super) fn word_before(&self, back: usize) -> &'s str {
        self.at
            .checked_sub(back)
            .map_or("", |at| self.sentence.tokens[at].span.of(self.sentence.text))
    }

    /// Whether the token this many places back is one of the words.
    pub(super) fn was_any(&self, back: usize, words: &[&str]) -> bool {
        let found = self.word_before(back);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    /// Whether the token this many places on is the sign.
    pub(super) fn is_sign(&self, ahead: usize, sign: char) -> bool {
        self.sentence.tokens.get(self.at + ahead).is_some_and(|token| token.is_sign(sign))
    }

    /// Whether the token this many places on is an apostrophe.
    pub(super) fn is_apostrophe(&self, ahead: usize) -> bool {
        self.is_sign(ahead, '\'') || self.is_sign(ahead, '’')
    }

    /// Whether the token this many places on is a hyphen between two words.
    pub(super) fn is_hyphen(&self, ahead: usize) -> bool {
        (self.is_sign(ahead, '-') || self.is_sign(ahead, '‑'))
            && self.joined(ahead)
            && self.joined(ahead + 1)
    }

    /// How many tokens a possessive `'s` takes this many places on; 0 without one.
    pub(super) fn possessive(&self, ahead: usize) -> usize {
        let has =
            self.is_apostrophe(ahead) && self.joined(ahead + 1) && self.word(ahead + 1) == "s";
        if has { 2 } else { 0 }
    }

    /// Whether the token this many places on follows the one before without a space.
    pub(super) fn joined(&self, ahead: usize) -> bool {
        self.sentence.tokens.get(self.at + ahead).is_some_and(|token| !token.spaced)
    }

    /// A whole number, this many places on.
    pub(super) fn number(&self, ahead: usize) -> Option<u32> {
        match self.sense(ahead) {
            Sense::Number { value, .. } => Some(value),
            _ => None,
        }
    }

    /// A number written with this many digits.
    pub(super) fn digits(&self, ahead: usize, count: usize) -> Option<u32> {
        match self.sense(ahead) {
            Sense::Number { value, digits } if digits == count => Some(value),
            _ => None,
        }
    }

    /// A unit, this many places on, and whether it stood in the plural.
    pub(super) fn unit(&self, ahead: usize) -> Option<(Unit, bool)> {
        match self.sense(ahead) {
            Sense::Unit { unit, plural } => Some((unit, plural)),
            _ => None,
        }
    }

    /// A year written with four digits, this many places on.
    pub(super) fn year(&self, ahead: usize) -> Option<i32> {
        self.digits(ahead, 4).filter(|&value| value > 0).map(|value| value as i32)
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
                    && self.has(ahead + 2);
                Some((month, 1 + usize::from(point)))
            }
            _ => None,
        }
    }

    /// Whether one of the words stands close before here.
    pub(super) fn near_before(&self, words: &[&str]) -> bool {
        (1..=tense::REACH).any(|back| self.was_any(back, words))
    }

    /// Whether one of the words stands close before here or after `length` tokens.
    pub(super) fn near(&self, length: usize, words: &[&str]) -> bool {
        self.near_before(words)
            || (length..length + tense::REACH).any(|ahead| self.is_any(ahead, words))
    }

    /// What the clause around the tokens from here, `length` many, tells of time.
    pub(super) fn tense(&self, length: usize) -> Tense {
        let words = |found: &'s str| Some(found).filter(|word| !word.is_empty());
        tense::tense(
            self.language().words().cue,
            (1..=tense::REACH).map_while(|back| words(self.word_before(back))),
            (length..length + tense::REACH).map_while(|ahead| words(self.word(ahead))),
        )
    }
}
