//! What a site is made of: files, and a hash of the bytes of each.
//!
//! Only what is read for a site counts, so that nothing is made again because a site was
//! written into the folder of its reports, or a file was saved as it was.

use super::super::build;
use super::super::folder::read_folder;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use xxhash_rust::xxh3::xxh3_64;

/// So many names are told.
const NAMES: usize = 3;

/// The inputs of a site as they were at a time.
#[derive(Debug)]
pub(super) struct Inputs(BTreeMap<String, u64>);

impl Inputs {
    /// Those that are there now. What cannot be read is none: the build tells of it.
    pub(super) fn of(asked: &build::Arguments) -> Inputs {
        let files = read_folder(&asked.folder).map(|found| found.files).unwrap_or_default();
        let files = files.into_iter().map(|file| (file.name, xxh3_64(&file.bytes)));
        let names = asked.redact.as_ref().and_then(|path| {
            let bytes = fs::read(path).ok()?;
            Some((path.display().to_string(), xxh3_64(&bytes)))
        });
        Inputs(files.chain(names).collect())
    }

    /// What is other than it was: changed, new or gone.
    pub(super) fn changed_since(&self, before: &Inputs) -> Changed {
        let all: BTreeMap<_, _> = self.0.iter().chain(&before.0).collect();
        let other = all.into_keys().filter(|name| self.0.get(*name) != before.0.get(*name));
        Changed(other.cloned().collect())
    }
}

/// The names of inputs that are other than they were.
#[derive(Debug)]
pub(super) struct Changed(Vec<String>);

impl Changed {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Changed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (told, others) = self.0.split_at(self.0.len().min(NAMES));
        write!(out, "{}", told.join(", "))?;
        match others.len() {
            0 => write!(out, " changed"),
            others => write!(out, " and {others} more changed"),
        }
    }
}
