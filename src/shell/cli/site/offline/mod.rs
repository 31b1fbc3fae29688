//! A site that stays with its readers: whoever has visited it opens it again without a
//! network.
//!
//! A service worker (W3C) keeps the files that the page needs to open, and no others, each
//! with the bytes that the page expects of it. A manifest (Web Application Manifest, W3C) lets
//! a reader put the page among the programs of a device. The scripts are plain files of
//! `web/offline`: they say to anybody who looks what they do with a browser.

mod icon;
mod manifest;

use super::disk::is_inside;
use super::seal::{integrity, seal};
use super::{Files, INDEX, configure, exporter, title, words};
use crate::pack::Pack;
use anyhow::{Context, bail};
use xxhash_rust::xxh3::xxh3_64;

/// The worker. Its name stays the same: by it browsers learn of a newer edition.
const WORKER: &str = "sw.js";
const KEEPING: &str = include_str!("../../../../web/offline/sw.js");
const FORGETTING: &str = include_str!("../../../../web/offline/forget.js");

/// What stands in the worker where an edition is named.
const EDITION: &str = "{edition}";
const FILES: &str = "{files}";
const LATER: &str = "{later}";

/// What the page runs to be kept.
const SCRIPT: &str = "offline.js";
const SCRIPT_SOURCE: &str = include_str!("../../../../web/offline/offline.js");

/// The address of the page itself. Hosts lead from `index.html` to it, and a worker must not
/// answer with what was led elsewhere.
const PAGE: &str = "./";

/// Where the page's head ends.
const END: &str = "</head>";

/// Has the browsers of its readers keep a site that is otherwise complete.
pub(in crate::shell::cli) fn keep_offline(files: &mut Files, pack: &Pack) -> anyhow::Result<()> {
    let html = files.get(INDEX).with_context(|| format!("there is no {INDEX}"))?;
    let html = String::from_utf8(html.clone()).context(INDEX)?;
    if html.matches(END).count() != 1 {
        bail!("{INDEX} does not hold `{END}` once; build the page again");
    }
    let links = format!(
        "<link rel=\"manifest\" href=\"./{}\"><script defer src=\"./{SCRIPT}\"></script>{END}",
        manifest::FILE
    );
    files.insert(SCRIPT.to_owned(), SCRIPT_SOURCE.into());
    // What is sealed already stays as it is.
    let (html, names) = seal(&html.replacen(END, &links, 1), files).context(INDEX)?;
    configure(files, &names);
    files.insert(WORKER.to_owned(), worker(&html, &names, files)?.into_bytes());
    files.insert(INDEX.to_owned(), html.into_bytes());
    let words = words(files, pack);
    let title = title(pack, &words);
    // A title is in the language of the collection, what stands in its place in that of the page.
    let language = if pack.title().is_empty() { words.spoken().tag() } else { pack.language() };
    files.insert(manifest::FILE.to_owned(), manifest::manifest(title, language)?);
    files.extend(icon::icons()?);
    Ok(())
}

/// Has browsers that keep an earlier edition of a site forget it. Without a worker in its
/// place they would show that edition as long as they can.
pub(in crate::shell::cli) fn forget_offline(files: &mut Files) {
    files.insert(WORKER.to_owned(), FORGETTING.into());
}

/// The worker of a page that is made of the files of these names: its own bytes differ where
/// any byte of them does.
fn worker(html: &str, names: &[String], files: &Files) -> anyhow::Result<String> {
    let mut kept = vec![(PAGE, integrity(html.as_bytes()))];
    for name in names.iter().filter(|name| !is_inside(name)) {
        let bytes = files.get(name).with_context(|| format!("{name} is missing"))?;
        kept.push((name, integrity(bytes)));
    }
    let kept = serde_json::to_string_pretty(&kept)?;
    let later: Vec<&str> = exporter::names(files).collect();
    let later = serde_json::to_string_pretty(&later)?;
    let edition = format!("{:016x}", xxh3_64(kept.as_bytes()));
    let worker = KEEPING.replacen(EDITION, &edition, 1).replacen(FILES, &kept, 1);
    Ok(worker.replacen(LATER, &later, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(html: &str, script: &str) -> String {
        let files = Files::from([("a.js".to_owned(), script.as_bytes().to_vec())]);
        worker(html, &["a.js".to_owned()], &files).unwrap()
    }

    #[test]
    fn a_worker_is_another_where_any_file_is() {
        let one = made("page", "script");
        assert_eq!(one, made("page", "script"));
        assert!(one != made("page", "other") && one != made("other", "script"));
        assert!([EDITION, FILES, LATER].iter().all(|place| !one.contains(place)), "{one}");
    }

    /// Each begins what it keeps with the same words, or one would not find what another kept.
    #[test]
    fn all_scripts_call_what_is_kept_the_same() {
        let ours = "`dateline ${registration.scope} `";
        for script in [KEEPING, FORGETTING, SCRIPT_SOURCE] {
            assert_eq!(script.matches(ours).count(), 1, "{script}");
        }
    }
}
