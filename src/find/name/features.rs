//! What the model is told of a word that may belong to a name.

use super::view::View;
use super::words::Word;
use crate::find::lexicon::hash::{self, mix};
use crate::find::lexicon::{Known, Listed, Shape};
use std::ops::Range;

/// A word beside the sentence.
const NOTHING: View = View {
    small: 1,
    shape: Shape::Sign,
    known: Known { class: 0, listed: Listed(0) },
    seen: super::view::Seen { small: 0, capital: 0, first: 0 },
    first: false,
    shouted: false,
    phrase: 0,
};

/// The value of a feature that is not there.
const SILENT: u64 = u64::MAX;

/// A sentence with the run of words that is asked about.
#[derive(Clone, Debug)]
pub struct Context<'s, 't> {
    /// The words.
    pub words: &'s [Word<'t>],
    /// What is known of them.
    pub views: &'s [View],
    /// The run.
    pub run: Range<usize>,
}

impl Context<'_, '_> {
    fn view(&self, at: usize, by: isize) -> &View {
        at.checked_add_signed(by).and_then(|at| self.views.get(at)).unwrap_or(&NOTHING)
    }

    /// Tells `tell` the hash of each feature of the word at `at`.
    pub fn features(&self, at: usize, mut tell: impl FnMut(u64)) {
        let mut kind = 0u64;
        let mut add = |value: u64| {
            kind += 1;
            if value != SILENT {
                tell(mix(kind, value));
            }
        };
        let view = |by: isize| self.view(at, by);
        let (word, left, right) = (view(0), view(-1), view(1));
        let shape = |view: &View| view.shape as u64;
        let class = |view: &View| u64::from(view.known.class);
        let listed = |view: &View| u64::from(view.known.listed.0);
        add(0);
        // The words.
        add(word.small);
        add(mix(word.small, shape(word)));
        for by in [-2, -1, 1, 2] {
            add(view(by).small);
            add(class(view(by)));
        }
        add(mix(left.small, word.small));
        add(mix(word.small, right.small));
        add(mix(left.small, right.small));
        // Their shapes.
        let shapes = [-2, -1, 0, 1, 2].map(|by| shape(view(by)));
        let pair = |a: u64, b: u64| a << 32 | b;
        add(shapes[2]);
        add(pair(shapes[1], shapes[2]));
        add(pair(shapes[2], shapes[3]));
        add(shapes[1] << 16 | shapes[2] << 8 | shapes[3]);
        add(shapes.iter().fold(0, |all, shape| all << 8 | shape));
        // Their classes.
        add(class(word));
        add(pair(class(left), class(word)));
        add(pair(class(word), class(right)));
        add(pair(class(left), class(right)));
        // What they are listed as.
        add(listed(word));
        add(pair(listed(left), listed(word)));
        add(pair(listed(word), listed(right)));
        add(listed(left));
        add(listed(right));
        for bit in 0..10 {
            add(if listed(word) >> bit & 1 == 1 { bit } else { SILENT });
        }
        add(u64::from(word.phrase));
        add(pair(u64::from(word.phrase), u64::from(right.phrase)));
        // How the report uses it.
        let few = |count: u16| u64::from(count.min(2));
        let seen = few(word.seen.small) << 8 | few(word.seen.capital) << 4 | u64::from(word.first);
        add(seen);
        add(pair(seen, listed(word)));
        add(pair(u64::from(word.first) << 1 | u64::from(word.shouted), class(word)));
        self.letters(at, &mut add);
        self.run(at, &mut add);
    }

    /// The beginnings and ends of the word.
    fn letters(&self, at: usize, add: &mut impl FnMut(u64)) {
        let text = self.words[at].text;
        let mut starts = text.char_indices().skip(1).map(|(at, _)| at);
        let mut ends = text.char_indices().rev().map(|(at, _)| at);
        for length in 1..=4 {
            let start = starts.next().unwrap_or(text.len());
            let end = ends.next().unwrap_or(0);
            if length > 1 {
                add(hash::small(&text[..start]));
            }
            add(hash::small(&text[end..]));
        }
    }

    /// The run that the word stands in, and what stands around it.
    fn run(&self, at: usize, add: &mut impl FnMut(u64)) {
        let run = &self.run;
        let before = run.start.checked_sub(1).map_or(&NOTHING, |at| &self.views[at]);
        let after = self.views.get(run.end).unwrap_or(&NOTHING);
        let (first, last) = (&self.views[run.start], &self.views[run.end - 1]);
        let place = (at == run.start) as u64 | ((at + 1 == run.end) as u64) << 1;
        let length = run.len().min(5) as u64;
        let class = |view: &View| u64::from(view.known.class);
        add(place << 8 | length);
        add(mix(place, before.small));
        add(mix(place, after.small));
        add(mix(place, class(before)));
        add(mix(place, class(after)));
        add(mix(place, first.small));
        add(mix(place, last.small));
        add(mix(place, class(last)));
        add(mix(before.small, after.small));
        add(mix(mix(length, class(before)), class(after)));
        add(mix(place << 8 | length, u64::from(last.known.listed.0)));
    }
}
