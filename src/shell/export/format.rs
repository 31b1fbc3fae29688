//! The forms that there are.

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub(in crate::shell) enum Format {
    /// Events: a row an event and sentence (RFC 4180), as `dateline timeline` prints it
    Csv,
    /// Events and reports: one JSON object, as `dateline timeline` prints it
    Json,
    /// Events and reports: a graph of schema.org's Event and NewsArticle
    JsonLd,
    /// Events: the JSON of TimelineJS 3; those that began nobody knows when are left out
    Timelinejs,
    /// Events: a calendar of whole days (RFC 5545); those with an open end are left out
    Ical,
    /// Sentences that tell events: W3C Web Annotations; positions count code points
    Annotations,
    /// Events: a drawing of the timeline with its legend and sources (SVG 1.1)
    Svg,
    /// Reports: BibTeX
    Bibtex,
    /// Reports: CSL-JSON, for Zotero, Pandoc and citeproc
    CslJson,
}

impl Format {
    /// Which of the two it holds.
    pub(in crate::shell) fn held<T>(self, events: T, reports: T) -> Vec<T> {
        match self {
            Format::Bibtex | Format::CslJson => vec![reports],
            Format::Json | Format::JsonLd | Format::Svg => vec![events, reports],
            Format::Csv | Format::Timelinejs | Format::Ical | Format::Annotations => vec![events],
        }
    }
}
