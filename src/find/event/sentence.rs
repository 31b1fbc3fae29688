//! The events that the words of one sentence name.

use super::anchor::{self, Place, Story};
use super::dated::{Named, tells_a_day};
use super::lexicon::{is_event_noun, is_static};
use super::number::number;
use super::{EventMention, Found, Own, Participant, Role, label_of_clause};
use super::{reference, status};
use crate::entity::EntityKind;
use crate::find::claim::leads_words;
use crate::find::clause::{self, Phrase, PhraseKind, Word};
use crate::find::part_of_speech::{PartOfSpeech, tag_with_names};
use crate::span::Span;
use crate::status::Status;
use std::ops::Range;

/// Prepositions that join to a noun of an event who takes part in it.
const JOIN: [&str; 9] = ["of", "by", "against", "on", "to", "from", "with", "between", "for"];

/// How many bytes before its verb a subject may begin that a headline begins with.
const FARTHEST_SUBJECT: u32 = 80;

struct Sentence<'f> {
    found: Found<'f>,
    index: usize,
    words: Vec<Word<'f>>,
    phrases: Vec<Phrase>,
    /// Its dates that tell a day.
    dates: Vec<Place>,
}

/// The events of a sentence, each with how far its date stands from it.
pub(super) fn events(
    found: Found<'_>,
    own: &Own,
    named: &mut reference::Named,
    story: &mut Story,
) -> Vec<Named> {
    let tokens = &found.tokens[own.sentence];
    // Who belongs to a people is said of something: "Iranian police".
    let names = found.names[own.names.clone()].iter();
    let proper = names.filter(|name| name.kind != EntityKind::Nationality);
    let names: Vec<Span> = proper.map(|name| name.span).collect();
    let parts = tag_with_names(found.text, tokens, &names);
    let mut words = clause::words(found.text, tokens, &parts);
    clause::find_lost_verb(&mut words);
    let spans: Vec<Span> = found.dates[own.dates.clone()].iter().map(|date| date.span).collect();
    let phrases = clause::phrases(&words, &spans);
    named.take(own, &words, &phrases, found.names);
    let place = |date: usize| {
        let span = found.dates[date].span;
        phrases.iter().position(|phrase| {
            phrase.kind == PhraseKind::Date && phrase.span(&words).overlaps(span)
        })
    };
    let dates = own.dates.clone();
    let telling = dates
        .filter(|&at| tells_a_day(&found.dates[at]) && found.dates[at].resolved.when.is_some());
    let placed = telling.filter_map(|date| Some(Place { phrase: place(date)?, date }));
    let free = |place: &Place| !anchor::is_part_of_name(&words, &phrases, place.phrase);
    let dates = placed.filter(free).collect();
    let sentence = Sentence { found, index: own.sentence, words, phrases, dates };
    let all = 0..sentence.phrases.len();
    let told = |at| sentence.verb(at, named, story).or_else(|| sentence.noun(at, named));
    let events: Vec<Named> = all.filter_map(told).collect();
    let dated = events.iter().find_map(|one| one.event.date.filter(|_| !one.event.carried));
    story.take(found, dated);
    events
}

impl Sentence<'_> {
    /// What the verb at a phrase tells.
    fn verb(&self, at: usize, named: &reference::Named, story: &Story) -> Option<Named> {
        let phrase = &self.phrases[at];
        let verb = phrase.verb()?;
        let head = &self.words[phrase.head];
        if clause::is_auxiliary(head) || head.part == PartOfSpeech::Modal || is_static(head.text) {
            return None;
        }
        let mut roles = clause::roles(&self.words, &self.phrases, at);
        if leads_words(head.text) && !head.is(&["told", "tell", "tells", "telling"]) {
            // What is said begins there.
            roles.objects.clear();
        }
        let status = status::of_verb(&self.words, &self.phrases, at, verb, &roles);
        // An infinitive tells what its verb is about, and no more than that verb does, unless
        // that is a verb of planning.
        let bare = !verb.finite && matches!(verb.first, PartOfSpeech::To | PartOfSpeech::Base);
        if bare && status != Status::Planned || self.plans(at) {
            return None;
        }
        let mut participants = Vec::new();
        for (places, role) in [
            (&roles.subjects, Role::Subject),
            (&roles.objects, Role::Object),
            (&roles.partners, Role::Partner),
            (&roles.obliques, Role::Oblique),
        ] {
            participants
                .extend(places.iter().map(|&at| self.participant(self.core(at), role, named)));
        }
        let rule = if verb.passive { "passive-verb" } else { "verb" };
        let told = self.event(at, participants, status, verb.negated, rule);
        let mut told = Named { leads: verb.finite, ..told };
        let narrated = verb.first == PartOfSpeech::Past && !verb.perfect;
        if let (None, true, Some(date)) = (told.event.date, narrated, story.date()) {
            told.event.date = Some(date);
            told.event.carried = true;
            told.event.when = self.found.dates[date].resolved.when;
        }
        Some(told)
    }

    /// Whether a verb is no more than the plan of the infinitive after it.
    fn plans(&self, at: usize) -> bool {
        let next = self.phrases.get(at + 1).and_then(Phrase::verb);
        next.is_some_and(|verb| verb.infinitive)
            && self.words[self.phrases[at].head].is(&super::lexicon::PLAN)
    }

    /// What the noun at a phrase names.
    fn noun(&self, at: usize, named: &reference::Named) -> Option<Named> {
        let phrase = &self.phrases[at];
        let head = &self.words[phrase.head];
        let common = matches!(head.part, PartOfSpeech::Noun | PartOfSpeech::Nouns);
        if phrase.kind != PhraseKind::Noun || !common || !is_event_noun(head.text) {
            return None;
        }
        let mut participants = Vec::new();
        if phrase.words.start < phrase.head {
            participants.push(self.participant(
                phrase.words.start..phrase.head,
                Role::Subject,
                named,
            ));
        }
        let dated = self.phrases.get(at + 1).is_some_and(|next| next.kind == PhraseKind::Date);
        let next = at + 1 + usize::from(dated);
        let joined = self.phrases.get(next).zip(self.phrases.get(next + 1));
        if let Some((_, noun)) = joined.filter(|(lead, noun)| {
            lead.kind == PhraseKind::Preposition
                && self.words[lead.head].is(&JOIN)
                && noun.kind == PhraseKind::Noun
        }) {
            participants.push(self.participant(noun.words.clone(), Role::Object, named));
        }
        let status = status::of_noun(&self.words, &self.phrases, at);
        let led = at > 0 && self.phrases[at - 1].kind == PhraseKind::Date;
        let named = self.event(at, participants, status, false, "event-noun");
        Some(Named { leads: led, ..named })
    }

    /// The words of a noun phrase without whom it belongs to: `plane` of `Boeing's plane`.
    fn core(&self, at: usize) -> Range<usize> {
        let words = self.phrases[at].words.clone();
        let mark =
            words.clone().rev().find(|&at| self.words[at].part == PartOfSpeech::PossessiveMark);
        mark.map_or(words.start, |mark| mark + 1).min(words.end - 1)..words.end
    }

    fn participant(
        &self,
        words: Range<usize>,
        role: Role,
        named: &reference::Named,
    ) -> Participant {
        let words = &self.words[words];
        let span = words[0].span.cover(words[words.len() - 1].span);
        let all = &self.found.names;
        let first = all.partition_point(|name| name.span.end <= span.start);
        let inside = all[first..].iter().take_while(|name| name.span.start < span.end);
        let mut names: Vec<usize> = (first..).zip(inside).map(|(at, _)| at).collect();
        let reference = if names.is_empty() { named.referred(self.index, words) } else { None };
        names.extend(reference.and_then(|reference| reference.name));
        Participant { span, role, refers: reference.map(|reference| reference.span), names }
    }

    fn event(
        &self,
        at: usize,
        participants: Vec<Participant>,
        status: Status,
        negated: bool,
        rule: &'static str,
    ) -> Named {
        let trigger = self.words[self.phrases[at].head].span;
        let dated = anchor::date_of(self.found, &self.phrases, at, &self.dates);
        let date = dated.map(|(date, _)| date);
        let when = match date {
            Some(date) => self.found.dates[date].resolved.when,
            // What is to come is so from the day of the report on.
            None if status == Status::Planned => self.found.published.map(|when| when.onward()),
            None => self.found.published,
        };
        let sentence = self.found.sentences[self.index];
        // A place is told by what a preposition joins to it.
        let oblique = participants.iter().filter(|one| one.role == Role::Oblique);
        let mut named = oblique.flat_map(|one| one.names.iter().copied());
        let place = named.find(|&name| self.found.names[name].kind == EntityKind::Place);
        let number = number(&self.words, &self.phrases, at, &participants);
        let subjects = participants.iter().filter(|one| one.role == Role::Subject);
        let before = subjects.map(|one| one.span.start).filter(|&start| {
            let near = trigger.start.saturating_sub(start) <= FARTHEST_SUBJECT;
            start <= trigger.start && (near || start == sentence.start)
        });
        let own = self.phrases[at].span(&self.words).start;
        let clause = before.min().unwrap_or(own).min(own);
        // Whoever acts stands far before, or nowhere.
        let bare = clause == own && matches!(self.phrases[at].kind, PhraseKind::Verb(_));
        let far = participants.iter().filter(|one| one.role == Role::Subject);
        let far = far.map(|one| one.span.start).filter(|&start| start < own).min();
        let lead = bare.then(|| far.unwrap_or(sentence.start));
        let event = EventMention {
            sentence: self.index,
            trigger,
            date,
            carried: false,
            when,
            main: false,
            label: label_of_clause(self.found.text, sentence, clause, trigger, lead),
            clause,
            names: Vec::new(),
            participants,
            place,
            number,
            status,
            negated,
            claim: None,
            rule,
        };
        let listed = |date| anchor::listed(&self.phrases, &self.dates, date);
        let lists = date.map(listed).unwrap_or_default();
        Named { event, far: dated.map_or(0, |(_, far)| far), leads: false, lists }
    }
}
