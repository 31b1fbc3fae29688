//! `dateline embed`.
//!
//! The pack travels in a custom section of the page's WebAssembly module
//! (WebAssembly Core Specification 2.0, section 5.5.3): any corpus can be put into
//! one compiled page, nothing is compiled again, and the page starts without a
//! second request.

use super::super::PACK_SECTION;
use super::input::{input_name, pack_bytes, tell};
use crate::pack::{Pack, ReportView};
use crate::when::Basis;
use anyhow::{Context, bail};
use html_escape::{encode_double_quoted_attribute, encode_text};
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Parser, Payload};
use xxhash_rust::xxh3::xxh3_64;

/// Put a pack into a compiled page.
///
/// Also names the collection and lists its reports in the page itself, for readers
/// without JavaScript.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  dateline embed corpus.pack --page dist")]
pub(super) struct Arguments {
    /// A pack, a folder of reports, or `-` for a pack on standard input
    collection: PathBuf,
    /// The folder of the compiled page; its files are changed in place
    #[arg(long, value_name = "DIR")]
    page: PathBuf,
}

/// What index.html holds before a collection is put in.
const TITLE: &str = "<title>Dateline</title>";
const HEADING: &str = "<h1>Dateline</h1>";
const REPORTS: &str = "<ol id=\"dateline-reports\"></ol>";
const MODULE: &str = "data-wasm=\"";

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (bytes, problems) = pack_bytes(&arguments.collection)?;
    tell(&problems);
    let pack = Pack::open(bytes.clone()).with_context(|| input_name(&arguments.collection))?;
    let index = arguments.page.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| cannot_read(&index))?;
    let old = module_name(&html).with_context(|| {
        format!("{} names no WebAssembly module; build the page first", index.display())
    })?;
    let path = arguments.page.join(old);
    let wasm = fs::read(&path).with_context(|| cannot_read(&path))?;
    let wasm = with_pack(wasm, &bytes).with_context(|| path.display().to_string())?;
    let new = format!("dateline-{:016x}.wasm", xxh3_64(&wasm));
    let html =
        fill(&html.replace(old, &new), &pack).with_context(|| index.display().to_string())?;
    let written = arguments.page.join(&new);
    fs::write(&written, wasm)
        .with_context(|| format!("{} cannot be written", written.display()))?;
    fs::write(&index, html).with_context(|| format!("{} cannot be written", index.display()))?;
    fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
    println!("{}: {} reports, {} bytes", written.display(), pack.report_count(), bytes.len());
    Ok(ExitCode::SUCCESS)
}

fn cannot_read(path: &Path) -> String {
    format!("{} cannot be read", path.display())
}

/// The file name of the module that a page loads.
fn module_name(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(MODULE)?;
    let (address, _) = rest.split_once('"')?;
    address.rsplit('/').next().filter(|name| !name.is_empty())
}

/// A module with a pack in a section at its end.
fn with_pack(mut wasm: Vec<u8>, pack: &[u8]) -> anyhow::Result<Vec<u8>> {
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.context("it is not a WebAssembly module; build the page again")? {
            Payload::CustomSection(section) if section.name() == PACK_SECTION => {
                bail!("it carries a pack already; build the page again");
            }
            _ => {}
        }
    }
    let section = CustomSection { name: Cow::Borrowed(PACK_SECTION), data: Cow::Borrowed(pack) };
    wasm.push(section.id());
    section.encode(&mut wasm);
    Ok(wasm)
}

/// The page with the collection's title and reports.
fn fill(html: &str, pack: &Pack) -> anyhow::Result<String> {
    let title = match pack.title() {
        "" => "Timeline".into(),
        title => encode_text(title),
    };
    let reports: String =
        (0..pack.report_count()).map(|number| item(pack.report(number))).collect();
    let mut html = html.to_owned();
    for (place, text) in [
        (TITLE, format!("<title>{title}</title>")),
        (HEADING, format!("<h1>{title}</h1>")),
        (REPORTS, format!("<ol id=\"dateline-reports\">{reports}</ol>")),
    ] {
        if html.matches(place).count() != 1 {
            bail!("it does not hold `{place}` once; build the page again");
        }
        html = html.replacen(place, &text, 1);
    }
    Ok(html)
}

/// One report, as the page lists it.
fn item(report: ReportView<'_>) -> String {
    let title = encode_text(report.title_or_file());
    let title = match report.url() {
        "" => title.into_owned(),
        url => format!("<a href=\"{}\">{title}</a>", encode_double_quoted_attribute(url)),
    };
    let published = match report.published() {
        Some((when, Basis::Stated | Basis::Editor)) => when.in_words(),
        _ => "undated".to_owned(),
    };
    let credit = [report.source(), &published]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>();
    let language = encode_double_quoted_attribute(report.language());
    format!(
        "<li lang=\"{language}\">{title}<small>{}</small></li>",
        encode_text(&credit.join(", "))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest module: its magic and version.
    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn a_pack_is_found_again_in_its_section_and_put_in_once() {
        let wasm = with_pack(EMPTY.to_vec(), b"pack").unwrap();
        let found = Parser::new(0).parse_all(&wasm).any(|payload| {
            matches!(payload, Ok(Payload::CustomSection(section))
                if section.name() == PACK_SECTION && section.data() == b"pack")
        });
        assert!(found);
        assert!(with_pack(wasm, b"pack").is_err());
        assert!(with_pack(b"not a module".to_vec(), b"pack").is_err());
    }

    #[test]
    fn the_module_is_named_by_the_page() {
        assert_eq!(module_name("<script data-wasm=\"./a_bg.wasm\">"), Some("a_bg.wasm"));
        assert_eq!(module_name("<script>"), None);
        assert_eq!(module_name("<script data-wasm=\"\">"), None);
    }
}
