//! The views that are drawn on demand: the map, the network and the names.

use crate::element::{OPEN, ROOT};
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::{STRICT, Server};
use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

/// A link inside some node, by how the name of what it chooses begins.
fn link(inside: &str, name: &str) -> String {
    let links = format!("[...{inside}.querySelectorAll('.drawn a')]");
    format!("{links}.find((it) => it.ariaLabel?.startsWith('{name}'))")
}

/// Clicks on a part of a drawing, which has no method for that.
async fn click(page: &Page, part: &str) -> Result<()> {
    let click = "new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })";
    page.run(&format!("{part}.dispatchEvent({click})")).await
}

/// How often the exporter was asked for.
fn asked(page: &Page) -> usize {
    let requests = page.site.requests();
    requests.iter().filter(|request| request.path.contains("exporter")).count()
}

/// The drawing.
const DRAWING: &str = "document.querySelector('.drawn-picture').outerHTML";

#[test]
fn a_place_is_chosen_on_the_map_by_mouse_and_keyboard() -> Result<()> {
    in_both(Setup { headers: STRICT, ..Setup::default() }, async |page| {
        let all = page.open("").await?;
        assert_eq!(asked(page), 0, "nothing is fetched before it is asked for");
        page.click_named(".switch button", "Map").await?;
        let tirana = link("document", "Tirana");
        page.until(&tirana).await?;
        click(page, &tirana).await?;
        let chosen = "place=Tirana&view=map";
        let shown = page.look_until("it is chosen", |shown| shown.fragment == chosen).await?;
        ensure!(shown.count != all.count, "{}", shown.count);
        page.until(&format!("{tirana}.getAttribute('aria-current') == 'true'")).await?;
        // The keyboard stays where it is, and takes the choice back.
        page.run(&format!("{tirana}.focus()")).await?;
        page.press(&[Key::Enter]).await?;
        let shown =
            page.look_until("it is no longer chosen", |shown| shown.fragment == "view=map").await?;
        assert_eq!(shown.count, all.count);
        page.until("document.activeElement.ariaLabel?.startsWith('Tirana')").await?;
        page.driver.back().await?;
        page.look_until("Back goes to the choice", |shown| shown.fragment == chosen).await?;
        Ok(())
    })
}

#[test]
fn the_map_is_moved_by_links_that_are_addresses() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("view=map").await?;
        let all = page.value(DRAWING).await?;
        page.click_named(".map-steps a", "+").await?;
        let closer =
            page.look_until("it is closer", |shown| shown.fragment.contains("&map=")).await?;
        page.until(&format!("{DRAWING} != {all}")).await?;
        let drawn = page.value(DRAWING).await?;
        page.reload().await?;
        assert_eq!(page.value(DRAWING).await?, drawn);
        page.click_named(".map-steps a", "All places").await?;
        page.look_until("all is shown", |shown| shown.fragment == "view=map").await?;
        page.until(&format!("{DRAWING} == {all}")).await?;
        page.open(&closer.fragment).await?;
        assert_eq!(page.value(DRAWING).await?, drawn);
        Ok(())
    })
}

#[test]
fn a_name_has_a_card() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("view=network").await?;
        page.until(&link("document", "MEK")).await?;
        page.open("view=names").await?;
        page.click_named(".drawn a", "MEK").await?;
        page.look_until("it is chosen", |shown| shown.fragment == "org=MEK&view=names").await?;
        let card = "document.querySelector('.name-card')";
        page.until(&format!("{card}?.textContent.includes('Mujahedeen-e-Khalq')")).await?;
        let dates = format!("{card}.querySelectorAll('[data-precision]').length");
        ensure!(page.value(&dates).await?.as_u64() >= Some(2), "first and last appearance");
        Ok(())
    })
}

#[test]
fn a_view_speaks_the_language_of_its_reader() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("lang=fa&view=names&org=MEK").await?;
        let date = page.value("document.querySelector('.name-card time').textContent").await?;
        let digits = '\u{6f0}'..='\u{6f9}';
        let persian = date.as_str().is_some_and(|it| it.chars().any(|c| digits.contains(&c)));
        ensure!(persian, "{date}");
        page.open("lang=fr&view=map").await?;
        let named = "document.querySelector('.map-steps').ariaLabel";
        assert_eq!(page.value(named).await?, "Déplacer la carte");
        Ok(())
    })
}

const ELEMENT: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
    <script src='{site}dateline-embed.js' async></script>
    <dateline-explorer src='{site}' view=map></dateline-explorer>";

#[test]
fn an_element_of_another_page_keeps_what_is_chosen_to_itself() -> Result<()> {
    in_both(Setup { host: Some(ELEMENT), headers: OPEN, ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.until("document.querySelector('dateline-explorer').ready").await?;
        let tirana = link(ROOT, "Tirana");
        page.until(&tirana).await?;
        let around = "[location.href, document.adoptedStyleSheets.length]";
        let before = page.value(around).await?;
        let leads = format!("new URL({tirana}.getAttribute('href'), document.baseURI).origin");
        assert_eq!(page.value(&format!("{leads} != location.origin")).await?, json!(true));
        click(page, &tirana).await?;
        page.until("document.querySelector('dateline-explorer').state.place == 'Tirana'").await?;
        assert_eq!(page.value(around).await?, before);
        Ok(())
    })
}

#[test]
fn one_file_draws_them_without_a_network() -> Result<()> {
    in_both(Setup { server: Server::File, ..Setup::default() }, async |page| {
        for view in ["map", "network", "names"] {
            page.open(&format!("view={view}")).await?;
            page.until("document.querySelector('.drawn a')").await?;
        }
        Ok(())
    })
}
