//! The page as `make run` serves it while somebody works on it.

use crate::harness::{PATIENCE, Setup, in_both};
use crate::process::{Process, told_by};
use crate::site::Server;
use anyhow::{Context, Result, ensure};
use std::process::{Command, Stdio};

/// The first port that is tried; the same each time, since a folder is kept for each.
const PORT: &str = "PORT=18080";

/// Runs `make run`, and waits until it has built the page.
pub(crate) fn development() -> Result<Process> {
    let mut command = Command::new("make");
    command.args(["--no-print-directory", "run", PORT]).current_dir(env!("CARGO_MANIFEST_DIR"));
    // The make that runs this test is another one.
    for variable in ["MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES"] {
        command.env_remove(variable);
    }
    let mut process = Process::run(command.stdout(Stdio::piped()), |child| {
        told_by(child, |line| {
            let (_, rest) = line.split_once("http://127.0.0.1:")?;
            rest.split_once('/')?.0.parse().ok()
        })
    })?;
    // It answers when the page is built, which may mean compiling it.
    process.wait(PATIENCE * 40)?;
    Ok(process)
}

#[test]
fn the_page_works_as_it_is_developed() -> Result<()> {
    in_both(Setup { server: Server::Development, ..Setup::default() }, async |page| {
        let shown = page.open("").await?;
        shown.agrees()?;
        page.search("cyberattack").await?;
        page.look_until("it is found", |shown| shown.fragment == "q=cyberattack").await?;
        let script = "const [done] = arguments;
            fetch('oembed.json').then((answer) => answer.json()).then((answer) => done(answer.html))";
        let frame = page.driver.execute_async(script, Vec::new()).await?;
        let frame = frame.json().as_str().context("no oEmbed answer")?;
        ensure!(frame.contains(&format!("src=\"{}?embed=1\"", page.site.url())), "{frame}");
        Ok(())
    })
}
