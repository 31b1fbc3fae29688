//! A site: a compiled page with a collection in it.
//!
//! The pack travels in a custom section of the page's WebAssembly module
//! (WebAssembly Core Specification 2.0, section 5.5.3): any corpus can be put into
//! one compiled page, nothing is compiled again, and the page starts without a
//! second request. Then the page says what it holds, and is sealed.

mod agreement;
mod base_url;
mod card;
mod chronology;
mod disk;
mod dress;
mod event;
mod exporter;
mod hosting;
mod linked_data;
mod listing;
mod markup;
mod module;
mod oembed;
mod offline;
mod pages;
mod picture;
mod seal;
mod single;
mod words;

pub(super) use base_url::BaseUrl;
pub(super) use dress::{Dress, dress};
pub(super) use offline::{forget_offline, keep_offline};
pub(super) use single::{BEGINNING, Single, is_single, single};

use super::super::PACK_SECTION;
use super::input::unread;
use super::say;
use crate::explore::{Explorer, Language};
use crate::export::EXPORTER_SECTION;
use crate::pack::Pack;
use anyhow::{Context, bail};
use listing::Said;
use module::{module_name, with_section};
use pages::Frame;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use words::SiteWords;

/// The files of a page or of a site, by their paths in its folder, with `/` between.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The page itself.
pub(super) const INDEX: &str = "index.html";

/// What the module is called before it is sealed.
const MODULE: &str = "dateline.wasm";

/// The files of a folder and of those in it.
pub(super) fn read(folder: &Path) -> anyhow::Result<Files> {
    let read = |name: String| {
        let path = folder.join(&name);
        let bytes = fs::read(&path).with_context(|| unread(&path))?;
        Ok((name, bytes))
    };
    list(folder)?.into_iter().map(read).collect()
}

/// The paths of those files.
pub(super) fn list(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let entries = fs::read_dir(&path).with_context(|| unread(&path))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                bail!("{} is no file of a page; build the page again", entry.path().display());
            };
            let name = format!("{inner}{name}");
            if entry.file_type()?.is_dir() {
                folders.push(format!("{name}/"));
            } else {
                files.push(name);
            }
        }
    }
    Ok(files)
}

/// What a site is to be.
#[derive(Clone, Copy)]
pub(super) struct Plan<'a> {
    /// Where it will be found.
    pub(super) base: Option<&'a BaseUrl>,
    /// Whether each event has a page of its own.
    pub(super) with_pages: bool,
    /// What becomes of texts in base64, which may be broken by spaces anywhere: there a name that
    /// nobody wrote may stand by chance.
    pub(super) base64: &'a dyn Fn(String) -> String,
}

/// Says what a site will not have that would be found there, with pages of its events or not, and
/// the remedy.
pub(super) fn tell_left_out(pack: &Pack, base: Option<&BaseUrl>, with_pages: bool) {
    if with_pages && pack.event_count() > pages::MOST {
        say(format_args!(
            "pages of single events are left out: there are more than {} events. Build sites of \
             smaller folders to have them, or say --no-event-pages.",
            pages::MOST
        ));
    }
    if base.is_none() {
        say(format_args!(
            "{}, {} and links to them are left out: they need the address of the site. Name it \
             with --base-url, or BASE_URL=https://... for make.",
            oembed::FILE,
            picture::FILE
        ));
    }
    disk::tell_left_out(pack);
}

/// Puts a pack into the files of a compiled page: they are those of a site then.
pub(super) fn compose(
    files: &mut Files,
    explorer: &Explorer,
    plan: Plan<'_>,
) -> anyhow::Result<()> {
    let Plan { base, with_pages, base64 } = plan;
    let pack = explorer.pack();
    let with_pages = with_pages && pack.event_count() <= pages::MOST;
    let words = words(files, pack);
    let html = fill(files, explorer, (&words, base), with_pages)?;
    let html = disk::provide(files, html, pack, base64).context(INDEX)?;
    let exporter = exporter::seal(files)?;
    let module = files.remove(MODULE).unwrap_or_default();
    files.insert(MODULE.to_owned(), with_section(module, EXPORTER_SECTION, exporter.as_bytes())?);
    files.remove(single::SCRIPT);
    let (html, names) = seal::seal(&html, files).context(INDEX)?;
    if with_pages {
        let (styles, theme) = (seal::styles(&names), dress::chosen_theme(&html));
        pages::add(files, Frame { explorer, words: &words, styles: &styles, theme, base })?;
    }
    if let Some(base) = base {
        let answer = oembed::answer(title(pack, &words), base)?;
        files.insert(oembed::FILE.to_owned(), answer.into_bytes());
        files.insert(picture::FILE.to_owned(), picture::picture(explorer)?);
    }
    configure(files, &names);
    files.insert(INDEX.to_owned(), html.into_bytes());
    Ok(())
}

/// Writes how hosts should serve a site whose page names these files.
fn configure(files: &mut Files, names: &[String]) {
    let hashed = names.iter().map(String::as_str).chain(exporter::names(files));
    for (name, text) in hosting::configurations(hashed) {
        files.insert(name.to_owned(), text.into_bytes());
    }
}

/// A page with something else in each place that it holds once.
fn with_places<const N: usize>(html: &str, places: [(&str, String); N]) -> anyhow::Result<String> {
    let mut html = html.to_owned();
    for (place, text) in places {
        if html.matches(place).count() != 1 {
            bail!("it does not hold `{place}` once; build the page again");
        }
        html = html.replacen(place, &text, 1);
    }
    Ok(html)
}

/// The words of a site: in the language that its publisher chose for its page, or else in that of
/// the collection, where the page speaks it.
fn words(files: &Files, pack: &Pack) -> SiteWords {
    let html = files.get(INDEX).map(|html| String::from_utf8_lossy(html));
    let chosen = html.and_then(|html| dress::chosen_language(&html));
    let language = chosen.or_else(|| Language::of(pack.language()));
    SiteWords::of(language.unwrap_or_default())
}

/// What a collection is called.
fn title<'p>(pack: &'p Pack, words: &SiteWords) -> &'p str {
    if pack.title().is_empty() { words.timeline() } else { pack.title() }
}

/// Puts a pack into the module of a compiled page, and gives the page that tells of it.
fn fill(
    files: &mut Files,
    explorer: &Explorer,
    (words, base): (&SiteWords, Option<&BaseUrl>),
    with_pages: bool,
) -> anyhow::Result<String> {
    let pack = explorer.pack();
    let html = files.get(INDEX).with_context(|| format!("there is no {INDEX}"))?;
    let html = String::from_utf8(html.clone()).context(INDEX)?;
    let Some(old) = module_name(&html) else {
        bail!("{INDEX} names no WebAssembly module; build the page first");
    };
    let module = files.remove(old).with_context(|| format!("{old} is missing"))?;
    let module = with_section(module, PACK_SECTION, pack.bytes());
    files.insert(MODULE.to_owned(), module.with_context(|| old.to_owned())?);

    let (title, description) = (title(pack, words), &words.described(explorer));
    let head = &(card::head(title, description, base) + &linked_data::of_reports(pack)?);
    let html = html.replace(old, MODULE);
    let said = Said { title, description, head, words, with_pages };
    listing::fill(&html, pack, said).context(INDEX)
}
