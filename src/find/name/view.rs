//! What a word looks like, and what its report and the lexicon know of it.

use super::words::{self, Word};
use crate::find::lexicon::{Known, Lexicon, Shape, hash, shape};

/// How often a word stands in the report, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// In small letters.
    pub small: u16,
    /// With a capital where a small letter could stand.
    pub capital: u16,
    /// With a capital where any word has one.
    pub first: u16,
}

/// A word with all that is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct View {
    /// The hash of its small letters.
    pub small: u64,
    /// Its shape.
    pub shape: Shape,
    /// What the lexicon knows.
    pub known: Known,
    /// How the report uses it.
    pub seen: Seen,
    /// Whether any word would have a capital there.
    pub first: bool,
    /// Whether it stands among capitals only.
    pub shouted: bool,
    /// Where it stands in a listed phrase of several words: 0 in none, else what the
    /// phrase is listed as and whether it begins there.
    pub phrase: u8,
}

/// The words of a report's sentences as they look alone.
pub fn views(lexicon: &Lexicon, sentences: &[Vec<Word>]) -> Vec<Vec<View>> {
    let mut seen: hash::HashKeyed<Seen> = hash::HashKeyed::default();
    let mut views: Vec<Vec<View>> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let shouted = is_shouted(sentence);
        let mut first = true;
        let mut row = Vec::with_capacity(sentence.len());
        for word in sentence {
            let mut view = View { first, shouted, ..View::default() };
            if word.is_word {
                view.small = hash::small(word.text);
                view.shape = shape(word.text);
                view.known = lexicon.known(view.small);
                first = false;
                if !shouted {
                    let seen = seen.entry(view.small).or_default();
                    let count = match (view.shape, view.first) {
                        (Shape::Small, _) => &mut seen.small,
                        (_, true) => &mut seen.first,
                        _ => &mut seen.capital,
                    };
                    *count = count.saturating_add(1);
                }
            } else {
                view.small = hash::small(word.text);
                first |= matches!(word.text, "“" | "\"" | "`" | ":" | "_" | "--" | "—" | "*");
            }
            row.push(view);
        }
        mark_phrases(lexicon, sentence, &mut row);
        views.push(row);
    }
    for view in views.iter_mut().flatten() {
        view.seen = seen.get(&view.small).copied().unwrap_or_default();
    }
    views
}

/// Whether a sentence has capitals only: a headline.
fn is_shouted(sentence: &[Word]) -> bool {
    let letters = |word: &&Word| word.is_word && word.text.chars().any(char::is_alphabetic);
    let mut count = 0;
    for word in sentence.iter().filter(letters) {
        if word.text.chars().any(char::is_lowercase) {
            return false;
        }
        count += 1;
    }
    count > 2
}

/// The most words of a listed phrase.
const LONGEST_PHRASE: usize = 4;

/// Marks the longest listed phrases, from the left.
fn mark_phrases(lexicon: &Lexicon, sentence: &[Word], row: &mut [View]) {
    let mut at = 0;
    while at < row.len() {
        if !sentence[at].is_word || !words::is_capital(sentence[at].text) {
            at += 1;
            continue;
        }
        let (mut hash, mut best) = (row[at].small, None);
        for length in 2..=LONGEST_PHRASE.min(row.len() - at) {
            let next = at + length - 1;
            if !sentence[next].is_word {
                break;
            }
            hash = hash::mix(hash, row[next].small);
            if words::is_capital(sentence[next].text) {
                let listed = lexicon.known(hash).listed.0;
                best = (listed != 0).then_some((length, listed)).or(best);
            }
        }
        let Some((length, listed)) = best else {
            at += 1;
            continue;
        };
        for (index, view) in row[at..at + length].iter_mut().enumerate() {
            view.phrase = (listed as u8 & !3) | (1 + u8::from(index > 0));
        }
        at += length;
    }
}
