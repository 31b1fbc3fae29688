//! What a report tells: its events, each by the word that names it.
//!
//! An event is named by a verb or by a noun ("expelled", "the expulsion"). `clause` finds
//! who takes part; `anchor` which date of the sentence belongs to it; `status` whether it
//! has happened; `reference` whom "he" and "the company" stand for. A sentence with a date
//! and no such word is an event by its date alone, in any language.

mod anchor;
mod label;
mod lexicon;
mod reference;
mod sentence;
mod status;

pub use label::{label, label_of_clause};

use super::claim::{ClaimKind, ClaimMention};
use super::date::DateMention;
use super::name::NameMention;
use crate::span::Span;
use crate::status::Status;
use crate::text::Token;
use crate::when::{TimexType, Unit, When, Written};

/// Something told, by the word that names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventMention {
    /// The index of its sentence.
    pub sentence: usize,
    /// The word that names it; the words of its date where no other does.
    pub trigger: Span,
    /// The index of the date that says when; none where it is told of the time of the report.
    pub date: Option<usize>,
    /// Whether that date stands in a sentence before, from which the text narrates on.
    pub carried: bool,
    /// The indexes of the dates that are listed with that date: "in 2018 and 2020".
    pub lists: Vec<usize>,
    /// When; none where nothing tells.
    pub when: Option<When>,
    /// Whether it is what its sentence tells of that date before all else.
    pub main: bool,
    /// Where its clause begins in the text.
    pub clause: u32,
    /// A short headline, in the sentence's own words.
    pub label: String,
    /// The indexes of the names in its sentence.
    pub names: Vec<usize>,
    /// Who or what takes part.
    pub participants: Vec<Participant>,
    /// The index of the name of where it was.
    pub place: Option<usize>,
    /// How many take part: "some 3,000 members", "two".
    pub number: Option<Span>,
    /// What became of it.
    pub status: Status,
    /// Whether its sentence says that it did not happen.
    pub negated: bool,
    /// The index of the claim that it rests on: what somebody else than the report says.
    pub claim: Option<usize>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// A noun phrase that takes part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Its words.
    pub span: Span,
    /// Its part.
    pub role: Role,
    /// The words before that a pronoun, or a word such as "the company", stands for.
    pub refers: Option<Span>,
    /// The indexes of the names in it, or of the name it stands for.
    pub names: Vec<usize>,
}

/// The part of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Who or what does it; of a passive, whom it is done to.
    Subject,
    /// Whom or what it is done to; of a passive, by whom.
    Object,
    /// With, to, from, for or against whom it is done.
    Partner,
    /// What another preposition joins to it.
    Oblique,
}

impl Role {
    /// Its word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["subject", "object", "partner", "oblique"][self as usize]
    }
}

/// What was found in a report before its events are.
#[derive(Clone, Copy, Debug)]
pub struct Found<'f> {
    /// The report's text.
    pub text: &'f str,
    /// Its sentences.
    pub sentences: &'f [Span],
    /// Their tokens.
    pub tokens: &'f [Vec<Token>],
    /// Its dates.
    pub dates: &'f [DateMention],
    /// Its names.
    pub names: &'f [NameMention],
    /// Its claims.
    pub claims: &'f [ClaimMention],
    /// When it was published, or the bounds of that.
    pub published: Option<When>,
    /// Whether it is in English, whose grammar is known.
    pub english: bool,
}

/// The events of one report, in the order of the text.
pub fn find(found: Found<'_>) -> Vec<EventMention> {
    let Found { sentences, dates, names, .. } = found;
    let mut events = Vec::new();
    let mut named = reference::Named::default();
    let mut story = anchor::Story::default();
    let (mut date, mut name) = (0, 0);
    for sentence in 0..sentences.len() {
        let first = date;
        while dates.get(date).is_some_and(|date| date.sentence <= sentence) {
            date += 1;
        }
        let begin = name;
        while names.get(name).is_some_and(|name| name.sentence <= sentence) {
            name += 1;
        }
        let told = match found.english {
            true => sentence::events(found, sentence, first..date, &mut named, &mut story),
            false => Vec::new(),
        };
        events.extend(with_dates(found, sentence, first..date, begin..name, told));
    }
    date_headline(found, &mut events);
    events
}

/// How many sentences after a headline its event is told in.
const LEAD_SENTENCES: usize = 4;

/// Gives what a headline tells the day that the sentences after it tell first: a headline is
/// the short form of what they tell. A headline is a first sentence that ends with no mark.
fn date_headline(found: Found<'_>, events: &mut [EventMention]) {
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
struct Named {
    event: EventMention,
    /// How far its date stands from it.
    far: u32,
    /// Whether it is told by a verb of a clause, or by a noun that its date leads ("the July 15
    /// attack"), and not by a word that such a verb is about.
    leads: bool,
}

/// The events that the words of a sentence name, and one for each of its dates that none of
/// them has. The nearest to each date is what the sentence tells of it.
fn with_dates(
    found: Found<'_>,
    sentence: usize,
    dates: std::ops::Range<usize>,
    names: std::ops::Range<usize>,
    told: Vec<Named>,
) -> Vec<EventMention> {
    let ranks: Vec<(bool, u32)> = told.iter().map(|one| (!one.leads, one.far)).collect();
    let mut events: Vec<EventMention> = told.into_iter().map(|one| one.event).collect();
    let mut mains: Vec<When> = Vec::new();
    for index in dates {
        let date = &found.dates[index];
        let Some(when) = date.resolved.when else { continue };
        if !tells_a_day(date) || mains.contains(&when) {
            continue;
        }
        let first = mains.is_empty();
        mains.push(when);
        let label = label(found.text, found.sentences[sentence], date.span, first);
        let own = |&at: &usize| events[at].date == Some(index) && !events[at].carried;
        match (0..ranks.len()).filter(own).min_by_key(|&at| ranks[at]) {
            Some(main) => {
                events[main].main = true;
                // The sentence's own beginning is the better one, unless it tells more before.
                if told_last(found, &events[main]) {
                    let span = found.sentences[sentence];
                    let opening = Span { start: span.start, end: span.start };
                    events[main].label = label_of_clause(found.text, span, span.start, opening);
                } else if first && opens(found, &events[main]) {
                    events[main].label = label;
                }
            }
            None => events.push(EventMention { main: true, label, ..again(&events, date, index) }),
        }
    }
    for event in &mut events {
        event.names = names.clone().collect();
        rest_on_claim(found, event);
    }
    events.sort_by_key(|event| (event.trigger, event.date));
    events
}

/// Whether an event is what its sentence begins with, or says at its end what is said in it.
fn opens(found: Found<'_>, event: &EventMention) -> bool {
    let start = found.sentences[event.sentence].start;
    let before = Span { start, end: event.clause.max(start) };
    let dates = found.dates.iter().filter(|date| date.sentence == event.sentence);
    let led = dates.map(|date| date.span).find(|date| date.start < start + LEAD);
    before.len() <= LEAD as usize
        || led.is_some_and(|date| event.clause.saturating_sub(date.end) <= LEAD)
}

/// Whether an event is no more than that somebody said what the sentence began with.
fn told_last(found: Found<'_>, event: &EventMention) -> bool {
    let sentence = found.sentences[event.sentence];
    let before = Span { start: sentence.start, end: event.clause.max(sentence.start) };
    let quoted = before.of(found.text).trim_end().ends_with([',', '"', '”', '’']);
    quoted && lexicon::is_saying(event.trigger.of(found.text))
}

/// How many bytes of a sentence are no more than its beginning: "On", "Previously, in".
const LEAD: u32 = 16;

/// Finds the claim that an event rests on, the innermost; what is denied or alleged there
/// did not simply happen.
fn rest_on_claim(found: Found<'_>, event: &mut EventMention) {
    let first = found.claims.partition_point(|claim| claim.sentence < event.sentence);
    let own = found.claims[first..].iter().take_while(|claim| claim.sentence == event.sentence);
    let holds =
        |claim: &ClaimMention| claim.content.iter().any(|content| content.contains(event.trigger));
    let length = |claim: &ClaimMention| claim.content.iter().map(|span| span.len()).sum::<usize>();
    let claims = (first..).zip(own).filter(|(_, claim)| holds(claim));
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
fn again(events: &[EventMention], date: &DateMention, index: usize) -> EventMention {
    let listed = events.iter().find(|event| event.lists.contains(&index));
    let told = listed.cloned().unwrap_or_else(|| EventMention {
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
fn tells_a_day(date: &DateMention) -> bool {
    match (date.kind, &date.written) {
        (TimexType::Date, _) => true,
        (TimexType::Time, Written::Moment { day, .. }) => {
            **day != Written::Shifted { unit: Unit::Day, by: 0 }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::find::find;
    use crate::report::read_plain;

    fn told(text: &str) -> Vec<String> {
        let (findings, _) = find(read_plain("a", "a.txt", text.to_owned()).0);
        let main = findings.events.iter().filter(|event| event.main);
        main.filter_map(|event| Some(event.when?.to_edtf())).collect()
    }

    #[test]
    fn a_day_with_its_hour_is_an_event_and_a_length_is_none() {
        let text = "date 2019-10-23 They met on Tuesday night. They had 24 hours \
                    every week. All was still during the night.";
        assert_eq!(told(text), ["2019-10-22"]);
    }

    #[test]
    fn a_time_named_twice_in_a_sentence_is_one_event() {
        let text = "date 2019-10-23 They met in March 2018 and, still in March 2018, left.";
        assert_eq!(told(text), ["2018-03"]);
    }
}
