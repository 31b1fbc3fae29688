//! What other programs show of a page: its card in a feed or a chat.
//!
//! The names are those of the Open Graph protocol (<https://ogp.me>) and of Twitter's
//! cards, which take title and description from it. Nothing is said that the collection
//! does not hold.

use super::base_url::BaseUrl;
use super::{oembed, picture};
use html_escape::encode_double_quoted_attribute;

/// A page of a site, for those who are told of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'a> {
    /// What it is called.
    pub(super) title: &'a str,
    /// What it shows, in a sentence.
    pub(super) description: &'a str,
    /// What Open Graph calls such a page.
    pub(super) kind: &'a str,
    /// Where it lies in its site; nowhere else for the explorer itself.
    pub(super) path: &'a str,
}

/// The elements of a page's head that tell of it; those with its address where that is
/// known.
pub(super) fn about(page: &About<'_>, base: Option<&BaseUrl>) -> String {
    let title = encode_double_quoted_attribute(page.title);
    let description = encode_double_quoted_attribute(page.description);
    let mut head = format!(
        "<meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"{}\">",
        page.kind
    );
    let kind = if base.is_some() { "summary_large_image" } else { "summary" };
    head.push_str(&format!("<meta name=\"twitter:card\" content=\"{kind}\">"));
    if let Some(base) = base {
        let base = encode_double_quoted_attribute(base.as_str());
        let url = format!("{base}{}", page.path);
        head.push_str(&format!(
            "<meta property=\"og:url\" content=\"{url}\">\
             <meta property=\"og:image\" content=\"{base}{}\">\
             <meta property=\"og:image:width\" content=\"{}\">\
             <meta property=\"og:image:height\" content=\"{}\">\
             <meta property=\"og:image:alt\" content=\"{description}\">\
             <link rel=\"canonical\" href=\"{url}\">",
            picture::FILE,
            picture::WIDTH,
            picture::HEIGHT,
        ));
    }
    head
}

/// The same of the explorer's own page, with a link to how others show it.
pub(super) fn head(title: &str, description: &str, base: Option<&BaseUrl>) -> String {
    let mut head = about(&About { title, description, kind: "website", path: "" }, base);
    if let Some(base) = base {
        head.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{}\" \
             title=\"{}\">",
            encode_double_quoted_attribute(base.as_str()),
            oembed::FILE,
            encode_double_quoted_attribute(title)
        ));
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stays_a_title() {
        let base = BaseUrl::read("https://example.org/a&b").unwrap();
        let head = head("\"><script>", "1 report", Some(&base));
        assert!(!head.contains("<script>") && head.contains("&quot;"), "{head}");
        assert!(head.contains("href=\"https://example.org/a&amp;b/oembed.json\""), "{head}");
    }

    #[test]
    fn without_an_address_nothing_is_said_of_it() {
        let head = head("News", "1 report", None);
        assert!(!head.contains("og:url") && !head.contains("og:image"), "{head}");
        assert!(!head.contains("<link"), "{head}");
        assert!(head.contains("og:title") && head.contains("twitter:card"), "{head}");
    }
}
