//! What a page is to its readers before they choose: its language, light or dark, and a
//! publisher's own styles.

use super::{Files, INDEX, with_places};
use crate::explore::{Language, Theme};
use anyhow::{Context, bail};

/// What a publisher chooses for readers.
#[derive(Clone, Debug, Default)]
pub(in crate::shell::cli) struct Dress {
    /// The language of the page's words; none for what a reader's browser prefers.
    pub(in crate::shell::cli) language: Option<Language>,
    /// Light or dark.
    pub(in crate::shell::cli) theme: Theme,
    /// Styles that follow the page's own.
    pub(in crate::shell::cli) styles: String,
}

/// What index.html holds where nothing is chosen.
const DOCUMENT: &str = "<html lang=\"en\">";
const COLOURS: &str = "<meta name=\"color-scheme\" content=\"light dark\">";
const ROOT: &str = "<div id=\"dateline\" class=\"dateline\">";

/// Dresses a compiled page. It has a choice where its program looks for one, and light or dark
/// also where browsers do before there is a program.
pub(in crate::shell::cli) fn dress(files: &mut Files, dress: &Dress) -> anyhow::Result<()> {
    let html = files.get(INDEX).with_context(|| format!("there is no {INDEX}"))?;
    let mut html = String::from_utf8(html.clone()).context(INDEX)?;
    if let Some(language) = dress.language {
        let root = format!("{} data-lang=\"{}\">", open(ROOT), language.tag());
        html = with_places(&html, [(ROOT, root)]).context(INDEX)?;
    }
    if dress.theme != Theme::Auto {
        let theme = dress.theme.word();
        let root = open(ROOT);
        let places = [
            (DOCUMENT, format!("{} data-theme=\"{theme}\">", open(DOCUMENT))),
            (COLOURS, format!("<meta name=\"color-scheme\" content=\"{theme}\">")),
            (root, format!("{root} data-theme=\"{theme}\"")),
        ];
        html = with_places(&html, places).context(INDEX)?;
    }
    files.insert(INDEX.to_owned(), html.into_bytes());
    if !dress.styles.is_empty() {
        let styles = style_sheet(files)?;
        // The colours that a reader's system forces stay above those of any publisher.
        let own = format!("\n@media not (forced-colors: active) {{\n{}\n}}\n", dress.styles);
        styles.extend(own.into_bytes());
    }
    Ok(())
}

/// Light or dark, where a page that is dressed chooses one of them.
pub(super) fn chosen_theme(html: &str) -> Option<&str> {
    chosen(html, "data-theme")
}

/// The language of a page that is dressed in one.
pub(super) fn chosen_language(html: &str) -> Option<Language> {
    chosen(html, "data-lang").and_then(Language::of)
}

/// An attribute of the explorer's element.
fn chosen<'h>(html: &'h str, attribute: &str) -> Option<&'h str> {
    let (_, rest) = html.split_once(open(ROOT))?;
    let (tag, _) = rest.split_once('>')?;
    let (_, value) = tag.split_once(&format!(" {attribute}=\""))?;
    Some(value.split_once('"')?.0)
}

/// An element's tag without its end.
fn open(tag: &str) -> &str {
    tag.trim_end_matches('>')
}

/// The page's own style sheet. A publisher's stands in the same file, so that whatever draws
/// the page with the one has the other: a page in one file, an element, a preview.
fn style_sheet(files: &mut Files) -> anyhow::Result<&mut Vec<u8>> {
    let mut sheets =
        files.iter_mut().filter(|(name, _)| name.ends_with(".css") && !name.contains('/'));
    match (sheets.next(), sheets.next()) {
        (Some((_, sheet)), None) => Ok(sheet),
        _ => bail!("it has not one style sheet; build the page again"),
    }
}
