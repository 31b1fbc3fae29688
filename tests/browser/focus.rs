//! The focus is never lost, and never out of sight or behind something.

use crate::harness::{Setup, in_browser};
use anyhow::{Result, ensure};
use thirtyfour::Key;

const TABLET: (u32, u32) = (768, 1024);
const PHONE: (u32, u32) = (390, 844);

#[test]
fn the_page_follows_the_keys_on_the_timeline_and_in_the_table() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("lanes=place").await?;
        page.element(".chart").await?.focus().await?;
        page.press(&[Key::End]).await?;
        page.in_sight(".mark.active").await?;
        page.press(&[Key::Home]).await?;
        page.in_sight(".mark.active").await?;
        page.open("view=table").await?;
        page.element(".event-row .row-label").await?.focus().await?;
        page.press(&[Key::End]).await?;
        page.in_sight(".row-label:focus").await?;
        page.press(&[Key::Home]).await?;
        page.press(&[Key::PageDown]).await?;
        let row = page.value("+document.activeElement.id.split('-')[1]").await?.as_i64();
        ensure!((5..20).contains(&row.unwrap_or_default()), "a page leads to row {row:?}");
        Ok(())
    })
}

#[test]
fn zooming_by_the_keys_stays_at_the_mark() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.element(".chart").await?.focus().await?;
        page.press(&[Key::End]).await?;
        let spoken = "document.querySelector('.mark.active')?.getAttribute('aria-label')";
        let mark = page.value(spoken).await?;
        for _ in 0..3 {
            page.type_in("+").await?;
            page.until("!document.querySelector('.timeline').ariaBusy").await?;
        }
        assert_eq!(page.value(spoken).await?, mark);
        Ok(())
    })
}

#[test]
fn the_slash_brings_the_search_box_into_sight() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("view=list").await?;
        page.value("[...document.querySelectorAll('.row-label')].at(-1).focus()").await?;
        ensure!(page.value("window.scrollY > 500").await? == true, "the list is too short");
        page.type_in("/").await?;
        page.in_sight("#query:focus").await
    })
}

#[test]
fn what_goes_away_leaves_the_focus_on_the_page() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let somewhere = "document.activeElement !== document.body";
        page.open("q=police+-who:MEK").await?;
        page.element(".chip").await?.focus().await?;
        page.press(&[Key::Enter]).await?;
        assert_eq!(page.value(somewhere).await?, true, "a chip takes the focus with it");
        page.open("").await?;
        let more = "[...document.querySelectorAll('.facet > .link')].find((button) =>
            button.textContent.includes('show'))";
        page.value(&format!("{more}.focus()")).await?;
        page.press(&[Key::Enter]).await?;
        assert_eq!(page.value("document.activeElement.textContent").await?, "show fewer");
        page.press(&[Key::Enter]).await?;
        assert_eq!(page.value(somewhere).await?, true, "fewer values take the focus with them");
        Ok(())
    })
}

#[test]
fn an_event_over_the_page_keeps_the_keys_to_itself() -> Result<()> {
    in_browser(Setup { size: TABLET, ..Setup::default() }, async |page| {
        page.open("event=7eab4d24dd521ccb").await?;
        for _ in 0..12 {
            page.press(&[Key::Tab]).await?;
            let there = "document.activeElement.closest('.card') !== null
                || document.activeElement === document.body";
            assert_eq!(page.value(there).await?, true, "the focus is behind the event");
        }
        page.element(".card .close").await?.focus().await?;
        let closed = page.press(&[Key::Escape]).await?;
        ensure!(closed.card.is_none(), "Escape does not close it");
        Ok(())
    })
}

#[test]
fn a_sentence_of_a_report_leads_to_its_event_on_every_page() -> Result<()> {
    for size in [PHONE, TABLET, (1440, 900)] {
        in_browser(Setup { size, ..Setup::default() }, async |page| {
            page.open("report=004_30a6df7a3a6d4c7e&at=8").await?;
            page.value("document.querySelector('.asked .to-event').click()").await?;
            page.until("document.querySelector('.card h2')?.checkVisibility()").await?;
            page.until("document.activeElement.closest('.card') !== null").await
        })?;
    }
    Ok(())
}
