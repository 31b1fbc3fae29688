//! A server that a test starts as a process of its own, in a folder of its own.

use crate::files::{Files, write};
use crate::harness::PATIENCE;
use anyhow::{Context, Result, bail, ensure};
use std::fs::Permissions;
use std::io::{self, BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where the files lie that a server serves, in its folder.
pub(crate) const SITE: &str = "site";

/// A running server, ended when dropped with all that it started.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) port: u16,
    child: Child,
    _home: Option<TempDir>,
}

impl Process {
    /// Starts a server of files that lie in a folder of its host. It is configured for a
    /// home and a port, and gives the command.
    pub(crate) fn serve(
        files: &Files,
        folder: &str,
        configure: impl FnOnce(&Path, u16) -> Result<Command>,
    ) -> Result<Process> {
        let home = home()?;
        write(files, &home.path().join(SITE).join(folder.trim_matches('/')))?;
        // Free a moment ago; nobody else is likely to be given it now.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = configure(home.path(), port)?;
        let mut process = Process::run(command.stdout(Stdio::null()), |_| Ok(port))?;
        process._home = Some(home);
        process.wait(PATIENCE)?;
        Ok(process)
    }

    /// Starts a server that says itself on which port it is.
    pub(crate) fn run(
        command: &mut Command,
        port: impl FnOnce(&mut Child) -> Result<u16>,
    ) -> Result<Process> {
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        let child = child.with_context(|| format!("{command:?} does not start"))?;
        let mut process = Process { port: 0, child, _home: None };
        process.port = port(&mut process.child)?;
        Ok(process)
    }

    /// Waits until it answers.
    pub(crate) fn wait(&mut self, patience: Duration) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended, {status}");
            }
            ensure!(start.elapsed() < patience, "the server does not answer");
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// Ends a process and all of its group, which it leads. They may have ended by
/// themselves, and then there is nothing to do.
pub(crate) fn end(leader: &mut Child) {
    let group = format!("kill -s KILL -- -{}", leader.id());
    let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
    let _ = leader.wait();
}

/// What a process says in one of its lines. The rest is read too: it would stand still
/// if nobody read.
pub(crate) fn told_by<T>(child: &mut Child, find: impl Fn(&str) -> Option<T>) -> Result<T> {
    let mut output = BufReader::new(child.stdout.take().context("no output")?);
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some(found) = find(&line) {
            thread::spawn(move || io::copy(&mut output, &mut io::sink()));
            return Ok(found);
        }
        line.clear();
    }
    bail!("it ended before it was ready")
}

/// A folder that servers may read which give up the rights of root.
fn home() -> Result<TempDir> {
    Ok(tempfile::Builder::new().permissions(Permissions::from_mode(0o755)).tempdir()?)
}

/// Fails unless a server finds nothing wrong with its configuration, not even a little.
pub(crate) fn is_checked(configure: impl FnOnce(&Path, u16) -> Result<Command>) -> Result<()> {
    let home = home()?;
    let checked = configure(home.path(), 8080)?.arg("-t").output()?;
    let said = String::from_utf8_lossy(&checked.stderr);
    ensure!(checked.status.success() && !said.to_lowercase().contains("warn"), "{said}");
    Ok(())
}
