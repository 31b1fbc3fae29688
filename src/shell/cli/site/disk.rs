//! A site that is opened from a disk. There browsers let its page load no module and nothing
//! whose bytes it expects, but plain scripts: one of them has all parts of the page inside, and
//! another, which does nothing elsewhere, asks for it.

use super::single::{Inside, SCRIPT};
use super::{Files, say, with_places};
use crate::pack::Pack;
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

/// Adds both to the files of a page with its pack, which is not sealed yet, and whose texts in
/// base64 become others. The page that asks for them.
pub(super) fn provide(
    files: &mut Files,
    html: String,
    pack: &Pack,
    base64: &dyn Fn(String) -> String,
) -> anyhow::Result<String> {
    // What `make run` builds has no script that could be one file.
    if !files.contains_key(SCRIPT) || !fits(pack) {
        return Ok(html);
    }
    let (_, inside) = Inside::of(&html, files, base64)?;
    let parts = serde_json::json!({ "styles": inside.styles, "texts": inside.texts });
    let script = with_places(INSIDE_SOURCE, [(PARTS, parts.to_string())]).context(INSIDE)?;
    files.insert(INSIDE.to_owned(), format!("{script}{}", inside.script).into_bytes());
    files.insert(ASKING.to_owned(), ASKING_SOURCE.into());
    let asking = format!("<script defer src=\"./{ASKING}\" data-inside=\"./{INSIDE}\"></script>");
    with_places(&html, [(END, asking + END)])
}

/// Whether a site holds a pack twice.
fn fits(pack: &Pack) -> bool {
    pack.bytes().len() <= MOST
}

/// Says that a site will have no such parts.
pub(super) fn tell_left_out(pack: &Pack) {
    if !fits(pack) {
        say(format_args!(
            "From a disk the site shows its list of events alone: its pack has more than {} MiB. \
             `dateline serve` shows all of it, and --single-file writes a file that opens by \
             itself.",
            MOST >> 20
        ));
    }
}

/// Whether a file is the parts: no page on a host needs it.
pub(super) fn is_inside(name: &str) -> bool {
    name.starts_with(STEM)
}
