//! When a report was published, whatever it says of itself.

use super::inputs::{config, header, report, text};
use dateline::find::find;
use dateline::report::{InputFile, Report, collect, read_plain, settle, take_field};
use dateline::when::{Basis, DayOrder};
use proptest::prelude::*;

/// What a report was dated by stands in it; what was only inferred is uncertain and
/// has its reason.
fn is_sound(report: &Report) -> Result<(), TestCaseError> {
    for clue in &report.clues {
        prop_assert!(!clue.reason.is_empty());
        let stated = clue.stated.map(|span| report.text.get(span.range()));
        prop_assert!(stated.is_none_or(|words| words.is_some()));
    }
    let Some(published) = &report.published else { return Ok(()) };
    let stated = published.stated.map(|span| report.text.get(span.range()));
    prop_assert!(stated.is_none_or(|words| words.is_some_and(|words| !words.is_empty())));
    if published.basis == Basis::Inferred {
        prop_assert!(published.when.uncertain && !published.reason.is_empty());
    }
    if let (Some(first), Some(last)) = (published.when.earliest(), published.when.latest()) {
        prop_assert!(first <= last);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn a_report_is_dated_by_what_stands_in_it(header in header(), report in report()) {
        for text in [header.clone(), format!("{header}{report}")] {
            let (read, problems) = read_plain("a", "a.txt", text.clone());
            is_sound(&read)?;
            prop_assert!(read.blocks.iter().all(|block| text.get(block.range()).is_some()));
            prop_assert!(read.blocks.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(read.news().all(|part| text.get(part.range()).is_some()));
            prop_assert!(problems.iter().all(|problem| problem.message.len() < 400));
            is_sound(&find(read).0.report)?;
        }
    }

    #[test]
    fn any_field_is_a_date_or_a_problem(
        value in prop_oneof![header(), text(), "[0-9/.T:+ -]{0,30}"],
    ) {
        let (mut report, _) = read_plain("a", "a", "Police left.".into());
        let problem = take_field(&mut report, &value);
        let known = report.published.is_some() || !report.clues.is_empty();
        prop_assert!(known || problem.is_some(), "{value:?}");
        for problem in problem.iter().chain(&settle(&mut [report.clone()], None)) {
            prop_assert!(!problem.remedy.is_empty() && problem.message.len() < 400, "{problem}");
            prop_assert_eq!(&problem.place, "date");
        }
        is_sound(&report)?;
    }

    #[test]
    fn a_collection_dates_its_reports_whatever_they_are_called(
        files in prop::collection::vec(("[a-c]?[0-9_.T-]{0,12}", header(), text()), 0..9),
        language in prop::sample::select(vec!["en", "en-GB", "en-US", "", "é"]),
    ) {
        let named = files.into_iter().map(|(name, header, text)| InputFile {
            name: format!("{name}.txt"),
            bytes: format!("{header}\n{text}").into(),
        });
        let editors = format!("language = \"{language}\"");
        let editors = InputFile { name: "corpus.toml".into(), bytes: editors.into() };
        let (collection, _) = collect(named.chain([editors]).collect());
        for report in collection.reports {
            is_sound(&report)?;
            is_sound(&find(report).0.report)?;
        }
    }

    #[test]
    fn any_tag_has_an_order_or_none(tag in "\\PC{0,12}|[a-z]{2,3}(-[A-Za-z]{2,4}){0,2}") {
        let order = DayOrder::of_language(&tag);
        prop_assert_eq!(order, DayOrder::of_language(&tag.to_ascii_uppercase()));
    }
}
