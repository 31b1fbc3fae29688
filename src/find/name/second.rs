//! The second look: what the names found in a report say of the words that could not be
//! told by themselves.
//!
//! "Kopp" is a person where the report has named James Kopp, "Norton" is a company where
//! it has named Norton Industries Inc. (The way of Krishnan and Manning, 2006: a first
//! pass over the report, and a second that is told of the first.)

use super::model::{self, KINDS, NONE};
use super::view::View;
use crate::find::lexicon::hash::{self, HashKeyed, mix};
use crate::find::lexicon::{Listed, Shape};
use std::ops::Range;

/// A run of a sentence with the labels of the first look.
#[derive(Clone, Debug)]
pub struct Looked<'v> {
    /// The words of its sentence.
    pub views: &'v [View],
    /// The run.
    pub run: Range<usize>,
    /// The label of each of its words.
    pub labels: Vec<u8>,
}

/// How the names of a report use a word.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    /// Alone, by kind.
    alone: [u16; KINDS],
    /// With a capital inside a sentence, and in no name.
    no_name: u16,
    /// First or last in the name of a person of several words.
    person: [u16; 2],
    /// First in the name of an organisation of several words, and further on.
    organisation: [u16; 2],
    /// In the name of a place of several words.
    place: u16,
    /// Anywhere in a name of several words that ends like that of a company.
    company: u16,
}

/// The words of all names of a report.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    uses: HashKeyed<Uses>,
}

/// Ends of the names of companies, in small letters.
const COMPANY_ENDS: [&str; 14] = [
    "inc.",
    "corp.",
    "co.",
    "ltd.",
    "cos.",
    "inc",
    "corp",
    "ltd",
    "plc",
    "group",
    "company",
    "corporation",
    "holdings",
    "industries",
];

impl Evidence {
    /// What the first look at a report found.
    pub fn new(looked: &[Looked]) -> Evidence {
        let ends = COMPANY_ENDS.map(hash::text);
        let mut evidence = Evidence::default();
        for look in looked {
            for (name, kind) in names(look) {
                evidence.name(look, name, kind, &ends);
            }
        }
        evidence
    }

    fn name(&mut self, look: &Looked, name: Range<usize>, kind: Option<usize>, ends: &[u64]) {
        let views = &look.views[name.clone()];
        let Some(kind) = kind else {
            for view in views.iter().filter(|view| !view.first) {
                self.uses.entry(view.small).or_default().no_name += 1;
            }
            return;
        };
        if let [view] = views {
            self.uses.entry(view.small).or_default().alone[kind] += 1;
            return;
        }
        let company = kind == 1 && views.last().is_some_and(|last| ends.contains(&last.small));
        for (at, view) in views.iter().enumerate() {
            let uses = self.uses.entry(view.small).or_default();
            match kind {
                0 if at == 0 => uses.person[0] += 1,
                0 if at + 1 == views.len() => uses.person[1] += 1,
                1 => uses.organisation[usize::from(at > 0)] += 1,
                2 => uses.place += 1,
                _ => (),
            }
            uses.company += u16::from(company);
        }
    }

    /// Tells `tell` the hash of each feature that the report adds to the word at `at` of
    /// the run.
    pub fn features(&self, look: &Looked, at: usize, mut tell: impl FnMut(u64)) {
        let view = &look.views[look.run.start + at];
        let label = u64::from(look.labels[at]);
        if matches!(view.shape, Shape::Sign | Shape::Small | Shape::Number) {
            return;
        }
        let mut uses = self.uses.get(&view.small).copied().unwrap_or_default();
        let (own, kind) = own(look, at);
        if own.len() == 1 {
            match kind {
                Some(kind) => uses.alone[kind] = uses.alone[kind].saturating_sub(1),
                None if !view.first => uses.no_name = uses.no_name.saturating_sub(1),
                None => (),
            }
        }
        let place = match (own.len(), at == own.start) {
            (1, _) => 0,
            (_, true) => 1,
            _ => 2,
        };
        let few = |count: u16| u64::from(count.min(2));
        let any = |count: u16| u64::from(count > 0);
        let lists = u64::from(view.known.listed.any(Listed::TOWN | Listed::COUNTRY)) << 1
            | u64::from(view.known.listed.any(Listed::LAST | Listed::FIRST));
        let seen = [
            few(uses.alone[0]),
            few(uses.alone[1]),
            few(uses.alone[2]),
            few(uses.no_name),
            any(uses.person[0]),
            any(uses.person[1]),
            any(uses.organisation[0]),
            any(uses.organisation[1]),
            any(uses.company),
            any(uses.place),
        ];
        let here = label << 2 | place;
        let mut number = 200u64;
        let mut add = |value: u64| {
            number += 1;
            tell(mix(number, value));
        };
        add(here);
        for (index, count) in seen.into_iter().enumerate() {
            if count > 0 {
                add(mix(index as u64, count << 8 | label));
                add(mix(index as u64, count << 8 | here << 2 | lists));
            } else {
                add(0);
                add(0);
            }
        }
        let all = seen.iter().fold(0, |all, count| all << 2 | count);
        add(mix(all, here));
        add(mix(all, lists));
    }
}

/// The name that the word at `at` of a run stands in, by places of the run, and its kind.
fn own(look: &Looked, at: usize) -> (Range<usize>, Option<usize>) {
    let label = usize::from(look.labels[at]);
    if label == NONE {
        return (at..at + 1, None);
    }
    let inside = |at: usize| {
        look.labels.get(at).is_some_and(|&label| label != NONE as u8 && label.is_multiple_of(2))
    };
    let (mut start, mut end) = (at, at + 1);
    while start > 0 && inside(start) {
        start -= 1;
    }
    while inside(end) {
        end += 1;
    }
    (start..end, Some(model::kind(label)))
}

/// The names of a run, by places of the sentence, and the words that are in none.
fn names(look: &Looked) -> Vec<(Range<usize>, Option<usize>)> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < look.labels.len() {
        let (own, kind) = own(look, at);
        at = own.end;
        names.push((look.run.start + own.start..look.run.start + own.end, kind));
    }
    names
}
