//! From a mark to its event, to the sentence in the report, and back.

use crate::harness::{Setup, in_browser};
use anyhow::{Context, Result, ensure};

/// What the search for `cyberattack` leaves.
const FOUND: &str = "2 events in 1 report";

const SENTENCE: &str = "A July 15 cyberattack temporarily shut down several Albanian government";

#[test]
fn a_mark_leads_to_its_sentence_and_back_undoes_each_step() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let found = page.search("cyberattack").await?;
        let event = page.click_mark("15 July 2022").await?;
        let card = event.card.clone().context("no event opens")?;
        assert_eq!(card.edtf, "2022-07-15");
        assert!(card.quotes[0].starts_with(SENTENCE), "{card:#?}");
        assert_eq!(event.marks.iter().filter(|mark| mark.selected).count(), 1);
        assert_eq!(event.rows.iter().filter(|row| row.current).count(), 1);
        let reading = page.click_named(".card .read", "read in the report").await?;
        let reader = reading.reader.clone().context("no report opens")?;
        assert_eq!(reader.title, "Police enter the Iranian Embassy in Tirana");
        assert!(reader.asked.starts_with(SENTENCE), "{}", reader.asked);
        page.in_sight(".asked").await?;
        assert_eq!(reading.focus, "asked", "the focus is on the sentence");

        let back = page.back().await?;
        assert_eq!((&back.card, &back.rows, &back.reader), (&event.card, &event.rows, &None));
        assert_eq!((&back.fragment, &back.values), (&event.fragment, &event.values));
        assert_eq!(back.marked(), event.marked());
        let without = page.back().await?;
        assert_eq!((&without.card, &without.rows), (&None, &found.rows));
        assert_eq!(without.fragment, "q=cyberattack");
        let start = page.back().await?;
        assert_eq!((start.query.as_str(), start.fragment.as_str()), ("", ""));
        assert!(start.rows.len() > found.rows.len());

        page.driver.forward().await?;
        page.driver.forward().await?;
        page.driver.forward().await?;
        let again = page.look().await?;
        assert_eq!(again.fragment, reading.fragment);
        assert_eq!(again.reader.context("the report does not come again")?.asked, reader.asked);
        Ok(())
    })
}

#[test]
fn a_reload_restores_each_step() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.click_value("Source", "TSF").await?;
        page.click_named(".tools button", "by place").await?;
        for step in [".row-label", ".card .read", "button.date"] {
            let element = page.element(step).await?;
            // The tools of the reader stay above what is brought into sight.
            element.scroll_into_view().await?;
            let before = page.click(&element).await?;
            let after = page.reload().await?;
            assert_eq!(after.fragment, before.fragment, "{step}");
            assert_eq!(after.rows, before.rows, "{step}");
            assert_eq!(after.lanes, before.lanes, "{step}");
            assert_eq!(after.values, before.values, "{step}");
            assert_eq!(after.card, before.card, "{step}");
            let asked = |shown: &crate::page::Shown| {
                shown.reader.as_ref().map(|reader| (reader.title.clone(), reader.asked.clone()))
            };
            assert_eq!(asked(&after), asked(&before), "{step}");
        }
        Ok(())
    })
}

#[test]
fn a_series_of_keystrokes_is_one_step_back() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.click_value("Year", "2022").await?;
        page.search("embassy").await?;
        let back = page.back().await?;
        assert_eq!((back.query.as_str(), back.fragment.as_str()), ("", "year=2022"));
        assert_eq!(page.back().await?.fragment, "");
        Ok(())
    })
}

#[test]
fn the_event_and_the_report_close_where_they_were_opened() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        page.click_named(".row-label", "Albania joined NATO").await?;
        page.click_named(".card .read", "read in the report").await?;
        let shown = page.click_named(".back", "").await?;
        assert_eq!(shown.reader, None);
        assert_eq!(shown.rows.len(), all.rows.len());
        let close = page.element(".card .close").await?;
        let shown = page.click(&close).await?;
        assert_eq!((&shown.card, &shown.rows), (&None, &all.rows));
        assert_eq!(shown.fragment, "");
        Ok(())
    })
}

#[test]
fn events_and_reports_are_links_that_open_elsewhere() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for view in ["", "view=table"] {
            page.open(&format!("{view}&q=cyberattack")).await?;
            let href = "document.querySelector('.row-label').getAttribute('href')";
            let href = page.value(href).await?;
            let event = href.as_str().context("a row has no address")?;
            let opened = page.open(event.trim_start_matches('#')).await?;
            assert_eq!((opened.query.as_str(), opened.count.as_str()), ("cyberattack", FOUND));
            assert_eq!(opened.card.context("no event opens")?.edtf, "2022-07-15");
            let href = page.value("document.querySelector('.card .read').getAttribute('href')");
            let href = href.await?;
            let report = href.as_str().context("the evidence has no address")?;
            let reading = page.open(report.trim_start_matches('#')).await?;
            ensure!(reading.reader.context("no report opens")?.asked.starts_with(SENTENCE));
        }
        Ok(())
    })
}

#[test]
fn a_click_with_a_key_held_leaves_this_page_as_it_is() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let before = page.open("q=cyberattack").await?;
        page.driver
            .execute(
                "window.kept = null;
                 addEventListener('click', (event) => {
                     window.kept = !event.defaultPrevented;
                     event.preventDefault();
                 });
                 document.querySelector('.row-label').dispatchEvent(new MouseEvent('click',
                     { bubbles: true, cancelable: true, ctrlKey: true }));",
                vec![],
            )
            .await?;
        assert_eq!(page.value("window.kept").await?, true, "the browser opens the other page");
        assert_eq!(page.look().await?.fragment, before.fragment);
        Ok(())
    })
}
