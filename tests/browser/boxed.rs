//! The explorer in frames that are sandboxed: without an origin, pages, downloads.

use crate::element::OPEN;
use crate::harness::{Setup, in_both};
use crate::take::{SAID, ask, open_forms};
use anyhow::{Result, ensure};
use serde_json::json;

/// An article whose frame has no origin and may open no pages.
const BOXED: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <iframe src='{site}?embed=1&event=7eab4d24dd521ccb' title=Timeline sandbox='allow-scripts'
        style='width: 800px; height: 900px'></iframe>";

#[test]
fn in_a_box_without_origin_and_pages_the_explorer_works_and_tells_addresses() -> Result<()> {
    // Chromium writes to the console that no page may be opened.
    let setup = Setup { host: Some(BOXED), headers: OPEN, silent: false, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.until("document.querySelector('.colophon a')").await?;
        page.click_named(".colophon a", "").await?;
        page.until("document.querySelector('.barred')").await?;
        let told = page.value("document.querySelector('.barred').textContent").await?;
        ensure!(told.as_str().is_some_and(|told| told.contains("#event=7eab")), "{told}");
        // In sight, however long the frame is.
        let seen = "(({ top, bottom }) => [top >= 0, bottom <= innerHeight])(
            document.querySelector('dialog[open]').getBoundingClientRect())";
        assert_eq!(page.value(seen).await?, json!([true, true]));
        page.click_named("dialog[open] button", "").await?;
        page.until("!document.querySelector('dialog[open]')").await?;
        page.click_named(".card .copy button", "Copy a link").await?;
        page.until("document.querySelector('.card textarea, .card .copied:not(:empty)')").await
    })
}

#[test]
fn in_a_box_without_origin_from_a_host_that_opens_nothing_the_reports_are_listed() -> Result<()> {
    let setup = Setup { host: Some(BOXED), silent: false, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.until(
            "getComputedStyle(document.getElementById('dateline-needs')).visibility == 'visible'",
        )
        .await?;
        let text = page.element("body").await?.text().await?;
        ensure!(text.contains("Police enter the Iranian Embassy"), "{text}");
        Ok(())
    })
}

#[test]
fn in_a_box_without_downloads_nothing_breaks_and_the_table_can_be_copied() -> Result<()> {
    const NO_FILES: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <iframe src='{site}?embed=1&view=table' title=Timeline style='width: 1200px; height: 900px'
            sandbox='allow-scripts allow-same-origin'></iframe>";
    // Chromium writes to the console that nothing may be downloaded.
    let setup = Setup { host: Some(NO_FILES), silent: false, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.run(
            "window.wrong = []; addEventListener('error', ({ message }) => wrong.push(message))",
        )
        .await?;
        page.until("document.querySelector('.table-out button')").await?;
        page.click_named(".table-out button", "Download").await?;
        open_forms(page).await?;
        ask(page, "CSV").await?;
        page.until(&format!("{SAID}.includes('allows none')")).await?;
        page.click_named(".table-out button", "Copy").await?;
        let said = "document.querySelector('.table-out textarea, .table-out .copy:last-child .copied:not(:empty)')";
        page.until(said).await?;
        let rows = page.look().await?.count;
        ensure!(rows.starts_with("19 events"), "{rows}");
        assert_eq!(page.value("wrong").await?, json!([]));
        ensure!(
            std::fs::read_dir(&page.downloads).is_ok_and(|mut files| files.next().is_none())
                || !page.downloads.exists()
        );
        let said = page.console().await?;
        ensure!(!said.iter().any(|line| line.contains("Uncaught")), "{said:#?}");
        Ok(())
    })
}
