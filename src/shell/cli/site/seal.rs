//! What a page is made of, sealed: every file that it names is called by a hash of its
//! bytes, and the page says which bytes it expects.
//!
//! The name lets hosts keep a file for ever; Subresource Integrity (W3C, sha384 as it
//! recommends) keeps a page from running with a file that somebody else changed.
//! Trunk could do both, but before files are made small and the pack is put in.

use super::Files;
use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use lol_html::errors::RewritingError;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha384};
use std::cell::RefCell;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// Which attributes of which elements name a file, and which attribute then says what
/// is expected of it. A script that is imported is checked where it is preloaded; from a disk
/// browsers load nothing of which anything is expected.
const NAMED: [(&str, &str, Option<&str>); 10] = [
    ("link[rel=stylesheet][href]", "href", Some("integrity")),
    ("link[rel=modulepreload][href]", "href", Some("integrity")),
    ("script[src]:not([data-inside])", "src", Some("integrity")),
    ("script[data-inside]", "src", None),
    ("script[data-inside]", "data-inside", None),
    ("script[data-js]", "data-js", None),
    ("script[data-wasm]", "data-wasm", Some("data-integrity")),
    ("script[data-words-sq]", "data-words-sq", Some("data-words-sq-integrity")),
    ("script[data-words-fa]", "data-words-fa", Some("data-words-fa-integrity")),
    ("script[data-words-fr]", "data-words-fr", Some("data-words-fr-integrity")),
];

/// Gives every file that a page names a name of its own, and has the page name and expect
/// that. Addresses of other hosts are left alone. The page and the names of its files.
pub(super) fn seal(html: &str, files: &mut Files) -> anyhow::Result<(String, Vec<String>)> {
    let sealed = RefCell::new(BTreeMap::new());
    let mut settings = RewriteStrSettings::new();
    for (selector, name, expects) in NAMED {
        let (sealed, files) = (&sealed, &*files);
        settings = settings.append_element_content_handler(element!(selector, move |found| {
            Ok(seal_element(found, (name, expects), files, &mut sealed.borrow_mut())?)
        }));
    }
    let html = rewrite_str(html, settings).map_err(why)?;
    let mut names = Vec::new();
    for (old, new) in sealed.into_inner() {
        if let Some(bytes) = files.remove(&old) {
            files.insert(new.name.clone(), bytes);
        }
        names.push(new.name);
    }
    Ok((html, names))
}

/// Links to the styles among the files that a sealed page names, from a folder beside it. Nothing
/// is expected of them: from a disk browsers would not load them then.
pub(super) fn styles(names: &[String]) -> String {
    let styles = names.iter().filter(|name| name.ends_with(".css"));
    styles.map(|name| format!("<link rel=\"stylesheet\" href=\"../{name}\">")).collect()
}

/// What kept a page from being written anew: what a handler said, in its own words.
pub(super) fn why(error: RewritingError) -> anyhow::Error {
    match error {
        RewritingError::ContentHandlerError(said) => anyhow::Error::from_boxed(said),
        other => other.into(),
    }
}

/// A file under its new name.
#[derive(Clone, Debug)]
struct File {
    name: String,
    integrity: String,
}

fn seal_element(
    found: &mut Element<'_, '_>,
    (named, expects): (&str, Option<&str>),
    files: &Files,
    sealed: &mut BTreeMap<String, File>,
) -> anyhow::Result<()> {
    let address = found.get_attribute(named).unwrap_or_default();
    if address.contains(':') || address.starts_with("//") {
        return Ok(());
    }
    let (base, name) = address.rsplit_once('/').unwrap_or((".", &address));
    if !matches!(base, "." | "") || name.is_empty() {
        bail!("it names {address:?}, which does not lie beside it");
    }
    let bytes = files.get(name).with_context(|| format!("{name} is missing beside it"))?;
    let file = sealed
        .entry(name.to_owned())
        .or_insert_with(|| File { name: hashed(name, bytes), integrity: integrity(bytes) });
    found.set_attribute(named, &format!("./{}", file.name))?;
    if let Some(expects) = expects {
        found.set_attribute(expects, &file.integrity)?;
        if expects == "integrity" {
            // In a frame without an origin even the page's own files come from another one,
            // of which a browser checks only what it may read.
            found.set_attribute("crossorigin", "anonymous")?;
        }
    }
    Ok(())
}

/// What a page expects of a file, as its `integrity` attribute says it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A file name with a hash of the file before its ending, in place of an older one.
pub(super) fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = match stem.rsplit_once('-') {
        Some((stem, hash)) if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            stem
        }
        _ => stem,
    };
    format!("{stem}-{:016x}.{ending}", xxh3_64(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Language;

    const PAGE: &str = "<!doctype html><title>\u{2014}</title>\
        <link rel=\"icon\" href=\"data:,a>b\"><link rel=\"stylesheet\" href=\"./a.css\"/>\
        <link rel=\"modulepreload\" href=\"./app-0123456789abcdef.js\">\
        <script src=\"https://example.org/a.js\"></script>\
        <script type=\"module\" src=\"./boot.js\" data-js=\"./app-0123456789abcdef.js\" \
        data-wasm=\"./dateline.wasm\"></script>";

    fn files() -> Files {
        let names = ["a.css", "app-0123456789abcdef.js", "boot.js", "dateline.wasm"];
        names.map(|name| (name.to_owned(), name.as_bytes().to_vec())).into()
    }

    #[test]
    fn the_words_of_every_language_but_english_can_be_named() {
        for tag in Language::TAGS.iter().filter(|tag| **tag != "en") {
            let (name, expects) =
                (format!("data-words-{tag}"), format!("data-words-{tag}-integrity"));
            let named = NAMED.iter().find(|named| named.1 == name);
            assert_eq!(named.and_then(|named| named.2), Some(expects.as_str()), "{tag}");
        }
    }

    #[test]
    fn every_file_is_named_and_expected_by_its_bytes() {
        let mut files = files();
        let (html, names) = seal(PAGE, &mut files).unwrap();
        for (name, times) in
            [("a.css", 1), ("app-0123456789abcdef.js", 2), ("boot.js", 1), ("dateline.wasm", 1)]
        {
            let new = hashed(name, name.as_bytes());
            assert_eq!(html.matches(&format!("\"./{new}\"")).count(), times, "{html}");
            let expected = format!("integrity=\"{}\"", integrity(name.as_bytes()));
            assert_eq!(html.matches(&expected).count(), 1, "{html}");
            assert_eq!(files.get(&new).unwrap(), name.as_bytes());
            assert!(names.contains(&new) && !files.contains_key(name));
        }
        assert!(html.contains("<script src=\"https://example.org/a.js\"></script>"));
        assert!(html.contains("<title>\u{2014}</title><link rel=\"icon\" href=\"data:,a>b\">"));
        assert!(html.contains("data-integrity=\"sha384-"));
    }

    #[test]
    fn a_sealed_page_stays_as_it_is() {
        let mut files = files();
        let (once, _) = seal(PAGE, &mut files).unwrap();
        let before = files.clone();
        let (again, _) = seal(&once, &mut files).unwrap();
        assert_eq!((again, files), (once, before));
    }

    #[test]
    fn a_file_that_is_missing_or_lies_elsewhere_is_named() {
        let missing = seal(PAGE, &mut Files::new()).unwrap_err();
        assert!(format!("{missing:#}").contains("a.css is missing"), "{missing:#}");
        let elsewhere =
            seal("<script src=\"../boot.js\"></script>", &mut Files::new()).unwrap_err();
        assert!(format!("{elsewhere:#}").contains("../boot.js"), "{elsewhere:#}");
    }

    /// The empty input of FIPS 180-4's sha384, in base64.
    #[test]
    fn what_is_expected_is_a_sha384_in_base64() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
