//! `dateline man`: the manual, from what the commands say of themselves.

use anyhow::Context;
use clap::Command;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the manual page, or write one for every command
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dateline man | man -l -
  dateline man -o ~/.local/share/man/man1")]
pub(super) struct Arguments {
    /// A folder for all pages: dateline.1, dateline-build.1 ...
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, command: Command) -> anyhow::Result<ExitCode> {
    match &arguments.output {
        Some(folder) => {
            let says = || format!("{} cannot be written", folder.display());
            fs::create_dir_all(folder).with_context(says)?;
            clap_mangen::generate_to(command, folder).with_context(says)?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            io::stdout().lock().write_all(&page)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
