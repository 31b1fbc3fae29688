//! What is no pack, or no longer one.

use super::run::{Folder, dateline, dateline_on, seeds_pack};

/// What the program says of bytes that it must refuse.
fn refused(bytes: &[u8]) -> String {
    let ran = dateline_on(&["timeline", "-"], bytes);
    assert_eq!(ran.status, 1);
    assert!(ran.bytes.is_empty());
    assert_eq!(ran.said.lines().count(), 1, "{}", ran.said);
    ran.said
}

#[test]
fn a_file_of_another_program_is_no_pack() {
    let noise: Vec<u8> =
        (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [&b""[..], b"DATE", b"%PDF-1.7", &noise] {
        let said = refused(bytes);
        assert!(said.contains("not a Dateline pack"), "{said}");
        assert!(said.contains("dateline pack DIR -o FILE"), "{said}");
    }
}

#[test]
fn a_truncated_pack_says_how_much_is_missing() {
    let pack = seeds_pack();
    for length in [8, 9, 31, 32, 100, pack.len() / 2, pack.len() - 1] {
        let said = refused(&pack[..length]);
        assert!(said.contains(&format!("has {length}")), "{length}: {said}");
        assert!(said.contains("cut short"), "{length}: {said}");
    }
    let longer = [pack.as_slice(), b"!"].concat();
    assert!(refused(&longer).contains(&format!("has {}", longer.len())));
}

#[test]
fn a_damaged_pack_says_so() {
    let pack = seeds_pack();
    for at in (32..pack.len()).step_by(pack.len() / 20) {
        let mut damaged = pack.clone();
        damaged[at] ^= 0x20;
        let said = refused(&damaged);
        assert!(said.contains("damaged") && said.contains("copy it again"), "{at}: {said}");
    }
}

#[test]
fn a_pack_of_another_version_says_which_program_wrote_it() {
    let mut pack = seeds_pack();
    pack[8] = 99;
    let said = refused(&pack);
    for part in ["version 99", env!("CARGO_PKG_VERSION"), "pack the reports again"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_pack_file_is_named_with_the_reason() {
    let folder = Folder::new("bad_pack").with("x.pack", "DATELINE");
    let ran = dateline(&["timeline", &folder.path_of("x.pack")]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("x.pack: this pack should have"), "{}", ran.said);
    let ran = dateline(&["timeline", &folder.path_of("y.pack")]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("y.pack cannot be read"), "{}", ran.said);
}
