//! Whom pronouns and words such as "the company" refer to.
//!
//! Only what stands near and is of the right kind: a wrong reference puts words into a
//! mouth that never spoke them.

use super::Own;
use crate::entity::EntityKind;
use crate::find::clause::{Phrase, PhraseKind, Word};
use crate::find::name::NameMention;
use crate::find::part_of_speech::PartOfSpeech;
use crate::span::Span;

/// Something that later words may refer to.
#[derive(Clone, Copy, Debug)]
struct Antecedent {
    sentence: usize,
    span: Span,
    /// Its name, where a name was found.
    name: Option<usize>,
    kind: Option<EntityKind>,
}

/// What a word refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The words that it stands for.
    pub(super) span: Span,
    /// The index of their name, where they are one.
    pub(super) name: Option<usize>,
}

/// What was named so far in a report, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Named {
    all: Vec<Antecedent>,
}

/// Nouns for an organisation that was named before.
const ORGANISATIONS: [&str; 19] = [
    "agency",
    "airline",
    "army",
    "bank",
    "carrier",
    "carmaker",
    "automaker",
    "club",
    "company",
    "corporation",
    "firm",
    "group",
    "maker",
    "manufacturer",
    "ministry",
    "organisation",
    "organization",
    "party",
    "planemaker",
];

/// Nouns for a thing that was named before.
const THINGS: [&str; 12] = [
    "aircraft", "airliner", "device", "index", "jet", "phone", "plane", "player", "product",
    "ship", "vessel", "car",
];

/// How many sentences back a name is looked for.
const REACH: usize = 2;

impl Named {
    /// Takes what a sentence names. `names` are those of the report, in order.
    pub(super) fn take(
        &mut self,
        own: &Own,
        words: &[Word],
        phrases: &[Phrase],
        names: &[NameMention],
    ) {
        let sentence = own.sentence;
        let mut found: Vec<Antecedent> = own
            .names
            .clone()
            .map(|at| Antecedent {
                sentence,
                span: names[at].span,
                name: Some(at),
                kind: Some(names[at].kind),
            })
            .collect();
        for phrase in phrases.iter().filter(|phrase| phrase.kind == PhraseKind::Noun) {
            let span = phrase.span(words);
            let proper = words[phrase.words.clone()]
                .iter()
                .any(|word| word.part == PartOfSpeech::ProperNoun);
            if proper && !names[own.names.clone()].iter().any(|name| name.span.overlaps(span)) {
                found.push(Antecedent { sentence, span, name: None, kind: None });
            }
        }
        found.sort_by_key(|one| one.span);
        self.all.extend(found);
    }

    /// What a pronoun, or a noun with `the`, refers to.
    pub(super) fn referred(&self, sentence: usize, words: &[Word]) -> Option<Reference> {
        let (head, first) = (words.last()?, words.first()?);
        let single = words.len() == 1;
        let definite = !single && first.is(&["the", "this", "that"]);
        let wanted: (fn(Option<EntityKind>) -> bool, usize) = match () {
            () if single && head.is(&["he", "she", "him", "her", "his", "hers"]) => {
                (|kind| kind == Some(EntityKind::Person), REACH)
            }
            () if single && head.is(&["it", "its", "itself"]) => (is_thing, 1),
            () if definite && head.is(&ORGANISATIONS) => {
                (|kind| kind == Some(EntityKind::Organisation), REACH)
            }
            () if definite && head.is(&THINGS) => (is_thing, REACH),
            () => return None,
        };
        let (fits, reach) = wanted;
        let before = first.span.start;
        let near = self.all.iter().rev().skip_while(|one| one.span.start >= before);
        let mut near = near.take_while(|one| one.sentence + reach >= sentence);
        let one = near.find(|one| fits(one.kind))?;
        Some(Reference { span: one.span, name: one.name })
    }
}

/// Whether something that is no person and no place.
fn is_thing(kind: Option<EntityKind>) -> bool {
    matches!(kind, None | Some(EntityKind::Organisation))
}
