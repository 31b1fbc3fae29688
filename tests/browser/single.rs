//! The page in one file, opened from the disk: nothing is beside it, and nobody serves it.

use crate::access::without_violation;
use crate::files::Variant;
use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::policy::{LISTEN, all_is_done};
use crate::reader::text;
use crate::site::Server;
use anyhow::{Context, Result, ensure};
use serde_json::json;

fn opened() -> Setup {
    Setup { size: (1200, 800), server: Server::File, ..Setup::default() }
}

#[test]
fn all_is_done_in_one_file() -> Result<()> {
    for size in [(1200, 800), (390, 844)] {
        in_both(Setup { size, ..opened() }, all_is_done)?;
    }
    Ok(())
}

/// From a search to an event, to its sentence in the report, and back again.
pub(crate) async fn is_read(page: &Page) -> Result<()> {
    let all = page.open("").await?;
    all.agrees()?;
    ensure!(all.rows.len() > 15 && all.overflow <= 0, "{all:#?}");
    page.search("cyberattack").await?;
    let found = page.look_until("it is found", |shown| shown.fragment == "q=cyberattack").await?;
    page.click_named(".row-label", "A July 15").await?;
    let event = page.look_until("an event is open", |shown| shown.card.is_some()).await?;
    page.click_named(".card .read", "read in the report").await?;
    let reading = page.look_until("a report is open", |shown| shown.reader.is_some()).await?;
    without_violation(page, "a report in one file").await?;

    let back = page.back().await?;
    assert_eq!((&back.card, &back.fragment), (&event.card, &event.fragment));
    let back = page.back().await?;
    assert_eq!((&back.card, &back.rows), (&None, &found.rows));
    let start = page.back().await?;
    assert_eq!((start.fragment.as_str(), &start.rows), ("", &all.rows));
    for _ in 0..3 {
        page.driver.forward().await?;
    }
    let again = page.look_until("the report is open again", |shown| shown.reader.is_some()).await?;
    assert_eq!(again.fragment, reading.fragment);

    // The same when it is loaded again, and where its address is opened anew.
    assert_eq!(page.reload().await?.reader, reading.reader);
    assert_eq!(page.open(&reading.fragment).await?.reader, reading.reader);
    Ok(())
}

#[test]
fn its_state_is_in_the_address_after_the_name_of_the_file() -> Result<()> {
    for size in [(1200, 800), (390, 844)] {
        in_both(Setup { size, ..opened() }, is_read)?;
    }
    Ok(())
}

#[test]
fn what_leads_to_a_view_leads_to_the_same_file() -> Result<()> {
    in_both(opened(), async |page| {
        let file = page.site.url();
        page.open("q=cyberattack").await?;
        let links =
            page.value("[...document.querySelectorAll('.row a')].map((a) => a.href)").await?;
        let links = links.as_array().context("no links")?;
        let here = |link: &&serde_json::Value| {
            link.as_str().is_some_and(|link| link.starts_with(&format!("{file}#")))
        };
        ensure!(!links.is_empty() && links.iter().all(|link| here(&link)), "{links:#?}");
        // Nothing lies beside it that another page could show.
        let buttons = page.value("document.querySelector('.header-tools').textContent").await?;
        ensure!(!buttons.to_string().contains("Embed"), "{buttons}");
        // The last choice taken back leaves the address of the file alone.
        page.search(" ").await?;
        let bare = |shown: &crate::page::Shown| shown.fragment.is_empty();
        page.look_until("nothing is asked", bare).await?;
        assert_eq!(page.value("location.href").await?, json!(file));
        Ok(())
    })
}

#[test]
fn it_speaks_the_languages_of_the_page() -> Result<()> {
    in_both(opened(), async |page| {
        let shown = page.open("lang=fa&q=cyberattack").await?;
        ensure!(shown.rows.len() == 2 && shown.overflow <= 0, "{shown:#?}");
        assert_eq!(page.value("document.documentElement.dir").await?, "rtl");
        let first = text(page, ".row-when").await?;
        ensure!(first.starts_with("۱۵ ژوئیه"), "{first}");
        Ok(())
    })
}

/// Asks a host for something in each way that a page has.
const ASK: &str = "const ask = (name, more) =>
        document.body.append(Object.assign(document.createElement(name), more));
    ask('img', { src: to });
    ask('script', { src: to });
    ask('link', { rel: 'stylesheet', href: to });
    ask('iframe', { src: to });
    fetch(to).catch(() => {});";

#[test]
fn its_own_policy_bars_every_request() -> Result<()> {
    let setup =
        Setup { silent: false, host: Some("<!doctype html><title>News</title>"), ..opened() };
    in_both(setup, async |page| {
        let host = page.host.as_ref().context("no host")?;
        page.before_each_load(LISTEN).await?;
        page.open("").await?;
        page.run(&format!("const to = {:?}; {ASK}", host.url())).await?;
        for kind in ["img-src", "script-src-elem", "style-src-elem", "frame-src", "connect-src"] {
            page.until(&format!("barred.some((barred) => barred.startsWith('{kind}: '))")).await?;
        }
        ensure!(host.requests().is_empty(), "{:?}", host.requests());
        Ok(())
    })
}

#[test]
fn without_javascript_it_lists_the_reports_and_asks_for_no_server() -> Result<()> {
    in_browser(Setup { javascript: false, ..opened() }, async |page| {
        page.visit("").await?;
        let text = page.element("body").await?.text().await?;
        ensure!(text.contains("Police enter the Iranian Embassy in Tirana"), "{text}");
        ensure!(text.contains("needs JavaScript and WebAssembly"), "{text}");
        ensure!(!text.contains("web server"), "{text}");
        Ok(())
    })
}

#[test]
fn another_collection_is_alone_in_its_file() -> Result<()> {
    const REPORTS: Variant = Variant::Collection(&[
        (
            "a.txt",
            "Harbour </script><!-- opens\n\nPublished: 4 May 2021\n\nThe harbour opened on 3 May 2021.\n",
        ),
        ("corpus.toml", "title = \"</title><script>alert(1)</script>\"\n"),
    ]);
    in_both(Setup { variant: REPORTS, ..opened() }, async |page| {
        let shown = page.open("").await?;
        assert_eq!(shown.title, "</title><script>alert(1)</script>");
        ensure!(format!("{:?}", shown.rows).contains("harbour opened"), "{:#?}", shown.rows);
        Ok(())
    })
}
