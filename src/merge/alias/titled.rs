//! A wife and a husband by one surname: "Mrs. Bush" and "Mr. Bush".

use super::short;
use crate::entity::EntityKind;
use crate::find::Findings;
use crate::find::name::NameMention;
use std::collections::{BTreeMap, BTreeSet};

/// The titles of a man and of a woman, as they are written and as they are shown.
const TITLES: [(&str, &str); 8] = [
    ("Mr.", "Mr."),
    ("Mr", "Mr."),
    ("Mrs.", "Mrs."),
    ("Mrs", "Mrs."),
    ("Ms.", "Ms."),
    ("Ms", "Ms."),
    ("Miss", "Miss"),
    ("Madame", "Madame"),
];

/// The title of a man, as it is shown.
const MAN: &str = "Mr.";

/// What one report says of those who have a surname.
#[derive(Default)]
struct Bearers<'r> {
    /// The titles before it.
    titles: BTreeSet<&'static str>,
    /// The whole names that have it.
    whole: BTreeSet<&'r str>,
}

/// Calls people by their titles too where a report tells a man and a woman of one surname apart by
/// them, or a woman and those of several whole names.
pub(in crate::merge) fn tell_apart_by_title(reports: &mut [Findings]) {
    reports.iter_mut().for_each(tell_apart);
}

fn tell_apart(findings: &mut Findings) {
    let text = &findings.report.text;
    let mut bearers: BTreeMap<String, Bearers> = BTreeMap::new();
    let people = findings.names.iter().filter(|name| name.kind == EntityKind::Person);
    for name in people {
        match title(text, name) {
            Some(title) => {
                bearers.entry(short::small(&name.label)).or_default().titles.insert(title);
            }
            None => {
                for surname in short::parts(EntityKind::Person, &name.label) {
                    let bearers = bearers.entry(short::small(surname)).or_default();
                    bearers.whole.insert(&name.label);
                }
            }
        }
    }
    let apart = |name: &NameMention| {
        let title = title(text, name)?;
        let bearers = bearers.get(&short::small(&name.label))?;
        let women = bearers.titles.iter().any(|title| *title != MAN);
        let several = bearers.titles.contains(MAN) || bearers.whole.len() > 1;
        (women && several).then(|| format!("{title} {}", name.label))
    };
    let labels: Vec<_> = findings.names.iter().map(apart).collect();
    for (name, label) in findings.names.iter_mut().zip(labels) {
        name.label = label.unwrap_or(std::mem::take(&mut name.label));
    }
}

/// A name without the title by which it is told apart; none where it has no such.
pub(super) fn untitled(label: &str) -> Option<&str> {
    let (title, name) = label.split_once(' ')?;
    TITLES.iter().any(|(_, shown)| *shown == title).then_some(name)
}

/// The title before a surname that stands alone.
fn title(text: &str, name: &NameMention) -> Option<&'static str> {
    if name.kind != EntityKind::Person || name.label.contains(' ') {
        return None;
    }
    let before = text.get(..name.span.start as usize)?;
    let word = before.strip_suffix(char::is_whitespace)?.rsplit(char::is_whitespace).next()?;
    let word = word.trim_start_matches(|c: char| !c.is_alphabetic());
    TITLES.iter().find(|(written, _)| *written == word).map(|(_, shown)| *shown)
}
