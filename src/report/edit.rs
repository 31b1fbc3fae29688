//! What the editor says of reports, laid over what they say of themselves.

use super::{CORPUS_FILE, EditedReport, Field, Published, Report};
use crate::error::Problem;
use crate::when::{Basis, When};
use std::collections::{BTreeMap, HashMap};

/// Lays entries, each by the file or the id of a report, over the reports, by id; what is
/// wrong with an entry.
pub(super) fn lay_over(
    reports: &mut BTreeMap<String, Report>,
    entries: &BTreeMap<String, EditedReport>,
) -> Vec<Problem> {
    let ids: HashMap<String, String> =
        reports.iter().map(|(id, report)| (report.file.clone(), id.clone())).collect();
    let mut problems = Vec::new();
    for (named, entry) in entries {
        match reports.get_mut(ids.get(named).unwrap_or(named)) {
            Some(report) => edit(report, entry),
            None => problems.push(missing(named, entry.line)),
        }
    }
    problems
}

/// An entry, on a line of `corpus.toml`, of what is not in the folder.
pub(super) fn missing(file: &str, line: usize) -> Problem {
    let problem = Problem::with_file(
        CORPUS_FILE,
        format!("there is no report `{file}` in this folder, or it could not be read"),
        "correct the name or remove the entry",
    );
    problem.at(format!("line {line}"))
}

/// Lays the editor's words over the report's own: the editor has read both.
fn edit(report: &mut Report, entry: &EditedReport) {
    let fields = [
        (&mut report.title, &entry.title),
        (&mut report.source, &entry.source),
        (&mut report.url, &entry.url),
        (&mut report.licence, &entry.licence),
        (&mut report.language, &entry.language),
    ];
    for (field, said) in fields {
        if let Some(value) = said {
            *field = Some(Field::editor(value));
        }
    }
    if let Some(day) = entry.published {
        report.published = Some(Published {
            when: When::day(day),
            basis: Basis::Editor,
            stated: None,
            reason: String::new(),
        });
    }
}
