//! Reading folders, packs and standard input.

use super::say;
use crate::error::Problem;
use crate::merge::{self, Corpus};
use crate::pack::{self, Pack};
use crate::report::{CORPUS_FILE, InputFile, collect};
use anyhow::{Context, anyhow, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use std::time::{Duration, Instant};

/// Analysis that takes no longer shows no progress bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// An analysed folder, and everything that was wrong with it.
pub(super) struct Analysed {
    pub(super) corpus: Corpus,
    pub(super) problems: Vec<Problem>,
}

/// Reads and analyses a folder of reports. A file that cannot be read is a
/// problem; only a folder that cannot be read is an error.
pub(super) fn analyse_folder(folder: &Path) -> anyhow::Result<Analysed> {
    let (files, problems) = read_folder(folder)?;
    Ok(analyse(files, problems))
}

/// Analyses the files of a folder; `problems` are those that reading them had.
pub(super) fn analyse(files: Vec<InputFile>, mut problems: Vec<Problem>) -> Analysed {
    let (collection, found) = collect(files);
    problems.extend(found);
    let bar = Bar::new(collection.reports.len());
    let (corpus, found) = merge::analyse(collection, |done| bar.show(done));
    bar.finish();
    problems.extend(found);
    Analysed { corpus, problems }
}

/// What an input is called in messages.
pub(super) fn input_name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// The bytes of a pack: of a file, of standard input for `-`, or analysed from a
/// folder.
pub(super) fn pack_bytes(path: &Path) -> anyhow::Result<(Vec<u8>, Vec<Problem>)> {
    if path.is_dir() {
        let Analysed { corpus, problems } = analyse_folder(path)?;
        return Ok((write_pack(&corpus, path)?, problems));
    }
    let bytes = match path.to_str() {
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
            bytes
        }
        _ => fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?,
    };
    Ok((bytes, Vec::new()))
}

/// The pack of an analysed folder.
pub(super) fn write_pack(corpus: &Corpus, folder: &Path) -> anyhow::Result<Vec<u8>> {
    pack::write(corpus).map_err(|error| anyhow!("{}: {error}", folder.display()))
}

/// Opens a pack, or analyses a folder, to be asked; tells what was wrong with it.
pub(super) fn open_pack(path: &Path) -> anyhow::Result<Pack> {
    let (bytes, problems) = pack_bytes(path)?;
    let pack = Pack::open(bytes).with_context(|| input_name(path))?;
    tell(&problems);
    if pack.is_empty() {
        bail!("no report in {} could be read", input_name(path));
    }
    Ok(pack)
}

/// The files of a folder, in the order of their names.
pub(super) fn read_folder(folder: &Path) -> anyhow::Result<(Vec<InputFile>, Vec<Problem>)> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = Vec::new();
    let mut problems = Vec::new();
    let mut paths: Vec<_> =
        entries.collect::<io::Result<Vec<_>>>()?.iter().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') {
                problems.push(Problem::with_file(
                    name,
                    "it is a folder, and folders inside a collection are not read",
                    "move its reports up, or pack it by itself",
                ));
            }
            continue;
        }
        let is_report = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
        if !is_report && name != CORPUS_FILE {
            continue;
        }
        match read_regular(&path) {
            Ok(bytes) => files.push(InputFile { name, bytes }),
            Err(error) => problems.push(Problem::with_file(
                name,
                format!("it cannot be read ({error})"),
                "check that it is a file and may be read, or remove it",
            )),
        }
    }
    if files.iter().all(|file| file.name == CORPUS_FILE) && problems.is_empty() {
        bail!("{} holds no report; put reports in it as .txt files", folder.display());
    }
    Ok((files, problems))
}

/// The bytes of a file. A pipe or a device in a folder is not one: it may never end.
fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    match fs::metadata(path)?.is_file() {
        true => fs::read(path),
        false => Err(io::Error::other("not a regular file")),
    }
}

/// Says every problem on standard error.
pub(super) fn tell(problems: &[Problem]) {
    for problem in problems {
        say(format_args!("warning: {problem}"));
    }
}

/// A progress bar on a terminal, shown only when the work takes a while.
struct Bar {
    bar: ProgressBar,
    total: u64,
    started: Instant,
}

impl Bar {
    fn new(total: usize) -> Bar {
        let bar = ProgressBar::hidden();
        let style = ProgressStyle::with_template("{bar:40} {pos} of {len} reports, {eta} left");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        Bar { bar, total: total as u64, started: Instant::now() }
    }

    fn show(&self, done: usize) {
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE && io::stderr().is_terminal() {
            self.bar.set_length(self.total);
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(done as u64);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
