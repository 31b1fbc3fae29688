//! A site in one file: the page with its program, its styles and its collection inside.
//!
//! From `file://` browsers let a page load nothing, not even what lies beside it. This one
//! needs nothing, and its policy (Content Security Policy Level 3, W3C) lets it load nothing
//! wherever it is: it names script and style by their hashes, and no address.

use super::super::VERSION;
use super::seal::why;
use super::{Files, INDEX, MODULE, exporter, fill, with_places, words};
use crate::explore::{Explorer, Language};
use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use html_escape::encode_double_quoted_attribute;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The page's scripts as one, which its build leaves for such a file; no site has it.
pub(super) const SCRIPT: &str = "single.js";

/// What such a file is known by: HTML's own name for the program that wrote a page.
const GENERATOR: &str = "<meta name=\"generator\" content=\"dateline ";

/// How much of a file's beginning tells who wrote it, in bytes.
pub(in crate::shell::cli) const BEGINNING: usize = 1024;

/// What the page holds where something else stands in one file.
const CHARSET: &str = "<meta charset=\"utf-8\">";
const END: &str = "</body>";

/// Whether a file begins as those that are written here.
pub(in crate::shell::cli) fn is_single(beginning: &[u8]) -> bool {
    let generator = GENERATOR.as_bytes();
    beginning.windows(generator.len()).any(|window| window == generator)
}

/// A site in one file.
pub(in crate::shell::cli) struct Single {
    /// The file.
    pub(in crate::shell::cli) html: Vec<u8>,
    /// What it holds in base64, as it was before.
    pub(in crate::shell::cli) inside: Files,
}

/// The one file of a compiled page with a pack, whose texts in base64 become others, as those of
/// a [`super::Plan`].
pub(in crate::shell::cli) fn single(
    mut files: Files,
    explorer: &Explorer,
    base64: &dyn Fn(String) -> String,
) -> anyhow::Result<Single> {
    let words = words(&files, explorer.pack());
    let html = fill(&mut files, explorer, (&words, None), false)?;
    let (html, inside) = Inside::of(&html, &files, base64)?;
    files.retain(|name, _| [MODULE, exporter::MODULE].contains(&name.as_str()));

    let policy = inside.policy();
    let version = encode_double_quoted_attribute(VERSION.as_str());
    let places = [
        (
            CHARSET,
            format!(
                "{CHARSET}\n{GENERATOR}{version}\">\n\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            ),
        ),
        (words.needs_server(), words.needs_no_server().to_owned()),
        (END, format!("{}<script>{}</script>\n{END}", inside.elements(), inside.script)),
    ];
    let html = with_places(&html, places).context(INDEX)?;
    Ok(Single { html: html.into_bytes(), inside: files })
}

/// What a page has inside that loads nothing.
#[derive(Debug)]
pub(super) struct Inside {
    pub(super) styles: Vec<String>,
    /// What no browser runs or shows, by the id of its element: modules in base64, words, and the
    /// script that writes the forms of other programs.
    pub(super) texts: BTreeMap<String, String>,
    /// What draws the page with these.
    pub(super) script: String,
}

/// The element of the script among the texts that is run when a reader asks for it.
const EXPORTER: &str = "dateline-exporter";

impl Inside {
    /// What a page of these files has inside, and the page with its styles and without what would
    /// load its program.
    pub(super) fn of(
        html: &str,
        files: &Files,
        base64: &dyn Fn(String) -> String,
    ) -> anyhow::Result<(String, Inside)> {
        let (html, styles, mut texts) = with_styles(html, files).context(INDEX)?;
        let module = |name| Ok::<_, anyhow::Error>(base64(STANDARD.encode(part(files, name)?)));
        texts.extend([
            ("dateline-module".to_owned(), module(MODULE)?),
            ("dateline-exporter-module".to_owned(), module(exporter::MODULE)?),
            (EXPORTER.to_owned(), text(files, exporter::SCRIPT)?),
        ]);
        Ok((html, Inside { styles, texts, script: text(files, SCRIPT)? }))
    }

    /// The elements that hold the texts.
    fn elements(&self) -> String {
        let element = |(id, text): (&String, &String)| {
            format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n")
        };
        self.texts.iter().map(element).collect()
    }

    /// What such a page may do: run its own scripts, be drawn by its own styles, show the
    /// pictures and use the faces that stand in it, and load nothing. What a reader saves, the
    /// browser writes by itself.
    fn policy(&self) -> String {
        let hash = |text: &String| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        let hashes =
            |texts: Vec<&String>| texts.into_iter().map(hash).collect::<Vec<_>>().join(" ");
        let scripts = self.texts.get(EXPORTER).into_iter().chain([&self.script]).collect();
        format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
             font-src data:; base-uri 'none'; form-action 'none'",
            hashes(scripts),
            hashes(self.styles.iter().collect())
        )
    }
}

/// A page with its styles inside, and without what loads its program; the styles, and the words
/// of its languages by the ids of their elements.
fn with_styles(
    html: &str,
    files: &Files,
) -> anyhow::Result<(String, Vec<String>, BTreeMap<String, String>)> {
    let styles = RefCell::new(Vec::new());
    let words = RefCell::new(BTreeMap::new());
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
            for tag in Language::TAGS {
                if let Some(address) = found.get_attribute(&format!("data-words-{tag}")) {
                    let text = text(files, address.trim_start_matches("./"))?;
                    words.borrow_mut().insert(format!("dateline-words-{tag}"), text);
                }
            }
            found.remove();
            Ok(())
        }));
    let html = rewrite_str(html, settings).map_err(why)?;
    Ok((html, styles.into_inner(), words.into_inner()))
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
        let texts =
            ["dateline-exporter", "dateline-module"].map(|id| (id.to_owned(), String::new()));
        let (styles, script) = (vec![String::new()], String::new());
        let policy = Inside { styles, texts: texts.into(), script }.policy();
        assert_eq!(policy.matches(empty).count(), 3, "{policy}");
        for loads in ["connect-src", "http", "'self'", "unsafe-inline", "*"] {
            assert!(!policy.contains(loads), "{policy}");
        }
    }
}
