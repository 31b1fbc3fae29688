//! What is put into the page's WebAssembly module.

use anyhow::{Context, bail};
use std::borrow::Cow;
use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Parser, Payload};

/// What stands in a page before the address of its module.
const MODULE: &str = "data-wasm=\"";

/// The file name of the module that a page loads.
pub(super) fn module_name(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(MODULE)?;
    let (address, _) = rest.split_once('"')?;
    address.rsplit('/').next().filter(|name| !name.is_empty())
}

/// A module with something in a custom section at its end.
pub(super) fn with_section(mut wasm: Vec<u8>, name: &str, data: &[u8]) -> anyhow::Result<Vec<u8>> {
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.context("it is not a WebAssembly module; build the page again")? {
            Payload::CustomSection(section) if section.name() == name => {
                bail!("it carries a pack already; build the page again");
            }
            _ => {}
        }
    }
    let section = CustomSection { name: Cow::Borrowed(name), data: Cow::Borrowed(data) };
    wasm.push(section.id());
    section.encode(&mut wasm);
    Ok(wasm)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest module: its magic and version.
    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_is_put_in_is_found_again_in_its_section_and_put_in_once() {
        let wasm = with_section(EMPTY.to_vec(), "a", b"pack").unwrap();
        let found = Parser::new(0).parse_all(&wasm).any(|payload| {
            matches!(payload, Ok(Payload::CustomSection(section))
                if section.name() == "a" && section.data() == b"pack")
        });
        assert!(found);
        assert!(with_section(wasm.clone(), "b", b"pack").is_ok());
        assert!(with_section(wasm, "a", b"pack").is_err());
        assert!(with_section(b"not a module".to_vec(), "a", b"pack").is_err());
    }

    #[test]
    fn the_module_is_named_by_the_page() {
        assert_eq!(module_name("<script data-wasm=\"./a_bg.wasm\">"), Some("a_bg.wasm"));
        assert_eq!(module_name("<script>"), None);
        assert_eq!(module_name("<script data-wasm=\"\">"), None);
    }
}
