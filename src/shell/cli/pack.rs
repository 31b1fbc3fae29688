//! `dateline pack`.

use super::input::{Analysed, analyse_to_publish, tell, write_pack};
use super::output::{spare_inputs, write_whole};
use super::{counted, say};
use crate::merge::Keeping;
use crate::pack::Pack;
use anyhow::anyhow;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Analyse a folder of reports into one pack.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  dateline pack seeds -o corpus.pack")]
pub(super) struct Arguments {
    /// The folder of reports, with a corpus.toml where its editor has something to add
    folder: PathBuf,
    /// The pack to write; `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Keep of each report the sentences that tell an event, with the one before and the one
    /// after, in place of the whole text
    #[arg(long)]
    quotes_only: bool,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let keeping = Keeping::quotations(arguments.quotes_only);
    let Analysed { corpus, problems } = analyse_to_publish(keeping, &arguments.folder)?;
    tell(&problems);
    if corpus.reports.is_empty() {
        return Err(anyhow!("no report in {} could be read", arguments.folder.display()));
    }
    let bytes = write_pack(&corpus, &arguments.folder)?;
    let pack = Pack::open(bytes.clone())?;
    let summary = format!(
        "{}, {}, {}, {}, {} bytes, {}",
        counted(pack.report_count(), "report"),
        counted(pack.sentence_count(), "sentence"),
        counted(pack.date_count(), "date"),
        counted(pack.event_count(), "event"),
        bytes.len(),
        counted(problems.len(), "problem")
    );
    if arguments.output == Path::new("-") {
        io::stdout().lock().write_all(&bytes)?;
        say(summary);
    } else {
        spare_inputs(&arguments.folder, &arguments.output)?;
        write_whole(&arguments.output, &bytes)?;
        writeln!(io::stdout(), "{}: {summary}", arguments.output.display())?;
    }
    Ok(ExitCode::SUCCESS)
}
