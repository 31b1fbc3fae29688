//! Opening a pack: every check that reading relies on, and nothing copied.

use super::schema::{Column, NONE, SECTIONS, Section, TABLES, Table, meta, report};
use super::{MAGIC, VERSION, header, schema, views};
use crate::error::PackError;
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
        pack.check_utf8(Section::Strings, "strings")?;
        pack.check_utf8(Section::Texts, "texts")?;
        TABLES.iter().try_for_each(|table| pack.check_table(table))?;
        pack.check_meta()?;
        Ok(pack)
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether it holds no report.
    pub fn is_empty(&self) -> bool {
        self.rows(&schema::REPORTS) == 0
    }

    /// The bytes of a section.
    pub(super) fn section(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    /// How many rows a table has.
    pub(super) fn rows(&self, table: &Table) -> usize {
        self.section(table.section).len() / (4 * table.columns.len())
    }

    /// One number of a table; none outside it.
    pub(super) fn cell(&self, table: &Table, row: usize, column: usize) -> u32 {
        let width = table.columns.len() * 4;
        let at = row.saturating_mul(width).saturating_add(column * 4);
        let cell = self.section(table.section).get(at..at.saturating_add(4));
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
        let start =
            number.checked_sub(1).map_or(0, |before| self.cell(&schema::STRING_ENDS, before, 0));
        let end = self.cell(&schema::STRING_ENDS, number, 0);
        let bytes = self.section(Section::Strings).get(start as usize..end as usize);
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// A report's text.
    pub(super) fn text(&self, row: usize) -> &str {
        let bytes = self.section(Section::Texts).get(self.run(&schema::REPORTS, row, report::TEXT));
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn check_utf8(&self, section: Section, name: &'static str) -> Result<(), PackError> {
        match std::str::from_utf8(self.section(section)) {
            Ok(_) => Ok(()),
            Err(_) => Err(PackError::Offset { section: name, row: 0 }),
        }
    }

    /// There is one row of meta, and string 0 is empty.
    fn check_meta(&self) -> Result<(), PackError> {
        let one = self.rows(&schema::META) == 1;
        let empty = self.cell(&schema::STRING_ENDS, 0, 0) == 0;
        match one && empty {
            true => Ok(()),
            false => Err(PackError::Offset { section: schema::META.name, row: meta::TITLE }),
        }
    }

    fn check_table(&self, table: &Table) -> Result<(), PackError> {
        let fail = |row| Err(PackError::Offset { section: table.name, row });
        if !self.section(table.section).len().is_multiple_of(4 * table.columns.len()) {
            return fail(0);
        }
        for (column, kind) in table.columns.iter().enumerate() {
            if matches!(kind, Column::Any | Column::End) && table.section != Section::StringEnds {
                continue;
            }
            let mut above = 0;
            for row in 0..self.rows(table) {
                let value = self.cell(table, row, column);
                if !self.is_sound(table, row, column, value, above) {
                    return fail(row);
                }
                above = value;
            }
        }
        Ok(())
    }

    /// Whether one number may stand where it stands, `above` being the one above.
    fn is_sound(&self, table: &Table, row: usize, column: usize, value: u32, above: u32) -> bool {
        let number = value as usize;
        match table.columns[column] {
            Column::Any if table.section == Section::StringEnds => {
                value >= above && is_border(self.section(Section::Strings), number)
            }
            Column::Any | Column::End => true,
            Column::Below(limit) => value < limit,
            Column::Str => number < self.rows(&schema::STRING_ENDS),
            Column::Row(section) => number < self.count(section),
            Column::Run(section) => {
                let starts = row > 0 || value == 0;
                starts && value >= above && number <= self.count(section)
            }
            Column::TextRun => {
                let starts = row > 0 || value == 0;
                starts && value >= above && is_border(self.section(Section::Texts), number)
            }
            Column::Start => self.is_range(table, row, column),
            Column::Interval => views::interval_is_sound(self, table, row, column),
        }
    }

    /// Whether a range lies in its report's text, on character borders.
    fn is_range(&self, table: &Table, row: usize, column: usize) -> bool {
        let text = match table.section {
            Section::Reports => self.text_bytes(row),
            _ => self.text_bytes(self.report_of(table, row)),
        };
        let (start, end) = (self.cell(table, row, column), self.cell(table, row, column + 1));
        start <= end && is_border(text, start as usize) && is_border(text, end as usize)
    }

    /// The report that a row of sentences, dates or names belongs to.
    pub(super) fn report_of(&self, table: &Table, row: usize) -> usize {
        let holder = self.cell(table, row, schema::mention::HOLDER) as usize;
        match table.section {
            Section::Sentences => holder,
            _ => self.cell(&schema::SENTENCES, holder, schema::mention::HOLDER) as usize,
        }
    }

    fn text_bytes(&self, row: usize) -> &[u8] {
        let range = self.run(&schema::REPORTS, row, report::TEXT);
        self.section(Section::Texts).get(range).unwrap_or_default()
    }

    fn count(&self, section: Section) -> usize {
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

fn is_border(text: &[u8], at: usize) -> bool {
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

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}
