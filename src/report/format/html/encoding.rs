//! The encoding that a page says it is in.

use encoding_rs::Encoding;

/// How far a browser looks for it (HTML Standard, section 13.2.3.2).
const REACH: usize = 1024;

/// The encoding that a page declares, in `<meta charset>` or the older `http-equiv`.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(REACH)]).to_ascii_lowercase();
    head.match_indices("charset").find_map(|(at, word)| {
        let after = head[at + word.len()..].trim_start().strip_prefix('=')?;
        let value = after.trim_start().trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)));
        Encoding::for_label(&value.as_bytes()[..end.unwrap_or(value.len())])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_say_it_are_known() {
        for head in [
            "<META CHARSET='windows-1251'>",
            "<meta charset = windows-1251 >",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
        ] {
            assert_eq!(
                declared(head.as_bytes()).map(Encoding::name),
                Some("windows-1251"),
                "{head}"
            );
        }
        assert_eq!(declared(b"<p>the charset of it</p><meta charset=nonsense>"), None);
    }
}
