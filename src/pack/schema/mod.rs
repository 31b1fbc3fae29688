//! What stands in each section, and what each column may hold.

mod told;

pub(super) use told::{DENIALS, EVENT_ENTITIES, EVENTS, EVIDENCE, denial, event, evidence};

/// The sections, in the order of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Section {
    /// Rows of [`META`].
    Meta,
    /// The end of each string in the heap.
    StringEnds,
    /// The strings, a zero before each but the first, UTF-8. String 0 is empty: "not given". Two
    /// that follow each other spell nothing together, such as a name that stands in neither.
    Strings,
    /// The reports' texts, one after the other, UTF-8.
    Texts,
    /// Rows of [`REPORTS`].
    Reports,
    /// Rows of [`SENTENCES`], in the order of reports and text.
    Sentences,
    /// Rows of [`DATES`], in the order of reports and text.
    Dates,
    /// Rows of [`ALTERNATIVES`], in the order of dates. Most dates have none.
    Alternatives,
    /// Rows of [`NAMES`], in the order of reports and text.
    Names,
    /// Rows of [`ENTITIES`].
    Entities,
    /// Rows of [`ALIASES`], in the order of entities. Most entities have none.
    Aliases,
    /// Rows of [`POSSIBLE`], in the order of entities. Most entities have none.
    Possible,
    /// Rows of [`EVENTS`], in order of time.
    Events,
    /// Rows of [`EVIDENCE`], in the order of events.
    Evidence,
    /// Entity numbers, in the order of events.
    EventEntities,
    /// Rows of [`DENIALS`], in the order of events. Most events have none.
    Denials,
    /// Rows of [`TERMS`], in the order of the terms' bytes.
    Terms,
    /// For each term the count of its sentences and the gaps between their
    /// numbers, as LEB128.
    Postings,
}

/// How many sections there are.
pub(super) const SECTIONS: usize = 18;

/// What each section is called, in messages and tables of sizes.
pub(super) const NAMES_OF_SECTIONS: [&str; SECTIONS] = [
    "meta",
    "string ends",
    "strings",
    "texts",
    "reports",
    "sentences",
    "dates",
    "alternatives",
    "names",
    "entities",
    "aliases",
    "possible matches",
    "events",
    "evidence",
    "event entities",
    "denials",
    "terms",
    "postings",
];

/// What a column holds, and so how it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Any number.
    Any,
    /// A number below this.
    Below(u32),
    /// A string.
    Str,
    /// A row of a section.
    Row(Section),
    /// A row of a section, not before the row above's: the rows that name the same
    /// one stand together.
    RisingRow(Section),
    /// Where this row's run of rows of a section begins; it ends where the next
    /// row's begins, or with the section.
    Run(Section),
    /// A place in the texts, on a character border, not before the row above's.
    TextRun,
    /// The start of a range in the row's report's text; the next column is its end.
    Start,
    /// The end of that range.
    End,
    /// The first of three columns that hold an interval: its bounds in days since
    /// 1970-01-01, or [`NO_DAY`], and its precision with marks.
    Interval,
}

/// What a cell outside its table reads as: no row has this number.
pub(super) const NONE: u32 = u32::MAX;

/// No day: the number that lies furthest from the calendar, as 32 bits.
pub(super) const NO_DAY: u32 = 1 << 31;

/// No place on the Earth: what reads takes any number beyond the poles for that.
#[cfg(feature = "writing")]
pub(super) const NO_DEGREE: u32 = 1 << 31;

/// A table: its section and its columns.
pub(super) struct Table {
    pub(super) section: Section,
    pub(super) columns: &'static [Column],
}

use Column::*;

/// Title, language.
pub(super) const META: Table = Table { section: Section::Meta, columns: &[Str, Str] };

/// The columns of [`META`].
pub(super) mod meta {
    pub(in crate::pack) const TITLE: usize = 0;
    pub(in crate::pack) const LANGUAGE: usize = 1;
}

/// The end of each string.
pub(super) const STRING_ENDS: Table = Table { section: Section::StringEnds, columns: &[Any] };

/// One report.
pub(super) const REPORTS: Table = Table {
    section: Section::Reports,
    columns: &[
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        Str,
        TextRun,
        Start,
        End,
        Interval,
        Any,
        Any,
        Below(4),
        Str,
        Run(Section::Sentences),
        Run(Section::Dates),
        Run(Section::Names),
        Any,
    ],
};

/// The columns of [`REPORTS`].
pub(super) mod report {
    pub(in crate::pack) const ID: usize = 0;
    pub(in crate::pack) const FILE: usize = 1;
    pub(in crate::pack) const TITLE: usize = 2;
    pub(in crate::pack) const SOURCE: usize = 3;
    pub(in crate::pack) const BYLINE: usize = 4;
    pub(in crate::pack) const PLACE: usize = 5;
    pub(in crate::pack) const AGENCY: usize = 6;
    pub(in crate::pack) const CREDITS: usize = 7;
    pub(in crate::pack) const URL: usize = 8;
    pub(in crate::pack) const LICENCE: usize = 9;
    pub(in crate::pack) const LANGUAGE: usize = 10;
    pub(in crate::pack) const TEXT: usize = 11;
    pub(in crate::pack) const BODY: usize = 12;
    pub(in crate::pack) const PUBLISHED: usize = 14;
    pub(in crate::pack) const BASIS: usize = 17;
    pub(in crate::pack) const REASON: usize = 18;
    pub(in crate::pack) const SENTENCES: usize = 19;
    pub(in crate::pack) const DATES: usize = 20;
    pub(in crate::pack) const NAMES: usize = 21;
    pub(in crate::pack) const BY_EDITOR: usize = 22;
}

/// Which fields of a report its editor gave, as bits of [`report::BY_EDITOR`].
pub(super) mod by_editor {
    pub(in crate::pack) const TITLE: u32 = 1;
    pub(in crate::pack) const SOURCE: u32 = 2;
}

/// One sentence: its report and its range there.
pub(super) const SENTENCES: Table =
    Table { section: Section::Sentences, columns: &[Row(Section::Reports), Start, End] };

/// One date: its sentence, range, bounds, precision with marks, type, value, rule,
/// anchor and step in words, and the rule in words.
pub(super) const DATES: Table = Table {
    section: Section::Dates,
    columns: &[
        Row(Section::Sentences),
        Start,
        End,
        Interval,
        Any,
        Any,
        Below(4),
        Str,
        Str,
        Str,
        Str,
        Str,
    ],
};

/// Another interval that a date can stand for: its date, bounds, precision with
/// marks, value, anchor and step in words.
pub(super) const ALTERNATIVES: Table = Table {
    section: Section::Alternatives,
    columns: &[RisingRow(Section::Dates), Interval, Any, Any, Str, Str, Str],
};

/// The columns of [`ALTERNATIVES`].
pub(super) mod alternative {
    pub(in crate::pack) const DATE: usize = 0;
    pub(in crate::pack) const WHEN: usize = 1;
    pub(in crate::pack) const VALUE: usize = 4;
    pub(in crate::pack) const ANCHOR: usize = 5;
    pub(in crate::pack) const STEP: usize = 6;
}

/// One name: its sentence, range and entity.
pub(super) const NAMES: Table = Table {
    section: Section::Names,
    columns: &[Row(Section::Sentences), Start, End, Row(Section::Entities)],
};

/// One entity: its kind, as its place in `EntityKind::ALL`, its label, description and item
/// in Wikidata; where it is, in ten-thousandths of a degree north and east, or [`NO_DEGREE`],
/// its country and why; its place in the network, or [`NONE`].
pub(super) const ENTITIES: Table = Table {
    section: Section::Entities,
    columns: &[Below(4), Str, Str, Str, Any, Any, Str, Str, Any],
};

/// Another name of an entity: the entity, the name, and why it is taken for its, in words.
pub(super) const ALIASES: Table =
    Table { section: Section::Aliases, columns: &[RisingRow(Section::Entities), Str, Str] };

/// The columns of [`ALIASES`].
pub(super) mod alias {
    pub(in crate::pack) const ENTITY: usize = 0;
    pub(in crate::pack) const LABEL: usize = 1;
    pub(in crate::pack) const REASON: usize = 2;
}

/// Another entity that one may be: the one, the other, and why it may, in words.
pub(super) const POSSIBLE: Table = Table {
    section: Section::Possible,
    columns: &[RisingRow(Section::Entities), Row(Section::Entities), Str],
};

/// The columns of [`POSSIBLE`].
pub(super) mod possible {
    pub(in crate::pack) const ENTITY: usize = 0;
    pub(in crate::pack) const OTHER: usize = 1;
    pub(in crate::pack) const REASON: usize = 2;
}

/// The columns of [`SENTENCES`], [`DATES`] and [`NAMES`]: in each the first leads
/// to what holds the row, and the next two are its range in the report's text.
pub(super) mod mention {
    pub(in crate::pack) const HOLDER: usize = 0;
    pub(in crate::pack) const SPAN: usize = 1;
}

/// The other columns of [`DATES`].
pub(super) mod date {
    pub(in crate::pack) const WHEN: usize = 3;
    pub(in crate::pack) const TYPE: usize = 6;
    pub(in crate::pack) const VALUE: usize = 7;
    pub(in crate::pack) const RULE: usize = 8;
    pub(in crate::pack) const ANCHOR: usize = 9;
    pub(in crate::pack) const STEP: usize = 10;
    pub(in crate::pack) const RULE_IN_WORDS: usize = 11;
}

/// The other column of [`NAMES`].
pub(super) mod name {
    pub(in crate::pack) const ENTITY: usize = 3;
}

/// The columns of [`ENTITIES`].
pub(super) mod entity {
    pub(in crate::pack) const KIND: usize = 0;
    pub(in crate::pack) const LABEL: usize = 1;
    pub(in crate::pack) const DESCRIPTION: usize = 2;
    pub(in crate::pack) const WIKIDATA: usize = 3;
    pub(in crate::pack) const LATITUDE: usize = 4;
    pub(in crate::pack) const LONGITUDE: usize = 5;
    pub(in crate::pack) const COUNTRY: usize = 6;
    pub(in crate::pack) const LOCATED_BECAUSE: usize = 7;
    pub(in crate::pack) const NODE: usize = 8;
}

/// One term of the search index, and its run of the postings, in bytes.
pub(super) const TERMS: Table =
    Table { section: Section::Terms, columns: &[Str, Run(Section::Postings)] };

/// The columns of [`TERMS`].
pub(super) mod term {
    pub(in crate::pack) const TERM: usize = 0;
    pub(in crate::pack) const POSTINGS: usize = 1;
}

/// Every table, in an order in which each check may rely on those before it.
pub(super) const TABLES: [&Table; 15] = [
    &STRING_ENDS,
    &META,
    &REPORTS,
    &SENTENCES,
    &DATES,
    &ALTERNATIVES,
    &NAMES,
    &ENTITIES,
    &ALIASES,
    &POSSIBLE,
    &EVENTS,
    &EVIDENCE,
    &EVENT_ENTITIES,
    &DENIALS,
    &TERMS,
];

/// How a precision and its two marks share a column: the precision in the low
/// bits, then approximate, then uncertain.
pub(super) mod marks {
    pub(in crate::pack) const PRECISION: u32 = 0x0F;
    pub(in crate::pack) const APPROXIMATE: u32 = 0x10;
    pub(in crate::pack) const UNCERTAIN: u32 = 0x20;
    /// There is no date at all: both bounds are none.
    pub(in crate::pack) const ABSENT: u32 = 0x40;
}
