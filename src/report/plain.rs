//! Plain text, as the seeds are.

use super::day::SaidDay;
use super::header::Place;
use super::{Field, Report, credits, header, json_ld, publication};
use crate::error::Problem;
use crate::span::Span;

/// A line longer than this is reported: no report has one.
const LONGEST_LINE: usize = 1 << 20;

/// What was put above a text, of which its own words say no more.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Where it stands.
    pub(super) block: Option<Span>,
    /// The dates in it.
    pub(super) days: Vec<(Place, SaidDay)>,
    /// Whether it has the headline.
    pub(super) titled: bool,
}

/// Reads a plain text with what it may say of itself before and after the news:
/// `date YYYY-MM-DD`, a byline, a dateline, credits, and a publisher's JSON-LD.
pub fn read_plain(id: &str, file: &str, text: String) -> (Report, Vec<Problem>) {
    read_below(id, file, text, Head::default())
}

/// As [`read_plain`], below what was put above the text.
pub(super) fn read_below(id: &str, file: &str, text: String, head: Head) -> (Report, Vec<Problem>) {
    let (report, mut problems) = read(id, file, text, head);
    if report.body.is_empty() {
        problems.push(Problem::with_file(
            file,
            "it has no text beside its header",
            "add the report's text",
        ));
    }
    if let Some(line) = report.text.lines().position(|line| line.len() > LONGEST_LINE) {
        problems.push(
            Problem::with_file(
                file,
                "the line is longer than 1 MiB; it was read, but is hardly one report",
                "give each paragraph a line, and each report a file",
            )
            .at(format!("line {}", line + 1)),
        );
    }
    (report, problems)
}

/// As [`read_plain`], with the problems of what the text says of itself alone, not
/// those of its shape.
pub fn read_stated(id: &str, file: &str, text: String) -> (Report, Vec<Problem>) {
    read(id, file, text, Head::default())
}

fn read(id: &str, file: &str, text: String, head: Head) -> (Report, Vec<Problem>) {
    let mut report = Report { id: id.to_owned(), file: file.to_owned(), ..Report::default() };
    let mut data = json_ld::read(file, &text);
    data.blocks.splice(0..0, head.block);
    data.days.splice(0..0, head.days);
    let header = header::read(&text, &data.blocks, head.titled);
    let start = header.end;
    let stated = |span: Option<Span>| span.map(|span| Field::stated(&text, span));
    report.title = stated(header.title);
    if let Some(byline) = header.byline {
        report.byline = stated(Some(byline.names));
        report.agency = stated(byline.publisher);
    }
    if let Some(dateline) = header.dateline {
        report.place = stated(dateline.place);
        report.agency = stated(dateline.agency).or(report.agency);
    }
    report.source = report.agency.clone();

    let end = before_blocks(&text, &data.blocks, start);
    let credits = credits::read(&text[..end], start);
    report.credits = credits.lines.iter().map(|&span| on_one_line(&text, span)).collect();
    report.licence = credits.terms.map(|span| Field::stated(&text, span));
    if let Some(span) = credits.source {
        report.source = Some(Field::stated(&text, span));
    }

    let body = &text[start..credits.body_end];
    let indent = body.len() - body.trim_start().len();
    report.body = Span::new(start + indent, credits.body_end.max(start + indent));
    report.blocks = data.blocks;
    report.text = text;

    let mut days = header.days;
    days.extend(data.days);
    days.sort_by_key(|(place, _)| *place);
    let mut problems = data.problems;
    problems.extend(publication::take(&mut report, &days));
    report.clues.extend(credits.terms.and_then(|span| publication::copyright(&report.text, span)));
    (report, problems)
}

/// Where the blocks begin that end a text.
fn before_blocks(text: &str, blocks: &[Span], from: usize) -> usize {
    let blocks = blocks.iter().rev().filter(|block| block.start as usize >= from);
    blocks.fold(text.len(), |end, block| {
        let last = text[block.end as usize..end].trim().is_empty();
        if last { block.start as usize } else { end }
    })
}

/// What stands at `span`, with a line's end as a space.
fn on_one_line(text: &str, span: Span) -> Field {
    let words: Vec<&str> = span.of(text).split_whitespace().collect();
    Field { value: words.join(" "), stated: Some(span) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Report {
        read_plain("a", "a.txt", text.to_owned()).0
    }

    #[test]
    fn everything_a_report_says_of_itself_becomes_a_field() {
        let report = read(
            " date 2019-10-23 By Benet Koleka\n\nTIRANA (Reuters) - Police foiled it.\n\nIt denied.\n\n\
             (Reporting by Benet Koleka; Editing by David Holmes)\n\n",
        );
        assert_eq!(report.body.of(&report.text), "Police foiled it.\n\nIt denied.");
        assert_eq!(report.published.unwrap().when.to_edtf(), "2019-10-23");
        for (field, value) in [
            (&report.byline, "Benet Koleka"),
            (&report.place, "TIRANA"),
            (&report.agency, "Reuters"),
            (&report.source, "Reuters"),
        ] {
            let field = field.as_ref().unwrap();
            assert_eq!(field.value, value);
            assert_eq!(field.stated.unwrap().of(&report.text), value);
        }
    }

    #[test]
    fn the_news_may_follow_the_date_on_its_line() {
        let report = read("date 2019-10-23 Albanian police thwarted an attack.");
        assert_eq!(report.body.of(&report.text), "Albanian police thwarted an attack.");
    }

    #[test]
    fn json_ld_is_data_and_no_news() {
        let block = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\
                     \"datePublished\":\"2019-10-23T20:41:00Z\"}</script>";
        for text in [
            format!("{block}\nPolice left.\n\nThey denied."),
            format!("Police left.\n\nThey denied.\nSource: X\n{block}\n"),
            format!("By A Doe\n{block}\nROME (X) - Police left.\n\nThey denied."),
            format!("Police left.\n{block}\nThey denied."),
        ] {
            let report = read(&text);
            assert_eq!(report.published.as_ref().unwrap().when.to_edtf(), "2019-10-23");
            let news: Vec<&str> = report.news().map(|span| span.of(&report.text).trim()).collect();
            assert!(news.concat().starts_with("Police left."), "{news:?}");
            assert!(news.concat().ends_with("They denied."), "{news:?}");
            assert!(!news.concat().contains("script"), "{news:?}");
        }
        let (report, problems) =
            read_plain("a", "a.txt", format!("{block}\nPublished: 1 May 2019\nPolice left."));
        assert_eq!(report.published.unwrap().when.to_edtf(), "2019-05-01");
        assert!(problems[0].message.contains("“2019-10-23”"), "{}", problems[0]);
    }

    #[test]
    fn credits_over_several_lines_are_one_field_on_one_line() {
        let report = read("Police left.\n(Reporting by A B;\n Editing by C D)\n\u{a9} 2019 AFP\n");
        assert_eq!(report.body.of(&report.text), "Police left.");
        assert_eq!(report.credits[0].value, "Reporting by A B; Editing by C D");
        assert_eq!(report.licence.unwrap().value, "\u{a9} 2019 AFP");
    }

    #[test]
    fn a_headline_may_stand_between_the_date_and_the_byline() {
        let report = read(
            "date 2019-10-23\nPolice foil attack\n\nBy Benet Koleka, Associated Press\n\n\
             TIRANA (Reuters) - Police left.",
        );
        let value = |field: &Option<Field>| field.as_ref().map(|field| field.value.clone());
        assert_eq!(value(&report.title).as_deref(), Some("Police foil attack"));
        assert_eq!(value(&report.byline).as_deref(), Some("Benet Koleka"));
        assert_eq!(value(&report.agency).as_deref(), Some("Reuters"));
        assert_eq!(report.body.of(&report.text), "Police left.");
    }

    #[test]
    fn a_header_may_come_in_any_order() {
        let report = read(
            "Police foil attack\nBy JANE DOE, Associated Press\nOctober 23, 2019 15:41 GMT\n\n\
             Police left.",
        );
        assert_eq!(report.published.unwrap().when.to_edtf(), "2019-10-23");
        assert_eq!(report.source.unwrap().value, "Associated Press");
        assert_eq!(report.body.of(&report.text), "Police left.");
    }

    #[test]
    fn the_seeds_keep_all_of_their_news() {
        for (text, start, end) in [
            (
                include_str!("../../seeds/000_30ee8ab519921f6c.txt"),
                "Albanian police thwarted",
                "Albania joined NATO in 2009.",
            ),
            (
                include_str!("../../seeds/001_4cb0f0b9dca24e99.txt"),
                "Albanian police foiled",
                "spokesman as denying the allegations.",
            ),
            (
                include_str!("../../seeds/004_30a6df7a3a6d4c7e.txt"),
                "Albanian special forces",
                "“threats to national security”.",
            ),
        ] {
            let report = read(text);
            let (before, rest) = text.split_once(start).unwrap();
            let after = rest.split_once(end).unwrap().0;
            assert_eq!(report.body.of(&report.text), [start, after, end].concat());
            assert_eq!(report.body.start as usize, before.len());
            assert_eq!(report.title, None);
        }
    }

    #[test]
    fn a_text_without_anything_is_all_body() {
        let report = read("It was over.\nThey left.");
        assert_eq!(report.body.of(&report.text), "It was over.\nThey left.");
        assert_eq!(report.published, None);
    }

    #[test]
    fn a_day_that_does_not_exist_is_named() {
        let (report, problems) = read_plain("a", "a.txt", "date 2018-02-31 Police left.".into());
        assert_eq!(report.published, None);
        assert_eq!(problems[0].message, "there is no day “2018-02-31”");
    }

    #[test]
    fn a_header_alone_is_reported() {
        let (report, problems) = read_plain("a", "a.txt", "date 2018-02-01".into());
        assert!(report.body.is_empty());
        assert_eq!(problems.len(), 1);
    }
}
