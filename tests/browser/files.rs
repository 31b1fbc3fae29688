//! The files of the built site, whole or damaged.

use crate::harness::told;
use crate::wasm;
use anyhow::{Context, Result, bail, ensure};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

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
    read_folder(&site, "", &mut files)
        .with_context(|| format!("{} holds no site: run `make build`", site.display()))?;
    ensure!(files.contains_key("index.html"), "{} holds no index.html", site.display());
    let modules: Vec<String> =
        files.keys().filter(|name| name.ends_with(".wasm")).cloned().collect();
    let [module] = modules.as_slice() else {
        bail!("{} holds {} modules, not one", site.display(), modules.len());
    };
    if variant == Variant::ModuleMissing {
        files.remove(module);
    } else if let Some(bytes) = files.get_mut(module) {
        *bytes = changed(bytes, variant)?;
    }
    Ok(files)
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
        Variant::AsBuilt | Variant::ModuleMissing => return Ok(wasm.to_vec()),
        Variant::ModuleTruncated => return Ok(wasm[..wasm.len() / 3].to_vec()),
        Variant::PackMissing => return Ok(module.to_vec()),
        Variant::PackCorrupted => {
            let middle = pack.len() / 2;
            pack[middle] ^= 1;
        }
        Variant::PackTruncated => pack.truncate(pack.len() / 2),
        Variant::PackEmpty => pack.clear(),
        Variant::Holding(other) => pack = other.to_vec(),
    }
    Ok([module, &wasm::section(&pack)].concat())
}
