//! Whether two reports tell of one event: when, what, who, and in which words.
//!
//! In doubt they do not. The limits were chosen on the reports of SemEval-2015 task 4 about
//! Apple and on the built-in collection.

use super::features::{Told, share, shared};
use crate::when::{Precision, When};
use std::collections::HashMap;

/// How rare the words of a collection's sentences are.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    sentences: usize,
    counts: HashMap<u64, u32>,
}

impl Rarity {
    /// Counts the words of all that is compared, and tells each how much its own tell.
    pub(super) fn of(all: &mut [Told]) -> Rarity {
        let mut counts = HashMap::new();
        for word in all.iter().flat_map(|told| &told.words) {
            *counts.entry(*word).or_default() += 1;
        }
        let rarity = Rarity { sentences: all.len(), counts };
        for told in all {
            told.weights = told.words.iter().map(|&word| rarity.weight(word)).collect();
            told.weight = told.weights.iter().sum();
        }
        rarity
    }

    /// In how many sentences a word stands.
    pub(super) fn count(&self, word: u64) -> u32 {
        self.counts.get(&word).copied().unwrap_or_default()
    }

    /// How much a word tells: its inverse document frequency (K. Spärck Jones, 1972).
    fn weight(&self, word: u64) -> f32 {
        ((1 + self.sentences) as f32 / (1 + self.count(word)) as f32).ln() + 0.1
    }
}

/// How much of their words two sentences share, from 0 to 1.
fn alike(one: &Told, other: &Told) -> f32 {
    let norm = (one.weight * other.weight).sqrt();
    if norm > 0.0 { both(one, other) / norm } else { 0.0 }
}

/// How much the words that both sentences hold tell together.
fn both(one: &Told, other: &Told) -> f32 {
    let mut rest = other.words.as_slice();
    let mut weighed = one.words.iter().zip(&one.weights);
    let mut sum = 0.0;
    while let (Some((word, weight)), Some(_)) = (weighed.next(), rest.first()) {
        while let [first, after @ ..] = rest
            && first < word
        {
            rest = after;
        }
        if rest.first() == Some(word) {
            sum += weight;
        }
    }
    sum
}

/// How the times of two events agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Times {
    /// The same day.
    Day,
    /// The same month, or another interval.
    Interval,
    /// One lies within the other.
    Within,
    /// They differ, by no more than two years.
    Differ,
}

fn times(one: When, other: When) -> Option<Times> {
    let same = one == other;
    match one.precision() {
        Precision::Day if same && !one.is_open() => Some(Times::Day),
        _ if same && !one.is_open() => Some(Times::Interval),
        _ if same => Some(Times::Differ),
        _ if one.is_open() || other.is_open() => near(one, other),
        _ if one.contains(other) || other.contains(one) => Some(Times::Within),
        _ => near(one, other),
    }
}

/// How many years apart two dates of one event may be that reports differ about.
const APART: i32 = 1;

fn near(one: When, other: When) -> Option<Times> {
    let year = |when: When| when.earliest().or_else(|| when.latest()).map(crate::when::Day::year);
    let apart = (year(one)? - year(other)?).abs();
    (apart <= APART).then_some(Times::Differ)
}

/// Why two events of two reports are one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    /// How sure that is, for choosing between several.
    pub(super) score: f32,
    /// Why, in words, without the names.
    pub(super) why: String,
    /// The entities that both name.
    pub(super) entities: Vec<u32>,
}

/// Compares two events, told at these times; `affinity` tells how many of their entities the
/// two reports share.
pub(super) fn compare(
    (one, when): (&Told, When),
    (other, other_when): (&Told, When),
    affinity: impl Fn() -> f32,
) -> Option<Match> {
    let times = times(when, other_when)?;
    let copied = one.wording == other.wording;
    let one_word = one.action.is(other.action);
    let action = one_word || share(&one.actions, &other.actions);
    let named = share(&one.entities, &other.entities);
    // Most pairs share so little that their words need not be looked at.
    if !copied && !action && !named {
        return None;
    }
    let alike = alike(one, other);
    let numbers = share(&one.numbers, &other.numbers);
    let saying = one.action.is_saying() || other.action.is_saying();
    let counted = || share(&one.counted, &other.counted);
    let acting = share(&one.acting, &other.acting);
    let entities = shared(&one.entities, &other.entities);
    // Two reports of the same story.
    let story = || affinity() >= 0.3;
    let holds = match times {
        _ if copied => times != Times::Differ,
        Times::Day if saying => action && named && alike >= 0.2,
        Times::Day => action && (named && alike >= 0.15 || alike >= 0.3) || named && alike >= 0.5,
        Times::Interval if saying => action && named && alike >= 0.35,
        Times::Interval => {
            action && (named && alike >= 0.15 || alike >= 0.25)
                || named && alike >= 0.35
                || action && when.precision() == Precision::Month && story()
        }
        Times::Within if saying => false,
        Times::Within => {
            action && (acting && alike >= 0.12 && story() || alike >= 0.45)
                || named && numbers && alike >= 0.45
        }
        Times::Differ => !saying && entities.len() > 1 && alike >= 0.12 && counted(),
    };
    // "Gate 7 opened" and "gate 8 opened" are two, unless the same act.
    let others = !one.figures.is_empty()
        && !other.figures.is_empty()
        && !share(&one.figures, &other.figures);
    if !holds || others && !acting {
        return None;
    }
    let percent = (alike * 100.0).round() as u32;
    let mut why = vec![match times {
        Times::Day => "the same day".to_owned(),
        Times::Interval => "the same time".to_owned(),
        Times::Within => "one time lies within the other".to_owned(),
        Times::Differ => "the dates differ".to_owned(),
    }];
    if copied {
        why.push("the same words".to_owned());
    } else {
        if action {
            why.push(match one.trigger == other.trigger {
                true => format!("both tell “{}”", one.trigger),
                false if !one_word => "an action that both tell beside is the same".to_owned(),
                false => format!("“{}” and “{}” tell one action", one.trigger, other.trigger),
            });
        }
        if numbers {
            why.push("they share a number".to_owned());
        }
        why.push(format!("{percent} % of what their words tell is the same"));
    }
    let time = match times {
        Times::Day | Times::Interval => 0.5,
        Times::Within => 0.2,
        Times::Differ => 0.0,
    };
    let score = alike + time + if action { 0.3 } else { 0.0 } + if named { 0.1 } else { 0.0 };
    Some(Match { score, why: why.join("; "), entities })
}
