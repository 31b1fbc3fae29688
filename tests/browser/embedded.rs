//! The explorer in a frame: what it hears from the page around, and tells it; and the line
//! of HTML that makes one.

use crate::access::without_violation;
use crate::element::OPEN;
use crate::harness::{Setup, in_both};
use crate::page::Page;
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
        // Firefox's driver scrolls a frame, and not the page around it.
        page.run("document.querySelector('.row-label').scrollIntoView({ block: 'center' })")
            .await?;
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

#[test]
fn heights_that_the_page_around_answers_by_widths_come_to_rest() -> Result<()> {
    const SWINGING: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <iframe src='{site}?embed=1&q=Paris' title=Timeline style='width: 900px'></iframe>
        <script>
          window.heights = [];
          addEventListener('message', ({ data }) => {
            if (data.type != 'resize') return;
            heights.push([data.detail.height, performance.now()]);
            document.querySelector('iframe').style.width = heights.length % 2 ? '400px' : '900px';
          });
        </script>";
    in_article(SWINGING, async |page| {
        page.visit_host("").await?;
        page.until("heights.length > 1 && performance.now() - heights.at(-1)[1] > 2000").await?;
        let heights = page.value("heights.map(([height]) => height)").await?;
        let count = heights.as_array().map_or(0, Vec::len);
        ensure!(count < 25 && heights[0] != heights[1], "{heights}");
        Ok(())
    })
}

/// What is shown: the theme, the language, how many parts are there, and the years.
const SHOWN: &str = "((root) => [
    (root.querySelector('[data-theme]') ?? document.documentElement).dataset.theme,
    root.querySelector('[lang]').lang,
    ...['.title', '#query', '.facets', '.timeline'].map((one) => root.querySelectorAll(one).length),
    [...new Set([...root.querySelectorAll('.row-when')].map((one) => one.dataset.edtf.slice(0, 4)))].join()])";

#[test]
fn all_keys_are_attributes_of_an_element_and_parameters_of_a_frame() -> Result<()> {
    const KEYED: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}' from=2018-01 to=2018 theme=dark lang=fr
            controls=title,search view=list></dateline-explorer>
        <iframe src='{site}?embed=1&from=2018-01&to=2018&theme=dark&lang=fr&controls=title,search&view=list'
            title=Timeline style='width: 1200px; height: 900px'></iframe>
        <script src='{site}dateline-embed.js'></script>";
    let setup = Setup { host: Some(KEYED), headers: OPEN, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.until("a.ready && a.shadowRoot.querySelector('.row')").await?;
        let shown = json!(["dark", "fr", 1, 1, 0, 0, "2018"]);
        assert_eq!(page.value(&format!("{SHOWN}(a.shadowRoot)")).await?, shown);
        page.enter("iframe").await?;
        page.drawn().await?;
        assert_eq!(page.value(&format!("{SHOWN}(document)")).await?, shown);
        // Its own page has all the parts that an article leaves out.
        let whole = page.value("document.querySelector('.colophon a').href").await?;
        let whole = whole.as_str().unwrap_or_default();
        ensure!(whole.contains("view=list") && !whole.contains("controls"), "{whole}");
        Ok(())
    })
}

#[test]
fn the_page_about_embedding_is_alive() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.driver.goto(format!("{}embedding/index.html", page.site.url())).await?;
        page.until("['live', 'styled', 'heard'].every((id) => document.getElementById(id).ready)")
            .await?;
        let title = "document.getElementById('frame-code').textContent.includes('Iran, the MEK')";
        page.until(title).await?;
        page.element("#do-query").await?.click().await?;
        page.until("document.getElementById('heard').state.q == 'Paris'").await?;
        page.element("#do-wrong").await?.click().await?;
        page.until("document.getElementById('said').textContent.includes('bad-state')").await?;
        without_violation(page, "the page about embedding").await
    })
}
