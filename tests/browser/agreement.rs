//! Where reports agree and differ: in an event, on the timeline, in a view of its own, and as
//! known on a day.

use crate::harness::{Setup, in_browser};
use crate::page::Page;
use crate::reader::text;
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

/// The expulsion of December 2018, of which the three reports tell different numbers.
const EXPULSION: &str = "event=c7d688c34c0991a7";

/// The verdicts of a table's cells, row by row, as a screen reader says them.
async fn verdicts(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.matrix tbody tr')].map((row) =>
        [...row.querySelectorAll('td > .visually-hidden')].map((it) => it.textContent).join())";
    Ok(page.driver.execute(script, Vec::new()).await?.convert()?)
}

#[test]
fn an_event_tells_what_each_source_says_and_leads_to_it() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(EXPULSION).await?;
        assert_eq!(
            verdicts(page).await?,
            ["agrees,agrees,differs", "agrees,agrees,says nothing", "agrees,agrees,differs"]
        );
        ensure!(text(page, ".card .badges").await?.contains("numbers differ"));
        let quotes = text(page, ".matrix tbody tr:last-child").await?;
        for words in ["TSF", "four", "Tirana", "2018"] {
            ensure!(quotes.contains(words), "{words}: {quotes}");
        }
        page.click_named(".matrix a", "TSF").await?;
        let asked = text(page, ".asked").await?;
        ensure!(asked.contains("Tirana had expelled four Iranian diplomats"), "{asked}");
        Ok(())
    })
}

#[test]
fn a_denial_is_told_where_the_event_is() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("view=list&q=status:denied").await?;
        page.click_named(".row-label", "A planned attack on a MEK rally").await?;
        let said = "denied by a foreign ministry spokesman";
        ensure!(text(page, ".card .badges").await?.contains(said));
        page.click_named(".matrix .denial a", said).await?;
        let asked = text(page, ".asked").await?;
        ensure!(asked.contains("as denying the allegations"), "{asked}");
        Ok(())
    })
}

#[test]
fn the_timeline_draws_more_sources_taller_and_says_where_they_differ() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(EXPULSION).await?;
        let spoken = page.value("document.querySelector('.mark.selected').ariaLabel").await?;
        let spoken = spoken.as_str().context("it is named")?;
        ensure!(spoken.ends_with("3 reports, RFE/RL, Reuters, TSF, sources differ"), "{spoken}");
        let height =
            "Number(document.querySelector('.mark.selected .body').getAttribute('height'))";
        let alone = "Number([...document.querySelectorAll('.mark')].find((mark) =>
            mark.ariaLabel.includes('NATO in 2009')).querySelector('.body').getAttribute('height'))";
        let taller = page.value(&format!("{height} > {alone}")).await?;
        assert_eq!(taller, true);
        let signs = "document.querySelectorAll('.mark.selected path.differs').length";
        ensure!(page.value(signs).await?.as_u64() > Some(0));
        Ok(())
    })
}

#[test]
fn the_events_in_which_reports_differ_have_a_view() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let shown = page.click_named(".switch button", "Differences").await?;
        assert_eq!(shown.fragment, "view=differences");
        let events = page.value("document.querySelectorAll('.difference').length").await?;
        assert_eq!(events, 2);
        let shown = page.click_named(".difference a", "Albania expelled").await?;
        ensure!(shown.fragment.ends_with(EXPULSION), "{}", shown.fragment);
        ensure!(shown.card.is_some());
        page.open("view=differences&source=RFE%2FRL&-source=Reuters&-source=TSF").await?;
        ensure!(text(page, ".nothing").await?.contains("Nowhere do these reports differ"));
        Ok(())
    })
}

#[test]
fn a_slider_goes_back_to_what_was_known_on_a_day() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("view=list").await?;
        page.driver.execute("document.querySelector('#known').focus()", Vec::new()).await?;
        let shown = page.press(&[Key::Left, Key::Left]).await?;
        assert_eq!(shown.fragment, "known=2019-10-23&view=list");
        ensure!(shown.rows.len() < all.rows.len());
        ensure!(shown.rows.iter().all(|row| !row.edtf.starts_with("2022")), "not yet reported");
        let valued = page.value("document.querySelector('#known').ariaValueText").await?;
        assert_eq!(valued, "23 October 2019");
        let back = page.press(&[Key::End]).await?;
        assert_eq!((back.fragment.as_str(), back.rows.len()), ("view=list", all.rows.len()));
        page.open("view=list&known=2019-10-23").await?;
        let shown = page.click_named(".chip", "As known on").await?;
        assert_eq!(shown.rows.len(), all.rows.len());
        Ok(())
    })
}
