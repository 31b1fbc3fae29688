//! Who else a report calls by a name that a place has: Janet Reno, Mesa Airlines.

use crate::entity::EntityKind;
use crate::find::name::NameMention;
use std::collections::HashSet;

/// What the names of companies end in. A club or a police force is called by where it is, so
/// that its name tells nothing.
const COMPANIES: [&str; 14] = [
    "Airlines",
    "Airways",
    "Associates",
    "Co.",
    "Corp.",
    "Corporation",
    "Group",
    "Holdings",
    "Inc.",
    "Industries",
    "Ltd.",
    "PLC",
    "Pictures",
    "Technologies",
];

/// The words by which a report calls people and companies short: the last of a person's name,
/// the first of a company's.
pub(super) fn bearers(names: &[NameMention]) -> HashSet<&str> {
    names.iter().filter_map(short).collect()
}

fn short(NameMention { kind, label, .. }: &NameMention) -> Option<&str> {
    match kind {
        EntityKind::Person => label.rsplit_once(' ').map(|(_, last)| last),
        EntityKind::Organisation => {
            let (first, _) = label.split_once(' ')?;
            let (_, last) = label.rsplit_once(' ')?;
            COMPANIES.contains(&last).then_some(first)
        }
        EntityKind::Place | EntityKind::Nationality => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn people_go_by_their_last_name_and_companies_by_their_first() {
        let name = |kind, label: &str| NameMention {
            span: Span::default(),
            sentence: 0,
            label: label.to_owned(),
            kind,
            rule: "",
        };
        let names = [
            name(EntityKind::Person, "Janet Reno"),
            name(EntityKind::Person, "Houston"),
            name(EntityKind::Organisation, "Mesa Airlines"),
            name(EntityKind::Organisation, "Tirana Police"),
            name(EntityKind::Place, "New York"),
        ];
        assert_eq!(bearers(&names), HashSet::from(["Reno", "Mesa"]));
    }
}
