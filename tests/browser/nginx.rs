//! The site served by nginx, with the configuration that comes with it.

use crate::files::{Files, write};
use crate::harness::{PATIENCE, told};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The sample that is checked and served by. A publisher changes three of its lines.
const SAMPLE: &str = include_str!("../../src/web/hosting/nginx.conf");
const LISTEN: &str = "listen 80;";
const ROOT: &str = "root /var/www/timeline;";

/// A running nginx, ended when dropped.
#[derive(Debug)]
pub(crate) struct Nginx {
    pub(crate) port: u16,
    process: Child,
    _home: TempDir,
}

impl Nginx {
    /// Starts one that serves files in a folder of the host.
    pub(crate) fn start(files: &Files, folder: &str) -> Result<Nginx> {
        let home = TempDir::new()?;
        write(files, &home.path().join("site").join(folder.trim_matches('/')))?;
        // Free a moment ago; nobody else is likely to be given it now.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        configure(home.path(), port)?;
        let process = command(home.path())?.spawn().context("nginx does not start")?;
        let mut nginx = Nginx { port, process, _home: home };
        nginx.wait()?;
        Ok(nginx)
    }

    /// Waits until it answers.
    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("nginx ended, {status}");
            }
            ensure!(start.elapsed() < PATIENCE, "nginx does not answer");
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Writes what nginx needs to run as anybody, with all that it writes in one folder.
fn configure(home: &Path, port: u16) -> Result<()> {
    for line in [LISTEN, ROOT] {
        ensure!(SAMPLE.matches(line).count() == 1, "nginx.conf does not hold `{line}` once");
    }
    let sample = SAMPLE
        .replace(LISTEN, &format!("listen 127.0.0.1:{port};"))
        .replace(ROOT, &format!("root {};", home.join("site").display()));
    fs::write(home.join("sample.conf"), sample)?;
    let main = "daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
            include /etc/nginx/mime.types;
            default_type application/octet-stream;
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            include sample.conf;
        }";
    fs::write(home.join("nginx.conf"), main)?;
    Ok(())
}

fn command(home: &Path) -> Result<Command> {
    let mut command = Command::new(told("NGINX")?);
    command.arg("-p").arg(home).arg("-c").arg(home.join("nginx.conf")).args(["-e", "stderr"]);
    // nginx takes a variable of this name for sockets that are open already.
    command.env_remove("NGINX").stdin(Stdio::null()).stdout(Stdio::null());
    Ok(command)
}

#[test]
fn nginx_finds_nothing_wrong_with_its_sample() -> Result<()> {
    let home = TempDir::new()?;
    configure(home.path(), 8080)?;
    let checked = command(home.path())?.arg("-t").output()?;
    let said = String::from_utf8_lossy(&checked.stderr);
    ensure!(checked.status.success() && !said.contains("[warn]"), "{said}");
    Ok(())
}
