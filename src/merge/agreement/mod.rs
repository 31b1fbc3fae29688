//! Which of an event's sentences may say the same of where it was, who took part and how many
//! did, and which are copies of each other.
//!
//! It is told here in numbers, so that who reads the findings compares numbers alone.

mod compare;
mod number;

use super::{Entity, Event, Evidence};
use crate::entity::EntityKind;
use crate::find::name::{NameMention, country_of_place, nationality};
use crate::find::{Findings, of_sentence};
use compare::{Party, Place, plain};
use std::collections::HashMap;

/// Which of an event's sentences say the same: those with the same number may. 0 says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Where it was.
    pub place: u32,
    /// Who took part.
    pub who: u32,
    /// How many did.
    pub number: u32,
    /// All of the sentence, in the same words.
    pub wording: u32,
}

/// Tells of each event which of its sentences say the same.
pub(super) fn tell(
    reports: &[Findings],
    named: &[Vec<u32>],
    entities: &[Entity],
    events: &mut [Event],
) {
    for event in events {
        let told = |evidence| Told::new(reports, named, entities, evidence);
        let told: Vec<Told<'_>> = event.evidence.iter().map(told).collect();
        let places = groups(told.iter().map(Told::place), Place::may_be);
        let who = groups(told.iter().map(Told::party), Party::may_be);
        let numbers = groups(told.iter().map(Told::number), PartialEq::eq);
        let wordings = wordings(&told);
        let alike: Vec<Alike> = (0..told.len())
            .map(|row| {
                let (place, who, number) = (places[row], who[row], numbers[row]);
                Alike { place, who, number, wording: wordings[row] }
            })
            .collect();
        event.evidence.iter_mut().zip(alike).for_each(|(told, alike)| told.alike = alike);
    }
}

/// The number of the words of each sentence. One that is alone, as most are, is no copy of
/// any and need not be read.
fn wordings(told: &[Told<'_>]) -> Vec<u32> {
    if told.len() == 1 {
        return vec![1];
    }
    let mut known: HashMap<String, u32> = HashMap::new();
    let number = |told: &Told<'_>| {
        let next = known.len() as u32 + 1;
        *known.entry(plain(told.sentence)).or_insert(next)
    };
    told.iter().map(number).collect()
}

/// The number of the group of each: what may be the same as any of a group is of it.
fn groups<T: PartialEq>(
    said: impl Iterator<Item = Option<T>>,
    may_be: impl Fn(&T, &T) -> bool,
) -> Vec<u32> {
    let mut known: Vec<(T, u32)> = Vec::new();
    let mut groups: Vec<u32> = Vec::new();
    for said in said {
        let Some(said) = said else {
            groups.push(0);
            continue;
        };
        let found: Vec<u32> =
            known.iter().filter(|it| may_be(&it.0, &said)).map(|it| it.1).collect();
        let own = found.iter().min().copied().unwrap_or(known.len() as u32 + 1);
        // It joins the groups that it may belong to.
        let joined = known.iter_mut().map(|it| &mut it.1).chain(&mut groups);
        joined.filter(|group| found.contains(group)).for_each(|group| *group = own);
        groups.push(own);
        if known.iter().all(|it| it.0 != said) {
            known.push((said, own));
        }
    }
    groups
}

/// What one sentence of an event says.
struct Told<'r> {
    evidence: &'r Evidence,
    /// The report's text.
    text: &'r str,
    sentence: &'r str,
    /// The names in the sentence, and what each is of.
    names: Vec<(&'r NameMention, u32, &'r Entity)>,
}

impl<'r> Told<'r> {
    fn new(
        reports: &'r [Findings],
        named: &'r [Vec<u32>],
        entities: &'r [Entity],
        evidence: &'r Evidence,
    ) -> Told<'r> {
        let findings = &reports[evidence.report];
        let text = &findings.report.text;
        let own = of_sentence(&findings.names, evidence.sentence, |name| name.sentence);
        let names = own.map(|name| {
            let entity = named[evidence.report][name];
            (&findings.names[name], entity, &entities[entity as usize])
        });
        let sentence = findings.sentences[evidence.sentence].of(text);
        Told { evidence, text, sentence, names: names.collect() }
    }

    fn place(&self) -> Option<Place<'r>> {
        let span = self.evidence.place?;
        let own = self.names.iter().find(|(name, ..)| name.span.overlaps(span));
        let country = own.map_or("", |(.., entity)| country(entity));
        Some(Place {
            words: plain(span.of(self.text)),
            entity: own.map(|own| own.1),
            country,
            is_country: own.is_some_and(|(.., entity)| labels(entity).any(|it| it == country)),
            beside: self.names.iter().map(|(_, entity, _)| *entity).collect(),
        })
    }

    /// Who acts and who is acted on; none where none of them has a name.
    fn party(&self) -> Option<Party<'r>> {
        let span = self.evidence.who?;
        let acting: Vec<(u32, &Entity)> = self
            .names
            .iter()
            .filter(|(name, ..)| name.span.overlaps(span))
            .map(|(_, number, entity)| (*number, *entity))
            .collect();
        let countries = acting.iter().map(|(_, entity)| country(entity));
        (!acting.is_empty()).then(|| Party {
            countries: countries.filter(|country| !country.is_empty()).collect(),
            entities: acting.iter().map(|(number, it)| (*number, plain(&it.label))).collect(),
        })
    }

    fn number(&self) -> Option<String> {
        Some(number::value(self.evidence.number?.of(self.text)))
    }
}

fn labels(entity: &Entity) -> impl Iterator<Item = &str> {
    let aliases = entity.aliases.iter().map(|alias| alias.label.as_str());
    std::iter::once(entity.label.as_str()).chain(aliases)
}

/// The country that a place lies in or a nationality belongs to, by any of its names; empty
/// where none tells it. A country lies in itself.
fn country(entity: &Entity) -> &'static str {
    let found = match entity.kind {
        EntityKind::Place => labels(entity).find_map(country_of_place),
        EntityKind::Nationality => labels(entity).find_map(nationality),
        EntityKind::Person | EntityKind::Organisation => None,
    };
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_either_joins_both() {
        let near = |one: &i32, other: &i32| (one - other).abs() < 2;
        let said = [Some(1), None, Some(3), Some(9), Some(2), Some(3)];
        assert_eq!(groups(said.into_iter(), near), [1, 0, 1, 3, 1, 1]);
    }
}
