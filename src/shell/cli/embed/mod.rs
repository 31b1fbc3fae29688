//! `dateline embed`: the last step to a site.
//!
//! The pack travels in a custom section of the page's WebAssembly module
//! (WebAssembly Core Specification 2.0, section 5.5.3): any corpus can be put into
//! one compiled page, nothing is compiled again, and the page starts without a
//! second request. Then the page says what it holds, and is sealed.

mod base_url;
mod card;
mod hosting;
mod listing;
mod module;
mod oembed;
mod picture;
mod seal;

use super::input::{input_name, pack_bytes, tell};
use super::say;
use crate::explore::Explorer;
use crate::pack::Pack;
use anyhow::{Context, bail};
use base_url::BaseUrl;
use module::{module_name, with_pack};
use seal::{Sealed, seal};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Put a pack into a compiled page.
///
/// Also names the collection and lists its reports in the page itself, for readers
/// without JavaScript; describes it for feeds and chats; has the page check every file
/// that it loads; and writes beside it how hosts should serve it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  dateline embed corpus.pack --page dist --base-url https://example.org/timeline/"
)]
pub(super) struct Arguments {
    /// A pack, a folder of reports, or `-` for a pack on standard input
    collection: PathBuf,
    /// The folder of the compiled page; its files are changed in place
    #[arg(long, value_name = "DIR")]
    page: PathBuf,
    /// Where the site will be found; writes oembed.json, card.png and what links to them
    #[arg(long, value_name = "URL", value_parser = BaseUrl::read)]
    base_url: Option<BaseUrl>,
}

/// What the module is called before it is sealed.
const MODULE: &str = "dateline.wasm";

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (bytes, problems) = pack_bytes(&arguments.collection)?;
    tell(&problems);
    let pack = Pack::open(bytes.clone()).with_context(|| input_name(&arguments.collection))?;
    let index = arguments.page.join("index.html");
    let html = read(&index)?;
    let html = String::from_utf8(html).with_context(|| index.display().to_string())?;
    let Some(old) = module_name(&html) else {
        bail!("{} names no WebAssembly module; build the page first", index.display());
    };
    let path = arguments.page.join(old);
    let wasm = with_pack(read(&path)?, &bytes).with_context(|| path.display().to_string())?;
    write(&arguments.page.join(MODULE), wasm)?;

    let title = if pack.title().is_empty() { "Timeline" } else { pack.title() };
    let base = arguments.base_url.as_ref();
    let explorer = Explorer::new(pack.clone());
    let head = card::head(title, &card::description(&explorer), base);
    let html = html.replace(old, MODULE);
    let Sealed { html, names, old } = listing::fill(&html, &pack, title, &head)
        .and_then(|html| seal(&html, &arguments.page))
        .with_context(|| index.display().to_string())?;
    match base {
        Some(base) => {
            write(&arguments.page.join(oembed::FILE), oembed::answer(title, base)?)?;
            write(&arguments.page.join(picture::FILE), picture::picture(&explorer)?)?;
        }
        None => say(format_args!(
            "{}, {} and links to them are left out: they need the address of the site. Name it \
             with --base-url, or BASE_URL=https://... for make.",
            oembed::FILE,
            picture::FILE
        )),
    }
    for (name, text) in hosting::configurations(names.iter().map(String::as_str)) {
        write(&arguments.page.join(name), text)?;
    }
    let written = module_name(&html).unwrap_or(MODULE).to_owned();
    write(&index, html)?;
    for path in old.iter().chain([&path]) {
        fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    let written = arguments.page.join(written);
    println!("{}: {} reports, {} bytes", written.display(), pack.report_count(), bytes.len());
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> anyhow::Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
