//! The site that `dateline build` makes of somebody's reports.

use crate::access::without_violation;
use crate::files::Variant;
use crate::harness::{Setup, in_both};
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
