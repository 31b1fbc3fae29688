//! Whether a sentence tells what was or what is to come.

use super::auxiliary::{
    had_been, is_finite, is_infinitive, is_present, is_present_be, is_to_come, was,
};

/// How many tokens on either side are looked at.
pub(super) const REACH: usize = 14;

/// What a word says of the time of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// A past form.
    Past,
    /// A word that tells of what is to come before `to` or `for` only: `a plan to`.
    Plan,
    /// A form that is past by itself and passive after an auxiliary: `held`.
    Participle,
    /// A sign of what is to come.
    Future,
    /// A past form that tells of what is to come before `to` or `for`: `agreed to`.
    Intent,
    /// A present form of a verb that is no noun: `they meet Monday` is to come.
    Present,
    /// Nothing.
    None,
}

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
    cue: fn(&str) -> Cue,
    before: impl Iterator<Item = &'w str>,
    after: impl Iterator<Item = &'w str>,
) -> Tense {
    let mut after = after.peekable();
    let before: Vec<&str> = before.collect();
    if after.next_if_eq(&"deadline").is_some() {
        let over = matches!(after.peek(), Some(&("passed" | "expired" | "lapsed")));
        return if over { Tense::Past } else { Tense::Future };
    }
    let owns = matches!(after.peek(), Some(&("'" | "’")));
    told_before(cue, &before, owns).unwrap_or_else(|| told_after(cue, after))
}

/// What the nearest verb before a name tells; `before` has the nearest word first, and
/// `owns` says whether the name is that of a thing: `Friday's attack`.
fn told_before(cue: fn(&str) -> Cue, before: &[&str], owns: bool) -> Option<Tense> {
    // The first word of a sentence has a capital, be it a verb: `Asked on Friday`.
    let opening = before.last().filter(|_| before.len() < REACH).map(|word| word.to_lowercase());
    let opens = before.len().checked_sub(1);
    for (distance, word) in before.iter().enumerate() {
        let word = match &opening {
            Some(opening) if Some(distance) == opens && word.ends_with("ed") => &opening.as_str(),
            _ => word,
        };
        if matches!(*word, ";" | "\u{201c}" | "\u{201d}") {
            return None;
        }
        let past = if distance <= NEAR { Tense::Past } else { Tense::PastAfar };
        let farther = &before[distance + 1..];
        let nearer = distance.checked_sub(1).map(|at| before[at]);
        if *word == "to" && nearer != Some("have") && (is_present(farther) || was(farther)) {
            return Some(Tense::Future);
        }
        // `the funeral is on Friday`.
        let beside = distance == 0
            || distance == 1 && matches!(nearer, Some("on" | "in" | "for" | "at" | "by"));
        if beside && is_present_be(word) {
            return Some(Tense::Future);
        }
        match cue(word) {
            Cue::Future if had_been(farther) => return Some(past),
            // `was due in court` may have been or not.
            Cue::Future if *word == "due" && was(farther) => return Some(Tense::PastAfar),
            Cue::Future => return Some(Tense::Future),
            // `hope to have a deal`, but `is said to have met`.
            Cue::Past if *word == "have" && is_infinitive(cue, nearer, farther) => {}
            Cue::Past => return Some(past),
            Cue::Plan if matches!(nearer, Some("to" | "for")) || plans_a_thing(word, nearer) => {
                return Some(Tense::Future);
            }
            Cue::Present if is_finite(cue, farther) => return Some(Tense::Future),
            Cue::Intent if matches!(nearer, Some("to" | "for")) || plans_a_thing(word, nearer) => {
                return Some(if had_been(farther) { past } else { Tense::Future });
            }
            // `a deal is reached by Friday`, but `is accused of an attack on Friday`.
            Cue::Intent | Cue::Participle if is_present(farther) && !TOLD.contains(word) => {
                if beside && !owns {
                    return Some(Tense::Future);
                }
            }
            Cue::Intent | Cue::Participle if !is_attribute(nearer, farther) => {
                return Some(if is_to_come(cue, farther) { Tense::Future } else { past });
            }
            Cue::Plan | Cue::Intent | Cue::Participle | Cue::Present | Cue::None => {}
        }
    }
    None
}

/// What is written on a thing is no plan: `the letter is dated Friday`.
const TOLD: [&str; 2] = ["dated", "born"];

/// `planned a march`, `plans a march`: of what is to come, as `planned to march` is.
fn plans_a_thing(word: &str, nearer: Option<&str>) -> bool {
    matches!(word, "planned" | "plans") && matches!(nearer, Some("a" | "an" | "another" | "more"))
}

/// What the first verb after a name tells.
fn told_after<'w>(cue: fn(&str) -> Cue, after: impl Iterator<Item = &'w str>) -> Tense {
    let mut after = after.peekable();
    let mut before = "";
    while let Some(word) = after.next() {
        let next = after.peek().copied().unwrap_or_default();
        if is_present_be(word) && (next == "to" || cue(next) == Cue::Intent) {
            return Tense::Future;
        }
        match cue(word) {
            Cue::Future => return Tense::Future,
            Cue::Past | Cue::Participle | Cue::Intent => return Tense::Past,
            Cue::None if matches!(word, ";" | ":") => break,
            Cue::Plan if next == "to" => return Tense::Future,
            Cue::Present if is_finite(cue, &[before]) => return Tense::Future,
            Cue::Plan | Cue::Present | Cue::None => {}
        }
        before = word;
    }
    Tense::Unknown
}

/// Whether a participle describes the noun after it: `a still unspecified date`.
fn is_attribute(nearer: Option<&str>, farther: &[&str]) -> bool {
    const BEFORE_NOUNS: [&str; 12] =
        ["a", "an", "the", "its", "their", "his", "her", "still", "this", "some", "any", "of"];
    const AFTER_VERBS: [&str; 18] = [
        "in", "on", "at", "by", "to", "for", "from", "with", "the", "a", "an", "until", "since",
        "that", "and", "his", "its", "their",
    ];
    let noun = nearer
        .is_some_and(|word| word.starts_with(char::is_lowercase) && !AFTER_VERBS.contains(&word));
    noun && farther.first().is_some_and(|word| BEFORE_NOUNS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    /// The direction of `Friday` in a sentence.
    fn friday(sentence: &str) -> Tense {
        let words: Vec<&str> = sentence.split(' ').collect();
        let at = words.iter().position(|&word| word == "Friday").unwrap();
        tense(
            Language::English.words().cue,
            words[..at].iter().rev().copied(),
            words[at + 1..].iter().copied(),
        )
    }

    #[test]
    fn the_nearest_verb_before_tells() {
        assert_eq!(friday("They said Friday that they will go"), Tense::Past);
        assert_eq!(friday("They said they will meet Friday"), Tense::Future);
        assert_eq!(friday("Talks are set to resume Friday"), Tense::Future);
        assert_eq!(friday("A vote is to be held and will be held Friday"), Tense::Future);
        assert_eq!(friday("The vote was held Friday"), Tense::Past);
        assert_eq!(friday("A plan to be published Friday"), Tense::Future);
        assert_eq!(friday("They planned a march on Friday"), Tense::Future);
        assert_eq!(friday("The funeral is on Friday"), Tense::Future);
        assert_eq!(friday("They said it in a long and quiet talk Friday"), Tense::PastAfar);
        assert_eq!(friday("The police announced it Friday"), Tense::Past);
    }

    #[test]
    fn the_present_of_a_day_is_to_come() {
        assert_eq!(friday("The two leaders meet Friday"), Tense::Future);
        assert_eq!(friday("The two leaders did not meet Friday"), Tense::Past);
        assert_eq!(friday("The family plans a service Friday"), Tense::Future);
        assert_eq!(friday("If no deal is reached by Friday"), Tense::Future);
        assert_eq!(friday("He is accused of an attack Friday"), Tense::Unknown);
        assert_eq!(friday("He is held in Friday ' s attack"), Tense::Unknown);
        assert_eq!(friday("The pope was to meet them on Friday"), Tense::Future);
        assert_eq!(friday("The pope was to have met them on Friday"), Tense::Past);
        assert_eq!(friday("On Friday leaders meet in Rome"), Tense::Future);
        assert_eq!(friday("A Friday march is planned"), Tense::Future);
    }

    #[test]
    fn without_one_before_the_first_after_tells() {
        assert_eq!(friday("On Friday the court ruled"), Tense::Past);
        assert_eq!(friday("Asked on Friday whether he would run"), Tense::Past);
        assert_eq!(friday("On Friday the court will rule"), Tense::Future);
    }

    #[test]
    fn no_verb_tells_nothing() {
        assert_eq!(friday("A meeting on Friday"), Tense::Unknown);
        assert_eq!(friday("The United party on Friday"), Tense::Unknown);
    }
}
