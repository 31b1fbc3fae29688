//! `dateline init`.

use super::check::{Checked, Known, checked, quoted};
use super::input::{Analysed, analyse_folder, tell};
use crate::report::CORPUS_FILE;
use crate::when::Day;
use anyhow::{Context, bail};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// Begin the corpus.toml of a folder
///
/// It holds what is read of each report, and what is to be said.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Every line that it writes is a comment, so that nothing changes before you take one out of it.

Example:
  dateline init reports")]
pub(super) struct Arguments {
    /// The folder of reports
    folder: PathBuf,
}

const HEAD: &str = "\
# What the reports of this folder do not say of themselves. Take the # off a line to say it.
# What stands here is its editor's, and is shown as such. `dateline check` shows what is read.

# The title of the collection, and the language of its reports (BCP 47):
# title = \"\"
# language = \"en\"

# Names that are one, or not, and what they are:
# [names.\"MEK\"]
# also = [\"PMOI\"]
# not = [\"Quds Force\"]
# type = \"organisation\"
# description = \"\"
# wikidata = \"\"
# Where a place is, in degrees north and east; false for a point that is wrong:
# [names.\"Manez\"]
# point = [41.4286, 19.5]

# Sentences of several reports that tell one event, or do not, by words of each:
# [[events.join]]
# sentences = [\"FILE.txt: words of a sentence\", \"OTHER.txt: words of another\"]
# [[events.split]]
# sentences = [\"FILE.txt: words of a sentence\", \"OTHER.txt: words of another\"]

# Which columns of a table, or keys of JSON Lines, are what, where their names do not say it:
# [columns.\"FILE.csv\"]
# id = \"\"
# text = \"\"
# title = \"\"
# byline = \"\"
# source = \"\"
# published = \"\"
# modified = \"\"
# url = \"\"
# licence = \"\"
# language = \"\"
";

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let path = arguments.folder.join(CORPUS_FILE);
    if path.symlink_metadata().is_ok() {
        bail!("{} is there already; `dateline check` shows what it lacks", path.display());
    }
    let Analysed { corpus, problems } = analyse_folder(&arguments.folder)?;
    tell(&problems);
    let mut text = HEAD.to_owned();
    for report in checked(&corpus, &problems) {
        write_report(&report, &mut text)?;
    }
    let says = || format!("{} cannot be written", path.display());
    // Nothing that came meanwhile is written over.
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&path).with_context(says)?;
    file.write_all(text.as_bytes()).with_context(says)?;
    writeln!(io::stdout(), "{}: {} reports", path.display(), corpus.reports.len())?;
    Ok(ExitCode::SUCCESS)
}

/// The table of a report, each line a comment.
fn write_report(report: &Checked<'_>, text: &mut String) -> std::fmt::Result {
    writeln!(text, "\n# [reports.{}]", quoted(report.file))?;
    let texts = [("title", &report.title), ("source", &report.source)];
    let others =
        [("url", &report.url), ("licence", &report.licence), ("language", &report.language)];
    let line = |text: &mut String, (key, known): (&str, &Option<Known>)| match known {
        Some(known) => writeln!(text, "# {key} = {}  # {}", quoted(&known.value), known.basis),
        None => writeln!(text, "# {key} = \"\""),
    };
    for field in texts {
        line(text, field)?;
    }
    match &report.published {
        Some(known) if known.is_said() && known.value.parse::<Day>().is_ok() => {
            writeln!(text, "# published = {}  # {}", known.value, known.basis)?;
        }
        Some(known) => {
            writeln!(text, "# published = YYYY-MM-DD  # {}: {}", known.basis, known.value)?
        }
        None => writeln!(text, "# published = YYYY-MM-DD")?,
    }
    for field in others {
        line(text, field)?;
    }
    Ok(())
}
