//! Opening a pack: every check that reading relies on, and nothing copied.

use super::schema::{Column, NONE, SECTIONS, Section, TABLES, Table, report};
use super::{MAGIC, VERSION, header, schema};
use crate::error::PackError;
use crate::span::Span;
use std::borrow::Cow;
use std::ops::Range;
use xxhash_rust::xxh3::xxh3_64;

/// An opened pack: a corpus that is read in place.
#[derive(Clone, Debug)]
pub struct Pack {
    bytes: Cow<'static, [u8]>,
    sections: [Range<usize>; SECTIONS],
}

impl Pack {
    /// Opens bytes as a pack, after checking all of them.
    ///
    /// # Errors
    ///
    /// [`PackError`] says which check failed first.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Pack, PackError> {
        let bytes = bytes.into();
        check_header(&bytes)?;
        let sections = directory(&bytes)?;
        let pack = Pack { bytes, sections };
        pack.check()?;
        Ok(pack)
    }

    /// All of its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether it holds no report.
    pub fn is_empty(&self) -> bool {
        self.rows(&schema::REPORTS) == 0
    }

    /// How many bytes each section has, in the order of the format.
    pub fn section_sizes(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        schema::NAMES_OF_SECTIONS.into_iter().zip(self.sections.iter().map(Range::len))
    }

    /// The bytes of a section.
    pub(super) fn section(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    /// How many rows a table has.
    pub(super) fn rows(&self, table: &Table) -> usize {
        self.section(table.section).len() / (4 * table.columns.len())
    }

    /// The bytes of one column of a table.
    pub(super) fn column(&self, table: &Table, column: usize) -> &[u8] {
        let length = self.rows(table) * 4;
        &self.section(table.section)[column * length..(column + 1) * length]
    }

    /// One number of a table; none outside it.
    pub(super) fn cell(&self, table: &Table, row: usize, column: usize) -> u32 {
        let at = row.saturating_mul(4);
        let cell = self.column(table, column).get(at..at.saturating_add(4));
        cell.and_then(|bytes| bytes.try_into().ok()).map_or(NONE, u32::from_le_bytes)
    }

    /// The rows of a run that begins in a column.
    pub(super) fn run(&self, table: &Table, row: usize, column: usize) -> Range<usize> {
        let start = self.cell(table, row, column) as usize;
        let end = match row < self.rows(table).saturating_sub(1) {
            true => self.cell(table, row + 1, column) as usize,
            false => self.run_limit(table.columns[column]),
        };
        start..end.max(start)
    }

    /// A string of the heap.
    pub(super) fn string(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .map_or(0, |before| self.cell(&schema::STRING_ENDS, before, 0).saturating_add(1));
        let end = self.cell(&schema::STRING_ENDS, number, 0);
        let bytes = self.section(Section::Strings).get(start as usize..end as usize);
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// A report's text.
    pub(super) fn text(&self, row: usize) -> &str {
        let bytes = self.section(Section::Texts).get(self.run(&schema::REPORTS, row, report::TEXT));
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// A part of a report's text. Only that part is looked at.
    pub(super) fn part(&self, row: usize, span: Span) -> &str {
        let bytes = self.section(Section::Texts).get(self.run(&schema::REPORTS, row, report::TEXT));
        let bytes = bytes.and_then(|bytes| bytes.get(span.range()));
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The report that a row of sentences, dates or names belongs to.
    pub(super) fn report_of(&self, table: &Table, row: usize) -> usize {
        let holder = self.cell(table, row, schema::mention::HOLDER) as usize;
        match table.section {
            Section::Sentences => holder,
            _ => self.cell(&schema::SENTENCES, holder, schema::mention::HOLDER) as usize,
        }
    }

    pub(super) fn count(&self, section: Section) -> usize {
        match TABLES.iter().find(|table| table.section == section) {
            Some(table) => self.rows(table),
            None => self.section(section).len(),
        }
    }

    fn run_limit(&self, column: Column) -> usize {
        match column {
            Column::Run(section) => self.count(section),
            _ => self.section(Section::Texts).len(),
        }
    }
}

pub(super) fn is_border(text: &[u8], at: usize) -> bool {
    match text.get(at) {
        Some(byte) => byte & 0xC0 != 0x80,
        None => at == text.len(),
    }
}

fn check_header(bytes: &[u8]) -> Result<(), PackError> {
    if !bytes.starts_with(MAGIC) {
        return Err(PackError::NotAPack);
    }
    let found = bytes.len() as u64;
    let (Some(version), Some(length), Some(checksum)) = (
        u32_at(bytes, header::VERSION),
        u64_at(bytes, header::LENGTH),
        u64_at(bytes, header::CHECKSUM),
    ) else {
        return Err(PackError::Length { expected: header::DIRECTORY as u64, found });
    };
    if version != VERSION {
        return Err(PackError::Version {
            found: version,
            readable: VERSION,
            writer: writer(bytes),
        });
    }
    if length != found {
        return Err(PackError::Length { expected: length, found });
    }
    let checked = bytes.get(header::CHECKED_FROM..).unwrap_or_default();
    if bytes[header::ZERO] != [0; 4] || xxh3_64(checked) != checksum {
        return Err(PackError::Checksum);
    }
    Ok(())
}

/// The program that wrote a pack, as far as it says so.
fn writer(bytes: &[u8]) -> String {
    let name =
        bytes.get(header::WRITER..header::WRITER + header::WRITER_LENGTH).unwrap_or_default();
    let name = String::from_utf8_lossy(name);
    let name: String = name.trim_end_matches('\0').chars().filter(|c| !c.is_control()).collect();
    if name.is_empty() { "an unknown program".to_owned() } else { name }
}

fn directory(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS], PackError> {
    let mut sections: [Range<usize>; SECTIONS] = Default::default();
    for (number, section) in sections.iter_mut().enumerate() {
        let at = header::DIRECTORY + number * header::ENTRY;
        let range = u64_at(bytes, at).zip(u64_at(bytes, at + 8)).and_then(|(start, length)| {
            let end = usize::try_from(start.checked_add(length)?).ok()?;
            let start = usize::try_from(start).ok()?;
            (end <= bytes.len()).then_some(start..end)
        });
        *section = range.ok_or(PackError::Offset { section: "directory", row: number })?;
    }
    Ok(sections)
}

/// The numbers of a column.
pub(super) fn numbers(column: &[u8]) -> impl Iterator<Item = u32> + '_ {
    column.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}
