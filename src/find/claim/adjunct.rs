//! When and where something is said: "on Wednesday", "in a statement".

use super::sentence::Sentence;
use super::word::Class;

/// Past the time, and the occasion, of saying: "on Wednesday", "in a statement".
pub(super) fn after_adjunct(sentence: &Sentence, from: usize) -> usize {
    const OCCASIONS: [&str; 20] = [
        "statement",
        "interview",
        "conference",
        "report",
        "letter",
        "speech",
        "briefing",
        "email",
        "television",
        "release",
        "post",
        "message",
        "tweet",
        "blog",
        "twitter",
        "meeting",
        "event",
        "court",
        "note",
        "radio",
    ];
    let mut at = from;
    loop {
        let led = sentence.is_class(at, Class::Preposition) && !sentence.is(at, "of");
        let first = at + usize::from(led);
        let mut end = first;
        while end < first + 6
            && (matches!(
                sentence.class(end),
                Some(Class::Time | Class::Determiner | Class::Adverb | Class::Other)
            ) && sentence.verb(end).is_none_or(|verb| verb.may_be_noun())
                || sentence.is_number(end)
                || sentence.is_sign(end, ',') && sentence.is_number(end + 1))
        {
            end += 1;
            let last = end - 1;
            let occasion =
                led && sentence.is_any(last, &OCCASIONS) && !sentence.is_any(end, &OCCASIONS);
            let time = (sentence.is_class(last, Class::Time) || sentence.is_number(last))
                && !sentence.is_class(end, Class::Time)
                && !sentence.is_number(end)
                && !sentence.is_sign(end, ',')
                && (first..end).any(|at| sentence.is_class(at, Class::Time) || led);
            let adverb = !led && end == first + 1 && sentence.is_class(last, Class::Adverb);
            if occasion || time || adverb {
                break;
            }
        }
        let last = end.saturating_sub(1);
        let reached = end > first
            && (sentence.is_class(last, Class::Time)
                || sentence.is_number(last) && led
                || !led && end == first + 1 && sentence.is_class(last, Class::Adverb)
                || led && sentence.is_any(last, &OCCASIONS));
        if !reached {
            return at;
        }
        at = end;
    }
}
