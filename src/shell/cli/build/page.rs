//! The compiled page that a site is made of.

use super::super::site::{self, Files};
use std::path::Path;

/// The files of a compiled page without a collection: of a folder, or those that this program
/// carries.
pub(super) fn files(folder: Option<&Path>) -> anyhow::Result<Files> {
    match folder {
        Some(folder) => site::read(folder),
        None => carried(),
    }
}

#[cfg(feature = "carried")]
fn carried() -> anyhow::Result<Files> {
    use rust_embed::Embed;

    /// What `make build` compiles before it compiles this.
    #[derive(Embed)]
    #[folder = "target/carried"]
    struct Page;

    let files = Page::iter().filter_map(|name| {
        let file = Page::get(&name)?;
        Some((name.into_owned(), file.data.into_owned()))
    });
    Ok(files.collect())
}

#[cfg(not(feature = "carried"))]
fn carried() -> anyhow::Result<Files> {
    anyhow::bail!(
        "this dateline was built without a page; `make build` in its source makes one that has \
         it, target/release/dateline, or name a compiled page with --page"
    )
}
