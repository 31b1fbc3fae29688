//! What leaves the page is read by other programs as it was meant.

use super::inputs::config;
use dateline::export::{Citation, authors, tab_row, text_fragment};
use dateline::when::When;
use proptest::prelude::*;
use serde_json::Value;

/// Texts that mean something to the forms they are put in.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[\\\\{}$&#_%~^\"',\\t\\r\\n=+@-]{0,3}",
        "\\PC{0,6}",
        Just("<script>".to_owned()),
        Just("تهران\u{202e}".to_owned()),
        Just(" and ".to_owned()),
        any::<String>(),
    ];
    prop::collection::vec(pieces, 0..5).prop_map(|pieces| pieces.concat())
}

fn citation() -> impl Strategy<Value = Citation> {
    let issued = prop_oneof![
        Just(None),
        proptest::sample::select(
            ["2019-10-23", "2019-10", "2019~", "2014/..", "199X", "-0043", "2018-21", "../2018?"]
                .as_slice()
        )
        .prop_map(|edtf| edtf.parse::<When>().ok()),
    ];
    (text(), text(), text(), text(), issued, text(), any::<[bool; 3]>()).prop_map(
        |(id, title, byline, source, issued, url, supplied)| Citation {
            id,
            title,
            authors: authors(&byline),
            source,
            issued,
            url,
            language: "en".into(),
            supplied,
        },
    )
}

/// Whether braces are balanced as BibTeX counts them: a backslash hides none.
fn balanced(bibtex: &str) -> bool {
    let mut depth = 0i32;
    let never_below = bibtex.chars().all(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth >= 0
    });
    never_below && depth == 0
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn every_citation_is_bibtex(citation in citation()) {
        let bibtex = citation.bibtex();
        prop_assert!(balanced(&bibtex), "{bibtex}");
        prop_assert!(bibtex.starts_with("@article{") && bibtex.ends_with("\n}\n"), "{bibtex}");
        for line in bibtex.lines().filter(|line| line.starts_with("  ")) {
            prop_assert!(balanced(line), "{line}");
        }
        // Nothing breaks out of its line.
        let fields = bibtex.lines().count() - 2;
        prop_assert_eq!(bibtex.matches("\n  ").count(), fields, "{}", bibtex);
    }

    #[test]
    fn every_citation_is_csl_json(citation in citation()) {
        let csl = citation.csl_json();
        let items: Value = serde_json::from_str(&csl).map_err(|error| {
            TestCaseError::fail(format!("{error} in {csl}"))
        })?;
        let item = &items[0];
        prop_assert_eq!(&item["type"], "article-newspaper");
        prop_assert_eq!(item["title"].as_str().unwrap_or_default(), words(&citation.title));
        let authors = item["author"].as_array().map_or(0, Vec::len);
        prop_assert_eq!(authors, citation.authors.len());
        let closed = citation.issued.is_some_and(|when| !when.is_open());
        prop_assert_eq!(item["issued"].is_object(), closed, "an open end cannot be told");
        prop_assert!(item.get("accessed").is_none());
    }

    #[test]
    fn a_copied_table_has_as_many_rows_and_cells(
        rows in prop::collection::vec(prop::collection::vec(text(), 3), 1..6),
    ) {
        let mut tabs = String::new();
        rows.iter().for_each(|row| tab_row(&mut tabs, row));
        prop_assert_eq!(tabs.matches('\n').count(), rows.len());
        prop_assert_eq!(tabs.matches('\t').count(), 2 * rows.len());
    }

    #[test]
    fn a_text_fragment_is_plain_ascii_after_its_directive(sentence in text()) {
        let link = text_fragment("https://example.org/a", &sentence);
        let Some((page, text)) = link.split_once("#:~:text=") else {
            prop_assert_eq!(words(&sentence), "");
            return Ok(());
        };
        prop_assert_eq!(page, "https://example.org/a");
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._~%".contains(&byte);
        prop_assert!(text.split(',').count() <= 2, "{text}");
        prop_assert!(text.split(',').all(|part| part.bytes().all(plain)), "{text}");
    }
}
