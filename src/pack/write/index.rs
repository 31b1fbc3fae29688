//! The search index: for each term the sentences that hold it.

use super::Writer;
use crate::entity;
use crate::merge::Corpus;
use crate::pack::schema::Section;
use crate::pack::terms::{UNWRITTEN, term, words};
use std::collections::{BTreeMap, BTreeSet, HashMap};

impl Writer {
    /// The search index over the sentences.
    pub(super) fn index(&mut self, corpus: &Corpus) {
        // Words come again and again, so each is turned into its term once.
        let mut term_of: HashMap<&str, usize> = HashMap::new();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut postings: Vec<Vec<u32>> = Vec::new();
        let mut number = 0;
        for findings in &corpus.reports {
            for span in &findings.sentences {
                for word in words(span.of(&findings.report.text)) {
                    let at = *term_of.entry(word).or_insert_with(|| {
                        let next = numbers.len();
                        *numbers.entry(term(word)).or_insert(next)
                    });
                    if at == postings.len() {
                        postings.push(Vec::new());
                    }
                    if postings[at].last() != Some(&number) {
                        postings[at].push(number);
                    }
                }
                number += 1;
            }
        }
        for (term, sentences) in unwritten(corpus) {
            numbers.insert(term, postings.len());
            postings.push(sentences.into_iter().collect());
        }
        let mut index: Vec<(String, usize)> = numbers.into_iter().collect();
        index.sort_unstable();
        for (term, at) in index {
            let sentences = std::mem::take(&mut postings[at]);
            let term = self.string(&term);
            let start = self.sections[Section::Postings as usize].len() as u32;
            self.row(Section::Terms, &[term, start]);
            let mut next = 0;
            for sentence in sentences {
                leb128(&mut self.sections[Section::Postings as usize], sentence - next);
                next = sentence + 1;
            }
        }
    }
}

/// The terms of the known names that no report writes, each with the first sentences that name
/// what they are of. The others are found by that.
fn unwritten(corpus: &Corpus) -> BTreeMap<String, BTreeSet<u32>> {
    let mut first: Vec<Option<u32>> = vec![None; corpus.entities.len()];
    let mut sentences = 0;
    for (findings, named) in corpus.reports.iter().zip(&corpus.named) {
        for (name, &entity) in findings.names.iter().zip(named) {
            first[entity as usize].get_or_insert(sentences + name.sentence as u32);
        }
        sentences += findings.sentences.len() as u32;
    }
    let mut terms: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (entity, first) in corpus.entities.iter().zip(first) {
        let Some(first) = first else { continue };
        for alias in entity.aliases.iter().filter(|alias| alias.reason == entity::UNWRITTEN) {
            for word in words(&alias.label) {
                terms.entry(term(&format!("{UNWRITTEN}{word}"))).or_default().insert(first);
            }
        }
    }
    terms
}

fn leb128(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
