//! A second verb of a speaker, in a form without a subject: ", adding that".

use super::ClaimKind;
use super::complement::{Complement, complement};
use super::content;
use super::found::Found;
use super::sentence::Sentence;
use super::subject::leading;
use super::verb::Verb;
use super::word::Class;

/// A second verb of the same speaker: ", adding that", "after accusing Tehran of".
pub(super) fn claim(sentence: &Sentence, at: usize, verb: Verb, before: &[Found]) -> Option<Found> {
    let mut lead = at.checked_sub(1)?;
    while lead > 0 && sentence.is_class(lead, Class::Adverb) {
        lead -= 1;
    }
    let quoted = sentence.quotation(lead).is_some_and(|found| found.outer.end == lead + 1);
    let comma = sentence.is_sign(lead - usize::from(quoted && lead > 0), ',');
    if !comma && !sentence.is_any(lead, &["after", "before", "while", "by", "and"]) {
        return None;
    }
    let speaker = match before.last() {
        // Who adds is who spoke; who accuses may be somebody else that was spoken of.
        Some(last) if comma && (verb.kind == ClaimKind::Said || last.end == lead) => {
            last.speaker.clone()?
        }
        Some(last) if !comma && last.rule == "gerund" && sentence.is(lead, "and") => {
            last.speaker.clone()?
        }
        Some(_) => return None,
        None => leading(sentence, lead)?,
    };
    match complement(sentence, at, verb) {
        Complement::From(from) => {
            let content = content::after(sentence, from);
            let said = Found {
                speaker: Some(speaker),
                verb: at..at + 1,
                kind: verb.kind,
                content,
                rule: "gerund",
                end: at + 1,
            };
            (!said.content.is_empty()).then_some(said)
        }
        Complement::Before(_) | Complement::None => None,
    }
}
