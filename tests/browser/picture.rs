//! The picture in README.md, drawn by the program itself.

use crate::harness::{Setup, in_browser, told};
use anyhow::Result;
use std::path::Path;

#[test]
#[ignore = "draws the picture in README.md: `make screenshot`"]
fn the_picture_of_the_page() -> Result<()> {
    let to = told("DATELINE_PICTURE")?;
    in_browser(Setup { size: (1280, 860), ..Setup::default() }, async |page| {
        page.open("event=7eab4d24dd521ccb").await?;
        page.driver.screenshot(Path::new(&to)).await?;
        Ok(())
    })
}
