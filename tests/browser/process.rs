//! A server that a test starts as a process of its own, in a folder of its own.

use crate::files::{Files, write};
use crate::harness::PATIENCE;
use anyhow::{Context, Result, bail, ensure};
use std::fs::Permissions;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where the files lie that a server serves, in its folder.
pub(crate) const SITE: &str = "site";

/// A running server, ended when dropped.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) port: u16,
    child: Child,
    _home: TempDir,
}

impl Process {
    /// Starts a server of files that lie in a folder of its host. It is configured for a
    /// home and a port, and gives the command.
    pub(crate) fn start(
        files: &Files,
        folder: &str,
        configure: impl FnOnce(&Path, u16) -> Result<Command>,
    ) -> Result<Process> {
        let home = home()?;
        write(files, &home.path().join(SITE).join(folder.trim_matches('/')))?;
        // Free a moment ago; nobody else is likely to be given it now.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = configure(home.path(), port)?;
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let child = child.with_context(|| format!("{command:?} does not start"))?;
        let mut process = Process { port, child, _home: home };
        process.wait()?;
        Ok(process)
    }

    /// Waits until it answers.
    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended, {status}");
            }
            ensure!(start.elapsed() < PATIENCE, "the server does not answer");
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
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
