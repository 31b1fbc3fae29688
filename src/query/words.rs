//! Words that are looked for, and where they stand in a text.

use crate::pack::terms::{Term, UNWRITTEN, folded, term, terms};
use std::fmt;

/// Words as a query gives them, in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// One word, in the singular or plural: `word`.
    One(String),
    /// The beginning of a word: `cyber*`.
    Prefix(String),
    /// A word of which one letter may differ, be missing or be one too many, or two
    /// beside each other be swapped (Damerau, "A technique for computer detection and
    /// correction of spelling errors", CACM 7(3), 1964): `word~`.
    Fuzzy(String),
    /// Words side by side, as they are written: `"Quds Force"`.
    Phrase(Vec<String>),
}

impl Words {
    /// How many words it takes at the start of `words`, which are those of `text`;
    /// none where it does not stand there.
    pub(super) fn length_at(&self, text: &str, words: &[Term]) -> Option<usize> {
        let first = words.first()?;
        let fold = |term: &Term| folded(term.span.of(text));
        match self {
            Words::One(word) => (first.term == term(word)).then_some(1),
            Words::Prefix(prefix) => fold(first).starts_with(prefix).then_some(1),
            Words::Fuzzy(word) => within_one(&first.term, &term(word)).then_some(1),
            Words::Phrase(phrase) => {
                let holds = words.len() >= phrase.len()
                    && words.iter().zip(phrase).all(|(word, wanted)| fold(word) == *wanted);
                holds.then_some(phrase.len())
            }
        }
    }

    /// The same words as the index has them of known names that no report writes.
    pub(super) fn unwritten(&self) -> Words {
        let mark = |word: &String| format!("{UNWRITTEN}{word}");
        match self {
            Words::One(word) => Words::One(mark(word)),
            Words::Prefix(prefix) => Words::Prefix(mark(prefix)),
            Words::Fuzzy(word) => Words::Fuzzy(mark(word)),
            Words::Phrase(words) => Words::Phrase(words.iter().map(mark).collect()),
        }
    }

    /// Where it stands among the words of a text: the first and the last word of each.
    pub(super) fn places(&self, text: &str, words: &[Term]) -> Vec<(usize, usize)> {
        let at = |at: usize| Some((at, at + self.length_at(text, &words[at..])? - 1));
        (0..words.len()).filter_map(at).collect()
    }

    /// Whether it stands anywhere in a text.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let words: Vec<Term> = terms(text).collect();
        (0..words.len()).any(|at| self.length_at(text, &words[at..]).is_some())
    }
}

impl fmt::Display for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Words::One(word) => write!(out, "{word}"),
            Words::Prefix(prefix) => write!(out, "{prefix}*"),
            Words::Fuzzy(word) => write!(out, "{word}~"),
            Words::Phrase(words) => write!(out, "\"{}\"", words.join(" ")),
        }
    }
}

/// Whether two words differ by one letter at most: see [`Words::Fuzzy`].
pub(super) fn within_one(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let swapped = a.len() > 1 && b.len() > 1 && a[..2] == [b[1], b[0]] && a[2..] == b[2..];
    // Past the first letter that differs everything has to be the same.
    let (past_a, past_b) = (a.get(1..), b.get(1..));
    a == b || past_a == past_b || past_a == Some(b) || Some(a) == past_b || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_may_differ() {
        for other in ["tirana", "tirna", "tiranna", "tirena", "itrana", "irana", "tiran"] {
            assert!(within_one("tirana", other) && within_one(other, "tirana"), "{other}");
        }
        for other in ["tiraan2", "trina", "tir", "", "anarit"] {
            assert!(!within_one("tirana", other), "{other}");
        }
        assert!(within_one("é", "") && within_one("", ""));
    }

    #[test]
    fn words_stand_in_names() {
        let words = Words::Phrase(vec!["quds".into(), "force".into()]);
        assert!(words.stand_in("the Quds Force of Iran") && !words.stand_in("Force Quds"));
        assert!(Words::Fuzzy("tirena".into()).stand_in("in Tirana"));
        assert!(Words::One("embassies".into()).stand_in("the embassy"));
    }
}
