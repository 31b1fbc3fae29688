//! The same event in several reports, joined with the reason.
//!
//! Joining is the riskiest thing that the program does: in doubt it does not, two events of
//! one report are never joined, and each joined sentence says why it was. What an editor says
//! is one event, or is not, holds whatever else is found.

mod action;
mod cluster;
mod denial;
mod edited;
mod features;
mod likeness;
mod rarity;
mod sentence;
mod story;
mod times;

use super::{Alike, Claim, Entity, Event, Evidence, mention_id};
use crate::error::Problem;
use crate::find::event::{EventMention, Role};
use crate::find::name::NameMention;
use crate::find::{Findings, of_sentence};
use crate::report::EditedEvents;
use crate::span::Span;
use crate::when::When;
use cluster::{Cluster, Compared};
use edited::Edited;
use features::Told;
use rarity::Rarity;
use story::Stories;

/// The events of all reports, in order of time, and what of an editor's words on them cannot be
/// used.
pub(super) fn events(
    reports: &[Findings],
    named: &[Vec<u32>],
    entities: &[Entity],
    said: &EditedEvents,
) -> (Vec<Event>, Vec<Problem>) {
    let mut all = Vec::new();
    for (report, (findings, named)) in reports.iter().zip(named).enumerate() {
        all.extend(Told::all(findings, named, report));
    }
    let mention = |told: &Told| &reports[told.report].events[told.mention];
    all.retain(|told| mention(told).when.is_some() && mention(told).date.is_some());
    all.sort_by_cached_key(|told| {
        let order = mention(told).when.map(When::order);
        (order, told.report, mention(told).sentence, told.mention)
    });
    let rarity = Rarity::of(&mut all);
    let stories = Stories::of(named, entities.len());
    let (edited, problems) = Edited::of(said, reports, &all);
    let compared = Compared { reports, stories, entities, all, rarity, edited };
    let clusters = compared.clusters().into_iter();
    let mut events: Vec<Event> =
        clusters.filter_map(|cluster| event(reports, &compared.all, cluster)).collect();
    events.sort_by_key(super::order);
    denial::attach(reports, &mut events);
    (events, problems)
}

fn event(reports: &[Findings], all: &[Told], cluster: Cluster) -> Option<Event> {
    let mut members: Vec<(&Told, &EventMention, String)> = cluster
        .members
        .into_iter()
        .map(|(number, why)| {
            let told = &all[number];
            (told, &reports[told.report].events[told.mention], why)
        })
        .collect();
    // The one that tells the time most finely gives the headline, then the first report.
    let (best, told) =
        members.iter().map(|(told, event, _)| (*event, *told)).min_by_key(|(event, told)| {
            let (first, last) = event.when.map(When::order)?;
            Some((last.number().saturating_sub(first.number()), told.report))
        })?;
    let when = When::agreed(members.iter().filter_map(|(_, event, _)| event.when))?;
    let id = mention_id(&reports[told.report], best);
    members.sort_by_key(|(told, ..)| told.report);
    let mut entities: Vec<u32> =
        members.iter().flat_map(|(told, ..)| told.entities.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    let evidence = members.into_iter().filter_map(|(told, event, because)| {
        Some(Evidence {
            report: told.report,
            sentence: event.sentence,
            date: event.date?,
            trigger: event.trigger,
            because,
            who: who(&reports[told.report], event),
            place: event.place.map(|name| reports[told.report].names[name].span),
            number: event.number,
            alike: Alike::default(),
            claim: event.claim.map(|claim| {
                let claim = &reports[told.report].claims[claim];
                Claim { speaker: claim.speaker, verb: claim.verb, kind: claim.kind }
            }),
        })
    });
    Some(Event {
        id,
        label: best.label.clone(),
        when,
        evidence: evidence.collect(),
        denials: Vec::new(),
        entities,
        status: best.status,
    })
}

/// How long, in bytes, the words are that quote both who acts and who is acted on.
const LONGEST_QUOTE: usize = 80;

/// The words of who acts and who is acted on, with what stands between, where that is short;
/// else of the first of them. Those count that hold a name.
fn who(findings: &Findings, event: &EventMention) -> Option<Span> {
    let acting = [Role::Subject, Role::Object].map(|role| part(findings, event, role));
    acting.into_iter().flatten().reduce(|one, other| {
        let (start, end) = (one.start.min(other.start), one.end.max(other.end));
        let both = Span { start, end };
        if both.len() <= LONGEST_QUOTE { both } else { one.min(other) }
    })
}

/// The words of who has a part in an event, where they hold a name; with whose they are:
/// "Iran’s ambassador".
fn part(findings: &Findings, event: &EventMention, role: Role) -> Option<Span> {
    let Findings { report, names, .. } = findings;
    let own = &names[of_sentence(names, event.sentence, |name| name.sentence)];
    let mut parts = event.participants.iter().filter(|one| one.role == role);
    parts.find_map(|one| {
        let before = |name: &&NameMention| {
            let Span { end: start, .. } = name.span;
            let between = Span { start, end: one.span.start };
            start <= between.end && matches!(between.of(&report.text), "’s " | "'s " | "’ " | "' ")
        };
        let start = own.iter().find(before).map_or(one.span.start, |name| name.span.start);
        let span = Span { start, ..one.span };
        own.iter().any(|name| name.span.overlaps(span)).then_some(span)
    })
}
