//! What others say, as text.

use html_escape::encode_double_quoted_attribute;

/// A text as it stands in an element or an attribute, without the signs that XML has none for:
/// most control characters (XML 1.0, section 2.2).
pub(super) fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| is_xml(*c)).collect();
    encode_double_quoted_attribute(&text).into_owned()
}

/// Whether a character may stand in XML.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
