//! The pack in a built page: a section of its module.

use anyhow::{Context, Result, bail};
use dateline::shell::PACK_SECTION;
use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Parser, Payload};

/// A module in two: without its pack, and the pack.
pub(crate) fn split(wasm: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CustomSection(found) = payload?
            && found.name() == PACK_SECTION
        {
            let pack = found.data().to_vec();
            let after = wasm.get(found.range().end..).context("the pack ends behind the module")?;
            let before = wasm.len() - after.len() - section(&pack).len();
            return Ok(([&wasm[..before], after].concat(), pack));
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
