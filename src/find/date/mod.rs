//! Dates in a text.
//!
//! Each sentence's tokens are read once: the lexicon gives each its possible
//! `Sense`s, then every family of rules is tried where its first
//! sense stands, and the longest match wins. The work is linear in the text: no
//! rule looks further than a few tokens.
//!
//! One file is one family. Those that any language has through its words stand here;
//! a language's own, with its words, are a folder: `english`, `german`. `context`
//! keeps what a date can be counted from; `ranges` lays the two ends of a time over
//! each other.

mod alternatives;
mod auxiliary;
mod calendar;
mod context;
mod counted;
mod cursor;
mod day_away;
mod day_list;
mod direction;
mod english;
mod found;
mod german;
mod language;
mod mention;
mod numeric;
mod ranges;
mod recurring;
mod said;
mod sense;
mod tense;
mod year;

use crate::text::Token;
use crate::when::{Anchor, Modifier, TimexType, Written};
use context::Context;
use cursor::{Cursor, Sentence};
pub(in crate::find) use english::is_past_form;
use found::{Found, From};
pub use language::{Language, Locale};
pub use mention::{Alternative, DateMention, NoSuchDay};
use numeric::Order;
use sense::{Sense, senses};

/// Finds the dates of a text's sentences and resolves them beside `anchor`, the
/// report's publication. A day that no calendar has is not a date: it is given
/// apart.
pub fn find(
    text: &str,
    sentences: &[Vec<Token>],
    anchor: Option<Anchor>,
) -> (Vec<DateMention>, Vec<NoSuchDay>) {
    find_in(Locale::default(), text, sentences, anchor)
}

/// As [`find`], in a language and country.
pub fn find_in(
    locale: Locale,
    text: &str,
    sentences: &[Vec<Token>],
    anchor: Option<Anchor>,
) -> (Vec<DateMention>, Vec<NoSuchDay>) {
    let mut dates: Vec<DateMention> = Vec::new();
    let mut wrong = Vec::new();
    let mut context = Context::new(anchor);
    let Locale { language, day_order } = locale;
    let words = language.words();
    let order = Order::of(text, sentences, day_order);
    for (sentence, tokens) in sentences.iter().enumerate() {
        let senses = senses(text, tokens, words);
        context.sentence(sentence);
        let period = context.period();
        let mut read = Sentence { text, tokens, senses: &senses, language, order, period };
        let mut at = 0;
        while at < tokens.len() {
            let cursor = Cursor::new(&read, at);
            let Some(mut found) = may_begin(cursor).then(|| read_at(cursor)).flatten() else {
                at += 1;
                continue;
            };
            let or_so = (words.or_so)(cursor, &found);
            found.length += or_so;
            let so = (or_so > 0).then_some(Modifier::Approx);
            found.modifier = found.modifier.or(so).or_else(|| (words.beside)(cursor, &found));
            let span = tokens[at].span.cover(tokens[at + found.length - 1].span);
            let written = signalled(found.written.clone(), &senses[..at]);
            at += found.length;
            if written.names_no_day() {
                wrong.push(NoSuchDay { span });
                continue;
            }
            dates.push(context.mention(span, sentence, written, &found));
            read.period = context.period();
        }
    }
    ranges::join(words.link, text, sentences, &mut dates);
    (dates, wrong)
}

/// How many tokens after a small word are looked at: "the very end of the year".
const NEAR: usize = 4;

/// Whether a date may begin at a place. A small word, as every third is, begins one only
/// where something that tells of time follows soon.
fn may_begin(cursor: Cursor<'_>) -> bool {
    use Sense::{Article, Conjunction, Other, Preposition};
    let small = |sense| matches!(sense, Other | Article | Preposition | Conjunction);
    match cursor.sense(0) {
        Other => false,
        Article | Preposition | Conjunction => (1..=NEAR)
            .any(|ahead| !small(cursor.sense(ahead)) || cursor.is_any(ahead, &["period", "term"])),
        _ => true,
    }
}

/// The longest that any family reads at a place, with a word before it.
fn read_at(cursor: Cursor<'_>) -> Option<Found> {
    let core = longest(cursor);
    let around = (cursor.language().words().around)(cursor, longest);
    match (core, around) {
        (Some(core), Some(around)) if core.length >= around.length => Some(core),
        (core, around) => around.or(core),
    }
}

fn longest(cursor: Cursor<'_>) -> Option<Found> {
    if cursor.sense(0) == Sense::Other {
        return None;
    }
    let mut longest: Option<Found> = None;
    for family in cursor.language().words().families {
        if let Some(found) = family(cursor)
            && longest.as_ref().is_none_or(|longest| found.length > longest.length)
        {
            longest = Some(found);
        }
    }
    longest
}

/// Lays the signal before a date over it: "since 2014", "until Friday".
fn signalled(written: Written, before: &[Sense]) -> Written {
    if written.timex_type() != TimexType::Date || matches!(written, Written::Vague(_)) {
        return written;
    }
    match before.last() {
        Some(Sense::Since) => Written::Since(Box::new(written)),
        Some(Sense::Until) => Written::Until(Box::new(written)),
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text;
    use crate::when::{Basis, When};

    /// The first that a family reads in a sentence.
    pub(super) fn first(
        family: impl Fn(Cursor<'_>) -> Option<Found>,
        sentence: &str,
    ) -> Option<Found> {
        first_with(family, sentence)
    }

    /// The first that anything reads in a sentence.
    pub(super) fn first_with<T>(
        rule: impl Fn(Cursor<'_>) -> Option<T>,
        sentence: &str,
    ) -> Option<T> {
        let tokens = text::tokens(sentence, Span::new(0, sentence.len()));
        let senses = senses(sentence, &tokens, Language::English.words());
        let read = Sentence {
            text: sentence,
            tokens: &tokens,
            senses: &senses,
            language: Language::English,
            order: Order::Unknown,
            period: None,
        };
        (0..tokens.len())
            .filter(|&at| senses[at] != Sense::Other)
            .find_map(|at| rule(Cursor::new(&read, at)))
    }

    /// The longest that any family reads.
    pub(super) fn every_family(cursor: Cursor<'_>) -> Option<Found> {
        longest(cursor)
    }

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
