//! nginx, with the configuration that comes with the site.

use crate::harness::told;
use crate::process::{SITE, is_checked};
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The sample that is checked and served by. A publisher changes three of its lines.
pub(crate) const SAMPLE: &str = include_str!("../../src/web/hosting/nginx.conf");
const LISTEN: &str = "listen 80;";
const ROOT: &str = "root /var/www/timeline;";

/// What nginx needs to run as anybody, writing nowhere but in its home.
const MAIN: &str = "daemon off;
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

/// Has nginx serve the files in its home on a port.
pub(crate) fn nginx(home: &Path, port: u16) -> Result<Command> {
    for line in [LISTEN, ROOT] {
        ensure!(SAMPLE.matches(line).count() == 1, "nginx.conf does not hold `{line}` once");
    }
    let sample = SAMPLE
        .replace(LISTEN, &format!("listen 127.0.0.1:{port};"))
        .replace(ROOT, &format!("root {};", home.join(SITE).display()));
    fs::write(home.join("sample.conf"), sample)?;
    fs::write(home.join("nginx.conf"), MAIN)?;
    let mut command = Command::new(told("NGINX")?);
    command.arg("-p").arg(home).arg("-c").arg(home.join("nginx.conf")).args(["-e", "stderr"]);
    // nginx takes a variable of this name for sockets that are open already.
    command.env_remove("NGINX");
    Ok(command)
}

#[test]
fn nginx_finds_nothing_wrong_with_its_configuration() -> Result<()> {
    is_checked(nginx)
}
