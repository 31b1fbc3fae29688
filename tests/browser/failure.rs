//! What a reader sees when something is missing or broken: words, never a blank page.

use crate::harness::{Setup, in_both, in_browser};
use crate::page::Page;
use crate::site::Variant;
use anyhow::{Result, ensure};
use std::time::Duration;

const TITLES: [&str; 3] = [
    "Police in Albania speak of a foiled attack on Iranian exiles",
    "Albania says it discovered an Iranian cell that planned attacks",
    "Police enter the Iranian Embassy in Tirana",
];

/// Whether the page says what it needs, before a reader has waited for it.
pub(crate) const TOLD: &str = "!document.querySelector('#dateline-needs.late')";

/// Fails unless the page lists the reports, and says in words what it needs.
async fn lists_the_reports(page: &Page, needs: &str) -> Result<()> {
    let text = page.element("body").await?.text().await?;
    for words in TITLES.iter().chain(&["Iran, the MEK and Albania", needs]) {
        ensure!(text.contains(words), "the page does not say {words:?}: {text}");
    }
    Ok(())
}

/// Fails unless the page says in words that the pack cannot be used, and why.
fn says_of_the_pack(variant: Variant, words: &'static str) -> Result<()> {
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        page.visit("q=cyberattack").await?;
        page.until(TOLD).await?;
        lists_the_reports(page, words).await?;
        lists_the_reports(page, "Reload the page").await
    })
}

#[test]
fn a_corrupted_pack_is_said_to_be_damaged() -> Result<()> {
    says_of_the_pack(Variant::PackCorrupted, "is damaged")
}

#[test]
fn a_truncated_pack_is_said_to_be_cut_short() -> Result<()> {
    says_of_the_pack(Variant::PackTruncated, "cut short")
}

#[test]
fn an_empty_pack_is_said_to_be_none() -> Result<()> {
    says_of_the_pack(Variant::PackEmpty, "not a Dateline pack")
}

#[test]
fn a_missing_pack_is_said_to_be_missing() -> Result<()> {
    says_of_the_pack(Variant::PackMissing, "carries no reports")
}

#[test]
fn a_pack_of_another_host_is_refused_in_words_about_no_other_collection() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.driver.goto(format!("{}?pack=http://127.0.0.2/a.pack", page.site.url())).await?;
        page.until(TOLD).await?;
        let text = page.element("body").await?.text().await?;
        ensure!(text.contains("http://127.0.0.2/a.pack is on another host. Tell"), "{text}");
        ensure!(!text.contains("MEK"), "{text}");
        assert_eq!(page.driver.title().await?, "Dateline");
        Ok(())
    })
}

/// Fails unless a page whose module cannot be loaded lists the reports.
fn says_of_the_module(variant: Variant) -> Result<()> {
    in_browser(Setup { variant, silent: false, ..Setup::default() }, async |page| {
        page.visit("").await?;
        page.until(TOLD).await?;
        lists_the_reports(page, "This timeline cannot be shown").await
    })
}

#[test]
fn a_missing_module_leaves_the_reports_listed() -> Result<()> {
    says_of_the_module(Variant::ModuleMissing)
}

#[test]
fn a_truncated_module_leaves_the_reports_listed() -> Result<()> {
    says_of_the_module(Variant::ModuleTruncated)
}

#[test]
fn without_javascript_the_reports_are_listed() -> Result<()> {
    in_browser(Setup { javascript: false, ..Setup::default() }, async |page| {
        page.visit("").await?;
        lists_the_reports(page, "needs JavaScript and WebAssembly").await?;
        ensure!(page.site.requests().iter().all(|request| !request.path.ends_with(".wasm")));
        Ok(())
    })
}

#[test]
fn without_webassembly_the_reports_are_listed() -> Result<()> {
    in_browser(Setup { webassembly: false, ..Setup::default() }, async |page| {
        page.visit("").await?;
        page.until(TOLD).await?;
        lists_the_reports(page, "needs WebAssembly").await
    })
}

/// Fails unless a page that is given a file it does not expect lists the reports and
/// does not run.
fn is_not_run_with(changed: &'static str, says: &str) -> Result<()> {
    let variant = Variant::Tampered(changed);
    in_both(Setup { variant, silent: false, ..Setup::default() }, async |page| {
        page.visit("").await?;
        page.until(&format!("document.body.innerText.includes({says:?})")).await?;
        lists_the_reports(page, says).await?;
        // Time to run, if it were to.
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(page.value("!!document.querySelector('.page')").await?, false);
        let said = page.console().await?;
        ensure!(said.iter().any(|said| said.contains("integrity")), "{said:#?}");
        Ok(())
    })
}

#[test]
fn a_changed_loader_is_not_run() -> Result<()> {
    is_not_run_with("boot-", "It needs JavaScript, WebAssembly and a web server")
}

#[test]
fn a_changed_program_is_not_run() -> Result<()> {
    is_not_run_with("app-", "cannot be shown")
}

#[test]
fn a_changed_module_is_not_run() -> Result<()> {
    is_not_run_with("dateline-", "cannot be shown")
}

#[test]
fn a_changed_style_sheet_is_not_used() -> Result<()> {
    is_not_run_with("page-", "Its style sheet is missing, or not the one")
}
