//! Bytes to text.

mod looks;

use crate::error::Problem;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use looks::{is_damaged_utf8, is_mojibake, unmarked_utf16};

/// The longest text that spans can address.
const LONGEST: u64 = u32::MAX as u64;

/// Above this share of characters that no text has, a file is not text; one that nothing says
/// the encoding of has fewer, since nearly all bytes are letters in some.
const JUNK_IN: usize = 10;
const JUNK_IN_GUESSED: usize = 100;

/// Decodes a file by its byte order mark, as UTF-8 where it is that, or in the encoding that
/// its bytes are likeliest to be in, all by the
/// [Encoding Standard](https://encoding.spec.whatwg.org/).
///
/// An encoding that was guessed is a problem that names it; so are bytes that have no
/// meaning, which become U+FFFD, with the first line of them, so that the rest of the report
/// is not lost. A file that is empty or is no text at all gives no text.
pub fn decode(file: &str, bytes: &[u8]) -> (Option<String>, Option<Problem>) {
    decode_declared(file, bytes, None)
}

/// As [`decode`], of a file that says in which encoding it is: that goes before its looks.
pub(super) fn decode_declared(
    file: &str,
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> (Option<String>, Option<Problem>) {
    let problem = |message: &str, remedy: &str| Some(Problem::with_file(file, message, remedy));
    if bytes.len() as u64 > LONGEST {
        return (None, problem("it is larger than 4 GiB", "split it into reports"));
    }
    let decoded = decoded(bytes, declared);
    if decoded.text.trim().is_empty() {
        return (None, problem("it is empty", "remove it or put the report's text in it"));
    }
    let junk = decoded.text.chars().filter(|&c| is_junk(c)).count();
    let most = if decoded.guessed { JUNK_IN_GUESSED } else { JUNK_IN };
    if junk > decoded.text.len() / most {
        return (None, problem("it is not text", "save the report as plain text in UTF-8"));
    }
    let problem = decoded.problem(file);
    (Some(decoded.text), problem)
}

/// A text, and how it was read.
struct Decoded {
    text: String,
    encoding: &'static Encoding,
    /// Whether nothing said which encoding it is.
    guessed: bool,
    /// Whether some bytes have no meaning.
    damaged: bool,
    /// The line of the first bytes that are not as they should be, from 1.
    line: usize,
}

impl Decoded {
    fn problem(&self, file: &str) -> Option<Problem> {
        let name = self.encoding.name();
        let (message, remedy) = if self.damaged {
            let message = format!("some bytes are not {name}; they are shown as \u{FFFD}");
            (message, "save the file in UTF-8")
        } else if self.guessed {
            let message = format!("it is not UTF-8, and was read as {name} by its looks");
            (message, "see that its letters are right, and save it in UTF-8")
        } else if is_mojibake(&self.text) {
            let message = "it seems to have been read in a wrong encoding before it was saved: \
                           letters such as \u{e9} stand in it as \u{c3}\u{a9}";
            let remedy = "save it anew from where it came, in UTF-8";
            return Some(Problem::with_file(file, message, remedy));
        } else {
            return None;
        };
        let problem = Problem::with_file(file, message, remedy);
        Some(problem.at(format!("line {}", self.line)))
    }
}

fn decoded(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return in_encoding(&bytes[mark..], encoding, false);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return in_encoding(bytes, encoding, true);
    }
    let utf8 = std::str::from_utf8(bytes);
    match (utf8, declared) {
        (Ok(_), _) => in_encoding(bytes, UTF_8, false),
        (Err(_), Some(declared)) if declared != UTF_8 => in_encoding(bytes, declared, false),
        (Err(_), _) if is_damaged_utf8(bytes) => in_encoding(bytes, UTF_8, false),
        (Err(_), _) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            in_encoding(bytes, detector.guess(None, Utf8Detection::Deny), true)
        }
    }
}

fn in_encoding(bytes: &[u8], encoding: &'static Encoding, guessed: bool) -> Decoded {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let valid = match std::str::from_utf8(bytes) {
        Err(error) => error.valid_up_to(),
        Ok(_) => 0,
    };
    let line = 1 + bytes[..valid].iter().filter(|&&byte| byte == b'\n').count();
    Decoded { text, encoding, guessed, damaged, line }
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
        let (text, problem) = decode("a.txt", b"\xFF\xFET\0i\0r\0a\0n\0\xEB\0");
        assert_eq!((text.as_deref(), problem), (Some("Tiran\u{eb}"), None));
    }

    #[test]
    fn utf_16_without_a_mark_is_read_and_told() {
        for text in ["Police left Tiran\u{eb}.\n", "\u{645}\u{631}\u{62f} \u{631}\u{641}\u{62a}."] {
            let units = || text.encode_utf16();
            let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
            for (bytes, encoding) in [(little, "UTF-16LE"), (big, "UTF-16BE")] {
                let (found, problem) = decode("a.txt", &bytes);
                assert_eq!(found.as_deref(), Some(text));
                assert!(problem.unwrap().message.contains(encoding));
            }
        }
        let zeros = decode("a.txt", b"Police left\0 and came back.");
        assert_eq!(zeros.0.as_deref(), Some("Police left\0 and came back."));
    }

    #[test]
    fn a_wrong_byte_names_its_line_and_loses_nothing_else() {
        let bytes = b"Tiran\xC3\xAB.\nCaf\xE9 in Tiran\xC3\xAB, on a long day.\n";
        let (text, problem) = decode("a.txt", bytes);
        assert_eq!(
            text.as_deref(),
            Some("Tiran\u{eb}.\nCaf\u{FFFD} in Tiran\u{eb}, on a long day.\n")
        );
        assert_eq!(problem.unwrap().place, "line 2");
    }

    #[test]
    fn one_wrong_byte_makes_no_other_encoding_of_utf_8() {
        for (bytes, expected) in [
            (
                b"Tiran\xC3\xAB and a caf\xE9, on a long day.".as_slice(),
                "Tiran\u{eb} and a caf\u{FFFD},",
            ),
            (
                b"\xE2\x80\x9CNo\xE2\x80\x9D. It was cut\xE2\x80",
                "\u{201c}No\u{201d}. It was cut\u{FFFD}",
            ),
            ("Полиция\u{fffd} заявила".as_bytes(), "Полиция\u{fffd} заявила"),
            (
                b"\xD0\x9F\xD0\xBE\xD0 \xD0\xBE\xD0\xB1 \xD1\x8D\xD1\x82\xD0\xBE\xD0\xBC",
                "По\u{FFFD} об этом",
            ),
        ] {
            let (text, problem) = decode("a.txt", bytes);
            assert!(text.as_deref().unwrap().contains(expected), "{text:?}");
            assert!(problem.is_none_or(|it| it.message.contains("not UTF-8; they are shown")));
        }
    }

    #[test]
    fn another_encoding_is_found_and_told() {
        for (bytes, expected, encoding) in [
            (b"One line.\nCaf\xE9 in Tirana, on a long day.\n".as_slice(), "Caf\u{e9}", "windows-1252"),
            (b"\xcf\xee\xeb\xe8\xf6\xe8\xff \xe7\xe0\xff\xe2\xe8\xeb\xe0 \xee\xe1 \xfd\xf2\xee\xec.", "Полиция заявила", "windows-1251"),
            (b"\xAB\xC9t\xE9\xBB, dit-il \xE0 l'\xE9cole de Besan\xE7on\x85", "«Été», dit-il à l'école de Besançon…", "windows-1252"),
            (b"\xC7\xE1\xD4\xD1\xD8\xC9 \xDE\xC7\xE1\xCA \xC5\xE4 \xC7\xE1\xD1\xCC\xE1 \xDB\xC7\xCF\xD1\x2E", "الشرطة قالت", "windows-1256"),
        ] {
            let (text, problem) = decode("a.txt", bytes);
            assert!(text.as_deref().unwrap().contains(expected), "{text:?}");
            assert!(problem.unwrap().message.contains(encoding));
        }
    }

    #[test]
    fn what_a_file_declares_goes_before_its_looks() {
        let greek = Encoding::for_label(b"iso-8859-7");
        let (text, problem) = decode_declared("a.html", b"\xc1\xe8\xde\xed\xe1", greek);
        assert_eq!((text.as_deref(), problem), (Some("Αθήνα"), None));
        let (text, _) = decode_declared("a.html", "Tiranë".as_bytes(), greek);
        assert_eq!(text.as_deref(), Some("Tiranë"));
    }

    #[test]
    fn letters_that_were_read_wrongly_once_are_told() {
        let problem = decode("a.txt", "FranÃ§ois, AndrÃ© et RenÃ©.".as_bytes()).1;
        assert!(problem.unwrap().message.contains("wrong encoding"));
        assert_eq!(decode("a.txt", "SÃO PAULO, São Paulo, SÃO".as_bytes()).1, None);
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
