//! Names that news write short without saying what for.

use crate::entity::EntityKind;

/// `kind, short, full`. Facts, as in the Unicode CLDR's names of territories (English,
/// `alt="short"`), written for this project.
const KNOWN: [(EntityKind, &str, &str); 11] = [
    (EntityKind::Place, "US", "United States"),
    (EntityKind::Place, "USA", "United States"),
    (EntityKind::Place, "UK", "United Kingdom"),
    (EntityKind::Place, "Britain", "United Kingdom"),
    (EntityKind::Place, "Great Britain", "United Kingdom"),
    (EntityKind::Place, "UAE", "United Arab Emirates"),
    (EntityKind::Organisation, "EU", "European Union"),
    (EntityKind::Organisation, "UN", "United Nations"),
    (EntityKind::Organisation, "NATO", "North Atlantic Treaty Organization"),
    (EntityKind::Organisation, "WHO", "World Health Organization"),
    (EntityKind::Organisation, "IAEA", "International Atomic Energy Agency"),
];

/// The full name of a well-known one, given any of its names.
pub(super) fn full(kind: EntityKind, label: &str) -> Option<&'static str> {
    let plain: String = label.chars().filter(|c| *c != '.').collect();
    let mut known = KNOWN.iter().filter(|(of, ..)| *of == kind);
    known.find(|(_, short, full)| *short == plain || *full == label).map(|(.., full)| *full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_well_known_name_is_known_by_each_of_its_forms() {
        for label in ["US", "U.S.", "USA", "United States"] {
            assert_eq!(full(EntityKind::Place, label), Some("United States"), "{label}");
        }
        assert_eq!(full(EntityKind::Organisation, "US"), None);
        assert_eq!(full(EntityKind::Place, "England"), None);
    }
}
