//! A text with what stands beside it in its file.
//!
//! A plain text says of itself who wrote it and when. In a page, a letter or a table that
//! stands beside the text, in fields. Both become the same: the fields are written above the
//! text, one a line, so that whatever is known of a report has words in it to show.

use super::day::{Said, SaidDay, field_day};
use super::header::Place;
use super::plain::{Head, read_below};
use super::{Field, Report, file_name, read_plain};
use crate::error::Problem;
use crate::span::Span;

/// A report as its file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The file's name; that of a file with several, a stroke, and which of them it is.
    pub file: String,
    /// The text.
    pub text: String,
    /// What is said beside it.
    pub metadata: Metadata,
}

/// What a file says of a text beside it. What it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: String,
    /// Who wrote it.
    pub byline: String,
    /// Who published it.
    pub source: String,
    /// When it was published, in whatever writing.
    pub published: String,
    /// When it was changed.
    pub modified: String,
    /// Where it can be found.
    pub url: String,
    /// On what terms.
    pub licence: String,
    /// Its language (BCP 47).
    pub language: String,
}

impl Metadata {
    /// Each of its texts.
    pub fn texts_mut(&mut self) -> [&mut String; 8] {
        let Metadata { title, byline, source, published, modified, url, licence, language } = self;
        [title, byline, source, published, modified, url, licence, language]
    }

    /// What one lacks, from another.
    pub(super) fn or(mut self, mut other: Metadata) -> Metadata {
        for (text, other) in self.texts_mut().into_iter().zip(other.texts_mut()) {
            if text.trim().is_empty() {
                *text = std::mem::take(other);
            }
        }
        self
    }
}

impl Record {
    /// A text without anything beside it.
    pub fn plain(file: impl Into<String>, text: impl Into<String>) -> Record {
        Record { file: file.into(), text: text.into(), metadata: Metadata::default() }
    }

    /// The id of its report: its file's name without the ending.
    pub fn id(&self) -> &str {
        file_name::without_ending(&self.file)
    }
}

/// Reads a record, and what its text says of itself, as a report of this id. What stands
/// beside the text goes before what it says.
pub fn read_record(id: &str, record: Record) -> (Report, Vec<Problem>) {
    let Record { file, text, metadata } = record;
    let mut head = Above::default();
    let [title, byline, source, published, modified, url, licence, language] = [
        &metadata.title,
        &metadata.byline,
        &metadata.source,
        &metadata.published,
        &metadata.modified,
        &metadata.url,
        &metadata.licence,
        &metadata.language,
    ]
    .map(|value| head.line(value));
    let url = url.filter(|url| is_web_address(url.of(&head.text)));
    if head.text.is_empty() {
        return read_plain(id, &file, text);
    }
    let end = head.text.len();
    let days = [(Place::Data, published), (Place::Changed, modified)];
    let days = days.into_iter().filter_map(|(place, span)| Some((place, said(&head.text, span?))));
    let days = days.collect();
    let text = format!("{}\n{}", head.text, without_title(&text, &metadata.title));
    let head = Head { block: Some(Span::new(0, end)), days, titled: title.is_some() };
    let (mut report, mut problems) = read_below(id, &file, text, head);
    let fields = [
        (&mut report.title, title),
        (&mut report.byline, byline),
        (&mut report.source, source),
        (&mut report.url, url),
        (&mut report.licence, licence),
        (&mut report.language, language),
    ];
    for (field, said) in fields {
        if let Some(span) = said {
            *field = Some(Field::stated(&report.text, span));
        }
    }
    // The lines are those of the text as it was put together, not those of the file.
    problems.iter_mut().for_each(|problem| problem.place.clear());
    (report, problems)
}

/// Whether an address leads to a page of the web: others are no links in a page.
fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The lines above a text.
#[derive(Default)]
struct Above {
    text: String,
}

impl Above {
    /// Adds a line, where there is anything to say; its place.
    fn line(&mut self, value: &str) -> Option<Span> {
        let start = self.text.len();
        for word in value.split_whitespace() {
            if self.text.len() > start {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        let end = self.text.len();
        (end > start).then(|| {
            self.text.push('\n');
            Span::new(start, end)
        })
    }
}

/// The day that a line says.
fn said(text: &str, line: Span) -> SaidDay {
    match field_day(line.of(text)) {
        Ok(found) => SaidDay { span: found.span.shift(line.start), ..found },
        Err(wrong) => SaidDay { span: line, weekday: None, said: Said::None(wrong) },
    }
}

/// A text without the headline that it begins with once more.
fn without_title<'t>(text: &'t str, title: &str) -> &'t str {
    let (first, rest) = text.trim_start().split_once('\n').unwrap_or_default();
    let same = first.split_whitespace().eq(title.split_whitespace());
    if same && !title.trim().is_empty() { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(text: &str) -> Record {
        let metadata = Metadata {
            title: "Police foil attack".into(),
            byline: "Benet  Koleka".into(),
            source: "Reuters".into(),
            published: "2019-10-23T20:41:00+02:00".into(),
            ..Metadata::default()
        };
        Record { file: "news.csv/3".into(), text: text.into(), metadata }
    }

    #[test]
    fn every_field_has_words_in_the_text() {
        let (report, problems) = read_record("a", record("Police left.\n\nThey denied."));
        assert_eq!(problems, []);
        assert_eq!(report.body.of(&report.text), "Police left.\n\nThey denied.");
        for (field, value) in [
            (&report.title, "Police foil attack"),
            (&report.byline, "Benet Koleka"),
            (&report.source, "Reuters"),
        ] {
            assert_eq!(field.as_ref().unwrap().stated.unwrap().of(&report.text), value);
        }
        let published = report.published.unwrap();
        assert_eq!(published.when.to_edtf(), "2019-10-23");
        assert_eq!(published.stated.unwrap().of(&report.text), "2019-10-23");
    }

    #[test]
    fn the_text_says_what_the_fields_do_not() {
        let text = "Police foil attack\n\nTIRANA (AFP) - Police left.\n\nThey denied.\n\n\
                    (Reporting by A B)";
        let (report, _) = read_record("a", record(text));
        assert_eq!(report.body.of(&report.text), "Police left.\n\nThey denied.");
        assert_eq!(report.place.unwrap().value, "TIRANA");
        assert_eq!(report.agency.unwrap().value, "AFP");
        assert_eq!(report.source.unwrap().value, "Reuters");
        assert_eq!(report.credits[0].value, "(Reporting by A B)".trim_matches(['(', ')']));
    }

    #[test]
    fn no_line_of_the_text_is_taken_for_a_second_headline() {
        let (report, _) =
            read_record("a", record("A summer of plots\n\nTIRANA (AFP) - Police left."));
        assert!(report.body.of(&report.text).starts_with("A summer of plots"));
    }

    #[test]
    fn a_date_that_is_none_is_a_problem_of_the_record() {
        let mut record = record("Police left.");
        record.metadata.published = "2019-02-31".into();
        let (report, problems) = read_record("a", record);
        assert_eq!(report.published, None);
        assert_eq!((problems[0].file.as_str(), problems[0].place.as_str()), ("news.csv/3", ""));
        assert!(problems[0].message.contains("2019-02-31"), "{}", problems[0]);
    }
}
