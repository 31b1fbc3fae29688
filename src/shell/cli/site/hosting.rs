//! How hosts should serve the site: configurations that lie beside the page. Hosts read
//! them and do not serve them. That of nginx, which reads nothing there, is
//! `src/web/hosting/nginx.conf`.

/// For Apache, where it may read such files.
const HTACCESS: &str = include_str!("../../../web/hosting/.htaccess");

/// For hosts such as Cloudflare Pages and Netlify. They join what several rules say of a
/// file, so each file that never changes is named.
const HEADERS: &str = include_str!("../../../web/hosting/_headers");
const HASHED: &str = "{hashed}\n";
const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";

/// The configurations for a site, by the names that hosts know; `hashed` are the files
/// that have a hash of their bytes in their names.
pub(super) fn configurations<'a>(
    hashed: impl Iterator<Item = &'a str>,
) -> [(&'static str, String); 2] {
    let rules: String = hashed.map(|name| format!("/{name}\n  {FOR_EVER}\n")).collect();
    [(".htaccess", HTACCESS.to_owned()), ("_headers", HEADERS.replace(HASHED, &rules))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_that_never_changes_is_named() {
        let [_, (name, text)] = configurations(["a-1.js", "b-2.css"].into_iter());
        assert_eq!(name, "_headers");
        assert!(!text.contains('{'), "{text}");
        assert!(text.ends_with(&format!("/a-1.js\n  {FOR_EVER}\n/b-2.css\n  {FOR_EVER}\n")));
    }
}
