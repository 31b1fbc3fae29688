//! Packs: whole, damaged and hostile.

use super::inputs::{config, corpus};
use super::read_all::read_all;
use dateline::entity::UNWRITTEN;
use dateline::error::PackError;
use dateline::find::{Findings, date::DateMention, rule_in_words};
use dateline::merge::{Corpus, analyse};
use dateline::pack::{DateView, Pack, write};
use dateline::report::{Field, InputFile, collect};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::HashSet;
use xxhash_rust::xxh3::xxh3_64;

fn packed(corpus: &Corpus) -> Vec<u8> {
    write(corpus).expect("a small corpus is written")
}

/// The bytes with the checksum and length that they should have.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = (bytes.len() as u64).to_le_bytes();
    bytes[16..24].copy_from_slice(&length);
    let checksum = xxh3_64(&bytes[32..]).to_le_bytes();
    bytes[24..32].copy_from_slice(&checksum);
    bytes
}

fn given(field: &Option<Field>) -> &str {
    field.as_ref().map_or("", |field| &field.value)
}

fn same_report(pack: &Pack, row: usize, findings: &Findings) -> Result<(), TestCaseError> {
    let (view, report) = (pack.report(row), &findings.report);
    prop_assert_eq!((view.id(), view.file()), (report.id.as_str(), report.file.as_str()));
    prop_assert_eq!((view.text(), view.body()), (report.text.as_str(), report.body));
    let fields = [view.title(), view.source(), view.byline(), view.place(), view.agency()];
    let known = [&report.title, &report.source, &report.byline, &report.place, &report.agency];
    prop_assert_eq!(fields, known.map(given));
    prop_assert_eq!(
        view.published(),
        report.published.as_ref().map(|published| (published.when, published.basis))
    );
    let sentences: Vec<_> = view.sentences().map(|row| pack.sentence(row).span()).collect();
    prop_assert_eq!(&sentences, &findings.sentences);
    let first = view.sentences().start;
    prop_assert_eq!(view.dates().len(), findings.dates.len());
    for (row, date) in view.dates().zip(&findings.dates) {
        let found = pack.date(row);
        prop_assert_eq!((found.span(), found.sentence()), (date.span, first + date.sentence));
        prop_assert_eq!((found.when(), found.kind()), (date.resolved.when, date.kind));
        prop_assert_eq!(found.value(), &date.value);
        prop_assert_eq!((found.rule(), found.step()), (date.rule, date.resolved.step.as_str()));
        prop_assert_eq!(found.rule_in_words(), rule_in_words(date.rule));
        let anchor = date.anchor.map(|anchor| anchor.in_words()).unwrap_or_default();
        prop_assert_eq!(found.anchor(), anchor);
        same_alternatives(found, date)?;
    }
    prop_assert_eq!(view.names().len(), findings.names.len());
    for (row, name) in view.names().zip(&findings.names) {
        let found = pack.name(row);
        prop_assert_eq!((found.span(), found.sentence()), (name.span, first + name.sentence));
        let entity = pack.entity(found.entity());
        prop_assert_eq!(entity.kind(), name.kind);
        prop_assert!(entity.names().any(|known| known == name.label), "{:?}", name);
    }
    Ok(())
}

fn same_entities(pack: &Pack, corpus: &Corpus) -> Result<(), TestCaseError> {
    prop_assert_eq!(pack.entity_count(), corpus.entities.len());
    for (row, entity) in corpus.entities.iter().enumerate() {
        let found = pack.entity(row);
        prop_assert_eq!((found.kind(), found.label()), (entity.kind, entity.label.as_str()));
        let aliases: Vec<_> =
            found.aliases().map(|alias| (alias.label(), alias.reason())).collect();
        let written = entity.aliases.iter().filter(|alias| alias.reason != UNWRITTEN);
        let known: Vec<_> = written.map(|alias| (&*alias.label, &*alias.reason)).collect();
        prop_assert_eq!(aliases, known);
        let all = entity.aliases.iter().map(|alias| &*alias.label);
        prop_assert!(found.names().skip(1).eq(all), "{:?}", entity);
        let possible: Vec<_> =
            found.possible().map(|other| (other.entity() as u32, other.reason())).collect();
        let known: Vec<_> =
            entity.possible.iter().map(|other| (other.entity, &*other.because)).collect();
        prop_assert_eq!(possible, known);
    }
    let shown: HashSet<_> = corpus.entities.iter().map(|it| (it.kind, &it.label)).collect();
    prop_assert_eq!(shown.len(), corpus.entities.len(), "two of a kind are shown as one");
    Ok(())
}

fn same_alternatives(found: DateView<'_>, date: &DateMention) -> Result<(), TestCaseError> {
    prop_assert_eq!(found.alternatives().len(), date.alternatives.len());
    for (found, known) in found.alternatives().zip(&date.alternatives) {
        let anchor = known.anchor.map(|anchor| anchor.in_words()).unwrap_or_default();
        prop_assert_eq!(found.when(), Some(known.when));
        prop_assert_eq!((found.value(), found.step()), (known.value.as_str(), known.step.as_str()));
        prop_assert_eq!(found.anchor(), anchor);
    }
    Ok(())
}

fn same_events(pack: &Pack, corpus: &Corpus) -> Result<(), TestCaseError> {
    prop_assert_eq!(pack.event_count(), corpus.events.len());
    for (row, event) in corpus.events.iter().enumerate() {
        let found = pack.event(row);
        prop_assert_eq!((found.id(), found.label()), (event.id, event.label.as_str()));
        prop_assert_eq!(found.when(), Some(event.when));
        let entities: Vec<u32> = found.entities().map(|entity| entity as u32).collect();
        prop_assert_eq!(&entities, &event.entities);
        prop_assert_eq!(found.evidence().len(), event.evidence.len());
        for (found, evidence) in found.evidence().zip(&event.evidence) {
            let findings = &corpus.reports[evidence.report];
            let sentence = findings.sentences[evidence.sentence].of(&findings.report.text);
            prop_assert_eq!(pack.sentence(found.sentence()).text(), sentence);
            let date = findings.dates[evidence.date].span.of(&findings.report.text);
            prop_assert_eq!(pack.date(found.date()).text(), date);
            prop_assert_eq!(found.event(), row);
        }
    }
    Ok(())
}

/// Numbers that have led other readers astray.
fn number() -> impl Strategy<Value = u32> {
    prop_oneof![
        select(vec![0, 1, 2, 0x7F, 0x80, 0x40, 1 << 31, u32::MAX, u32::MAX - 1, u32::MAX / 4]),
        0..64u32,
        any::<u32>(),
    ]
}

/// The place of a cell, by the number of its section and how many columns that has.
fn place(bytes: &[u8], section: usize, columns: usize, column: usize, row: usize) -> usize {
    let number =
        |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes")) as usize;
    let (start, length) = (number(64 + section * 16), number(72 + section * 16));
    start + (length / (4 * columns) * column + row) * 4
}

#[test]
fn an_event_without_evidence_is_refused() {
    let text = "In 2013 they left. In 2014 they came. In 2015 it ended.";
    let file = InputFile { name: "a.txt".into(), bytes: text.into() };
    let whole = packed(&analyse(collect(vec![file]).0, |_| ()).0);
    let (events, columns, evidence) = (12, 8, 6);
    for (row, begins) in [(1, 2u32), (2, 1)] {
        let mut bytes = whole.clone();
        let at = place(&bytes, events, columns, evidence, row);
        assert_eq!(bytes[at..at + 4], (row as u32).to_le_bytes());
        bytes[at..at + 4].copy_from_slice(&begins.to_le_bytes());
        let refused = Pack::open(sealed(bytes)).map(|pack| pack.event_count());
        assert_eq!(refused, Err(PackError::Offset { section: "evidence", row: 1 }));
    }
}

#[test]
fn an_alternative_of_no_date_or_without_an_interval_is_refused() {
    let text = "date 2019-10-23 They met on Friday. On 3/4/2019 they left. They met in July.";
    let file = InputFile { name: "a.txt".into(), bytes: text.into() };
    let whole = packed(&analyse(collect(vec![file]).0, |_| ()).0);
    let pack = Pack::open(whole.clone()).expect("it was just written");
    let dates = pack.date_count() as u32;
    assert!(
        (0..pack.date_count()).filter(|&date| pack.date(date).alternatives().len() > 0).count() > 2
    );
    let (alternatives, columns) = (7, 7);
    let refused = |column: usize, row: usize, number: u32| {
        let mut bytes = whole.clone();
        let at = place(&bytes, alternatives, columns, column, row);
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        Pack::open(sealed(bytes)).map(|pack| pack.len())
    };
    let fault = |row| Err(PackError::Offset { section: "alternatives", row });
    let (holder, earliest, marks) = (0, 1, 3);
    assert_eq!(refused(holder, 2, dates), fault(2), "there is no such date");
    assert_eq!(refused(holder, 0, dates - 1), fault(1), "the dates do not rise");
    assert_eq!(refused(marks, 1, 0x40), fault(1), "it has no interval");
    assert_eq!(refused(earliest, 1, 1 << 30), fault(1), "no calendar goes so far");
    for string in 4..columns {
        assert_eq!(refused(string, 2, u32::MAX), fault(2), "there is no such string");
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_pack_holds_what_was_put_in(corpus in corpus()) {
        let bytes = packed(&corpus);
        prop_assert_eq!(&bytes, &packed(&corpus));
        let pack = Pack::open(bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!((pack.title(), pack.language()), ("T", "en"));
        prop_assert_eq!(pack.report_count(), corpus.reports.len());
        for (row, findings) in corpus.reports.iter().enumerate() {
            same_report(&pack, row, findings)?;
        }
        same_entities(&pack, &corpus)?;
        same_events(&pack, &corpus)?;
        read_all(&pack);
    }

    #[test]
    fn every_word_finds_its_sentence(corpus in corpus()) {
        let pack = Pack::open(packed(&corpus)).expect("it was just written");
        for row in 0..pack.sentence_count() {
            for term in dateline::pack::terms::terms(pack.sentence(row).text()) {
                let number = pack.find_term(&term.term);
                prop_assert!(
                    number.is_some_and(|number| pack.postings(number).any(|it| it as usize == row)),
                    "{term:?}"
                );
            }
        }
    }

    #[test]
    fn a_pack_with_one_byte_changed_is_refused(
        corpus in corpus(),
        at in any::<Index>(),
        change in 1..=255u8,
    ) {
        let mut bytes = packed(&corpus);
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert!(Pack::open(bytes).is_err(), "byte {at} ^ {change}");
    }

    #[test]
    fn a_pack_with_a_changed_head_is_refused(at in 0..64usize, change in 1..=255u8) {
        let mut bytes = packed(&Corpus::default());
        bytes[at] ^= change;
        prop_assert!(Pack::open(bytes).is_err(), "byte {at} ^ {change}");
    }

    #[test]
    fn a_pack_cut_short_is_refused(corpus in corpus(), length in any::<Index>()) {
        let mut bytes = packed(&corpus);
        bytes.truncate(length.index(bytes.len()));
        prop_assert!(Pack::open(bytes).is_err());
    }

    #[test]
    fn a_forged_pack_is_refused_or_can_be_read(
        corpus in corpus(),
        forged in prop::collection::vec((any::<Index>(), number()), 1..4),
    ) {
        let mut bytes = packed(&corpus);
        for (at, number) in forged {
            let at = 32 + at.index((bytes.len() - 32) / 4) * 4;
            if let Some(cell) = bytes.get_mut(at..at + 4) {
                cell.copy_from_slice(&number.to_le_bytes());
            }
        }
        if let Ok(pack) = Pack::open(sealed(bytes)) {
            read_all(&pack);
        }
    }

    #[test]
    fn a_forged_directory_is_refused_or_can_be_read(
        corpus in corpus(),
        forged in prop::collection::vec((0..30usize, number(), any::<bool>()), 1..4),
    ) {
        let mut bytes = packed(&corpus);
        for (entry, number, high) in forged {
            let at = 64 + entry * 8 + if high { 4 } else { 0 };
            bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        if let Ok(pack) = Pack::open(sealed(bytes)) {
            read_all(&pack);
        }
    }

    #[test]
    fn any_bytes_after_a_good_head_are_refused_or_can_be_read(
        tail in prop::collection::vec(any::<u8>(), 0..2000),
    ) {
        let mut bytes = packed(&Corpus::default())[..64].to_vec();
        bytes.extend(tail);
        if let Ok(pack) = Pack::open(sealed(bytes)) {
            read_all(&pack);
        }
    }
}
