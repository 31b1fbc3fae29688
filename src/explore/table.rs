//! An event as a table shows it.

use super::explorer::{Explorer, Shown};
use crate::entity::EntityKind;
use crate::when::When;

/// One event in a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Its id.
    pub id: u64,
    /// When.
    pub when: When,
    /// Its headline.
    pub label: String,
    /// Who tells it; a source that nobody names is empty.
    pub sources: Vec<String>,
    /// The places that are named, as the names below: with a comma between.
    pub places: String,
    /// The people and organisations.
    pub names: String,
    /// Whether it stands elsewhere than it was read automatically.
    pub moved: bool,
}

impl Explorer {
    /// An event as a table shows it; none where it has no date.
    pub fn table_row(&self, event: u32, shown: &Shown) -> Option<TableRow> {
        let view = self.pack.event(event as usize);
        Some(TableRow {
            id: view.id(),
            when: self.when(event, shown)?,
            label: self.headline(event, shown).to_owned(),
            sources: self.sources_of(event, shown),
            places: self.named(event, |kind| kind == EntityKind::Place),
            names: self.named(event, EntityKind::acts),
            moved: shown.filter.readings.event(event as usize).is_some(),
        })
    }

    /// The first sentence that an event rests on, and the file of its report.
    pub fn evidence_of(&self, event: u32, shown: &Shown) -> (&str, &str) {
        let evidence = self.evidence(event, shown).next();
        let sentence = evidence.map(|evidence| self.pack.sentence(evidence.sentence()));
        sentence.map_or(("", ""), |sentence| {
            (sentence.text(), self.pack.report(sentence.report()).file())
        })
    }
}
