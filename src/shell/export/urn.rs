//! Names of things that have no address.

use xxhash_rust::xxh3::Xxh3;

/// A UUID that follows from what it names, so that the same reports give the same: version
/// 8 (RFC 9562, section 5.8), of XXH3-128.
pub(super) fn uuid(kind: &str, parts: &[&str]) -> String {
    let mut hasher = Xxh3::new();
    for part in [kind].iter().chain(parts) {
        // With its length, so that "a", "bc" is not "ab", "c".
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut bits = hasher.digest128();
    bits = bits & !(0xF << 76) | 0x8 << 76;
    bits = bits & !(0x3 << 62) | 0x2 << 62;
    let hex = format!("{bits:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// The same as an address that leads nowhere (RFC 9562, section 4).
pub(super) fn urn(kind: &str, parts: &[&str]) -> String {
    format!("urn:uuid:{}", uuid(kind, parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_from_what_it_names_and_is_a_uuid_of_version_8() {
        let name = uuid("report", &["a", "bc"]);
        assert_eq!(name, uuid("report", &["a", "bc"]));
        for other in [uuid("report", &["ab", "c"]), uuid("event", &["a", "bc"])] {
            assert_ne!(name, other);
        }
        let groups: Vec<usize> = name.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12]);
        assert_eq!(&name[14..15], "8");
        assert!("89ab".contains(&name[19..20]), "{name}");
    }
}
