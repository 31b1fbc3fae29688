//! Where a site will be found.

use anyhow::{Context, bail};
use url::Url;

/// The absolute address of a site's folder: http or https, ending in a stroke.
#[derive(Clone, Debug)]
pub(in crate::shell::cli) struct BaseUrl(Url);

impl BaseUrl {
    /// Reads an address as somebody types it.
    pub(in crate::shell::cli) fn read(text: &str) -> anyhow::Result<BaseUrl> {
        let mut url =
            Url::parse(text).context("not an address such as https://example.org/news")?;
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            bail!("it has to begin with http:// or https:// and a host");
        }
        if url.query().is_some() || url.fragment().is_some() {
            bail!("it has to be the address of a folder, without `?` and `#`");
        }
        if !url.username().is_empty() || url.password().is_some() {
            bail!("it holds a user name, which would be published");
        }
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        Ok(BaseUrl(url))
    }

    /// The address itself.
    pub(in crate::shell::cli) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Who provides the site, as far as an address tells: its host.
    pub(super) fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The address of that host's first page.
    pub(super) fn origin(&self) -> String {
        format!("{}/", self.0.origin().ascii_serialization())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_in_a_stroke_and_knows_its_host() {
        for (typed, url, host, origin) in [
            ("https://example.org", "https://example.org/", "example.org", "https://example.org/"),
            ("http://a.test:81/b/c", "http://a.test:81/b/c/", "a.test", "http://a.test:81/"),
            (
                "https://example.org/\u{fc}/",
                "https://example.org/%C3%BC/",
                "example.org",
                "https://example.org/",
            ),
        ] {
            let read = BaseUrl::read(typed).unwrap();
            assert_eq!((read.as_str(), read.host(), read.origin().as_str()), (url, host, origin));
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for typed in [
            "",
            "example.org/news",
            "/news/",
            "file:///srv/news/",
            "mailto:news@example.org",
            "https://",
            "https://example.org/?a=b",
            "https://example.org/#top",
            "https://me:secret@example.org/",
        ] {
            assert!(BaseUrl::read(typed).is_err(), "{typed}");
        }
    }
}
