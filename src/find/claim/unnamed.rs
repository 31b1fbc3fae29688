//! Claims in other words than somebody's saying: "according to", "was accused of",
//! "allegedly", "Police: two held", "quoted him as saying".

use super::ClaimKind;
use super::complement::{Complement, acts, complement};
use super::content;
use super::found::Found;
use super::mood::{Mood, mood};
use super::phrase;
use super::sentence::Sentence;
use super::subject::{Subject, antecedent, subject};
use super::verb::{Form, Frame};
use super::word::Class;
use std::ops::Range;

/// How far from its verb the one is named who speaks, in tokens.
const REACH: usize = 24;

/// "According to X, ..." and "..., according to X".
pub(super) fn according(sentence: &Sentence, at: usize) -> Option<Found> {
    if !sentence.is(at, "according") || !sentence.is(at + 1, "to") {
        return None;
    }
    let end = phrase::from(sentence, at + 2)?;
    let planned =
        sentence.is_any(end - 1, &["plan", "plans", "schedule", "law", "tradition", "rules"]);
    if planned
        || !phrase::may_speak(sentence, at + 2..end) && !sentence.is_class(at + 2, Class::Other)
    {
        return None;
    }
    let content: Vec<Range<usize>> = if at == 0 {
        let close =
            (end..sentence.len().min(end + REACH)).find(|&place| sentence.is_sign(place, ','))?;
        // "According to the Times, which told it first, the man": past what is inserted.
        let inserted = sentence.is_class(close + 1, Class::Relative);
        let rest = close + 1..sentence.len().min(close + REACH);
        let start = if inserted {
            rest.clone().find(|&place| sentence.is_sign(place, ','))?
        } else {
            close
        };
        content::after(sentence, start + 1)
    } else {
        let comma = sentence.is_sign(at - 1, ',');
        content::stretch(sentence, 0..at - usize::from(comma)).into_iter().collect()
    };
    (!content.is_empty()).then_some(Found {
        speaker: Some(at + 2..end),
        verb: at..at + 2,
        kind: ClaimKind::Said,
        content,
        rule: "according-to",
        end,
    })
}

/// "Iran was accused by Paris of", "people suspected of", "he was quoted as saying".
pub(super) fn passive(sentence: &Sentence, at: usize) -> Option<Found> {
    let verb = sentence.verb(at)?;
    let of = if verb.base == "blame" { "for" } else { "of" };
    let participle = matches!(verb.form, Form::Past | Form::Participle);
    if let Mood::Passive(start) = mood(sentence, at, verb.form)
        && start.checked_sub(1).is_some_and(|it| sentence.is(it, "it"))
        && sentence.is_class(at + 1, Class::That)
    {
        let content = content::after(sentence, at + 2);
        let found = Found {
            speaker: None,
            verb: at..at + 1,
            kind: verb.kind,
            content,
            rule: "it-was-said",
            end: at + 1,
        };
        return (!found.content.is_empty()).then_some(found);
    }
    if !participle || !verb.takes(Frame::Fault) && verb.base != "allege" {
        return None;
    }
    let mood = mood(sentence, at, verb.form);
    let start = match mood {
        Mood::Passive(start) => start,
        // "Two men accused of it": no verb before, and no object after.
        Mood::Active if sentence.is(at + 1, of) || sentence.is(at + 1, "by") => at,
        _ => return None,
    };
    let by = sentence.is(at + 1, "by").then(|| phrase::core_from(sentence, at + 2)).flatten();
    let speaker = by.map(|end| at + 2..end).filter(|by| phrase::may_speak(sentence, by.clone()));
    let next = by.unwrap_or(at + 1);
    let to = verb.base == "allege" && sentence.is(next, "to");
    if !sentence.is(next, of) && !to || by.is_some() && speaker.is_none() {
        return None;
    }
    let accused = match subject(sentence, at) {
        Subject::Own(own) => {
            let relative = own.start.checked_sub(1).and_then(|before| sentence.class(before));
            // "Diplomats who Paris accused of": they are not who accuses.
            if matches!(relative, Some(Class::Relative | Class::That)) && start == at {
                return None;
            }
            Some(own).filter(|_| start < at)
        }
        _ => None,
    };
    let accused = accused.or_else(|| antecedent(sentence, start));
    let content: Vec<_> = accused.into_iter().chain(content::after(sentence, next)).collect();
    (!content.is_empty()).then_some(Found {
        speaker,
        verb: at..at + 1,
        kind: ClaimKind::Alleged,
        content,
        rule: "accused",
        end: at + 1,
    })
}

/// "IRNA quoted a spokesman as denying the plot", "he was quoted as saying".
pub(super) fn quoted_as(sentence: &Sentence, at: usize) -> Option<Found> {
    let verb = sentence.verb(at).filter(|verb| verb.form == Form::Gerund)?;
    let lead = at.checked_sub(1).filter(|&lead| sentence.is(lead, "as"))?;
    let cites = ["quoted", "quotes", "cited", "cites", "quoting", "citing"];
    let quoted =
        (lead.saturating_sub(REACH)..lead).rev().find(|&at| sentence.is_any(at, &cites))?;
    let passive = mood(sentence, quoted, Form::Past) != Mood::Active;
    let speaker = if passive {
        let Subject::Own(speaker) = subject(sentence, quoted) else { return None };
        speaker
    } else {
        quoted + 1..phrase::from(sentence, quoted + 1).filter(|&end| end <= lead)?
    };
    let Complement::From(from) = complement(sentence, at, verb) else { return None };
    let content = content::after(sentence, from);
    let sound = !content.is_empty() && phrase::may_speak(sentence, speaker.clone());
    sound.then_some(Found {
        speaker: Some(speaker),
        verb: at..at + 1,
        kind: verb.kind,
        content,
        rule: "quoted-as",
        end: at + 1,
    })
}

/// "Allegedly planned by", "the alleged cell": somebody says so, and nobody says who.
pub(super) fn allegedly(sentence: &Sentence, at: usize) -> Option<Found> {
    let found = |content| Found {
        speaker: None,
        verb: at..at + 1,
        kind: ClaimKind::Alleged,
        content: vec![content],
        rule: "allegedly",
        end: at + 1,
    };
    if sentence.is_any(at, &["allegedly", "reportedly", "purportedly", "supposedly"]) {
        let content = content::after(sentence, at + 1).into_iter().next()?;
        let end =
            content.clone().find(|&place| sentence.is_sign(place, ',')).unwrap_or(content.end);
        return content::stretch(sentence, content.start..end).map(found);
    }
    let adjective = sentence.is_any(at, &["alleged", "suspected"])
        && !at.checked_sub(1).is_some_and(|before| {
            acts(sentence, before)
                || sentence.name_at(before).is_some()
                || sentence.is_class(before, Class::Pronoun)
        })
        && phrase::is_adjective(sentence, at);
    let end = phrase::core_from(sentence, at + 1).filter(|_| adjective)?;
    Some(found(at + 1..end))
}

/// "Police: two held".
pub(super) fn colon(sentence: &Sentence) -> Option<Found> {
    let at = phrase::core_from(sentence, 0)?;
    let person = sentence.name_at(at.checked_sub(1)?).and_then(|name| sentence.name(name));
    let speaks =
        sentence.is_class(at - 1, Class::Role) || person.is_some_and(|name| name.kind.acts());
    let asks = sentence.is_sign(sentence.len() - 1, '?');
    if !sentence.is_sign(at, ':') || !speaks || asks || at > 6 || sentence.quotation(0).is_some() {
        return None;
    }
    let content = content::after(sentence, at + 1);
    (!content.is_empty()).then_some(Found {
        speaker: Some(0..at),
        verb: at..at + 1,
        kind: ClaimKind::Said,
        content,
        rule: "colon",
        end: at + 1,
    })
}
