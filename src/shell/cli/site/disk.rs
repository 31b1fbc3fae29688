//! A site that is opened from a disk. There browsers let its page load no module and nothing
//! whose bytes it expects, but plain scripts: one of them has all parts of the page inside, and
//! another, which does nothing elsewhere, asks for it.

use super::single::{Inside, SCRIPT};
use super::{Files, say, with_places};
use anyhow::Context;

/// What asks for the parts, and the parts, before they are sealed.
const ASKING: &str = "disk.js";
const ASKING_SOURCE: &str = include_str!("../../../web/disk.js");
const INSIDE: &str = "inside.js";
const INSIDE_SOURCE: &str = include_str!("../../../web/inside.js");

/// What stands in that script where the parts are.
const PARTS: &str = "\"{parts}\"";

/// What the name of the parts begins with, sealed or not.
const STEM: &str = "inside";

/// The largest pack that a site holds twice, in bytes: its reports are once more in the parts.
const MOST: usize = 16 << 20;

/// Where the page ends.
const END: &str = "</body>";

/// Adds both to the files of a page with its pack, of so many bytes, which is not sealed yet. The
/// page that asks for them.
pub(super) fn provide(
    files: &mut Files,
    html: String,
    pack: usize,
    may_hold: &dyn Fn(&[u8]) -> bool,
) -> anyhow::Result<String> {
    // What `make run` builds has no script that could be one file.
    if !files.contains_key(SCRIPT) {
        return Ok(html);
    }
    if pack > MOST {
        without(&format!("its pack has more than {} MiB", MOST >> 20));
        return Ok(html);
    }
    let (_, inside) = Inside::of(&html, files)?;
    let parts = serde_json::json!({ "styles": inside.styles, "texts": inside.texts });
    let script = with_places(INSIDE_SOURCE, [(PARTS, parts.to_string())]).context(INSIDE)?;
    let script = format!("{script}{}", inside.script).into_bytes();
    if !may_hold(&script) {
        without("what it would need for more spells a redacted name by chance");
        return Ok(html);
    }
    files.insert(INSIDE.to_owned(), script);
    files.insert(ASKING.to_owned(), ASKING_SOURCE.into());
    let asking = format!("<script defer src=\"./{ASKING}\" data-inside=\"./{INSIDE}\"></script>");
    with_places(&html, [(END, asking + END)])
}

/// Says that a site has no such parts.
fn without(why: &str) {
    say(format_args!(
        "From a disk the site shows its list of events alone: {why}. `dateline serve` shows all of \
         it, and --single-file writes a file that opens by itself."
    ));
}

/// Whether a file is the parts: no page on a host needs it.
pub(super) fn is_inside(name: &str) -> bool {
    name.starts_with(STEM)
}
