//! Which events a query holds of.

use super::super::field::in_doubt;
use super::super::{Field, Query, Readings, SentenceSet, Words};
use crate::agreement::DENIED;
use crate::pack::{DenialView, EventView, EvidenceView, Pack};
use crate::span::Span;
use crate::status::Status;
use crate::when::When;
use std::cell::OnceCell;

/// What a query holds of in one pack.
#[derive(Debug)]
pub(in crate::query) struct Matches<'q> {
    pack: &'q Pack,
    readings: &'q Readings,
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
    pack: &'s Pack,
    readings: &'s Readings,
    event: EventView<'s>,
    evidence: EvidenceView<'s>,
    when: When,
    sources: &'s dyn Fn() -> usize,
    differs: &'s dyn Fn() -> bool,
}

impl<'q> Matches<'q> {
    pub(in crate::query) fn new(query: &'q Query, pack: &'q Pack, readings: &'q Readings) -> Self {
        let sentences = query.sentences(pack);
        let events = query.asks_of_events().then(|| Condition::new(query, pack));
        Matches { pack, readings, sentences, events }
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
        let (pack, readings) = (self.pack, self.readings);
        let mut evidence = readings.evidence(pack, event);
        let Some(condition) = &self.events else {
            return evidence.any(|evidence| self.sentences.contains(evidence.sentence()));
        };
        let (counted, compared) = (OnceCell::new(), OnceCell::new());
        let sources = || *counted.get_or_init(&count_sources);
        let differs = || {
            *compared.get_or_init(|| {
                let several = readings.evidence(pack, event).nth(1).is_some();
                several && readings.agreement(pack, event).differences() > 0
            })
        };
        evidence.any(|evidence| {
            let told = Told {
                pack,
                readings,
                event,
                evidence,
                when,
                sources: &sources,
                differs: &differs,
            };
            condition.holds(&told, false)
        })
    }
}

impl Told<'_> {
    /// Whether a field holds: certainly, or possibly.
    fn holds(&self, field: &Field, surely: bool) -> bool {
        match field {
            Field::Sources(bound) => bound.admits((self.sources)()),
            Field::Differs(yes) => (self.differs)() == *yes,
            Field::Status(Status::Denied) => self.is_denied(),
            Field::Status(status) => self.event.status() == *status,
            Field::Claim(words) => self.claims(words),
            _ => field.holds_at(self.when, surely).unwrap_or_default(),
        }
    }

    /// Whether anybody denies the event, in whatever report that is read.
    fn is_denied(&self) -> bool {
        let report = |sentence| self.pack.report(self.pack.sentence(sentence).report());
        let mut denials = self.event.denials();
        self.event.status() == Status::Denied
            || denials.any(|denial| self.readings.reads_report(report(denial.sentence())))
            || self.readings.evidence(self.pack, self.event).any(|told| told.claim() == DENIED)
    }

    /// Who denies the event in the same report.
    fn denials(&self) -> impl Iterator<Item = DenialView<'_>> {
        let report = |sentence| self.pack.sentence(sentence).report();
        let own = report(self.evidence.sentence());
        self.event.denials().filter(move |denial| report(denial.sentence()) == own)
    }

    /// Whether who says so, or denies it, is called so, or how it is said.
    fn claims(&self, words: &Words) -> bool {
        let report = self.pack.report(self.pack.sentence(self.evidence.sentence()).report());
        let said = |span: Option<Span>| span.is_some_and(|span| words.stand_in(report.part(span)));
        said(self.evidence.speaker())
            || said(self.evidence.saying())
            || words.stand_in(self.evidence.claim())
            || self.denials().any(|denial| said(denial.speaker()) || words.stand_in(DENIED))
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
            Condition::Sentences(set) => set.contains(told.evidence.sentence()),
            Condition::Event(field) => told.holds(field, surely),
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
