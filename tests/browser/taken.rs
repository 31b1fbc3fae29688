//! What is shown, taken along where the page has no host to itself: from a frame, an element,
//! one file, and without a network.

use crate::element::{OPEN, ROOT};
use crate::harness::{Setup, in_both};
use crate::offline::{built, go, is_kept, missed};
use crate::reader::text;
use crate::site::Server;
use crate::take::{FORMS, NAME, SAID, ask, exported, open_forms};
use anyhow::{Result, ensure};

const FRAME: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <iframe src='{site}?embed=1&q=police' title=Timeline style='width: 100%'></iframe>";

#[test]
fn a_frame_of_another_page_offers_the_same() -> Result<()> {
    in_both(Setup { host: Some(FRAME), ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.drawn().await?;
        open_forms(page).await?;
        ask(page, "JSON").await?;
        assert_eq!(page.downloaded(&format!("{NAME}.json")).await?, exported("police", "json")?);
        page.leave().await
    })
}

const ELEMENT: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <script src='{site}dateline-embed.js' async></script>
    <dateline-explorer src='{site}' q=police></dateline-explorer>";

#[test]
fn an_element_of_another_page_offers_the_same_and_leaves_nothing_there() -> Result<()> {
    in_both(Setup { host: Some(ELEMENT), headers: OPEN, ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.until("document.querySelector('dateline-explorer').ready").await?;
        page.until(&format!("{ROOT}.querySelector('.take summary')")).await?;
        let around = "[document.querySelectorAll('script').length, ...Object.keys(window).sort()]";
        let before = page.value(around).await?;
        page.run(&format!("{ROOT}.querySelector('.take summary').click()")).await?;
        page.run(&format!(
            "[...{ROOT}.querySelectorAll('.take button')].find((it) => it.textContent === 'JSON').click()"
        ))
        .await?;
        assert_eq!(page.downloaded(&format!("{NAME}.json")).await?, exported("police", "json")?);
        assert_eq!(page.value(around).await?, before);
        Ok(())
    })
}

#[test]
fn one_file_writes_the_same_forms() -> Result<()> {
    in_both(Setup { server: Server::File, ..Setup::default() }, async |page| {
        page.open("q=police").await?;
        open_forms(page).await?;
        for (form, name, ending) in FORMS {
            ask(page, name).await?;
            let file = page.downloaded(&format!("{NAME}.{ending}")).await?;
            ensure!(file == exported("police", form)?, "{form}: {file}");
        }
        Ok(())
    })
}

#[test]
fn without_a_network_what_was_asked_for_once_is_there() -> Result<()> {
    in_both(missed(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        go(page, "").await?;
        open_forms(page).await?;
        ask(page, "JSON").await?;
        let file = page.downloaded("the-harbour.json").await?;
        page.site.stop();
        go(page, "").await?;
        open_forms(page).await?;
        ask(page, "CSL-JSON").await?;
        page.downloaded("the-harbour.csl.json").await?;
        ensure!(file.contains("harbour opened"), "{file}");
        Ok(())
    })
}

#[test]
fn without_a_network_what_was_never_asked_for_is_said_to_be_missing() -> Result<()> {
    in_both(Setup { silent: false, ..built() }, async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        page.site.stop();
        go(page, "").await?;
        open_forms(page).await?;
        ask(page, "JSON").await?;
        page.until(&format!("{SAID}.includes('Without a network')")).await?;
        ensure!(text(page, ".take [role=status]").await?.contains("That failed"));
        Ok(())
    })
}
