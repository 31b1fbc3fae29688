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
    /// Events: the same drawing as a picture, with the fonts of this machine (PNG)
    #[cfg(feature = "cli")]
    Png,
    /// Events: a map of the places that they name, with its legend and sources (SVG 1.1)
    Map,
    /// Events: a network of the people and organisations that they name together (SVG 1.1)
    Network,
    /// Reports: BibTeX
    Bibtex,
    /// Reports: CSL-JSON, for Zotero, Pandoc and citeproc
    CslJson,
}

impl Format {
    /// The form that the command line, and the page, know by a word.
    #[cfg(feature = "exporter")]
    pub(in crate::shell) fn of(word: &str) -> Option<Format> {
        Some(match word {
            "csv" => Format::Csv,
            "json" => Format::Json,
            "json-ld" => Format::JsonLd,
            "timelinejs" => Format::Timelinejs,
            "ical" => Format::Ical,
            "annotations" => Format::Annotations,
            "svg" => Format::Svg,
            "map" => Format::Map,
            "network" => Format::Network,
            "bibtex" => Format::Bibtex,
            "csl-json" => Format::CslJson,
            _ => return None,
        })
    }

    /// How the name of a file of it ends, and its media type.
    #[cfg(feature = "exporter")]
    pub(in crate::shell) fn file(self) -> (&'static str, &'static str) {
        match self {
            Format::Csv => ("events.csv", "text/csv;charset=utf-8"),
            Format::Json => ("json", "application/json"),
            Format::JsonLd => ("jsonld", "application/ld+json"),
            Format::Timelinejs => ("timelinejs.json", "application/json"),
            Format::Ical => ("ics", "text/calendar;charset=utf-8"),
            Format::Annotations => ("annotations.jsonld", "application/ld+json"),
            Format::Svg => ("svg", "image/svg+xml"),
            Format::Map => ("map.svg", "image/svg+xml"),
            Format::Network => ("network.svg", "image/svg+xml"),
            Format::Bibtex => ("bib", "application/x-bibtex"),
            Format::CslJson => ("csl.json", "application/vnd.citationstyles.csl+json"),
            #[cfg(feature = "cli")]
            Format::Png => ("png", "image/png"),
        }
    }

    /// Which of the two it holds.
    #[cfg(feature = "cli")]
    pub(in crate::shell) fn held<T>(self, events: T, reports: T) -> Vec<T> {
        match self {
            Format::Bibtex | Format::CslJson => vec![reports],
            Format::Json | Format::JsonLd => vec![events, reports],
            Format::Svg | Format::Png | Format::Map | Format::Network => vec![events, reports],
            Format::Csv | Format::Timelinejs | Format::Ical | Format::Annotations => vec![events],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;
    use std::collections::HashSet;

    #[test]
    fn the_page_knows_the_forms_by_the_words_of_the_command_line() {
        let mut endings = HashSet::new();
        for format in Format::value_variants() {
            let word = format.to_possible_value().map(|value| value.get_name().to_owned());
            // The page paints pictures itself.
            let known = Some(*format).filter(|format| *format != Format::Png);
            assert_eq!(word.as_deref().and_then(Format::of), known, "{word:?}");
            assert!(endings.insert(format.file().0), "two files of one name: {word:?}");
        }
        assert_eq!(Format::of("pdf"), None);
    }
}
