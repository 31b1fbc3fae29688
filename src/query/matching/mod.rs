//! Which sentences a query holds of, and which events.

mod events;
mod fields;
mod fuzzy;

pub(super) use events::Matches;

use super::{Query, SentenceSet, Words};
use crate::pack::Pack;
use crate::pack::terms::{Term, folded, term, terms};

impl Query {
    /// The sentences of a pack that the query holds of, whatever event they tell.
    pub fn sentences(&self, pack: &Pack) -> SentenceSet {
        self.sentences_or(pack, false)
    }

    /// The sentences that the query holds of, or where it is denied that it does not.
    /// What asks of events holds of neither.
    fn sentences_or(&self, pack: &Pack, denied: bool) -> SentenceSet {
        let length = pack.sentence_count();
        let mut set = match self {
            Query::Field(field) if field.is_of_event() => return SentenceSet::none(length),
            Query::Not(part) => return part.sentences_or(pack, !denied),
            Query::And(parts) | Query::Or(parts) => {
                // Not (a and b) is not a, or not b.
                let all = matches!(self, Query::And(_)) != denied;
                return together(pack, parts, all, denied);
            }
            Query::All => SentenceSet::all(length),
            Query::Words(words) => words.sentences(pack),
            Query::Near(one, reach, other) => near(pack, one, usize::from(*reach), other),
            Query::Field(field) => fields::sentences(field, pack),
        };
        if denied {
            set.complement();
        }
        set
    }
}

/// The sentences of which all parts hold, or any of them.
fn together(pack: &Pack, parts: &[Query], all: bool, denied: bool) -> SentenceSet {
    let mut sets = parts.iter().map(|part| part.sentences_or(pack, denied));
    let Some(mut set) = sets.next() else { return SentenceSet::all(pack.sentence_count()) };
    sets.for_each(|other| if all { set.intersect(&other) } else { set.unite(&other) });
    set
}

impl Words {
    /// The sentences of a pack that hold the words.
    pub(super) fn sentences(&self, pack: &Pack) -> SentenceSet {
        match self {
            Words::One(word) => of_terms(pack, pack.find_term(&term(word)).into_iter()),
            Words::Prefix(prefix) => of_prefix(pack, prefix),
            Words::Fuzzy(word) => of_terms(pack, fuzzy::terms(pack, &term(word)).into_iter()),
            Words::Phrase(words) => {
                let all = of_all_terms(pack, words);
                asked(pack, all, |text| self.stand_in(text))
            }
        }
    }
}

fn of_terms(pack: &Pack, terms: impl Iterator<Item = usize>) -> SentenceSet {
    let mut set = SentenceSet::none(pack.sentence_count());
    for row in terms {
        pack.postings(row).for_each(|sentence| set.insert(sentence as usize));
    }
    set
}

/// The sentences that hold all of some words, in any order.
fn of_all_terms(pack: &Pack, words: &[String]) -> SentenceSet {
    let mut all = SentenceSet::all(pack.sentence_count());
    for word in words {
        all.intersect(&of_terms(pack, pack.find_term(&term(word)).into_iter()));
    }
    all
}

/// Those of some sentences whose words say so.
fn asked(pack: &Pack, sentences: SentenceSet, holds: impl Fn(&str) -> bool) -> SentenceSet {
    let mut set = SentenceSet::none(pack.sentence_count());
    for sentence in sentences.iter().filter(|&row| holds(pack.sentence(row).text())) {
        set.insert(sentence);
    }
    set
}

/// Terms are cut to the singular, so a prefix may reach past the end of one: then
/// the sentence itself is asked.
fn of_prefix(pack: &Pack, prefix: &str) -> SentenceSet {
    let mut set = of_terms(pack, pack.terms_with_prefix(prefix));
    let stem = term(prefix);
    if let Some(row) = pack.find_term(&stem).filter(|_| stem != *prefix) {
        for sentence in pack.postings(row) {
            let text = pack.sentence(sentence as usize).text();
            if terms(text).any(|found| folded(found.span.of(text)).starts_with(prefix)) {
                set.insert(sentence as usize);
            }
        }
    }
    set
}

/// The sentences in which both stand so near.
fn near(pack: &Pack, one: &Words, reach: usize, other: &Words) -> SentenceSet {
    let mut both = one.sentences(pack);
    both.intersect(&other.sentences(pack));
    asked(pack, both, |text| {
        let words: Vec<Term> = terms(text).collect();
        let others = other.places(text, &words);
        one.places(text, &words).iter().any(|a| {
            let near = |b: &&(usize, usize)| {
                let (before, after) = if a <= b { (a, *b) } else { (*b, a) };
                // Neither stands near itself.
                before.1 < after.0 && after.0 - before.1 <= reach
            };
            others.iter().find(near).is_some()
        })
    })
}
