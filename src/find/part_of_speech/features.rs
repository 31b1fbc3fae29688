//! What the model is told of a token.

use crate::find::lexicon::hash::{self, mix};
use crate::find::lexicon::{BUILT_IN, Known, Listed, Shape, shape};
use crate::text::{Token, TokenKind};

/// A token as its neighbours see it.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The hash of its small letters; one for all numbers.
    word: u64,
    /// Its shape.
    shape: Shape,
    /// What the lexicon knows.
    known: Known,
    /// Its last bytes in small letters, the last lowest.
    end: u64,
    /// Its first three bytes in small letters.
    start: u64,
    /// Whether white space stands before it.
    spaced: bool,
}

/// Beside the sentence.
const NOTHING: View = View {
    word: 1,
    shape: Shape::Sign,
    known: Known { class: 0, listed: Listed(0) },
    end: 0,
    start: 0,
    spaced: true,
};

/// The word of a number.
const NUMBER: u64 = 2;

/// The tokens of a sentence as their neighbours see them.
pub fn views(text: &str, tokens: &[Token]) -> Vec<View> {
    let view = |token: &Token| match token.kind {
        TokenKind::Number => {
            View { word: NUMBER, shape: Shape::Number, spaced: token.spaced, ..NOTHING }
        }
        TokenKind::Sign(sign) => {
            View { word: mix(3, u64::from(u32::from(sign))), spaced: token.spaced, ..NOTHING }
        }
        TokenKind::Word => {
            let letters = token.span.of(text);
            let word = hash::small(letters);
            let bytes = letters.as_bytes();
            let small = |all: u64, byte: &u8| all << 8 | u64::from(byte.to_ascii_lowercase());
            View {
                word,
                shape: shape(letters),
                known: BUILT_IN.known(word),
                end: bytes[bytes.len().saturating_sub(4)..].iter().fold(0, small),
                start: bytes.iter().take(3).fold(0, small),
                spaced: token.spaced,
            }
        }
    };
    tokens.iter().map(view).collect()
}

fn view(views: &[View], at: usize, by: isize) -> &View {
    at.checked_add_signed(by).and_then(|at| views.get(at)).unwrap_or(&NOTHING)
}

/// The last `bytes` bytes of a word's end.
fn last(view: &View, bytes: u32) -> u64 {
    view.end & ((1 << (8 * bytes)) - 1)
}

fn class(view: &View) -> u64 {
    u64::from(view.known.class)
}

/// Tells `tell` the hash of each feature of the token at `at` that does not depend on the
/// parts of speech before it.
pub fn fixed(views: &[View], at: usize, tell: &mut impl FnMut(u64)) {
    let mut kind = 0u64;
    let mut add = |value: u64| {
        kind += 1;
        tell(mix(kind, value));
    };
    let view = |by: isize| view(views, at, by);
    let (word, left, right) = (view(0), view(-1), view(1));
    let pair = |a: u64, b: u64| a << 32 | b;
    let first = u64::from(at == 0);
    let look = first << 4 | word.shape as u64;
    add(0);
    add(word.word);
    add(look);
    add(look << 16 | u64::from(word.known.listed.0));
    add(pair(look, class(word)));
    add(class(word));
    (2..=4).for_each(|bytes| add(last(word, bytes)));
    add(word.start);
    add(word.start & 0xFFFF);
    // Neighbours.
    add(left.word);
    add(right.word);
    add(view(-2).word);
    add(view(2).word);
    add(class(left));
    add(class(right));
    add(last(left, 3));
    add(last(right, 3));
    add(last(view(2), 2));
    add(mix(word.word, right.word));
    add(mix(left.word, word.word));
    add(pair(class(word), class(right)));
    add(pair(class(left), class(word)));
    add(mix(last(word, 2), right.word));
    let tight = u64::from(word.spaced) << 1 | u64::from(right.spaced);
    add(tight << 16 | (left.shape as u64) << 8 | right.shape as u64);
    add(pair(tight << 8 | look, right.shape as u64));
}

/// The parts of speech of the last two tokens, the nearer first; [`History::NONE`] before a
/// sentence.
#[derive(Clone, Copy, Debug)]
pub struct History {
    before: [u8; 2],
}

impl Default for History {
    fn default() -> History {
        History { before: [History::NONE; 2] }
    }
}

impl History {
    /// What stands before a sentence.
    const NONE: u8 = u8::MAX;

    /// Goes on past a token.
    pub fn push(&mut self, part: u8) {
        self.before = [part, self.before[0]];
    }

    /// Tells `tell` the hash of each feature of the token at `at` that depends on the parts
    /// of speech before it.
    pub fn features(self, views: &[View], at: usize, tell: &mut impl FnMut(u64)) {
        let mut kind = 100u64;
        let mut add = |value: u64| {
            kind += 1;
            tell(mix(kind, value));
        };
        let [one, two] = self.before.map(u64::from);
        let view = |by: isize| view(views, at, by);
        let (word, right) = (view(0), view(1));
        let both = one << 8 | two;
        add(one);
        add(two);
        add(both);
        add(mix(word.word, one));
        add(mix(word.word, both));
        add(one << 40 | last(word, 3));
        add(one << 40 | class(word));
        add(both << 40 | last(word, 2));
        add(mix(right.word, one));
        add(one << 40 | class(right));
        add(mix(view(-1).word, two));
    }
}
