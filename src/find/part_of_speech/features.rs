//! What the model is told of a token.

use super::PartOfSpeech;
use crate::find::lexicon::hash::{self, WordMap, mix};
use crate::find::lexicon::{BUILT_IN, Known, Listed, Shape, shape};
use crate::text::{Token, TokenKind};
use std::sync::LazyLock;

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

/// The word of a sign.
fn sign(sign: char) -> u64 {
    mix(3, u64::from(u32::from(sign)))
}

impl View {
    /// Its part of speech, where it is a small word that the model takes for the same
    /// wherever it stands.
    pub(super) fn closed(&self) -> Option<PartOfSpeech> {
        let small = self.shape == Shape::Small;
        if small { CLOSED_WORDS.hashed(self.word).copied() } else { None }
    }
}

/// Words of the closed classes, a fourth of a report, of which the model tells the same in
/// any sentence: it need not be asked.
const CLOSED: [(PartOfSpeech, &str); 11] = {
    use PartOfSpeech::*;
    [
        (Determiner, "the a an this these"),
        (Preposition, "of from with for by into than between if because during against among"),
        (Conjunction, "and or"),
        (Present, "is are has"),
        (Past, "was were"),
        (PastParticiple, "been"),
        (Adverb, "not"),
        (Modal, "would can could should must may"),
        (Possessive, "his its their our your my"),
        (Pronoun, "they he she we you him them"),
        (WhWord, "who which when what"),
    ]
};

static CLOSED_WORDS: LazyLock<WordMap<PartOfSpeech>> = LazyLock::new(|| {
    let all = CLOSED.into_iter();
    all.flat_map(|(part, words)| words.split(' ').map(move |word| (word, part))).collect()
});

/// The tokens of a sentence as their neighbours see them.
pub fn views(text: &str, tokens: &[Token]) -> Vec<View> {
    let view = |token: &Token| match token.kind {
        TokenKind::Number => {
            View { word: NUMBER, shape: Shape::Number, spaced: token.spaced, ..NOTHING }
        }
        TokenKind::Sign(mark) => View { word: sign(mark), spaced: token.spaced, ..NOTHING },
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
    add(pair(class(word), class(right)));
    add(pair(class(left), class(word)));
    let tight = u64::from(word.spaced) << 1 | u64::from(right.spaced);
    add(tight << 16 | (left.shape as u64) << 8 | right.shape as u64);
    add(pair(tight << 8 | look, right.shape as u64));
    // Both sides.
    add(class(view(2)));
    add(class(view(-2)));
    add(pair(class(left), class(right)));
    add(mix(pair(class(left), class(word)), class(right)));
    add(mix(last(word, 3), class(right)));
    add(mix(last(word, 3), class(left)));
    add(mix(last(word, 2), last(right, 2)));
    add(mix(look << 8 | left.shape as u64, right.shape as u64));
}

/// What was decided of the tokens before: the parts of speech of the last two, the nearer
/// first, and the verbs of the clause, for a participle seldom follows a subject that has no
/// verb yet.
#[derive(Clone, Copy, Debug)]
pub struct History {
    before: [u8; 2],
    /// Whether the clause has a finite verb.
    finite: bool,
    /// The last verb of the clause; 0 for none.
    verb: u64,
}

/// What stands before a sentence.
const NO_PART: u8 = u8::MAX;

impl Default for History {
    fn default() -> History {
        History { before: [NO_PART; 2], finite: false, verb: 0 }
    }
}

impl History {
    /// Goes on past a token.
    pub fn push(&mut self, part: PartOfSpeech, view: &View) {
        use PartOfSpeech::*;
        self.before = [part as u8, self.before[0]];
        match part {
            Past | Present | Modal => (self.finite, self.verb) = (true, view.word),
            Base | PastParticiple | Gerund => self.verb = view.word,
            Conjunction | WhWord => (self.finite, self.verb) = (false, 0),
            // A dash and an opening quote part clauses, an apostrophe does not.
            Sign if view.spaced || view.word == sign(',') => (self.finite, self.verb) = (false, 0),
            _ => (),
        }
    }

    /// Tells `tell` the hash of each feature of the token at `at` that depends on what was
    /// decided before it.
    pub fn features(&self, views: &[View], at: usize, tell: &mut impl FnMut(u64)) {
        let mut kind = 100u64;
        let mut add = |value: u64| {
            kind += 1;
            tell(mix(kind, value));
        };
        let [one, two] = self.before.map(u64::from);
        let (word, left, right) = (view(views, at, 0), view(views, at, -1), view(views, at, 1));
        let both = one << 8 | two;
        let with_one = |value: u64| mix(one, value);
        add(one);
        add(two);
        add(both);
        add(with_one(word.word));
        add(one << 40 | last(word, 3));
        add(one << 40 | class(word));
        add(with_one(right.word));
        add(one << 40 | class(right));
        add(mix(left.word, two));
        // The clause.
        let finite = u64::from(self.finite);
        add(mix(finite, last(word, 2)));
        add(mix(finite, one));
        add(mix(finite, one << 40 | last(word, 2)));
        add(mix(finite, class(word)));
        add(mix(self.verb, last(word, 2)));
        add(mix(self.verb, one));
        add(with_one(word.shape as u64));
        add(with_one(u64::from(word.known.listed.0)));
        add(with_one(class(word) << 32 | class(right)));
        add(with_one(right.shape as u64));
        add(with_one(last(right, 3)));
    }
}
