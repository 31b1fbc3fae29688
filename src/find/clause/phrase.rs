//! Phrases: the words that belong together.

use super::word::Word;
use crate::find::part_of_speech::PartOfSpeech as Part;
use crate::span::Span;
use std::ops::Range;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseKind {
    /// A noun with what is said of it, or a pronoun.
    Noun,
    /// A verb with its auxiliaries.
    Verb(Verb),
    /// A time expression.
    Date,
    /// A preposition, or a word that opens a clause.
    Preposition,
    /// `who`, `which`, `when`.
    Relative,
    /// `and`, `or`.
    Conjunction,
    /// An adverb.
    Adverb,
    /// A comma or a dash.
    Comma,
    /// A quotation mark.
    Quote,
    /// A round bracket.
    Bracket,
    /// Anything else.
    Other,
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Whether it says when it is: `was held`, not `to hold` or `holding`.
    pub finite: bool,
    /// Whether `to` leads it.
    pub infinitive: bool,
    /// The part of speech of its first word.
    pub first: Part,
    /// Whether it tells what is done to its subject.
    pub passive: bool,
    /// Whether it is denied: `did not`, `never`.
    pub negated: bool,
    /// The place of its modal among the words: `will`, `could`.
    pub modal: Option<usize>,
    /// Whether `have` is one of its auxiliaries.
    pub perfect: bool,
}

/// A phrase by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What it is.
    pub kind: PhraseKind,
    /// Its words.
    pub words: Range<usize>,
    /// The place of the word that the others belong to.
    pub head: usize,
}

impl Phrase {
    /// Where it stands.
    pub fn span(&self, words: &[Word]) -> Span {
        words[self.words.start].span.cover(words[self.words.end - 1].span)
    }

    /// Its verb, where it is one.
    pub fn verb(&self) -> Option<Verb> {
        match self.kind {
            PhraseKind::Verb(verb) => Some(verb),
            _ => None,
        }
    }
}

/// Forms of `be`.
pub(super) const BE: [&str; 10] =
    ["be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m"];

/// What else stands before a verb as its auxiliary.
const AUXILIARIES: [&str; 12] =
    ["has", "have", "had", "having", "do", "does", "did", "'ve", "'d", "’ve", "'s", "’s"];

/// Whether a word is an auxiliary verb.
pub(crate) fn is_auxiliary(word: &Word) -> bool {
    word.is(&BE) || word.is(&AUXILIARIES) || word.negated
}

/// What denies a verb.
const NOT: [&str; 4] = ["not", "never", "n't", "cannot"];

/// The phrases of a sentence. `dates` are its time expressions, in order and apart.
pub fn phrases(words: &[Word], dates: &[Span]) -> Vec<Phrase> {
    let mut phrases = Vec::with_capacity(words.len() / 2 + 1);
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        while dates.next_if(|date| date.end <= word.span.start).is_some() {}
        let phrase = match dates.peek() {
            Some(date) if date.overlaps(word.span) => date_phrase(words, at, **date),
            next => {
                let limit = next.map_or(words.len(), |date| {
                    at + words[at..].iter().take_while(|word| word.span.end <= date.start).count()
                });
                phrase_at(&words[..limit.max(at + 1)], at)
            }
        };
        at = phrase.words.end;
        phrases.push(phrase);
    }
    phrases
}

fn date_phrase(words: &[Word], at: usize, date: Span) -> Phrase {
    let length = words[at..].iter().take_while(|word| word.span.overlaps(date)).count();
    let end = at + length.max(1);
    Phrase { kind: PhraseKind::Date, words: at..end, head: end - 1 }
}

fn phrase_at(words: &[Word], at: usize) -> Phrase {
    let word = &words[at];
    let one = |kind| Phrase { kind, words: at..at + 1, head: at };
    let next = |part: &[Part]| words.get(at + 1).is_some_and(|word| part.contains(&word.part));
    let infinitive = word.part == Part::To && next(&[Part::Base, Part::Present, Part::Adverb]);
    match word.part {
        Part::Pronoun => one(PhraseKind::Noun),
        _ if infinitive || word.part == Part::Modal || word.is_verb() => verb_phrase(words, at),
        _ if may_open_noun(word.part) => noun_phrase(words, at),
        Part::Preposition | Part::To => one(PhraseKind::Preposition),
        Part::WhWord => one(PhraseKind::Relative),
        Part::Conjunction => one(PhraseKind::Conjunction),
        Part::Adverb | Part::Particle => one(PhraseKind::Adverb),
        _ if word.is(&[",", "–", "—", "-", "--"]) => one(PhraseKind::Comma),
        _ if word.is(&["\"", "“", "”", "«", "»", "``", "''"]) => one(PhraseKind::Quote),
        _ if word.is(&["(", ")"]) => one(PhraseKind::Bracket),
        _ => one(PhraseKind::Other),
    }
}

fn is_noun(part: Part) -> bool {
    matches!(part, Part::Noun | Part::Nouns | Part::ProperNoun | Part::Number)
}

fn may_open_noun(part: Part) -> bool {
    is_noun(part) || matches!(part, Part::Determiner | Part::Possessive | Part::Adjective)
}

fn noun_phrase(words: &[Word], start: usize) -> Phrase {
    let mut end = start;
    let mut noun = None;
    while let Some(word) = words.get(end) {
        let next = words.get(end + 1).map(|word| word.part);
        let leads = |to: &[Part]| noun.is_none() && next.is_some_and(|next| to.contains(&next));
        let goes_on = match word.part {
            part if is_noun(part) => true,
            Part::Adjective => noun.is_none() || next.is_some_and(is_noun),
            Part::PossessiveMark => true,
            Part::Determiner | Part::Possessive => {
                end == start || words[end - 1].part == Part::Determiner
            }
            Part::PastParticiple | Part::Gerund | Part::Past => {
                end > start
                    && words[end - 1].part != Part::Adverb
                    && leads(&[Part::Noun, Part::Nouns, Part::ProperNoun, Part::Adjective])
            }
            Part::Adverb => leads(&[Part::Adjective, Part::Number, Part::PastParticiple]),
            Part::Sign => {
                noun.is_none() && word.is(&["\"", "“", "”", "$", "€", "£"])
                    || word.is(&["”", "\""]) && next.is_some_and(is_noun)
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        if word.part == Part::PossessiveMark {
            noun = None;
        } else if is_noun(word.part) {
            noun = Some(end);
        }
        end += 1;
    }
    let end = end.max(start + 1);
    Phrase { kind: PhraseKind::Noun, words: start..end, head: noun.unwrap_or(end - 1) }
}

fn verb_phrase(words: &[Word], start: usize) -> Phrase {
    let mut end = start + 1;
    let mut head = start;
    while let Some(word) = words.get(end) {
        let leads = is_auxiliary(&words[head])
            || matches!(words[head].part, Part::Modal | Part::To)
            || words[head].is(&["going"]);
        let to = word.part == Part::To && words[head].is(&["going", "used"]);
        if word.is_verb() && leads || to {
            head = end;
        } else if word.part != Part::Adverb && !word.is(&NOT) {
            break;
        }
        end += 1;
    }
    let end = head + 1;
    let group = &words[start..end];
    let first = words[start].part;
    let auxiliaries = &group[..group.len() - 1];
    let modal = group.iter().position(|word| word.part == Part::Modal).map(|at| start + at);
    let verb = Verb {
        finite: matches!(first, Part::Past | Part::Present | Part::Modal),
        infinitive: first == Part::To,
        first,
        passive: matches!(words[head].part, Part::PastParticiple | Part::Past)
            && auxiliaries.iter().any(|word| word.is(&BE) || word.is(&["'s", "’s"])),
        negated: group.iter().any(|word| word.negated || word.is(&NOT))
            || words.get(end).is_some_and(|word| word.is(&["not"])),
        modal,
        perfect: auxiliaries.iter().any(|word| word.is(&["has", "have", "had", "having", "'ve"])),
    };
    Phrase { kind: PhraseKind::Verb(verb), words: start..end, head }
}
