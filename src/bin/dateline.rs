//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    dateline::shell::cli::run()
}
