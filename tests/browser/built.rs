//! The site that `dateline build` makes of somebody's reports.

use crate::access::without_violation;
use crate::files::Variant;
use crate::harness::{Setup, in_both};
use crate::page::Page;
use crate::reader::text;
use crate::site::{STRICT, Server};
use crate::theme::lightness;
use anyhow::{Result, ensure};
use serde_json::json;

const REPORTS: Variant = Variant::Collection(&[
    (
        "harbour.txt",
        "Harbour opens\n\nPublished: 4 May 2021\n\nThe harbour opened on 3 May 2021. \
         Fishermen had waited since March 2019.\n",
    ),
    ("strike.txt", "Strike ends\n\nPublished: 9 June 2021\n\nThe strike ended on Tuesday.\n"),
    ("corpus.toml", "title = \"The harbour\"\n"),
]);

#[test]
fn the_program_makes_a_site_of_other_reports_with_the_page_that_it_carries() -> Result<()> {
    in_both(Setup { variant: REPORTS, ..Setup::default() }, async |page| {
        let shown = page.open("").await?;
        ensure!(format!("{:?}", shown.rows).contains("harbour opened"), "{:#?}", shown.rows);
        assert_eq!(page.value("document.title").await?, json!("The harbour"));
        // Nothing of the built-in collection rides along.
        let foreign = "(async () => {
            const text = async (url) => new TextDecoder('latin1').decode(await (await fetch(url)).arrayBuffer());
            const { wasm } = document.querySelector('script[data-wasm]').dataset;
            return /Tirana|Mujahe/.test(await text(wasm) + await text('index.html'));
        })()";
        assert_eq!(page.value(foreign).await?, json!(false));
        without_violation(page, "a site of other reports").await
    })
}

/// A site as its publisher wants it to open.
const ASKED: Variant = Variant::Asked(
    &[
        (
            "harbour.txt",
            "Harbour opens\n\nPublished: 4 May 2021\n\nGulls cried. The harbour opened on 3 May \
             2021. A band played. Then the drizzle went on.\n",
        ),
        ("corpus.toml", "[reports.\"harbour.txt\"]\nurl = \"https://example.org/harbour\"\n"),
    ],
    &["--lang", "fa", "--theme", "dark", "--quotes-only"],
);

/// It opens so, and a reader chooses otherwise and is asked nothing more.
async fn is_as_asked(page: &Page) -> Result<()> {
    let shown = page.open("").await?;
    let document = "[document.documentElement.lang, document.documentElement.dir]";
    assert_eq!(page.value(document).await?, json!(["fa", "rtl"]));
    ensure!(lightness(&shown.ground)? < 50.0, "{}", shown.ground);
    assert_eq!((shown.rows.len(), shown.fragment.as_str()), (1, ""));

    let found = page.search("harbour").await?;
    assert_eq!(found.rows.len(), 1);
    let cut = page.search("drizzle").await?;
    ensure!(cut.rows.is_empty(), "{:#?}", cut.rows);
    let reading = page.open("report=harbour").await?;
    ensure!(reading.reader.is_some(), "{reading:#?}");
    let read = text(page, ".report-text").await?;
    ensure!(read.contains("Gulls cried.") && read.contains("[\u{2026}]"), "{read}");
    let link = "!!document.querySelector('.credits a[href^=\"https://example.org/harbour\"]')";
    assert_eq!(page.value(link).await?, json!(true));
    without_violation(page, "a report that is quoted").await?;

    // A reader's choice goes before it, and what the page has of itself is none.
    let light = page.open("lang=fr&theme=light").await?;
    assert_eq!(page.value(document).await?, json!(["fr", "ltr"]));
    ensure!(lightness(&light.ground)? > 200.0, "{}", light.ground);
    page.element(".header-tools .quiet:nth-of-type(2)").await?.click().await?;
    let dark = page.look_until("it is dark again", |shown| shown.fragment == "lang=fr").await?;
    ensure!(lightness(&dark.ground)? < 50.0, "{}", dark.ground);
    page.element(".header-tools .quiet:nth-of-type(2)").await?.click().await?;
    let system =
        page.look_until("it is the system's", |shown| shown.fragment.contains("theme=auto"));
    ensure!(lightness(&system.await?.ground)? > 200.0);
    Ok(())
}

#[test]
fn a_site_opens_in_the_language_and_theme_of_its_publisher_and_holds_quotations() -> Result<()> {
    in_both(Setup { variant: ASKED, headers: STRICT, ..Setup::default() }, is_as_asked)
}

#[test]
fn so_does_a_page_in_one_file() -> Result<()> {
    in_both(Setup { variant: ASKED, server: Server::File, ..Setup::default() }, is_as_asked)
}
