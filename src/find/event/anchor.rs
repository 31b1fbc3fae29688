//! Which date belongs to what in its sentence.

use super::Found;
use crate::find::clause::{Phrase, PhraseKind, Word};
use crate::find::part_of_speech::PartOfSpeech;
use crate::when::{Day, Precision};

/// How far off a date before and one after what it dates may be, counted as [`distance`]
/// does. Chosen on the timelines of SemEval-2015 task 4 about Apple (Minard and others,
/// 2015).
const FARTHEST: (u32, u32) = (260, 150);

/// A date of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The place of its phrase.
    pub(super) phrase: usize,
    /// Its index in the report.
    pub(super) date: usize,
}

/// The date that belongs to the phrase at `at`, and how far off it is: the nearest, but of
/// two that stand about as near one that lies within the other, which tells more.
pub(super) fn date_of(
    found: Found<'_>,
    phrases: &[Phrase],
    at: usize,
    dates: &[Place],
) -> Option<(usize, u32)> {
    let far = |place: &Place| {
        let far = distance(phrases, at, place.phrase);
        let limit = if place.phrase < at { FARTHEST.0 } else { FARTHEST.1 };
        (far <= limit).then_some((place.date, far))
    };
    let near: Vec<(usize, u32)> = dates.iter().filter_map(far).collect();
    let &(nearest, distance) = near.iter().min_by_key(|&&(_, far)| far)?;
    let when = |date: usize| found.dates[date].resolved.when;
    let within = |date: usize| {
        let both = when(nearest).zip(when(date));
        both.is_some_and(|(whole, part)| whole != part && whole.contains(part))
    };
    let finer = near.iter().find(|&&(date, far)| within(date) && far < distance + 100);
    Some(finer.copied().unwrap_or((nearest, distance)))
}

/// The dates that `and`, `or` or a comma joins to a date.
pub(super) fn listed(phrases: &[Phrase], dates: &[Place], date: usize) -> Vec<usize> {
    let Some(at) = dates.iter().position(|place| place.date == date) else {
        return Vec::new();
    };
    let joined = |one: &Place, other: &Place| {
        let between = phrases.get(one.phrase + 1..other.phrase).unwrap_or_default();
        let joint = |phrase: &Phrase| {
            matches!(
                phrase.kind,
                PhraseKind::Conjunction | PhraseKind::Comma | PhraseKind::Preposition
            )
        };
        between.len() <= 2 && between.iter().all(joint)
    };
    let (before, after) = dates.split_at(at);
    let mut listed = Vec::new();
    let mut last = &dates[at];
    for one in before.iter().rev() {
        if !joined(one, last) {
            break;
        }
        listed.push(one.date);
        last = one;
    }
    for pair in after.windows(2) {
        if !joined(&pair[0], &pair[1]) {
            break;
        }
        listed.push(pair[1].date);
    }
    listed
}

/// Whether a date is a part of a name: `the 2010 Developer Conference`.
pub(super) fn is_part_of_name(words: &[Word], phrases: &[Phrase], date: usize) -> bool {
    let next = phrases.get(date + 1);
    next.is_some_and(|next| {
        next.kind == PhraseKind::Noun && words[next.words.start].part == PartOfSpeech::ProperNoun
    }) && phrases[date].words.len() == 1
        && words[phrases[date].words.start].text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How much stands between two phrases: other verbs above all, since each may have a time
/// of its own; words that open a clause; commas; words.
fn distance(phrases: &[Phrase], at: usize, date: usize) -> u32 {
    if opens(phrases, at, date) {
        return 0;
    }
    let (from, to) = if date < at { (date, at) } else { (at, date) };
    let between = phrases.get(from + 1..to).unwrap_or_default();
    let weighed = between.iter().map(|phrase| match phrase.kind {
        PhraseKind::Verb(verb) if verb.finite => 200,
        PhraseKind::Relative => 200,
        PhraseKind::Verb(_) => 100,
        PhraseKind::Comma | PhraseKind::Conjunction => 50,
        _ => 0,
    });
    let words = phrases[to].words.start.saturating_sub(phrases[from].words.end) as u32;
    // "told Reuters in July she stood": the date is that of the verb before it.
    let taken = date < at && verb_of(phrases, date).is_some();
    weighed.sum::<u32>() + words + if taken { 100 } else { 0 }
}

/// The finite verb that a date follows with no comma or joint between.
fn verb_of(phrases: &[Phrase], date: usize) -> Option<usize> {
    let joint =
        |kind| matches!(kind, PhraseKind::Comma | PhraseKind::Conjunction | PhraseKind::Relative);
    let before = (0..date).rev().take_while(|&at| !joint(phrases[at].kind));
    before.into_iter().find(|&at| phrases[at].verb().is_some_and(|verb| verb.finite))
}

/// Whether a date opens its sentence before a comma, and the verb is the sentence's first:
/// "Since 2014, some members, also known as rebels, have settled".
fn opens(phrases: &[Phrase], at: usize, date: usize) -> bool {
    let finite = |phrase: &Phrase| phrase.verb().is_some_and(|verb| verb.finite);
    date < 2
        && phrases.get(date + 1).is_some_and(|next| next.kind == PhraseKind::Comma)
        && finite(&phrases[at])
        && date < at
        && !phrases[date + 1..at].iter().any(finite)
}

/// The day that a report narrates of from sentence to sentence: news of the days before it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Story {
    date: Option<usize>,
}

/// How many days before its report a story may be that is told without naming its day again.
const RECENT: i32 = 10;

/// The days that news narrates of: those before its report, the first and the last.
fn recent(found: Found<'_>) -> Option<(Day, Day)> {
    let last = found.published?.latest()?;
    Some((last.plus_days(-RECENT)?, last))
}

/// Whether a date is a day shortly before the report, or its own.
pub(super) fn is_recent(found: Found<'_>, date: usize) -> bool {
    let (Some((first, last)), Some(when)) = (recent(found), found.dates[date].resolved.when) else {
        return false;
    };
    when.precision() == Precision::Day
        && when.earliest().is_some_and(|day| first <= day && day <= last)
}

impl Story {
    /// The date that past events of no other date belong to.
    pub(super) fn date(&self) -> Option<usize> {
        self.date
    }

    /// Takes the date of what a sentence told.
    pub(super) fn take(&mut self, found: Found<'_>, date: Option<usize>) {
        if let Some(date) = date.filter(|&date| is_recent(found, date)) {
            self.date = Some(date);
        }
    }
}
