//! The folder that a site is written to, in one step.

use super::super::input::unread;
use super::super::interrupt::{self, Scratch};
use super::super::site::{self, Files};
use super::manifest::{FILE, Manifest, sum};
use anyhow::{Context, bail};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// Where a site will be.
#[derive(Debug)]
pub(super) struct Place {
    output: PathBuf,
    /// The folder that it lies in.
    around: PathBuf,
}

impl Place {
    /// A place that a site may take: nothing is there, or nothing but what a build wrote, or
    /// it is to be replaced by `force`. Never the folder that the reports are in.
    pub(super) fn new(output: &Path, reports: &Path, force: bool) -> anyhow::Result<Place> {
        let shown = output.display();
        let Some(name) = output.file_name() else {
            bail!("{shown} names no folder that a site can be written to");
        };
        let (output, around, there) = resolved(output, name)?;
        let place = Place { output, around };
        match there {
            Some(there) if !there.is_dir() => {
                bail!("{shown} is a file; name a folder for the site")
            }
            Some(_) => {
                let reports = reports.canonicalize();
                if reports.is_ok_and(|reports| reports.starts_with(&place.output)) {
                    bail!("the reports are in {shown}, which the site would replace");
                }
                if !force {
                    may_be_replaced(&place.output).with_context(|| {
                        format!(
                            "{shown} is not replaced; name another folder, or --force to lose \
                             what is in it"
                        )
                    })?;
                }
            }
            None => {}
        }
        Ok(place)
    }

    /// Writes a site beside its place, and moves it there; how many bytes.
    pub(super) fn write(&self, files: &Files) -> anyhow::Result<usize> {
        let part = self.beside(".part")?;
        let mut written = 0;
        for (name, bytes) in files {
            let path = part.path().join(name);
            let write = || {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&path, bytes)
            };
            interrupt::whole(write)
                .with_context(|| unwritten(&format!("{name} of the site"), &self.around))?;
            written += bytes.len();
        }
        open_to_all(part.path())?;
        // What was there is kept until the new site is.
        let old = self.beside(".old")?;
        interrupt::whole(|| self.replace(part.path(), &old.path().join("site")))
            .with_context(|| format!("the site cannot be moved to {}", self.output.display()))?;
        Ok(written)
    }

    /// Moves a site to its place, and what is there out of it.
    fn replace(&self, site: &Path, kept: &Path) -> io::Result<()> {
        let moved = match fs::rename(&self.output, kept) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        fs::rename(site, &self.output).or_else(|error| {
            if moved {
                fs::rename(kept, &self.output)?;
            }
            Err(error)
        })
    }

    /// A folder of its own beside the place, which goes with what is in it when it is
    /// dropped.
    fn beside(&self, ending: &str) -> anyhow::Result<Scratch> {
        let name = self.output.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!(".{name}.");
        let mut builder = Builder::new();
        builder.prefix(&prefix).suffix(ending);
        Scratch::new(|| builder.tempdir_in(&self.around))
            .with_context(|| format!("{} cannot be written to", self.around.display()))
    }
}

/// What is said of a file that cannot be written.
pub(super) fn unwritten(file: &str, around: &Path) -> String {
    format!(
        "{file} cannot be written, so nothing has been changed; see that there is room on the \
         disk of {}, or name a folder on another",
        around.display()
    )
}

/// Where an output of this name is, the folder that it lies in, and what is there. It may be a
/// link to something elsewhere, which then is the place.
pub(super) fn resolved(
    output: &Path,
    name: &OsStr,
) -> anyhow::Result<(PathBuf, PathBuf, Option<fs::Metadata>)> {
    let around = around(output)?;
    let place = around.join(name);
    match fs::metadata(&place) {
        Ok(there) => {
            let place = place.canonicalize()?;
            let around = place.parent().map_or(around, Path::to_owned);
            Ok((place, around, Some(there)))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((place, around, None)),
        Err(error) => Err(error).with_context(|| unread(output)),
    }
}

/// The folder that an output lies in, which has to be there.
fn around(output: &Path) -> anyhow::Result<PathBuf> {
    let around = match output.parent() {
        Some(around) if !around.as_os_str().is_empty() => around,
        _ => Path::new("."),
    };
    around.canonicalize().with_context(|| {
        format!("{} cannot be written to; make that folder first", around.display())
    })
}

/// Whether a folder is empty, or holds what a build wrote, as it wrote it, and nothing else.
fn may_be_replaced(folder: &Path) -> anyhow::Result<()> {
    let there = site::list(folder)?;
    if there.is_empty() {
        return Ok(());
    }
    let manifest = fs::read(folder.join(FILE)).ok();
    let Some(outputs) = manifest.and_then(|json| Manifest::outputs(&json)) else {
        bail!("no build wrote it: it holds no {FILE} of this program");
    };
    for name in there.iter().filter(|name| *name != FILE) {
        let Some(written) = outputs.get(name) else { bail!("no build wrote {name} in it") };
        let bytes = fs::read(folder.join(name)).with_context(|| format!("{name} in it"))?;
        if written.as_ref().is_some_and(|written| *written != sum(&bytes)) {
            bail!("{name} in it was changed since");
        }
    }
    Ok(())
}

/// A folder that is made for a while is its maker's alone; a site is read by a server.
#[cfg(unix)]
fn open_to_all(folder: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn open_to_all(_folder: &Path) -> anyhow::Result<()> {
    Ok(())
}
