//! Writing a pack.

mod index;

use super::schema::{NO_DAY, NO_DEGREE, NONE, SECTIONS, Section, TABLES, by_editor, marks};
use super::{MAGIC, VERSION, header};
use crate::find::{
    Findings,
    date::{Alternative, DateMention},
    rule_in_words,
};
use crate::merge::{Alike, Corpus, Entity, Event, PossibleMatch};
use crate::report::{Field, Report};
use crate::span::Span;
use crate::when::{Basis, Day, When};
use std::collections::HashMap;
use xxhash_rust::xxh3::xxh3_64;

/// What goes into the header as the program that wrote a pack.
const WRITER: &str = concat!("dateline ", env!("CARGO_PKG_VERSION"));

/// The bytes of an analysed corpus. The same corpus gives the same bytes.
///
/// # Errors
///
/// When all texts together are longer than the 4 GiB that the format addresses;
/// the message says what to do.
pub fn write(corpus: &Corpus) -> Result<Vec<u8>, String> {
    let texts: u64 = corpus.reports.iter().map(|findings| findings.report.text.len() as u64).sum();
    if texts >= u64::from(NONE) {
        return Err("the texts are larger than 4 GiB together; make two collections of them".into());
    }
    let mut writer = Writer::new();
    writer.corpus(corpus);
    Ok(writer.finish())
}

struct Writer {
    sections: [Vec<u8>; SECTIONS],
    strings: HashMap<String, u32>,
    sentences: u32,
    dates: u32,
    names: u32,
}

impl Writer {
    fn new() -> Self {
        let mut writer = Writer {
            sections: Default::default(),
            strings: HashMap::new(),
            sentences: 0,
            dates: 0,
            names: 0,
        };
        writer.string("");
        writer
    }

    fn corpus(&mut self, corpus: &Corpus) {
        let meta = [self.string(&corpus.title), self.string(&corpus.language)];
        self.row(Section::Meta, &meta);
        let mut firsts = Vec::with_capacity(corpus.reports.len());
        for (number, findings) in corpus.reports.iter().enumerate() {
            firsts.push((self.sentences, self.dates));
            self.report(corpus, number as u32, findings);
        }
        for (number, entity) in (0u32..).zip(&corpus.entities) {
            self.entity(number, entity);
        }
        let mut runs = (0, 0);
        for (number, event) in corpus.events.iter().enumerate() {
            self.event(number as u32, event, &firsts, &mut runs);
        }
        self.index(corpus);
    }

    fn entity(&mut self, number: u32, entity: &Entity) {
        let mut row = vec![entity.kind as u32];
        for text in [&entity.label, &entity.description, &entity.wikidata] {
            row.push(self.string(text));
        }
        let place = entity.location.as_ref();
        row.extend(place.map_or([NO_DEGREE; 2], |it| it.point.units().map(i32::cast_unsigned)));
        row.push(self.string(place.map_or("", |place| &place.country)));
        row.push(self.string(place.map_or("", |place| &place.because)));
        row.push(entity.node.map_or(NONE, |[x, y]| u32::from(x) << 16 | u32::from(y)));
        self.row(Section::Entities, &row);
        for alias in &entity.aliases {
            let [label, reason] = [&alias.label, &alias.reason].map(|text| self.string(text));
            self.row(Section::Aliases, &[number, label, reason]);
        }
        for PossibleMatch { entity, because } in &entity.possible {
            let because = self.string(because);
            self.row(Section::Possible, &[number, *entity, because]);
        }
    }

    fn report(&mut self, corpus: &Corpus, number: u32, findings: &Findings) {
        let report = &findings.report;
        let text_start = self.sections[Section::Texts as usize].len() as u32;
        let given = |field: &Option<Field>| {
            field.as_ref().map(|field| field.value.clone()).unwrap_or_default()
        };
        let language = match given(&report.language) {
            language if language.is_empty() => {
                report.likely_language.unwrap_or_default().to_owned()
            }
            language => language,
        };
        let credits: Vec<&str> = report.credits.iter().map(|field| field.value.as_str()).collect();
        let published = report.published.as_ref();
        let strings = [
            report.id.clone(),
            report.file.clone(),
            given(&report.title),
            given(&report.source),
            given(&report.byline),
            given(&report.place),
            given(&report.agency),
            credits.join("\n"),
            given(&report.url),
            given(&report.licence),
            language,
        ];
        let mut row: Vec<u32> = strings.iter().map(|string| self.string(string)).collect();
        row.extend([text_start, report.body.start, report.body.end]);
        row.extend(interval(published.map(|published| published.when)));
        row.push(published.map_or(Basis::Inferred, |published| published.basis) as u32);
        row.push(self.string(published.map_or("", |published| published.reason.as_str())));
        row.extend([self.sentences, self.dates, self.names, editors(report)]);
        self.row(Section::Reports, &row);
        self.sections[Section::Texts as usize].extend_from_slice(report.text.as_bytes());
        let named = corpus.named.get(number as usize).map_or(&[][..], Vec::as_slice);
        self.mentions(number, findings, named);
    }

    fn mentions(&mut self, report: u32, findings: &Findings, named: &[u32]) {
        let first = self.sentences;
        for span in &findings.sentences {
            self.row(Section::Sentences, &[report, span.start, span.end]);
        }
        for (number, date) in (self.dates..).zip(&findings.dates) {
            self.date(first, date);
            for alternative in &date.alternatives {
                self.alternative(number, alternative);
            }
        }
        for (name, &entity) in findings.names.iter().zip(named) {
            let holder = first + name.sentence as u32;
            self.row(Section::Names, &[holder, name.span.start, name.span.end, entity]);
            self.names += 1;
        }
        self.sentences += findings.sentences.len() as u32;
        self.dates += findings.dates.len() as u32;
    }

    fn date(&mut self, first_sentence: u32, date: &DateMention) {
        let anchor = date.anchor.map(|anchor| anchor.in_words()).unwrap_or_default();
        let mut row = vec![first_sentence + date.sentence as u32, date.span.start, date.span.end];
        row.extend(interval(date.resolved.when));
        row.push(date.kind as u32);
        let rule = rule_in_words(date.rule);
        for string in [&date.value, date.rule, &anchor, &date.resolved.step, rule] {
            row.push(self.string(string));
        }
        self.row(Section::Dates, &row);
    }

    fn alternative(&mut self, date: u32, alternative: &Alternative) {
        let anchor = alternative.anchor.map(|anchor| anchor.in_words()).unwrap_or_default();
        let mut row = vec![date];
        row.extend(interval(Some(alternative.when)));
        for string in [&alternative.value, &anchor, &alternative.step] {
            row.push(self.string(string));
        }
        self.row(Section::Alternatives, &row);
    }

    fn event(&mut self, number: u32, event: &Event, firsts: &[(u32, u32)], runs: &mut (u32, u32)) {
        let label = self.string(&event.label);
        let mut row = vec![(event.id >> 32) as u32, event.id as u32, label];
        row.extend(interval(Some(event.when)));
        row.extend([runs.0, runs.1, event.status as u32]);
        self.row(Section::Events, &row);
        for evidence in &event.evidence {
            let (sentences, dates) = firsts[evidence.report];
            let sentence = sentences + evidence.sentence as u32;
            let Span { start, end } = evidence.trigger;
            let date = dates + evidence.date as u32;
            let because = self.string(&evidence.because);
            let mut row = vec![sentence, start, end, number, date, because];
            let said = evidence.claim.as_ref();
            let speaker = said.and_then(|said| said.speaker);
            for span in [evidence.place, evidence.number, speaker, said.map(|said| said.verb)] {
                let Span { start, end } = span.unwrap_or_default();
                row.extend([start, end]);
            }
            row.push(self.string(said.map_or("", |said| said.kind.name())));
            let Span { start, end } = evidence.who.unwrap_or_default();
            row.extend([start, end]);
            let Alike { place, who, number, wording } = evidence.alike;
            row.extend([place, who, number, wording]);
            self.row(Section::Evidence, &row);
        }
        for denial in &event.denials {
            let sentence = firsts[denial.report].0 + denial.sentence as u32;
            let [speaker, verb] = [denial.speaker.unwrap_or_default(), denial.verb];
            let row = [sentence, speaker.start, speaker.end, verb.start, verb.end, number];
            self.row(Section::Denials, &row);
        }
        self.row(Section::EventEntities, &event.entities);
        runs.0 += event.evidence.len() as u32;
        runs.1 += event.entities.len() as u32;
    }

    fn row(&mut self, section: Section, cells: &[u32]) {
        let bytes = cells.iter().flat_map(|cell| cell.to_le_bytes());
        self.sections[section as usize].extend(bytes);
    }

    /// The number of a string in the heap, where each stands once.
    fn string(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.strings.get(text) {
            return number;
        }
        let number = self.strings.len() as u32;
        self.strings.insert(text.to_owned(), number);
        let heap = &mut self.sections[Section::Strings as usize];
        if number > 0 {
            heap.push(0);
        }
        heap.extend_from_slice(text.as_bytes());
        let end = heap.len() as u32;
        self.row(Section::StringEnds, &[end]);
        number
    }

    fn finish(mut self) -> Vec<u8> {
        let body = header::DIRECTORY + SECTIONS * header::ENTRY;
        let length = body + self.sections.iter().map(Vec::len).sum::<usize>();
        let mut bytes = Vec::with_capacity(length);
        bytes.extend_from_slice(MAGIC);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend((length as u64).to_le_bytes());
        bytes.extend([0; 8]);
        let mut writer = [0; header::WRITER_LENGTH];
        writer[..WRITER.len()].copy_from_slice(WRITER.as_bytes());
        bytes.extend(writer);
        for table in TABLES {
            by_columns(&mut self.sections[table.section as usize], table.columns.len());
        }
        let mut at = body;
        for section in &self.sections {
            bytes.extend((at as u64).to_le_bytes());
            bytes.extend((section.len() as u64).to_le_bytes());
            at += section.len();
        }
        for section in &self.sections {
            bytes.extend_from_slice(section);
        }
        let checksum = xxh3_64(&bytes[header::CHECKED_FROM..]);
        bytes[header::CHECKSUM..header::CHECKSUM + 8].copy_from_slice(&checksum.to_le_bytes());
        bytes
    }
}

/// Turns a table's rows into its columns, one whole column after the other: each is
/// checked by itself, and alike numbers side by side compress better.
fn by_columns(table: &mut Vec<u8>, columns: usize) {
    let (cells, _) = table.as_chunks::<4>();
    let mut turned = Vec::with_capacity(table.len());
    for column in 0..columns {
        for cell in cells.iter().skip(column).step_by(columns) {
            turned.extend_from_slice(cell);
        }
    }
    *table = turned;
}

/// Which of a report's fields its editor gave.
fn editors(report: &Report) -> u32 {
    let given = |field: &Option<Field>, bit| match field {
        Some(Field { stated: None, .. }) => bit,
        _ => 0,
    };
    given(&report.title, by_editor::TITLE) | given(&report.source, by_editor::SOURCE)
}

/// The three columns of an interval.
fn interval(when: Option<When>) -> [u32; 3] {
    let Some(when) = when else { return [NO_DAY, NO_DAY, marks::ABSENT] };
    let bound = |day: Option<Day>| day.map_or(NO_DAY, |day| day.number().cast_unsigned());
    let mut bits = when.precision() as u32;
    bits |= if when.approximate { marks::APPROXIMATE } else { 0 };
    bits |= if when.uncertain { marks::UNCERTAIN } else { 0 };
    [bound(when.earliest()), bound(when.latest()), bits]
}
