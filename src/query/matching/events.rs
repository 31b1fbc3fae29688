//! Which events a query holds of.

use super::super::field::in_doubt;
use super::super::{Field, Query, SentenceSet};
use crate::pack::{EventView, Pack};
use crate::when::When;
use std::cell::OnceCell;

/// What a query holds of in one pack.
#[derive(Debug)]
pub(in crate::query) struct Matches<'q> {
    /// The sentences, whatever event they tell.
    pub(in crate::query) sentences: SentenceSet,
    /// What is asked of events; none where it is only that of their sentences.
    events: Option<Condition<'q>>,
}

/// A query of which everything that asks of sentences is answered.
#[derive(Debug)]
enum Condition<'q> {
    Sentences(SentenceSet),
    Event(&'q Field),
    Not(Box<Condition<'q>>),
    /// With whether `certain:yes` stands among the parts, and `certain:no`.
    All(Vec<Condition<'q>>, [bool; 2]),
    Any(Vec<Condition<'q>>),
}

/// An event with one of its sentences.
struct Told<'s> {
    sentence: usize,
    when: When,
    sources: &'s dyn Fn() -> usize,
}

impl<'q> Matches<'q> {
    pub(in crate::query) fn new(query: &'q Query, pack: &Pack) -> Self {
        let sentences = query.sentences(pack);
        let events = query.asks_of_events().then(|| Condition::new(query, pack));
        Matches { sentences, events }
    }

    /// The sentences that decide, where nothing is asked of events themselves.
    pub(in crate::query) fn of_sentences_alone(&self) -> Option<&SentenceSet> {
        self.events.is_none().then_some(&self.sentences)
    }

    /// Whether it holds of an event of that time with one of its sentences.
    pub(in crate::query) fn event(
        &self,
        event: EventView<'_>,
        when: When,
        count_sources: impl Fn() -> usize,
    ) -> bool {
        let mut evidence = event.evidence().map(|evidence| evidence.sentence());
        let Some(condition) = &self.events else {
            return evidence.any(|sentence| self.sentences.contains(sentence));
        };
        let counted = OnceCell::new();
        let sources = || *counted.get_or_init(&count_sources);
        evidence.any(|sentence| condition.holds(&Told { sentence, when, sources: &sources }, false))
    }
}

impl<'q> Condition<'q> {
    fn new(query: &'q Query, pack: &Pack) -> Self {
        match query {
            Query::Field(field) if field.is_of_event() => Condition::Event(field),
            _ if !query.asks_of_events() => Condition::Sentences(query.sentences(pack)),
            Query::Not(part) => Condition::Not(Box::new(Condition::new(part, pack))),
            Query::Or(parts) => Condition::Any(conditions(parts, pack)),
            Query::And(parts) => {
                let asks = |yes| parts.contains(&Query::Field(Field::Certain(yes)));
                let certain = |part: &&Query| matches!(part, Query::Field(Field::Certain(_)));
                let rest = parts.iter().filter(|part| !certain(part));
                Condition::All(conditions(rest, pack), [asks(true), asks(false)])
            }
            _ => Condition::Sentences(SentenceSet::none(pack.sentence_count())),
        }
    }

    /// Whether it holds: certainly, or possibly.
    fn holds(&self, told: &Told<'_>, surely: bool) -> bool {
        match self {
            Condition::Sentences(set) => set.contains(told.sentence),
            Condition::Event(field) => field.holds(told.when, told.sources, surely),
            // What is certainly not so cannot possibly be so.
            Condition::Not(part) => !part.holds(told, false),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(told, surely)),
            Condition::All(parts, [yes, no]) => {
                let all = |surely| parts.iter().all(|part| part.holds(told, surely));
                let certain = || !in_doubt(told.when) && all(true);
                all(surely) && (!yes || certain()) && (!no || !certain())
            }
        }
    }
}

/// The conditions of some parts, those that are quickly told first.
fn conditions<'q>(parts: impl IntoIterator<Item = &'q Query>, pack: &Pack) -> Vec<Condition<'q>> {
    let conditions = parts.into_iter().map(|part| Condition::new(part, pack));
    let quick = |condition: &Condition<'_>| matches!(condition, Condition::Sentences(_));
    let (mut conditions, slow): (Vec<_>, Vec<_>) = conditions.partition(quick);
    conditions.extend(slow);
    conditions
}
