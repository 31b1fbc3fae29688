//! One sentence as the rules of claims see it.

use super::quotation::Quotation;
use super::verb::{self, Verb};
use super::word::{self, Class};
use crate::find::name::NameMention;
use crate::span::Span;
use crate::text::{Token, TokenKind};
use std::borrow::Cow;
use std::ops::Range;

/// A sentence with what is known of its words. Reading before its start or past its end
/// finds nothing.
pub(super) struct Sentence<'s> {
    text: &'s str,
    /// Its place among the sentences.
    pub(super) index: usize,
    /// Its tokens.
    pub(super) tokens: &'s [Token],
    classes: Vec<Class>,
    verbs: Vec<Option<Verb>>,
    cues: Vec<bool>,
    /// The names in it, and the place of the first among all.
    names: (&'s [NameMention], usize),
    /// The parts of it that are quoted, in order.
    pub(super) quotations: &'s [Quotation],
}

/// Words by which a claim is known that are no verbs.
const CUES: [&str; 5] = ["according", "allegedly", "reportedly", "purportedly", "supposedly"];

/// Forms of "decline", which leads a verb of saying.
pub(super) const DECLINED: [&str; 8] =
    ["declined", "declines", "decline", "declining", "refused", "refuses", "refuse", "refusing"];

fn lower(word: &str) -> Cow<'_, str> {
    match word.chars().any(char::is_uppercase) {
        true => Cow::Owned(word.to_lowercase()),
        false => Cow::Borrowed(word),
    }
}

impl<'s> Sentence<'s> {
    /// The sentence, where a word of it can make a claim.
    pub(super) fn new(
        text: &'s str,
        index: usize,
        tokens: &'s [Token],
        names: (&'s [NameMention], usize),
        quotations: &'s [Quotation],
    ) -> Option<Sentence<'s>> {
        let word = |token: &Token| match token.kind {
            TokenKind::Word => lower(token.span.of(text)),
            _ => Cow::Borrowed(""),
        };
        let words: Vec<Cow<str>> = tokens.iter().map(word).collect();
        let verbs: Vec<Option<Verb>> = words.iter().map(|word| verb::verb(word)).collect();
        let cue = |word: &str| CUES.contains(&word) || DECLINED.contains(&word);
        let cues = words.iter().zip(&verbs).map(|(word, verb)| verb.is_some() || cue(word));
        let cues: Vec<bool> = cues.collect();
        if !cues.contains(&true) && !tokens.iter().any(|token| token.is_sign(':')) {
            return None;
        }
        let classes = vec![Class::Other; tokens.len()];
        let mut sentence =
            Sentence { text, index, tokens, classes, verbs, cues, names, quotations };
        for (at, word) in words.iter().enumerate() {
            sentence.classes[at] = sentence.class_of(at, word);
            if sentence
                .name_at(at)
                .is_some_and(|name| names.0[name - names.1].span.len() > word.len())
            {
                // "Post" of a newspaper is no verb.
                sentence.verbs[at] = None;
            }
        }
        Some(sentence)
    }

    fn class_of(&self, at: usize, lower: &str) -> Class {
        let word = self.word(at);
        if lower.is_empty() || self.name_at(at).is_some() || matches!(word, "US" | "IT") {
            return Class::Other;
        }
        // "n't", "'ll": what is cut off a word.
        if matches!(lower, "n" | "t" | "d" | "ll")
            && !self.is_apostrophe_before(at)
            && !self.is_apostrophe(at + 1)
        {
            return Class::Other;
        }
        word::class(lower, word.starts_with(char::is_uppercase))
    }

    fn is_apostrophe_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_apostrophe(before))
    }

    /// Whether the word at a place may make a claim.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        self.cues.get(at).is_some_and(|&cue| cue)
    }

    /// How many tokens it has.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at a place.
    pub(super) fn word(&self, at: usize) -> &'s str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether the word at a place is this one, in capitals or not.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at a place is one of these.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// What the word at a place does; none for numbers and signs.
    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.is_word(at).then(|| self.classes[at])
    }

    /// Whether the word at a place does that.
    pub(super) fn is_class(&self, at: usize, class: Class) -> bool {
        self.class(at) == Some(class)
    }

    /// The verb of saying at a place.
    pub(super) fn verb(&self, at: usize) -> Option<Verb> {
        self.verbs.get(at).copied().flatten()
    }

    /// Whether there is a word at a place.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether there is a number at a place.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Whether there is that sign at a place.
    pub(super) fn is_sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_sign(sign))
    }

    /// Whether there is an apostrophe at a place.
    pub(super) fn is_apostrophe(&self, at: usize) -> bool {
        self.is_sign(at, '\'') || self.is_sign(at, '’')
    }

    /// Whether the word at a place is written with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether no white space stands before a token.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the sentence ends at a place, but for signs that end it.
    pub(super) fn is_end(&self, at: usize) -> bool {
        let ends = |token: &Token| {
            matches!(token.kind, TokenKind::Sign('.' | '!' | '?' | '…' | ')' | ']' | ';'))
        };
        self.tokens.get(at).is_none_or(ends)
    }

    /// The name that covers a token, by its place among all names.
    pub(super) fn name_at(&self, at: usize) -> Option<usize> {
        let span = self.tokens.get(at)?.span;
        let (names, first) = self.names;
        let found = names.partition_point(|name| name.span.end <= span.start);
        names.get(found).filter(|name| name.span.overlaps(span)).map(|_| first + found)
    }

    /// The name with a place among all names that stands in this sentence.
    pub(super) fn name(&self, number: usize) -> Option<&'s NameMention> {
        self.names.0.get(number.checked_sub(self.names.1)?)
    }

    /// The quotation that holds a token, its marks counted in.
    pub(super) fn quotation(&self, at: usize) -> Option<&'s Quotation> {
        self.quotations.iter().find(|quotation| quotation.outer.contains(&at))
    }

    /// The word right before a place in the text, in this sentence or one before.
    pub(super) fn word_before(&self, place: Span) -> &'s str {
        let end = place.start as usize;
        let near = self.text.floor_char_boundary(end.saturating_sub(64));
        let words = self.text.get(near..end).unwrap_or_default();
        words.split_whitespace().next_back().unwrap_or_default()
    }

    /// Where some tokens stand; nowhere for none.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens).unwrap_or_default() {
            [] => Span::default(),
            [only] => only.span,
            [first, .., last] => first.span.cover(last.span),
        }
    }
}
