//! How many events name what.

use crate::entity::EntityKind;
use crate::explore::{Explorer, Session, Shown};
use crate::pack::EntityView;
use crate::query::{FacetKind, Labels};
use crate::sorted::sort_by;
use std::borrow::Cow;

/// What events name, and how many of them. What is chosen of the kinds that are told apart here
/// is put aside, as in a facet: its values stay while one of them is chosen.
#[derive(Debug)]
pub(in crate::shell::export) struct Tally<'e> {
    explorer: &'e Explorer,
    /// The events, in order of time.
    pub(in crate::shell::export) events: Cow<'e, [u32]>,
    /// Of each entity, how many of them name it.
    counts: Vec<u32>,
    /// Of each entity, whether an event names it that is left by what is chosen.
    left: Vec<bool>,
    chosen: [&'e Labels; FacetKind::COUNT],
}

/// Something that events name.
#[derive(Clone, Copy, Debug)]
pub(in crate::shell::export) struct Named<'e> {
    /// Its number in the pack.
    pub(in crate::shell::export) number: usize,
    /// What the pack says of it.
    pub(in crate::shell::export) entity: EntityView<'e>,
    /// How many events name it.
    pub(in crate::shell::export) events: u32,
    /// Whether it is chosen.
    pub(in crate::shell::export) chosen: bool,
    /// Whether no event names it that is left by what is chosen.
    pub(in crate::shell::export) away: bool,
}

#[cfg(feature = "exporter")]
impl Named<'_> {
    /// The kind of facet that it is a value of.
    pub(in crate::shell::export) fn facet(&self) -> FacetKind {
        self.entity.kind().into()
    }
}

impl<'e> Tally<'e> {
    /// Counts what a session shows, whatever is chosen of some kinds.
    pub(in crate::shell::export) fn new(
        explorer: &'e Explorer,
        session: &'e Session,
        shown: &'e Shown,
        kinds: &[EntityKind],
    ) -> Tally<'e> {
        let mut wider = session.clone();
        for kind in kinds {
            wider.chosen[FacetKind::from(*kind).index()].clear();
        }
        let events: Cow<'e, [u32]> = match wider.chosen == session.chosen {
            true => Cow::Borrowed(&shown.answer.events),
            false => Cow::Owned(explorer.show(&wider, shown).answer.events),
        };
        let pack = explorer.pack();
        let mut counts = vec![0; pack.entity_count()];
        for entity in events.iter().flat_map(|event| pack.event(*event as usize).entities()) {
            counts[entity] += 1;
        }
        let mut left = vec![false; pack.entity_count()];
        let shown = shown.answer.events.iter();
        for entity in shown.flat_map(|event| pack.event(*event as usize).entities()) {
            left[entity] = true;
        }
        let chosen = FacetKind::ALL.map(|kind| &session.chosen[kind.index()]);
        Tally { explorer, events, counts, left, chosen }
    }

    /// What is named of some kinds, that of most events first.
    pub(in crate::shell::export) fn named(&self, kinds: &[EntityKind]) -> Vec<Named<'e>> {
        let mut named: Vec<Named<'e>> = self
            .entities()
            .filter(|it| it.events > 0 && kinds.contains(&it.entity.kind()))
            .collect();
        // A pack has its entities in the order of their names.
        sort_by(&mut named, |one, other| other.events.cmp(&one.events));
        named
    }

    /// Everything that the pack knows.
    pub(in crate::shell::export) fn entities(&self) -> impl Iterator<Item = Named<'e>> {
        (0..self.counts.len()).map(|number| self.entity(number))
    }

    /// An entity, by its number.
    pub(in crate::shell::export) fn entity(&self, number: usize) -> Named<'e> {
        let entity = self.explorer.pack().entity(number);
        let facet = FacetKind::from(entity.kind());
        Named {
            number,
            entity,
            events: self.counts[number],
            chosen: self.chosen[facet.index()].contains(entity.label()),
            away: !self.left[number],
        }
    }

    /// The entities of each event that some condition holds of.
    pub(in crate::shell::export) fn together(
        &self,
        wanted: impl Fn(usize) -> bool,
    ) -> impl Iterator<Item = Vec<usize>> {
        self.events.iter().map(move |event| {
            let event = self.explorer.pack().event(*event as usize);
            event.entities().filter(|entity| wanted(*entity)).collect()
        })
    }
}
