//! The explorer in a frame: what it tells the page around, and what it does where that
//! page, or its own host, bars something.

use crate::access::without_violation;
use crate::element::OPEN;
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::Headers;
use anyhow::{Result, ensure};
use serde_json::json;

/// An article that fits its frame to what the frame says.
const ARTICLE: &str = "<!doctype html><html lang=en><title>News</title>
    <script>
      window.heard = [];
      addEventListener('message', ({ source, data }) => {
        heard.push(data ?? {});
        const frame = document.querySelector('iframe');
        if (source == frame.contentWindow && data.type == 'resize')
          frame.style.height = `${data.detail.height}px`;
      });
      window.say = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
    </script>
    <main><h1>News</h1><p style='height: 900px'>An article.</p>
    <iframe src='{site}?embed=1&q=Paris&view=list' title=Timeline style='width: 100%; border: 0'></iframe></main>";

const TOLD: &str =
    "heard.some(({ type }) => type == 'ready') && heard.some(({ type }) => type == 'resize')";

fn in_article(html: &'static str, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    in_both(Setup { host: Some(html), ..Setup::default() }, test)
}

#[test]
fn a_frame_is_as_high_as_its_content_and_says_so_in_two_tongues() -> Result<()> {
    in_article(ARTICLE, async |page| {
        page.visit_host("").await?;
        page.until(TOLD).await?;
        let amp = "heard.some(({ sentinel, type, height }) =>
            sentinel == 'amp' && type == 'embed-size' && height > 100)";
        page.until(amp).await?;
        page.enter("iframe").await?;
        page.until("Math.abs(innerHeight - document.getElementById('dateline').offsetHeight) < 3")
            .await?;
        let shown = page.drawn().await?;
        ensure!(!shown.rows.is_empty() && shown.query == "Paris", "{shown:#?}");
        let scrolls = "document.documentElement.scrollHeight > innerHeight + 2";
        assert_eq!(page.value(scrolls).await?, json!(false));
        without_violation(page, "an explorer in a frame").await?;
        page.click_named(".row-label", "").await?;
        page.until("document.querySelector('.card')").await?;
        page.until("Math.abs(innerHeight - document.getElementById('dateline').offsetHeight) < 3")
            .await?;
        page.leave().await?;
        page.until("heard.some(({ type, detail }) => type == 'select' && detail.event)").await?;
        let sizes = page.value("heard.filter(({ type }) => type == 'resize').length").await?;
        ensure!(sizes.as_u64() < Some(12), "the heights go to and fro: {sizes}");
        assert_eq!(page.value("[history.length, location.hash]").await?[1], json!(""));
        Ok(())
    })
}

#[test]
fn a_frame_hears_its_parent_and_nothing_out_of_order() -> Result<()> {
    in_article(ARTICLE, async |page| {
        page.visit_host("").await?;
        page.until(TOLD).await?;
        page.run("say({ dateline: 1, type: 'visit', detail: { address: 'q=Tehran' } })").await?;
        page.until("heard.some(({ type, detail }) => type == 'statechange' && detail.address == 'q=Tehran')")
            .await?;
        // Of another version, out of size, of no shape.
        page.run(
            "say({ dateline: 2, type: 'visit', detail: { address: 'q=later' } });
            say({ dateline: 1, type: 'visit', detail: { address: 'q=' + 'a'.repeat(1e7) } });
            say({ dateline: 1, type: 'visit' }); say(null); say('visit'); say({ dateline: 1 })",
        )
        .await?;
        page.until("heard.some(({ type, detail }) => type == 'error' && detail.code == 'version')")
            .await?;
        // From another frame than the parent.
        page.run("const other = document.createElement('iframe'); document.body.append(other);
            other.contentWindow.eval(`parent.document.querySelector('iframe').contentWindow.postMessage(
                { dateline: 1, type: 'visit', detail: { address: 'q=foreign' } }, '*')`)").await?;
        page.run("say({ dateline: 1, type: 'visit', detail: { address: 'q=last' } })").await?;
        page.until(
            "heard.some(({ type, detail }) => type == 'statechange' && detail.address == 'q=last')",
        )
        .await?;
        let visited =
            "heard.filter(({ type }) => type == 'statechange').map(({ detail }) => detail.address)";
        assert_eq!(page.value(visited).await?, json!(["q=Tehran", "q=last"]));
        Ok(())
    })
}

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

#[test]
fn the_page_about_embedding_is_alive() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.driver.goto(format!("{}embedding/index.html", page.site.url())).await?;
        page.until(
            "document.getElementById('live').ready && document.getElementById('styled').ready",
        )
        .await?;
        page.element("#do-query").await?.click().await?;
        page.until("document.getElementById('live').state.q == 'Paris'").await?;
        page.until("document.getElementById('said').textContent.startsWith('dateline:')").await?;
        without_violation(page, "the page about embedding").await
    })
}
