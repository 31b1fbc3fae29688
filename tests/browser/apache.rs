//! Apache, which reads the `.htaccess` that lies beside the page.

use crate::harness::told;
use crate::process::{SITE, is_checked};
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The sample, which the build puts beside the page.
pub(crate) const SAMPLE: &str = include_str!("../../src/web/hosting/.htaccess");

/// The modules of Debian's Apache without which nothing is served, and those that the
/// sample uses.
const MODULES: [&str; 10] = [
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "headers",
    "filter",
    "deflate",
    "brotli",
    "setenvif",
    "alias",
];

/// Has Apache serve the files in its home on a port, and read what lies beside them.
pub(crate) fn apache(home: &Path, port: u16) -> Result<Command> {
    configured(home, port, "AllowOverride FileInfo")
}

fn configured(home: &Path, port: u16, site: &str) -> Result<Command> {
    let modules: String = MODULES
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    let home = home.display();
    // Started by root it has to become somebody else.
    let main = format!(
        "ServerRoot {home}
        ServerName localhost
        Listen 127.0.0.1:{port}
        PidFile {home}/apache.pid
        DefaultRuntimeDir {home}
        Mutex file:{home}
        ErrorLog /dev/stderr
        LogLevel error
        {modules}
        User www-data
        Group www-data
        TypesConfig /etc/mime.types
        DocumentRoot {home}/{SITE}
        DirectoryIndex index.html
        <Directory {home}/{SITE}>
            Require all granted
            {site}
        </Directory>"
    );
    let file = format!("{home}/apache.conf");
    fs::create_dir_all(format!("{home}/{SITE}"))?;
    fs::write(&file, main)?;
    let mut command = Command::new(told("APACHE")?);
    command.args(["-X", "-f", &file]);
    Ok(command)
}

#[test]
fn apache_finds_nothing_wrong_with_its_configuration() -> Result<()> {
    // It reads `.htaccess` when something is asked for only, so it is given it here.
    is_checked(|home, port| {
        fs::write(home.join("sample.conf"), SAMPLE)?;
        configured(home, port, "Include sample.conf")
    })
}
