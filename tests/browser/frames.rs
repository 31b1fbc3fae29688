//! The page in a frame of somebody else's page, on another origin.

use crate::driver::Browser;
use crate::harness::{Setup, in_both, in_browser};
use crate::site::{Headers, STRICT, Server};
use anyhow::{Result, ensure};
use serde_json::json;

/// A page of a newspaper with the timeline in it.
const ARTICLE: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <p style='height: 1200px'>An article.</p>
    <iframe src='{site}' title=Timeline style='width: 100%; height: 700px'></iframe>";

fn works_in_a_frame(setup: Setup) -> Result<()> {
    in_browser(Setup { host: Some(ARTICLE), ..setup }, async |page| {
        page.visit_host("").await?;
        page.enter("iframe").await?;
        let shown = page.drawn().await?;
        ensure!(shown.rows.len() > 15, "{} events", shown.rows.len());
        let shown = page.search("cyberattack").await?;
        ensure!(shown.marked() > 0 && shown.marked() < 20, "{shown:#?}");
        page.leave().await?;
        assert_eq!(page.value("document.title").await?, json!("News"));
        Ok(())
    })
}

#[test]
fn the_page_works_in_a_frame_of_another_origin() -> Result<()> {
    works_in_a_frame(Setup::default())
}

#[test]
fn the_page_works_in_a_frame_of_another_origin_in_firefox() -> Result<()> {
    works_in_a_frame(Setup { browser: Browser::Firefox, ..Setup::default() })
}

#[test]
fn the_page_works_in_a_frame_from_nginx() -> Result<()> {
    works_in_a_frame(Setup { server: Server::Nginx, ..Setup::default() })?;
    works_in_a_frame(Setup { browser: Browser::Firefox, server: Server::Nginx, ..Setup::default() })
}

/// Has the frame write to the console, once it is more than the empty one before it.
const SAYS: &str =
    "if (window != top && location.protocol == 'http:') console.error('said in the frame')";

#[test]
fn what_a_frame_writes_to_the_console_is_heard() -> Result<()> {
    let host = "<!doctype html><title>News</title><iframe src='{site}'></iframe>";
    in_both(Setup { host: Some(host), silent: false, ..Setup::default() }, async |page| {
        page.before_each_load(SAYS).await?;
        page.visit_host("").await?;
        page.enter("iframe").await?;
        page.drawn().await?;
        let said = page.console().await?;
        ensure!(said.len() == 1 && said[0].contains("said in the frame"), "{said:#?}");
        Ok(())
    })
}

/// Fails unless a test that does no more than look at a page fails, for a reason.
fn fails(html: &'static str, host_headers: Headers, silent: bool, why: &str) -> Result<()> {
    for browser in Browser::BOTH {
        let setup = Setup { browser, host: Some(html), host_headers, silent, ..Setup::default() };
        let ended = in_browser(setup, async |page| page.visit_host("").await);
        ensure!(format!("{ended:?}").contains(why), "{browser:?}: {ended:?}");
    }
    Ok(())
}

#[test]
fn an_error_that_nobody_catches_fails_a_test() -> Result<()> {
    fails(
        "<!doctype html><title>News</title><script>throw Error('uncaught')</script>",
        &[],
        true,
        "uncaught",
    )
}

#[test]
fn what_a_policy_bars_fails_a_test() -> Result<()> {
    fails("<!doctype html><title>News</title><p style='color: red'>Red", STRICT, true, "Content")
}

#[test]
fn a_request_to_somebody_else_fails_a_test() -> Result<()> {
    fails(
        "<!doctype html><title>News</title><img alt='' src='http://127.0.0.2/x.png'>",
        &[],
        false,
        "left the site",
    )
}
