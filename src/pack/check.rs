//! Every check that reading a pack relies on, a column at a time.

use super::Pack;
use super::open::{is_border, numbers};
use super::schema::{
    self, Column, Section, TABLES, Table, alternative, event, evidence, mention, report,
};
use super::views::interval_of;
use crate::error::PackError;

impl Pack {
    /// Checks every number of every table, and what they say of each other.
    pub(super) fn check(&self) -> Result<(), PackError> {
        self.check_utf8(Section::Strings)?;
        self.check_utf8(Section::Texts)?;
        for table in TABLES {
            if !self.section(table.section).len().is_multiple_of(4 * table.columns.len()) {
                return Err(fault(table.section, 0));
            }
        }
        self.check_strings()?;
        for table in TABLES {
            for column in 0..table.columns.len() {
                self.check_column(table, column)?;
            }
        }
        self.check_dated(&schema::ALTERNATIVES, alternative::WHEN)?;
        self.check_dated(&schema::EVENTS, event::WHEN)?;
        self.check_evidence()
    }

    fn check_utf8(&self, section: Section) -> Result<(), PackError> {
        std::str::from_utf8(self.section(section)).map(|_| ()).map_err(|_| fault(section, 0))
    }

    /// String 0 is empty, the others follow it, and there is one row of meta.
    fn check_strings(&self) -> Result<(), PackError> {
        let ends = self.column(&schema::STRING_ENDS, 0);
        self.check_rising(&schema::STRING_ENDS, 0, self.section(Section::Strings).len())?;
        self.check_borders(&schema::STRING_ENDS, 0, self.section(Section::Strings))?;
        if numbers(ends).next() != Some(0) {
            return Err(fault(Section::StringEnds, 0));
        }
        match self.rows(&schema::META) {
            1 => Ok(()),
            _ => Err(fault(Section::Meta, 0)),
        }
    }

    fn check_column(&self, table: &Table, column: usize) -> Result<(), PackError> {
        match table.columns[column] {
            Column::Any | Column::End => Ok(()),
            Column::Below(limit) => self.check_below(table, column, limit as usize),
            Column::Str => self.check_below(table, column, self.rows(&schema::STRING_ENDS)),
            Column::Row(section) => self.check_below(table, column, self.count(section)),
            Column::RisingRow(section) => {
                self.check_below(table, column, self.count(section))?;
                self.check_order(table, column)
            }
            Column::Run(section) => self.check_rising(table, column, self.count(section)),
            Column::TextRun => {
                let texts = self.section(Section::Texts);
                self.check_rising(table, column, texts.len())?;
                self.check_borders(table, column, texts)
            }
            Column::Start => self.check_ranges(table, column),
            Column::Interval => self.check_intervals(table, column),
        }
    }

    fn check_below(&self, table: &Table, column: usize, limit: usize) -> Result<(), PackError> {
        let column = self.column(table, column);
        if numbers(column).max().is_none_or(|highest| (highest as usize) < limit) {
            return Ok(());
        }
        let row = numbers(column).position(|number| number as usize >= limit);
        Err(fault(table.section, row.unwrap_or_default()))
    }

    /// Runs begin at 0, each no earlier than the one above, and none past the end.
    fn check_rising(&self, table: &Table, column: usize, limit: usize) -> Result<(), PackError> {
        let column = self.column(table, column);
        let mut above = 0;
        for (row, number) in numbers(column).enumerate() {
            if number < above || number as usize > limit || (row == 0 && number > 0) {
                return Err(fault(table.section, row));
            }
            above = number;
        }
        Ok(())
    }

    /// No number is lower than the one above.
    fn check_order(&self, table: &Table, column: usize) -> Result<(), PackError> {
        let mut above = 0;
        let falls = |number| std::mem::replace(&mut above, number) > number;
        let row = numbers(self.column(table, column)).position(falls);
        row.map_or(Ok(()), |row| Err(fault(table.section, row)))
    }

    fn check_borders(&self, table: &Table, column: usize, text: &[u8]) -> Result<(), PackError> {
        let outside =
            numbers(self.column(table, column)).position(|at| !is_border(text, at as usize));
        outside.map_or(Ok(()), |row| Err(fault(table.section, row)))
    }

    /// Ranges lie in their report's text, on character borders.
    fn check_ranges(&self, table: &Table, column: usize) -> Result<(), PackError> {
        let texts = self.section(Section::Texts);
        let text_starts = self.column(&schema::REPORTS, report::TEXT);
        let reports = self.column(&schema::SENTENCES, mention::HOLDER);
        let holders = self.column(table, mention::HOLDER);
        let at = |column: &[u8], row: usize| {
            let bytes = column.get(row * 4..row * 4 + 4)?;
            bytes.try_into().ok().map(u32::from_le_bytes)
        };
        let (mut known, mut text) = (None, &[][..]);
        let (starts, ends) = (self.column(table, column), self.column(table, column + 1));
        for (row, (start, end)) in numbers(starts).zip(numbers(ends)).enumerate() {
            let report = match table.section {
                Section::Reports => Some(row as u32),
                Section::Sentences => at(holders, row),
                _ => at(holders, row).and_then(|sentence| at(reports, sentence as usize)),
            };
            if report != known {
                known = report;
                text = report
                    .and_then(|report| {
                        let end = at(text_starts, report as usize + 1);
                        let end = end.map_or(texts.len(), |end| end as usize);
                        texts.get(at(text_starts, report as usize)? as usize..end)
                    })
                    .unwrap_or_default();
            }
            let sound = start <= end
                && is_border(text, start as usize)
                && is_border(text, end as usize)
                && report.is_some();
            if !sound {
                return Err(fault(table.section, row));
            }
        }
        Ok(())
    }

    /// Three columns hold an interval, or say that there is none. Few intervals are
    /// many dates', so those that were found sound are kept.
    fn check_intervals(&self, table: &Table, column: usize) -> Result<(), PackError> {
        const KEPT: usize = 1 << 12;
        let mut kept = vec![None; KEPT];
        let [first, last, bits] =
            [column, column + 1, column + 2].map(|column| numbers(self.column(table, column)));
        for (row, ((first, last), bits)) in first.zip(last).zip(bits).enumerate() {
            let hash = first.wrapping_mul(0x9E37_79B1) ^ last.wrapping_mul(0x85EB_CA77) ^ bits;
            let slot = &mut kept[(hash ^ (hash >> 15)) as usize % KEPT];
            if *slot == Some((first, last, bits)) {
                continue;
            }
            if bits != schema::marks::ABSENT && interval_of(first, last, bits).is_none() {
                return Err(fault(table.section, row));
            }
            *slot = Some((first, last, bits));
        }
        Ok(())
    }

    /// No row of a column of intervals is without one.
    fn check_dated(&self, table: &Table, column: usize) -> Result<(), PackError> {
        let row =
            numbers(self.column(table, column + 2)).position(|bits| bits == schema::marks::ABSENT);
        row.map_or(Ok(()), |row| Err(fault(table.section, row)))
    }

    /// Every event has evidence that says it is this event's.
    fn check_evidence(&self) -> Result<(), PackError> {
        let events = self.column(&schema::EVIDENCE, evidence::EVENT);
        let mut told = 0;
        for (row, number) in numbers(events).enumerate() {
            let number = number as usize;
            let own = self.run(&schema::EVENTS, number, event::EVIDENCE).contains(&row);
            if !own || number > told {
                return Err(fault(Section::Evidence, row));
            }
            told = told.max(number + 1);
        }
        match told == self.rows(&schema::EVENTS) {
            true => Ok(()),
            false => Err(fault(Section::Events, told)),
        }
    }
}

fn fault(section: Section, row: usize) -> PackError {
    PackError::Offset { section: schema::NAMES_OF_SECTIONS[section as usize], row }
}
