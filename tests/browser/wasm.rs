//! The pack in a built page: the last section of its module.

use anyhow::{Context, Result, bail};
use dateline::shell::PACK_SECTION;
use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Parser, Payload};

/// A module in two: without its pack, and the pack.
pub(crate) fn split(wasm: &[u8]) -> Result<(&[u8], Vec<u8>)> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CustomSection(found) = payload?
            && found.name() == PACK_SECTION
        {
            let pack = found.data().to_vec();
            let module = wasm.strip_suffix(section(&pack).as_slice());
            return Ok((module.context("the pack is not the last section")?, pack));
        }
    }
    bail!("the module carries no pack")
}

/// A pack as a section of a module.
pub(crate) fn section(pack: &[u8]) -> Vec<u8> {
    let section = CustomSection { name: PACK_SECTION.into(), data: pack.into() };
    let mut bytes = vec![section.id()];
    section.encode(&mut bytes);
    bytes
}
