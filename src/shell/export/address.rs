//! The addresses of reports.

use crate::pack::ReportView;
use url::{Position, Url};

/// Where a report can be found, as a URI (RFC 3986), which every form can hold; none where
/// nobody says, or where it is no address of the web.
pub(super) fn address(report: ReportView<'_>) -> Option<String> {
    uri(report.url())
}

fn uri(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let mut out = url[..Position::BeforePath].to_owned();
    let rest = &url[Position::BeforePath..];
    // Browsers let signs stand that a URI may not hold.
    for (at, c) in rest.char_indices() {
        let stray = match c {
            '%' => !rest.get(at + 1..at + 3).is_some_and(is_hexadecimal),
            '#' => rest[..at].contains('#'),
            c => "\"<>[\\]^`{|}".contains(c),
        };
        match stray {
            true => out.push_str(&format!("%{:02X}", u32::from(c))),
            false => out.push(c),
        }
    }
    Some(out)
}

fn is_hexadecimal(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_web_becomes_a_uri() {
        for (address, expected) in [
            ("https://example.org/a?b=c#d", Some("https://example.org/a?b=c#d")),
            ("https://exämple.org", Some("https://xn--exmple-cua.org/")),
            (
                "https://[::1]/[a]^|?%20%zz%#b#c",
                Some("https://[::1]/%5Ba%5D%5E%7C?%20%25zz%25#b%23c"),
            ),
            ("HTTP://example.org/\ta b\n", Some("http://example.org/a%20b")),
            ("javascript:alert(1)", None),
            ("/a", None),
            ("", None),
        ] {
            assert_eq!(uri(address).as_deref(), expected, "{address}");
        }
    }
}
