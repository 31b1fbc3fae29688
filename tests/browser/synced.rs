//! Explorers that keep what they show in the address of the page around them.

use crate::element::{ROOT, heard, in_article};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// Types a query over what is in the search box of an explorer.
async fn search(page: &Page, id: &str, words: &str) -> Result<()> {
    page.run(&format!(
        "const field = document.getElementById('{id}').shadowRoot.querySelector('#query');
        field.value = '{words}';
        field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
    ))
    .await
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
        search(page, "t", "Tehran").await?;
        page.until("location.hash.includes('q=Tehran')").await?;
        page.run("history.back()").await?;
        page.until("t.state.q == 'Paris'").await?;
        page.run("location.hash = '#top'").await?;
        page.until("location.hash == '#top'").await?;
        assert_eq!(page.value("t.state.q").await?, json!("Paris"));
        // Back over a hash of the page's own undoes the step that was taken there.
        search(page, "t", "Tehran").await?;
        page.until("location.hash.startsWith('#t?q=Tehran')").await?;
        page.run("history.back()").await?;
        page.until("location.hash == '#top' && t.state.q == 'Paris'").await
    })
}

/// Two of them; the id of the second has all that could be taken for something else.
const TWO: &str = "<!doctype html><html lang=en><title>News</title>
    <script>window.heard = []; addEventListener('dateline:error', ({ type, detail, target }) =>
        heard.push({ type: 'error', detail, on: target.id }))</script>
    <script src='{site}dateline-embed.js'></script><h1 id=top>News</h1>
    <dateline-explorer id=a src='{site}' sync-url=hash></dateline-explorer>
    <dateline-explorer id='b?c=d&amp;é%' src='{site}' sync-url=hash view=list></dateline-explorer>
    <script>window.a = document.getElementById('a');
        window.b = document.querySelectorAll('dateline-explorer')[1]</script>";

const BOTH: &str = "a.ready && b.ready";

#[test]
fn two_explorers_have_a_part_of_the_address_each_and_back_undoes_the_last_step() -> Result<()> {
    in_article(TWO, async |page| {
        page.visit_host("#a?q=Paris").await?;
        page.until(BOTH).await?;
        assert_eq!(
            page.value("[a.state, b.state]").await?,
            json!([{ "q": "Paris" }, { "view": "list" }])
        );
        let own = "b%3Fc%3Dd%26%C3%A9%25?";
        search(page, "b?c=d&é%", "Tehran").await?;
        page.until(&format!("location.hash == '#a?q=Paris&{own}q=Tehran&view=list'")).await?;
        search(page, "a", "Iran").await?;
        page.until(&format!("location.hash == '#a?q=Iran&{own}q=Tehran&view=list'")).await?;
        page.run("history.back()").await?;
        page.until("a.state.q == 'Paris' && b.state.q == 'Tehran'").await?;
        page.run("history.back()").await?;
        page.until("a.state.q == 'Paris' && b.state.q === undefined && b.state.view == 'list'")
            .await?;
        page.run("history.go(2)").await?;
        page.until("a.state.q == 'Iran' && b.state.q == 'Tehran'").await?;
        // A step over a hash of the page's own, which may be a router's, loses the part of
        // neither.
        for other in ["#chapter?2", "#/other?y"] {
            page.run(&format!("location.hash = '{other}'")).await?;
            page.until(&format!("location.hash == '{other}'")).await?;
            assert_eq!(page.value("[a.state.q, b.state.q]").await?, json!(["Iran", "Tehran"]));
        }
        search(page, "a", "Tirana").await?;
        page.until(&format!("location.hash == '#a?q=Tirana&{own}q=Tehran&view=list'")).await?;
        page.run("history.go(-3)").await?;
        page.until("location.hash.includes('q=Iran') && a.state.q == 'Iran'").await?;
        assert_eq!(page.value("b.state.q").await?, json!("Tehran"));
        // A link leads to what both show.
        let hash = page.value("location.hash").await?;
        page.visit_host(hash.as_str().unwrap_or_default()).await?;
        page.until(BOTH).await?;
        assert_eq!(
            page.value("[a.state, b.state]").await?,
            json!([{ "q": "Iran" }, { "q": "Tehran", "view": "list" }])
        );
        Ok(())
    })
}

#[test]
fn what_is_searched_for_is_never_taken_for_another_explorer() -> Result<()> {
    in_article(TWO, async |page| {
        page.visit_host("").await?;
        page.until(BOTH).await?;
        let hostile = "x?y&a?q=z#w é% ;b?q=1";
        page.run(&format!("b.setState({{ q: {hostile:?} }})")).await?;
        page.until("location.hash").await?;
        let hash = page.value("location.hash").await?;
        page.visit_host(hash.as_str().unwrap_or_default()).await?;
        page.until(BOTH).await?;
        assert_eq!(page.value("[a.state.q ?? null, b.state.q]").await?, json!([null, hostile]));
        // Nor is an address that somebody has written by hand, or a name that all objects have.
        page.visit_host("#a?toString=y&__proto__=z&q=Paris").await?;
        page.until(BOTH).await?;
        let entries = json!([["toString", "y"], ["__proto__", "z"], ["q", "Paris"]]);
        assert_eq!(page.value("Object.entries(a.state)").await?, entries);
        page.visit_host("#a?q=x?y;z?w=v&view=list").await?;
        page.until(BOTH).await?;
        assert_eq!(page.value("a.state").await?, json!({ "q": "x?y;z?w=v", "view": "list" }));
        Ok(())
    })
}

#[test]
fn an_address_that_is_too_long_is_told_and_what_was_shown_stays() -> Result<()> {
    in_article(TWO, async |page| {
        page.visit_host("#a?q=Paris").await?;
        page.until(BOTH).await?;
        page.run("location.hash = '#a?q=' + 'x'.repeat(100001)").await?;
        page.until("heard.length").await?;
        assert_eq!(heard(page, "error").await?["code"], json!("too-long"));
        assert_eq!(page.value("a.state.q").await?, json!("Paris"));
        // As an attribute, one key or all, it is told as well; a caller gets an error.
        page.run("location.hash = '#a?q=Paris'").await?;
        page.run("heard.length = 0; a.setAttribute('q', 'x'.repeat(1e5))").await?;
        page.run("a.setAttribute('state', 'q=' + 'x'.repeat(1e5)); a.src = a.src + '?'").await?;
        assert_eq!(page.value("heard.map(({ on }) => on)").await?, json!(["a", "a", "a"]));
        let thrown = "(() => { try { a.setState({ q: 'x'.repeat(1e5) }) } catch (error) {
            return [error.code, error.message] } })()";
        let words = "What is asked for has more than 100,000 characters";
        assert_eq!(page.value(thrown).await?, json!(["too-long", words]));
        page.until("a.ready").await?;
        assert_eq!(page.value("a.state.q").await?, json!("Paris"));
        Ok(())
    })
}

/// Explorers far down an article.
const DOWN: &str = "<!doctype html><html lang=en><title>News</title>
    <script src='{site}dateline-embed.js' async></script>
    <script>if (location.search) requestAnimationFrame(function look() {
        if (scrollY < 1000) return requestAnimationFrame(look);
        dispatchEvent(new WheelEvent('wheel')); scrollTo(0, 50) })</script>
    <h1 id=top>News</h1><p style='height: 3000px'>An article.</p>
    <dateline-explorer id=t src='{site}' sync-url=hash></dateline-explorer>
    <p style='height: 3000px'>More of it.</p>
    <dateline-explorer id=u src='{site}' sync-url=hash></dateline-explorer>";

/// Where the page is scrolled to when all is drawn and had its time to move.
async fn at_rest(page: &Page) -> Result<i64> {
    page.until("t.ready && u.ready").await?;
    page.driver.execute_async("setTimeout(arguments[0], 300)", Vec::new()).await?;
    Ok(page.value("Math.round(scrollY)").await?.as_i64().unwrap_or(-1))
}

#[test]
fn a_link_to_an_explorer_far_down_a_page_brings_it_into_sight_once() -> Result<()> {
    in_article(DOWN, async |page| {
        for id in ["t", "u"] {
            page.visit_host(&format!("#{id}?view=list")).await?;
            at_rest(page).await?;
            let top = page.value(&format!("{id}.getBoundingClientRect().top")).await?;
            ensure!(top.as_f64().is_some_and(|top| top.abs() < 1.0), "{id} is at {top}");
        }
        // Then the page is its reader's: loaded again, it is where the
        // browser puts it: where it was, or at its top.
        page.run("scrollTo(0, 100); t.setState({ q: 'Tehran' })").await?;
        assert_eq!(at_rest(page).await?, 100);
        page.driver.refresh().await?;
        ensure!(at_rest(page).await? <= 100);
        assert_eq!(page.value("[t.state.q, u.state.q ?? null]").await?, json!(["Tehran", null]));
        page.driver.goto("about:blank").await?;
        page.driver.back().await?;
        ensure!(at_rest(page).await? <= 100);
        for elsewhere in ["", "#top", "#nobody?q=Paris", "?moved#u?q=Paris"] {
            page.visit_host(elsewhere).await?;
            let place = if elsewhere.starts_with('?') { 50..51 } else { 0..30 };
            ensure!(place.contains(&at_rest(page).await?), "{elsewhere}");
        }
        ensure!(page.value(&format!("{ROOT}.querySelector('.row') != null")).await? == json!(true));
        Ok(())
    })
}
