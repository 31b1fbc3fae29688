//! What a sentence tells of each of its dates before all else.

use super::{EventMention, Found, Own, anchor, label, label_of_saying};
use crate::find::claim::{ClaimKind, ClaimMention, leads_words};
use crate::find::date::DateMention;
use crate::find::of_sentence;
use crate::span::Span;
use crate::status::Status;
use crate::when::{TimexType, Unit, When, Written};

/// How many sentences after a headline its event is told in.
const LEAD_SENTENCES: usize = 4;

/// Gives what a headline tells the day that the sentences after it tell first: a headline is
/// the short form of what they tell. A headline is a first sentence that ends with no mark.
pub(super) fn date_headline(found: Found<'_>, events: &mut [EventMention]) {
    let Some(first) = found.sentences.first().filter(|_| found.sentences.len() > 1) else { return };
    if first.of(found.text).ends_with(['.', '!', '?', '…', '"', '”', '’', ')']) {
        return;
    }
    let lead = events.iter().filter(|event| event.main && event.sentence > 0);
    let mut lead = lead.take_while(|event| event.sentence <= LEAD_SENTENCES);
    let told =
        lead.find(|event| event.rule != "dated-sentence" && event.status == Status::Happened);
    let Some(date) =
        told.and_then(|event| event.date).filter(|&date| anchor::is_recent(found, date))
    else {
        return;
    };
    let untold = |event: &&mut EventMention| {
        event.sentence == 0 && event.date.is_none() && event.status == Status::Happened
    };
    for event in events.iter_mut().filter(untold) {
        event.date = Some(date);
        event.carried = true;
        event.when = found.dates[date].resolved.when;
    }
}

/// What a sentence tells by a word.
pub(super) struct Named {
    pub(super) event: EventMention,
    /// How far its date stands from it.
    pub(super) far: u32,
    /// Whether it is told by a verb of a clause, or by a noun that its date leads ("the July 15
    /// attack"), and not by a word that such a verb is about.
    pub(super) leads: bool,
    /// The indexes of the dates that are listed with its own: "in 2018 and 2020".
    pub(super) lists: Vec<usize>,
}

/// The events that the words of a sentence name, and one for each of its dates that none of
/// them has. The nearest to each date is what the sentence tells of it.
pub(super) fn with_dates(found: Found<'_>, own: &Own, mut told: Vec<Named>) -> Vec<EventMention> {
    let span = found.sentences[own.sentence];
    let mut untold = Vec::new();
    let mut mains: Vec<When> = Vec::new();
    for index in own.dates.clone() {
        let date = &found.dates[index];
        let Some(when) = date.resolved.when else { continue };
        if !tells_a_day(date) || mains.contains(&when) {
            continue;
        }
        let first = mains.is_empty();
        mains.push(when);
        let label = || label(found.text, span, date.span, first);
        let dated = |one: &&mut Named| one.event.date == Some(index) && !one.event.carried;
        match told.iter_mut().filter(dated).min_by_key(|one| (!one.leads, one.far)) {
            Some(Named { event, .. }) => {
                event.main = true;
                // The sentence's own beginning is the better one, unless it tells more before.
                if told_last(found, event) {
                    event.label = label_of_saying(found.text, span, event.clause);
                } else if first && opens(found, own, event) {
                    event.label = label();
                }
            }
            None => untold.push(EventMention {
                main: true,
                label: label(),
                ..again(&told, date, index)
            }),
        }
    }
    let mut events: Vec<EventMention> = told.into_iter().map(|one| one.event).collect();
    events.extend(untold);
    for event in &mut events {
        event.names = own.names.clone().collect();
        rest_on_claim(found, event);
    }
    events.sort_by_key(|event| (event.trigger, event.date));
    events
}

/// Whether an event is what its sentence begins with, or says at its end what is said in it.
fn opens(found: Found<'_>, own: &Own, event: &EventMention) -> bool {
    let start = found.sentences[event.sentence].start;
    let before = Span { start, end: event.clause.max(start) };
    let led = found.dates[own.dates.clone()]
        .iter()
        .map(|date| date.span)
        .find(|date| date.start < start + LEAD);
    before.len() <= LEAD as usize
        || led.is_some_and(|date| event.clause.saturating_sub(date.end) <= LEAD)
}

/// Whether an event is no more than that somebody said what the sentence began with.
fn told_last(found: Found<'_>, event: &EventMention) -> bool {
    let sentence = found.sentences[event.sentence];
    let before = Span { start: sentence.start, end: event.clause.max(sentence.start) };
    let quoted = before.of(found.text).trim_end().ends_with([',', '"', '”', '’']);
    let last = event.trigger.end + LAST >= sentence.end && before.len() > LEAD as usize;
    quoted && last && leads_words(event.trigger.of(found.text))
}

/// How many bytes may follow a word of saying that a sentence ends with.
const LAST: u32 = 40;

/// How many bytes of a sentence are no more than its beginning: "On", "Previously, in".
const LEAD: u32 = 16;

/// Finds the claim that an event rests on, the innermost; what is denied or alleged there
/// did not simply happen.
fn rest_on_claim(found: Found<'_>, event: &mut EventMention) {
    let claims = of_sentence(found.claims, event.sentence, |claim| claim.sentence);
    let holds =
        |claim: &ClaimMention| claim.content.iter().any(|content| content.contains(event.trigger));
    let length = |claim: &ClaimMention| claim.content.iter().map(|span| span.len()).sum::<usize>();
    let claims = claims.map(|at| (at, &found.claims[at])).filter(|(_, claim)| holds(claim));
    let Some((index, claim)) = claims.min_by_key(|(_, claim)| length(claim)) else { return };
    event.claim = Some(index);
    event.status = match (event.status, claim.kind) {
        (_, ClaimKind::Denied) => Status::Denied,
        (Status::Happened, ClaimKind::Alleged) => Status::Alleged,
        (status, _) => status,
    };
}

/// What a sentence tells of a date that none of its words has: what it tells of a date
/// beside ("in 2018 and 2020 it expelled"), else what it tells as a whole.
fn again(told: &[Named], date: &DateMention, index: usize) -> EventMention {
    let listed = told.iter().find(|one| one.lists.contains(&index));
    let told = listed.map(|one| one.event.clone()).unwrap_or_else(|| EventMention {
        sentence: date.sentence,
        trigger: date.span,
        clause: date.span.start,
        rule: "dated-sentence",
        ..EventMention::default()
    });
    EventMention { date: Some(index), when: date.resolved.when, ..told }
}

/// Whether a time expression says on which day something was. A length or a
/// recurring time does not, and an hour or a part of the day ("during the night")
/// does only where its day is named beside it.
pub(super) fn tells_a_day(date: &DateMention) -> bool {
    match (date.kind, &date.written) {
        (TimexType::Date, _) => true,
        (TimexType::Time, Written::Moment { day, .. }) => {
            **day != Written::Shifted { unit: Unit::Day, by: 0 }
        }
        _ => false,
    }
}
