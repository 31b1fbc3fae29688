//! The files of the built site, whole or damaged.

use crate::harness::told;
use crate::wasm;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::Url;
use sha2::{Digest, Sha384};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// What is done to the site before it is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// Nothing.
    AsBuilt,
    /// One bit of the pack is another.
    PackCorrupted,
    /// The second half of the pack is missing.
    PackTruncated,
    /// The pack is of no bytes at all.
    PackEmpty,
    /// There is no pack.
    PackMissing,
    /// The module is cut off in the middle.
    ModuleTruncated,
    /// The module is not on the host.
    ModuleMissing,
    /// The pack is another one.
    Holding(&'static [u8]),
    /// It is another collection's, of reports by their names: as `dateline build` makes it.
    Collection(&'static [(&'static str, &'static str)]),
    /// The same, of some reports and with some options.
    Asked(&'static [(&'static str, &'static str)], &'static [&'static str]),
    /// A byte more stands at the end of the file whose name begins so. Nothing but the
    /// page's own check tells: the file means what it meant.
    Tampered(&'static str),
}

/// Files by their names, those in folders with a stroke.
pub(crate) type Files = HashMap<String, Vec<u8>>;

/// Where the built site lies.
pub(crate) fn built() -> Result<PathBuf> {
    Ok(PathBuf::from(told("DATELINE_SITE")?))
}

/// The files of the built site, changed as a variant says.
pub(crate) fn read(variant: Variant) -> Result<Files> {
    let site = built()?;
    let mut files = Files::new();
    if let Variant::Collection(reports) | Variant::Asked(reports, _) = variant {
        let around = TempDir::new()?;
        let site = make(reports, options(variant), around.path())?;
        read_folder(&site, "", &mut files)?;
        return Ok(files);
    }
    read_folder(&site, "", &mut files)
        .with_context(|| format!("{} holds no site: run `make build`", site.display()))?;
    ensure!(files.contains_key("index.html"), "{} holds no index.html", site.display());
    // The exporter has a module too, and so has what lies in folders.
    let own = |name: &&String| name.ends_with(".wasm") && name.starts_with("dateline-");
    let modules: Vec<String> = files.keys().filter(own).cloned().collect();
    let [module] = modules.as_slice() else {
        bail!("{} holds {} modules, not one", site.display(), modules.len());
    };
    // Collections of their own, whole and cut short, for those who embed an explorer.
    let (_, pack) = wasm::split(&files[module])?;
    files.insert("corpus.pack".into(), pack.clone());
    files.insert("cut.pack".into(), pack[..pack.len() / 2].to_vec());
    if variant == Variant::ModuleMissing {
        files.remove(module);
    } else if let Variant::Tampered(name) = variant {
        // Of those that the page names, which have a hash in their names.
        let hashed = |file: &str| file.starts_with(name) && !file.starts_with("dateline-embed");
        let named = files.iter_mut().find(|(file, _)| hashed(file));
        let (name, bytes) = named.with_context(|| format!("no file of the site is {name}"))?;
        // An empty section for a module, an empty line for a text.
        bytes.extend_from_slice(if name.ends_with(".wasm") { &[0, 2, 1, b'x'] } else { b"\n" });
    } else if let Some(old) = files.remove(module) {
        let new = changed(&old, variant)?;
        if variant != Variant::ModuleTruncated {
            expect(&mut files, &old, &new)?;
        }
        files.insert(module.clone(), new);
    }
    Ok(files)
}

/// What a variant asks of the program beside its reports.
fn options(variant: Variant) -> &'static [&'static str] {
    if let Variant::Asked(_, options) = variant { options } else { &[] }
}

/// The site that the program makes of some reports, with the page that it carries.
fn make(reports: &[(&str, &str)], options: &[&str], around: &Path) -> Result<PathBuf> {
    let site = around.join("site");
    build(&write_reports(reports, around)?, &site, options)?;
    Ok(site)
}

/// A folder of reports.
fn write_reports(reports: &[(&str, &str)], around: &Path) -> Result<PathBuf> {
    let folder = around.join("reports");
    fs::create_dir(&folder)?;
    for (name, text) in reports {
        fs::write(folder.join(name), text)?;
    }
    Ok(folder)
}

/// Runs `dateline build`.
fn build(folder: &Path, output: &Path, more: &[&str]) -> Result<()> {
    let program = told("DATELINE_PROGRAM")?;
    let mut command = Command::new(&program);
    let made = command.arg("build").arg(folder).arg("-o").arg(output).args(more).output();
    let made = made.with_context(|| format!("{program} cannot be run: run `make build`"))?;
    ensure!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    Ok(())
}

/// A page on the disk, for as long as this is there.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) url: String,
    _home: TempDir,
}

/// What an address has signs of its own for.
const FILE: &str = "my time#line 100%?.html";

/// The built-in collection in one file, or that of a variant.
pub(crate) fn open(variant: Variant) -> Result<Opened> {
    let home = TempDir::new()?;
    let file = home.path().join(FILE);
    let folder = match variant {
        Variant::AsBuilt => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds"),
        Variant::Collection(reports) | Variant::Asked(reports, _) => {
            write_reports(reports, home.path())?
        }
        other => bail!("nobody puts {other:?} into one file"),
    };
    build(&folder, &file, &[&["--single-file"], options(variant)].concat())?;
    let url = Url::from_file_path(&file).ok().context("no address of a file")?.into();
    Ok(Opened { url, _home: home })
}

/// The site of a variant in a folder of its own.
pub(crate) fn open_folder(variant: Variant) -> Result<Opened> {
    let home = TempDir::new()?;
    let folder = home.path().join(FILE);
    write(&read(variant)?, &folder)?;
    let page = Url::from_file_path(folder.join("index.html"));
    let url = page.ok().context("no address of a file")?.into();
    Ok(Opened { url, _home: home })
}

/// Has the page expect other bytes of its module, as a publisher who put them there
/// would.
fn expect(files: &mut Files, old: &[u8], new: &[u8]) -> Result<()> {
    let integrity = |bytes| format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
    let page = files.get_mut("index.html").context("no index.html")?;
    let html = String::from_utf8(page.clone())?;
    let old = integrity(old);
    ensure!(html.matches(&old).count() == 1, "the page does not say what it expects: {html}");
    *page = html.replace(&old, &integrity(new)).into_bytes();
    Ok(())
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Writes files into a folder.
pub(crate) fn write(files: &Files, folder: &Path) -> Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(&path, bytes)?;
    }
    Ok(())
}

/// A module with its pack damaged.
fn changed(wasm: &[u8], variant: Variant) -> Result<Vec<u8>> {
    let (module, mut pack) = wasm::split(wasm)?;
    match variant {
        Variant::AsBuilt
        | Variant::Collection(_)
        | Variant::Asked(..)
        | Variant::ModuleMissing
        | Variant::Tampered(_) => {
            return Ok(wasm.to_vec());
        }
        Variant::ModuleTruncated => return Ok(wasm[..wasm.len() / 3].to_vec()),
        Variant::PackMissing => return Ok(module),
        Variant::PackCorrupted => {
            let middle = pack.len() / 2;
            pack[middle] ^= 1;
        }
        Variant::PackTruncated => pack.truncate(pack.len() / 2),
        Variant::PackEmpty => pack.clear(),
        Variant::Holding(other) => pack = other.to_vec(),
    }
    Ok([module, wasm::section(&pack)].concat())
}
