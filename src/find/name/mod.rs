//! Names in a text: capitalised phrases, told apart from words that merely begin
//! a sentence.

mod places;

use crate::span::Span;
use crate::text::{Token, TokenKind};
use std::collections::HashSet;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum NameKind {
    /// A country or its capital.
    Place = 0,
    /// Somebody or something else.
    Other = 1,
}

impl NameKind {
    /// The kind's word in JSON outputs.
    pub fn word(self) -> &'static str {
        match self {
            NameKind::Place => "PLACE",
            NameKind::Other => "OTHER",
        }
    }
}

/// A name in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The words.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// The name without titles before it: "Edi Rama" of "Prime Minister Edi Rama".
    pub label: String,
    /// What it names.
    pub kind: NameKind,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Words that begin sentences, titles of rank, and names of days: none is a name.
const NO_NAMES: &str = include_str!("no_names.txt");

/// Words before a person's name that are no part of it.
const TITLES: [&str; 24] = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "General",
    "Gen",
    "Colonel",
    "Col",
    "Captain",
    "Police",
    "Director",
    "Prime",
    "Minister",
    "President",
    "Foreign",
    "Interior",
    "Defence",
    "Defense",
    "Chancellor",
    "Senator",
    "Sen",
    "Socialist",
    "King",
];

/// Finds the names of a text's sentences.
pub fn find(text: &str, sentences: &[Vec<Token>]) -> Vec<NameMention> {
    let known: HashSet<&str> = NO_NAMES.lines().collect();
    let inside = inside_words(text, sentences);
    let mut names = Vec::new();
    for (sentence, tokens) in sentences.iter().enumerate() {
        let mut at = 0;
        while at < tokens.len() {
            let length = phrase(text, &tokens[at..]);
            if length == 0 {
                at += 1;
                continue;
            }
            let first = at == 0 || !tokens[..at].iter().any(|token| token.kind == TokenKind::Word);
            if let Some(mention) = name(text, &tokens[at..at + length], first, &known, &inside) {
                names.push(NameMention { sentence, ..mention });
            }
            at += length;
        }
    }
    names
}

/// The capitalised words that stand inside a sentence somewhere in the text, so
/// that their capital is their own.
fn inside_words<'t>(text: &'t str, sentences: &[Vec<Token>]) -> HashSet<&'t str> {
    let inside = sentences.iter().flat_map(|tokens| {
        let first = tokens.iter().position(|token| token.kind == TokenKind::Word);
        tokens.iter().skip(first.map_or(0, |at| at + 1))
    });
    inside.map(|token| token.span.of(text)).filter(|word| is_capitalised(word)).collect()
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// How many tokens a capitalised phrase takes at the start of `tokens`.
fn phrase(text: &str, tokens: &[Token]) -> usize {
    let capital = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.kind == TokenKind::Word && is_capitalised(token.span.of(text))
        })
    };
    let joined_word = |at: usize| {
        tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && !token.spaced)
    };
    if !capital(0) {
        return 0;
    }
    let mut end = 1;
    loop {
        let spaced = tokens.get(end).is_some_and(|token| token.spaced);
        let joiner = tokens.get(end).is_some_and(|token| {
            !token.spaced && matches!(token.kind, TokenKind::Sign('-' | '/' | '’' | '\''))
        });
        let joined = joiner
            && joined_word(end + 1)
            && !is_possessive(text, tokens, end)
            && (capital(end + 1) || (joined_word(end + 3) && capital(end + 3)));
        let of = spaced && tokens[end].span.of(text) == "of" && capital(end + 1);
        end += match (capital(end) && spaced, joined || of) {
            (true, _) => 1,
            (_, true) => 2,
            _ => return end,
        };
    }
}

/// Whether the apostrophe at `at` is that of a possessive: `Iran's`.
fn is_possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(tokens[at].kind, TokenKind::Sign('’' | '\''))
        && tokens.get(at + 1).is_some_and(|token| token.span.of(text) == "s")
}

/// The name in a capitalised phrase, if there is one.
fn name(
    text: &str,
    mut tokens: &[Token],
    first: bool,
    no_names: &HashSet<&str>,
    inside: &HashSet<&str>,
) -> Option<NameMention> {
    let word = |token: &Token| token.span.of(text);
    let no_name = |token: &Token| no_names.contains(word(token).to_lowercase().as_str());
    let mut starts_sentence = first;
    while let Some(token) = tokens.first() {
        let is_title = |token: &Token| TITLES.contains(&word(token));
        let title = is_title(token) && tokens.get(1).is_some_and(|next| word(next) != "of");
        let nation = places::is_adjective(word(token)) && tokens.get(1).is_some_and(is_title);
        if !title && !nation && !no_name(token) && word(token) != "of" {
            break;
        }
        tokens = &tokens[1..];
        starts_sentence = false;
    }
    while tokens.last().is_some_and(|token| no_name(token) || word(token) == "of") {
        tokens = &tokens[..tokens.len() - 1];
    }
    let span = tokens.first()?.span.cover(tokens.last()?.span);
    let label = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let label = label.as_str();
    let kind = if places::is_place(label) { NameKind::Place } else { NameKind::Other };
    let lone = tokens.len() == 1;
    let unsure = starts_sentence
        && lone
        && kind == NameKind::Other
        && !inside.contains(label)
        && !is_acronym(label);
    let short = label.chars().count() < 2;
    if unsure || short || places::is_adjective(label) {
        return None;
    }
    let rule = match kind {
        NameKind::Place => "country-list",
        NameKind::Other => "capitalised-phrase",
    };
    Some(NameMention { span, sentence: 0, label: label.to_owned(), kind, rule })
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn names(text: &str) -> Vec<String> {
        let sentences: Vec<_> = text::sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| text::tokens(text, span))
            .collect();
        find(text, &sentences).into_iter().map(|name| name.label).collect()
    }

    #[test]
    fn titles_and_possessives_are_no_part_of_a_name() {
        assert_eq!(
            names("Albanian Prime Minister Edi Rama met General Police Director Ardi Veliu."),
            ["Edi Rama", "Ardi Veliu"]
        );
        assert_eq!(names("It was Iran’s plan and NATO's answer."), ["Iran", "NATO"]);
    }

    #[test]
    fn joined_names_stay_whole() {
        assert_eq!(
            names("In Iraq the Mujahideen-e-Khalq and RFE/RL met O'Brien of the Embassy of Iran."),
            ["Iraq", "Mujahideen-e-Khalq", "RFE/RL", "O'Brien", "Embassy of Iran"]
        );
        assert_eq!(names("It was a Tehran-backed cell."), ["Tehran"]);
        assert_eq!(
            names("He met the Minister of Health in NEW YORK, not in New Delhi."),
            ["Minister of Health", "NEW YORK", "New Delhi"]
        );
    }

    #[test]
    fn a_word_that_begins_a_sentence_is_no_name() {
        assert_eq!(
            names("Movement was seen. Two were held. Authorities said so. On Thursday it ended."),
            Vec::<String>::new()
        );
        assert_eq!(names("Veliu said so. It was Veliu."), ["Veliu", "Veliu"]);
    }

    #[test]
    fn abbreviations_are_no_names() {
        assert_eq!(names("It met at 5 GMT on Oct. 3 with Mr. and Mrs. Smith."), ["Smith"]);
    }

    #[test]
    fn a_name_broken_over_two_lines_is_the_same_name() {
        let wrapped =
            "It was told to the people of the Kenya\nRed Cross by all the others who\nwere there.";
        assert_eq!(names(wrapped), ["Kenya Red Cross"]);
    }

    #[test]
    fn adjectives_of_countries_are_no_names() {
        assert_eq!(
            names("Police say the Iranian regime and Albanian police met."),
            Vec::<String>::new()
        );
    }
}
