//! The whole site in a folder on the disk: nobody serves it, and browsers let its page load
//! plain scripts alone.

use crate::harness::{Setup, in_both};
use crate::single::is_read;
use crate::site::{Server, Variant};
use anyhow::{Result, ensure};
use serde_json::json;

fn opened() -> Setup {
    Setup { size: (1200, 800), server: Server::Folder, ..Setup::default() }
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
        let url = page.site.url();
        let url = url.strip_suffix("index.html").unwrap_or(&url);
        page.driver.goto(format!("{url}event/index.html")).await?;
        let width = "getComputedStyle(document.querySelector('main')).maxWidth";
        ensure!(page.value(width).await? != json!("none"), "the list of events has no styles");
        page.run("document.querySelector('main ol a').click()").await?;
        page.until("document.querySelector('.working')").await?;
        ensure!(page.value(width).await? != json!("none"), "the event has no styles");
        Ok(())
    })
}
