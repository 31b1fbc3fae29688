//! Tagged documents, as sentences of tokens with their parts of speech.

use anyhow::Context as _;
use dateline::find::part_of_speech::PartOfSpeech;
use dateline::find::part_of_speech::tagging::{View, views};
use dateline::span::{CodePoints, Span};
use dateline::text::{self, Token, TokenKind};
use serde::Deserialize;
use std::fs;

/// One document: its text and its words, by code points, with the tags of the Treebank.
#[derive(Debug, Deserialize)]
struct Document {
    text: String,
    words: Vec<(u32, u32, String)>,
}

/// A sentence to learn from.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// What its neighbours see of each token.
    pub(crate) views: Vec<View>,
    /// What each token is, whatever stands around it.
    pub(crate) certain: Vec<Option<PartOfSpeech>>,
    /// What each token is.
    pub(crate) parts: Vec<PartOfSpeech>,
    /// How much it counts.
    pub(crate) weight: f32,
}

/// The sentences of a file of JSON Lines.
pub(crate) fn sentences(path: &str, weight: f32) -> anyhow::Result<Vec<Sentence>> {
    let file = fs::read_to_string(path).with_context(|| format!("{path} cannot be read"))?;
    let mut all = Vec::new();
    for (number, line) in file.lines().enumerate() {
        let document: Document = serde_json::from_str(line)
            .with_context(|| format!("line {} of {path} is no document", number + 1))?;
        let text = &document.text;
        let points = CodePoints::new(text);
        for span in text::sentences(text, Span::new(0, text.len())) {
            let tokens = text::tokens(text, span);
            all.push(Sentence {
                views: views(text, &tokens),
                certain: tokens.iter().map(|token| PartOfSpeech::certain(token.kind)).collect(),
                parts: parts(&document, &points, &tokens),
                weight,
            });
        }
    }
    Ok(all)
}

/// What each token is: what the word is that it begins in. Of a word in pieces, such as
/// `pro-Beijing`, the last piece is what the word is.
fn parts(document: &Document, points: &CodePoints, tokens: &[Token]) -> Vec<PartOfSpeech> {
    let words = &document.words;
    let word = |token: &Token| {
        let (start, _) = points.span(token.span);
        let at = words.partition_point(|&(_, end, _)| end <= start);
        words.get(at).filter(|word| word.0 <= start).map(|_| at)
    };
    let part = |(at, token): (usize, &Token)| {
        if let Some(part) = PartOfSpeech::certain(token.kind) {
            return part;
        }
        let Some(own) = word(token) else { return PartOfSpeech::Other };
        let part = read(&words[own].2);
        let later = tokens[at + 1..].iter().take_while(|later| word(later) == Some(own));
        let is_last = later.filter(|later| later.kind == TokenKind::Word).count() == 0;
        let capital = token.span.of(&document.text).starts_with(char::is_uppercase);
        match part {
            PartOfSpeech::ProperNoun | PartOfSpeech::Number => part,
            _ if is_last => part,
            _ if capital && at > 0 => PartOfSpeech::ProperNoun,
            _ => PartOfSpeech::Adjective,
        }
    };
    tokens.iter().enumerate().map(part).collect()
}

/// The part of speech of a tag.
fn read(tag: &str) -> PartOfSpeech {
    match tag {
        "VB" => PartOfSpeech::Base,
        "VBD" => PartOfSpeech::Past,
        "VBN" => PartOfSpeech::PastParticiple,
        "VBG" => PartOfSpeech::Gerund,
        "VBP" | "VBZ" => PartOfSpeech::Present,
        "MD" => PartOfSpeech::Modal,
        "TO" => PartOfSpeech::To,
        "NN" => PartOfSpeech::Noun,
        "NNS" => PartOfSpeech::Nouns,
        "NNP" | "NNPS" => PartOfSpeech::ProperNoun,
        // An affix, as in "pro-Beijing", is used like an adjective.
        "JJ" | "JJR" | "JJS" | "AFX" => PartOfSpeech::Adjective,
        "RB" | "RBR" | "RBS" => PartOfSpeech::Adverb,
        "RP" => PartOfSpeech::Particle,
        "IN" => PartOfSpeech::Preposition,
        "DT" | "PDT" => PartOfSpeech::Determiner,
        "PRP" | "EX" => PartOfSpeech::Pronoun,
        "PRP$" => PartOfSpeech::Possessive,
        "POS" => PartOfSpeech::PossessiveMark,
        "CC" => PartOfSpeech::Conjunction,
        "CD" => PartOfSpeech::Number,
        "WDT" | "WP" | "WP$" | "WRB" => PartOfSpeech::WhWord,
        _ => PartOfSpeech::Other,
    }
}
