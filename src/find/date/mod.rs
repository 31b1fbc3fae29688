//! Dates in a text.
//!
//! Each sentence's tokens are read once: the lexicon gives each its possible
//! `Sense`s, then every family of rules is tried where its first
//! sense stands, and the longest match wins. The work is linear in the text: no
//! rule looks further than a few tokens.

mod calendar;
mod cursor;
mod recurring;
mod sense;
mod shifted;
mod tense;

use crate::error::Problem;
use crate::report::Report;
use crate::span::Span;
use crate::text::Token;
use crate::when::{
    Anchor, Basis, Precision, Recurring, Resolved, TimexType, When, Written, resolve,
};
use cursor::Cursor;
use sense::{Sense, senses};

/// A time expression in a report, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// Its type.
    pub kind: TimexType,
    /// Its TIMEX3 value.
    pub value: String,
    /// What was said.
    pub written: Written,
    /// What it stands for.
    pub resolved: Resolved,
    /// What it was counted from; none when its words alone tell.
    pub anchor: Option<Anchor>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Words shaped like a day that no calendar has: `31 February 2018`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDay {
    /// The words.
    pub span: Span,
}

impl NoSuchDay {
    /// The problem to report.
    pub fn problem(&self, report: &Report) -> Problem {
        let line = 1 + report.text[..self.span.start as usize].matches('\n').count();
        Problem::with_file(
            &report.file,
            format!(
                "there is no day “{}”; it is left off the timeline",
                self.span.of(&report.text)
            ),
            "correct it, if the report does not mean to quote a mistake",
        )
        .at(format!("line {line}"))
    }
}

/// What one rule found at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    /// How many tokens it takes.
    length: usize,
    /// What was said.
    written: Written,
    /// The rule's name.
    rule: &'static str,
}

/// A family of rules: everything it can read at a place, the longest first.
type Family = fn(Cursor<'_>) -> Option<Found>;

const FAMILIES: [Family; 3] = [calendar::read, recurring::read, shifted::read];

/// Finds the dates of a text's sentences and resolves them beside `anchor`, the
/// report's publication. A day that no calendar has is not a date: it is given
/// apart.
pub fn find(
    text: &str,
    sentences: &[Vec<Token>],
    anchor: Option<Anchor>,
) -> (Vec<DateMention>, Vec<NoSuchDay>) {
    let mut dates: Vec<DateMention> = Vec::new();
    let mut wrong = Vec::new();
    for (sentence, tokens) in sentences.iter().enumerate() {
        let senses = senses(text, tokens);
        let mut narrative = None;
        let mut at = 0;
        while at < tokens.len() {
            let cursor = Cursor::new(text, tokens, &senses, at);
            let longest = FAMILIES
                .iter()
                .filter_map(|family| family(cursor))
                .max_by_key(|found| found.length);
            let Some(Found { length, written, rule }) = longest else {
                at += 1;
                continue;
            };
            let span = tokens[at].span.cover(tokens[at + length - 1].span);
            let written = signalled(written, &senses[..at]);
            at += length;
            let counted_from = anchor_for(&written, narrative, anchor);
            let resolved = resolve(&written, counted_from);
            if resolved.when.is_none() && (!resolved.anchored || counted_from.is_some_and(is_day)) {
                wrong.push(NoSuchDay { span });
                continue;
            }
            if !resolved.anchored {
                narrative = resolved.when;
            }
            dates.push(DateMention {
                span,
                sentence,
                kind: TimexType::Date,
                value: written.timex_value(resolved.when),
                anchor: counted_from.filter(|_| resolved.anchored),
                written,
                resolved,
                rule,
            });
        }
    }
    (dates, wrong)
}

/// Lays the signal before a date over it: "since 2014", "until Friday".
fn signalled(written: Written, before: &[Sense]) -> Written {
    match before.last() {
        Some(Sense::Since) => Written::Since(Box::new(written)),
        Some(Sense::Until) => Written::Until(Box::new(written)),
        _ => written,
    }
}

/// What a named month or day is counted from: a month or day named in full before
/// it in its sentence, if that is not later than the publication ("said in October 2018 ... a June
/// plot"), otherwise the publication.
fn anchor_for(
    written: &Written,
    narrative: Option<When>,
    published: Option<Anchor>,
) -> Option<Anchor> {
    let named = matches!(
        written,
        Written::Again { name: Recurring::Month(_) | Recurring::MonthDay(..), .. }
    );
    let when = narrative.filter(|when| {
        let fine = matches!(when.precision(), Precision::Day | Precision::Month);
        fine && named
            && published.is_none_or(|p| when.earliest() <= p.when.latest().or(when.earliest()))
    });
    when.map(|when| Anchor { when, basis: Basis::Narrative }).or(published)
}

fn is_day(anchor: Anchor) -> bool {
    anchor.when.earliest().is_some() && anchor.when.earliest() == anchor.when.latest()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn found(published: &str, text: &str) -> Vec<String> {
        let anchor =
            published.parse().ok().map(|day| Anchor { when: When::day(day), basis: Basis::Stated });
        let sentences: Vec<_> = text::sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| text::tokens(text, span))
            .collect();
        let (dates, wrong) = find(text, &sentences, anchor);
        let dates = dates.iter().map(|date| {
            let edtf = date.resolved.when.map_or("?".into(), When::to_edtf);
            format!("{} {edtf}", date.span.of(text))
        });
        dates.chain(wrong.iter().map(|wrong| format!("{} none", wrong.span.of(text)))).collect()
    }

    #[test]
    fn a_month_after_a_full_date_is_counted_from_it() {
        let text = "France said in October 2018 there was no doubt Iran was behind a June plot.";
        assert_eq!(found("2019-10-23", text), ["October 2018 2018-10", "June 2018-06"]);
    }

    #[test]
    fn signals_open_an_end_and_stay_out_of_the_words() {
        assert_eq!(found("2019-10-23", "Since 2014, they have lived there."), ["2014 2014/.."]);
        assert_eq!(found("2019-10-23", "It was open until March 2018."), ["March 2018 ../2018-03"]);
    }

    #[test]
    fn a_day_that_no_calendar_has_is_given_apart() {
        assert_eq!(found("2019-10-23", "On 31 February 2018 he left."), ["31 February 2018 none"]);
        assert_eq!(found("2019-10-23", "On February 30 he left."), ["February 30 none"]);
    }

    #[test]
    fn without_a_publication_only_full_dates_are_known() {
        assert_eq!(found("", "In 2013 and in July they left."), ["2013 2013", "July ?"]);
    }
}
