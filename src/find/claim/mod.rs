//! Claims in a report: who says what, with which verb.
//!
//! A claim begins at a verb of saying (`verb`), or at words that do without one
//! (`unnamed`). The words before it say who speaks (`subject`), those after whether it is
//! used for saying at all (`complement`), and both what is claimed (`content`). What is
//! doubtful is no claim: no words are put into anybody's mouth.
//!
//! The rules are English. No rule looks further than a few dozen tokens.

mod active;
mod adjunct;
mod clause;
mod complement;
mod content;
mod declined;
mod found;
mod gerund;
mod going_on;
mod mood;
mod phrase;
mod quotation;
mod referent;
mod sentence;
mod subject;
mod unnamed;
mod verb;
mod word;

use super::name::NameMention;
use crate::span::Span;
use crate::text::Token;
use found::Found;
use sentence::Sentence;

/// What somebody does by saying something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimKind {
    /// Says, tells, reports.
    Said,
    /// Announces, reveals.
    Announced,
    /// Accuses, blames, alleges, suspects, claims; or it is alleged, and nobody says by
    /// whom.
    Alleged,
    /// Denies, rejects, dismisses.
    Denied,
    /// Confirms, admits, acknowledges.
    Confirmed,
    /// Declines to say or to comment: nothing is claimed.
    Declined,
    /// Calls on somebody, urges, demands.
    Demanded,
    /// Vows, threatens, promises, warns.
    Threatened,
}

impl ClaimKind {
    /// All of them.
    pub const ALL: [ClaimKind; 8] = [
        ClaimKind::Said,
        ClaimKind::Announced,
        ClaimKind::Alleged,
        ClaimKind::Denied,
        ClaimKind::Confirmed,
        ClaimKind::Declined,
        ClaimKind::Demanded,
        ClaimKind::Threatened,
    ];

    /// Its word in JSON outputs.
    pub fn name(self) -> &'static str {
        [
            "said",
            "announced",
            "alleged",
            "denied",
            "confirmed",
            "declined",
            "demanded",
            "threatened",
        ][self as usize]
    }

    /// The kind of that word.
    fn named(word: &str) -> Option<ClaimKind> {
        ClaimKind::ALL.into_iter().find(|kind| kind.name() == word)
    }
}

/// Somebody's saying something, in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMention {
    /// The index of the sentence that holds what is claimed.
    pub sentence: usize,
    /// The words of the speaker as they stand: "a senior officer"; none where nobody is
    /// named: "allegedly".
    pub speaker: Option<Span>,
    /// The index of the name that the speaker's words hold, or that "he" or "the minister"
    /// plainly stands for.
    pub name: Option<usize>,
    /// The verb, or the words in its place: "according to". Of a quotation that goes on
    /// over sentences, verb and speaker stand in one of them.
    pub verb: Span,
    /// What is done by saying so.
    pub kind: ClaimKind,
    /// What is claimed: one or several parts of the sentence in order, without marks of
    /// quotation around them; none where somebody declines to say.
    pub content: Vec<Span>,
    /// Whether all of that is quoted.
    pub quoted: bool,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Whether a word in small letters is a form of a verb of saying.
pub fn is_saying(word: &str) -> bool {
    verb::verb(word).is_some()
}

/// Whether a word, in capitals or not, is a form of a verb that words follow: "said".
pub(in crate::find) fn leads_words(word: &str) -> bool {
    verb::verb(&word.to_ascii_lowercase()).is_some_and(verb::Verb::leads_words)
}

/// Whether a word may stand before its speaker: "..., said the minister".
pub(in crate::find) fn may_follow(word: &str) -> bool {
    verb::verb(&word.to_ascii_lowercase()).is_some_and(verb::Verb::may_follow)
}

/// Finds the claims of a text's sentences, in order.
pub fn find(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
    names: &[NameMention],
) -> Vec<ClaimMention> {
    let quotations = quotation::quotations(text, sentences, tokens);
    let mut claims: Vec<ClaimMention> = Vec::new();
    let mut first = 0;
    for (index, tokens) in tokens.iter().enumerate() {
        first += names[first..].iter().take_while(|name| name.sentence < index).count();
        let own = names[first..].iter().take_while(|name| name.sentence == index).count();
        let own = (&names[first..first + own], first);
        let Some(sentence) = Sentence::new(text, index, tokens, own, &quotations[index]) else {
            continue;
        };
        for found in read(&sentence) {
            claims.push(mention(&sentence, found, names));
        }
    }
    let more = going_on::claims(text, sentences, tokens, &quotations, &claims);
    claims.extend(more);
    claims.sort_by_key(|claim| (claim.sentence, claim.verb));
    claims
}

/// The claims of a sentence, in order.
fn read(sentence: &Sentence) -> Vec<Found> {
    let mut found: Vec<Found> = unnamed::colon(sentence).into_iter().collect();
    for at in 0..sentence.len() {
        if !sentence.is_cue(at) || sentence.quotation(at).is_some_and(|it| it.inner.len() > 3) {
            continue;
        }
        let claim = unnamed::allegedly(sentence, at)
            .or_else(|| unnamed::passive(sentence, at))
            .or_else(|| unnamed::quoted_as(sentence, at))
            .or_else(|| active::claim(sentence, at, &found))
            .or_else(|| declined::declined(sentence, at))
            .or_else(|| unnamed::according(sentence, at));
        found.extend(claim);
    }
    found
}

fn mention(sentence: &Sentence, found: Found, names: &[NameMention]) -> ClaimMention {
    let quoted = content::is_quoted(sentence, &found.content);
    let name = found.speaker.clone().and_then(|words| referent::name(sentence, words, names));
    ClaimMention {
        sentence: sentence.index,
        speaker: found.speaker.map(|words| sentence.span(words)),
        name,
        verb: sentence.span(found.verb),
        kind: found.kind,
        content: found.content.into_iter().map(|words| sentence.span(words)).collect(),
        quoted,
        rule: found.rule,
    }
}
