//! Which sentences a query holds of.

use super::{Query, SentenceSet};
use crate::pack::Pack;
use crate::pack::terms::{folded, term, terms};

impl Query {
    /// The sentences of a pack that the query holds of.
    pub fn sentences(&self, pack: &Pack) -> SentenceSet {
        let length = pack.sentence_count();
        match self {
            Query::All => SentenceSet::all(length),
            Query::Word(word) => of_terms(pack, pack.find_term(&term(word)).into_iter()),
            Query::Prefix(prefix) => of_prefix(pack, prefix),
            Query::Phrase(words) => of_phrase(pack, words),
            Query::Not(part) => {
                let mut set = part.sentences(pack);
                set.complement();
                set
            }
            Query::And(parts) => {
                let mut set = SentenceSet::all(length);
                parts.iter().for_each(|part| set.intersect(&part.sentences(pack)));
                set
            }
            Query::Or(parts) => {
                let mut set = SentenceSet::none(length);
                parts.iter().for_each(|part| set.unite(&part.sentences(pack)));
                set
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

/// The sentences that hold all the words, asked themselves for their order.
fn of_phrase(pack: &Pack, words: &[String]) -> SentenceSet {
    let mut all = SentenceSet::all(pack.sentence_count());
    for word in words {
        all.intersect(&of_terms(pack, pack.find_term(&term(word)).into_iter()));
    }
    let mut set = SentenceSet::none(pack.sentence_count());
    for sentence in all.iter() {
        if holds_phrase(pack.sentence(sentence).text(), words) {
            set.insert(sentence);
        }
    }
    set
}

fn holds_phrase(text: &str, words: &[String]) -> bool {
    let found: Vec<String> = terms(text).map(|term| folded(term.span.of(text))).collect();
    found.windows(words.len()).any(|window| window == words)
}
