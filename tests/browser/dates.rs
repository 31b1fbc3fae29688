//! The three reports of `seeds/`, and the dates found in them.

use crate::harness::{Setup, in_browser};
use crate::page::Row;
use anyhow::{Context, Result, ensure};

const RFE: &str = "RFE/RL";
const REUTERS: &str = "Reuters";
const TSF: &str = "TSF";

#[test]
fn the_three_reports_appear_with_all_their_events() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("").await?;
        shown.agrees()?;
        assert_eq!(shown.title, "Iran, the MEK and Albania");
        assert!(shown.holds.starts_with("3 reports, "), "{}", shown.holds);
        assert!(shown.holds.ends_with(", 2009–2022"), "{}", shown.holds);
        assert!(shown.count.ends_with(" in 3 reports"), "{}", shown.count);
        assert_eq!(page.driver.title().await?, shown.title);
        for source in [RFE, REUTERS, TSF] {
            let value = shown.value("Source", source)?;
            let rows = shown.rows.iter().filter(|row| row.source.contains(source)).count();
            assert!(rows > 0, "{source} tells nothing");
            assert_eq!((value.count, value.total), (rows, Some(rows)), "{source}");
            assert!(shown.lanes.iter().any(|lane| lane == source), "no lane {source}");
        }
        Ok(())
    })
}

#[test]
fn the_axis_goes_from_2009_to_2022() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("").await?;
        assert_eq!(shown.brush.len(), 2);
        assert_eq!(shown.brush[0], "1 January 2009");
        assert!(shown.brush[1].ends_with(" 2022"), "{:?}", shown.brush);
        assert_eq!(shown.range[0], "2009-01-01");
        assert!(shown.range[1].starts_with("2022-"), "{:?}", shown.range);
        let years: Vec<u16> = shown.ticks.iter().filter_map(|tick| tick.parse().ok()).collect();
        assert!(years.len() >= 4, "{:?}", shown.ticks);
        assert!(years.iter().all(|year| (2009..=2023).contains(year)), "{years:?}");
        assert!(years.is_sorted(), "{years:?}");
        Ok(())
    })
}

/// A report, words of one of its sentences, a date in it as said, as EDTF, and in its
/// working: what it was counted from.
const DATES: [(&str, &str, &str, &str, &str); 11] = [
    (RFE, "a terrorist act foiled in March 2018", "March 2018", "2018-03", ""),
    (REUTERS, "Two were held in March 2018", "March 2018", "2018-03", ""),
    (TSF, "A July 15 cyberattack", "July 15", "2022-07-15", "8 September 2022"),
    (REUTERS, "Last December Albania expelled", "Last December", "2018-12", "23 October 2019"),
    (RFE, "In January, the European Union", "January", "2019-01", "23 October 2019"),
    (REUTERS, "senior officer said on Wednesday", "Wednesday", "2019-10-23", "23 October 2019"),
    (TSF, "gave the Iranian embassy team 24 hours", "Wednesday", "2022-09-07", "8 September 2022"),
    (RFE, "Albania joined NATO", "2009", "2009", ""),
    (RFE, "In 2013, Albania agreed", "2013", "2013?/2014?", ""),
    (REUTERS, "Since 2014, some 3,000 members", "2014", "2013?/2014?", ""),
    (
        TSF,
        "the Iranian Embassy in Tirana on Thursday",
        "Thursday",
        "2022-09-08",
        "8 September 2022",
    ),
];

#[test]
fn every_date_stands_where_its_report_puts_it_and_shows_its_working() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("").await?;
        for (source, sentence, said, edtf, anchor) in DATES {
            let told = |row: &&Row| row.source.contains(source) && row.edtf == edtf;
            let mut working = None;
            for row in shown.rows.iter().filter(told) {
                let opened = page.click_named(".row-label", &row.label).await?;
                let card = opened.card.context("no event opens")?;
                assert_eq!((card.edtf.as_str(), &card.label), (edtf, &row.label));
                assert_eq!(card.when, row.when);
                let place = card.quotes.iter().position(|quote| quote.contains(sentence));
                working = working.or(place.map(|place| card.workings[place].clone()));
            }
            let nothing = || format!("{source} tells nothing of {said:?} as {edtf}");
            let working = working.with_context(nothing)?;
            assert!(working.starts_with(&format!("“{said}”")), "{working}");
            assert!(working.contains(anchor), "{working}");
            assert!(working.contains("Rule"), "{working}");
        }
        Ok(())
    })
}

#[test]
fn march_2018_is_told_by_two_reports() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("from=2018-03&to=2018-03").await?;
        let march: Vec<_> = shown.rows.iter().filter(|row| row.edtf == "2018-03").collect();
        for source in [RFE, REUTERS] {
            ensure!(march.iter().any(|row| row.source.contains(source)), "{source}: {march:#?}");
        }
        ensure!(march.iter().all(|row| !row.source.contains(TSF)), "{march:#?}");
        ensure!(march.iter().all(|row| row.quote.contains("March 2018")), "{march:#?}");
        Ok(())
    })
}

#[test]
fn a_report_is_read_whole_and_each_of_its_dates_explains_itself() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for (report, words, dates) in [
            ("000_30ee8ab519921f6c", "Albania joined NATO in 2009.", 9),
            ("001_4cb0f0b9dca24e99", "denying the allegations.", 9),
            ("004_30a6df7a3a6d4c7e", "threats to national security", 8),
        ] {
            let shown = page.open(&format!("report={report}")).await?;
            let reader = shown.reader.context("no report opens")?;
            assert!(reader.text.contains(words), "{}", reader.text);
            assert!(reader.dates.len() >= dates, "{:?}", reader.dates);
            assert_eq!(reader.asked, "", "no sentence was asked for");
            assert_eq!(reader.note, "", "no date was chosen");
            let said = &reader.dates[0];
            let shown = page.click_named("button.date", said).await?;
            let note = shown.reader.context("the report has gone")?.note;
            assert!(note.starts_with(&format!("“{said}”")), "{note}");
            let shown = page.click_named(".date-note button", "show on the timeline").await?;
            assert_eq!(shown.reader, None);
            assert!(shown.card.context("no event opens")?.workings[0].contains(said.as_str()));
        }
        Ok(())
    })
}

#[test]
fn the_editors_date_is_shown_as_the_editors() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("report=004_30a6df7a3a6d4c7e").await?;
        let credit = shown.reader.context("no report opens")?.credit;
        assert!(credit.contains("8 September 2022"), "{credit}");
        assert!(credit.contains("given by the editor"), "{credit}");
        let shown = page.open("report=000_30ee8ab519921f6c").await?;
        let credit = shown.reader.context("no report opens")?.credit;
        assert!(credit.contains("23 October 2019"), "{credit}");
        assert!(!credit.contains("given by the editor"), "{credit}");
        Ok(())
    })
}
