//! The files of a folder of reports.

use super::build::is_site;
use crate::error::Problem;
use crate::report::{CORPUS_FILE, Contents, InputFile, Kind, PassedOver, kind, too_large, unread};
use anyhow::{Context, bail};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What browsers add to the name of a page for the folder of its pictures.
const PARTS: [&str; 2] = ["_files", ".files"];

/// The formats, for those who have none of them.
pub(super) const FORMATS: &str = "\
Formats, by the endings of files:
  .txt                 plain text
  .md .markdown        Markdown, with front matter in YAML or TOML
  .html .htm .xhtml    pages of the web: the article in them, and what they say of it
  .csv .tsv .jsonl     tables and JSON Lines, one report a row
  .rss .atom .xml      feeds, one report an entry
  .eml .mbox           letters and mailboxes
  .zip                 archives of these
In folders inside the folder too. Files that are not in UTF-8 are read by their looks.";

/// What a folder and those in it hold, in the order of names.
#[derive(Default)]
pub(super) struct Found {
    /// Its files, as far as they may hold reports, and its `corpus.toml`.
    pub(super) files: Vec<InputFile>,
    /// What is wrong with others.
    pub(super) problems: Vec<Problem>,
    /// The files that are taken for no reports.
    passed_over: PassedOver,
    /// Where the folder is, without links: what lies elsewhere is not read.
    root: PathBuf,
}

/// Reads the files of a folder and of those in it. What cannot be read is a problem; only a
/// folder that cannot be read, or holds no report, is an error.
pub(super) fn read_folder(folder: &Path) -> anyhow::Result<Found> {
    let entries = sorted(folder).and_then(|entries| Ok((entries, folder.canonicalize()?)));
    let (entries, root) = entries.with_context(|| {
        format!("{} cannot be read; see that it is a folder and may be read", folder.display())
    })?;
    let mut found = Found { root, ..Found::default() };
    found.read(entries, "");
    let Found { files, problems, passed_over, .. } = &found;
    if files.iter().all(|file| file.name == CORPUS_FILE) && problems.is_empty() {
        let others = match passed_over.is_empty() {
            true => String::new(),
            false => format!(" (it has {passed_over})"),
        };
        bail!(
            "{} holds no report{others}; put reports in it, such as .txt, .html or .csv files",
            folder.display()
        );
    }
    Ok(found)
}

impl Found {
    /// What its files hold, and everything that is wrong with them and with others.
    pub(super) fn contents(self) -> (Contents, Vec<Problem>) {
        let Found { files, mut problems, passed_over, .. } = self;
        let (mut contents, wrong) = Contents::of(files);
        problems.extend(wrong);
        contents.passed_over.extend(passed_over);
        (contents, problems)
    }

    /// Reads what lies in a folder, whose name and a stroke `before` is.
    fn read(&mut self, entries: Vec<PathBuf>, before: &str) {
        let pages: Vec<&Path> =
            entries.iter().map(PathBuf::as_path).filter(|it| is_page(it)).collect();
        for path in &entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let file = format!("{before}{name}");
            match path.is_dir() {
                true if pages.iter().any(|page| is_part_of(path, page)) => {}
                true => self.read_inside(path, &file),
                false => self.read_file(path, file),
            }
        }
    }

    /// Reads a folder in a folder. One that a link leads to may lead back to where it lies.
    fn read_inside(&mut self, path: &Path, name: &str) {
        if path.is_symlink() {
            self.problem(
                name,
                "it is a link to a folder, which is not followed",
                "put its reports here",
            );
        } else if !is_site(path) {
            match sorted(path) {
                Ok(entries) => self.read(entries, &format!("{name}/")),
                Err(error) => {
                    let message = format!("the folder cannot be read ({error})");
                    self.problem(name, message, "see that it may be read, or remove it");
                }
            }
        }
    }

    fn read_file(&mut self, path: &Path, name: String) {
        match kind(&name) {
            Kind::Document => self.problems.push(unread(&name)),
            Kind::Other if name != CORPUS_FILE => self.passed_over.add(&name),
            _ if self.is_elsewhere(path) => {
                let message = "it is a link out of the folder, which is not followed";
                self.problem(&name, message, "put the file itself here");
            }
            Kind::Report if is_page(path) && is_site(path) => {}
            Kind::Report | Kind::Other => match read_regular(path, &name) {
                Ok(Ok(bytes)) => self.files.push(InputFile { name, bytes }),
                Ok(Err(problem)) => self.problems.push(problem),
                Err(error) => {
                    let remedy = "check that it is a file and may be read, or remove it";
                    self.problem(&name, format!("it cannot be read ({error})"), remedy);
                }
            },
        }
    }

    /// Whether a link leads out of the folder: to what whoever made the folder may not mean to
    /// publish.
    fn is_elsewhere(&self, path: &Path) -> bool {
        let place = path.is_symlink().then(|| path.canonicalize().ok()).flatten();
        place.is_some_and(|place| !place.starts_with(&self.root))
    }

    fn problem(&mut self, file: &str, message: impl Into<String>, remedy: &str) {
        self.problems.push(Problem::with_file(file, message, remedy));
    }
}

/// What lies in a folder, in the order of names.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Whether a folder holds the pictures and scripts of a page that a browser saved beside it.
fn is_part_of(folder: &Path, page: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let stem = page.file_stem().unwrap_or_default().to_string_lossy();
    name.strip_prefix(&*stem).is_some_and(|rest| PARTS.contains(&rest))
}

/// The bytes of a file, where they are not too many. A pipe or a device in a folder is not one:
/// it may never end.
fn read_regular(path: &Path, name: &str) -> io::Result<Result<Vec<u8>, Problem>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    match too_large(name, metadata.len()) {
        Some(problem) => Ok(Err(problem)),
        None => fs::read(path).map(Ok),
    }
}
