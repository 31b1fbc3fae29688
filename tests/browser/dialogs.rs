//! The dialogs: the lines that show the explorer elsewhere, and where a dialog opens.

use crate::access::without_violation;
use crate::element::OPEN;
use crate::harness::{Setup, in_both};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

const PREVIEW: &str = "document.querySelector('.preview').shadowRoot";

/// The lines that the dialog gives for what is shown.
async fn lines(page: &Page) -> Result<Vec<String>> {
    page.click_named(".header-tools button", "Embed").await?;
    page.until(&format!("{PREVIEW}?.querySelector('.title')")).await?;
    let lines = "[...document.querySelectorAll('.embed textarea')].map((line) => line.value)";
    Ok(serde_json::from_value(page.value(lines).await?)?)
}

#[test]
fn the_dialog_gives_lines_for_what_is_shown() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.open("q=Paris&view=list").await?;
        let lines = lines(page).await?;
        let site = page.site.url();
        ensure!(
            lines[0].starts_with(&format!(
                "<iframe src=\"{site}?embed=1&amp;q=Paris&amp;view=list\" title=\"Iran, the MEK and Albania\""
            )) && lines[0].contains("loading=\"lazy\""),
            "{lines:#?}"
        );
        ensure!(lines[1].starts_with(&format!("<dateline-explorer src=\"{site}\" ")), "{lines:#?}");
        ensure!(lines.len() == 2 && !lines.concat().contains('\n'), "{lines:#?}");
        without_violation(page, "the dialog").await?;
        let bar = format!("{PREVIEW}.querySelector('.search-field')");
        page.until(&bar).await?;
        page.click_named(".embed-parts label", "Search box").await?;
        page.until(&format!("!{bar}")).await?;
        let line = "document.querySelector('.embed textarea').value";
        let line = page.value(line).await?;
        let asked = "&amp;view=list&amp;controls=title,filters,views,tools\"";
        ensure!(line.as_str().is_some_and(|line| line.contains(asked)), "{line}");
        page.click_named(".embed-parts label", "Search box").await?;
        page.until(&bar).await?;
        page.press(&[Key::Escape]).await?;
        page.until("!document.querySelector('.embed[open]')").await?;
        page.click_named(".header-tools button", "Embed").await?;
        page.until("document.querySelector('.embed[open]')").await
    })
}

#[test]
fn the_height_that_is_reserved_is_that_of_what_is_shown() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.open("").await?;
        lines(page).await?;
        // The default view is longer than the dialog lets a frame be.
        page.until("document.querySelector('.embed textarea').value.includes('height=\"900\"')")
            .await
    })
}

#[test]
fn the_preview_follows_what_is_shown_and_stops_no_key() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.open("view=list").await?;
        page.search("Paris").await?;
        let found =
            page.look_until("it is found", |shown| shown.fragment.contains("q=Paris")).await?;
        lines(page).await?;
        let rows = |count: usize| format!("{PREVIEW}.querySelectorAll('.row').length == {count}");
        page.until(&rows(found.rows.len())).await?;
        page.run("history.back()").await?;
        page.until(&rows(19)).await?;
        page.run(&format!("{PREVIEW}.querySelector('.row a, .row button').focus()")).await?;
        assert_eq!(page.value(&format!("!!{PREVIEW}.activeElement")).await?, json!(false));
        Ok(())
    })
}

const ANOTHER: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>";

#[test]
fn each_line_shows_the_same_in_another_page() -> Result<()> {
    let setup = Setup { host: Some(ANOTHER), headers: OPEN, ..Setup::default() };
    in_both(setup, async |page| {
        page.open("q=Paris&view=list").await?;
        let lines = lines(page).await?;
        let written = |line: &str| {
            let html = json!(format!("{ANOTHER}{line}"));
            format!("document.open(); document.write({html}); document.close()")
        };
        page.visit_host("").await?;
        page.run(&written(&lines[0])).await?;
        page.enter("iframe").await?;
        let framed = page.drawn().await?;
        page.leave().await?;
        page.visit_host("").await?;
        page.run(&written(&lines[1])).await?;
        page.until("document.querySelector('dateline-explorer').ready").await?;
        let rows =
            "document.querySelector('dateline-explorer').shadowRoot.querySelectorAll('.row')";
        ensure!(!framed.rows.is_empty());
        assert_eq!(page.value(&format!("{rows}.length")).await?, json!(framed.rows.len()));
        Ok(())
    })
}

#[test]
fn the_pack_that_a_frame_was_asked_for_stays_in_its_links() -> Result<()> {
    let host = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <iframe src='{site}?embed=1&pack=corpus.pack' title=Timeline></iframe>";
    in_both(Setup { host: Some(host), ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.drawn().await?;
        let whole = page.value("document.querySelector('.colophon a').href").await?;
        let whole = whole.as_str().context("no link to the whole page")?.to_owned();
        assert_eq!(whole, format!("{}?pack=corpus.pack#", page.site.url()));
        page.leave().await?;
        page.driver.goto(&whole).await?;
        page.drawn().await?;
        let lines = lines(page).await?;
        let address = format!("src=\"{}?pack=corpus.pack", page.site.url());
        ensure!(lines.iter().all(|line| line.contains(&address)), "{lines:#?}");
        ensure!(lines[0].contains("&amp;embed=1"), "{lines:#?}");
        Ok(())
    })
}

#[test]
fn in_a_long_frame_a_dialog_opens_beside_what_was_pressed() -> Result<()> {
    let host = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <iframe src='{site}?embed=1' title=Timeline style='width: 100%; height: 4000px'></iframe>";
    in_both(Setup { host: Some(host), ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.drawn().await?;
        let chart = page.element(".chart").await?;
        chart.focus().await?;
        page.leave().await?;
        let before = page.value("scrollY").await?;
        page.element("iframe").await?.enter_frame().await?;
        page.type_in("?").await?;
        page.until("document.querySelector('dialog[open]')").await?;
        let (_, pressed, ..) = page.seen(".chart").await?;
        let (_, top, ..) = page.seen("dialog[open]").await?;
        ensure!((top - pressed).abs() < 40, "it opens at {top}, the timeline is at {pressed}");
        // The article stays where its reader was.
        page.leave().await?;
        assert_eq!(page.value("scrollY").await?, before);
        Ok(())
    })
}

#[test]
fn an_element_shows_the_pack_that_its_page_is_asked_for() -> Result<()> {
    // Half of a pack, which is told from the page's own by not being shown.
    const CUT: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}?pack=cut.pack'></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    in_both(Setup { host: Some(CUT), headers: OPEN, ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.until("a.shadowRoot.querySelector('[role=alert]')").await?;
        let told = page.value("a.shadowRoot.querySelector('[role=alert]').textContent").await?;
        ensure!(told.as_str().is_some_and(|told| told.contains("cut short")), "{told}");
        let link = page.value("a.shadowRoot.querySelector('[role=alert] a').href").await?;
        assert_eq!(link, json!(format!("{}?pack=cut.pack", page.site.url())));
        Ok(())
    })
}
