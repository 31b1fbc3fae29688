//! A site in one file: the page with its program, its styles and its collection inside.
//!
//! From `file://` browsers let a page load nothing, not even what lies beside it. This one
//! needs nothing, and its policy (Content Security Policy Level 3, W3C) lets it load nothing
//! wherever it is: it names script and style by their hashes, and no address.

use super::super::VERSION;
use super::seal::why;
use super::{Files, INDEX, MODULE, exporter, fill, with_places};
use crate::explore::Language;
use crate::pack::Pack;
use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use html_escape::encode_double_quoted_attribute;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};
use std::cell::RefCell;

/// The page's scripts as one, which its build leaves for such a file; no site has it.
pub(super) const SCRIPT: &str = "single.js";

/// What such a file is known by: HTML's own name for the program that wrote a page.
const GENERATOR: &str = "<meta name=\"generator\" content=\"dateline ";

/// How much of a file's beginning tells who wrote it, in bytes.
pub(in crate::shell::cli) const BEGINNING: usize = 1024;

/// What the page holds where something else stands in one file.
const CHARSET: &str = "<meta charset=\"utf-8\">";
const NEEDS: &str = "JavaScript, WebAssembly and a web server.</p>";
const END: &str = "</body>";

/// Whether a file begins as those that are written here.
pub(in crate::shell::cli) fn is_single(beginning: &[u8]) -> bool {
    let generator = GENERATOR.as_bytes();
    beginning.windows(generator.len()).any(|window| window == generator)
}

/// The one file of a compiled page with a pack. `check` looks at what goes into it while all
/// of it is still as its reader sees it.
pub(in crate::shell::cli) fn single(
    mut files: Files,
    pack: &Pack,
    bytes: &[u8],
    check: impl FnOnce(&Files) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<u8>> {
    let (html, _) = fill(&mut files, pack, bytes, None, false)?;
    let (html, styles) = with_texts(&html, &files).context(INDEX)?;
    files.insert(INDEX.to_owned(), html.clone().into_bytes());
    let parts = [INDEX, MODULE, SCRIPT, exporter::MODULE, exporter::SCRIPT];
    files.retain(|name, _| parts.contains(&name.as_str()));
    let scripts = [text(&files, exporter::SCRIPT)?, text(&files, SCRIPT)?];
    check(&files)?;

    let module = STANDARD.encode(part(&files, MODULE)?);
    let exporter = STANDARD.encode(part(&files, exporter::MODULE)?);
    let policy = policy(&scripts, &styles);
    let [export, script] = scripts;
    let version = encode_double_quoted_attribute(VERSION.as_str());
    let places = [
        (
            CHARSET,
            format!(
                "{CHARSET}\n{GENERATOR}{version}\">\n\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            ),
        ),
        (NEEDS, "JavaScript and WebAssembly.</p>".to_owned()),
        (
            END,
            format!(
                "<script type=\"text/plain\" id=\"dateline-module\">{module}</script>\n\
                 <script type=\"text/plain\" id=\"dateline-exporter-module\">{exporter}</script>\n\
                 <script type=\"text/plain\" id=\"dateline-exporter\">{export}</script>\n\
                 <script>{script}</script>\n{END}"
            ),
        ),
    ];
    let html = with_places(&html, places).context(INDEX)?;
    Ok(html.into_bytes())
}

/// A page with its styles inside, and the words of its languages in place of what loads its
/// program; and the styles.
fn with_texts(html: &str, files: &Files) -> anyhow::Result<(String, Vec<String>)> {
    let styles = RefCell::new(Vec::new());
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("link[rel=stylesheet][href]", |found| {
            let address = found.get_attribute("href").unwrap_or_default();
            let style = text(files, address.trim_start_matches("./"))?;
            found.replace(&format!("<style>{style}</style>"), ContentType::Html);
            styles.borrow_mut().push(style);
            Ok(())
        }))
        .append_element_content_handler(element!("link[rel=modulepreload]", |found| {
            found.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("script[data-wasm]", |found| {
            let mut words = String::new();
            for tag in Language::TAGS {
                let Some(address) = found.get_attribute(&format!("data-words-{tag}")) else {
                    continue;
                };
                let text = text(files, address.trim_start_matches("./"))?;
                words += &format!(
                    "<script type=\"text/plain\" id=\"dateline-words-{tag}\">{text}</script>\n"
                );
            }
            found.replace(&words, ContentType::Html);
            Ok(())
        }));
    let html = rewrite_str(html, settings).map_err(why)?;
    Ok((html, styles.into_inner()))
}

/// A file of the page.
fn part<'f>(files: &'f Files, name: &str) -> anyhow::Result<&'f Vec<u8>> {
    files.get(name).with_context(|| {
        format!("the page has no {name}, so it cannot become one file; build the page again")
    })
}

/// A file of the page as a text that can stand in an element of its own: nothing in it ends
/// that early, and a browser reads it byte for byte, which its hash needs.
fn text(files: &Files, name: &str) -> anyhow::Result<String> {
    let text = String::from_utf8(part(files, name)?.clone()).with_context(|| name.to_owned())?;
    let lower = text.to_ascii_lowercase();
    for barred in ["</script", "</style", "<!--", "\r", "\0"] {
        if lower.contains(barred) {
            bail!("{name} holds {barred:?}, which no element of a page may; build the page again");
        }
    }
    Ok(text)
}

/// What such a page may do: run its own scripts, be drawn by its own styles, show the
/// pictures and use the faces that stand in it, and load nothing. What a reader saves, the
/// browser writes by itself.
fn policy(scripts: &[String], styles: &[String]) -> String {
    let hash = |text: &String| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let hashes = |texts: &[String]| texts.iter().map(hash).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         font-src data:; base-uri 'none'; form-action 'none'",
        hashes(scripts),
        hashes(styles)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_beginning() {
        assert!(is_single(format!("<!doctype html>{CHARSET}{GENERATOR}0.1.0\">").as_bytes()));
        assert!(!is_single(b"<!doctype html><meta name=\"generator\" content=\"Hugo 0.1\">"));
        assert!(!is_single(b""));
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        for broken in ["a</SCRIPT>", "a</style>", "<!--", "a\r\nb"] {
            let files = Files::from([("a.js".to_owned(), broken.as_bytes().to_vec())]);
            let refused = text(&files, "a.js").unwrap_err();
            assert!(refused.to_string().contains("a.js holds"), "{refused}");
        }
    }

    /// The empty input of FIPS 180-4's sha256, in base64.
    #[test]
    fn the_policy_names_script_and_style_by_their_hashes() {
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let policy = policy(&[String::new()], &[String::new()]);
        assert_eq!(policy.matches(empty).count(), 2, "{policy}");
        for loads in ["connect-src", "http", "'self'", "unsafe-inline", "*"] {
            assert!(!policy.contains(loads), "{policy}");
        }
    }
}
