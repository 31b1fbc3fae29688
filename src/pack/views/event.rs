//! Entities, events and what supports them.

use crate::entity::EntityKind;
use crate::pack::Pack;
use crate::pack::schema::{
    self, ALIASES, ENTITIES, EVENT_ENTITIES, EVENTS, EVIDENCE, alias, entity, event, evidence,
};
use crate::span::Span;
use crate::status::Status;
use crate::when::When;

/// One entity of a pack.
#[derive(Clone, Copy, Debug)]
pub struct EntityView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EntityView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        EntityView { pack, row }
    }

    /// The name to show.
    pub fn label(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::LABEL))
    }

    /// Who or what it is, in a few words of an editor; empty where none are given.
    pub fn description(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::DESCRIPTION))
    }

    /// Its item in Wikidata, such as `Q90`; empty where none is given.
    pub fn wikidata(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::WIKIDATA))
    }

    /// What it is.
    pub fn kind(self) -> EntityKind {
        let kind = self.pack.cell(&ENTITIES, self.row, entity::KIND) as usize;
        // Only a row outside the table has a kind that is none.
        EntityKind::ALL.get(kind).copied().unwrap_or(EntityKind::Person)
    }

    /// Its other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = AliasView<'p>> {
        let pack = self.pack;
        pack.rows_of(&ALIASES, alias::ENTITY, self.row).map(move |row| AliasView { pack, row })
    }

    /// The name to show, and its other names.
    pub fn names(self) -> impl Iterator<Item = &'p str> {
        std::iter::once(self.label()).chain(self.aliases().map(AliasView::label))
    }
}

/// Another name of an entity of a pack.
#[derive(Clone, Copy, Debug)]
pub struct AliasView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> AliasView<'p> {
    /// The name.
    pub fn label(self) -> &'p str {
        self.pack.string(self.pack.cell(&ALIASES, self.row, alias::LABEL))
    }

    /// Why it is taken for the entity's, in words.
    pub fn reason(self) -> &'p str {
        self.pack.string(self.pack.cell(&ALIASES, self.row, alias::REASON))
    }
}

/// One event of a pack.
#[derive(Clone, Copy, Debug)]
pub struct EventView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EventView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        EventView { pack, row }
    }

    /// Its number in the pack: its place in the order of time.
    pub fn number(self) -> usize {
        self.row
    }

    /// What it is called in links; stays the same as long as its report's sentence
    /// does.
    pub fn id(self) -> u64 {
        let half = |column| u64::from(self.pack.cell(&EVENTS, self.row, event::ID + column));
        half(0) << 32 | half(1)
    }

    /// Its headline.
    pub fn label(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVENTS, self.row, event::LABEL))
    }

    /// When; none only where a pack holds an event without a date.
    pub fn when(self) -> Option<When> {
        self.pack.interval(&EVENTS, self.row, event::WHEN)
    }

    /// What became of it.
    pub fn status(self) -> Status {
        let status = self.pack.cell(&EVENTS, self.row, event::STATUS) as usize;
        // Only a row outside the table has a status that is none.
        Status::ALL.get(status).copied().unwrap_or_default()
    }

    /// What supports it.
    pub fn evidence(self) -> impl ExactSizeIterator<Item = EvidenceView<'p>> {
        let pack = self.pack;
        pack.run(&EVENTS, self.row, event::EVIDENCE).map(move |row| EvidenceView { pack, row })
    }

    /// The numbers of its entities.
    pub fn entities(self) -> impl ExactSizeIterator<Item = usize> + use<'p> {
        let pack = self.pack;
        pack.run(&EVENTS, self.row, event::ENTITIES)
            .map(move |row| pack.cell(&EVENT_ENTITIES, row, 0) as usize)
    }
}

/// One sentence that supports an event.
#[derive(Clone, Copy, Debug)]
pub struct EvidenceView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> EvidenceView<'p> {
    /// The number of its event.
    pub fn event(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::EVENT) as usize
    }

    /// The number of the sentence.
    pub fn sentence(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::SENTENCE) as usize
    }

    /// The word in it that names the event: its range in the report's text.
    pub fn trigger(self) -> Span {
        let at = |column| self.pack.cell(&EVIDENCE, self.row, evidence::TRIGGER + column);
        Span { start: at(0), end: at(1) }
    }

    /// Why it was joined to the others of its event, in words; empty where it was not.
    pub fn because(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVIDENCE, self.row, evidence::BECAUSE))
    }

    /// The words of its place; none where it tells of none.
    pub fn place(self) -> Option<Span> {
        self.range(evidence::PLACE)
    }

    /// The words of how many took part; none where it tells no number.
    pub fn number(self) -> Option<Span> {
        self.range(evidence::NUMBER)
    }

    /// The words of who says so, where the report does not itself; none where it does, or
    /// where nobody is named.
    pub fn speaker(self) -> Option<Span> {
        self.range(evidence::SPEAKER)
    }

    /// The word of saying; none where the report says it itself.
    pub fn saying(self) -> Option<Span> {
        self.range(evidence::SAYING)
    }

    /// How it is said, such as `denied`; empty where the report says it itself.
    pub fn claim(self) -> &'p str {
        self.pack.string(self.pack.cell(&EVIDENCE, self.row, evidence::KIND))
    }

    fn range(self, column: usize) -> Option<Span> {
        let at = |column| self.pack.cell(&EVIDENCE, self.row, column);
        let span = Span { start: at(column), end: at(column + 1) };
        (span.start < span.end).then_some(span)
    }

    /// The number of the date in it.
    pub fn date(self) -> usize {
        self.pack.cell(&EVIDENCE, self.row, evidence::DATE) as usize
    }
}

impl Pack {
    /// Everything that supports any event, in the order of events.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = EvidenceView<'_>> {
        (0..self.rows(&schema::EVIDENCE)).map(move |row| EvidenceView { pack: self, row })
    }
}
