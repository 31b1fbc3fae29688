//! `--lang` and `--theme`: what a publisher chooses for readers who have not chosen.

use super::super::input::unread;
use super::super::site::{self, Dress, Files};
use super::style_sheet;
use crate::explore::{self, Language};
use crate::report::InputFile;
use anyhow::{Context, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// One thing that `--theme` names.
#[derive(Clone, Debug)]
pub(super) enum Theme {
    /// Light, dark, or what a reader's system has.
    Colours(explore::Theme),
    /// A style sheet.
    Sheet(PathBuf),
}

impl Theme {
    /// Reads it as somebody types it.
    pub(super) fn read(text: &str) -> anyhow::Result<Theme> {
        if let Some(colours) = explore::Theme::of(text) {
            return Ok(Theme::Colours(colours));
        }
        let path = PathBuf::from(text);
        if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("css")) {
            bail!("it has to be light, dark, auto, or a style sheet whose name ends in .css");
        }
        Ok(Theme::Sheet(path))
    }

    /// What it is called, without the folder that it lies in.
    pub(super) fn name(&self) -> String {
        match self {
            Theme::Colours(colours) => colours.word().to_owned(),
            Theme::Sheet(path) => file_name(path),
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// How a page looks and speaks until its reader chooses.
#[derive(Debug)]
pub(super) struct Look {
    dress: Dress,
    /// The style sheets as they were read.
    sheets: Vec<InputFile>,
}

impl Look {
    /// Reads what was asked for. Of several words for light and dark the last holds; style
    /// sheets follow each other.
    pub(super) fn read(lang: Option<&str>, themes: &[Theme]) -> anyhow::Result<Look> {
        let language = lang.and_then(Language::of);
        let mut look = Look { dress: Dress { language, ..Dress::default() }, sheets: Vec::new() };
        for theme in themes {
            match theme {
                Theme::Colours(colours) => look.dress.theme = *colours,
                Theme::Sheet(path) => {
                    let shown = path.display();
                    let bytes = fs::read(path).with_context(|| unread(path))?;
                    let styles = style_sheet::read(&bytes).with_context(|| shown.to_string())?;
                    look.dress.styles.push_str(&styles);
                    look.dress.styles.push('\n');
                    look.sheets.push(InputFile { name: file_name(path), bytes });
                }
            }
        }
        Ok(look)
    }

    /// The style sheets that were read.
    pub(super) fn sheets(&self) -> &[InputFile] {
        &self.sheets
    }

    /// The same without what its publisher wrote.
    pub(super) fn without_sheets(&self) -> Look {
        let dress = Dress { styles: String::new(), ..self.dress.clone() };
        Look { dress, sheets: Vec::new() }
    }

    /// Dresses a compiled page so.
    pub(super) fn apply(&self, files: &mut Files) -> anyhow::Result<()> {
        site::dress(files, &self.dress)
    }
}
