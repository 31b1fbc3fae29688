//! A pack with a right head and checksum, whatever it holds, is refused or can be
//! read from end to end.

#![no_main]

#[path = "../../properties/read_all.rs"]
mod read_all;

use dateline::pack::Pack;
use libfuzzer_sys::fuzz_target;
use xxhash_rust::xxh3::xxh3_64;

fuzz_target!(|data: &[u8]| {
    let _ = Pack::open(data.to_vec());
    let mut bytes = data.to_vec();
    if bytes.len() < 64 {
        return;
    }
    let length = (bytes.len() as u64).to_le_bytes();
    bytes[..16].copy_from_slice(b"DATELINE\x01\0\0\0\0\0\0\0");
    bytes[16..24].copy_from_slice(&length);
    let checksum = xxh3_64(&bytes[32..]).to_le_bytes();
    bytes[24..32].copy_from_slice(&checksum);
    if let Ok(pack) = Pack::open(bytes) {
        read_all::read_all(&pack);
    }
});
