//! The order of the table.

use super::explorer::{Explorer, Shown};
use crate::entity::EntityKind;
use crate::lowercase::lowercase;
use crate::sorted::sort;
use crate::when::When;

/// What the table can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// When.
    #[default]
    Date,
    /// How finely and how surely that is told.
    Certainty,
    /// The headline.
    Event,
    /// Who tells it.
    Sources,
    /// The places that are named.
    Places,
    /// The people and organisations that are named.
    Names,
}

impl Column {
    /// All of them, in the order they stand.
    pub const ALL: [Column; 6] = [
        Column::Date,
        Column::Certainty,
        Column::Event,
        Column::Sources,
        Column::Places,
        Column::Names,
    ];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Column::Date => "date",
            Column::Certainty => "certainty",
            Column::Event => "event",
            Column::Sources => "source",
            Column::Places => "place",
            Column::Names => "name",
        }
    }
}

/// What the table is sorted by, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Whether from the last to the first.
    pub down: bool,
}

impl Sort {
    /// Sorted by a column: the other way round where it is already.
    #[must_use]
    pub fn by(self, column: Column) -> Sort {
        Sort { column, down: column == self.column && !self.down }
    }

    /// As an address has it: `source`, `-date`.
    pub(super) fn to_word(self) -> String {
        format!("{}{}", if self.down { "-" } else { "" }, self.column.word())
    }

    /// What an address says.
    pub(super) fn from_word(word: &str) -> Option<Sort> {
        let (down, word) = word.strip_prefix('-').map_or((false, word), |word| (true, word));
        let column = Column::ALL.into_iter().find(|column| column.word() == word)?;
        Some(Sort { column, down })
    }
}

impl Explorer {
    /// The numbers of the events that are shown, in the order of a table. Those that
    /// are alike are in the order of time, and what has no value comes last.
    pub fn sorted(&self, shown: &Shown, sort: Sort) -> Vec<u32> {
        let mut events = shown.answer.events.clone();
        if sort.column != Column::Date {
            let keys = events.iter().map(|&event| self.key(event, sort.column, shown));
            let keys: Vec<String> = keys.collect();
            let mut order = in_order(keys.iter().cloned());
            let empty = keys.iter().filter(|key| key.is_empty()).count();
            order.rotate_left(empty);
            if sort.down {
                order[..keys.len() - empty].reverse();
            }
            events = order.into_iter().map(|place| events[place as usize]).collect();
        } else if sort.down {
            events.reverse();
        }
        events
    }

    fn key(&self, event: u32, column: Column, shown: &Shown) -> String {
        let text = match column {
            Column::Date => String::new(),
            Column::Certainty => self.when(event, shown).map(certainty).unwrap_or_default(),
            Column::Event => self.headline(event, shown).trim_start_matches("… ").to_owned(),
            Column::Sources => self.sources_of(event, shown).join(", "),
            Column::Places => self.named(event, |kind| kind == EntityKind::Place),
            Column::Names => self.named(event, EntityKind::acts),
        };
        lowercase(&text)
    }

    /// What an event names of some kinds, with a comma between.
    pub(super) fn named(&self, event: u32, fits: fn(EntityKind) -> bool) -> String {
        let mut names = String::new();
        for entity in self.pack.event(event as usize).entities() {
            let entity = self.pack.entity(entity);
            if fits(entity.kind()) {
                if !names.is_empty() {
                    names.push_str(", ");
                }
                names.push_str(entity.label());
            }
        }
        names
    }
}

/// The places of some keys in the order of the keys; those that are alike stay as they
/// stand.
pub(super) fn in_order(keys: impl Iterator<Item = String>) -> Vec<u32> {
    let mut keyed: Vec<(String, u32)> = keys.zip(0..).collect();
    sort(&mut keyed);
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// Sorts the finest and surest first: a day before a month, an open end after both.
fn certainty(when: When) -> String {
    let doubt = u8::from(when.approximate) + 2 * u8::from(when.uncertain);
    let fineness = when.precision() as u8 + 10 * u8::from(when.is_open());
    [char::from(b'a' + fineness), char::from(b'a' + doubt)].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_turned_round_when_it_is_chosen_again() {
        let sort = Sort::default().by(Column::Sources);
        assert_eq!(sort, Sort { column: Column::Sources, down: false });
        assert_eq!(sort.by(Column::Sources), Sort { column: Column::Sources, down: true });
        assert!(!sort.by(Column::Sources).by(Column::Names).down);
        assert_eq!(Sort::from_word("-source"), Some(sort.by(Column::Sources)));
        assert_eq!(Sort::from_word("--source"), None);
    }

    #[test]
    fn the_finest_and_surest_date_comes_first() {
        let edtf = ["2018-03-01", "2018-03-01?", "2018-03", "2018", "2018~", "../2018", "2018/.."];
        let keys: Vec<String> = edtf.iter().map(|edtf| certainty(edtf.parse().unwrap())).collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert!(keys[0] < keys[1] && keys[3] < keys[4] && keys[4] < keys[5]);
    }
}
