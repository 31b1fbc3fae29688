//! What a device is told of the page that its reader puts among its programs.

use super::icon;
use serde::Serialize;

/// What it is called, beside the page. Hosts know its type by the ending.
pub(super) const FILE: &str = "manifest.webmanifest";

/// The folder of the site, wherever that is.
const HERE: &str = "./";

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    /// The language of the name, which also tells its direction; none where nobody knows it.
    #[serde(skip_serializing_if = "str::is_empty")]
    lang: &'a str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// The manifest of a site with this title, in this language.
pub(super) fn manifest(title: &str, language: &str) -> anyhow::Result<Vec<u8>> {
    let drawn = Icon { src: icon::SVG.to_owned(), sizes: "any".to_owned(), kind: "image/svg+xml" };
    let painted = icon::SIZES.map(|size| Icon {
        src: icon::png_name(size),
        sizes: format!("{size}x{size}"),
        kind: "image/png",
    });
    let manifest = Manifest {
        name: title,
        lang: language,
        start_url: HERE,
        scope: HERE,
        // With Back and the address, which holds all that a reader has chosen.
        display: "minimal-ui",
        icons: [drawn].into_iter().chain(painted).collect(),
    };
    let mut json = serde_json::to_vec_pretty(&manifest)?;
    json.push(b'\n');
    Ok(json)
}
