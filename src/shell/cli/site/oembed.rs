//! oEmbed 1.0 (<https://oembed.com>): how a page is shown in another, for programs that
//! are given its address. A file is enough, since the answer is always the same.

use super::base_url::BaseUrl;
use super::picture;
use crate::export::frame_snippet;
use serde::Serialize;

/// What the answer is called, beside the page.
pub(super) const FILE: &str = "oembed.json";

/// The room that is kept for the page in another, in CSS pixels.
const WIDTH: u32 = 800;
const HEIGHT: u32 = 640;

/// For how many seconds an answer may be kept: a day.
const CACHE_AGE: u32 = 86_400;

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    version: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// The answer for a page at an address.
pub(super) fn answer(title: &str, base: &BaseUrl) -> anyhow::Result<String> {
    let html = frame_snippet(base.as_str(), "", title, HEIGHT);
    let answer = Answer {
        kind: "rich",
        version: "1.0",
        title,
        provider_name: base.host(),
        provider_url: base.origin(),
        cache_age: CACHE_AGE,
        html,
        width: WIDTH,
        height: HEIGHT,
        thumbnail_url: format!("{}{}", base.as_str(), picture::FILE),
        thumbnail_width: picture::WIDTH,
        thumbnail_height: picture::HEIGHT,
    };
    Ok(serde_json::to_string_pretty(&answer)?)
}
