//! Any bytes as a file, any text as a query.

use super::inputs::{config, text};
use dateline::query::Query;
use dateline::report::{InputFile, collect, decode, read_corpus_file};
use proptest::prelude::*;

/// Text that is nearly a `corpus.toml`.
fn editors_file() -> impl Strategy<Value = String> {
    let line = prop::sample::select(
        [
            "title = \"T\"",
            "titel = \"T\"",
            "title = 3",
            "language = \"en\"",
            "[reports]",
            "[reports.\"a.txt\"]",
            "[reports.a]",
            "reports = 1",
            "published = 2022-09-08",
            "published = 2022-02-31",
            "published = 10:00:00",
            "published = \"2022-09-08\"",
            "url = \"javascript:alert(1)\"",
            "url = \"https://example.org\"",
            "[x",
            "= 1",
            "a.b = 1",
            "title = \"\u{e9}",
            "# note",
            "\u{202e}",
        ]
        .as_slice(),
    );
    let lines = prop::collection::vec(line, 0..10).prop_map(|lines| lines.join("\n"));
    prop_oneof![3 => lines, 1 => any::<String>()]
}

/// Text that is nearly a query.
fn query() -> impl Strategy<Value = String> {
    let part = prop::sample::select(
        [
            "iran",
            "Quds",
            "\"",
            "\"quds force\"",
            "(",
            ")",
            "-",
            "--",
            "OR",
            "OR ",
            " ",
            "*",
            "cyber*",
            "RFE/RL",
            "it's's",
            "’s",
            "é",
            "İ",
            "日本",
            "a.b",
            "3,000",
            "_",
            ":",
            "a:b",
        ]
        .as_slice(),
    );
    let parts = prop::collection::vec((part, any::<bool>()), 0..12).prop_map(|parts| {
        let spaced = parts.iter().flat_map(|(part, space)| [*part, if *space { " " } else { "" }]);
        spaced.collect::<String>()
    });
    prop_oneof![3 => parts, 1 => text(), 1 => "\\PC{0,20}"]
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn any_bytes_are_text_or_a_problem(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (text, problem) = decode("a.txt", &bytes);
        prop_assert!(text.is_some() || problem.is_some());
        if let Some(text) = text.filter(|_| problem.is_none()) {
            prop_assert!(bytes.ends_with(text.as_bytes()));
        }
    }

    #[test]
    fn text_is_decoded_as_it_is(text in text()) {
        let (decoded, problem) = decode("a.txt", text.as_bytes());
        if let Some(decoded) = decoded {
            prop_assert_eq!(decoded, text.strip_prefix('\u{feff}').unwrap_or(&text));
            prop_assert_eq!(problem, None);
        }
    }

    #[test]
    fn any_editors_file_gives_problems_with_lines(text in editors_file()) {
        let (_, problems) = read_corpus_file(&text);
        let lines = text.lines().count().max(1);
        for problem in problems {
            let line = problem.place.strip_prefix("line ").and_then(|line| line.parse().ok());
            prop_assert!(line.is_some_and(|line: usize| (1..=lines + 1).contains(&line)), "{problem}");
            prop_assert!(!problem.remedy.is_empty());
        }
    }

    #[test]
    fn every_file_becomes_a_report_or_a_problem(
        files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 0..4),
    ) {
        let count = files.len();
        let files = files.into_iter().enumerate().map(|(number, bytes)| InputFile {
            name: format!("{number}.txt"),
            bytes,
        });
        let (collection, problems) = collect(files.collect());
        for number in 0..count {
            let name = format!("{number}.txt");
            let read = collection.reports.iter().any(|report| report.file == name);
            prop_assert!(read || problems.iter().any(|problem| problem.file == name));
        }
    }

    #[test]
    fn a_query_prints_as_text_that_reads_as_the_same_query(text in query()) {
        match text.parse::<Query>() {
            Ok(query) => prop_assert_eq!(query.to_string().parse(), Ok(query)),
            Err(error) => {
                prop_assert!(error.position <= text.chars().count(), "{error}");
                if let Some(suggestion) = error.suggestion {
                    prop_assert!(suggestion.parse::<Query>().is_ok(), "{suggestion}");
                }
            }
        }
    }

    #[test]
    fn hits_are_ranges_of_the_text(query in query(), text in text()) {
        if let Ok(query) = query.parse::<Query>() {
            let hits = query.hits(&text);
            prop_assert!(hits.iter().all(|hit| text.get(hit.range()).is_some()));
            prop_assert!(hits.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
