//! The whole site in a folder on the disk: nobody serves it, and browsers let its page load
//! plain scripts alone.

use crate::harness::{Setup, in_both};
use crate::single::is_read;
use crate::site::{Server, Variant};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Browsers tell in the console what they do not let such a page load.
fn opened() -> Setup {
    Setup { size: (1200, 800), server: Server::Folder, silent: false, ..Setup::default() }
}

#[test]
fn a_site_on_a_disk_is_read_as_one_on_a_host() -> Result<()> {
    for size in [(1200, 800), (390, 844)] {
        in_both(Setup { size, ..opened() }, is_read)?;
    }
    Ok(())
}

#[test]
fn it_speaks_every_language() -> Result<()> {
    in_both(opened(), async |page| {
        let shown = page.open("lang=fa").await?;
        ensure!(shown.count.contains("گزارش"), "{shown:#?}");
        assert_eq!(
            page.value("getComputedStyle(document.querySelector('.page')).direction").await?,
            json!("rtl")
        );
        Ok(())
    })
}

/// One event, of which `dateline build` makes a page.
const NATO: Variant = Variant::Collection(&[(
    "nato.txt",
    "date 2019-10-23\n\nAlbania joined NATO on April 1, 2009.\n",
)]);

#[test]
fn the_pages_of_its_events_are_drawn_in_its_styles() -> Result<()> {
    in_both(Setup { variant: NATO, ..opened() }, async |page| {
        page.open("").await?;
        page.driver.goto(format!("{}event/index.html", page.site.home())).await?;
        let width = "getComputedStyle(document.querySelector('main')).maxWidth";
        ensure!(page.value(width).await? != json!("none"), "the list of events has no styles");
        let event = page.value("document.querySelector('main ol a').href").await?;
        page.driver.goto(event.as_str().context("it leads nowhere")?).await?;
        page.until("document.querySelector('.working')").await?;
        ensure!(page.value(width).await? != json!("none"), "the event has no styles");
        Ok(())
    })
}
