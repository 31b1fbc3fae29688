//! What the reports say of where each place is.

use super::bearers::bearers;
use super::candidates::{Candidate, Kind, candidates};
use super::choice::{AT_HOME, Chosen, Support, VERY_LARGE, choose, likeliest};
use super::context::{BESIDE, Context, DATELINE, ORGANISATION, TOWN, Tells};
use super::countries;
use super::key::key;
use super::said::{self, Said};
use crate::entity::EntityKind;
use crate::find::Findings;
use crate::find::name::{is_also_a_word, nationality};
use crate::merge::Entity;
use std::collections::BTreeMap;

/// What a name can mean, and what the reports say of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// The places that it can mean; none of what is no place.
    pub(super) places: Vec<Candidate>,
    /// Whether it is a word or a person's name too.
    pub(super) word: bool,
    /// What it tells other names of its report.
    tells: Option<Tells>,
    /// For each place, what the reports tell of it that do not say where it is.
    pub(super) support: Vec<Support>,
    /// How many these are.
    pub(super) silent: usize,
    /// What the others say: the place, none where it is not known, with the words and the report.
    pub(super) said: Vec<(Option<usize>, String, usize)>,
}

impl Evidence {
    /// What an entity can mean, before its reports are read.
    fn new(entity: &Entity) -> Evidence {
        match entity.kind {
            EntityKind::Place => Evidence::place(entity),
            EntityKind::Nationality => {
                let country = nationality(&entity.label).filter(|country| !country.is_empty());
                let country = country.and_then(|country| countries::called(&key(country)).first());
                let tells = country.map(|it| Tells { country: it.code, region: "", weight: 1.0 });
                Evidence { tells, ..Evidence::default() }
            }
            EntityKind::Organisation => {
                let place = entity.label.rsplit_once(" of ").map(|(_, place)| place);
                let tells = place.and_then(belongs_to);
                Evidence { tells, ..Evidence::default() }
            }
            EntityKind::Person => Evidence::default(),
        }
    }

    fn place(entity: &Entity) -> Evidence {
        let mut places = meant(&entity.label);
        for alias in &entity.aliases {
            for place in meant(&alias.label) {
                if places.iter().all(|known| known.point != place.point) {
                    places.push(place);
                }
            }
        }
        let word = is_also_a_word(&entity.label);
        let tells = choose(&places, &[], word).map(|chosen| tells(&places[chosen.number]));
        let support = vec![Support::default(); places.len()];
        Evidence { places, word, tells, support, ..Evidence::default() }
    }

    /// What is taken for the place that the reports mean which do not say where it is. Of a name
    /// that is somebody's in every report nothing is told.
    pub(super) fn chosen(&self) -> Option<Chosen> {
        let each = self.support.iter().map(|support| support.each_of(self.silent));
        let each: Vec<Support> = each.collect();
        choose(&self.places, &each, self.word).filter(|_| self.silent > 0)
    }

    /// The place that lies where a report says; none where no place that is known does, and
    /// nothing where the words may be a list.
    fn lies(&self, said: &Said) -> Option<Option<usize>> {
        let there = self.places.iter().enumerate().filter(|(_, place)| said.holds(place));
        let known = likeliest(there);
        // "Manila, Wellington and Seoul" are large; "Surrey, England" is not in Canada.
        let small = |it: &Candidate| it.is_small() && it.inhabitants < VERY_LARGE;
        let elsewhere = match said.region_of() {
            // "Cuba, New Mexico", "Washington, Georgia".
            _ if said.surely && said.is_at_home() => true,
            Some(country) => {
                AT_HOME.contains(&country) && self.places.iter().all(Candidate::is_town)
            }
            None => self.places.iter().all(small),
        };
        known.map(Some).or(elsewhere.then_some(None))
    }
}

/// The places that a name can mean, of which it may say itself where they are: "Paris, Texas".
pub(super) fn meant(name: &str) -> Vec<Candidate> {
    match said::within(name) {
        Some((own, said)) => {
            candidates(own).into_iter().filter(|place| said.holds(place)).collect()
        }
        None => candidates(name),
    }
}

/// What an organisation tells that has a place in its name: "University of Arkansas".
fn belongs_to(place: &str) -> Option<Tells> {
    let places = candidates(place);
    let chosen = choose(&places, &[], is_also_a_word(place))?;
    Some(Tells { weight: ORGANISATION, ..tells(&places[chosen.number]) })
}

/// What a place tells of the country that its report speaks of.
fn tells(place: &Candidate) -> Tells {
    let Candidate { country, region, .. } = *place;
    match place.kind {
        Kind::Country => Tells { country, region, weight: 1.0 },
        // A capital stands for its country, and not for the region around it.
        Kind::Capital => Tells { country, region: "", weight: TOWN },
        Kind::Region | Kind::Town => Tells { country, region, weight: TOWN },
    }
}

/// What all reports say of some entities; `named` has for each report those of its names.
pub(super) fn of_all(
    entities: &[Entity],
    reports: &[Findings],
    named: &[Vec<u32>],
) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> = entities.iter().map(Evidence::new).collect();
    for (number, (report, named)) in reports.iter().zip(named).enumerate() {
        read(&mut evidence, number, report, named);
    }
    evidence
}

/// Adds what one report says of its places; `named` has the entities of its names.
fn read(evidence: &mut [Evidence], number: usize, report: &Findings, named: &[u32]) {
    let dateline = report.report.place.as_ref().map_or("", |place| place.value.as_str());
    let mut all = Context::default();
    if let Some(place) = dateline_place(dateline) {
        all.add(tells(&place), DATELINE);
    }
    let mentions: Vec<_> = report.names.iter().zip(named.iter().copied()).collect();
    let mut said: BTreeMap<u32, Said> = BTreeMap::new();
    for (name, entity) in &mentions {
        if !evidence[*entity as usize].places.is_empty() && !said.contains_key(entity) {
            let found = said::beside(&report.report.text, name.span);
            said.extend(found.map(|found| (*entity, found)));
        }
    }
    // "Athens, Georgia" tells of America, and not of Greece.
    let told = said.iter().filter_map(|(&entity, said)| {
        let known = &evidence[entity as usize];
        Some((entity, tells(&known.places[known.lies(said)??])))
    });
    let told: BTreeMap<u32, Tells> = told.collect();
    let tells_of = |entity: u32, known: &Evidence| told.get(&entity).copied().or(known.tells);
    for &entity in named {
        if let Some(tells) = tells_of(entity, &evidence[entity as usize]) {
            all.add(tells, 1.0);
        }
    }
    let bearers = bearers(&report.names);
    let mut read: BTreeMap<u32, Own> = BTreeMap::new();
    for sentence in mentions.chunk_by(|one, other| one.0.sentence == other.0.sentence) {
        let mut beside = Context::default();
        for (_, entity) in sentence {
            if let Some(tells) = tells_of(*entity, &evidence[*entity as usize]) {
                beside.add(tells, 1.0);
            }
        }
        for (name, entity) in sentence {
            let known = &evidence[*entity as usize];
            if known.places.is_empty() {
                continue;
            }
            let own = read.entry(*entity).or_default();
            own.count += 1.0;
            own.borne |=
                bearers.contains(&*name.label) && known.places.iter().all(Candidate::is_small);
            own.around.add_all(&beside, BESIDE);
            if let Some(tells) = tells_of(*entity, known) {
                own.around.add(tells, -BESIDE);
            }
        }
    }
    let stated = said::within(dateline);
    for (entity, own) in read {
        let known = &mut evidence[entity as usize];
        let said = said.remove(&entity).or_else(|| stated_of(known, stated.as_ref()));
        if let Some(said) = said
            && let Some(lies) = known.lies(&said)
        {
            known.said.push((lies, said.quote, number));
            continue;
        }
        if own.borne {
            continue;
        }
        let mut around = own.around;
        around.add_all(&all, 1.0);
        if let Some(tells) = tells_of(entity, known) {
            around.add(tells, -own.count);
        }
        known.silent += 1;
        // What is near tells two places apart; of one it tells nothing.
        let near = known.places.len() > 1;
        for (place, support) in known.places.iter().zip(&mut known.support) {
            support.add(around.speaks_of(place, near));
        }
    }
}

/// What one report says of one place.
#[derive(Default)]
struct Own {
    /// How often it names it.
    count: f32,
    /// Whether somebody or a company of the report is called so: it may be meant.
    borne: bool,
    /// What the names in the same sentences tell.
    around: Context,
}

/// Where a dateline's place is.
fn dateline_place(dateline: &str) -> Option<Candidate> {
    let places = meant(dateline);
    let chosen = choose(&places, &[], is_also_a_word(dateline));
    let said = || places.first().filter(|_| said::within(dateline).is_some());
    chosen.map(|chosen| places[chosen.number]).or_else(|| said().copied())
}

/// What a dateline of two parts says of a place that it names.
fn stated_of(known: &Evidence, stated: Option<&(&str, Said)>) -> Option<Said> {
    let (name, said) = stated?;
    let points: Vec<_> = candidates(name).iter().map(|place| place.point).collect();
    let same = !points.is_empty() && known.places.iter().all(|place| points.contains(&place.point));
    same.then(|| said.clone())
}
