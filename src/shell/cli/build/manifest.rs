//! What a site was made of, and of what it is made: `manifest.json`.
//!
//! It holds no time and no place of the machine, so that two builds of the same reports are
//! the same, byte for byte.

use super::super::VERSION;
use super::super::site::{BaseUrl, Files};
use super::Arguments;
use super::look::Theme;
use super::redaction::Redaction;
use crate::report::InputFile;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What it is called, beside the page.
pub(super) const FILE: &str = "manifest.json";

/// What the generator's name begins with.
const GENERATOR: &str = "dateline ";

/// The manifest of a site.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Manifest {
    /// The program and its version.
    generator: String,
    options: Options,
    /// The files that were read, by name.
    inputs: Vec<Listed>,
    /// The files of the site, by path; without this one.
    outputs: Vec<Listed>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
struct Options {
    base_url: Option<String>,
    title: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    /// Words and names of files, as they were given.
    #[serde(default)]
    theme: Vec<String>,
    #[serde(default)]
    quotes_only: bool,
    /// How many names appear nowhere.
    redacted_names: usize,
    /// Whether another page was put in place of the program's own.
    other_page: bool,
    /// Whether readers' browsers keep it; sites of older programs do not say.
    #[serde(default)]
    offline: bool,
    /// Whether each event was to have a page of its own.
    #[serde(default)]
    event_pages: bool,
}

/// A file as it was read or written.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Listed {
    file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bytes: Option<usize>,
    /// In hexadecimal digits (FIPS 180-4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
}

impl Listed {
    fn of(file: &str, bytes: &[u8]) -> Listed {
        Listed { file: file.to_owned(), bytes: Some(bytes.len()), sha256: Some(sum(bytes)) }
    }
}

/// The sum of some bytes, as a manifest tells it.
pub(super) fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Manifest {
    /// That of a site of these files.
    pub(super) fn new<'i>(
        inputs: impl Iterator<Item = &'i InputFile>,
        themes: &[Theme],
    ) -> Manifest {
        let inputs = inputs.map(|input| Listed::of(&input.name, &input.bytes)).collect();
        let theme = themes.iter().map(Theme::name).collect();
        let options = Options { theme, ..Options::default() };
        Manifest { generator: format!("{GENERATOR}{}", *VERSION), options, inputs, outputs: vec![] }
    }

    /// Takes names out of those of the files. The sums of files that hold names would tell whether
    /// a guess at one is right, since all else of their texts is in the site.
    pub(super) fn redact(&mut self, redaction: &Redaction) {
        self.options.redacted_names = redaction.len();
        if redaction.len() > 0 {
            for input in &mut self.inputs {
                (input.bytes, input.sha256) = (None, None);
            }
        }
        let files = self.inputs.iter_mut().map(|input| &mut input.file);
        for name in files.chain(&mut self.options.theme) {
            *name = redaction.in_name(name);
        }
    }

    /// Lists the files of a site, and adds itself to them.
    pub(super) fn add(mut self, files: &mut Files, asked: &Arguments) -> anyhow::Result<()> {
        self.options.base_url = asked.base_url.as_ref().map(BaseUrl::as_str).map(str::to_owned);
        self.options.title.clone_from(&asked.title);
        self.options.lang.clone_from(&asked.lang);
        self.options.quotes_only = asked.quotes_only;
        self.options.other_page = asked.page.is_some();
        self.options.offline = !asked.no_offline;
        self.options.event_pages = !asked.no_event_pages;
        self.outputs = files.iter().map(|(file, bytes)| Listed::of(file, bytes)).collect();
        let mut json = serde_json::to_vec_pretty(&self)?;
        json.push(b'\n');
        files.insert(FILE.to_owned(), json);
        Ok(())
    }

    /// The files that a manifest lists, each with its sum; none where it is not one that a build
    /// wrote.
    pub(super) fn outputs(json: &[u8]) -> Option<BTreeMap<String, Option<String>>> {
        let manifest: Manifest = serde_json::from_slice(json).ok()?;
        let ours = manifest.generator.starts_with(GENERATOR);
        let outputs = manifest.outputs.into_iter();
        ours.then(|| outputs.map(|output| (output.file, output.sha256)).collect())
    }
}
