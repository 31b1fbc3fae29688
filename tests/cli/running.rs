//! The program while it runs: what it says, and what it serves.

use super::run::command;
use std::io::{BufRead, BufReader, PipeReader, Read, Write, pipe};
use std::net::TcpStream;
use std::process::{Child, ExitStatus, Stdio};

/// A running program, ended when dropped.
pub(super) struct Running {
    child: Child,
    /// What it says on standard output and on standard error, in its order.
    output: BufReader<PipeReader>,
}

impl Running {
    pub(super) fn start(arguments: &[&str]) -> Running {
        let (output, said) = pipe().expect("a pipe is made");
        let too = said.try_clone().expect("a pipe has two ends to write to");
        let mut command = command(arguments);
        let child = command.stdin(Stdio::null()).stdout(said).stderr(too).spawn();
        Running { child: child.expect("the program starts"), output: BufReader::new(output) }
    }

    /// Waits for its next line.
    pub(super) fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.output.read_line(&mut line).expect("a line is UTF-8");
        assert!(read > 0, "it ended");
        line.truncate(line.trim_end().len());
        line
    }

    /// Whether it has not ended yet.
    pub(super) fn runs(&mut self) -> bool {
        self.child.try_wait().expect("it can be asked").is_none()
    }

    /// Waits until it says where its site is, which is the host and the port.
    pub(super) fn serves(&mut self) -> String {
        let line = self.line();
        let rest = line.split_once("http://").map(|(_, rest)| rest);
        let rest = rest.unwrap_or_else(|| panic!("no address: {line}"));
        rest.split('/').next().expect("an address has a host").to_owned()
    }

    /// Sends it a signal, by its name without SIG.
    #[cfg(unix)]
    pub(super) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Waits until it ends by itself.
    pub(super) fn ends(mut self) -> ExitStatus {
        self.child.wait().expect("it ends")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server answered.
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The value of a header, empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        let fields = self.head.lines().filter_map(|line| line.split_once(':'));
        let mut named = fields.filter(|(own, _)| own.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.trim()).unwrap_or_default()
    }

    /// The body as text.
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("it is UTF-8")
    }
}

/// Asks a server for a path exactly as it is written, which clients of HTTP would tidy.
pub(super) fn ask(host: &str, method: &str, path: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(host).expect("it listens");
    let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    stream.write_all(format!("{request}{headers}\r\n").as_bytes()).expect("it reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("it answers");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head ends");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("a head is UTF-8");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Answer { status: status.expect("a head has a status"), head, body: bytes[end + 4..].to_vec() }
}

/// Asks for a path as browsers do.
pub(super) fn get(host: &str, path: &str) -> Answer {
    ask(host, "GET", path, "")
}
