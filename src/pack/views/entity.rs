//! Entities and their names.

use crate::entity::EntityKind;
use crate::pack::Pack;
use crate::pack::schema::{ALIASES, ENTITIES, alias, entity};

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
