//! Sentences, tokens, dates, names and events of any text.

use super::inputs::{config, report, text};
use dateline::find::{Findings, find};
use dateline::report::read_plain;
use dateline::span::Span;
use dateline::text::{sentences, tokens};
use dateline::when::When;
use proptest::prelude::*;

/// Whether it is a range of the text, on character borders.
fn is_in(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Fails unless the spans are ranges of the text that hold something, in order
/// and apart.
fn in_order(spans: &[Span], text: &str) -> Result<(), TestCaseError> {
    for span in spans {
        prop_assert!(is_in(*span, text) && !span.is_empty(), "{span:?}");
    }
    for pair in spans.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{pair:?}");
    }
    Ok(())
}

/// What is left of a text without white space.
fn ink(text: &str) -> String {
    text.split_whitespace().collect()
}

fn ink_of(spans: &[Span], text: &str) -> String {
    spans.iter().map(|span| ink(span.of(text))).collect()
}

fn spans_are_sound(findings: &Findings) -> Result<(), TestCaseError> {
    let text = &findings.report.text;
    in_order(&findings.sentences, text)?;
    prop_assert!(findings.sentences.iter().all(|span| findings.report.body.contains(*span)));
    let dates: Vec<Span> = findings.dates.iter().map(|date| date.span).collect();
    in_order(&dates, text)?;
    let names: Vec<Span> = findings.names.iter().map(|name| name.span).collect();
    in_order(&names, text)?;
    for date in &findings.dates {
        prop_assert!(findings.sentences[date.sentence].contains(date.span), "{date:?}");
        prop_assert!(!date.value.is_empty() && !date.rule.is_empty());
    }
    for name in &findings.names {
        prop_assert!(findings.sentences[name.sentence].contains(name.span), "{name:?}");
        prop_assert!(!name.label.is_empty());
    }
    Ok(())
}

fn events_have_evidence(findings: &Findings) -> Result<(), TestCaseError> {
    for event in &findings.events {
        prop_assert!(event.sentence < findings.sentences.len());
        let sentence = findings.sentences[event.sentence];
        prop_assert!(sentence.contains(event.trigger) && !event.trigger.is_empty(), "{event:?}");
        if let Some(date) = event.date.map(|date| &findings.dates[date]) {
            prop_assert!(date.sentence == event.sentence || event.carried);
            prop_assert_eq!(date.resolved.when, event.when);
        }
        prop_assert!(!event.main || event.date.is_some() && !event.carried);
        for one in &event.participants {
            prop_assert!(sentence.contains(one.span), "{event:?}");
            prop_assert!(one.refers.is_none_or(|before| before.end <= one.span.start));
        }
        prop_assert!(!event.label.is_empty() && event.label.chars().count() < 110, "{event:?}");
        for name in &event.names {
            prop_assert_eq!(findings.names[*name].sentence, event.sentence);
        }
        let (first, last) =
            (event.when.and_then(When::earliest), event.when.and_then(When::latest));
        if let (Some(first), Some(last)) = (first, last) {
            prop_assert!(first <= last);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn sentences_and_tokens_hold_all_the_ink_once(text in text()) {
        let whole = Span::new(0, text.len());
        let sentences = sentences(&text, whole);
        in_order(&sentences, &text)?;
        prop_assert_eq!(ink_of(&sentences, &text), ink(&text));
        for sentence in sentences {
            prop_assert_eq!(sentence.of(&text).trim(), sentence.of(&text));
            let tokens: Vec<Span> =
                tokens(&text, sentence).iter().map(|token| token.span).collect();
            in_order(&tokens, &text)?;
            prop_assert_eq!(ink_of(&tokens, &text), ink(sentence.of(&text)));
        }
    }

    #[test]
    fn the_parts_of_a_report_are_ranges_of_it(text in report()) {
        let (report, _) = read_plain("a", "a.txt", text);
        prop_assert!(is_in(report.body, &report.text));
        let fields = [&report.source, &report.byline, &report.place, &report.agency];
        for field in fields.into_iter().flatten().chain(&report.credits) {
            let span = field.stated.expect("nobody edited it");
            prop_assert!(is_in(span, &report.text));
            prop_assert_eq!(span.of(&report.text), &field.value);
            prop_assert!(!field.value.trim().is_empty());
        }
    }

    #[test]
    fn what_is_found_in_any_report_is_sound(text in report()) {
        let (findings, _) = find(read_plain("a", "a.txt", text).0);
        spans_are_sound(&findings)?;
        events_have_evidence(&findings)?;
    }
}
