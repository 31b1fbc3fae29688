//! The words that phrases are made of.

use crate::find::date::is_past_form;
use crate::find::part_of_speech::PartOfSpeech;
use crate::span::Span;
use crate::text::{Token, TokenKind};

/// A word of a sentence, or a sign: `didn't`, `Tehran-backed` and `'s` are one each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Where it stands.
    pub span: Span,
    /// Its letters.
    pub text: &'t str,
    /// Its part of speech.
    pub part: PartOfSpeech,
    /// Whether `not` is a part of it: `didn't`.
    pub negated: bool,
}

impl Word<'_> {
    /// Whether it is one of some words, which are in small letters.
    pub fn is(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    /// Whether it is a form of a verb.
    pub fn is_verb(&self) -> bool {
        use PartOfSpeech::{Base, Gerund, Past, PastParticiple, Present};
        matches!(self.part, Base | Past | PastParticiple | Present | Gerund)
    }
}

/// Whether a sign is an apostrophe.
fn is_apostrophe(token: &Token) -> bool {
    token.is_sign('\'') || token.is_sign('’')
}

/// The words of a sentence's tokens, whose parts of speech are `parts`.
pub fn words<'t>(text: &'t str, tokens: &[Token], parts: &[PartOfSpeech]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let (Some(token), Some(&part)) = (tokens.get(at), parts.get(at)) {
        let joined = |by: usize| tokens.get(at + by).is_some_and(|token| !token.spaced);
        let is_word = |by: usize| {
            tokens.get(at + by).is_some_and(|token| token.kind == TokenKind::Word && !token.spaced)
        };
        let short = |by: usize| tokens.get(at + by).map_or("", |token| token.span.of(text));
        let (length, part, negated) = if is_apostrophe(token) && is_word(1) && !token.spaced {
            // `'s`, `'ve`: a word of its own; its second piece tells what it is.
            (2, parts.get(at + 1).copied().unwrap_or(part), false)
        } else if token.kind == TokenKind::Word
            && joined(1)
            && tokens.get(at + 1).is_some_and(is_apostrophe)
            && is_word(2)
            && short(2).eq_ignore_ascii_case("t")
        {
            (3, part, true)
        } else if is_apostrophe(token) && belongs(words.last(), parts.get(at + 1)) {
            (1, PartOfSpeech::PossessiveMark, false)
        } else if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            let mut length = 1;
            while joined(length)
                && tokens.get(at + length).is_some_and(|token| token.is_sign('-'))
                && is_word(length + 1)
            {
                length += 2;
            }
            (length, compound(parts, at, length).unwrap_or(part), false)
        } else {
            (1, part, false)
        };
        let length = length.min(tokens.len() - at);
        let span = token.span.cover(tokens[at + length - 1].span);
        words.push(Word { span, text: span.of(text), part, negated });
        at += length;
    }
    words
}

/// Makes a verb of the likeliest word where a sentence has none: a participle, a past form,
/// or, in a headline, what looks like a noun in the plural after a noun ("Northern Rail
/// orders forty trains").
pub fn find_lost_verb(words: &mut [Word]) {
    use PartOfSpeech::{
        Adjective, Modal, Noun, Nouns, Past, PastParticiple, Present, ProperNoun, To,
    };
    if words.iter().any(|word| matches!(word.part, Past | Present | Modal | To)) {
        return;
    }
    let small = |word: &Word| word.text.starts_with(char::is_lowercase);
    let past = (1..words.len()).find(|&at| match words[at].part {
        PastParticiple => true,
        Noun | Adjective => small(&words[at]) && is_past_form(words[at].text),
        _ => false,
    });
    if let Some(past) = past {
        words[past].part = Past;
        return;
    }
    let verb = (1..words.len()).find(|&at| {
        words[at].part == Nouns
            && small(&words[at])
            && matches!(words[at - 1].part, ProperNoun | Noun | Nouns)
            && at + 1 < words.len()
    });
    if let Some(verb) = verb {
        words[verb].part = Present;
    }
}

/// Whether an apostrophe alone makes the word before it the owner of the next: `the
/// officers' car`.
fn belongs(before: Option<&Word>, next: Option<&PartOfSpeech>) -> bool {
    use PartOfSpeech::{Adjective, Noun, Nouns, ProperNoun};
    before.is_some_and(|word| {
        matches!(word.part, Nouns | ProperNoun) && word.text.ends_with(['s', 'S'])
    }) && next.is_some_and(|next| matches!(next, Noun | Nouns | Adjective))
}

/// What a word of several pieces is by its last: `Tehran-backed` is said of something.
fn compound(parts: &[PartOfSpeech], at: usize, length: usize) -> Option<PartOfSpeech> {
    let last = parts.get(at + length - 1)?;
    let participle = matches!(last, PartOfSpeech::PastParticiple | PartOfSpeech::Gerund);
    (length > 1).then_some(if participle { PartOfSpeech::Adjective } else { *last })
}
