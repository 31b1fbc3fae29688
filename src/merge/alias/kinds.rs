//! Names that are taken for a person here and for an organisation there.
//!
//! A name means one thing in one report as a rule (Gale, Church and Yarowsky 1992, "One Sense Per
//! Discourse"), and a name of several words in all of them. What is not sure to be one stays two,
//! and is told as a possible match.

use super::possible::Pair;
use super::{Names, short};
use crate::entity::EntityKind;
use crate::find::Findings;
use crate::find::name::{NameMention, nationality};
use crate::merge::place;
use crate::report::EditedName;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What must be of one kind for the others to be taken for mistakes: so many of the mentions, in
/// parts of a hundred, so many at least, and in so many reports.
const SHARE: usize = 70;
const MENTIONS: usize = 3;
const REPORTS: usize = 2;

/// How often a name is of each kind, and in how many reports.
type Counts = BTreeMap<EntityKind, [usize; 2]>;

/// Gives a name that most mentions of all reports use of a person, or of an organisation, that kind
/// everywhere: a name of several words wherever it stands, one word where its report has the whole
/// name. What an editor says of a kind stays.
pub(in crate::merge) fn settle_kinds(
    reports: &mut [Findings],
    edited: &BTreeMap<String, EditedName>,
) {
    let most = most(reports);
    for findings in reports {
        let parts = parts(&findings.names);
        let own = |name: &NameMention| {
            let kind = *most.get(&name.label)?;
            let whole = name.label.contains(' ');
            let told = edited.get(&name.label).is_some_and(|told| told.kind.is_some());
            let borne = |kind| parts.contains(&(kind, short::small(&name.label)));
            let known = whole || borne(kind) && !borne(name.kind);
            (known && !told).then_some(kind)
        };
        let kinds: Vec<_> = findings.names.iter().map(own).collect();
        for (name, kind) in findings.names.iter_mut().zip(kinds) {
            name.kind = kind.unwrap_or(name.kind);
        }
    }
}

/// The kinds of the names that are of several, where nearly all of their mentions are of one.
fn most(reports: &[Findings]) -> HashMap<String, EntityKind> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for findings in reports {
        let mut met = HashSet::new();
        for name in &findings.names {
            let [mentions, reports] =
                counts.entry(&name.label).or_default().entry(name.kind).or_default();
            *mentions += 1;
            *reports += usize::from(met.insert((name.kind, &name.label)));
        }
    }
    let several = counts
        .into_iter()
        .filter(|(label, counts)| counts.len() > 1 && !is_elsewhere(label, counts.keys().copied()));
    let kinds = several.filter_map(|(label, counts)| {
        let all: usize = counts.values().map(|[mentions, _]| mentions).sum();
        let (kind, [mentions, reports]) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        let enough = mentions * 100 >= all * SHARE && mentions >= MENTIONS && reports >= REPORTS;
        (enough && kind.acts()).then(|| (label.to_owned(), kind))
    });
    kinds.collect()
}

/// Whether a name is that of a place too, or of a nationality: Reno is somebody and a town.
fn is_elsewhere(label: &str, mut kinds: impl Iterator<Item = EntityKind>) -> bool {
    kinds.any(|kind| match kind {
        EntityKind::Place => place::is_listed(label),
        EntityKind::Nationality => nationality(label).is_some(),
        EntityKind::Person | EntityKind::Organisation => false,
    })
}

/// The words of a report's people and organisations of several words, by which each may be called.
fn parts(names: &[NameMention]) -> HashSet<(EntityKind, String)> {
    let long = names.iter().filter(|name| name.kind.acts() && name.label.contains(' '));
    let words =
        long.flat_map(|name| name.label.split(' ').map(|word| (name.kind, short::small(word))));
    words.collect()
}

impl Names<'_> {
    /// One name that is of several kinds.
    pub(super) fn perhaps_of_other_kind(&self) -> Vec<Pair> {
        let mut called: BTreeMap<&str, BTreeMap<EntityKind, usize>> = BTreeMap::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind != EntityKind::Nationality {
                called.entry(label).or_default().entry(kind).or_insert(number);
            }
        }
        let several = called.into_iter().filter(|(label, kinds)| {
            kinds.len() > 1 && !is_elsewhere(label, kinds.keys().copied())
        });
        let pairs = several.flat_map(|(_, kinds)| {
            let kinds: Vec<_> = kinds.into_iter().collect();
            let pair = |two: &[(EntityKind, usize)]| {
                let [(one, first), (other, second)] = [two[0], two[1]];
                (first, second, format!("one name, of {} and of {}", a(one), a(other)))
            };
            kinds.windows(2).map(pair).collect::<Vec<_>>()
        });
        pairs.collect()
    }
}

/// A kind with its article.
fn a(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "a person",
        EntityKind::Organisation => "an organisation",
        EntityKind::Place => "a place",
        EntityKind::Nationality => "a nationality",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// A report in which these names stand.
    fn report(names: &[(EntityKind, &str)]) -> Findings {
        let report = crate::report::read_stated("a", "a", String::new()).0;
        let (mut findings, _) = crate::find::find(report);
        findings.names.extend(names.iter().map(|&(kind, label)| NameMention {
            span: Span::default(),
            sentence: 0,
            label: label.to_owned(),
            kind,
            rule: "",
        }));
        findings
    }

    /// The kinds of the last report's names once all are settled.
    fn settled(mut reports: Vec<Findings>) -> Vec<EntityKind> {
        settle_kinds(&mut reports, &BTreeMap::new());
        reports.pop().map_or(Vec::new(), |last| last.names.iter().map(|name| name.kind).collect())
    }

    #[test]
    fn a_mistake_of_one_report_is_seen_in_the_others() {
        use EntityKind::{Organisation, Person, Place};
        let whole = || report(&[(Person, "Elian Manez"), (Person, "Elian"), (Person, "Elian")]);
        let wrong = report(&[(Person, "Elian Manez"), (Organisation, "Elian"), (Place, "Elian")]);
        assert_eq!(settled(vec![whole(), whole(), whole(), wrong]), [Person; 3]);
        let unsure = report(&[(Organisation, "Elian")]);
        assert_eq!(settled(vec![whole(), whole(), unsure]), [Organisation]);
        let few = report(&[(Organisation, "Elian Manez")]);
        assert_eq!(settled(vec![whole(), few]), [Organisation]);
        let sure = report(&[(Organisation, "Elian Manez")]);
        assert_eq!(settled(vec![whole(), whole(), whole(), sure]), [Person]);
    }

    #[test]
    fn a_town_and_a_person_of_one_name_are_two() {
        use EntityKind::{Person, Place};
        let reno = || report(&[(Person, "Janet Reno"), (Person, "Reno"), (Person, "Reno")]);
        let town = report(&[(Person, "Janet Reno"), (Place, "Reno")]);
        assert_eq!(settled(vec![reno(), reno(), reno(), town]), [Person, Place]);
    }
}
