//! The search index: for each term the sentences that hold it.

use super::Writer;
use crate::merge::Corpus;
use crate::pack::schema::Section;
use crate::pack::terms::{term, words};
use std::collections::HashMap;

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

fn leb128(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
