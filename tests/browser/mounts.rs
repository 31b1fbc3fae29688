//! Explorers that are mounted and removed many times leave nothing behind.

use crate::element::OPEN;
use crate::harness::{Setup, in_browser};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// How many listeners, nodes and bytes a page holds, after what nobody needs is gone.
async fn held(page: &Page) -> Result<[f64; 3]> {
    let cdp = page.driver.cdp();
    // What is collected lets go of more, once it is told so.
    for _ in 0..4 {
        cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        page.driver.execute_async("setTimeout(arguments[0], 20)", Vec::new()).await?;
    }
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let of = |name: &str| {
        let metrics = metrics["metrics"].as_array()?;
        metrics.iter().find(|metric| metric["name"] == name)?["value"].as_f64()
    };
    let [listeners, nodes, heap] = ["JSEventListeners", "Nodes", "JSHeapUsedSize"].map(of);
    Ok([listeners.context("no count")?, nodes.context("no count")?, heap.context("no count")?])
}

/// A page that counts the timers that nobody has ended.
const EMPTY: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <script>
      window.timers = new Set();
      const [start, end] = [setTimeout, clearTimeout];
      window.setTimeout = (task, ...rest) => {
        const timer = start(() => { timers.delete(timer); task() }, ...rest);
        timers.add(timer);
        return timer;
      };
      window.clearTimeout = (timer) => { timers.delete(timer); end(timer) };
    </script>
    <script src='{site}dateline-embed.js'></script>";

/// Mounts explorers and removes them, one after the other.
const MOUNT: &str = "const [site, frame, times, done] = arguments; (async () => {
    for (let mounted = 0; mounted < times; mounted += 1) {
        const element = document.createElement('dateline-explorer');
        element.src = site;
        element.syncUrl = 'hash';
        element.frame = frame;
        const ready = new Promise((go) =>
            element.addEventListener('dateline:ready', go, { once: true }));
        document.body.append(element);
        await ready;
        element.select('7eab4d24dd521ccb');
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
        element.remove();
        await new Promise((go) => setTimeout(go, 0));
    }
    done(1);
})()";

/// What is held after some mounts more, and how many timers run on.
async fn after(page: &Page, frame: bool, times: usize) -> Result<([f64; 3], u64)> {
    let arguments = vec![json!(page.site.url()), json!(frame), json!(times)];
    page.driver.execute_async(MOUNT, arguments).await?;
    let held = held(page).await?;
    Ok((held, page.value("timers.size").await?.as_u64().context("no count")?))
}

/// How many bytes the memory of the program has.
async fn memory(page: &Page) -> Result<u64> {
    let script = "const [site, done] = arguments; (async () => {
        const page = await (await fetch(site)).text();
        const program = await import(new URL(page.match(/data-js=\"([^\"]+)/)[1], site));
        const module = Object.values(await program.default());
        const memory = module.find((one) => one instanceof WebAssembly.Memory);
        done(memory.buffer.byteLength);
    })()";
    let bytes = page.driver.execute_async(script, vec![json!(page.site.url())]).await?;
    bytes.json().as_u64().context("no memory")
}

fn in_empty(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let setup = Setup { host: Some(EMPTY), headers: OPEN, ..Setup::default() };
    in_browser(setup, async |page| {
        page.visit_host("").await?;
        page.driver.cdp().send_raw("Performance.enable", json!({})).await?;
        test(page).await
    })
}

/// Fails where more is held after fifty mounts than before: a node, or two
/// kilobytes of scripts for each.
async fn holds_no_more(page: &Page, frame: bool) -> Result<()> {
    // The program itself stays, and browsers warm up.
    let (before, running) = after(page, frame, 10).await?;
    let (last, still) = after(page, frame, 50).await?;
    println!("listeners, nodes, heap: {before:?} before 50 mounts, {last:?} after");
    ensure!(last[0] <= before[0] + 5.0, "listeners: {before:?}, {last:?}");
    ensure!(last[1] < before[1] + 50.0, "nodes: {before:?}, {last:?}");
    ensure!(last[2] < before[2] + 50.0 * 2_000.0, "heap: {before:?}, {last:?}");
    ensure!(still <= running, "timers: {running}, {still}");
    Ok(())
}

#[test]
fn fifty_mounts_leave_nothing_behind() -> Result<()> {
    in_empty(async |page| {
        after(page, false, 10).await?;
        let first = memory(page).await?;
        holds_no_more(page, false).await?;
        let last = memory(page).await?;
        println!("memory: {first} before 60 mounts, {last} after");
        // A page of memory, since what is free is not always in one piece.
        ensure!(last <= first + 65_536, "the module's memory grows: {first}, {last}");
        Ok(())
    })
}

#[test]
fn fifty_frames_leave_nothing_behind() -> Result<()> {
    in_empty(async |page| holds_no_more(page, true).await)
}
