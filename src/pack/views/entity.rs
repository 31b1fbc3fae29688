//! Entities and their names.

use crate::entity::{EntityKind, Point, UNWRITTEN};
use crate::pack::Pack;
use crate::pack::schema::{ALIASES, ENTITIES, NONE, POSSIBLE, alias, entity, possible};

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

    /// Where it is; none of what is no place, or of one that nobody knows.
    pub fn point(self) -> Option<Point> {
        let units = [entity::LATITUDE, entity::LONGITUDE]
            .map(|column| self.pack.cell(&ENTITIES, self.row, column).cast_signed());
        Point::from_units(units[0], units[1])
    }

    /// The country that it is in, or is (ISO 3166-1 alpha-2); empty where none is known.
    pub fn country(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::COUNTRY))
    }

    /// Why it is taken to be at its [`point`](Self::point), in words.
    pub fn located_because(self) -> &'p str {
        self.pack.string(self.pack.cell(&ENTITIES, self.row, entity::LOCATED_BECAUSE))
    }

    /// Where it stands in the network of who appears with whom, from the left and from the top,
    /// in parts of 65,535 of its size; none of what does not stand in it.
    pub fn node(self) -> Option<[u16; 2]> {
        let node = self.pack.cell(&ENTITIES, self.row, entity::NODE);
        (node != NONE).then_some([(node >> 16) as u16, node as u16])
    }

    /// Its other names that reports write.
    pub fn aliases(self) -> impl Iterator<Item = AliasView<'p>> {
        self.all_aliases().filter(|alias| alias.reason() != UNWRITTEN)
    }

    /// The same, with known names that none writes.
    fn all_aliases(self) -> impl Iterator<Item = AliasView<'p>> {
        let pack = self.pack;
        pack.rows_of(&ALIASES, alias::ENTITY, self.row).map(move |row| AliasView { pack, row })
    }

    /// Which others it may be, which nobody says.
    pub fn possible(self) -> impl ExactSizeIterator<Item = PossibleMatchView<'p>> {
        let pack = self.pack;
        let rows = pack.rows_of(&POSSIBLE, possible::ENTITY, self.row);
        rows.map(move |row| PossibleMatchView { pack, row })
    }

    /// The name to show, its other names, and known ones that no report writes.
    pub fn names(self) -> impl Iterator<Item = &'p str> {
        std::iter::once(self.label()).chain(self.all_aliases().map(AliasView::label))
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

/// Another entity of a pack that one may be.
#[derive(Clone, Copy, Debug)]
pub struct PossibleMatchView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> PossibleMatchView<'p> {
    /// The number of the other.
    pub fn entity(self) -> usize {
        self.pack.cell(&POSSIBLE, self.row, possible::OTHER) as usize
    }

    /// Why it may be, in words.
    pub fn reason(self) -> &'p str {
        self.pack.string(self.pack.cell(&POSSIBLE, self.row, possible::REASON))
    }
}
