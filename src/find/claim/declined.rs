//! What somebody does not say: nothing is claimed, and that is told.

use super::ClaimKind;
use super::found::Found;
use super::mood::{Mood, mood};
use super::phrase;
use super::sentence::{DECLINED, Sentence};
use super::subject::{Subject, leading, subject};
use super::verb::{Form, Verb};
use super::word::Class;
use std::ops::Range;

/// What is not said: "did not say whether", "has not commented".
pub(super) fn silent(sentence: &Sentence, start: usize, at: usize, verb: Verb) -> Option<Found> {
    const ASKED: [&str; 7] = ["whether", "if", "how", "why", "what", "when", "where"];
    let comments = verb.base == "comment" && !sentence.is_class(at + 1, Class::That);
    let asked = matches!(verb.base, "say" | "disclose" | "reveal" | "explain" | "confirm")
        && sentence.is_any(at + 1, &ASKED);
    if !comments && !asked {
        return None;
    }
    let Subject::Own(speaker) = subject(sentence, at) else {
        return shared_silence(sentence, start, at);
    };
    Some(silence(speaker, start, at))
}

fn shared_silence(sentence: &Sentence, start: usize, at: usize) -> Option<Found> {
    let Subject::Shared(conjunction) = subject(sentence, at) else { return None };
    let first = leading(sentence, conjunction).or_else(|| leading_clause(sentence))?;
    Some(silence(first, start, at))
}

/// The subject of a sentence whose first verb is one of saying: it stays that of a second.
fn leading_clause(sentence: &Sentence) -> Option<Range<usize>> {
    let end = phrase::from(sentence, 0)?;
    let says = sentence.verb(end).is_some_and(|verb| verb.form == Form::Past);
    (says && phrase::may_speak(sentence, 0..end)).then_some(0..end)
}

fn silence(speaker: Range<usize>, start: usize, at: usize) -> Found {
    Found {
        speaker: Some(speaker),
        verb: start..at + 1,
        kind: ClaimKind::Declined,
        content: Vec::new(),
        rule: "declined-to-say",
        end: at + 1,
    }
}

/// What is refused: "declined to say", "refused to comment".
pub(super) fn declined(sentence: &Sentence, at: usize) -> Option<Found> {
    const TO: [&str; 13] = [
        "say",
        "comment",
        "confirm",
        "discuss",
        "disclose",
        "elaborate",
        "answer",
        "identify",
        "reveal",
        "respond",
        "specify",
        "speculate",
        "name",
    ];
    let says = sentence.is_any(at, &DECLINED)
        && sentence.is(at + 1, "to")
        && sentence.is_any(at + 2, &TO)
        && mood(sentence, at, Form::Past) == Mood::Active;
    let speaker = match subject(sentence, at) {
        _ if !says => return None,
        Subject::Own(speaker) => speaker,
        Subject::Shared(conjunction) => {
            leading(sentence, conjunction).or_else(|| leading_clause(sentence))?
        }
        Subject::Unknown => return None,
    };
    Some(silence(speaker, at, at + 2))
}
