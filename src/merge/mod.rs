//! Over all reports: each entity once, with all its names; the events in order of time.
//!
//! Two events of two reports are never joined for sharing a date alone; `event` tells when they
//! are, and each joined sentence keeps the reason.

mod agreement;
mod alias;
mod event;
mod governments;
mod network;
#[cfg_attr(not(feature = "gazetteer"), path = "nowhere.rs")]
mod place;
mod quoted;
mod told;

pub use agreement::Alike;
pub use alias::{Alias, PossibleMatch, label_by_entity};
pub use place::points;
pub use told::{Told, told_of};

use crate::entity::{EntityKind, Point};
use crate::error::Problem;
use crate::find::claim::ClaimKind;
use crate::find::event::EventMention;
use crate::find::{self, Findings};
use crate::report::Collection;
use crate::span::Span;
use crate::status::Status;
use crate::when::{Day, When};
use std::collections::HashMap;
use xxhash_rust::xxh3::xxh3_64;

/// A collection with everything found in it.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The collection's title; empty when nobody gave one.
    pub title: String,
    /// The language of its reports (BCP 47); empty when nobody names one.
    pub language: String,
    /// The reports and what was found in each, by id.
    pub reports: Vec<Findings>,
    /// Everything that has a name, once, in the order of kinds and labels.
    pub entities: Vec<Entity>,
    /// For each report the indexes of the entities that its names are of.
    pub named: Vec<Vec<u32>>,
    /// The events in order of time.
    pub events: Vec<Event>,
}

/// Somebody, an organisation, a place or a nationality.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The name to show.
    pub label: String,
    /// Who or what it is, in a few words of an editor; empty where none are given.
    pub description: String,
    /// Its item in Wikidata, such as `Q90`; empty where none is given.
    pub wikidata: String,
    /// Its other names.
    pub aliases: Vec<Alias>,
    /// Which others it may be, for a person to decide.
    pub possible: Vec<PossibleMatch>,
    /// Where it is; none of what is no place, or of one that nobody knows.
    pub location: Option<Location>,
    /// Where it stands in the network of who appears with whom, from the left and from the top,
    /// in parts of 65,535 of its size; none of what does not stand in it.
    pub node: Option<[u16; 2]>,
}

/// Where a place is, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Where it is marked.
    pub point: Point,
    /// The country that it is in, or is (ISO 3166-1 alpha-2); empty where it is in none.
    pub country: String,
    /// Why it is taken to be there, in words.
    pub because: String,
}

/// Something that reports tell of one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stays the same as long as its report, sentence and time do.
    pub id: u64,
    /// A short headline.
    pub label: String,
    /// When.
    pub when: When,
    /// What supports it; never empty.
    pub evidence: Vec<Evidence>,
    /// The sentences of its reports in which somebody denies it.
    pub denials: Vec<Denial>,
    /// The indexes of its entities, ascending.
    pub entities: Vec<u32>,
    /// What became of it.
    pub status: Status,
}

/// A sentence that supports an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The index of its report.
    pub report: usize,
    /// The index of the sentence in the report.
    pub sentence: usize,
    /// The index of the date in the report.
    pub date: usize,
    /// The word of the sentence that names the event.
    pub trigger: Span,
    /// Why it was joined to the others, in words; empty where it was not.
    pub because: String,
    /// The words of who takes part; none where they hold no name.
    pub who: Option<Span>,
    /// The words of where it was.
    pub place: Option<Span>,
    /// The words of how many took part.
    pub number: Option<Span>,
    /// Who says so, where the report does not itself.
    pub claim: Option<Claim>,
    /// Which of the event's sentences may say the same.
    pub alike: Alike,
}

/// The claim that an event rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The words of who speaks; none where nobody is named.
    pub speaker: Option<Span>,
    /// The word of saying.
    pub verb: Span,
    /// How it is said.
    pub kind: ClaimKind,
}

/// A sentence in which somebody denies an event, without a time of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The index of its report.
    pub report: usize,
    /// The index of the sentence in the report.
    pub sentence: usize,
    /// The words of who denies it; none where nobody is named.
    pub speaker: Option<Span>,
    /// The word of denying.
    pub verb: Span,
}

/// How much of its reports a corpus keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Their whole texts.
    #[default]
    Texts,
    /// The sentences that tell an event, each with those before and after it.
    Quotations,
}

impl Keeping {
    /// Quotations alone, or whole texts.
    pub fn quotations(alone: bool) -> Keeping {
        if alone { Keeping::Quotations } else { Keeping::Texts }
    }
}

/// Analyses a collection. `done` is told after each report how many are.
pub fn analyse(collection: Collection, done: impl FnMut(usize)) -> (Corpus, Vec<Problem>) {
    analyse_keeping(Keeping::Texts, collection, done)
}

/// Analyses a collection, of whose texts so much is kept. Dates and names are found in the
/// whole texts; names are joined by what is kept, so that none of what is not is told.
pub fn analyse_keeping(
    keeping: Keeping,
    collection: Collection,
    mut done: impl FnMut(usize),
) -> (Corpus, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut reports = Vec::with_capacity(collection.reports.len());
    for report in collection.reports {
        let (findings, found) = find::find(report);
        reports.push(findings);
        problems.extend(found);
        done(reports.len());
    }
    problems.extend(alias::take_kinds(&mut reports, &collection.names));
    if keeping == Keeping::Quotations {
        reports = reports.into_iter().map(quoted::quoted).collect();
    }
    alias::settle_kinds(&mut reports, &collection.names);
    alias::tell_apart_by_title(&mut reports);
    governments::tell_apart(&mut reports, &collection.names);
    place::tell_apart(&mut reports, &collection.names);
    let (mut entities, named) = alias::join(&reports, &collection.names);
    problems.extend(place::locate(&reports, &named, &mut entities, &collection.names));
    let (mut events, found) = event::events(&reports, &named, &entities, &collection.events);
    problems.extend(found);
    agreement::tell(&reports, &named, &entities, &mut events);
    number_repeats(&mut events);
    network::lay_out(&events, &mut entities);
    alias::add_unwritten(&mut entities, &collection.names);
    let corpus = Corpus {
        title: collection.title,
        language: collection.language,
        reports,
        entities,
        named,
        events,
    };
    (corpus, problems)
}

/// What the event of one mention is called: of what its sentence tells of a date before all
/// else, the hash of its report, sentence and time; of the others, of their word too.
pub fn mention_id(findings: &Findings, mention: &EventMention) -> u64 {
    let mut key = format!(
        "{}\0{}\0{}",
        findings.report.id,
        findings.sentences[mention.sentence].of(&findings.report.text),
        mention.when.map(When::to_edtf).unwrap_or_default()
    );
    if !mention.main {
        key.push('\0');
        key.push_str(mention.trigger.of(&findings.report.text));
    }
    xxh3_64(key.as_bytes())
}

/// By when it was at the earliest, the finer date first.
fn order(event: &Event) -> (Day, Day, usize, usize) {
    let (first, last) = event.when.order();
    let evidence = &event.evidence[0];
    (first, last, evidence.report, evidence.sentence)
}

/// A sentence that stands twice in one report makes two events: the second is
/// numbered, so that every id is one event's.
fn number_repeats(events: &mut [Event]) {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    for event in events {
        let count = seen.entry(event.id).or_default();
        *count += 1;
        if *count > 1 {
            event.id = xxh3_64(&[event.id.to_le_bytes(), count.to_le_bytes()].concat());
        }
    }
}
