//! The explorer as an element of somebody else's page, on another origin.

use crate::access::without_violation;
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::{Headers, Server};
use anyhow::{Result, ensure};
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
pub(crate) const ROOT: &str = "document.querySelector('dateline-explorer').shadowRoot";

/// Visits the article and waits until its explorer is there.
async fn read_article(page: &Page) -> Result<()> {
    page.visit_host("").await?;
    page.until("document.querySelector('dateline-explorer').ready").await
}

/// What was heard last of a kind.
pub(crate) async fn heard(page: &Page, kind: &str) -> Result<Value> {
    page.value(&format!("heard.findLast(({{ type }}) => type == '{kind}')?.detail ?? null")).await
}

pub(crate) fn in_article(
    html: &'static str,
    test: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
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
            (&json!(19), &json!({ "q": "cyberattack" }))
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
        page.until(&rows(16)).await?;
        assert_eq!(
            page.value("a.state").await?,
            json!({ "view": "list", "source": ["Reuters", "TSF"] })
        );
        let state = heard(page, "statechange").await?;
        assert_eq!(state["address"], json!("source=Reuters&source=TSF&view=list"));
        assert_eq!(heard(page, "results").await?, json!({ "events": 16, "reports": 3 }));
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
fn what_no_explorer_has_is_told_and_is_no_state() -> Result<()> {
    const EARLY: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <script>
          window.heard = [];
          for (const type of ['statechange', 'error'])
            addEventListener(`dateline:${type}`, ({ detail, target }) =>
              heard.push({ type, detail, on: target.id }));
          addEventListener('dateline:ready', ({ target }) => target.setState({ q: 'Paris' }));
        </script>
        <dateline-explorer id=a src='{site}' view=globe></dateline-explorer>
        <dateline-explorer id=b src='{site}' view=globe frame></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    in_article(EARLY, async |page| {
        page.visit_host("").await?;
        for id in ["a", "b"] {
            // What is asked for at once is shown when it can be.
            page.until(&format!("{id}.ready && {id}.state.q == 'Paris' && !{id}.state.view"))
                .await?;
            let told = format!(
                "heard.filter(({{ type, on, detail }}) => type == 'error' && on == '{id}'
                    && detail.code == 'bad-state' && detail.message.includes('view=globe')).length"
            );
            page.until(&format!("{told} > 0")).await?;
            let before = page.value(&told).await?;
            page.run(&format!("{id}.setState({{ view: 'globe', event: 'zz', to: '2018' }})"))
                .await?;
            page.until(&format!("{told} > {before}")).await?;
            page.until(&format!(
                "{id}.state.to == '2018-12-31' && {id}.state.from?.endsWith('-01-01')
                    && Object.keys({id}.state) == 'q,from,to'"
            ))
            .await?;
            page.run(&format!("{id}.select('0123456789abcdef')")).await?;
            let missing = "type == 'error' && detail.message.includes('not in the collection')";
            page.until(&format!(
                "heard.some(({{ type, on, detail }}) => on == '{id}' && {missing})"
            ))
            .await?;
        }
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
        page.until("a.shadowRoot.querySelectorAll('.row').length == 19").await?;
        assert_eq!(page.value("b.shadowRoot.querySelectorAll('.row').length").await?, json!(19));
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
        // Kept in a template meanwhile, it has its styles again.
        page.run("window.kept = a; document.createElement('template').content.append(a)").await?;
        page.until("!kept.ready").await?;
        page.run("document.body.append(kept)").await?;
        page.until("kept.ready && getComputedStyle(kept.shadowRoot.querySelector('.page')).display == 'grid'").await?;
        assert_eq!(page.value("a.state.q").await?, json!("Tehran"));
        page.run("a.remove()").await?;
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
