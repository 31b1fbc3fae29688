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

/// Prints the share of tokens that are right, with and without those that need no model; how
/// well verbs are found; and which parts of speech are taken for which.
pub(crate) fn score(model: &Model, sentences: &[Sentence]) {
    let (mut all, mut right, mut words, mut words_right) = (0, 0, 0, 0);
    let mut verbs = [0; 3];
    let mut confused: BTreeMap<String, u32> = BTreeMap::new();
    let mut past = [0; 3];
    for sentence in sentences {
        let found = model.tag(&sentence.views, |at| sentence.certain[at]);
        for (at, (&found, &gold)) in found.iter().zip(&sentence.parts).enumerate() {
            let is_right = u32::from(found == gold);
            (all, right) = (all + 1, right + is_right);
            if sentence.certain[at].is_none() {
                (words, words_right) = (words + 1, words_right + is_right);
            }
            let is_verb = [found, gold].map(|part| VERBS.contains(&part));
            verbs[0] += u32::from(is_verb[0] && is_verb[1]);
            verbs[1] += u32::from(is_verb[0]);
            verbs[2] += u32::from(is_verb[1]);
            if found != gold {
                *confused.entry(format!("{gold:?} taken for {found:?}")).or_default() += 1;
            }
            let form = |part| matches!(part, PartOfSpeech::Past | PartOfSpeech::PastParticiple);
            if form(gold) && form(found) {
                past[0] += 1;
                past[1] += u32::from(found != gold);
            }
            if std::env::var_os("DATELINE_EACH").is_some() && found != gold {
                let around = &sentence.tokens[at.saturating_sub(4)
                    ..(at + 4).min(found as usize * 0 + sentence.tokens.len())];
                println!("{gold:?} {found:?}: {} in {}", sentence.tokens[at], around.join(" "));
            }
        }
    }
    let percent = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole.max(1));
    println!("{all} tokens: {:.2} %", percent(right, all));
    println!("{words} words: {:.2} %", percent(words_right, words));
    let (precision, recall) = (percent(verbs[0], verbs[1]), percent(verbs[0], verbs[2]));
    let f1 = percent(2 * verbs[0], verbs[1] + verbs[2]);
    println!("verbs: precision {precision:.2}, recall {recall:.2}, F1 {f1:.2}");
    println!("past against participle: {} of {} wrong", past[1], past[0]);
    let mut confused: Vec<(u32, String)> =
        confused.into_iter().map(|(what, count)| (count, what)).collect();
    confused.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (count, what) in confused.iter().take(12) {
        println!("{count:6} {what}");
    }
}
