//! Writing files.

use anyhow::{Context, anyhow};
use std::fs;
use std::path::Path;

/// Writes a file in one step, so that nobody ever reads half of it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let says = || format!("{} cannot be written", path.display());
    let mut name =
        path.file_name().ok_or_else(|| anyhow!("{} names no file", path.display()))?.to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written.with_context(says)
}
