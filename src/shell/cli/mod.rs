//! The command line, one file a subcommand.
//!
//! Results go to standard output, everything said about them to standard error.
//! Exit status: 0 done (perhaps with problems reported), 1 nothing could be read or
//! a line was not understood, 2 the command was not understood, 130 a build was ended by
//! Ctrl+C.

mod annotate;
mod build;
mod check;
mod completions;
mod embed;
mod export;
mod folder;
mod init;
mod input;
mod interrupt;
mod lines;
mod man;
mod names;
mod output;
mod pack;
mod picture;
mod query;
mod serve;
mod site;
mod timeline;
mod watch;

use clap::{CommandFactory, Parser, Subcommand};
use serde::Serialize;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::LazyLock;

/// The version of the program, and of the packs that it writes and reads.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    format!("{} (packs of version {})", env!("CARGO_PKG_VERSION"), crate::pack::VERSION)
});

/// Turn a folder of news reports into a timeline that leads back to every sentence.
#[derive(Debug, Parser)]
#[command(name = "dateline", version = VERSION.as_str(), about, max_term_width = 100)]
#[command(after_help = "Examples:\n  \
    dateline check seeds\n  \
    dateline build seeds -o site\n  \
    dateline watch seeds -o site --serve\n  \
    dateline pack seeds -o corpus.pack\n  \
    dateline timeline seeds --query 'expel* OR \"Quds Force\"'\n  \
    dateline query seeds 'place:tirana during:2018'\n  \
    dateline names seeds --joined\n  \
    dateline export seeds --format ical -o seeds.ics\n  \
    dateline timeline corpus.pack --format csv > timeline.csv\n  \
    echo '{\"id\":\"a\",\"date\":\"2019-10-23\",\"text\":\"Police met last December.\"}' | dateline annotate")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The subcommands, each told by its arguments.
#[derive(Debug, Subcommand)]
enum Command {
    Pack(pack::Arguments),
    Annotate(annotate::Arguments),
    Build(build::Arguments),
    Check(check::Arguments),
    Completions(completions::Arguments),
    Embed(embed::Arguments),
    Export(export::Arguments),
    Init(init::Arguments),
    Man(man::Arguments),
    Names(names::Arguments),
    Query(query::Arguments),
    Serve(serve::Arguments),
    Timeline(timeline::Arguments),
    Watch(watch::Arguments),
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Command::Pack(arguments) => pack::run(arguments),
        Command::Annotate(arguments) => annotate::run(arguments),
        Command::Build(arguments) => build::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Completions(arguments) => completions::run(arguments, Arguments::command()),
        Command::Embed(arguments) => embed::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Init(arguments) => init::run(arguments),
        Command::Man(arguments) => man::run(arguments, Arguments::command()),
        Command::Names(arguments) => names::run(arguments),
        Command::Query(arguments) => query::run(arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Timeline(arguments) => timeline::run(arguments),
        Command::Watch(arguments) => watch::run(arguments),
    };
    match done {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say(format_args!("dateline: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Whether the reader of our output has gone, as `head` does. The writers of JSON
/// and CSV wrap that error each in its own way.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = |cause: &(dyn std::error::Error + 'static)| {
        let plain = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref().and_then(serde_json::Error::io_error_kind);
        let csv = cause.downcast_ref().and_then(|error: &csv::Error| match error.kind() {
            csv::ErrorKind::Io(error) => Some(error.kind()),
            _ => None,
        });
        plain.or(json).or(csv)
    };
    error.chain().filter_map(kind).any(|kind| kind == io::ErrorKind::BrokenPipe)
}

/// Writes a value as JSON, on a line of its own.
fn write_json_line(output: &mut impl Write, value: &impl Serialize) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *output, value)?;
    output.write_all(b"\n")?;
    Ok(())
}

/// Says something on standard error. Nobody may be listening.
fn say(words: impl fmt::Display) {
    let _ = writeln!(io::stderr(), "{words}");
}

/// So many of something, by the noun of one: "1 report", "3 reports".
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
