//! What programs that search the web are told of a site.

use super::super::site::{BaseUrl, Files};
use html_escape::encode_text;

/// Adds `robots.txt`, and where the address of the site is known `sitemap.xml`
/// (<https://www.sitemaps.org/protocol.html>).
pub(super) fn add(files: &mut Files, base: Option<&BaseUrl>) {
    // A file of rules that bar nothing (RFC 9309).
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base {
        let url = base.as_str();
        robots.push_str(&format!("\nSitemap: {url}sitemap.xml\n"));
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>{}</loc></url>\n</urlset>\n",
            encode_text(url)
        );
        files.insert("sitemap.xml".to_owned(), sitemap.into_bytes());
    }
    files.insert("robots.txt".to_owned(), robots.into_bytes());
}
