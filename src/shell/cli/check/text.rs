//! What `dateline check` says in words.

use super::super::counted;
use super::{Checked, Known, quoted};
use crate::error::visible;
use crate::merge::Corpus;
use crate::report::PassedOver;
use std::io::{self, Write};

/// So many pairs of names that may be of one are told.
const POSSIBLE: usize = 20;

/// Writes what was read of a report.
pub(super) fn write_report(report: &Checked<'_>, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{}", visible(report.file))?;
    let known = [
        ("title", &report.title),
        ("source", &report.source),
        ("published", &report.published),
        ("url", &report.url),
        ("licence", &report.licence),
        ("language", &report.language),
    ];
    for (key, known) in known {
        let Some(Known { value, basis, reason }) = known else { continue };
        let because = if reason.is_empty() { String::new() } else { format!(": {reason}") };
        writeln!(output, "  {key:<10} {value} ({basis}{because})")?;
    }
    let Checked { sentences, dates, events, .. } = report;
    let found = [(sentences, "sentence"), (dates, "date"), (events, "event")];
    let found = found.map(|(count, noun)| counted(*count, noun)).join(", ");
    writeln!(output, "  {:<10} {found}", "found")?;
    if !report.missing.is_empty() {
        let keys = report.missing.join(", ");
        let table = quoted(report.file);
        writeln!(
            output,
            "  {:<10} {keys}: say it in corpus.toml, under [reports.{table}]",
            "missing"
        )?;
    }
    for problem in &report.problems {
        writeln!(output, "  {:<10} {problem}", "problem")?;
    }
    writeln!(output)
}

/// The names that may be of one, for the editor to decide: each pair once.
pub(super) fn write_possible(corpus: &Corpus, output: &mut impl Write) -> io::Result<()> {
    let pairs = (0u32..).zip(&corpus.entities).flat_map(|(number, entity)| {
        let others = entity.possible.iter().filter(move |other| other.entity > number);
        others.map(move |other| (entity, other))
    });
    let pairs: Vec<_> = pairs.collect();
    for (entity, other) in pairs.iter().take(POSSIBLE) {
        let (one, also) = (&entity.label, &corpus.entities[other.entity as usize].label);
        writeln!(output, "{} and {} may be one: {}", quoted(one), quoted(also), other.because)?;
    }
    if pairs.len() > POSSIBLE {
        let more = pairs.len() - POSSIBLE;
        writeln!(output, "and {more} pairs more: `dateline names --possible` tells all")?;
    }
    // One name of two kinds needs a `type`.
    if let Some((entity, other)) = pairs.first() {
        let (one, also) = (&entity.label, &corpus.entities[other.entity as usize].label);
        let table = quoted(one);
        match one == also {
            true => writeln!(
                output,
                "Say so in corpus.toml, under [names.{table}]: type = \"person\"\n"
            )?,
            false => writeln!(
                output,
                "Say so in corpus.toml, under [names.{table}]: also = [{also}], or not = [{also}]\n",
                also = quoted(also)
            )?,
        }
    }
    Ok(())
}

/// What is said of files that are taken for no reports.
pub(super) fn passed(files: &PassedOver) -> String {
    format!(
        "Not read: {files}; a report among them is read once its name ends in .txt, .md or .html"
    )
}

/// In one line. An event is counted once however many reports tell it.
pub(super) fn summary(reports: &[Checked<'_>], events: usize, problems: usize) -> String {
    let without = |key| reports.iter().filter(|report| report.missing.contains(&key)).count();
    format!(
        "{}, {}; {} without a day of publication that somebody says, {} without a \
         source, {} without a title; {} twice; {}",
        counted(reports.len(), "report"),
        counted(events, "event"),
        without("published"),
        without("source"),
        without("title"),
        reports.iter().filter(|report| report.same_as.is_some()).count(),
        counted(problems, "problem"),
    )
}
