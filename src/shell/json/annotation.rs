//! What is found in one text.

mod claim;

use super::{Interval, NameMention, Published, TextRange, Timex};
use crate::error::Problem;
use crate::find::claim::ClaimMention;
use crate::find::date::DateMention;
use crate::find::event;
use crate::find::{self, Findings};
use crate::merge;
use crate::report::{Field, Report, read_stated, settle, take_field};
use crate::span::{CodePoints, Span};
use crate::when::Modifier;
use claim::{Claim, Words};
use serde::Serialize;

/// A text to be read.
#[derive(Clone, Copy, Debug)]
pub(in crate::shell) struct Input<'a> {
    /// What its output and its problems name it by.
    pub(in crate::shell) id: &'a str,
    /// The day that relative dates are counted from, as its caller gives it.
    pub(in crate::shell) date: Option<&'a str>,
    /// Its language (BCP 47).
    pub(in crate::shell) language: Option<&'a str>,
    /// The text.
    pub(in crate::shell) text: &'a str,
}

/// What was found in a text. Every range is in Unicode code points of the text,
/// half-open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Annotation<'a> {
    /// The text's id.
    id: &'a str,
    /// The day that relative dates were counted from.
    published: Published<'a>,
    /// Its sentences.
    sentences: Vec<TextRange>,
    /// Its time expressions.
    timexes: Vec<Timex<'a>>,
    /// Its names.
    names: Vec<NameMention<'a>>,
    /// Who says what in it.
    claims: Vec<Claim<'a>>,
    /// Its events.
    events: Vec<EventMention<'a>>,
    /// What could not be read in it.
    #[cfg_attr(feature = "worker", tsify(type = "Problem[]"))]
    problems: &'a [Problem],
}

/// An event, with the sentence that tells it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct EventMention<'a> {
    #[serde(flatten)]
    range: TextRange,
    /// The word that names the event: its first code point, and the one after its last.
    #[cfg_attr(feature = "worker", tsify(type = "[number, number]"))]
    trigger: (u32, u32),
    /// The event's headline.
    label: &'a str,
    /// When it was.
    when: Interval,
    /// Whether its time is told by a date of its sentence, or is that of the report.
    dated: bool,
    /// Who or what takes part.
    participants: Vec<Participant<'a>>,
    /// Where, by a name of its sentence; null where it tells no place.
    place: Option<Words<'a>>,
    /// How many take part; null where it tells no number.
    number: Option<Words<'a>>,
    /// What became of it.
    #[cfg_attr(
        feature = "worker",
        tsify(
            type = "\"happened\" | \"planned\" | \"foiled\" | \"cancelled\" | \"denied\" | \"alleged\""
        )
    )]
    status: &'static str,
    /// Whether its sentence says that it did not happen.
    negated: bool,
    /// Who says so, where the report does not itself; else null.
    claim: Option<EventClaim<'a>>,
    /// The name of the rule that found it.
    rule: &'static str,
}

/// The claim that an event rests on.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct EventClaim<'a> {
    /// The words of who speaks; null where nobody is named.
    speaker: Option<&'a str>,
    /// The word of saying.
    verb: &'a str,
    /// How: `said`, `denied`.
    kind: &'static str,
}

impl<'a> EventClaim<'a> {
    fn new(claim: &ClaimMention, text: &'a str) -> EventClaim<'a> {
        EventClaim {
            speaker: claim.speaker.map(|span| span.of(text)),
            verb: claim.verb.of(text),
            kind: claim.kind.name(),
        }
    }
}

/// A noun phrase that takes part in an event.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "worker", derive(tsify::Tsify), tsify(missing_as_null))]
pub(in crate::shell) struct Participant<'a> {
    #[serde(flatten)]
    words: Words<'a>,
    /// Its part.
    #[cfg_attr(
        feature = "worker",
        tsify(type = "\"subject\" | \"object\" | \"partner\" | \"oblique\"")
    )]
    role: &'static str,
    /// The words before that it stands for, such as those of "he"; null for itself.
    refers: Option<Words<'a>>,
    /// The names in it, or the name it stands for, as they are shown.
    names: Vec<&'a str>,
}

/// Reads a text: what was found, and what could not be read. The caller's date goes
/// before one that the text states.
pub(in crate::shell) fn annotate(input: Input<'_>) -> (Findings, Vec<Problem>) {
    let (report, mut problems) = read(input);
    let (findings, found) = find::find(report);
    problems.extend(found);
    (findings, problems)
}

impl<'a> Annotation<'a> {
    /// What was found in a text, as it leaves the program.
    pub(in crate::shell) fn new(
        input: Input<'a>,
        findings: &'a Findings,
        problems: &'a [Problem],
    ) -> Annotation<'a> {
        let points = CodePoints::new(input.text);
        let range = |span: Span| TextRange::from(points.span(span));
        let Findings { report, sentences, dates, names, claims, events } = findings;
        let published = report.published.as_ref();
        let reason = published.map_or("", |published| published.reason.as_str());
        let located = names.iter().zip(merge::points(findings));
        let named = located.map(|(name, point)| {
            let text = name.span.of(input.text);
            let mention = NameMention::new(range(name.span), text, name.kind, &name.label);
            NameMention { rule: Some(name.rule), ..mention.at(point) }
        });
        let words = |span: Span| Words::new(range(span), span.of(input.text));
        let participant = |one: &'a event::Participant| Participant {
            words: words(one.span),
            role: one.role.word(),
            refers: one.refers.map(words),
            names: one.names.iter().map(|&name| names[name].label.as_str()).collect(),
        };
        let told = events.iter().map(|event| EventMention {
            range: range(sentences[event.sentence]),
            trigger: points.span(event.trigger),
            label: &event.label,
            when: Interval::from(event.when),
            dated: event.date.is_some(),
            participants: event.participants.iter().map(participant).collect(),
            place: event.place.map(|place| words(names[place].span)),
            number: event.number.map(words),
            status: event.status.word(),
            negated: event.negated,
            claim: event.claim.map(|claim| EventClaim::new(&claims[claim], input.text)),
            rule: event.rule,
        });
        Annotation {
            id: input.id,
            published: Published::new(published.map(|known| (known.when, known.basis)), reason),
            sentences: sentences.iter().map(|&span| range(span)).collect(),
            timexes: dates.iter().map(|date| timex(date, range(date.span), input.text)).collect(),
            names: named.collect(),
            claims: claims.iter().map(|claim| Claim::new(claim, findings, &points)).collect(),
            events: told.collect(),
            problems,
        }
    }
}

fn timex<'a>(date: &'a DateMention, range: TextRange, text: &'a str) -> Timex<'a> {
    Timex {
        range,
        text: date.span.of(text),
        r#type: date.kind,
        value: &date.value,
        r#mod: date.modifier.map(Modifier::word),
        quant: date.written.quant(),
        freq: date.written.freq(),
        zone: date.written.zone(),
        begin_point: date.begin_point(),
        end_point: date.end_point(),
        alternatives: date.alternatives.iter().map(|other| other.when.to_edtf()).collect(),
        interval: Interval::from(date.resolved.when),
        rule: date.rule,
        anchor: date.anchor.map_or_else(|| "none".to_owned(), |anchor| anchor.in_words()),
        working: &date.resolved.step,
    }
}

/// The text as a report whose body is all of it.
pub(in crate::shell) fn read(input: Input<'_>) -> (Report, Vec<Problem>) {
    let (mut report, mut problems) = read_stated(input.id, input.id, input.text.to_owned());
    report.body = Span::new(0, input.text.len());
    report.language = input.language.map(Field::editor);
    if let Some(date) = input.date {
        let problem = take_field(&mut report, date);
        // What the text says of itself matters no more.
        if problem.is_none() {
            problems.clear();
        }
        problems.extend(problem);
    }
    problems.extend(settle(std::slice::from_mut(&mut report), None));
    for problem in &mut problems {
        // There is no corpus.toml here; the caller may give the date.
        if problem.remedy.contains("corpus.toml") {
            "correct it, or give the day as \"date\"".clone_into(&mut problem.remedy);
        }
    }
    (report, problems)
}
