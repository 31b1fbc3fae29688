//! Corpora that keep quotations alone.

use super::inputs::{config, header, text};
use dateline::find::Findings;
use dateline::merge::{Corpus, Keeping, analyse_keeping};
use dateline::pack::{Pack, write};
use dateline::report::{Collection, InputFile, collect};
use proptest::prelude::*;

/// A run of so many words is nobody's but its writer's.
const RUN: usize = 8;

/// Reports that are longer than what is told in them.
fn collection() -> impl Strategy<Value = Collection> {
    let paragraphs = prop::collection::vec(text(), 0..8);
    let report = (header(), paragraphs).prop_map(|(header, paragraphs)| {
        let paragraphs: Vec<String> = paragraphs.iter().map(|it| format!("{it} end.")).collect();
        format!("{header}\n\n{}", paragraphs.join("\n\n"))
    });
    prop::collection::vec(report, 1..4).prop_map(|texts| {
        let file = |(number, text): (usize, String)| InputFile {
            name: format!("{number}.txt"),
            bytes: text.into(),
        };
        collect(texts.into_iter().enumerate().map(file).collect()).0
    })
}

fn corpus(keeping: Keeping, collection: &Collection) -> Corpus {
    analyse_keeping(keeping, collection.clone(), |_| ()).0
}

/// The sentence and the date of each event of a report, and its headline.
fn told(findings: &Findings) -> Vec<(&str, &str, &str)> {
    let text = &findings.report.text;
    let main = findings.events.iter().filter(|event| event.main);
    let told = main.filter_map(|event| {
        let (sentence, date) = (findings.sentences[event.sentence], &findings.dates[event.date?]);
        Some((sentence.of(text), date.span.of(text), event.label.as_str()))
    });
    told.collect()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn every_event_is_told_in_the_same_words(collection in collection()) {
        let [whole, left] =
            [Keeping::Texts, Keeping::Quotations].map(|keeping| corpus(keeping, &collection));
        for (whole, left) in whole.reports.iter().zip(&left.reports) {
            prop_assert_eq!(told(whole), told(left));
            prop_assert_eq!(&whole.report.title.as_ref().map(|field| &field.value),
                &left.report.title.as_ref().map(|field| &field.value));
        }
        let ids = |corpus: &Corpus| corpus.events.iter().map(|event| event.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&whole), ids(&left));
    }

    #[test]
    fn every_place_is_one_of_the_text_that_is_left(collection in collection()) {
        for findings in corpus(Keeping::Quotations, &collection).reports {
            let text = &findings.report.text;
            let is_there = |range| text.get(range).is_some();
            prop_assert!(is_there(findings.report.body.range()));
            for span in &findings.sentences {
                prop_assert!(is_there(span.range()) && findings.report.body.contains(*span));
            }
            for date in &findings.dates {
                let holder = findings.sentences[date.sentence];
                prop_assert!(is_there(date.span.range()) && holder.contains(date.span));
            }
            for name in &findings.names {
                let holder = findings.sentences[name.sentence];
                prop_assert!(is_there(name.span.range()) && holder.contains(name.span));
            }
            for claim in &findings.claims {
                let holder = findings.sentences[claim.sentence];
                prop_assert!(claim.content.iter().all(|&span| holder.contains(span)));
                let said = claim.speaker.into_iter().chain([claim.verb]);
                prop_assert!(said.into_iter().all(|span| is_there(span.range()) && !span.is_empty()));
                prop_assert!(claim.name.is_none_or(|name| name < findings.names.len()));
            }
        }
    }

    #[test]
    fn no_run_of_words_that_was_cut_is_in_the_pack(collection in collection()) {
        let whole = corpus(Keeping::Texts, &collection);
        let left = corpus(Keeping::Quotations, &collection);
        let bytes = write(&left).expect("a small corpus is written");
        prop_assert!(Pack::open(bytes.clone()).is_ok());
        let kept = |words: &str| left.reports.iter().any(|it| it.report.text.contains(words));
        for findings in &whole.reports {
            for sentence in &findings.sentences {
                let sentence = sentence.of(&findings.report.text);
                let words: Vec<&str> = sentence.split_whitespace().collect();
                for run in words.windows(RUN) {
                    let start = run[0].as_ptr() as usize - sentence.as_ptr() as usize;
                    let last = run[RUN - 1];
                    let end = last.as_ptr() as usize - sentence.as_ptr() as usize + last.len();
                    let run = &sentence[start..end];
                    prop_assert!(kept(run) || !holds(&bytes, run), "{}", run);
                }
            }
        }
    }
}
