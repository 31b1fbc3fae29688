//! The element where the page around, or the site's host, bars something.

use crate::element::OPEN;
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::Headers;
use anyhow::{Result, ensure};
use serde_json::json;

/// An article with an element, which keeps what it hears.
const ELEMENT: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <dateline-explorer id=a src='{site}' q=Paris sync-url=hash></dateline-explorer>
    <script src='{site}dateline-embed.js'></script>";

/// Fails unless the element shows a frame, which does all that the element does.
async fn falls_back(page: &Page) -> Result<()> {
    page.visit_host("").await?;
    page.until("a.ready && a.shadowRoot.querySelector('iframe')").await?;
    assert_eq!(page.value("a.state").await?, json!({ "q": "Paris" }));
    page.run("a.setState({ q: 'Tehran' })").await?;
    page.until("a.state.q == 'Tehran' && location.hash == '#a?q=Tehran'").await?;
    // What is asked for before the frame can hear is done when it can.
    page.run(
        "window.b = document.createElement('dateline-explorer'); b.frame = true;
        b.src = a.src; b.q = 'Iran'; a.before(b); b.setState({ q: 'Tirana', view: 'list' });
        b.addEventListener('dateline:statechange', ({ detail }) => window.last = detail.address)",
    )
    .await?;
    page.until("window.last == 'q=Tirana&view=list'").await?;
    let fits = "a.shadowRoot.querySelector('iframe').getBoundingClientRect().height > 700";
    page.until(fits).await
}

#[test]
fn where_a_site_lets_nobody_load_it_an_element_shows_a_frame() -> Result<()> {
    let setup = Setup { host: Some(ELEMENT), silent: false, ..Setup::default() };
    in_both(setup, async |page| falls_back(page).await)
}

/// A policy that knows neither WebAssembly nor other hosts' modules, but frames.
const FRAMES_ONLY: Headers = &[(
    "Content-Security-Policy",
    "default-src 'none'; script-src 'unsafe-inline' http:; connect-src http:; frame-src http:",
)];

#[test]
fn where_the_page_around_bars_webassembly_an_element_shows_a_frame() -> Result<()> {
    let setup = Setup {
        host: Some(ELEMENT),
        host_headers: FRAMES_ONLY,
        headers: OPEN,
        silent: false,
        ..Setup::default()
    };
    in_both(setup, async |page| falls_back(page).await)
}

/// A policy that bars frames as well.
const NOTHING: Headers =
    &[("Content-Security-Policy", "default-src 'none'; script-src http:; connect-src http:")];

#[test]
fn where_frames_are_barred_too_an_element_says_so_and_leads_to_the_page() -> Result<()> {
    let setup = Setup {
        host: Some(ELEMENT),
        host_headers: NOTHING,
        headers: OPEN,
        silent: false,
        ..Setup::default()
    };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.until("a.shadowRoot.querySelector('[role=alert] a')").await?;
        let link = page.value("a.shadowRoot.querySelector('[role=alert] a').href").await?;
        assert_eq!(link, json!(page.site.url()));
        Ok(())
    })
}

#[test]
fn a_pack_of_another_host_is_shown_by_no_frame() -> Result<()> {
    const PACK: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='news.pack' frame></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    in_browser(Setup { host: Some(PACK), ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.until("a.shadowRoot.querySelector('[role=alert][part=fault]')").await?;
        let told = page.value("a.shadowRoot.textContent").await?;
        let told = told.as_str().unwrap_or_default();
        ensure!(told.contains("news.pack cannot be read."), "{told}");
        // Nowhere else would it be shown either.
        assert_eq!(page.value("a.shadowRoot.querySelector('a, iframe')").await?, json!(null));
        Ok(())
    })
}

#[test]
fn a_page_of_something_else_is_said_to_be_none() -> Result<()> {
    const WRONG: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}embedding/'></dateline-explorer>
        <dateline-explorer id=b src='{site}embedding/index.html?.pack'></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    let setup = Setup { host: Some(WRONG), headers: OPEN, silent: false, ..Setup::default() };
    in_browser(setup, async |page| {
        page.visit_host("").await?;
        page.until("a.shadowRoot.querySelector('[role=alert]') && b.shadowRoot.querySelector('[role=alert]')")
            .await
    })
}

/// An article with an element in a frame, which keeps when it began and what it says.
const FRAMED: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <script>addEventListener('dateline:error', ({ detail, timeStamp }) =>
        window.told = { ...detail, after: timeStamp })</script>
    <dateline-explorer id=a src='{site}' frame></dateline-explorer>
    <script src='{site}dateline-embed.js'></script>";

/// Fails unless the element says that its site does not answer; after how long, in
/// milliseconds of the page's life.
async fn says_no_answer(page: &Page) -> Result<f64> {
    page.visit_host("").await?;
    page.until("window.told && a.shadowRoot.querySelector('[role=alert] a')").await?;
    let told = page.value("told").await?;
    assert_eq!(told["code"], json!("no-answer"));
    assert_eq!(page.value("a.shadowRoot.querySelector('iframe')").await?, json!(null));
    Ok(told["after"].as_f64().unwrap_or_default())
}

#[test]
fn a_frame_that_its_host_bars_is_told_soon() -> Result<()> {
    const NO_FRAMES: Headers = &[("X-Frame-Options", "DENY")];
    const NO_ANCESTORS: Headers = &[("Content-Security-Policy", "frame-ancestors 'none'")];
    for headers in [NO_FRAMES, NO_ANCESTORS] {
        let setup = Setup { host: Some(FRAMED), headers, silent: false, ..Setup::default() };
        in_both(setup, async |page| {
            let after = says_no_answer(page).await?;
            ensure!(after < 8_000.0, "after {after} ms: {headers:?}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_frame_that_never_loads_is_told_when_patience_ends() -> Result<()> {
    const NEVER: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <script>addEventListener('dateline:error', ({ detail, timeStamp }) =>
            window.told = { ...detail, after: timeStamp })</script>
        <script src='{site}dateline-embed.js'></script>
        <script>onload = () => {
          window.a = document.createElement('dateline-explorer');
          a.src = '{site}never/'; a.frame = true; document.body.append(a);
        }</script>";
    in_both(Setup { host: Some(NEVER), ..Setup::default() }, async |page| {
        let after = says_no_answer(page).await?;
        ensure!((14_000.0..29_000.0).contains(&after), "after {after} ms");
        Ok(())
    })
}
