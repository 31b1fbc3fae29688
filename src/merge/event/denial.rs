//! Denials that name no time of their own, laid beside the events that they deny.
//!
//! "Tehran denied the allegations" is no event of a day. It denies what somebody else says in
//! the same report, and is kept with that: what a report tells as a fact, nobody is made to
//! deny.

use super::action::stem;
use super::sentence::EMPTY;
use crate::find::Findings;
use crate::find::claim::{ClaimKind, ClaimMention};
use crate::merge::{Denial, Event, Evidence};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// Words that say of a denial only that it is of what was said before.
const REFERRING: [&str; 23] = [
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "anything",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "claim",
    "claims",
    "connection",
    "involvement",
    "link",
    "links",
    "part",
    "report",
    "reports",
    "responsibility",
    "role",
    "suspicion",
    "suspicions",
    "wrongdoing",
];

/// How many sentences such words look back.
const BACK: usize = 3;

/// How many stems a denial shares with what it denies, where it does not refer back.
const SHARED: usize = 2;

/// An event's sentence that somebody else than the report answers for.
struct Claimed {
    event: usize,
    sentence: usize,
    speaker: Option<Span>,
}

/// In which of a report's claimed sentences each stem stands, ascending.
struct Words(HashMap<String, Vec<usize>>);

impl Words {
    fn of(findings: &Findings, claimed: &[Claimed]) -> Words {
        let mut words: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, told) in claimed.iter().enumerate() {
            for stem in stems(findings.sentences[told.sentence].of(&findings.report.text)) {
                let places = words.entry(stem).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        Words(words)
    }

    /// Which of the sentences hold enough of some stems, each with how many of them.
    fn sharing(&self, stems: &BTreeSet<String>) -> Vec<(usize, usize)> {
        let places = stems.iter().filter_map(|stem| self.0.get(stem));
        let mut places: Vec<usize> = places.flatten().copied().collect();
        places.sort_unstable();
        let sharing = places.chunk_by(|one, other| one == other);
        sharing.map(|same| (same[0], same.len())).filter(|(_, shared)| *shared >= SHARED).collect()
    }
}

/// Lays the denials of each report beside the events that they deny.
pub(super) fn attach(reports: &[Findings], events: &mut [Event]) {
    let mut claimed: Vec<Vec<Claimed>> = Vec::new();
    claimed.resize_with(reports.len(), Vec::new);
    let sayings: Vec<Vec<&ClaimMention>> = reports.iter().map(sayings).collect();
    for (number, event) in events.iter().enumerate() {
        for evidence in &event.evidence {
            let (findings, sayings) = (&reports[evidence.report], &sayings[evidence.report]);
            let Some(speaker) = speaker(findings, sayings, evidence) else {
                continue;
            };
            let sentence = evidence.sentence;
            claimed[evidence.report].push(Claimed { event: number, sentence, speaker });
        }
    }
    for (report, (findings, claimed)) in reports.iter().zip(&mut claimed).enumerate() {
        claimed.sort_by_key(|told| told.sentence);
        let denials = findings.claims.iter().filter(|claim| claim.kind == ClaimKind::Denied);
        let mut denials = denials.peekable();
        if denials.peek().is_none() || claimed.is_empty() {
            continue;
        }
        let words = Words::of(findings, claimed);
        for claim in denials {
            for event in denied(findings, claim, claimed, &words) {
                let event = &mut events[event];
                let told = |told: &Evidence| {
                    told.report == report && told.claim.is_some_and(|own| own.verb == claim.verb)
                };
                if !event.evidence.iter().any(told) {
                    let (sentence, speaker, verb) = (claim.sentence, claim.speaker, claim.verb);
                    event.denials.push(Denial { report, sentence, speaker, verb });
                }
            }
        }
    }
}

/// The claims of a report in the order of their verbs, of which each stands in one sentence.
fn sayings(findings: &Findings) -> Vec<&ClaimMention> {
    let mut claims: Vec<&ClaimMention> = findings.claims.iter().collect();
    claims.sort_by_key(|claim| claim.verb);
    claims
}

/// Who answers for an event's sentence: who says so, or whose saying is the event. None where
/// it is the report, or where it is a denial; empty where nobody is named.
fn speaker(
    findings: &Findings,
    sayings: &[&ClaimMention],
    evidence: &Evidence,
) -> Option<Option<Span>> {
    match &evidence.claim {
        Some(claim) => (claim.kind != ClaimKind::Denied).then_some(claim.speaker),
        None => {
            let start = findings.sentences[evidence.sentence].start;
            let first = sayings.partition_point(|claim| claim.verb.start < start);
            let near = sayings[first..].iter();
            let near = near.take_while(|claim| claim.verb.start < evidence.trigger.end);
            let own = near.filter(|claim| claim.verb.overlaps(evidence.trigger));
            let own = own.min_by_key(|claim| (claim.sentence, claim.verb))?;
            let says = !matches!(own.kind, ClaimKind::Denied | ClaimKind::Declined);
            says.then_some(own.speaker)
        }
    }
}

/// The events that a claim denies: those of the nearest sentence before where it only refers
/// back, else that of the sentence which shares most with what is denied.
fn denied(
    findings: &Findings,
    claim: &ClaimMention,
    claimed: &[Claimed],
    words: &Words,
) -> Vec<usize> {
    let text = &findings.report.text;
    let small = |speaker: Option<Span>| speaker.map(|speaker| speaker.of(text).to_lowercase());
    let own = small(claim.speaker);
    let of_another = |told: &&Claimed| own.is_none() || small(told.speaker) != own;
    let content: BTreeSet<String> =
        claim.content.iter().flat_map(|span| stems(span.of(text))).collect();
    if content.is_empty() {
        let near = claim.sentence.saturating_sub(BACK)..=claim.sentence;
        let start = claimed.partition_point(|told| told.sentence < *near.start());
        let end = claimed.partition_point(|told| told.sentence <= *near.end());
        let near: Vec<&Claimed> = claimed[start..end].iter().filter(of_another).collect();
        let nearest =
            near.iter().filter(|told| Some(told.sentence) == near.last().map(|it| it.sentence));
        return nearest.map(|told| told.event).collect();
    }
    // Who denies that twelve were killed says nothing of twenty.
    let counted = numbers(claim.content.iter().map(|span| span.of(text)));
    let fits = |told: &Claimed| {
        let others = || numbers([findings.sentences[told.sentence].of(text)].into_iter());
        let same = |others: BTreeSet<&str>| others.is_empty() || !counted.is_disjoint(&others);
        of_another(&told) && (counted.is_empty() || same(others()))
    };
    let mut likely = words.sharing(&content);
    // Of those that share as much and are as near, the last.
    likely.sort_by_key(|&(at, shared)| {
        (Reverse(shared), claimed[at].sentence.abs_diff(claim.sentence), Reverse(at))
    });
    let likeliest = likely.into_iter().map(|(at, _)| &claimed[at]).find(|told| fits(told));
    likeliest.map(|told| told.event).into_iter().collect()
}

/// The numbers in some words, as they are written.
fn numbers<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<&'t str> {
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != ','));
    words.filter(|word| word.chars().next().is_some_and(|c| c.is_ascii_digit())).collect()
}

/// The stems of the words that say what a text is about.
fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| {
        word.len() > 2 && !EMPTY.contains(&word.as_str()) && !REFERRING.contains(&word.as_str())
    });
    telling.map(|word| stem(&word).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::merge::analyse;
    use crate::report::{Collection, read_plain};

    /// The headlines of the events that somebody denies in a report, with the denier.
    fn denials(text: &str) -> Vec<(String, String)> {
        let (report, _) = read_plain("a", "a.txt", text.to_owned());
        let (corpus, _) =
            analyse(Collection { reports: vec![report], ..Collection::default() }, |_| ());
        let mut denials = Vec::new();
        for event in &corpus.events {
            for denial in &event.denials {
                let text = &corpus.reports[denial.report].report.text;
                let speaker = denial.speaker.map(|span| span.of(text).to_owned());
                denials.push((event.label.clone(), speaker.unwrap_or_default()));
            }
        }
        denials
    }

    #[test]
    fn what_only_refers_back_denies_what_was_said_last() {
        let told = denials(
            "date 2019-10-23\n\nFrance said in October 2018 that Iran was behind a June plot. \
             Tehran denied the allegations.",
        );
        assert!(told.iter().all(|(_, speaker)| speaker == "Tehran"), "{told:?}");
        assert!(told.iter().any(|(label, _)| label.contains("plot")), "{told:?}");
    }

    #[test]
    fn what_is_denied_in_words_is_what_shares_most_of_them() {
        let told = denials(
            "date 2022-09-08\n\nOn 5 September, Rama said the Iranian government was behind the \
             attack. On 6 September, police said four diplomats were sent home. Tehran denied that \
             its government was behind any attack.",
        );
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].0.contains("Rama"), "{told:?}");
    }

    #[test]
    fn who_denies_a_number_denies_no_other() {
        let told = denials(
            "date 2019-10-23\n\nOn October 14, the army said it killed 20 people in Kabul. The \
             Taliban denied that 12 people were killed.",
        );
        assert_eq!(told, []);
    }

    #[test]
    fn nobody_denies_what_the_report_tells_itself() {
        let told = denials(
            "date 2022-09-08\n\nA July 15 cyberattack shut down websites. Tehran denied the \
             accusations.",
        );
        assert_eq!(told, []);
    }
}
