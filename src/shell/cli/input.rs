//! Reading folders, packs and standard input.

use super::folder::read_folder;
use super::{lines, say};
use crate::error::Problem;
use crate::merge::{self, Corpus, Keeping};
use crate::pack::{self, Pack};
use crate::report::{CORPUS_FILE, Contents, read_corpus_file};
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
    let (contents, problems) = read_folder(folder)?.contents();
    Ok(analyse(Keeping::Texts, contents, problems))
}

/// Reads and analyses a folder to be published, of whose texts so much is kept: as
/// [`analyse_folder`], but of a `corpus.toml` that is right.
pub(super) fn analyse_to_publish(keeping: Keeping, folder: &Path) -> anyhow::Result<Analysed> {
    let (contents, problems) = read_folder(folder)?.contents();
    demand_right(&contents, &problems)?;
    Ok(analyse(keeping, contents, problems))
}

/// Fails where not all of the editor's file can be used: what is published without it may name
/// what it corrects, join what it parts, and claim terms that it does not give.
pub(super) fn demand_right(contents: &Contents, problems: &[Problem]) -> anyhow::Result<()> {
    let unread = problems.iter().filter(|it| it.file == CORPUS_FILE && it.place.is_empty());
    let mut wrong: Vec<Problem> = unread.cloned().collect();
    wrong.extend(read_corpus_file(contents.edited.as_deref().unwrap_or_default()).1);
    if wrong.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    bail!("nothing is made while {CORPUS_FILE} is not right:\n{}", told.join("\n"));
}

/// Analyses what a folder holds; `problems` are those that reading it had.
pub(super) fn analyse(
    keeping: Keeping,
    contents: Contents,
    mut problems: Vec<Problem>,
) -> Analysed {
    let (collection, found) = contents.collect();
    problems.extend(found);
    let bar = Bar::new(collection.reports.len());
    let (corpus, found) = merge::analyse_keeping(keeping, collection, |done| bar.show(done));
    bar.finish();
    problems.extend(found);
    Analysed { corpus, problems }
}

/// What an input is called in messages.
pub(super) fn input_name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// What is said of a file that cannot be read.
pub(super) fn unread(path: &Path) -> String {
    format!("{} cannot be read; see that it is there and may be read", path.display())
}

/// What a path leads to.
pub(super) enum Input {
    /// Reports, analysed.
    Analysed(Analysed),
    /// What should be a pack.
    Packed(Vec<u8>),
}

/// Reads a folder of reports, a file of JSON Lines, a pack, or either of these from standard
/// input for `-`.
pub(super) fn read_input(path: &Path) -> anyhow::Result<Input> {
    if path.is_dir() {
        return Ok(Input::Analysed(analyse_folder(path)?));
    }
    let bytes = match path.to_str() {
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
            bytes
        }
        _ => fs::read(path).with_context(|| unread(path))?,
    };
    if !lines::are_lines(&bytes) {
        return Ok(Input::Packed(bytes));
    }
    let (collection, mut problems) = lines::collect(&bytes, &input_name(path));
    let (corpus, found) = merge::analyse(collection, |_| ());
    problems.extend(found);
    Ok(Input::Analysed(Analysed { corpus, problems }))
}

/// The bytes of a pack to be published: read, or of what is analysed.
pub(super) fn pack_to_publish(path: &Path) -> anyhow::Result<(Vec<u8>, Vec<Problem>)> {
    let input = match path.is_dir() {
        true => Input::Analysed(analyse_to_publish(Keeping::Texts, path)?),
        false => read_input(path)?,
    };
    pack_bytes(input, path)
}

fn pack_bytes(input: Input, path: &Path) -> anyhow::Result<(Vec<u8>, Vec<Problem>)> {
    match input {
        Input::Packed(bytes) => Ok((bytes, Vec::new())),
        Input::Analysed(Analysed { corpus, problems }) => {
            Ok((write_pack(&corpus, path)?, problems))
        }
    }
}

/// The pack of an analysed folder.
pub(super) fn write_pack(corpus: &Corpus, folder: &Path) -> anyhow::Result<Vec<u8>> {
    pack::write(corpus).map_err(|error| anyhow!("{}: {error}", folder.display()))
}

/// Opens a pack, or analyses a folder, to be asked; tells what was wrong with it.
pub(super) fn open_pack(path: &Path) -> anyhow::Result<Pack> {
    let (bytes, problems) = pack_bytes(read_input(path)?, path)?;
    let pack = Pack::open(bytes).with_context(|| input_name(path))?;
    tell(&problems);
    if pack.is_empty() {
        bail!("no report in {} could be read", input_name(path));
    }
    Ok(pack)
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
