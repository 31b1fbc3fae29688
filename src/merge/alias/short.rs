//! Which names of a report are short, and for which of its others they can stand.

use super::acronym;
use crate::entity::EntityKind;
use crate::find::name::nationality;
use std::collections::{HashMap, HashSet};

/// Words with which the names of many organisations begin.
const COMMON: [&str; 10] = [
    "American",
    "Central",
    "European",
    "First",
    "General",
    "International",
    "National",
    "Royal",
    "United",
    "World",
];

/// The fewest letters of an organisation's first word that stands for its name.
const FEWEST: usize = 4;

/// The short names among a report's, each with the longer ones that it can stand for,
/// which may be none: a surname or a first word, which the longer name has too, and an
/// acronym of its initials.
pub(super) fn short_for<'r>(
    names: &HashSet<(EntityKind, &'r str)>,
) -> HashMap<(EntityKind, &'r str), Vec<&'r str>> {
    let mut short: HashMap<(EntityKind, &str), Vec<&str>> = HashMap::new();
    let mut acronyms: HashMap<String, &str> = HashMap::new();
    for &(kind, label) in names {
        let alone = kind == EntityKind::Person && !label.contains(' ');
        let letters = kind.acts() && acronym::is_acronym(label);
        if letters && acronym::may_be_known(label) {
            acronyms.insert(acronym::plain(label), label);
        }
        if alone || letters {
            short.entry((kind, label)).or_default();
        }
    }
    for &(kind, label) in names {
        let mut of = |part: &'r str| {
            if names.contains(&(kind, part)) {
                short.entry((kind, part)).or_default().push(label);
            }
        };
        match kind {
            // "Bellen", "van der Bellen".
            EntityKind::Person => suffixes(label).for_each(of),
            EntityKind::Organisation => {
                if !label.contains(' ') {
                    continue;
                }
                first_word(label).into_iter().for_each(&mut of);
                if let Some(letters) = acronyms.get(&acronym::initials_of_all(label)) {
                    of(letters);
                }
            }
            EntityKind::Place | EntityKind::Nationality => {}
        }
    }
    short.values_mut().for_each(|longer| longer.sort_unstable());
    short
}

/// How a name may stand short, whether or not it does: of a person the surname, of an
/// organisation its first word or its initials.
pub(super) fn forms(kind: EntityKind, label: &str) -> Vec<String> {
    match kind {
        EntityKind::Person => suffixes(label).map(str::to_owned).collect(),
        EntityKind::Organisation if label.contains(' ') => {
            let letters = Some(acronym::initials_of_all(label));
            let first = first_word(label).map(str::to_owned);
            first.into_iter().chain(letters.filter(|it| acronym::may_be_known(it))).collect()
        }
        _ => Vec::new(),
    }
}

/// The first word of an organisation's name, where it may stand for the whole.
fn first_word(label: &str) -> Option<&str> {
    let (first, _) = label.split_once(' ')?;
    let tells =
        first.chars().count() >= FEWEST && !COMMON.contains(&first) && nationality(first).is_none();
    tells.then_some(first)
}

/// What a name ends in, from its second word, its third, ...
fn suffixes(label: &str) -> impl Iterator<Item = &str> {
    label.match_indices(' ').map(|(at, _)| &label[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntityKind::{Organisation, Person, Place};

    fn short(names: &[(EntityKind, &'static str)]) -> Vec<(&'static str, Vec<&'static str>)> {
        let found = short_for(&names.iter().copied().collect());
        let mut found: Vec<_> = found.into_iter().map(|((_, label), of)| (label, of)).collect();
        found.sort();
        found
    }

    #[test]
    fn a_surname_is_short_for_those_who_have_it() {
        assert_eq!(
            short(&[
                (Person, "Ardi Veliu"),
                (Person, "Veliu"),
                (Person, "Alexander van der Bellen"),
                (Person, "van der Bellen"),
                (Person, "Ana Veliu"),
                (Person, "Rama"),
                (Place, "Rama"),
            ]),
            [
                ("Rama", vec![]),
                ("Veliu", vec!["Ana Veliu", "Ardi Veliu"]),
                ("van der Bellen", vec!["Alexander van der Bellen"]),
            ]
        );
    }

    #[test]
    fn an_organisation_goes_by_its_initials_or_its_first_word() {
        assert_eq!(
            short(&[
                (Organisation, "Quds Force"),
                (Organisation, "Quds"),
                (Organisation, "United Airlines"),
                (Organisation, "United"),
                (Organisation, "IRGC"),
                (Organisation, "Islamic Revolutionary Guards Corps"),
            ]),
            [("IRGC", vec!["Islamic Revolutionary Guards Corps"]), ("Quds", vec!["Quds Force"])]
        );
    }
}
