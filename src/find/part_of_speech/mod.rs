//! The part of speech of each token: what is a verb and in which form, what is a noun, a
//! name, a preposition.
//!
//! A linear model reads a sentence from left to right: the `features` of a token are its
//! letters, what the lexicon knows of it, its neighbours, and what was decided of the tokens
//! before it; the `model` adds up what each says. (Ratnaparkhi, 1996.) Signs and numbers are
//! known without it.
//!
//! The weights are learned by `train-parts-of-speech`; `tests/part_of_speech/README.md`
//! says from what, and how well they do. The parts are those of the Penn Treebank, with
//! those put together that nobody here needs apart.

mod features;
mod model;

/// The statistical half, for the program that learns its weights.
pub mod tagging {
    pub use super::features::{History, View, fixed, views};
    pub use super::model::{Model, PARTS, key};
}

use crate::span::Span;
use crate::text::{Token, TokenKind};
use model::PARTS;

/// A part of speech. Tags of the Penn Treebank stand in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum PartOfSpeech {
    /// A verb in its base form: "will attack" (VB).
    Base,
    /// A verb in the past: "attacked" (VBD).
    Past,
    /// A past participle: "was attacked" (VBN).
    PastParticiple,
    /// A gerund or present participle: "attacking" (VBG).
    Gerund,
    /// A verb in the present: "attack", "attacks" (VBP, VBZ).
    Present,
    /// A modal verb: "will", "could" (MD).
    Modal,
    /// The "to" before a verb (TO). Before a noun it is a [`Preposition`](Self::Preposition),
    /// as in the younger corpora in the manner of the Treebank.
    To,
    /// A noun in the singular: "attack" (NN).
    Noun,
    /// A noun in the plural: "attacks" (NNS).
    Nouns,
    /// A proper noun, or a word of one: "Tehran" (NNP, NNPS).
    ProperNoun,
    /// An adjective: "Iranian", "larger" (JJ, JJR, JJS).
    Adjective,
    /// An adverb, "not" with its short form "n't" (RB, RBR, RBS).
    Adverb,
    /// A particle of a verb: "carried out" (RP).
    Particle,
    /// A preposition, or what begins a subordinate clause: "in", "because" (IN).
    Preposition,
    /// A determiner: "the", "all" (DT, PDT).
    Determiner,
    /// A pronoun, "there" in "there is" with them (PRP, EX).
    Pronoun,
    /// A possessive pronoun: "its" (PRP$).
    Possessive,
    /// The "s" that makes a possessive: "Iran's" (POS).
    PossessiveMark,
    /// A conjunction that joins equals: "and" (CC).
    Conjunction,
    /// A number: "three", "3,000" (CD).
    Number,
    /// A word that asks or relates: "who", "which", "when" (WDT, WP, WP$, WRB).
    WhWord,
    /// An interjection, a foreign word, an address on the web (UH, FW, LS, ADD, GW).
    Other,
    /// A sign, such as a comma, a hyphen or an apostrophe.
    Sign,
}

impl PartOfSpeech {
    /// All of them, in order.
    pub const ALL: [PartOfSpeech; PARTS + 1] = {
        use PartOfSpeech::*;
        [
            Base,
            Past,
            PastParticiple,
            Gerund,
            Present,
            Modal,
            To,
            Noun,
            Nouns,
            ProperNoun,
            Adjective,
            Adverb,
            Particle,
            Preposition,
            Determiner,
            Pronoun,
            Possessive,
            PossessiveMark,
            Conjunction,
            Number,
            WhWord,
            Other,
            Sign,
        ]
    };

    /// What a token is, whatever stands around it; none where the model has to tell.
    pub fn certain(kind: TokenKind) -> Option<PartOfSpeech> {
        match kind {
            TokenKind::Word => None,
            TokenKind::Number => Some(PartOfSpeech::Number),
            TokenKind::Sign(_) => Some(PartOfSpeech::Sign),
        }
    }
}

/// The part of speech of each token of a sentence.
pub fn tag(text: &str, tokens: &[Token]) -> Vec<PartOfSpeech> {
    tag_with_names(text, tokens, &[])
}

/// The same where names were found, by their places in the text, in order: a word of a name
/// that has a capital is a proper noun, and what stands beside it is read accordingly.
pub fn tag_with_names(text: &str, tokens: &[Token], names: &[Span]) -> Vec<PartOfSpeech> {
    let views = features::views(text, tokens);
    model::BUILT_IN.tag(&views, |at| {
        let token = &tokens[at];
        let first = names.partition_point(|name| name.end <= token.span.start);
        let named = names.get(first).is_some_and(|name| name.contains(token.span))
            && token.span.of(text).starts_with(char::is_uppercase);
        PartOfSpeech::certain(token.kind)
            .or(named.then_some(PartOfSpeech::ProperNoun))
            .or_else(|| views[at].closed())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// The parts of speech of a text that is one sentence.
    fn tagged(text: &str) -> Vec<PartOfSpeech> {
        tag(text, &text::tokens(text, Span::new(0, text.len())))
    }

    #[test]
    fn each_token_has_a_part_of_speech() {
        use PartOfSpeech::*;
        assert_eq!(
            tagged("The minister said that police arrested three men."),
            [Determiner, Noun, Past, Preposition, Noun, Past, Number, Nouns, Sign]
        );
    }

    #[test]
    fn nothing_is_in_nothing() {
        assert!(tag("", &[]).is_empty());
    }
}
