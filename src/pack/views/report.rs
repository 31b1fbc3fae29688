//! A report.

use crate::pack::Pack;
use crate::pack::schema::{REPORTS, by_editor, report};
use crate::span::Span;
use crate::when::{Basis, When};
use std::ops::Range;

/// One report of a pack.
#[derive(Clone, Copy, Debug)]
pub struct ReportView<'p> {
    pack: &'p Pack,
    row: usize,
}

impl<'p> ReportView<'p> {
    pub(super) fn new(pack: &'p Pack, row: usize) -> Self {
        ReportView { pack, row }
    }

    fn string(self, column: usize) -> &'p str {
        self.pack.string(self.pack.cell(&REPORTS, self.row, column))
    }

    /// Its number in the pack.
    pub fn number(self) -> usize {
        self.row
    }

    /// The file's name without its ending.
    pub fn id(self) -> &'p str {
        self.string(report::ID)
    }

    /// The file's name.
    pub fn file(self) -> &'p str {
        self.string(report::FILE)
    }

    /// The headline; the file's name where nobody gave one.
    pub fn title_or_file(self) -> &'p str {
        if self.title().is_empty() { self.file() } else { self.title() }
    }

    /// The headline, as the report or its editor gives it; empty when neither does.
    pub fn title(self) -> &'p str {
        self.string(report::TITLE)
    }

    /// Who published it; empty when nobody says.
    pub fn source(self) -> &'p str {
        self.string(report::SOURCE)
    }

    /// Who wrote it; empty when nobody says.
    pub fn byline(self) -> &'p str {
        self.string(report::BYLINE)
    }

    /// Where it was written from; empty when it does not say.
    pub fn place(self) -> &'p str {
        self.string(report::PLACE)
    }

    /// The agency that its dateline names; empty when none.
    pub fn agency(self) -> &'p str {
        self.string(report::AGENCY)
    }

    /// Who else is credited, a line each.
    pub fn credits(self) -> &'p str {
        self.string(report::CREDITS)
    }

    /// Where it can be found; empty when nobody says.
    pub fn url(self) -> &'p str {
        self.string(report::URL)
    }

    /// On what terms; empty when nobody says.
    pub fn licence(self) -> &'p str {
        self.string(report::LICENCE)
    }

    /// Its language (BCP 47).
    pub fn language(self) -> &'p str {
        self.string(report::LANGUAGE)
    }

    /// Whether the editor, not the report, gives its source.
    pub fn source_is_editors(self) -> bool {
        self.by_editor() & by_editor::SOURCE != 0
    }

    /// Whether the editor, not the report, gives its title.
    pub fn title_is_editors(self) -> bool {
        self.by_editor() & by_editor::TITLE != 0
    }

    fn by_editor(self) -> u32 {
        self.pack.cell(&REPORTS, self.row, report::BY_EDITOR)
    }

    /// All of its text.
    pub fn text(self) -> &'p str {
        self.pack.text(self.row)
    }

    /// The words of a part of it; empty where the part is none. The rest is not looked at.
    pub fn part(self, span: Span) -> &'p str {
        self.pack.part(self.row, span)
    }

    /// The range of its text that tells the news.
    pub fn body(self) -> Span {
        self.pack.span(&REPORTS, self.row, report::BODY)
    }

    /// When it was published, and how that is known; none when nothing tells.
    pub fn published(self) -> Option<(When, Basis)> {
        let when = self.pack.interval(&REPORTS, self.row, report::PUBLISHED)?;
        let basis = Basis::from_code(self.pack.cell(&REPORTS, self.row, report::BASIS) as u8)?;
        Some((when, basis))
    }

    /// Why its date was inferred, or read as it was where its words could be read
    /// otherwise; empty when there is nothing to explain.
    pub fn reason(self) -> &'p str {
        self.string(report::REASON)
    }

    /// The numbers of its sentences.
    pub fn sentences(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::SENTENCES)
    }

    /// The numbers of its dates.
    pub fn dates(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::DATES)
    }

    /// The numbers of its names.
    pub fn names(self) -> Range<usize> {
        self.pack.run(&REPORTS, self.row, report::NAMES)
    }
}
