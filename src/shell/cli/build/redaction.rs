//! Names that must appear nowhere in a site.
//!
//! They are taken out of the texts of files before anything is read from them, and looked for
//! in every byte of what is written: what the one misses, the other tells.

mod name;
mod search;

use super::super::input::unread;
use super::super::say;
use super::super::site::Files;
use crate::report::Contents;
use anyhow::{Context, bail};
use name::Name;
use regex::bytes;
use regex::{Captures, NoExpand};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

/// What stands in the place of a name.
const BLOCK: &str = "\u{2588}\u{2588}\u{2588}";

/// The same in the name of a file.
const IN_NAMES: &str = "redacted";

/// Where those pages lie.
const MANUAL: &str = "embedding/";

/// The names that are taken out of a collection.
#[derive(Debug, Default)]
pub(super) struct Redaction {
    names: Vec<Name>,
}

impl Redaction {
    /// Reads a file of names.
    pub(super) fn read(path: &Path) -> anyhow::Result<Redaction> {
        let bytes = fs::read(path).with_context(|| unread(path))?;
        let text = str::from_utf8(&bytes)
            .with_context(|| format!("{} is not UTF-8; save it as that", path.display()))?;
        let mut names = Vec::new();
        for (line, name) in text.lines().enumerate() {
            let name = name.trim_start_matches('\u{feff}');
            let name = name.split_once(" #").map_or(name, |(name, _)| name).trim();
            if name.is_empty() || name.starts_with('#') {
                continue;
            }
            let name = Name::new(line + 1, name)
                .with_context(|| format!("{}, line {}", path.display(), line + 1))?;
            names.push(name);
        }
        if names.is_empty() {
            bail!("{} holds no name; put one on each line", path.display());
        }
        Ok(Redaction { names })
    }

    /// How many names they are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Takes the names out of what a folder holds and out of the names of its files; how many
    /// places there were.
    pub(super) fn apply(&self, contents: &mut Contents) -> usize {
        // What an editor says of a file follows it under its new name.
        let files = contents.records.iter().map(|record| record.file.clone());
        let mut renamed: Vec<(String, String)> = self.renamed(files.collect());
        renamed.sort_by_key(|(old, _)| Reverse(old.len()));
        if let Some(text) = &mut contents.edited {
            for (old, new) in &renamed {
                *text = text.replace(old.as_str(), new);
            }
        }
        let renamed: HashMap<String, String> = renamed.into_iter().collect();
        let edited = contents.edited.iter_mut();
        let mut places: usize = edited.map(|text| self.in_text(text)).sum();
        for record in &mut contents.records {
            if let Some(new) = renamed.get(&record.file) {
                record.file.clone_from(new);
            }
            places += self.in_text(&mut record.text);
            let metadata = record.metadata.texts_mut();
            places += metadata.into_iter().map(|text| self.in_text(text)).sum::<usize>();
        }
        places
    }

    /// The files that have a name in theirs, with what they are called without: each differently.
    fn renamed(&self, files: BTreeSet<String>) -> Vec<(String, String)> {
        let mut taken: HashSet<String> = HashSet::new();
        let mut renamed = Vec::new();
        for old in files {
            let new = self.in_name(&old);
            let (stem, ending) = new.rsplit_once('.').unwrap_or((&new, ""));
            let another = |number| format!("{stem}-{number}.{ending}");
            let fresh = (2..).map(another).find(|name| !taken.contains(name));
            let own = if taken.contains(&new) { fresh.unwrap_or_default() } else { new.clone() };
            taken.insert(own.clone());
            if own != old {
                renamed.push((old, own));
            }
        }
        renamed
    }

    /// Takes the names out of a text; how many places there were.
    pub(super) fn in_text(&self, text: &mut String) -> usize {
        let mut places = 0;
        for name in &self.names {
            let block = |_: &Captures<'_>| {
                places += 1;
                name.found.set(true);
                BLOCK
            };
            if let Cow::Owned(redacted) = name.text.replace_all(text, block) {
                *text = redacted;
            }
        }
        places
    }

    /// Takes them out of the pages that explain the program, which may have one as an example.
    pub(super) fn apply_to_manual(&self, files: &mut Files) {
        for bytes in files.iter_mut().filter(|(path, _)| path.starts_with(MANUAL)).map(|it| it.1) {
            for name in &self.names {
                let redacted = name.bytes.replace_all(bytes, bytes::NoExpand(BLOCK.as_bytes()));
                *bytes = redacted.into_owned();
            }
        }
    }

    /// The name of a file without them.
    pub(super) fn in_name(&self, name: &str) -> String {
        let mut name = name.to_owned();
        for taken in &self.names {
            if let Cow::Owned(without) = taken.text.replace_all(&name, NoExpand(IN_NAMES)) {
                taken.found.set(true);
                name = without;
            }
        }
        name
    }

    /// Tells the lines of names that stand nowhere: they may be spelt otherwise.
    pub(super) fn tell_unfound(&self, path: &Path) {
        for name in self.names.iter().filter(|name| !name.found.get()) {
            say(format_args!(
                "{}, line {}: this name stands in no report; see how they spell it",
                path.display(),
                name.line
            ));
        }
    }

    /// Whether a name stands in a text.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        self.names.iter().any(|name| name.text.is_match(text))
    }

    /// Looks for the names in what a publisher gives besides the reports, which is not changed.
    pub(super) fn check_given(&self, what: &str, bytes: &[u8]) -> anyhow::Result<()> {
        match self.names.iter().find(|name| name.bytes.is_match(bytes)) {
            Some(name) => bail!(
                "{what} holds the name in line {} of the redaction file, so nothing was written; \
                 leave it out there",
                name.line
            ),
            None => Ok(()),
        }
    }
}
