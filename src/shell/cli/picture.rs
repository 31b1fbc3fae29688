//! The drawing of the timeline as pixels, for programs that read no SVG.

use anyhow::{Context, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{FontResolver, Options, Tree};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// How many pixels a picture has for one of the drawing, where that is not too much.
const SCALE: f32 = 2.0;

/// With fewer nobody can read it.
const LEAST: f32 = 0.5;

/// The longest side that programs commonly read: that of a signed number of 16 bits.
const LONGEST: f32 = 32_767.0;

/// How many pixels there may be in all: of 4 bytes each, half a gibibyte of memory.
const MOST: f32 = 134_217_728.0;

/// Fonts of one kind, of which the first that there is stands for the kind.
const SERIF: [&str; 4] = ["Noto Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman"];
const SANS: [&str; 4] = ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"];

/// A picture.
#[derive(Debug)]
pub(super) struct Picture {
    /// It as PNG.
    pub(super) png: Vec<u8>,
    /// Letters that no font has, the first of each text that holds any: empty boxes stand there.
    pub(super) missing: BTreeSet<char>,
}

/// Paints a drawing, with the fonts of this machine.
///
/// # Errors
///
/// Where it has no fonts, or where the picture would be larger than programs read.
pub(super) fn paint(svg: &[u8]) -> anyhow::Result<Picture> {
    painted(svg, fonts())
}

fn painted(svg: &[u8], fonts: Database) -> anyhow::Result<Picture> {
    ensure!(
        !fonts.is_empty(),
        "this machine has no fonts to write a PNG with: install some (on Debian or Ubuntu: \
         apt install fonts-dejavu-core), or ask for --format svg"
    );
    let says = || "the drawing of the timeline";
    let drawing = Document::parse(str::from_utf8(svg).with_context(says)?).with_context(says)?;
    // Before all of it is laid out, which takes long where it is too large.
    let side = |name| {
        let side = drawing.root_element().attribute(name).and_then(|it| it.parse::<f32>().ok());
        side.with_context(says)
    };
    let (width, height) = (side("width")?, side("height")?);
    let scale = scale(width, height)?;
    let missing = Mutex::new(BTreeSet::new());
    let known = FontResolver::default_fallback_selector();
    let font_resolver = FontResolver {
        select_fallback: Box::new(|letter, used, fonts| {
            let found = known(letter, used, fonts);
            if let (None, Ok(mut missing)) = (found, missing.lock()) {
                missing.insert(letter);
            }
            found
        }),
        ..FontResolver::default()
    };
    let options = Options { fontdb: Arc::new(fonts), font_resolver, ..Options::default() };
    let tree = Tree::from_xmltree(&drawing, &options).with_context(says)?;
    let mut pixels = Pixmap::new((width * scale) as u32, (height * scale) as u32)
        .context("there is nothing to draw")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let png = pixels.encode_png().context("the picture of the timeline")?;
    drop(options);
    Ok(Picture { png, missing: missing.into_inner().unwrap_or_default() })
}

/// How many pixels a picture has for one of a drawing of this size.
fn scale(width: f32, height: f32) -> anyhow::Result<f32> {
    let scale = SCALE.min(LONGEST / width.max(height)).min((MOST / (width * height)).sqrt());
    ensure!(
        scale >= LEAST,
        "the drawing is {height} pixels high, more than a PNG can show legibly: ask for less \
         with --query, or for --format svg"
    );
    Ok(scale)
}

/// The fonts of this machine, some of which stand for those that a drawing names by kind.
fn fonts() -> Database {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    if let Some(family) = stand_in(&fonts, Family::Serif, &SERIF) {
        fonts.set_serif_family(family);
    }
    if let Some(family) = stand_in(&fonts, Family::SansSerif, &SANS) {
        fonts.set_sans_serif_family(family);
    }
    fonts
}

/// The family that stands for a kind, where the one that is set for it is not there.
fn stand_in(fonts: &Database, kind: Family<'_>, names: &[&str]) -> Option<String> {
    let has = |family| fonts.query(&Query { families: &[family], ..Query::default() }).is_some();
    if has(kind) {
        return None;
    }
    let known = names.iter().find(|name| has(Family::Name(name))).map(|name| (*name).to_owned());
    known.or_else(|| fonts.faces().next()?.families.first().map(|(name, _)| name.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_fonts_there_is_no_picture_and_it_says_what_to_do() {
        let error = painted(b"<svg/>", Database::new()).unwrap_err().to_string();
        assert!(error.contains("apt install") && error.contains("--format svg"), "{error}");
    }

    #[test]
    fn letters_that_no_font_has_are_told() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'>\
                   <text y='9' font-family='sans-serif'>a\u{e000}b</text></svg>";
        let fonts = fonts();
        // Without any font there is no picture.
        if fonts.is_empty() {
            return;
        }
        let picture = painted(svg.as_bytes(), fonts).unwrap();
        assert_eq!(picture.missing, BTreeSet::from(['\u{e000}']));
    }

    #[test]
    fn a_picture_is_as_fine_as_programs_read_it() {
        assert_eq!(scale(1200.0, 900.0).unwrap(), 2.0);
        let long = scale(1200.0, 30_000.0).unwrap();
        assert!((0.5..2.0).contains(&long), "{long}");
        assert!(30_000.0 * long <= LONGEST && 36e6 * long * long <= MOST * 1.001, "{long}");
        let error = scale(1200.0, 70_000.0).unwrap_err().to_string();
        assert!(error.contains("70000 pixels") && error.contains("--query"), "{error}");
    }
}
