//! Markdown ([CommonMark](https://spec.commonmark.org/)) with front matter.

use super::super::{Metadata, Record};
use super::{Read, front_matter, html};
use crate::error::Problem;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads a text as its reader sees it: paragraphs and lists without their marks. A heading
/// at its start is the headline, where front matter gives none.
pub(super) fn read(name: &str, text: &str, read: &mut Read) {
    let (metadata, text) = front_matter::split(text);
    let mut metadata = metadata.unwrap_or_else(|wrong| {
        let message = format!("its front matter cannot be read ({})", wrong.message);
        let remedy = "correct it; the text was read without it";
        let problem = Problem::with_file(name, message, remedy);
        read.problems.push(problem.at(format!("line {}", wrong.line)));
        Metadata::default()
    });
    let Plain { text, heading } = plain(text);
    if metadata.title.trim().is_empty() {
        metadata.title = heading;
    }
    read.records.push(Record { file: name.to_owned(), text, metadata });
}

/// A text without marks, and the heading that it begins with.
#[derive(Default)]
struct Plain {
    text: String,
    heading: String,
}

impl Plain {
    /// Ends a paragraph.
    fn gap(&mut self) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        if end > 0 {
            self.text.push_str("\n\n");
        }
    }

    /// Ends a line.
    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

fn plain(markdown: &str) -> Plain {
    let mut plain = Plain::default();
    let mut markup = String::new();
    let mut unseen = 0;
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(markdown, options) {
        match event {
            // The words for a picture are not the report's.
            Event::Start(Tag::Image { .. }) => unseen += 1,
            Event::End(TagEnd::Image) => unseen -= 1,
            _ if unseen > 0 => {}
            Event::Text(text) | Event::Code(text) => plain.text.push_str(&text),
            Event::Html(html) => markup.push_str(&html),
            Event::SoftBreak | Event::HardBreak => plain.text.push('\n'),
            Event::Start(Tag::Item) => plain.line(),
            Event::End(TagEnd::TableCell) => plain.text.push('\t'),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => plain.line(),
            Event::End(TagEnd::HtmlBlock) => {
                plain.text.push_str(&html::words(&markup));
                markup.clear();
                plain.gap();
            }
            Event::End(TagEnd::Heading(_)) if plain.heading.is_empty() => {
                let first = plain.text.trim();
                if !first.contains('\n') {
                    plain.heading = first.to_owned();
                    plain.text.clear();
                }
                plain.gap();
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::List(_)
                | TagEnd::Table
                | TagEnd::BlockQuote(_)
                | TagEnd::FootnoteDefinition,
            )
            | Event::Rule => plain.gap(),
            _ => {}
        }
    }
    plain.text.truncate(plain.text.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(text: &str) -> Record {
        let mut found = Read::default();
        read("a.md", text, &mut found);
        assert_eq!(found.problems, []);
        found.records.remove(0)
    }

    #[test]
    fn a_report_is_what_its_reader_sees() {
        let record = record(
            "---\ndate: 2019-10-23\nsource: Reuters\n---\n# Police *foil* attack\n\n\
             TIRANA (Reuters) - [Police](https://example.org) **left**\nthe city.\n\n\
             ![A picture](a.png)\n\n- one\n- two\n\n<p>They &amp; others</p><script>x</script>\n\n> No.",
        );
        assert_eq!(record.metadata.title, "Police foil attack");
        assert_eq!(record.metadata.source, "Reuters");
        assert_eq!(
            record.text,
            "TIRANA (Reuters) - Police left\nthe city.\n\none\ntwo\n\nThey & others\n\nNo."
        );
    }

    #[test]
    fn a_later_heading_is_no_headline() {
        let record = record("Police left.\n\n## Background\n\nThey came.");
        assert_eq!(record.metadata.title, "");
        assert_eq!(record.text, "Police left.\n\nBackground\n\nThey came.");
    }

    #[test]
    fn broken_front_matter_is_told_and_the_text_read() {
        let mut found = Read::default();
        read("a.md", "---\na: [\n---\nPolice left.", &mut found);
        assert_eq!(found.records[0].text, "Police left.");
        assert!(found.problems[0].message.contains("front matter"));
    }
}
