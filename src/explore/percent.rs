//! Percent-encoding, as an address needs it.

/// Percent-encodes what may not stand in a fragment's value; letters of any
/// script are left readable, as browsers show them.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => out.push('+'),
            c if c.is_alphanumeric() || "-._~*'()/:,!".contains(c) => out.push(c),
            c => {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    out
}

/// Undoes [`encode`], and what other programs encode.
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = || {
            let digits = bytes.get(at + 1..at + 3)?;
            let digit = |byte: u8| char::from(byte).to_digit(16);
            Some((digit(digits[0])? * 16 + digit(digits[1])?) as u8)
        };
        let (value, length) = match byte {
            b'+' => (b' ', 1),
            b'%' => hex().map_or((b'%', 1), |value| (value, 3)),
            _ => (byte, 1),
        };
        out.push(value);
        at += length;
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_and_letters_stay_readable() {
        for text in ["", "a b+c", "a&b=c#d%", "تهران é", "RFE/RL", "\0\u{202e}", "a:1:2018-12~"]
        {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(encode("تهران 1"), "تهران+1");
        assert_eq!(decode("%zz%4"), "%zz%4", "what is no encoding stays as it is");
    }
}
