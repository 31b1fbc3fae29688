//! The same event in several reports, joined with the reason.
//!
//! Joining is the riskiest thing that the program does: in doubt it does not, two events of
//! one report are never joined, and each joined sentence says why it was. What an editor says
//! is one event, or is not, holds whatever else is found.

mod action;
mod cluster;
mod edited;
mod features;
mod likeness;
mod rarity;
mod story;
mod times;

use super::{Claim, Entity, Event, Evidence, mention_id};
use crate::error::Problem;
use crate::find::Findings;
use crate::find::event::EventMention;
use crate::report::EditedEvents;
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
        let main = findings.events.iter().enumerate().filter(|(_, event)| event.main);
        all.extend(main.map(|(mention, _)| Told::new(findings, named, report, mention)));
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
    let when = agreed(members.iter().filter_map(|(_, event, _)| event.when))?;
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
            place: event.place.map(|name| reports[told.report].names[name].span),
            number: event.number,
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
        entities,
        status: best.status,
    })
}

/// When something began that goes on: "since 2014" is in 2014.
fn begun(when: When) -> When {
    let open = when.earliest().filter(|_| when.latest().is_none());
    open.and_then(|first| when.precision().around(first)).unwrap_or(when)
}

/// The time that several tell: the finest that lies within all others; where they differ,
/// all of their time, in doubt.
fn agreed(times: impl Iterator<Item = When>) -> Option<When> {
    let mut agreed: Option<When> = None;
    for when in times {
        agreed = match agreed {
            None => Some(when),
            Some(before) if before == when => Some(before),
            Some(before) if before.contains(when) && !before.is_open() => Some(when),
            Some(before) if when.contains(before) && !when.is_open() => Some(before),
            Some(before) => {
                let [one, other] = [before, when].map(begun);
                let first = one.earliest().into_iter().chain(other.earliest()).min();
                let last = one.latest().into_iter().chain(other.latest()).max();
                When::range(first, last).map(|when| when.in_doubt(true)).or(Some(before))
            }
        };
    }
    agreed
}
