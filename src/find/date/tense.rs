//! Whether a sentence tells what was or what is to come.

use super::lexicon::{Cue, cue};

/// How many tokens on either side are looked at.
pub(super) const REACH: usize = 14;

/// What the words around a name tell of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// A verb close by tells of the past.
    Past,
    /// A verb farther off does.
    PastAfar,
    /// A sign of what is to come.
    Future,
    /// Nothing.
    Unknown,
}

/// A past form as near as this governs the name.
const NEAR: usize = 4;

/// What the words before a name (nearest first) and after it tell: the nearest
/// verb before it, or, where none stands there, the first after it.
pub(super) fn tense<'w>(
    before: impl Iterator<Item = &'w str>,
    after: impl Iterator<Item = &'w str>,
) -> Tense {
    let mut after = after.peekable();
    if after.peek() == Some(&"deadline") {
        return Tense::Future;
    }
    let mut participle = None;
    for (distance, word) in before.enumerate() {
        let past = if distance <= NEAR { Tense::Past } else { Tense::PastAfar };
        if let Some(told) = participle {
            match (cue(word), word) {
                (Cue::Future, _) | (_, "to") => return Tense::Future,
                (_, "be" | "been" | "being" | "not" | "t" | "also" | "then") => continue,
                (_, adverb) if adverb.ends_with("ly") => continue,
                _ => return told,
            }
        }
        match cue(word) {
            Cue::Future => return Tense::Future,
            Cue::Past => return past,
            Cue::Participle => participle = Some(past),
            Cue::None if matches!(word, ";" | "\u{201c}" | "\u{201d}") => break,
            Cue::None => {}
        }
    }
    if let Some(told) = participle {
        return told;
    }
    for word in after {
        match cue(word) {
            Cue::Future => return Tense::Future,
            Cue::Past | Cue::Participle => return Tense::Past,
            Cue::None if matches!(word, ";" | ":") => break,
            Cue::None => {}
        }
    }
    Tense::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The direction of `Friday` in a sentence.
    fn friday(sentence: &str) -> Tense {
        let words: Vec<&str> = sentence.split(' ').collect();
        let at = words.iter().position(|&word| word == "Friday").unwrap();
        tense(words[..at].iter().rev().copied(), words[at + 1..].iter().copied())
    }

    #[test]
    fn the_nearest_verb_before_tells() {
        assert_eq!(friday("They said Friday that they will go"), Tense::Past);
        assert_eq!(friday("They said they will meet Friday"), Tense::Future);
        assert_eq!(friday("Talks are set to resume Friday"), Tense::Future);
        assert_eq!(friday("A vote is to be held and will be held Friday"), Tense::Future);
        assert_eq!(friday("The vote was held Friday"), Tense::Past);
        assert_eq!(friday("A plan to be published Friday"), Tense::Future);
        assert_eq!(friday("They said it in a long and quiet talk Friday"), Tense::PastAfar);
        assert_eq!(friday("The police announced it Friday"), Tense::Past);
    }

    #[test]
    fn without_one_before_the_first_after_tells() {
        assert_eq!(friday("On Friday the court ruled"), Tense::Past);
        assert_eq!(friday("On Friday the court will rule"), Tense::Future);
    }

    #[test]
    fn no_verb_tells_nothing() {
        assert_eq!(friday("A meeting on Friday"), Tense::Unknown);
        assert_eq!(friday("The United party on Friday"), Tense::Unknown);
    }
}
