//! The page in Firefox, which has another engine, and behind nginx as it is shipped.

use crate::access::without_violation;
use crate::driver::Browser;
use crate::harness::{Setup, in_browser};
use crate::site::{STRICT, Server};
use anyhow::{Result, ensure};

/// Fails unless the page is searched, opens an event and draws its timeline.
fn works(setup: Setup) -> Result<()> {
    in_browser(Setup { browser: Browser::Firefox, ..setup }, async |page| {
        let shown = page.open("").await?;
        shown.agrees()?;
        ensure!(shown.rows.len() > 15, "{} events", shown.rows.len());
        without_violation(page, "the page in Firefox").await?;
        page.search("cyberattack").await?;
        let shown =
            page.look_until("it is found", |shown| shown.fragment == "q=cyberattack").await?;
        shown.agrees()?;
        ensure!(!shown.rows.is_empty() && !shown.marks.is_empty(), "{shown:#?}");
        let spoken = shown.marks[0].spoken.clone();
        let shown = page.click_mark(&spoken).await?;
        ensure!(shown.card.is_some() && shown.overflow <= 0, "{shown:#?}");
        without_violation(page, "an event in Firefox").await
    })
}

#[test]
fn the_page_works_in_firefox() -> Result<()> {
    works(Setup { headers: STRICT, ..Setup::default() })
}

#[test]
fn the_page_works_in_firefox_in_a_folder_of_nginx() -> Result<()> {
    works(Setup { server: Server::Nginx, folder: "/news/timeline/", ..Setup::default() })
}

#[test]
fn the_page_works_in_firefox_in_the_dark() -> Result<()> {
    works(Setup { dark: true, ..Setup::default() })
}

#[test]
fn the_page_works_in_firefox_on_a_phone() -> Result<()> {
    works(Setup { size: (390, 844), ..Setup::default() })
}
