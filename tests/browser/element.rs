//! The explorer as an element of somebody else's page, on another origin.

use crate::access::without_violation;
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::{Headers, Server};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// What a site sends that lets other pages load it.
pub(crate) const OPEN: Headers = &[("Access-Control-Allow-Origin", "*")];

/// An article that keeps what it hears.
const ARTICLE: &str = "<!doctype html><html lang=en><title>News</title>
    <style>body { font: 20px/1.5 monospace }</style>
    <script>
      window.heard = [];
      for (const type of ['ready', 'statechange', 'select', 'results', 'resize', 'error'])
        addEventListener(`dateline:${type}`, ({ detail, target }) =>
          heard.push({ type, detail, on: target.id }));
    </script>
    <script src='{site}dateline-embed.js' async></script>
    <script src='{site}dateline-embed.js' async></script>
    <main><h1>News</h1><p style='height: 900px'>An article.</p>
    <dateline-explorer id=a src='{site}' q=cyberattack><p>Wait</p></dateline-explorer></main>";

/// The shadow root of the first explorer.
const ROOT: &str = "document.querySelector('dateline-explorer').shadowRoot";

/// Visits the article and waits until its explorer is there.
async fn read_article(page: &Page) -> Result<()> {
    page.visit_host("").await?;
    page.until("document.querySelector('dateline-explorer').ready").await
}

/// What was heard last of a kind.
async fn heard(page: &Page, kind: &str) -> Result<Value> {
    page.value(&format!("heard.findLast(({{ type }}) => type == '{kind}')?.detail ?? null")).await
}

fn in_article(html: &'static str, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    in_both(Setup { host: Some(html), headers: OPEN, ..Setup::default() }, test)
}

#[test]
fn an_element_is_part_of_the_page_and_leaves_the_rest_alone() -> Result<()> {
    in_article(ARTICLE, async |page| {
        read_article(page).await?;
        let rows = page.value(&format!("{ROOT}.querySelectorAll('.row').length")).await?;
        assert_eq!(rows, json!(2));
        let landmarks = format!("{ROOT}.querySelectorAll('main, h1, [role=main]').length");
        assert_eq!(page.value(&landmarks).await?, json!(0));
        let around = "[document.title, document.documentElement.lang, location.hash, scrollY,
            document.activeElement.tagName, document.documentElement.dataset.theme ?? null]";
        assert_eq!(page.value(around).await?, json!(["News", "en", "", 0, "BODY", null]));
        let face = format!("getComputedStyle({ROOT}.querySelector('.row-label')).fontFamily");
        assert_eq!(page.value(&face).await?, json!("monospace"));
        let size = format!("getComputedStyle({ROOT}.querySelector('.title')).fontSize");
        assert_eq!(page.value(&size).await?, json!("27.5px"));
        page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))")
            .await?;
        assert_eq!(page.value("document.activeElement.tagName").await?, json!("BODY"));
        let ready = heard(page, "ready").await?;
        assert_eq!(
            (&ready["events"], &ready["state"]),
            (&json!(27), &json!({ "q": "cyberattack" }))
        );
        without_violation(page, "an element in an article").await
    })
}

#[test]
fn attributes_properties_and_commands_show_something_else() -> Result<()> {
    in_article(ARTICLE, async |page| {
        read_article(page).await?;
        let rows = |count: usize| format!("{ROOT}.querySelectorAll('.row').length == {count}");
        page.run("a.setAttribute('q', 'Paris'); a.view = 'list'").await?;
        page.until(&format!("!{ROOT}.querySelector('.timeline')")).await?;
        assert_eq!(
            page.value("[a.q, a.state.q, a.view, a.state.view]").await?,
            json!(["Paris", "Paris", "list", "list"])
        );
        page.run("a.setState({ q: null, source: ['TSF', 'Reuters'] })").await?;
        page.until(&rows(18)).await?;
        assert_eq!(
            page.value("a.state").await?,
            json!({ "view": "list", "source": ["Reuters", "TSF"] })
        );
        let state = heard(page, "statechange").await?;
        assert_eq!(state["address"], json!("source=Reuters&source=TSF&view=list"));
        assert_eq!(heard(page, "results").await?, json!({ "events": 18, "reports": 2 }));
        page.run("a.select('7eab4d24dd521ccb')").await?;
        page.until(&format!("{ROOT}.querySelector('.card')")).await?;
        let selected = heard(page, "select").await?;
        assert_eq!(selected["event"]["edtf"], json!("2022-07-15"));
        // What the page asks for takes neither the focus nor the place from its reader.
        assert_eq!(
            page.value("[document.activeElement.tagName, scrollY]").await?,
            json!(["BODY", 0])
        );
        page.run("a.focus()").await?;
        assert_eq!(page.value("document.activeElement.id").await?, json!("a"));
        page.run("a.lang = 'fa'").await?;
        page.until(&format!("{ROOT}.querySelector('.dateline').dir == 'rtl'")).await?;
        assert_eq!(page.value("document.documentElement.dir").await?, json!(""));
        page.run("a.height = 300").await?;
        page.until("a.getBoundingClientRect().height == 300").await
    })
}

#[test]
fn the_address_of_the_page_leads_back_to_what_was_shown() -> Result<()> {
    const SYNCED: &str = "<!doctype html><html lang=en><title>News</title>
        <script src='{site}dateline-embed.js'></script><h1 id=top>News</h1>
        <dateline-explorer id=t src='{site}' sync-url=hash></dateline-explorer>";
    in_article(SYNCED, async |page| {
        page.visit_host("#t?q=Paris&event=7eab4d24dd521ccb").await?;
        page.until("t.ready").await?;
        assert_eq!(
            page.value("t.state").await?,
            json!({ "q": "Paris", "event": "7eab4d24dd521ccb" })
        );
        page.run(&format!("{ROOT}.querySelector('.card .close').click()")).await?;
        page.until("location.hash == '#t?q=Paris'").await?;
        page.run("history.back()").await?;
        page.until("t.state.event == '7eab4d24dd521ccb'").await?;
        // A search is a step too, and what the page around had stays a step before.
        page.run(&format!(
            "const field = {ROOT}.querySelector('#query'); field.value = 'Tehran';
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
        ))
        .await?;
        page.until("location.hash.includes('q=Tehran')").await?;
        page.run("history.back()").await?;
        page.until("t.state.q == 'Paris'").await?;
        page.run("location.hash = '#top'").await?;
        page.until("location.hash == '#top'").await?;
        assert_eq!(page.value("t.state.q").await?, json!("Paris"));
        Ok(())
    })
}

#[test]
fn four_explorers_with_collections_of_their_own_stand_on_one_page() -> Result<()> {
    const FOUR: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}' q=Paris></dateline-explorer>
        <dateline-explorer id=b src='{site}corpus.pack' view=list></dateline-explorer>
        <dateline-explorer id=c src='{site}cut.pack'></dateline-explorer>
        <dateline-explorer id=d src='{site}missing.pack'></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    // A pack that is not there is an answer that browsers write to the console.
    let setup = Setup { host: Some(FOUR), headers: OPEN, silent: false, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.until("a.ready && b.ready").await?;
        let told = |id: &str| format!("{id}.shadowRoot.querySelector('[role=alert]')");
        // A host that says 404 and nothing of other pages gives a frame, which tells it.
        page.until(&format!(
            "{} && ({} || d.shadowRoot.querySelector('iframe'))",
            told("c"),
            told("d")
        ))
        .await?;
        let words = page.value(&format!("{}.textContent", told("c"))).await?;
        ensure!(words.as_str().is_some_and(|words| words.contains("cut short")), "{words}");
        let link = page.value(&format!("{}.querySelector('a').href", told("c"))).await?;
        ensure!(link.as_str().is_some_and(|link| link.contains("?pack=")), "{link}");
        page.run("a.setState({ q: null })").await?;
        page.until("a.shadowRoot.querySelectorAll('.row').length == 27").await?;
        assert_eq!(page.value("b.shadowRoot.querySelectorAll('.row').length").await?, json!(27));
        Ok(())
    })
}

#[test]
fn an_element_is_an_element_as_nginx_and_apache_serve_its_site() -> Result<()> {
    for server in [Server::Nginx, Server::Apache] {
        in_browser(Setup { host: Some(ARTICLE), server, ..Setup::default() }, async |page| {
            read_article(page).await?;
            let drawn = format!("{ROOT}.querySelectorAll('.dateline .row').length");
            assert_eq!(page.value(&drawn).await?, json!(2), "{server:?}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn what_is_no_address_of_a_page_is_said_to_be_none_and_never_run() -> Result<()> {
    const WRONG: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='https://'></dateline-explorer>
        <dateline-explorer id=b src='javascript:parent.ran = 1'></dateline-explorer>
        <script>addEventListener('dateline:error', ({ detail }) =>
            (window.codes ??= []).push(detail.code))</script>
        <script src='{site}dateline-embed.js'></script>";
    in_article(WRONG, async |page| {
        page.visit_host("").await?;
        page.until("window.codes?.length == 2").await?;
        let seen =
            "[...codes, window.ran ?? null, a.shadowRoot.querySelectorAll('[role=alert]').length,
            b.shadowRoot.querySelectorAll('iframe').length]";
        assert_eq!(page.value(seen).await?, json!(["bad-src", "bad-src", null, 1, 0]));
        Ok(())
    })
}

#[test]
fn moved_it_stays_what_it_was_and_removed_while_loading_it_is_gone() -> Result<()> {
    in_article(ARTICLE, async |page| {
        read_article(page).await?;
        page.run("a.setState({ q: 'Tehran' }); document.body.prepend(a)").await?;
        assert_eq!(page.value("[a.ready, a.state.q]").await?, json!([true, "Tehran"]));
        ensure!(page.value(&format!("{ROOT}.querySelectorAll('.row').length")).await? != json!(0));
        page.run("window.kept = a; a.remove()").await?;
        page.until("!kept.ready && !kept.shadowRoot.firstChild").await?;
        let loading = "window.late = document.createElement('dateline-explorer');
            late.src = '{site}'; document.body.append(late); late.remove()";
        page.run(&loading.replace("{site}", &page.site.url())).await?;
        page.run("document.body.append(late)").await?;
        page.until("late.ready").await?;
        assert_eq!(
            page.value("late.shadowRoot.querySelectorAll('.dateline').length").await?,
            json!(1)
        );
        Ok(())
    })
}

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

#[test]
fn fifty_mounts_leave_nothing_behind() -> Result<()> {
    const EMPTY: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <script src='{site}dateline-embed.js'></script>";
    let setup = Setup { host: Some(EMPTY), headers: OPEN, ..Setup::default() };
    in_browser(setup, async |page| {
        page.visit_host("").await?;
        page.driver.cdp().send_raw("Performance.enable", json!({})).await?;
        let mount = "const [site, times, done] = arguments; (async () => {
            for (let mounted = 0; mounted < times; mounted += 1) {
                const element = document.createElement('dateline-explorer');
                element.src = site;
                element.syncUrl = 'hash';
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
        let memory = async || {
            let script = "const [site, done] = arguments; (async () => {
                const page = await (await fetch(site)).text();
                const program = await import(new URL(page.match(/data-js=\"([^\"]+)/)[1], site));
                const module = Object.values(await program.default());
                const memory = module.find((one) => one instanceof WebAssembly.Memory);
                done(memory.buffer.byteLength);
            })()";
            let bytes = page.driver.execute_async(script, vec![json!(page.site.url())]).await?;
            bytes.json().as_u64().context("no memory")
        };
        let times = async |times: usize| {
            let arguments = vec![json!(page.site.url()), json!(times)];
            page.driver.execute_async(mount, arguments).await?;
            held(page).await
        };
        // The program itself stays, and browsers warm up.
        let (before, first) = (times(10).await?, memory().await?);
        let (after, last) = (times(50).await?, memory().await?);
        println!("listeners, nodes, heap, memory: {before:?}, {first} before 50 mounts,");
        println!("{after:?}, {last} after");
        // Yew keeps the element that it drew in, and its closures: some 5 KB a mount. An
        // explorer takes a hundred times that.
        ensure!(last <= first + 50 * 8_000, "the module's memory grows: {first}, {last}");
        ensure!(after[0] <= before[0] + 5.0, "listeners: {before:?}, {after:?}");
        ensure!(after[1] <= before[1] + 50.0 * 4.0, "nodes: {before:?}, {after:?}");
        ensure!(after[2] <= before[2] + 50.0 * 8_000.0, "heap: {before:?}, {after:?}");
        Ok(())
    })
}
