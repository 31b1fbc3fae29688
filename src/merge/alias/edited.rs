//! What an editor says of names.

use super::Names;
use crate::error::Problem;
use crate::find::Findings;
use crate::report::{CORPUS_FILE, EditedName};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Gives names the kinds that an editor says they have. Those of which no report has any
/// are problems.
pub(in crate::merge) fn take_kinds(
    reports: &mut [Findings],
    edited: &BTreeMap<String, EditedName>,
) -> Vec<Problem> {
    let mut kinds = HashMap::new();
    for (label, name) in edited {
        for label in forms(label, name) {
            kinds.insert(label, name.kind);
        }
    }
    let mut met: HashSet<&str> = HashSet::new();
    for name in reports.iter_mut().flat_map(|findings| &mut findings.names) {
        if let Some((label, kind)) = kinds.get_key_value(&*name.label) {
            met.insert(label);
            name.kind = kind.unwrap_or(name.kind);
        }
    }
    let unmet =
        edited.iter().filter(|(label, name)| !forms(label, name).any(|it| met.contains(it)));
    unmet.map(|(label, name)| missing(label, name)).collect()
}

/// A name and its others.
fn forms<'e>(label: &'e str, name: &'e EditedName) -> impl Iterator<Item = &'e str> {
    std::iter::once(label).chain(name.also.iter().map(String::as_str))
}

fn missing(label: &str, name: &EditedName) -> Problem {
    let message = format!("no report has the name `{label}`, nor its others");
    let problem = Problem::with_file(CORPUS_FILE, message, "write it as a report does");
    problem.at(format!("line {}", name.line))
}

impl Names<'_> {
    /// Joins the names that an editor says are one, and keeps apart those that are not.
    pub(super) fn join_edited(&mut self, edited: &BTreeMap<String, EditedName>) {
        for (label, name) in edited {
            let forms: HashSet<&str> = forms(label, name).collect();
            let own = self.called(|label| forms.contains(label));
            let others = self.called(|label| name.not.iter().any(|other| other == label));
            for &one in &own {
                for &other in &others {
                    self.groups.keep_apart(one, other);
                }
            }
            let Some(&first) = own.first() else { continue };
            for &other in &own[1..] {
                if self.keys[first].0 == self.keys[other].0 {
                    self.groups.join(first, other, "the editor says so".into());
                }
            }
        }
    }

    /// The numbers of the names with some label.
    fn called(&self, is: impl Fn(&str) -> bool) -> Vec<usize> {
        let labels = self.keys.iter().enumerate().filter(|(_, (_, label, _))| is(label));
        labels.map(|(number, _)| number).collect()
    }
}
