//! `dateline embed`: the last step to a site whose page was compiled beside it.

use super::counted;
use super::input::{input_name, pack_to_publish, tell};
use super::site::{self, BaseUrl, INDEX};
use crate::explore::Explorer;
use crate::pack::Pack;
use anyhow::Context;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// Put a pack into a compiled page.
///
/// Also names the collection and lists its events and reports in the page itself, for
/// readers without JavaScript; describes it for feeds and chats; has the page check every file
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

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (bytes, problems) = pack_to_publish(&arguments.collection)?;
    tell(&problems);
    let pack = Pack::open(bytes).with_context(|| input_name(&arguments.collection))?;
    let page = site::read(&arguments.page)?;
    let mut files = page.clone();
    let base = arguments.base_url.as_ref();
    let plan = site::Plan { base, with_pages: false, base64: &|text| text };
    let explorer = Explorer::new(pack);
    site::tell_left_out(explorer.pack(), base, plan.with_pages);
    site::compose(&mut files, &explorer, plan)
        .with_context(|| arguments.page.display().to_string())?;
    // The page last: whoever loads it before then finds the files that it names.
    let (index, others): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| *name == INDEX);
    for (name, bytes) in others.into_iter().chain(index) {
        if page.get(name) != Some(bytes) {
            let path = arguments.page.join(name);
            fs::write(&path, bytes)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
    }
    for name in page.keys().filter(|name| !files.contains_key(*name)) {
        let path = arguments.page.join(name);
        fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    println!(
        "{}: {}, {} bytes",
        arguments.page.join(INDEX).display(),
        counted(explorer.report_count(), "report"),
        explorer.pack().len()
    );
    Ok(ExitCode::SUCCESS)
}
