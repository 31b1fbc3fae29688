//! Which names of a report are short, and for which of its others they can stand.

use super::titled::untitled;
use super::{acronym, spelling};
use crate::entity::EntityKind;
use crate::find::name::{is_title, nationality};
use std::collections::{HashMap, HashSet};

/// Words with which the names of many organisations begin, and words for what many countries have:
/// "Congress" is not the "Congress for Tanzania".
const COMMON: [&str; 40] = [
    "Academy",
    "Agency",
    "American",
    "Army",
    "Assembly",
    "Association",
    "Bank",
    "Board",
    "Bureau",
    "Cabinet",
    "Center",
    "Central",
    "Centre",
    "Church",
    "Commission",
    "Committee",
    "Congress",
    "Council",
    "Court",
    "Department",
    "European",
    "Federation",
    "First",
    "General",
    "Government",
    "House",
    "Institute",
    "International",
    "Ministry",
    "National",
    "Parliament",
    "Party",
    "Police",
    "Royal",
    "Senate",
    "Society",
    "Union",
    "United",
    "University",
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
    let mut written: HashMap<(EntityKind, String), Vec<&str>> = HashMap::new();
    for &(kind, label) in names {
        written.entry((kind, small(label))).or_default().push(label);
    }
    for &(kind, label) in names {
        let initials = match kind {
            EntityKind::Organisation => [acronym::initials_of_all, acronym::initials_of_whole]
                .iter()
                .find_map(|of| acronyms.get(&of(label)).copied()),
            _ => None,
        };
        let own = untitled(label).is_none();
        let parts = parts(kind, label).into_iter().filter(|_| own);
        let parts = parts.flat_map(|part| written.get(&(kind, small(part))).into_iter().flatten());
        for part in parts.copied().chain(initials).filter(|part| *part != label) {
            short.entry((kind, part)).or_default().push(label);
        }
    }
    by_given_name(names, &written, &mut short);
    for longer in short.values_mut() {
        longer.sort_unstable();
        longer.dedup();
    }
    short
}

/// Adds whom a first name stands for that is nobody's surname: "Saddam" for "Saddam Hussein", and
/// "Xi", whose family name goes first, for "Xi Jinping".
fn by_given_name<'r>(
    names: &HashSet<(EntityKind, &'r str)>,
    written: &HashMap<(EntityKind, String), Vec<&'r str>>,
    short: &mut HashMap<(EntityKind, &'r str), Vec<&'r str>>,
) {
    let mut given: HashMap<&str, Vec<&str>> = HashMap::new();
    for &(kind, label) in names.iter().filter(|(kind, _)| *kind == EntityKind::Person) {
        let Some(first) = given_name(label) else { continue };
        for &alone in written.get(&(kind, small(first))).into_iter().flatten() {
            given.entry(alone).or_default().push(label);
        }
    }
    for (alone, longer) in given {
        let known = short.entry((EntityKind::Person, alone)).or_default();
        if known.is_empty() {
            *known = longer;
        }
    }
}

/// The first word of a person's name of several, where it is no initial and no title.
pub(super) fn given_name(label: &str) -> Option<&str> {
    let (first, _) = label.split_once(' ')?;
    (!spelling::is_initial(first) && !is_title(first)).then_some(first)
}

/// How a name may stand short, whether or not it does, as [`small`] writes it.
pub(super) fn forms(kind: EntityKind, label: &str) -> Vec<String> {
    let letters = kind == EntityKind::Organisation && label.contains(' ');
    let letters = letters.then(|| acronym::initials_of_all(label));
    let letters = letters.filter(|it| acronym::may_be_known(it));
    let parts = parts(kind, label).into_iter();
    parts.map(str::to_owned).chain(letters).map(|part| small(&part)).collect()
}

/// A name in small letters: one that begins a sentence has a capital more, and one in a headline
/// many.
pub(super) fn small(name: &str) -> String {
    name.to_lowercase()
}

/// The parts of a name that may stand for it: of a person the surname, of an organisation its
/// first word, or all but its legal form.
pub(super) fn parts(kind: EntityKind, label: &str) -> Vec<&str> {
    match kind {
        EntityKind::Person => surnames(label),
        EntityKind::Organisation => {
            let whole = spelling::without_legal_form(label);
            whole.into_iter().chain(first_word(label)).collect()
        }
        EntityKind::Place | EntityKind::Nationality => Vec::new(),
    }
}

/// The first word of an organisation's name, where it may stand for the whole.
fn first_word(label: &str) -> Option<&str> {
    let (first, _) = label.split_once(' ')?;
    let common = COMMON.contains(&first) || acronym::is_acronym(first);
    let tells = first.chars().count() >= FEWEST && !common && nationality(first).is_none();
    tells.then_some(first)
}

/// What stands behind a name, and is none itself.
const BEHIND: [&str; 8] = [" Jr.", " Jr", " Sr.", " Sr", " II", " III", " IV", " PhD"];

/// The Arabic article, which some leave out.
const ARTICLES: [&str; 3] = ["al-", "el-", "ul-"];

/// What a person's name ends in, from the second word, the third, ...: "Bellen" and "van der
/// Bellen".
fn surnames(label: &str) -> Vec<&str> {
    let own = BEHIND.iter().find_map(|behind| label.strip_suffix(behind)).unwrap_or(label);
    let mut parts: Vec<&str> = own.match_indices(' ').map(|(at, _)| &own[at + 1..]).collect();
    let last = parts.last().copied().unwrap_or(own);
    let bare = last.split_at_checked(3).filter(|(article, _)| ARTICLES.contains(&&*small(article)));
    parts.extend(bare.map(|(_, bare)| bare));
    parts.extend((own != label).then_some(own));
    parts
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
                (Person, "Van der Bellen"),
                (Person, "Louis Gerstner Jr."),
                (Person, "Gerstner"),
                (Person, "Bashar al-Assad"),
                (Person, "Al-Assad"),
                (Person, "Assad"),
                (Person, "Ana Veliu"),
                (Person, "Rama"),
                (Place, "Rama"),
            ]),
            [
                ("Al-Assad", vec!["Bashar al-Assad"]),
                ("Assad", vec!["Al-Assad", "Bashar al-Assad"]),
                ("Gerstner", vec!["Louis Gerstner Jr."]),
                ("Rama", vec![]),
                ("Van der Bellen", vec!["Alexander van der Bellen"]),
                ("Veliu", vec!["Ana Veliu", "Ardi Veliu"]),
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
