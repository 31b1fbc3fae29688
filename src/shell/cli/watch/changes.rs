//! Hearing of changes in folders.

use super::super::build;
use anyhow::Context;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Who saves a file writes more than once; so long it has to be quiet.
const QUIET: Duration = Duration::from_millis(200);

/// Where it is never quiet, no longer is waited.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is heard from the folders of a site's inputs.
pub(super) struct Changes {
    watcher: RecommendedWatcher,
    heard: Receiver<()>,
}

impl Changes {
    pub(super) fn new() -> anyhow::Result<Changes> {
        let (told, heard) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Who looks at the reports opens them: that is no change.
            if !event.is_ok_and(|event| event.kind.is_access()) {
                // Nobody waits any more where the program ends.
                let _ = told.send(());
            }
        });
        Ok(Changes { watcher: watcher.context("changes cannot be heard of")?, heard })
    }

    /// Listens from now on to the folders that hold what a site is made of.
    pub(super) fn hear(&mut self, asked: &build::Arguments) -> anyhow::Result<()> {
        // Editors put a new file in the place of the old one, so that its folder is told.
        let names = asked.redact.as_deref().and_then(Path::parent);
        let names = names.map(|folder| match folder.as_os_str().is_empty() {
            true => Path::new("."),
            false => folder,
        });
        let reports = Some((asked.folder.as_path(), RecursiveMode::Recursive));
        let names = names.map(|folder| (folder, RecursiveMode::NonRecursive));
        for (folder, depth) in reports.into_iter().chain(names) {
            self.watcher
                .watch(folder, depth)
                .with_context(|| format!("{} cannot be watched", folder.display()))?;
        }
        Ok(())
    }

    /// Waits for a change, and until nothing changes any more.
    pub(super) fn wait(&self) -> anyhow::Result<()> {
        self.heard.recv()?;
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until && self.heard.recv_timeout(QUIET).is_ok() {}
        Ok(())
    }
}
