//! Names that news write short without saying what for.

use crate::entity::EntityKind;

/// `kind, short, full`. Facts, as in the Unicode CLDR's names of territories (English,
/// `alt="short"`), written for this project.
const KNOWN: [(EntityKind, &str, &str); 47] = [
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
    (EntityKind::Organisation, "FBI", "Federal Bureau of Investigation"),
    (EntityKind::Organisation, "CIA", "Central Intelligence Agency"),
    (EntityKind::Organisation, "NSA", "National Security Agency"),
    (EntityKind::Organisation, "IMF", "International Monetary Fund"),
    (EntityKind::Organisation, "OPEC", "Organization of the Petroleum Exporting Countries"),
    (EntityKind::Organisation, "OSCE", "Organization for Security and Co-operation in Europe"),
    (EntityKind::Organisation, "WTO", "World Trade Organization"),
    (EntityKind::Organisation, "ICC", "International Criminal Court"),
    (EntityKind::Organisation, "ICJ", "International Court of Justice"),
    (EntityKind::Organisation, "ICRC", "International Committee of the Red Cross"),
    (EntityKind::Organisation, "IOC", "International Olympic Committee"),
    (EntityKind::Organisation, "ILO", "International Labour Organization"),
    (
        EntityKind::Organisation,
        "UNESCO",
        "United Nations Educational, Scientific and Cultural Organization",
    ),
    (EntityKind::Organisation, "UNHCR", "United Nations High Commissioner for Refugees"),
    (EntityKind::Organisation, "UNICEF", "United Nations Children's Fund"),
    (EntityKind::Organisation, "NASA", "National Aeronautics and Space Administration"),
    (EntityKind::Organisation, "EPA", "Environmental Protection Agency"),
    (EntityKind::Organisation, "FDA", "Food and Drug Administration"),
    (EntityKind::Organisation, "FAA", "Federal Aviation Administration"),
    (EntityKind::Organisation, "FCC", "Federal Communications Commission"),
    (EntityKind::Organisation, "FDIC", "Federal Deposit Insurance Corporation"),
    (EntityKind::Organisation, "SEC", "Securities and Exchange Commission"),
    (EntityKind::Organisation, "IRS", "Internal Revenue Service"),
    (EntityKind::Organisation, "INS", "Immigration and Naturalization Service"),
    (EntityKind::Organisation, "NYSE", "New York Stock Exchange"),
    (EntityKind::Organisation, "BBC", "British Broadcasting Corporation"),
    (EntityKind::Organisation, "CNN", "Cable News Network"),
    (EntityKind::Organisation, "AP", "Associated Press"),
    (EntityKind::Organisation, "AFP", "Agence France-Presse"),
    (EntityKind::Organisation, "GM", "General Motors"),
    (EntityKind::Organisation, "IBM", "International Business Machines"),
    (EntityKind::Organisation, "IRA", "Irish Republican Army"),
    (EntityKind::Organisation, "PLO", "Palestine Liberation Organization"),
    (EntityKind::Organisation, "PKK", "Kurdistan Workers' Party"),
    (EntityKind::Organisation, "IRGC", "Islamic Revolutionary Guard Corps"),
    (EntityKind::Organisation, "ECB", "European Central Bank"),
];

/// The full name of a well-known one, given any of its names.
pub(super) fn full(kind: EntityKind, label: &str) -> Option<&'static str> {
    let plain: String = label.chars().filter(|c| *c != '.').collect();
    let mut known = KNOWN.iter().filter(|(of, ..)| *of == kind);
    known.find(|(_, short, full)| *short == plain || *full == label).map(|(.., full)| *full)
}

/// All names of a well-known one, given any of them; of two letters also with stops: "U.N.".
pub(super) fn names(kind: EntityKind, label: &str) -> Vec<String> {
    let Some(full) = full(kind, label) else { return Vec::new() };
    let shorts = KNOWN.iter().filter(|(of, _, long)| *of == kind && *long == full);
    let mut names = vec![full.to_owned()];
    for (_, short, _) in shorts {
        names.push((*short).to_owned());
        if short.len() == 2 {
            names.push(short.chars().flat_map(|letter| [letter, '.']).collect());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_well_known_name_is_known_by_each_of_its_forms() {
        for label in ["US", "U.S.", "USA", "United States"] {
            assert_eq!(full(EntityKind::Place, label), Some("United States"), "{label}");
        }
        assert_eq!(names(EntityKind::Organisation, "U.N."), ["United Nations", "UN", "U.N."]);
        assert_eq!(full(EntityKind::Organisation, "US"), None);
        assert_eq!(full(EntityKind::Place, "England"), None);
    }
}
