//! The parts that noun phrases have in what a verb tells.

use super::phrase::{Phrase, PhraseKind, Verb};
use super::word::Word;
use crate::find::claim::may_follow;
use crate::find::part_of_speech::PartOfSpeech as Part;

/// The noun phrases that a verb tells of, by their places among the phrases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// Who or what does it, or is said to be so; of a passive, whom it is done to.
    pub subjects: Vec<usize>,
    /// Whom or what it is done to; of a passive, by whom.
    pub objects: Vec<usize>,
    /// With, to, from, for or against whom or what.
    pub partners: Vec<usize>,
    /// What other prepositions join to it: where, on what.
    pub obliques: Vec<usize>,
}

/// The roles of the verb phrase at `verb`.
pub fn roles(words: &[Word], phrases: &[Phrase], verb: usize) -> Roles {
    let sentence = Sentence { words, phrases };
    let mut roles = Roles { subjects: sentence.subjects(verb, 0), ..Roles::default() };
    sentence.objects(verb, &mut roles);
    roles
}

/// Verbs whose object does what an infinitive after it tells: `forced Apple to lower`.
const CONTROL: [&str; 18] = [
    "ask", "asked", "force", "forced", "allow", "allowed", "order", "ordered", "urge", "urged",
    "tell", "told", "require", "required", "enable", "enabled", "invited", "helped",
];

/// Words that open a clause with a subject of its own.
const CLAUSE: [&str; 15] = [
    "that", "because", "while", "although", "if", "whether", "as", "after", "before", "since",
    "when", "though", "until", "once", "so",
];

/// Prepositions whose nouns are joined by `and`: `the war of Iran and Iraq`.
const JOINED: [&str; 4] = ["of", "between", "for", "with"];

/// Prepositions that lead whom something is done with.
const PARTNER: [&str; 6] = ["with", "against", "from", "to", "for", "between"];

/// How far a subject is looked for through other verbs.
const DEPTH: usize = 4;

struct Sentence<'s, 't> {
    words: &'s [Word<'t>],
    phrases: &'s [Phrase],
}

impl Sentence<'_, '_> {
    fn kind(&self, at: usize) -> PhraseKind {
        self.phrases.get(at).map_or(PhraseKind::Other, |phrase| phrase.kind)
    }

    fn is_noun(&self, at: usize) -> bool {
        self.kind(at) == PhraseKind::Noun
    }

    fn head(&self, at: usize) -> &Word<'_> {
        &self.words[self.phrases[at].head]
    }

    fn opens(&self, at: usize, with: &[&str]) -> bool {
        self.kind(at) == PhraseKind::Preposition && self.head(at).is(with)
    }

    fn verb(&self, at: usize) -> Option<Verb> {
        self.phrases.get(at)?.verb()
    }

    fn finite(&self, at: usize) -> bool {
        self.verb(at).is_some_and(|verb| verb.finite)
    }

    /// The last verb before a place.
    fn verb_before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&at| self.verb(at).is_some())
    }

    /// The last finite verb before a place.
    fn finite_before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&at| self.finite(at))
    }

    /// A noun phrase and those before it that `and` or a comma joins to it.
    fn group(&self, at: usize) -> Vec<usize> {
        let mut group = vec![at];
        let mut at = at;
        while let Some(joint) = at.checked_sub(1) {
            let before = match self.kind(joint) {
                PhraseKind::Conjunction => match joint.checked_sub(1).map(|at| self.kind(at)) {
                    Some(PhraseKind::Comma) => joint.checked_sub(2),
                    _ => joint.checked_sub(1),
                },
                PhraseKind::Comma => joint.checked_sub(1),
                _ => None,
            };
            let Some(before) = before.filter(|&before| self.is_noun(before)) else { break };
            let lead = before.checked_sub(1).map(|at| self.kind(at));
            let governed = matches!(
                lead,
                Some(PhraseKind::Preposition | PhraseKind::Verb(_) | PhraseKind::Date)
            );
            if governed {
                break;
            }
            group.push(before);
            at = before;
        }
        group
    }

    fn subjects(&self, at: usize, depth: usize) -> Vec<usize> {
        let Some(verb) = self.verb(at).filter(|_| depth <= DEPTH) else { return Vec::new() };
        match verb.finite {
            true => self.of_finite(at, depth),
            false => self.of_other(at, verb, depth).unwrap_or_default(),
        }
    }

    /// The subjects of an infinitive or a participle.
    fn of_other(&self, at: usize, verb: Verb, depth: usize) -> Option<Vec<usize>> {
        if matches!(verb.first, Part::To | Part::Base) {
            let Some(before) = self.verb_before(at) else {
                // A headline: "GM to close four plants".
                let left = at.checked_sub(1).filter(|&left| self.is_noun(left))?;
                return Some(self.group(left));
            };
            let controlled = self.is_noun(before + 1)
                && before + 1 < at
                && self.head(before).is(&CONTROL)
                && self.verb(before).is_some_and(|verb| !verb.passive);
            return Some(match controlled {
                true => vec![before + 1],
                false => self.subjects(before, depth + 1),
            });
        }
        let passed = [PhraseKind::Adverb, PhraseKind::Quote, PhraseKind::Date, PhraseKind::Other];
        let left = (0..at).rev().find(|&left| !passed.contains(&self.kind(left)));
        match left {
            Some(left) if self.is_noun(left) => {
                let governed = left > 0 && self.kind(left - 1) == PhraseKind::Preposition;
                Some(if governed { vec![left] } else { self.group(left) })
            }
            Some(left)
                if !matches!(
                    self.kind(left),
                    PhraseKind::Preposition | PhraseKind::Comma | PhraseKind::Conjunction
                ) =>
            {
                None
            }
            _ => {
                let finite = self
                    .finite_before(at)
                    .or_else(|| (at + 1..self.phrases.len()).find(|&next| self.finite(next)))?;
                Some(self.subjects(finite, depth + 1))
            }
        }
    }

    /// The subjects of a finite verb: looked for to the left, over what stands between.
    fn of_finite(&self, at: usize, depth: usize) -> Vec<usize> {
        // `"...", said the minister`
        let inverted = match at.checked_sub(1).map(|at| self.kind(at)) {
            None | Some(PhraseKind::Quote) => may_follow(self.head(at).text),
            Some(PhraseKind::Comma) => self.head(at).is(&["said", "says", "added", "adds"]),
            _ => false,
        };
        if inverted && self.is_noun(at + 1) {
            return vec![at + 1];
        }
        let mut left = at;
        while let Some(here) = left.checked_sub(1) {
            left = here;
            match self.kind(here) {
                PhraseKind::Conjunction => {
                    let finite = self.finite_before(here).or_else(|| self.verb_before(here));
                    return finite.map_or_else(Vec::new, |verb| self.subjects(verb, depth + 1));
                }
                PhraseKind::Relative => {
                    let passed = [PhraseKind::Comma, PhraseKind::Preposition, PhraseKind::Quote];
                    let noun = (0..here).rev().find(|&at| !passed.contains(&self.kind(at)));
                    return noun.filter(|&at| self.is_noun(at)).into_iter().collect();
                }
                PhraseKind::Preposition
                    if self.head(here).is(&["that"]) && here > 0 && self.is_noun(here - 1) =>
                {
                    return vec![here - 1];
                }
                PhraseKind::Noun => match self.governed(here) {
                    Some(before) => left = before,
                    None => return self.group(here),
                },
                kind @ (PhraseKind::Comma | PhraseKind::Bracket) => {
                    match (0..here).rev().find(|&at| self.kind(at) == kind) {
                        Some(opening) => left = opening,
                        None => break,
                    }
                }
                PhraseKind::Verb(verb) if verb.finite => {
                    let bound = |kind| {
                        matches!(
                            kind,
                            PhraseKind::Relative | PhraseKind::Verb(_) | PhraseKind::Comma
                        )
                    };
                    match (0..here).rev().find(|&at| bound(self.kind(at))) {
                        Some(at) if self.kind(at) == PhraseKind::Relative => left = at,
                        _ => return Vec::new(),
                    }
                }
                PhraseKind::Other if self.head(here).is(&[":", ";", ".", "?", "!"]) => break,
                _ => {}
            }
        }
        Vec::new()
    }

    /// Where a noun phrase that belongs to a preposition begins, with that preposition.
    fn governed(&self, noun: usize) -> Option<usize> {
        let before = noun.checked_sub(1)?;
        match self.kind(before) {
            PhraseKind::Preposition if !self.head(before).is(&CLAUSE) => Some(before),
            PhraseKind::Conjunction
                if noun >= 3 && self.is_noun(noun - 2) && self.opens(noun - 3, &JOINED) =>
            {
                Some(noun - 3)
            }
            _ => None,
        }
    }

    fn objects(&self, at: usize, roles: &mut Roles) {
        let Some(verb) = self.verb(at) else { return };
        let by_others = verb.passive || verb.first == Part::PastParticiple;
        let mut next = at + 1;
        while matches!(self.kind(next), PhraseKind::Adverb | PhraseKind::Quote) {
            next += 1;
        }
        if self.is_noun(next) {
            if !self.finite(next + 1) {
                roles.objects.push(next);
                while self.kind(next + 1) == PhraseKind::Conjunction
                    && self.is_noun(next + 2)
                    && !self.finite(next + 3)
                {
                    next += 2;
                    roles.objects.push(next);
                }
            }
            next += 1;
        }
        while next < self.phrases.len() {
            next += match (self.kind(next), self.kind(next + 1)) {
                (PhraseKind::Preposition, PhraseKind::Noun) => {
                    let by = by_others && self.head(next).is(&["by"]);
                    let role = match () {
                        () if by => &mut roles.objects,
                        () if self.head(next).is(&PARTNER) => &mut roles.partners,
                        () => &mut roles.obliques,
                    };
                    role.push(next + 1);
                    2
                }
                (PhraseKind::Preposition, PhraseKind::Date) => 2,
                (PhraseKind::Adverb | PhraseKind::Date | PhraseKind::Quote, _) => 1,
                _ => break,
            };
        }
    }
}
