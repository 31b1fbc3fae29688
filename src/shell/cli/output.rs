//! Writing files.

use anyhow::{Context, anyhow, bail};
use std::fs;
use std::path::Path;

/// Writes a file in one step, so that nobody ever reads half of it. What a link leads to is
/// written, one that is there keeps who may read it, and what is no file, as a pipe, is written
/// as it is.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let says = || format!("{} cannot be written", path.display());
    let before = fs::metadata(path).ok();
    if before.as_ref().is_some_and(|it| !it.is_file() && !it.is_dir()) {
        return fs::write(path, bytes).with_context(says);
    }
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name =
        path.file_name().ok_or_else(|| anyhow!("{} names no file", path.display()))?.to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let write = || {
        fs::write(&part, bytes)?;
        if let Some(before) = &before {
            fs::set_permissions(&part, before.permissions())?;
        }
        fs::rename(&part, path)
    };
    let written = write();
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written.with_context(says)
}

/// Refuses to write over what is read: the collection's own pack, or a file in its folder that is
/// no pack.
///
/// # Errors
///
/// Where the output is such a file.
pub(super) fn spare_inputs(collection: &Path, output: &Path) -> anyhow::Result<()> {
    let (Ok(collection), Ok(output)) = (fs::canonicalize(collection), fs::canonicalize(output))
    else {
        return Ok(());
    };
    let packed = output.extension().is_some_and(|ending| ending == "pack");
    if output == collection || output.is_file() && output.starts_with(&collection) && !packed {
        bail!("{} is part of what is read: name another file with --output", output.display());
    }
    Ok(())
}
