//! The statistical half: the names of a report's sentences, by the model.

use super::candidates;
use super::features::Context;
use super::model::{self, LABELS, Model, Scores};
use super::second::{Evidence, Looked};
use super::view::{View, views};
use super::words::Word;
use crate::find::lexicon::{self, Lexicon, packed};
use std::ops::Range;
use std::sync::LazyLock;

/// The tagger that comes with the program. Its weights are a part of the program: a test
/// reads them, and an empty tagger would find nothing.
pub(super) static BUILT_IN: LazyLock<Tagger> = LazyLock::new(|| Tagger {
    lexicon: &lexicon::BUILT_IN,
    model: Model::read(include_bytes!("weights.bin")).unwrap_or_default(),
});

/// A lexicon and the weights that were learned with it.
#[derive(Clone, Debug)]
pub struct Tagger<'l> {
    /// What is known of words.
    pub lexicon: &'l Lexicon,
    /// The weights.
    pub model: Model,
}

/// A name by the words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The index of the sentence.
    pub sentence: usize,
    /// Its words.
    pub words: Range<usize>,
    /// What it names: an index of a kind of the model.
    pub kind: usize,
}

/// A run of candidates with the scores of its words.
struct Run {
    sentence: usize,
    words: Range<usize>,
    scores: Vec<Scores>,
}

impl Tagger<'_> {
    /// The names of a report's sentences, in order and apart.
    pub fn tag(&self, sentences: &[Vec<Word>]) -> Vec<Tagged> {
        let views = views(self.lexicon, sentences);
        let mut runs = Vec::new();
        let mut asked = packed::Asked::default();
        for (sentence, words) in sentences.iter().enumerate() {
            for run in candidates::runs(words, &views[sentence]) {
                let context = Context { words, views: &views[sentence], run: run.clone() };
                let scores = run.clone().map(|at| {
                    let mut scores = [0; LABELS];
                    context.features(at, |feature| self.model.ask(feature, &mut asked));
                    self.model.add(&mut asked, &mut scores);
                    scores
                });
                runs.push(Run { sentence, words: run.clone(), scores: scores.collect() });
            }
        }
        let looked = self.look(&runs, &views);
        let evidence = Evidence::new(&looked);
        for (run, look) in runs.iter_mut().zip(&looked) {
            for (at, scores) in run.scores.iter_mut().enumerate() {
                evidence.features(look, at, |feature| self.model.ask(feature, &mut asked));
                self.model.add(&mut asked, scores);
            }
        }
        runs.iter().flat_map(|run| self.names(run)).collect()
    }

    /// The first look.
    fn look<'v>(&self, runs: &[Run], views: &'v [Vec<View>]) -> Vec<Looked<'v>> {
        let look = |run: &Run| Looked {
            views: &views[run.sentence],
            run: run.words.clone(),
            labels: self.model.best(&run.scores),
        };
        runs.iter().map(look).collect()
    }

    /// The names of one run.
    fn names(&self, run: &Run) -> Vec<Tagged> {
        let mut names: Vec<Tagged> = Vec::new();
        for (at, label) in self.model.best(&run.scores).into_iter().enumerate() {
            let label = usize::from(label);
            let word = run.words.start + at;
            if label == model::NONE {
                continue;
            }
            match names.last_mut() {
                Some(name) if label % 2 == 0 && name.words.end == word => name.words.end += 1,
                _ => names.push(Tagged {
                    sentence: run.sentence,
                    words: word..word + 1,
                    kind: model::kind(label),
                }),
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use xxhash_rust::xxh3::xxh3_64;

    #[test]
    fn the_weights_are_those_that_their_page_tells_of() {
        let page = include_str!("../../../tests/names/README.md");
        let file = include_bytes!("weights.bin");
        let told = format!("{} bytes, xxh3 {:016x}", file.len(), xxh3_64(file));
        assert!(page.contains(&told), "tests/names/README.md should say: {told}");
        assert!(Model::read(include_bytes!("weights.bin")).is_some());
    }
}
