//! The file that a site in one file is written to, in one step.

use super::super::input::unread;
use super::super::interrupt;
use super::super::site;
use super::place::{resolved, unwritten};
use anyhow::{Context, bail};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Where such a file will be.
#[derive(Debug)]
pub(super) struct Place {
    output: PathBuf,
    /// The folder that it lies in.
    around: PathBuf,
}

impl Place {
    /// A place that it may take: nothing is there, or what a build wrote, or it is to be
    /// replaced by `force`; never one of the reports. A browser shows a file as a page by its
    /// ending.
    pub(super) fn new(output: &Path, reports: &Path, force: bool) -> anyhow::Result<Place> {
        let shown = output.display();
        let ending = output.extension().unwrap_or_default();
        let is_page = ["html", "htm"].iter().any(|page| ending.eq_ignore_ascii_case(page));
        let Some(name) = output.file_name().filter(|_| is_page) else {
            bail!("{shown} does not end in .html, by which browsers know a page; name it so");
        };
        let (output, around, there) = resolved(output, name)?;
        let place = Place { output, around };
        match there {
            Some(there) if !there.is_file() => {
                bail!("{shown} is no file; name a file for the page, such as timeline.html")
            }
            Some(_) => {
                let is_ours = is_ours(&place.output).with_context(|| unread(&place.output))?;
                let reports = reports.canonicalize();
                if !is_ours && reports.is_ok_and(|reports| place.output.starts_with(reports)) {
                    bail!("{shown} is one of the reports; name another file");
                }
                if !is_ours && !force {
                    bail!(
                        "{shown} is not replaced: no build wrote it; name another file, or \
                         --force to lose what is in it"
                    );
                }
            }
            None => {}
        }
        Ok(place)
    }

    /// Writes the file beside its place, and moves it there; how many bytes.
    pub(super) fn write(&self, html: &[u8]) -> anyhow::Result<usize> {
        let write = || {
            let mut part = self.beside()?;
            part.write_all(html)?;
            part.persist(&self.output)?;
            io::Result::Ok(html.len())
        };
        let shown = self.output.display().to_string();
        interrupt::whole(write).with_context(|| unwritten(&shown, &self.around))
    }

    /// A file beside the place, which goes when it is dropped before it is moved there.
    fn beside(&self) -> io::Result<NamedTempFile> {
        let name = self.output.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!(".{name}.");
        let mut builder = Builder::new();
        builder.prefix(&prefix).suffix(".part");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // One that is made for a while is its maker's alone; this one is to be given on.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        builder.tempfile_in(&self.around)
    }
}

/// Whether a build wrote a file.
pub(super) fn is_ours(file: &Path) -> io::Result<bool> {
    let mut beginning = Vec::new();
    File::open(file)?.take(site::BEGINNING as u64).read_to_end(&mut beginning)?;
    Ok(site::is_single(&beginning))
}
