//! The reports as citations.

use super::Document;
use super::selection::Selection;
use crate::explore::citation;
use crate::export::bibtex_key;
use serde_json::value::RawValue;
use std::collections::HashSet;

/// As BibTeX, an entry a report.
pub(super) fn bibtex(selection: &Selection<'_>) -> Document {
    let mut keys = HashSet::new();
    let entries = selection
        .reports
        .iter()
        .map(|&report| citation(report).bibtex_of_key(&new_key(report.id(), &mut keys)));
    let entries: Vec<String> = entries.collect();
    Document { bytes: entries.join("\n").into_bytes(), ..Document::default() }
}

/// As CSL-JSON, an item a report.
pub(super) fn csl_json(selection: &Selection<'_>) -> serde_json::Result<Document> {
    let mut items: Vec<Box<RawValue>> = Vec::new();
    for &report in &selection.reports {
        items.append(&mut serde_json::from_str(&citation(report).csl_json())?);
    }
    Document::json(&items)
}

/// A key that no entry has yet. BibTeX tells keys apart by no capitals, and allows few of
/// the letters that names of files have.
fn new_key(id: &str, keys: &mut HashSet<String>) -> String {
    let key = bibtex_key(id);
    let mut other = key.clone();
    let mut number = 1;
    while !keys.insert(other.to_ascii_lowercase()) {
        number += 1;
        other = format!("{key}-{number}");
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_entries_have_one_key() {
        let mut keys = HashSet::new();
        let made = ["a", "A", "!", "?", "a-2", "a"].map(|id| new_key(id, &mut keys));
        assert_eq!(made, ["a", "A-2", "report", "report-2", "a-2-2", "a-3"]);
    }
}
