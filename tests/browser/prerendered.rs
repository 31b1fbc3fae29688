//! What stands in the page before its program does: a reader without scripts has all of it,
//! and one with scripts sees nothing move when the explorer takes its place.

use crate::access::{SIZES, without_violation};
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::{STRICT, Variant};
use anyhow::{Context, Result, ensure};
use serde_json::json;

const REPORTS: Variant = Variant::Collection(&[
    (
        "harbour.txt",
        "Harbour opens\n\nPublished: 4 May 2021\n\nThe harbour opened on 3 May 2021. \
         Fishermen had waited since March 2019.\n",
    ),
    ("corpus.toml", "title = \"The harbour\"\n"),
]);

/// Keeps every shift of the layout, and what was the largest of what was painted. An
/// element that has gone is none of the explorer's. The program comes after something was painted,
/// as over any network: here it may be faster than the first frame.
const WATCH: &str = "window.shifts = []; window.painted = [];
    const watch = (type, heard) => new PerformanceObserver((list) =>
        list.getEntries().forEach(heard)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => shifts.push({
        value: entry.value,
        moved: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80)),
    }));
    const first = new Promise((resolve) => {
        watch('largest-contentful-paint', ({ element, size }) => {
            painted.push({
                size,
                words: element?.textContent.slice(0, 80),
                ours: !element?.closest('.page'),
            });
            resolve();
        });
    });
    const whole = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
        await first;
        return whole.apply(WebAssembly, given);
    };";

/// The next frames, in which all that has been drawn comes to rest.
const REST: &str = "(async () => {
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    return true;
})()";

#[test]
fn nothing_moves_when_the_explorer_takes_the_place_of_the_chronology() -> Result<()> {
    for size in SIZES {
        in_browser(Setup { size, ..Setup::default() }, async |page| {
            page.before_each_load(WATCH).await?;
            page.open("").await?;
            page.value(REST).await?;
            assert_eq!(page.value("shifts").await?, json!([]), "at {size:?}");
            page.until("painted.length > 0").await?;
            let largest = page.value("painted.at(-1)").await?;
            ensure!(largest["ours"] == true, "at {size:?}: {largest:#}");
            Ok(())
        })?;
    }
    Ok(())
}

/// Fails unless the chronology is read in words, with its dates and sources.
async fn is_read(page: &Page, wide: u32) -> Result<()> {
    let body = page.element("body").await?;
    let text = body.text().await?;
    for words in [
        "3 reports, 19 events found automatically",
        "2013 to 2014 (uncertain)",
        "Albania joined NATO in 2009.",
        "RFE/RL, 23 October 2019",
        "Police enter the Iranian Embassy in Tirana",
    ] {
        ensure!(text.contains(words), "{words:?} is missing: {text}");
    }
    ensure!(!text.contains("is loading"), "{text}");
    let held = page.element("#dateline-held").await?.rect().await?;
    ensure!(held.x >= 0.0 && held.width <= f64::from(wide), "{held:?} of {wide}");
    Ok(())
}

#[test]
fn without_javascript_the_chronology_is_read() -> Result<()> {
    for (width, height) in SIZES {
        let setup = Setup { javascript: false, size: (width, height), ..Setup::default() };
        in_browser(setup, async |page| {
            page.visit("").await?;
            is_read(page, width).await
        })?;
    }
    Ok(())
}

#[test]
fn the_page_of_an_event_is_read_and_leads_into_the_explorer_under_the_strict_policy() -> Result<()>
{
    for size in SIZES {
        let setup = Setup { variant: REPORTS, headers: STRICT, size, ..Setup::default() };
        in_both(setup, async |page| {
            page.driver.goto(format!("{}event/index.html", page.site.url())).await?;
            without_violation(page, "the list of all events").await?;
            let first = page.value("document.querySelector('main a').href").await?;
            page.driver.goto(first.as_str().context("no link")?).await?;
            let text = page.element("body").await?.text().await?;
            ensure!(text.contains("Fishermen had waited since March 2019."), "{text}");
            without_violation(page, "the page of an event").await?;
            let wide = "document.documentElement.scrollWidth - innerWidth";
            assert_eq!(page.value(&format!("Math.max(0, {wide})")).await?, json!(0));
            page.element("main a[href*='#event=']").await?.click().await?;
            let shown = page.look_until("the event is open", |shown| shown.card.is_some()).await?;
            ensure!(shown.fragment.starts_with("event="), "{}", shown.fragment);
            Ok(())
        })?;
    }
    Ok(())
}
