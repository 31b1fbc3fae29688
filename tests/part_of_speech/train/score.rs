//! How well documents are tagged.

use crate::corpus::Sentence;
use dateline::find::part_of_speech::PartOfSpeech;
use dateline::find::part_of_speech::tagging::Model;
use std::collections::BTreeMap;

/// The forms of a verb that can tell what happens.
const VERBS: [PartOfSpeech; 5] = [
    PartOfSpeech::Base,
    PartOfSpeech::Past,
    PartOfSpeech::PastParticiple,
    PartOfSpeech::Gerund,
    PartOfSpeech::Present,
];

/// The forms that many verbs have in common.
const PAST: [PartOfSpeech; 2] = [PartOfSpeech::Past, PartOfSpeech::PastParticiple];

/// How many pairs of parts of speech that are confused are printed.
const CONFUSED: usize = 12;

/// Prints how many tokens are right, with and without those that need no model; how well
/// verbs are found; and which parts of speech are taken for which.
pub(crate) fn score(model: &Model, sentences: &[Sentence]) {
    // What it is, what it was taken for, and whether the model was asked.
    let mut pairs: Vec<(PartOfSpeech, PartOfSpeech, bool)> = Vec::new();
    for sentence in sentences {
        let found = model.tag(&sentence.views, |at| sentence.certain[at]);
        for (at, (&gold, found)) in sentence.parts.iter().zip(found).enumerate() {
            pairs.push((gold, found, sentence.certain[at].is_none()));
        }
    }
    let count = |holds: &dyn Fn(PartOfSpeech, PartOfSpeech, bool) -> bool| {
        pairs.iter().filter(|&&(gold, found, asked)| holds(gold, found, asked)).count()
    };
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let right = count(&|gold, found, _| gold == found);
    println!("tokens: {:.2} % of {}", percent(right, pairs.len()), pairs.len());
    let (words, right) =
        (count(&|_, _, asked| asked), count(&|gold, found, asked| asked && gold == found));
    println!("words: {:.2} % of {words}", percent(right, words));
    let is = |part| VERBS.contains(&part);
    let (gold, found) = (count(&|gold, _, _| is(gold)), count(&|_, found, _| is(found)));
    let both = count(&|gold, found, _| is(gold) && is(found));
    println!(
        "verbs: precision {:.2}, recall {:.2}, F1 {:.2}",
        percent(both, found),
        percent(both, gold),
        percent(2 * both, gold + found)
    );
    let past = count(&|gold, found, _| PAST.contains(&gold) && PAST.contains(&found));
    let wrong =
        count(&|gold, found, _| gold != found && PAST.contains(&gold) && PAST.contains(&found));
    println!("past for participle or the reverse: {:.2} % of {past}", percent(wrong, past));
    confused(pairs.iter().map(|&(gold, found, _)| (gold, found)));
}

/// Prints the pairs that are confused most.
fn confused(pairs: impl Iterator<Item = (PartOfSpeech, PartOfSpeech)>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (gold, found) in pairs.filter(|(gold, found)| gold != found) {
        *counts.entry(format!("{gold:?} taken for {found:?}")).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    for (what, count) in counts.iter().take(CONFUSED) {
        println!("{count:6} {what}");
    }
}
