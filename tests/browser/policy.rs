//! Under the strictest policy that the page promises, in both browsers: all that it
//! does works, and nothing of it is barred.

use crate::harness::{Setup, in_both};
use crate::page::Page;
use crate::site::{STRICT, Server};
use anyhow::{Context, Result, ensure};
use thirtyfour::common::print::PrintParameters;

/// Keeps what the policy bars. The console, which tells it too, is looked at after
/// every test.
pub(crate) const LISTEN: &str =
    "window.barred = []; addEventListener('securitypolicyviolation', (event) =>
    barred.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`))";

/// Does all that the page is for.
pub(crate) async fn all_is_done(page: &Page) -> Result<()> {
    page.before_each_load(LISTEN).await?;
    let shown = page.open("").await?;
    ensure!(shown.ground != "rgba(0, 0, 0, 0)", "no style: {}", shown.ground);
    page.search("police").await?;
    let shown = page.look_until("it is found", |shown| shown.fragment == "q=police").await?;
    shown.agrees()?;
    page.element("button[aria-label=\"Zoom in\"]").await?.click().await?;
    page.look_until("the timeline is nearer", |shown| shown.fragment.contains("&from=")).await?;
    page.click_named(".row-label", "").await?;
    page.look_until("an event is open", |shown| shown.card.is_some()).await?;
    page.click_named(".card .copy button", "Copy a link").await?;
    page.until("document.querySelector('.card .copied:not(:empty)')").await?;
    page.open("view=table&q=police").await?;
    page.click_named(".table-out button", "Download as CSV").await?;
    let saved = page.downloaded("iran-the-mek-and-albania.events.csv").await?;
    ensure!(saved.lines().count() > 2, "{saved}");
    page.click_named(".take summary", "Download").await?;
    page.click_named(".take button", "iCalendar").await?;
    let saved = page.downloaded("iran-the-mek-and-albania.ics").await?;
    ensure!(saved.starts_with("BEGIN:VCALENDAR"), "{saved}");
    page.open("report=004_30a6df7a3a6d4c7e").await?;
    let printed = page.driver.print_page(PrintParameters::default()).await?;
    ensure!(printed.starts_with(b"%PDF-") && printed.len() > 10_000, "{} bytes", printed.len());
    let barred = page.value("window.barred").await?;
    let barred = barred.as_array().context("nobody listened")?;
    ensure!(barred.is_empty(), "{barred:#?}");
    Ok(())
}

#[test]
fn all_is_done_under_the_strict_policy() -> Result<()> {
    in_both(Setup { headers: STRICT, ..Setup::default() }, all_is_done)
}

/// The policy that a server sends is the promised one, and all is done under it.
fn all_is_done_as_served_by(server: Server) -> Result<()> {
    in_both(Setup { server, ..Setup::default() }, async |page| {
        all_is_done(page).await?;
        let script = "const [done] = arguments; fetch(document.URL).then((answer) =>
            done(answer.headers.get('Content-Security-Policy')))";
        let sent = page.driver.execute_async(script, Vec::new()).await?;
        assert_eq!(sent.json().as_str(), Some(STRICT[0].1));
        Ok(())
    })
}

#[test]
fn all_is_done_under_the_policy_that_nginx_sends() -> Result<()> {
    all_is_done_as_served_by(Server::Nginx)
}

#[test]
fn all_is_done_under_the_policy_that_apache_sends() -> Result<()> {
    all_is_done_as_served_by(Server::Apache)
}
