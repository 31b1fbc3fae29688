//! What is told of one entity: the events in which it takes part.

use super::Corpus;
use crate::entity::EntityKind;
use crate::find::event::{EventMention, Role};
use crate::lowercase::without_marks;
use crate::span::Span;
use std::collections::BTreeSet;

/// An event mention of a corpus: the index of its report, and its own there.
pub type Told = (usize, usize);

/// The event mentions in which an entity takes part as the one who acts or is acted on, by
/// any of its names, by its name as it stands in the texts, or by a word that stands for
/// it. What is said not to have happened is left out.
pub fn told_of(corpus: &Corpus, name: &str) -> Vec<Told> {
    let asked = without_marks(name.trim());
    let is_its = |label: &str| without_marks(label) == asked;
    let entities = (0u32..).zip(&corpus.entities).filter(|(_, entity)| {
        is_its(&entity.label) || entity.aliases.iter().any(|alias| is_its(&alias.label))
    });
    let entities: BTreeSet<u32> = entities.map(|(number, _)| number).collect();
    let mut spellings = spellings(name.trim(), !entities.is_empty());
    for &entity in &entities {
        // A surname stands for its bearer wherever it stands; of others, what was asked for does,
        // as reports write it.
        let entity = &corpus.entities[entity as usize];
        let aliases = entity.aliases.iter().map(|alias| &alias.label).chain([&entity.label]);
        let stands = |label: &&String| entity.kind == EntityKind::Person || is_its(label);
        spellings.extend(aliases.filter(stands).cloned());
    }
    let mut told = Vec::new();
    for (report, (findings, named)) in corpus.reports.iter().zip(&corpus.named).enumerate() {
        let written = occurrences(&findings.report.text, &spellings);
        let subject = Subject { named, entities: &entities, written: &written };
        let events = findings.events.iter().enumerate();
        let its = events.filter(|(_, event)| !event.negated && subject.takes_part(event));
        told.extend(its.map(|(mention, _)| (report, mention)));
    }
    told
}

/// Who is asked for, in one report.
struct Subject<'s> {
    /// The entities of the report's names.
    named: &'s [u32],
    entities: &'s BTreeSet<u32>,
    /// Where it is written, in order.
    written: &'s [Span],
}

impl Subject<'_> {
    fn takes_part(&self, event: &EventMention) -> bool {
        let acting = event.participants.iter().filter(|one| one.role != Role::Oblique);
        acting.into_iter().any(|one| {
            one.names.iter().any(|&name| {
                self.named.get(name).is_some_and(|entity| self.entities.contains(entity))
            }) || self.is_written(one.span)
                || one.refers.is_some_and(|span| self.is_written(span))
        })
    }

    fn is_written(&self, inside: Span) -> bool {
        let first = self.written.partition_point(|span| span.end <= inside.start);
        self.written.get(first).is_some_and(|span| inside.overlaps(*span))
    }
}

/// How an entity is written where no name was found: as it is asked for, by the number of
/// its model ("A380"), and, where no name is known, by the rest of what is asked for without
/// its first word or its last ("787 Dreamliner", "Boeing 787").
fn spellings(name: &str, known: bool) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let numbered = |word: &&str| word.len() > 2 && word.contains(|c: char| c.is_numeric());
    let mut spellings: Vec<String> =
        words.iter().copied().filter(numbered).map(str::to_owned).collect();
    if let (false, [_, rest @ ..]) = (known, &words[..])
        && rest.len() > 1
    {
        spellings.push(rest.join(" "));
        let lead = &words[..words.len() - 1];
        spellings.extend(lead.iter().any(numbered).then(|| lead.join(" ")));
    }
    spellings.push(name.to_owned());
    spellings.sort_unstable();
    spellings.dedup();
    spellings.retain(|spelling| !spelling.is_empty());
    spellings
}

/// Where any of some spellings stands in a text, between borders of words, in order. Of
/// several words, capitals matter not.
fn occurrences(text: &str, spellings: &[String]) -> Vec<Span> {
    let small = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for spelling in spellings {
        let several = spelling.contains(' ');
        let (text, sought) = if several {
            (small.as_str(), spelling.to_ascii_lowercase())
        } else {
            (text, spelling.clone())
        };
        found.extend(text.match_indices(&sought).map(|(at, word)| Span::new(at, at + word.len())));
    }
    found.retain(|span| {
        let before = text[..span.start as usize].chars().next_back();
        let rest = &text[span.end as usize..];
        let borders = [before, rest.chars().next()];
        !borders.iter().any(|c| c.is_some_and(char::is_alphanumeric)) && !goes_on(rest)
    });
    found.sort_unstable();
    found
}

/// Whether the words after a name make it another's: "iPhone" of "iPhone 3G".
fn goes_on(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else { return false };
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.contains(|c: char| c.is_ascii_digit())
        || word.starts_with(char::is_uppercase) && word.len() > 1
}
