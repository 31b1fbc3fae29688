//! Whether two reports tell of one event: when, what, who, and in which words.
//!
//! In doubt they do not. The limits were chosen on the reports of SemEval-2015 task 4 about
//! Apple, on the news of TimeBank and AQUAINT, and on the built-in collection.

use super::action::Named;
use super::features::{Told, share, shared};
use super::rarity::alike;
use super::times::{Times, times};
use crate::when::{Precision, When};

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

/// Whether an event is that somebody says something.
fn says(told: &Told) -> bool {
    told.action.is_some_and(Named::is_saying)
}

/// Whether what is said is said by two: one names who speaks, and the other does not.
fn is_said_by_two(one: &Told, other: &Told) -> bool {
    let unheard = |told: &Told, beside: &Told| {
        let heard = |speaker: &u32| beside.entities.binary_search(speaker).is_ok();
        says(told) && !told.subjects.iter().all(heard)
    };
    unheard(one, other) || unheard(other, one)
}

/// Whether a time is told so roughly that others tell of it by another year.
fn rough(when: When) -> bool {
    when.is_open() || when.precision() >= Precision::Year
}

/// How much of whom two reports name is the same where they are of one story.
const STORY: f32 = 0.3;

/// Compares two events, told at these times; `affinity` tells how many of their entities the
/// two reports share.
pub(super) fn compare(
    (one, when): (&Told, When),
    (other, other_when): (&Told, When),
    affinity: impl Fn() -> f32,
) -> Option<Match> {
    let times = times(when, other_when)?;
    let copied = one.wording.is_some() && one.wording == other.wording;
    let one_word = one.action.zip(other.action).is_some_and(|(one, other)| one.is(other));
    let action = one_word || share(&one.actions, &other.actions);
    // Whom a pronoun stands for is no name of its sentence.
    let acting = share(&one.acting, &other.acting);
    let named = acting || share(&one.entities, &other.entities);
    // Most pairs share so little that their words need not be looked at.
    if !copied && !action && !named {
        return None;
    }
    let alike = alike(one, other);
    let numbers = share(&one.numbers, &other.numbers);
    let saying = says(one) || says(other);
    let counted = || share(&one.counted, &other.counted);
    // Who acts in one is named in the other.
    let part = acting || share(&one.acting, &other.entities) || share(&one.entities, &other.acting);
    // Few words and no verb: "TIRANA, March 12 (AFP)".
    let told = |told: &Told| told.action.is_some() || told.wording.is_some();
    if !told(one) || !told(other) {
        return None;
    }
    // "Ford closed at $40" and "IBM closed at $90" are two, however alike.
    let apart = !part && !one.actors.is_empty() && !other.actors.is_empty()
        || one.another != other.another
        || is_said_by_two(one, other);
    let entities = shared(&one.entities, &other.entities);
    // Two reports of the same story.
    let story = || affinity() >= STORY;
    let holds = match times {
        _ if copied => times != Times::Differ,
        _ if apart => false,
        Times::Day if saying => action && named && alike >= 0.2 && (part || story()),
        Times::Day => {
            action && (named && alike >= 0.15 || alike >= 0.3 && story()) || named && alike >= 0.5
        }
        Times::Interval if saying => action && named && alike >= 0.35 && (part || story()),
        Times::Interval => {
            action && (named && alike >= 0.15 || alike >= 0.25 && story())
                || named && alike >= 0.5
                || action && when.precision() == Precision::Month && alike >= 0.05 && story()
        }
        Times::Within if saying => false,
        Times::Within => {
            action && (acting && alike >= 0.12 || alike >= 0.45) && story()
                || named && numbers && alike >= 0.45
        }
        Times::Differ => {
            !saying
                && (action || rough(when) && rough(other_when))
                && entities.len() > 1
                && alike >= 0.12
                && counted()
        }
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
