//! Bytes to text.

use crate::error::Problem;

/// The longest text that spans can address.
const LONGEST: u64 = u32::MAX as u64;

/// Above this share of characters that no text has, a file is not text.
const JUNK_IN: usize = 10;

/// Decodes a file as UTF-8, with or without a byte order mark.
///
/// Bytes that are not UTF-8 become U+FFFD and a problem that names the first
/// line of them, so that the rest of the report is not lost. A file that is
/// empty or is no text at all gives no text.
pub fn decode(file: &str, bytes: &[u8]) -> (Option<String>, Option<Problem>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() as u64 > LONGEST {
        let problem = Problem::with_file(file, "it is larger than 4 GiB", "split it into reports");
        return (None, Some(problem));
    }
    let text = String::from_utf8_lossy(bytes);
    if text.trim().is_empty() {
        let problem =
            Problem::with_file(file, "it is empty", "remove it or put the report's text in it");
        return (None, Some(problem));
    }
    let junk = text.chars().filter(|&c| is_junk(c)).count();
    if junk > text.len() / JUNK_IN {
        let problem =
            Problem::with_file(file, "it is not text", "save the report as plain text in UTF-8");
        return (None, Some(problem));
    }
    let problem = std::str::from_utf8(bytes).err().map(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        Problem::with_file(
            file,
            "some bytes are not UTF-8; they are shown as \u{FFFD}",
            "save the file in UTF-8",
        )
        .at(format!("line {line}"))
    });
    (Some(text.into_owned()), problem)
}

/// Characters that are in no report: undecodable bytes and control characters.
fn is_junk(c: char) -> bool {
    c == '\u{FFFD}' || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(decode("a.txt", b"\xEF\xBB\xBFTirana").0.as_deref(), Some("Tirana"));
    }

    #[test]
    fn a_wrong_byte_names_its_line_and_loses_nothing_else() {
        let (text, problem) = decode("a.txt", b"One line.\nCaf\xE9 in Tirana, on a long day.\n");
        assert_eq!(text.as_deref(), Some("One line.\nCaf\u{FFFD} in Tirana, on a long day.\n"));
        assert_eq!(problem.unwrap().place, "line 2");
    }

    #[test]
    fn nothing_and_noise_are_refused() {
        assert!(decode("a.txt", b" \n ").0.is_none());
        let noise: Vec<u8> = (0..=255).cycle().take(4096).collect();
        let (text, problem) = decode("a.txt", &noise);
        assert!(text.is_none());
        assert_eq!(problem.unwrap().message, "it is not text");
    }
}
