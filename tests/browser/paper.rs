//! The page on paper: a chronology with its sources, light, without controls.

use crate::harness::{Setup, in_browser, set_medium};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// What can be pressed or typed in and is seen, but for words that are also links.
const CONTROLS: &str = "[...document.querySelectorAll('button, input, select, summary, svg')]
    .filter((element) => element.checkVisibility() && !element.matches('.chip, .date, th button'))
    .map((element) => element.outerHTML.slice(0, 80))";

async fn on_paper(page: &Page, fragment: &str) -> Result<()> {
    page.open(fragment).await?;
    set_medium(&page.driver, "print").await?;
    assert_eq!(page.value(CONTROLS).await?, json!([]), "{fragment}");
    let shown = page.look().await?;
    assert_eq!((shown.ground.as_str(), shown.scheme.as_str()), ("rgb(255, 255, 255)", "light"));
    ensure!(shown.overflow <= 0, "{fragment} is {} too wide", shown.overflow);
    set_medium(&page.driver, "").await
}

#[test]
fn only_what_is_told_is_printed_on_white() -> Result<()> {
    in_browser(Setup { dark: true, ..Setup::default() }, async |page| {
        for fragment in [
            "theme=dark&q=police&source=TSF",
            "event=7eab4d24dd521ccb",
            "view=table",
            "report=004_30a6df7a3a6d4c7e&at=8",
            "lang=fa&view=list",
        ] {
            on_paper(page, fragment).await?;
        }
        Ok(())
    })
}

#[test]
fn every_event_is_printed_with_its_date_and_source() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let screen = page.open("").await?;
        set_medium(&page.driver, "print").await?;
        let printed = "[...document.querySelectorAll('.year .row')].filter((row) =>
            ['.row-when', '.row-label', '.row-quote', '.row-source']
                .every((part) => row.querySelector(part)?.checkVisibility())).length";
        assert_eq!(page.value(printed).await?, json!(screen.rows.len()));
        Ok(())
    })
}
