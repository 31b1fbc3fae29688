//! Mentions in one report: dates, names and claims, and the events they make.
//!
//! One folder a kind of mention, one file a family of rules. Nothing here looks
//! at a second report; that is [`merge`](crate::merge).

pub mod claim;
pub mod clause;
pub mod date;
pub mod event;
mod lexicon;
pub mod name;
pub mod part_of_speech;
mod published;
mod rule;

pub use published::infer_published;
pub use rule::{RULES, rule_in_words};

use crate::error::Problem;
use crate::report::Report;
use crate::span::Span;
use crate::text;
use std::ops::Range;

/// A report with everything found in it.
#[derive(Clone, Debug)]
pub struct Findings {
    /// The report. An undated one has bounds now, where any could be inferred.
    pub report: Report,
    /// The sentences of its body, in order.
    pub sentences: Vec<Span>,
    /// Its dates, in the order of the text.
    pub dates: Vec<date::DateMention>,
    /// Its names, in the order of the text.
    pub names: Vec<name::NameMention>,
    /// Who says what in it, in the order of the text.
    pub claims: Vec<claim::ClaimMention>,
    /// What it tells, in the order of the text.
    pub events: Vec<event::EventMention>,
}

/// The places of those of some items that belong to a sentence; `place` tells the sentence of
/// each, in whose order they are.
pub(crate) fn of_sentence<T>(
    items: &[T],
    sentence: usize,
    place: impl Fn(&T) -> usize,
) -> Range<usize> {
    let start = items.partition_point(|item| place(item) < sentence);
    start..start + items[start..].partition_point(|item| place(item) == sentence)
}

/// Finds everything in one report.
pub fn find(mut report: Report) -> (Findings, Vec<Problem>) {
    let sentences: Vec<Span> =
        report.news().flat_map(|part| text::sentences(&report.text, part)).collect();
    let tokens: Vec<_> = sentences.iter().map(|&span| text::tokens(&report.text, span)).collect();
    let told = report.language.as_ref().map(|language| language.value.as_str());
    let tag = told.or(report.likely_language).unwrap_or_default();
    let locale = date::Locale::of_tag(tag);
    let locale = date::Locale { day_order: report.day_order.or(locale.day_order), ..locale };
    let dates = |anchor| date::find_in(locale, &report.text, &tokens, anchor);
    if report.published.is_none() {
        report.published = infer_published(&report, &tokens, &dates(None).0);
    }
    let anchor = report.published.as_ref().map(|published| published.anchor());
    let (dates, wrong) = dates(anchor);
    let problems = problems(&report, &wrong);
    let mut names = name::find(&report.text, &tokens);
    // "May" in a date is a month, whoever else is called so.
    let mut dated = dates.iter().peekable();
    names.retain(|name| {
        while dated.next_if(|date| date.span.end <= name.span.start).is_some() {}
        dated.peek().is_none_or(|date| !date.span.contains(name.span))
    });
    let claims = claim::find(&report.text, &sentences, &tokens, &names);
    let english = tag.is_empty() || tag.split('-').next().is_some_and(|tag| tag == "en");
    let events = event::find(event::Found {
        text: &report.text,
        sentences: &sentences,
        tokens: &tokens,
        dates: &dates,
        names: &names,
        claims: &claims,
        published: report.published.as_ref().map(|published| published.when),
        english,
    });
    (Findings { report, sentences, dates, names, claims, events }, problems)
}

/// The days that no calendar has, each with its line, counted in one pass.
fn problems(report: &Report, wrong: &[date::NoSuchDay]) -> Vec<Problem> {
    let (mut at, mut line) = (0, 1);
    let problems = wrong.iter().map(|wrong| {
        let start = wrong.span.start as usize;
        line += report.text.get(at..start).map_or(0, |text| text.matches('\n').count());
        at = start;
        wrong.problem(report, line)
    });
    problems.collect()
}
