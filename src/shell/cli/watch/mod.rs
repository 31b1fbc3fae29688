//! `dateline watch`: a site that follows its reports.

mod changes;
mod inputs;

use super::serve::{Listen, Server};
use super::{build, interrupt, say};
use changes::Changes;
use inputs::Inputs;
use std::io::{self, Write};
use std::process::ExitCode;
use std::thread;

/// Make a site of a folder of reports, and make it again whenever they change
///
/// It looks at the reports, corpus.toml and the file of --redact, and begins when nothing has
/// changed for a moment. What cannot be built is told, and the site stays as it was.
#[derive(Debug, clap::Args)]
// The options of the build are a group of that name already.
#[group(skip)]
#[command(mut_arg("port", |port| port.requires("serve")))]
#[command(mut_arg("address", |address| address.requires("serve")))]
#[command(after_help = "\
Ctrl+C ends it.

Examples:
  dateline watch reports -o site
  dateline watch reports -o site --serve")]
pub(super) struct Arguments {
    #[command(flatten)]
    build: build::Arguments,
    /// Serve the site on this machine too, as `dateline serve` does
    #[arg(long, conflicts_with = "single_file")]
    serve: bool,
    #[command(flatten)]
    listen: Listen,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { build: asked, serve, listen } = arguments;
    interrupt::end_with(|_| 0)?;
    // A port that is taken is told before anything is built.
    let mut server = if *serve { Some(Server::new(listen)?) } else { None };
    let mut changes = Changes::new()?;
    changes.hear(asked)?;
    let mut built = Inputs::of(asked);
    // What cannot be built once is not waited for.
    build::once(asked)?;
    if let Some(server) = server.take() {
        server.tell(&asked.output)?;
        let site = asked.output.clone();
        thread::Builder::new().name("serve".to_owned()).spawn(move || {
            if let Err(error) = server.run(&site) {
                say(format_args!("dateline: the site is no longer served: {error:#}"));
            }
        })?;
    }
    loop {
        changes.wait()?;
        // The folder may be another one of the same name by now.
        changes.hear(asked)?;
        let inputs = Inputs::of(asked);
        let changed = inputs.changed_since(&built);
        if changed.is_empty() {
            continue;
        }
        built = inputs;
        writeln!(io::stdout(), "{changed}")?;
        if let Err(error) = build::once(asked) {
            say(format_args!("dateline: {error:#}\n{} stays as it was", asked.output.display()));
        }
    }
}
